//! `/gestion/besoins`: what waits for somebody to read it.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, html, see_other};
use maillage_store::Actor;
use serde::Deserialize;

use super::card::{Card, card, short};
use super::support::failure;
use crate::acts::{self, Decision, Refusal};
use crate::model::{NeedId, Reason};
use crate::state::State;

/// Needs that may say the same, beside each.
const NEAR: usize = 3;

/// A need that waits.
struct Waiting {
    id: String,
    card: Card,
    story: String,
    wish: String,
    kind: &'static str,
    /// Those in which it may go on: id and title.
    near: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "needs_manage.html")]
struct ManagePage {
    page: Page,
    waiting: Vec<Waiting>,
    problem: String,
}

/// `GET /gestion/besoins`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    show(&ctx, &state, "")
}

fn show(ctx: &Ctx, state: &State, problem: &str) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let waiting = snapshot.received().into_iter().map(|need| Waiting {
        id: need.id.to_string(),
        card: card(ctx, &need),
        story: need.story.to_string(),
        wish: need.wish.as_ref().map(ToString::to_string).unwrap_or_default(),
        kind: short(need.kind, ctx.lang()),
        near: snapshot
            .near(need.title.as_str(), NEAR)
            .iter()
            .map(|other| (other.id.to_string(), other.title.to_string()))
            .collect(),
    });
    let template = ManagePage {
        page: ctx
            .page(ctx.t("nav-needs-manage"))
            .hidden()
            .crumb(ctx.t("nav-needs"), "/besoins")
            .crumb(ctx.t("nav-needs-manage"), "/gestion/besoins"),
        waiting: waiting.collect(),
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

/// What is decided.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    act: String,
    into: String,
    reason: String,
}

/// `POST /gestion/besoins/{id}`.
pub async fn decide(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let id: NeedId = id.parse().map_err(|_| Failure::NotFound)?;
    let Some(decision) = decision(&typed) else {
        return again(&ctx, &state, StatusCode::UNPROCESSABLE_ENTITY, "need-error-reason");
    };
    let actor = Actor::person(&ctx.signed_in()?.person);
    match acts::decide(ctx.app(), &actor, &id, &decision).await {
        Ok(version) => {
            ctx.app().settle(version).await;
            Ok(see_other("/gestion/besoins"))
        }
        Err(Refusal::Closed) => again(&ctx, &state, StatusCode::CONFLICT, "need-error-closed"),
        Err(Refusal::NotThere) => again(&ctx, &state, StatusCode::CONFLICT, "need-error-into"),
        Err(refusal) => Err(failure(refusal)),
    }
}

fn decision(typed: &Typed) -> Option<Decision> {
    match typed.act.as_str() {
        "publish" => Some(Decision::Publish),
        "merge" => typed.into.parse().ok().map(Decision::Merge),
        "set-aside" => Reason::new(&typed.reason).ok().map(Decision::SetAside),
        _ => None,
    }
}

fn again(ctx: &Ctx, state: &State, status: StatusCode, key: &str) -> Result<Response, Failure> {
    let mut page = show(ctx, state, ctx.t(key))?;
    *page.status_mut() = status;
    Ok(page)
}
