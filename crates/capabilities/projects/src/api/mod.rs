//! The API of projects: what the pages show and do, as JSON.

mod read;
mod shape;
mod teams;
mod workshops;
mod write;

use maillage_shell::permission::{Permission, Right};
use maillage_shell::{Ctx, Failure, FieldErrors, Routes};
use maillage_store::Actor;
use utoipa::OpenApi;

use crate::acts::Refusal;
use crate::state::State;

#[derive(OpenApi)]
#[openapi(paths(
    read::list,
    read::one,
    read::test,
    write::propose,
    write::go,
    write::change,
    write::add_seat,
    write::remove_seat,
    workshops::plan,
    workshops::hold,
    teams::propose,
    teams::invite,
    teams::answer
))]
struct Document;

/// Paths and schemas of projects.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// The routes of the API.
pub fn routes() -> Routes<State> {
    let (signed, lead) = (Permission::SignedIn, Permission::Holds(Right::LeadProjects));
    Routes::new()
        .get("/api/v1/projects", Permission::Public, read::list)
        .post("/api/v1/projects", signed, write::propose)
        .post("/api/v1/projects/test", Permission::Public, read::test)
        .get("/api/v1/projects/teams", lead, teams::propose)
        .post("/api/v1/projects/invitations", lead, teams::invite)
        .post("/api/v1/projects/answers", Permission::Public, teams::answer)
        .get("/api/v1/projects/{id}", Permission::Public, read::one)
        .patch("/api/v1/projects/{id}", signed, write::change)
        .post("/api/v1/projects/{id}/moves", signed, write::go)
        .post("/api/v1/projects/{id}/seats", signed, write::add_seat)
        .delete("/api/v1/projects/{id}/seats/{rank}", signed, write::remove_seat)
        .post("/api/v1/projects/{id}/workshops", signed, workshops::plan)
        .patch("/api/v1/projects/{id}/workshops/{workshop}", signed, workshops::hold)
}

/// Whoever asks.
fn actor(ctx: &Ctx) -> Actor {
    ctx.identity().map_or_else(Actor::anonymous, |who| Actor::person(&who.person))
}

/// Why an act was not done, as a problem document.
fn failure(ctx: &Ctx, refusal: Refusal) -> Failure {
    let (field, key) = match refusal {
        Refusal::Unknown => return Failure::NotFound,
        Refusal::Store(error) => return error.into(),
        Refusal::Letter(error) => return error.into(),
        Refusal::Closed => ("state", "project-error-closed"),
        Refusal::NoWorkshop => ("reason", "project-error-no-workshop"),
        Refusal::Taken => ("rank", "project-error-taken"),
        Refusal::NoRoom => ("secret", "project-error-no-room"),
        Refusal::Full => ("skill", "project-error-slots"),
    };
    Failure::Invalid(FieldErrors::one(field, ctx.t(key)))
}
