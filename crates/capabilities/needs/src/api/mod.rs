//! The API of needs: what the pages show and do, as JSON.

mod asked;
mod network;
mod read;
mod shape;
mod write;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};
use utoipa::OpenApi;

use crate::state::State;

#[derive(OpenApi)]
#[openapi(paths(
    read::list,
    read::one,
    read::near,
    write::raise,
    write::support,
    write::decide,
    asked::ask,
    asked::answer,
    network::summary,
    network::list_areas,
    network::add_area,
    network::offer_area
))]
struct Document;

/// Paths and schemas of needs.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// The routes of the API.
pub fn routes() -> Routes<State> {
    let qualify = Permission::Holds(Right::QualifyNeeds);
    Routes::new()
        .get("/api/v1/needs", Permission::Public, read::list)
        .post("/api/v1/needs", Permission::Public, write::raise)
        .get("/api/v1/needs/near", Permission::Public, read::near)
        .post("/api/v1/needs/answers", Permission::Public, asked::answer)
        .get("/api/v1/needs/summary", Permission::Public, network::summary)
        .get("/api/v1/needs/areas", Permission::Public, network::list_areas)
        .post("/api/v1/needs/areas", qualify, network::add_area)
        .patch("/api/v1/needs/areas/{id}", qualify, network::offer_area)
        .post("/api/v1/needs/{id}/bodies", qualify, asked::ask)
        .get("/api/v1/needs/{id}", Permission::Public, read::one)
        .patch("/api/v1/needs/{id}", qualify, write::decide)
        .post("/api/v1/needs/{id}/supports", Permission::Public, write::support)
}
