//! `/tests`: what is being tried in the network, and what changed thanks to those who tried.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Keep, Page, html};

use super::card::{Card, card};
use crate::state::{State, rule};
use crate::view::Stage;

/// Results shown at once; the others are found by searching.
const RESULTS: usize = 12;

#[derive(Template)]
#[template(path = "trials.html")]
struct ListPage {
    page: Page,
    recruiting: Vec<Card>,
    running: Vec<Card>,
    results: Vec<Card>,
    panel: String,
}

/// `GET /tests`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let of = |stage: Stage, most: usize| -> Vec<Card> {
        let shown = snapshot.shown().iter().filter(|entry| entry.stage() == stage);
        shown.take(most).map(|entry| card(&ctx, entry, entry.href())).collect()
    };
    let panel = snapshot.testers(None, rule(&ctx)).filter(|count| *count > 0);
    let template = ListPage {
        page: ctx
            .page(ctx.t("nav-trials"))
            .describe(ctx.t("trials-description"))
            .feed("/tests/flux")
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-trials"), "/tests"),
        recruiting: of(Stage::Recruiting, usize::MAX),
        running: of(Stage::Running, usize::MAX),
        results: of(Stage::Results, RESULTS),
        panel: panel.map(|count| ctx.tx("trials-panel", &[("count", count.into())])).unwrap_or_default(),
    };
    html(&ctx, Keep::Ready, &template)
}
