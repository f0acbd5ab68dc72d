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
mod yearly;

use std::sync::Arc;

use maillage_places::view::PlacesView;
use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};

use crate::Workshops;
use crate::view::ActivityView;

pub use charts::{change, figures as drawn};
pub use figures::answer;
pub use form::told_of;
pub use home::figures as headline_figures;
pub use refusals::field_errors;
pub use today::in_words;
pub use yearly::{Found, ask as ask_yearly, found as yearly_found, look as look_yearly};

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
        .merge(yearly_reports())
}

/// The yearly reports: of the network and its territories for everyone, of places for who reads their dashboards.
fn yearly_reports() -> Routes<State> {
    let read = Permission::Holds(Right::ReadDashboards);
    let all = [
        ("/bilan/{year}", "/bilan/{year}/papier", "/bilan/{year}/bilan.pdf", Permission::Public),
        (
            "/bilan/{year}/territoire/{territory}",
            "/bilan/{year}/territoire/{territory}/papier",
            "/bilan/{year}/territoire/{territory}/bilan.pdf",
            Permission::Public,
        ),
        (
            "/bilan/{year}/lieu/{place}",
            "/bilan/{year}/lieu/{place}/papier",
            "/bilan/{year}/lieu/{place}/bilan.pdf",
            read,
        ),
        (
            "/bilan/{year}/organisation/{organization}",
            "/bilan/{year}/organisation/{organization}/papier",
            "/bilan/{year}/organisation/{organization}/bilan.pdf",
            read,
        ),
    ];
    all.into_iter().fold(Routes::new().get("/bilan", Permission::Public, yearly::this_year), |routes, one| {
        let (page, paper, file, permission) = one;
        routes
            .get(page, permission, yearly::page)
            .get(paper, permission, yearly::paper)
            .post(paper, permission, yearly::print)
            .get(file, permission, yearly::file)
    })
}
