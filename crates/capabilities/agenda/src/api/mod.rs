//! The API of the agenda: what the pages show and do, as JSON.

mod appointments;
mod calendars;
mod certificates;
mod list;
mod one;
mod shape;
mod write;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};
use utoipa::OpenApi;

use crate::state::State;

#[derive(OpenApi)]
#[openapi(paths(
    list::list,
    one::one,
    write::announce,
    write::change,
    certificates::read,
    certificates::print,
    appointments::slots::list,
    appointments::one::book_one,
    appointments::one::change,
    appointments::own::list,
    appointments::openings::list,
    appointments::openings::declare,
    appointments::openings::withdraw,
    appointments::openings::be_away,
    appointments::openings::be_back,
    appointments::openings::add_equipment,
    appointments::openings::remove_equipment,
    calendars::list,
    calendars::follow,
    calendars::read_now,
    calendars::leave,
))]
struct Document;

/// Paths and schemas of the agenda.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// The routes of the API.
pub fn routes() -> Routes<State> {
    let manage = Permission::Holds(Right::ManageAgenda);
    Routes::new()
        .get("/api/v1/events", Permission::Public, list::list)
        .post("/api/v1/events", manage, write::announce)
        .get("/api/v1/events/{id}", Permission::Public, one::one)
        .patch("/api/v1/events/{id}", manage, write::change)
        .get("/api/v1/events/{id}/certificates", manage, certificates::read)
        .post("/api/v1/events/{id}/certificates", manage, certificates::print)
        .get("/api/v1/calendars", manage, calendars::list)
        .post("/api/v1/calendars", manage, calendars::follow)
        .post("/api/v1/calendars/{id}/read", manage, calendars::read_now)
        .delete("/api/v1/calendars/{id}", manage, calendars::leave)
        .merge(appointments::routes())
}
