//! The screens of the agenda, a file each.

mod appointments;
mod at_place;
mod calendars;
mod card;
pub mod certificates;
mod check_in;
mod counts;
mod embed;
mod event;
mod event_parts;
mod list;
mod manage_act;
mod manage_event;
mod manage_form;
mod manage_list;
mod outside;
mod own;
mod register;
mod sheet;

use axum::response::{IntoResponse as _, Response};
use maillage_shell::permission::{Permission, Right};
use maillage_shell::{Failure, Routes};

pub use appointments::{Taking, asked_for, may_keep, refusal_of_time};
pub use at_place::at_place;
pub use counts::{indicators, search_hits};
pub use event_parts::open_room;
pub use manage_act::failure as act_failure;
pub use manage_form::{announced, out_of_reach};
pub use outside::{
    Typed as FollowTyped, failure as follow_failure, kept as kept_calendar, read as read_calendar,
};

use crate::state::{State, may_manage};

/// A page with fields to mend.
fn refused(page: Result<Response, Failure>) -> Response {
    let mut response = page.unwrap_or_else(axum::response::IntoResponse::into_response);
    if response.status().is_success() {
        *response.status_mut() = Failure::Invalid(maillage_shell::FieldErrors::default()).status();
    }
    response.into_response()
}

/// The routes of the screens.
pub fn routes() -> Routes<State> {
    public().merge(managing()).merge(in_the_room()).merge(appointments::routes())
}

fn public() -> Routes<State> {
    use Permission::Public;
    Routes::new()
        .get("/agenda", Public, list::page)
        .get("/agenda.ics", Public, calendars::network)
        .framed("/agenda/integrer", embed::page)
        .get("/agenda/{event}", Public, event::page)
        .get("/agenda/{event}/calendrier.ics", Public, calendars::one)
        .post("/agenda/{event}/inscription", Public, register::save)
        .get("/agenda/inscription", Public, own::page)
        .post("/agenda/inscription/confirmer", Public, own::confirm)
        .post("/agenda/inscription/annuler", Public, own::cancel)
        .get("/agenda/presence", Public, check_in::page)
        .post("/agenda/presence", Public, check_in::save)
        .get("/mon-agenda.ics", Public, calendars::own)
}

fn managing() -> Routes<State> {
    let manage = Permission::Holds(Right::ManageAgenda);
    Routes::new()
        .get("/gestion/agenda", manage, manage_list::page)
        .post("/gestion/agenda/calendrier", manage, manage_list::make_calendar)
        .post("/gestion/agenda/calendrier/retirer", manage, manage_list::forget_calendar)
        .get("/gestion/agenda/calendriers", manage, outside::page)
        .post("/gestion/agenda/calendriers", manage, outside::follow)
        .post("/gestion/agenda/calendriers/{calendar}/lire", manage, outside::read_now)
        .post("/gestion/agenda/calendriers/{calendar}/retirer", manage, outside::leave)
        .get("/gestion/agenda/ajouter", manage, manage_form::new_page)
        .post("/gestion/agenda/ajouter", manage, manage_form::announce)
        .get("/gestion/agenda/{event}", manage, manage_event::page)
        .get("/gestion/agenda/{event}/modifier", manage, manage_form::edit_page)
        .post("/gestion/agenda/{event}/modifier", manage, manage_form::edit)
        .post("/gestion/agenda/{event}/deplacer", manage, manage_act::shift)
        .post("/gestion/agenda/{event}/annuler", manage, manage_act::cancel)
        .post("/gestion/agenda/{event}/inscrire", manage, manage_act::register)
        .post("/gestion/agenda/{event}/inscriptions/{registration}", manage, manage_act::change)
}

fn in_the_room() -> Routes<State> {
    let manage = Permission::Holds(Right::ManageAgenda);
    Routes::new()
        .get("/agenda/{event}/emargement", manage, sheet::page)
        .post("/agenda/{event}/emargement/ajouter", manage, sheet::walk_in)
        .post("/agenda/{event}/emargement/code", manage, sheet::code)
        .post("/agenda/{event}/emargement/{registration}", manage, sheet::tick)
        .get("/gestion/agenda/{event}/attestations", manage, certificates::page)
        .post("/gestion/agenda/{event}/attestations", manage, certificates::print)
        .get("/gestion/agenda/{event}/attestations.pdf", manage, certificates::file)
}
