//! The screens of skills, a file each.

mod change;
mod data;
mod fields;
mod figures;
mod join;
mod lacks;
mod letters;
mod link;
mod list;
mod map;
mod own;
mod screen;
mod territory;

use maillage_shell::permission::{Permission, Right};
use maillage_shell::{Failure, Routes};

pub use figures::{figures, indicators, search_hits};
pub use map::{Asked, Filter, strict};

use crate::acts::Refusal;
use crate::state::State;

/// The routes of the screens.
pub fn routes() -> Routes<State> {
    let (public, lead) = (Permission::Public, Permission::Holds(Right::LeadProjects));
    Routes::new()
        .get("/competences", public, map::page)
        .get("/competences/liste", public, list::page)
        .get("/competences/participer", public, join::page)
        .post("/competences/participer", public, join::go)
        .get("/competences/participer/merci", public, join::thanks)
        .get("/competences/lien", public, link::page)
        .post("/competences/lien", public, link::go)
        .get("/competences/lien/envoye", public, link::sent)
        .get("/competences/moi", public, own::page)
        .get("/competences/moi/changer", public, change::page)
        .post("/competences/moi/changer", public, change::go)
        .get("/competences/moi/donnees", public, own::download)
        .post("/competences/moi/{act}", public, own::act)
        .get("/competences/efface", public, own::erased)
        .get("/gestion/competences", lead, letters::page)
        .post("/gestion/competences", lead, letters::go)
        .get("/donnees/competences.csv", public, data::list_csv)
        .get("/donnees/competences.json", public, data::list_json)
        .get("/donnees/competences-par-territoire.csv", public, data::counts_csv)
        .get("/donnees/competences-par-territoire.json", public, data::counts_json)
}

/// A refusal as a failure of a page.
pub fn refusal(refusal: Refusal) -> Failure {
    match refusal {
        Refusal::Unknown | Refusal::Closed | Refusal::Twice | Refusal::Empty => Failure::NotFound,
        Refusal::Store(error) => error.into(),
    }
}
