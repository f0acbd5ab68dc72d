//! The screens of projects, a file each.

mod card;
mod counts;
mod data;
mod invitation;
mod list;
mod manage;
mod manage_act;
mod manage_one;
mod one;
mod propose;
mod teams;
mod test;
mod words;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};

pub use counts::{beside, figures, indicators, search_hits};
pub use teams::found as proposed_now;

use crate::state::State;

/// The routes of the screens.
pub fn routes() -> Routes<State> {
    let lead = Permission::Holds(Right::LeadProjects);
    let signed = Permission::SignedIn;
    Routes::new()
        .get("/projets", Permission::Public, list::page)
        .get("/projets/flux.xml", Permission::Public, list::atom)
        .get("/projets/flux.json", Permission::Public, list::json)
        .get("/donnees/projets.csv", Permission::Public, data::csv)
        .get("/projets/test", Permission::Public, test::page)
        .get("/projets/proposer", signed, propose::page)
        .post("/projets/proposer", signed, propose::send)
        .get("/projets/invitation", Permission::Public, invitation::page)
        .post("/projets/invitation", Permission::Public, invitation::answer)
        .get("/projets/{id}", Permission::Public, one::page)
        .get("/gestion/projets", signed, manage::page)
        .get("/gestion/projets/{id}", signed, manage_one::page)
        .post("/gestion/projets/{id}", signed, manage_act::act)
        .get("/gestion/projets/{id}/modifier", signed, propose::edit)
        .post("/gestion/projets/{id}/modifier", signed, propose::change)
        .get("/gestion/equipes", lead, teams::page)
        .post("/gestion/equipes", lead, teams::invite)
}

/// An act that the page does not foresee.
fn failure(refusal: crate::acts::Refusal) -> maillage_shell::Failure {
    match refusal {
        crate::acts::Refusal::Store(error) => error.into(),
        crate::acts::Refusal::Letter(error) => error.into(),
        _ => maillage_shell::Failure::NotFound,
    }
}

/// Key of the sentence that says why an act was not done; none where the page does not foresee it.
const fn problem(refusal: &crate::acts::Refusal) -> Option<&'static str> {
    use crate::acts::Refusal;
    match refusal {
        Refusal::Closed => Some("project-error-closed"),
        Refusal::NoWorkshop => Some("project-error-no-workshop"),
        Refusal::Taken => Some("project-error-taken"),
        Refusal::NoRoom => Some("project-error-no-room"),
        Refusal::Full => Some("project-error-slots"),
        Refusal::Unknown | Refusal::Letter(_) | Refusal::Store(_) => None,
    }
}
