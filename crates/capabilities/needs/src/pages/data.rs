//! `/donnees/besoins.csv`: the needs that everybody sees, as open data.

use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, table};
use maillage_vocabulary::ClosedList;

use crate::model::Need;
use crate::state::State;

const HEAD: [&str; 15] = [
    "id",
    "title",
    "story",
    "wish",
    "service",
    "area",
    "area_name",
    "kind",
    "sphere",
    "audience",
    "commune",
    "commune_name",
    "raised_on",
    "supports",
    "answer",
];

/// `GET /donnees/besoins.csv`.
pub async fn csv(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let (lang, today) = (ctx.lang(), ctx.local_now().date());
    let row = |need: &std::sync::Arc<Need>| {
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        vec![
            need.id.to_string(),
            need.title.to_string(),
            need.story.to_string(),
            text(need.wish.as_ref().map(maillage_vocabulary::Text::as_str)),
            text(need.service.as_ref().map(maillage_vocabulary::Line::as_str)),
            need.area.code().to_owned(),
            snapshot.area_name(need.area, lang).to_owned(),
            need.kind.slug().to_owned(),
            text(need.sphere.map(ClosedList::slug)),
            need.audience.slug().to_owned(),
            text(need.commune.as_ref().map(maillage_territory::CommuneCode::as_str)),
            text(need.commune().map(|commune| commune.name)),
            ctx.app().local(need.raised_at).date().to_string(),
            need.supports.to_string(),
            need.hearing(today).code().to_owned(),
        ]
    };
    table::public_csv(&ctx, "besoins.csv", &HEAD, snapshot.shown().iter().map(row))
}
