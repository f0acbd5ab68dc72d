//! What is given away, taken up and achieved, as open data.

use std::sync::Arc;

use axum::extract::State as Shared;
use axum::response::Response;
use maillage_release::publiccode::Language;
use maillage_shell::{Ctx, Failure, table};
use maillage_vocabulary::ClosedList as _;

use super::card::place_name;
use crate::model::{Achievement, Deliverable, Reuse, origin_code};
use crate::state::State;

fn text(text: Option<impl ToString>) -> String {
    text.map(|text| text.to_string()).unwrap_or_default()
}

/// `GET /donnees/essaimage.csv`: what may be taken.
pub async fn releases(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    const HEAD: [&str; 13] = [
        "id",
        "project",
        "project_title",
        "nature",
        "title",
        "about",
        "address",
        "version",
        "day",
        "licence",
        "languages",
        "made_from",
        "reuses",
    ];
    let (snapshot, projects) = (state.snapshot(), state.projects());
    let row = |one: &Arc<Deliverable>| {
        let project = projects.public(&one.project)?;
        let sheet = &one.sheet;
        let source = |one: &crate::model::Source| format!("{} ({})", one.title, origin_code(&one.origin));
        Some(vec![
            one.id.to_string(),
            one.project.to_string(),
            project.title.to_string(),
            sheet.nature.code().to_owned(),
            sheet.title.to_string(),
            sheet.about.to_string(),
            sheet.address.to_string(),
            text(sheet.version.as_ref()),
            sheet.day.to_string(),
            sheet.licence.code().to_owned(),
            sheet.languages.iter().map(Language::as_str).collect::<Vec<_>>().join(" "),
            sheet.sources.iter().map(source).collect::<Vec<_>>().join(" | "),
            snapshot.shown_of(&one.project).len().to_string(),
        ])
    };
    table::public_csv(&ctx, "essaimage.csv", &HEAD, snapshot.given().iter().filter_map(row))
}

/// `GET /donnees/reprises.csv`: who took up what, from whom.
pub async fn reuses(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    const HEAD: [&str; 12] = [
        "id",
        "project",
        "project_title",
        "taken_from",
        "who",
        "kind",
        "commune",
        "commune_name",
        "since",
        "how",
        "link",
        "changed",
    ];
    let (snapshot, projects) = (state.snapshot(), state.projects());
    let row = |one: &Arc<Reuse>| {
        let project = projects.public(&one.project)?;
        let sheet = &one.sheet;
        Some(vec![
            one.id.to_string(),
            one.project.to_string(),
            project.title.to_string(),
            text(sheet.from),
            sheet.who.to_string(),
            sheet.kind.code().to_owned(),
            text(sheet.commune),
            text(one.commune().map(|commune| commune.name)),
            sheet.since.format("%Y-%m").to_string(),
            sheet.how.code().to_owned(),
            text(sheet.link.as_ref()),
            text(sheet.changed.as_ref()),
        ])
    };
    table::public_csv(&ctx, "reprises.csv", &HEAD, snapshot.shown().iter().filter_map(row))
}

/// `GET /donnees/realisations.csv`: what places did.
pub async fn achievements(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    const HEAD: [&str; 14] = [
        "id",
        "title",
        "done",
        "place",
        "place_name",
        "commune",
        "commune_name",
        "audience",
        "partners",
        "results",
        "day",
        "link",
        "licence",
        "project",
    ];
    let (snapshot, places) = (state.snapshot(), state.places());
    let row = |one: &Arc<Achievement>| {
        let sheet = &one.sheet;
        let results = sheet.results.iter().map(|one| format!("{} {}", one.value, one.what));
        vec![
            one.id.to_string(),
            sheet.title.to_string(),
            sheet.done.to_string(),
            one.place.to_string(),
            place_name(&places, one),
            text(one.commune),
            text(one.commune().map(|commune| commune.name)),
            sheet.audience.slug().to_owned(),
            text(sheet.partners.as_ref()),
            results.collect::<Vec<_>>().join(" | "),
            sheet.day.to_string(),
            text(sheet.link.as_ref()),
            sheet.licence.code().to_owned(),
            text(sheet.project),
        ]
    };
    table::public_csv(&ctx, "realisations.csv", &HEAD, snapshot.published().iter().map(row))
}
