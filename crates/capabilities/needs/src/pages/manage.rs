//! `/gestion/besoins`: what waits for somebody to read it, and which bodies let the day pass.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Keep, Page, html};

use super::card::{Card, card, short};
use crate::model::{Hearing, Need};
use crate::state::State;
use crate::view::Snapshot;

/// Needs without an answer that are shown.
const SILENT: usize = 50;

/// A need that waits.
struct Waiting {
    id: String,
    card: Card,
    story: String,
    kind: &'static str,
}

#[derive(Template)]
#[template(path = "needs_manage.html")]
struct ManagePage {
    page: Page,
    waiting: Vec<Waiting>,
    silent: Vec<Card>,
}

/// `GET /gestion/besoins`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let waiting = snapshot.received().into_iter().map(|need| Waiting {
        id: need.id.to_string(),
        card: managed(&ctx, &snapshot, &need),
        story: need.story.to_string(),
        kind: short(need.kind, ctx.lang()),
    });
    let today = ctx.local_now().date();
    let mut silent: Vec<_> =
        snapshot.shown().iter().filter(|need| need.hearing(today) == Hearing::Silent).collect();
    silent.sort_by_key(|need| need.asked.iter().map(|one| one.due_on).min());
    let template = ManagePage {
        page: ctx
            .page(ctx.t("nav-needs-manage"))
            .hidden()
            .crumb(ctx.t("nav-needs"), "/besoins")
            .crumb(ctx.t("nav-needs-manage"), "/gestion/besoins"),
        waiting: waiting.collect(),
        silent: silent.into_iter().take(SILENT).map(|need| managed(&ctx, &snapshot, need)).collect(),
    };
    html(&ctx, Keep::Private, &template)
}

/// The card of a need, which leads to what is decided of it.
fn managed(ctx: &Ctx, snapshot: &Snapshot, need: &Need) -> Card {
    Card { href: format!("/gestion/besoins/{}", need.id), ..card(ctx, snapshot, need) }
}
