//! `/consultations/decision?cle=…`: a body tells what it decided, by the link of a letter, once and without an account.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, FieldError, Form, Keep, Page, Query, Sender, html, see_other};
use maillage_store::fingerprint;
use serde::Deserialize;

use super::choice::{Choice, told, wrong};
use super::manage::decision;
use super::refused;
use super::words::verdict;
use crate::acts::{self, Refusal};
use crate::model::{Consultation, Fault, Verdict};
use crate::state::State;
use crate::store::{consultations, letters};

#[derive(Template)]
#[template(path = "consultation_decision.html")]
struct DecisionPage {
    page: Page,
    key: String,
    title: String,
    body: String,
    href: String,
    verdicts: Vec<Choice>,
    why: String,
    errors: Vec<FieldError>,
    problem: &'static str,
}

impl DecisionPage {
    fn wrong(&self, field: &str) -> &str {
        wrong(&self.errors, field)
    }
}

#[derive(Template)]
#[template(path = "consultation_spent.html")]
struct SpentPage {
    page: Page,
}

/// The secret of the link, and what was decided.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    cle: String,
    verdict: String,
    why: String,
}

/// The consultation of a link that still holds, and that still waits for its decision.
async fn find(ctx: &Ctx, key: &str) -> Result<Option<Consultation>, Failure> {
    let db = ctx.app().db();
    let Some(id) = letters::of_link(db, &fingerprint(key), ctx.now()).await? else { return Ok(None) };
    let one = consultations::by_id(db, &id).await?;
    Ok(one.filter(|one| one.state == crate::model::State::Published))
}

/// `GET /consultations/decision`: looking changes nothing, as programs that check mail follow links.
pub async fn page(ctx: Ctx, Query(typed): Query<Typed>) -> Result<Response, Failure> {
    match find(&ctx, &typed.cle).await? {
        Some(one) => show(&ctx, &one, typed, &[], ""),
        None => spent(&ctx),
    }
}

fn frame(ctx: &Ctx) -> Page {
    ctx.page(ctx.t("consultation-decide")).hidden()
}

fn spent(ctx: &Ctx) -> Result<Response, Failure> {
    let mut page = html(ctx, Keep::Private, &SpentPage { page: frame(ctx) })?;
    *page.status_mut() = StatusCode::NOT_FOUND;
    Ok(page)
}

fn show(
    ctx: &Ctx,
    one: &Consultation,
    typed: Typed,
    faults: &[Fault],
    problem: &'static str,
) -> Result<Response, Failure> {
    let choice = |one: &Verdict| Choice::new(one.code(), ctx.t(verdict(*one)), one.code() == typed.verdict);
    let template = DecisionPage {
        page: frame(ctx),
        title: one.title.to_string(),
        body: one.body.name.to_string(),
        href: one.href(),
        verdicts: Verdict::ALL.iter().map(choice).collect(),
        errors: told(ctx, faults),
        key: typed.cle,
        why: typed.why,
        problem,
    };
    html(ctx, Keep::Private, &template)
}

/// `POST /consultations/decision`.
pub async fn save(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let Some(one) = find(&ctx, &typed.cle).await? else { return spent(&ctx) };
    let (verdict, why) = match decision(&typed.verdict, &typed.why) {
        Ok(decision) => decision,
        Err(fault) => return refused::page(show(&ctx, &one, typed, &[fault], ""), true),
    };
    if state.knock(sender).await?.is_some() {
        let mut page = show(&ctx, &one, typed, &[], "consultation-hurried")?;
        *page.status_mut() = StatusCode::TOO_MANY_REQUESTS;
        return Ok(page);
    }
    match acts::decide_by_link(ctx.app(), &fingerprint(&typed.cle), (verdict, &why)).await {
        Ok(done) => {
            ctx.app().settle(done.version).await;
            Ok(see_other(&format!("{}#decision", one.href())))
        }
        Err(Refusal::Store(error)) => Err(error.into()),
        Err(_) => spent(&ctx),
    }
}
