//! `/donnees/projets.csv`: the projects that everybody sees, as open data.

use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, table};
use maillage_vocabulary::ClosedList as _;

use crate::model::Project;
use crate::state::State;

const HEAD: [&str; 13] = [
    "id",
    "title",
    "pitch",
    "makes",
    "area",
    "area_name",
    "commune",
    "commune_name",
    "need",
    "state",
    "seats",
    "free_seats",
    "proposed_on",
];

/// `GET /donnees/projets.csv`.
pub async fn csv(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let (snapshot, needs) = (state.snapshot(), state.needs());
    let row = |project: &std::sync::Arc<Project>| {
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        vec![
            project.id.to_string(),
            project.title.to_string(),
            project.pitch.to_string(),
            project.makes.slug().to_owned(),
            project.area.code().to_owned(),
            needs.area_name(project.area, ctx.lang()).to_owned(),
            text(project.commune.as_ref().map(maillage_territory::CommuneCode::as_str)),
            text(project.commune().map(|commune| commune.name)),
            project.need.map(|need| need.to_string()).unwrap_or_default(),
            project.state.code().to_owned(),
            project.slots.len().to_string(),
            project.free_slots().count().to_string(),
            ctx.app().local(project.proposed_at).date().to_string(),
        ]
    };
    table::public_csv(&ctx, "projets.csv", &HEAD, snapshot.shown().iter().map(row))
}
