//! `/besoins/repondre`: a body answers a need through its own link, without an account. What it says is public.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, Query, html, see_other};
use maillage_store::{Actor, fingerprint};
use serde::Deserialize;

use super::bodies::{Body, body, outcome_key};
use super::card::{href, whereabouts};
use super::list::Choice;
use super::support::failure;
use crate::acts::Refusal;
use crate::acts::asked;
use crate::model::{AskedId, Fault, Outcome, Said, State as Standing, Through};
use crate::state::State;
use crate::store;

/// The key of a link.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Key {
    cle: String,
}

/// The answer as it is typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    cle: String,
    #[serde(flatten)]
    said: Said,
}

#[derive(Template)]
#[template(path = "need_respond.html")]
struct RespondPage {
    page: Page,
    secret: String,
    title: String,
    story: String,
    wish: String,
    whereabouts: String,
    href: String,
    supports: u64,
    body: Body,
    said: Said,
    outcomes: Vec<Choice>,
    errors: Vec<FieldError>,
    problem: String,
}

impl RespondPage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// `GET /besoins/repondre?cle=…`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(key): Query<Key>,
) -> Result<Response, Failure> {
    let said = Said { key: ctx.app().ids().uuid(), ..Said::default() };
    show(&ctx, &state, &Typed { cle: key.cle, said }, (&[], "")).await
}

/// `POST /besoins/repondre`.
pub async fn answer(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(mut typed): Form<Typed>,
) -> Result<Response, Failure> {
    if typed.said.key.trim().is_empty() {
        typed.said.key = ctx.app().ids().uuid();
    }
    let id = opened(&ctx, &typed.cle).await?;
    let saying = match typed.said.read() {
        Ok(saying) => saying,
        Err(faults) => {
            let mut page = show(&ctx, &state, &typed, (&faults, "")).await?;
            *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(page);
        }
    };
    match asked::answer(ctx.app(), &Actor::anonymous(), &id, (&saying, Through::Body)).await {
        Ok((need, version)) => {
            ctx.app().settle(version).await;
            Ok(see_other(&format!("/besoins/{need}")))
        }
        Err(Refusal::Closed) => {
            let mut page = show(&ctx, &state, &typed, (&[], ctx.t("need-error-over"))).await?;
            *page.status_mut() = StatusCode::CONFLICT;
            Ok(page)
        }
        Err(refusal) => Err(failure(refusal)),
    }
}

/// The question that a key opens.
async fn opened(ctx: &Ctx, key: &str) -> Result<AskedId, Failure> {
    let found = store::links::asked(ctx.app().db(), &fingerprint(key.trim()), ctx.app().now()).await?;
    found.ok_or(Failure::NotFound)
}

async fn show(
    ctx: &Ctx,
    state: &State,
    typed: &Typed,
    (faults, problem): (&[Fault], &str),
) -> Result<Response, Failure> {
    let id = opened(ctx, &typed.cle).await?;
    let (need, _) = store::asked::by_id(ctx.app().db(), &id).await?.ok_or(Failure::NotFound)?;
    let snapshot = state.snapshot();
    let need = snapshot.by_id(&need).filter(|need| need.state == Standing::Published);
    let need = need.ok_or(Failure::NotFound)?;
    let one = need.asked.iter().find(|one| one.id == id).ok_or(Failure::NotFound)?;
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(*field, ctx.t(key));
    }
    let template = RespondPage {
        page: ctx.page(ctx.t("need-respond")).hidden().crumb(ctx.t("nav-needs"), "/besoins"),
        secret: typed.cle.clone(),
        title: need.title.to_string(),
        story: need.story.to_string(),
        wish: need.wish.as_ref().map(ToString::to_string).unwrap_or_default(),
        whereabouts: whereabouts(ctx, need),
        href: href(need),
        supports: need.supports,
        body: body(ctx, one),
        said: typed.said.clone(),
        outcomes: outcomes(ctx, &typed.said.outcome),
        errors: errors.iter().cloned().collect(),
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

/// What an answer comes to, to choose from.
pub fn outcomes(ctx: &Ctx, chosen: &str) -> Vec<Choice> {
    let choice = |outcome: &Outcome| {
        Choice::new(outcome.code(), ctx.t(outcome_key(*outcome)), outcome.code() == chosen)
    };
    Outcome::ALL.iter().map(choice).collect()
}
