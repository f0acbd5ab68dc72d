//! `/gestion/agenda`: what one keeps, and one's own calendar.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Keep, Page, Query, html, see_other};
use serde::Deserialize;

use super::card::{Card, card};
use super::{State, may_manage};
use crate::acts;
use crate::store::links;
use maillage_store::Secret;

/// Events shown.
const SHOWN: usize = 60;

#[derive(Template)]
#[template(path = "manage_agenda.html")]
struct ManagePage {
    page: Page,
    all: bool,
    cards: Vec<Card>,
    total: usize,
    calendar: String,
    has_calendar: bool,
}

/// Whose events.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    all: String,
}

/// `GET /gestion/agenda`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let who = &ctx.signed_in()?.person;
    let has_own = state.snapshot().coming(ctx.now()).any(|entry| entry.series.author == *who);
    let all = asked.all == "yes" || (asked.all.is_empty() && !has_own);
    show(&ctx, &state, all, String::new()).await
}

async fn show(ctx: &Ctx, state: &State, all: bool, calendar: String) -> Result<Response, Failure> {
    let who = &ctx.signed_in()?.person;
    let (snapshot, places) = (state.snapshot(), state.places());
    let kept: Vec<_> =
        snapshot
            .coming(ctx.now())
            .filter(|entry| {
                if all { may_manage(ctx, &places, &entry.series.sheet) } else { entry.series.author == *who }
            })
            .collect();
    let template = ManagePage {
        page: ctx.page(ctx.t("nav-agenda-manage")).hidden(),
        all,
        total: kept.len(),
        cards: kept.into_iter().take(SHOWN).map(|entry| card(ctx, &places, entry)).collect(),
        has_calendar: links::calendar_since(ctx.app().db(), who).await?.is_some(),
        calendar,
    };
    html(ctx, Keep::Private, &template)
}

/// `POST /gestion/agenda/calendrier`: a new secret address; the former one no longer works.
pub async fn make_calendar(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let secret = Secret::draw(ctx.app().ids());
    let mut tx = ctx.app().db().begin(&acts::actor(&ctx), ctx.now()).await?;
    links::set_calendar(&mut tx, &ctx.signed_in()?.person, &secret.fingerprint()).await?;
    tx.audit("agenda.calendar", "calendar_link", "own", serde_json::Value::Null);
    tx.commit().await?;
    let address = ctx.app().address(&format!("/mon-agenda.ics?token={}", secret.as_str()));
    show(&ctx, &state, false, address).await
}

/// `POST /gestion/agenda/calendrier/retirer`.
pub async fn forget_calendar(ctx: Ctx) -> Result<Response, Failure> {
    let mut tx = ctx.app().db().begin(&acts::actor(&ctx), ctx.now()).await?;
    links::forget_calendar(&mut tx, &ctx.signed_in()?.person).await?;
    tx.audit("agenda.calendar_forgotten", "calendar_link", "own", serde_json::Value::Null);
    tx.commit().await?;
    Ok(see_other("/gestion/agenda"))
}
