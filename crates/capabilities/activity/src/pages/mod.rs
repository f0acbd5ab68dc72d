//! The screens of activity, a file each.

mod area_map;
mod charts;
mod choices;
mod compared;
mod figures;
mod followed;
mod followed_one;
mod form;
mod habits;
mod home;
mod import;
mod imports;
mod mine;
mod offline;
mod one;
mod own_file;
mod place;
mod prefill;
mod refusals;
mod remarks;
mod report;
mod today;
mod yearly;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};

use crate::state::State;

pub use charts::{change, figures as drawn};
pub use figures::answer;
pub use form::told_of;
pub use home::figures as headline_figures;
pub use own_file::file as own_file;
pub use prefill::{begin, form as report_form, untold};
pub use refusals::field_errors;
pub use today::in_words;
pub use yearly::{Found, ask as ask_yearly, found as yearly_found, look as look_yearly};

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
        .get("/activite/sans-reseau", report, offline::page)
        .upload("/activite/sans-reseau", report, offline::LONGEST_BODY, offline::receive)
        .get("/hors-ligne.js", Permission::Public, offline::worker)
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
