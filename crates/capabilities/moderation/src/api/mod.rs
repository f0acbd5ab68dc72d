//! The API of moderation: what the pages show and do, as JSON.

mod read;
mod shape;
mod write;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};
use utoipa::OpenApi;

use crate::state::State;

#[derive(OpenApi)]
#[openapi(paths(
    read::follow,
    read::list,
    read::one,
    read::figures,
    write::report,
    write::contest,
    write::mended,
    write::decide
))]
struct Document;

/// Paths and schemas of moderation.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// The routes of the API.
pub fn routes() -> Routes<State> {
    let moderate = Permission::Holds(Right::Moderate);
    Routes::new()
        .post("/api/v1/moderation/reports", Permission::Public, write::report)
        .get("/api/v1/moderation/reports/{reference}", Permission::Public, read::follow)
        .post("/api/v1/moderation/reports/{reference}/appeal", Permission::Public, write::contest)
        .post("/api/v1/moderation/reports/{reference}/mended", Permission::Public, write::mended)
        .get("/api/v1/moderation/figures", Permission::Public, read::figures)
        .get("/api/v1/moderation/cases", moderate, read::list)
        .get("/api/v1/moderation/cases/{id}", moderate, read::one)
        .patch("/api/v1/moderation/cases/{id}", moderate, write::decide)
}
