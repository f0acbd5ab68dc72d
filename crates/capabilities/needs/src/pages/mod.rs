//! The screens of needs, a file each.

mod card;
mod counts;
mod list;
mod manage;
mod one;
mod raise;
mod support;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};

pub use counts::{indicators, search_hits};

use crate::state::State;

/// The routes of the screens.
pub fn routes() -> Routes<State> {
    let qualify = Permission::Holds(Right::QualifyNeeds);
    Routes::new()
        .get("/besoins", Permission::Public, list::page)
        .get("/besoins/dire", Permission::Public, raise::page)
        .post("/besoins/dire", Permission::Public, raise::go)
        .get("/besoins/dire/merci", Permission::Public, raise::thanks)
        .get("/besoins/{id}", Permission::Public, one::page)
        .post("/besoins/{id}/voix", Permission::Public, support::give)
        .get("/gestion/besoins", qualify, manage::page)
        .post("/gestion/besoins/{id}", qualify, manage::decide)
}
