//! The screens of activity, a file each.

mod charts;
mod choices;
mod figures;
mod form;
mod habits;
mod home;
mod mine;
mod offline;
mod one;
mod place;
mod prefill;
mod refusals;
mod report;
mod today;

use std::sync::Arc;

use maillage_places::view::PlacesView;
use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};

use crate::Workshops;
use crate::view::ActivityView;

pub use figures::answer;
pub use form::told_of;
pub use home::figures as headline_figures;
pub use refusals::field_errors;
pub use today::in_words;

/// What the handlers share.
#[derive(Clone)]
pub struct State {
    /// Activities.
    pub activities: Arc<ActivityView>,
    /// The directory.
    pub places: Arc<PlacesView>,
    /// An agenda, where there is one.
    pub workshops: Option<Arc<dyn Workshops>>,
}

/// The routes of the screens.
pub fn routes() -> Routes<State> {
    let report = Permission::Holds(Right::ReportActivity);
    Routes::new()
        .get("/chiffres", Permission::Public, figures::page)
        .get("/chiffres.csv", Permission::Public, figures::csv)
        .get("/activite/chiffres", report, figures::own)
        .get("/activite/chiffres.csv", report, figures::own_csv)
        .get("/activite", report, report::page)
        .post("/activite", report, report::save)
        .post("/activite/refaire", report, report::again)
        .get("/activite/lieu", report, place::page)
        .get("/activite/sans-reseau", report, offline::page)
        .upload("/activite/sans-reseau", report, offline::LONGEST_BODY, offline::receive)
        .get("/hors-ligne.js", Permission::Public, offline::worker)
        .get("/activite/notes", report, mine::page)
        .get("/activite/notes/{id}", report, one::page)
        .post("/activite/notes/{id}", report, one::save)
        .post("/activite/notes/{id}/supprimer", report, one::delete)
}
