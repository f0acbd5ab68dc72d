//! The screens of activity, a file each.

mod choices;
mod form;
mod mine;
mod one;
mod place;
mod refusals;
mod report;
mod today;

use std::sync::Arc;

use maillage_places::view::PlacesView;
use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};

use crate::view::ActivityView;

pub use refusals::field_errors;

/// What the handlers share.
#[derive(Clone)]
pub struct State {
    /// Activities.
    pub activities: Arc<ActivityView>,
    /// The directory.
    pub places: Arc<PlacesView>,
}

/// The routes of the screens.
pub fn routes() -> Routes<State> {
    let report = Permission::Holds(Right::ReportActivity);
    Routes::new()
        .get("/activite", report, report::page)
        .post("/activite", report, report::save)
        .post("/activite/refaire", report, report::again)
        .get("/activite/lieu", report, place::page)
        .get("/activite/notes", report, mine::page)
        .get("/activite/notes/{id}", report, one::page)
        .post("/activite/notes/{id}", report, one::save)
        .post("/activite/notes/{id}/supprimer", report, one::delete)
}
