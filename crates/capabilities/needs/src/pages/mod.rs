//! The screens of needs, a file each.

mod areas;
mod bodies;
mod card;
mod counts;
mod data;
mod list;
mod manage;
mod manage_one;
mod map;
mod one;
mod raise;
mod respond;
mod summary;
mod support;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};

pub use card::href;
pub use counts::{indicators, search_hits};
pub use map::FilteredTiles;
pub use summary::year_of;

use crate::state::State;

/// The routes of the screens.
pub fn routes() -> Routes<State> {
    let qualify = Permission::Holds(Right::QualifyNeeds);
    Routes::new()
        .get("/besoins", Permission::Public, list::page)
        .get("/besoins/dire", Permission::Public, raise::page)
        .post("/besoins/dire", Permission::Public, raise::go)
        .get("/besoins/dire/merci", Permission::Public, raise::thanks)
        .get("/besoins/carte", Permission::Public, map::page)
        .get("/tiles/needs/{z}/{x}/{y}", Permission::Public, map::tile)
        .get("/besoins/bilan", Permission::Public, summary::page)
        .get("/besoins/bilan.csv", Permission::Public, summary::csv)
        .get("/besoins/flux.xml", Permission::Public, list::atom)
        .get("/besoins/flux.json", Permission::Public, list::json)
        .get("/donnees/besoins.csv", Permission::Public, data::csv)
        .get("/besoins/repondre", Permission::Public, respond::page)
        .post("/besoins/repondre", Permission::Public, respond::answer)
        .get("/besoins/{id}", Permission::Public, one::page)
        .post("/besoins/{id}/voix", Permission::Public, support::give)
        .get("/gestion/besoins", qualify, manage::page)
        .get("/gestion/besoins/domaines", qualify, areas::page)
        .post("/gestion/besoins/domaines", qualify, areas::change)
        .get("/gestion/besoins/{id}", qualify, manage_one::page)
        .post("/gestion/besoins/{id}", qualify, manage_one::act)
}
