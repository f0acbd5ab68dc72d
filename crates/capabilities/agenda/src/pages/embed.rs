//! `/agenda/integrer`: the next events, plain, for a frame within another site.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html};

use super::State;
use super::card::{Card, card};
use crate::view::{Asked, Filter};

/// Events shown.
const SHOWN: usize = 10;

#[derive(Template)]
#[template(path = "agenda_frame.html")]
struct FramePage {
    page: Page,
    base: String,
    cards: Vec<Card>,
    all: String,
    code: String,
}

/// `GET /agenda/integrer`: takes the filters of the agenda.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let filter = Filter::strict(&asked, |key| ctx.t(key).to_owned()).map_err(Failure::Invalid)?;
    let (snapshot, places) = (state.snapshot(), state.places());
    let found = filter.apply(&places, &snapshot, ctx.now());
    let planned = found.filter(|entry| entry.event.is_planned()).take(SHOWN);
    let address = |path: &str| ctx.app().address(&filter.href(path));
    let template = FramePage {
        page: ctx.page(ctx.t("nav-agenda")).hidden(),
        base: ctx.app().address(""),
        cards: planned.map(|entry| card(&ctx, &places, entry)).collect(),
        all: address("/agenda"),
        code: format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"600\" loading=\"lazy\"></iframe>",
            address("/agenda/integrer"),
            ctx.t("nav-agenda")
        ),
    };
    html(&ctx, Keep::Ready, &template)
}
