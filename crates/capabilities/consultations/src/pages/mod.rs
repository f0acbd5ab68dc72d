//! The screens of consultations, a file each.

mod bring;
mod card;
mod choice;
mod counts;
mod data;
mod decision;
mod draft;
mod list;
mod manage;
mod one;
mod path;
mod refused;
mod respond;
mod results;
mod synthesis;
mod team;
mod typing;
mod words;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};

pub use choice::errors;
pub use counts::{figures, search_hits};
pub use draft::{by_whom, read as read_draft};
pub use manage::decision as read_decision;
pub use refused::sentence;
pub use respond::place_of;
pub use synthesis::Material;
pub use typing::read as read_typed;

use crate::state::State;

/// The routes of the screens.
pub fn routes() -> Routes<State> {
    let everyone = Permission::Public;
    Routes::new()
        .get("/consultations", everyone, list::page)
        .get("/consultations/flux.xml", everyone, data::atom)
        .get("/consultations/flux.json", everyone, data::json)
        .get("/consultations/decision", everyone, decision::page)
        .post("/consultations/decision", everyone, decision::save)
        .get("/consultations/{id}", everyone, one::page)
        .get("/consultations/{id}/resultats.csv", everyone, data::one)
        .get("/consultations/{id}/repondre", everyone, respond::page)
        .post("/consultations/{id}/repondre", everyone, respond::go)
        .get("/consultations/{id}/merci", everyone, respond::thanks)
        .get("/donnees/consultations.csv", everyone, data::list)
        .get("/donnees/consultations-reponses.csv", everyone, data::answers)
        .merge(of_teams())
        .merge(of_the_network())
}

fn of_teams() -> Routes<State> {
    let team = Permission::Holds(Right::ReportActivity);
    Routes::new()
        .get("/consultations/{id}/lieu", team, team::page)
        .post("/consultations/{id}/rejoindre", team, team::join)
        .post("/consultations/{id}/message", team, team::write)
        .post("/consultations/{id}/saisie", team, typing::add)
        .get("/consultations/{id}/saisie/{line}", team, typing::page)
        .post("/consultations/{id}/saisie/{line}", team, typing::mend)
        .post("/consultations/{id}/saisie/{line}/retirer", team, typing::take_back)
        .get("/consultations/{id}/apport", team, bring::page)
        .post("/consultations/{id}/apport", team, bring::add)
        .get("/consultations/{id}/apport/{line}", team, bring::one)
        .post("/consultations/{id}/apport/{line}", team, bring::mend)
        .post("/consultations/{id}/apport/{line}/retirer", team, bring::take_back)
}

fn of_the_network() -> Routes<State> {
    let (ask, lead) = (Permission::Holds(Right::AskNetwork), Permission::Holds(Right::LeadConsultations));
    Routes::new()
        .get("/gestion/consultations", ask, manage::page)
        .get("/gestion/consultations/nouvelle", ask, draft::page)
        .post("/gestion/consultations/nouvelle", ask, draft::add)
        .get("/gestion/consultations/{id}", ask, manage::one)
        .post("/gestion/consultations/{id}", ask, manage::change)
        .post("/gestion/consultations/{id}/retirer", ask, manage::withdraw)
        .post("/gestion/consultations/{id}/ouvrir", lead, manage::open)
        .post("/gestion/consultations/{id}/prolonger", lead, manage::extend)
        .post("/gestion/consultations/{id}/decision", lead, manage::decide)
        .post("/gestion/consultations/{id}/rectifier", lead, manage::correct)
        .get("/gestion/consultations/{id}/synthese", lead, synthesis::page)
        .post("/gestion/consultations/{id}/synthese", lead, synthesis::save)
}
