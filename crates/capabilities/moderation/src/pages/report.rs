//! `/signaler`: reporting what people wrote, in two screens, without an account. What was told goes along in the form:
//! nothing is kept before it is sent.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{
    Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, Query, Sender, html, see_other,
};
use serde::Deserialize;

use super::parts::Choice;
use super::{REPORT, follow_href};
use crate::acts::{self, Refusal, page_of};
use crate::model::{Fault, Told, Wrong};
use crate::state::State;

/// The form: what is told, and the screen it comes from.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    #[serde(flatten)]
    told: Told,
    screen: String,
    back: String,
}

#[derive(Template)]
#[template(path = "moderation_report.html")]
struct ReportPage {
    page: Page,
    screen: usize,
    told: Told,
    /// The thing: its title and the key of its kind.
    thing: (String, &'static str),
    errors: Vec<FieldError>,
    choices: Vec<Choice>,
    wrong: &'static str,
    child: bool,
    days: u32,
    problem: String,
}

impl ReportPage {
    fn fault(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

#[derive(Template)]
#[template(path = "moderation_how.html")]
struct HowPage {
    page: Page,
    contact: String,
}

/// The page in question.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
}

/// `GET /signaler?page=…`; without a page, how to find it.
pub async fn page(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    if asked.page.trim().is_empty() {
        let contact = ctx.app().settings().network.contact_email.clone().unwrap_or_default();
        let page = frame(&ctx);
        return html(&ctx, Keep::Ready, &HowPage { page, contact });
    }
    let told = Told { key: ctx.app().ids().uuid(), page: asked.page, ..Told::default() };
    show(&ctx, 1, &Typed { told, ..Typed::default() }, &[], "")
}

/// `POST /signaler`: on to the next screen, back, or sent.
pub async fn go(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Form(mut typed): Form<Typed>,
) -> Result<Response, Failure> {
    if typed.told.key.trim().is_empty() {
        typed.told.key = ctx.app().ids().uuid();
    }
    match (typed.back.as_str(), typed.screen.as_str()) {
        ("1", _) => show(&ctx, 1, &typed, &[], ""),
        (_, "1") => match typed.told.first() {
            Ok(_) => show(&ctx, 2, &typed, &[], ""),
            Err(fault) => refused(show(&ctx, 1, &typed, &[fault], "")),
        },
        _ => send(&ctx, &state, sender, &typed).await,
    }
}

fn refused(page: Result<Response, Failure>) -> Result<Response, Failure> {
    let mut page = page?;
    *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page)
}

async fn send(ctx: &Ctx, state: &State, sender: Sender, typed: &Typed) -> Result<Response, Failure> {
    let draft = match typed.told.read() {
        Ok(draft) => draft,
        Err(faults) => {
            let screen = if typed.told.first().is_err() { 1 } else { 2 };
            return refused(show(ctx, screen, typed, &faults, ""));
        }
    };
    if state.knock(ctx, sender).await?.is_some() {
        let mut page = show(ctx, 2, typed, &[], ctx.t("moderation-hurried"))?;
        *page.status_mut() = StatusCode::TOO_MANY_REQUESTS;
        return Ok(page);
    }
    let page = page_of(ctx.app(), &typed.told.page);
    match acts::report(ctx.app(), &acts::actor(ctx), &page, draft, ctx.lang()).await {
        Ok(sent) => {
            ctx.app().settle(sent.version).await;
            Ok(see_other(&format!("{}&recu=oui", follow_href(&sent.reference.to_string()))))
        }
        Err(refusal) => Err(failure(refusal)),
    }
}

/// An act that the page does not foresee.
pub fn failure(refusal: Refusal) -> Failure {
    match refusal {
        Refusal::Store(error) => error.into(),
        _ => Failure::NotFound,
    }
}

fn frame(ctx: &Ctx) -> Page {
    ctx.page(ctx.t("moderation-report"))
        .describe(ctx.t("moderation-report-description"))
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("moderation-report"), REPORT)
}

fn show(
    ctx: &Ctx,
    screen: usize,
    typed: &Typed,
    faults: &[Fault],
    problem: &str,
) -> Result<Response, Failure> {
    let told = &typed.told;
    // Of what nobody sees, nobody learns here that it is there.
    let (written, _) = ctx
        .app()
        .written(&page_of(ctx.app(), &told.page))
        .filter(|(written, _)| written.shown)
        .ok_or(Failure::NotFound)?;
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(*field, ctx.t(key));
    }
    let choice =
        |wrong: &Wrong| Choice::new(wrong.code(), ctx.t(wrong.label()), ctx.t(wrong.example()), &told.wrong);
    let wrong = told.first().ok();
    let template = ReportPage {
        page: frame(ctx).hidden(),
        screen,
        thing: (written.title, written.kind),
        errors: errors.iter().cloned().collect(),
        choices: Wrong::ALL.iter().map(choice).collect(),
        wrong: wrong.map_or("", Wrong::label),
        child: wrong == Some(Wrong::ChildProtection),
        days: wrong.map_or(1, |wrong| {
            u32::try_from(wrong.delay(ctx.app().settings().network.moderation_days).num_days()).unwrap_or(1)
        }),
        told: Told { page: written.path, ..told.clone() },
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}
