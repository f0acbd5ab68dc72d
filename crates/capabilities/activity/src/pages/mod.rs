//! The screens of activity, a file each.

mod area_map;
mod charts;
mod choices;
mod compared;
mod figures;
mod followed;
mod followed_one;
mod form;
mod home;
mod import;
mod imports;
mod mine;
mod one;
mod own_file;
mod place;
mod refusals;
mod remarks;
mod report;
mod today;

use std::sync::Arc;

use maillage_places::view::PlacesView;
use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};

use crate::view::ActivityView;

pub use figures::answer;
pub use form::told_of;
pub use home::figures as headline_figures;
pub use own_file::file as own_file;
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
pub fn routes(longest_file: usize) -> Routes<State> {
    let report = Permission::Holds(Right::ReportActivity);
    let import = Permission::Holds(Right::ImportActivities);
    Routes::new()
        .get("/chiffres", Permission::Public, figures::page)
        .get("/chiffres.csv", Permission::Public, figures::csv)
        .get("/activite/chiffres", report, figures::own)
        .get("/activite/chiffres.csv", report, figures::own_csv)
        .get("/activite", report, report::page)
        .post("/activite", report, report::save)
        .post("/activite/refaire", report, report::again)
        .get("/activite/lieu", report, place::page)
        .get("/activite/notes", report, mine::page)
        .get("/activite/notes.csv", report, own_file::csv)
        .get("/activite/notes.xlsx", report, own_file::xlsx)
        .get("/activite/notes/{id}", report, one::page)
        .post("/activite/notes/{id}", report, one::save)
        .post("/activite/notes/{id}/supprimer", report, one::delete)
        .get("/activite/personnes", report, followed::page)
        .post("/activite/personnes", report, followed_one::create)
        .post("/activite/personnes/lieu", report, followed::switch)
        .get("/activite/personnes/nouvelle", report, followed_one::new)
        .get("/activite/personnes/{id}", report, followed_one::page)
        .post("/activite/personnes/{id}", report, followed_one::save)
        .post("/activite/personnes/{id}/effacer", report, followed_one::erase)
        .get("/activite/personnes/{id}/donnees.json", report, followed_one::export)
        .get("/activite/imports", import, imports::page)
        .upload("/activite/imports", import, longest_file, imports::upload)
        .get("/activite/imports/{id}", import, import::page)
        .post("/activite/imports/{id}", import, import::accept)
        .get("/activite/imports/{id}/remarques.csv", import, import::report)
        .get("/activite/imports/{id}/refusees", import, import::refused_rows)
}
