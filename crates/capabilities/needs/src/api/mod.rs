//! The API of needs: what the pages show and do, as JSON.

mod read;
mod shape;
mod write;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};
use utoipa::OpenApi;

use crate::state::State;

#[derive(OpenApi)]
#[openapi(paths(read::list, read::one, read::near, write::raise, write::support, write::decide))]
struct Document;

/// Paths and schemas of needs.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// The routes of the API.
pub fn routes() -> Routes<State> {
    Routes::new()
        .get("/api/v1/needs", Permission::Public, read::list)
        .post("/api/v1/needs", Permission::Public, write::raise)
        .get("/api/v1/needs/near", Permission::Public, read::near)
        .get("/api/v1/needs/{id}", Permission::Public, read::one)
        .patch("/api/v1/needs/{id}", Permission::Holds(Right::QualifyNeeds), write::decide)
        .post("/api/v1/needs/{id}/supports", Permission::Public, write::support)
}
