//! The API of skills: what the pages show and do, as JSON.

mod letters;
mod own;
mod read;
mod shape;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};
use utoipa::OpenApi;

pub use shape::{CountRow, OwnJson, SkillsJson};

use crate::state::State;

#[derive(OpenApi)]
#[openapi(paths(
    read::list,
    read::find,
    read::counts,
    own::join,
    own::link,
    own::one,
    own::change,
    own::confirm,
    own::erase,
    letters::write
))]
struct Document;

/// Paths and schemas of skills.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// The routes of the API.
pub fn routes() -> Routes<State> {
    let public = Permission::Public;
    Routes::new()
        .get("/api/v1/skills", public, read::list)
        .get("/api/v1/skills/find", public, read::find)
        .get("/api/v1/skills/counts", public, read::counts)
        .post("/api/v1/developers", public, own::join)
        .post("/api/v1/developers/links", public, own::link)
        .post("/api/v1/developers/letters", Permission::Holds(Right::LeadProjects), letters::write)
        .get("/api/v1/developers/me", public, own::one)
        .patch("/api/v1/developers/me", public, own::change)
        .delete("/api/v1/developers/me", public, own::erase)
        .post("/api/v1/developers/me/confirmation", public, own::confirm)
}
