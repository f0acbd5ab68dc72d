//! `/gestion/besoins/{id}`: what the network decides of a need, and the bodies that it puts it to.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, html, see_other};
use maillage_store::Actor;
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::needs::BodyKind;
use serde::Deserialize;

use super::bodies::{Body, body};
use super::card::{Card, card, short};
use super::list::Choice;
use super::respond::outcomes;
use super::support::failure;
use crate::acts::{self, Decision, Refusal, asked};
use crate::model::{AskedId, Fault, Need, NeedId, Question, Reason, Said, State as Standing, Through};
use crate::state::State;

/// Needs that may say the same, beside each.
const NEAR: usize = 5;

#[derive(Template)]
#[template(path = "need_manage.html")]
struct ManagePage {
    page: Page,
    id: String,
    card: Card,
    story: String,
    wish: String,
    kind: &'static str,
    received: bool,
    published: bool,
    set_aside: bool,
    /// Those in which it may go on: id and title.
    near: Vec<(String, String)>,
    /// Bodies that it was put to, with their ids.
    bodies: Vec<(String, Body)>,
    typed: Typed,
    kinds: Vec<Choice>,
    outcomes: Vec<Choice>,
    errors: Vec<FieldError>,
    problem: String,
}

impl ManagePage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// What is decided.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    act: String,
    into: String,
    reason: String,
    body: String,
    kind: String,
    email: String,
    days: String,
    asked: String,
    key: String,
    outcome: String,
    words: String,
    by_when: String,
}

impl Typed {
    fn question(&self) -> Question {
        let Self { body, kind, email, days, .. } = self.clone();
        Question { body, kind, email, days }
    }

    fn said(&self) -> Said {
        let Self { key, outcome, words, by_when, .. } = self.clone();
        Said { key, outcome, words, by_when }
    }
}

/// `GET /gestion/besoins/{id}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id: NeedId = id.parse().map_err(|_| Failure::NotFound)?;
    let typed = Typed { key: ctx.app().ids().uuid(), ..Typed::default() };
    show(&ctx, &state, id, (&typed, &[], ""))
}

/// `POST /gestion/besoins/{id}`: one act at a time.
pub async fn act(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let id: NeedId = id.parse().map_err(|_| Failure::NotFound)?;
    let actor = Actor::person(&ctx.signed_in()?.person);
    let done = match typed.act.as_str() {
        "ask" => match typed.question().read() {
            Ok(asking) => {
                asked::ask(ctx.app(), &actor, &id, (&asking, ctx.lang())).await.map(|(_, version)| version)
            }
            Err(faults) => return again(&ctx, &state, id, (&typed, &faults, "")),
        },
        "answer" => match (typed.said().read(), typed.asked.parse::<AskedId>()) {
            (Ok(saying), Ok(one)) => {
                let said = asked::answer(ctx.app(), &actor, &one, (&saying, Through::Network)).await;
                said.map(|(_, version)| version)
            }
            (said, _) => return again(&ctx, &state, id, (&typed, &said.err().unwrap_or_default(), "")),
        },
        _ => match decision(&typed) {
            Ok(decision) => acts::decide(ctx.app(), &actor, &id, &decision).await,
            Err(problem) => return again(&ctx, &state, id, (&typed, &[], problem)),
        },
    };
    let problem = match done {
        Ok(version) => {
            ctx.app().settle(version).await;
            return Ok(see_other(&after(&typed.act, id)));
        }
        Err(Refusal::Closed) => "need-error-closed",
        Err(Refusal::NotThere) => "need-error-into",
        Err(Refusal::AskedEnough) => "need-error-asked-enough",
        Err(refusal) => return Err(failure(refusal)),
    };
    let mut page = show(&ctx, &state, id, (&typed, &[], ctx.t(problem)))?;
    *page.status_mut() = StatusCode::CONFLICT;
    Ok(page)
}

/// Where an act leads: back to what waits, once a need is read; to the need, as long as something happens to it.
fn after(act: &str, id: NeedId) -> String {
    match act {
        "ask" | "answer" => format!("/gestion/besoins/{id}"),
        _ => "/gestion/besoins".to_owned(),
    }
}

/// The decision, or the key of what is missing.
fn decision(typed: &Typed) -> Result<Decision, &'static str> {
    match typed.act.as_str() {
        "publish" => Ok(Decision::Publish),
        "merge" => typed.into.trim().parse().map(Decision::Merge).map_err(|_| "need-error-into"),
        "set-aside" => Reason::new(&typed.reason).map(Decision::SetAside).map_err(|_| "need-error-reason"),
        _ => Err("need-error-choose"),
    }
}

fn again(
    ctx: &Ctx,
    state: &State,
    id: NeedId,
    (typed, faults, problem): (&Typed, &[Fault], &str),
) -> Result<Response, Failure> {
    let problem = if problem.is_empty() { "" } else { ctx.t(problem) };
    let mut page = show(ctx, state, id, (typed, faults, problem))?;
    *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page)
}

fn show(
    ctx: &Ctx,
    state: &State,
    id: NeedId,
    (typed, faults, problem): (&Typed, &[Fault], &str),
) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let need = snapshot.by_id(&id).ok_or(Failure::NotFound)?;
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(*field, ctx.t(key));
    }
    let near = snapshot.near(need.title.as_str(), NEAR + 1).into_iter().filter(|other| other.id != id);
    let template = ManagePage {
        page: frame(ctx, need),
        id: id.to_string(),
        card: card(ctx, &snapshot, need),
        story: need.story.to_string(),
        wish: need.wish.as_ref().map(ToString::to_string).unwrap_or_default(),
        kind: short(need.kind, ctx.lang()),
        received: need.state == Standing::Received,
        published: need.state == Standing::Published,
        set_aside: need.state == Standing::SetAside,
        near: near.take(NEAR).map(|other| (other.id.to_string(), other.title.to_string())).collect(),
        bodies: need.asked.iter().map(|one| (one.id.to_string(), body(ctx, one))).collect(),
        kinds: BodyKind::ALL
            .iter()
            .map(|kind| Choice::new(kind.slug(), short(*kind, ctx.lang()), kind.slug() == typed.kind))
            .collect(),
        outcomes: outcomes(ctx, &typed.outcome),
        typed: typed.clone(),
        errors: errors.iter().cloned().collect(),
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

fn frame(ctx: &Ctx, need: &Need) -> Page {
    ctx.page(need.title.as_str())
        .hidden()
        .crumb(ctx.t("nav-needs"), "/besoins")
        .crumb(ctx.t("nav-needs-manage"), "/gestion/besoins")
        .crumb(need.title.as_str(), format!("/gestion/besoins/{}", need.id))
}
