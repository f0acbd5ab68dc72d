//! `/competences/participer`: a profile, a question a screen, without an account. What was told goes along in the form:
//! nothing is kept before it is sent.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, Sender, html, see_other};
use maillage_store::Actor;

use super::fields::Fields;
use super::refusal;
use super::screen::{Question, Screen};
use crate::acts::{self, Joining};
use crate::model::Fault;
use crate::state::State;

#[derive(Template)]
#[template(path = "skills_join.html")]
struct JoinPage {
    page: Page,
    question: Question,
    hidden: Vec<(String, String)>,
    problem: String,
}

/// Something is done, and what comes next.
#[derive(Template)]
#[template(path = "message.html")]
pub struct MessagePage {
    /// The page.
    pub page: Page,
    /// What is done.
    pub title: String,
    /// A sentence or two.
    pub text: String,
    /// What to do next.
    pub next_label: String,
    /// Where.
    pub next_href: String,
}

/// `GET /competences/participer`.
pub async fn page(ctx: Ctx) -> Result<Response, Failure> {
    let fields = Fields(vec![("key".to_owned(), ctx.app().ids().uuid())]);
    show(&ctx, Screen::Can, &fields, &[], "")
}

/// `POST /competences/participer`: on to the next screen, back to the one before, or sent.
pub async fn go(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let mut fields = Fields(fields);
    if fields.get("key").trim().is_empty() {
        fields.0.push(("key".to_owned(), ctx.app().ids().uuid()));
    }
    let screen = Screen::of_number(fields.get("screen")).unwrap_or(Screen::Can);
    match fields.get("back") {
        "" => {}
        "find" => return show(&ctx, screen, &fields, &[], ""),
        _ => return show(&ctx, screen.before(&fields).unwrap_or(screen), &fields, &[], ""),
    }
    let faults = faults(&ctx, screen, &fields);
    if !faults.is_empty() {
        return refused(show(&ctx, screen, &fields, &faults, ""));
    }
    match screen.after(&fields) {
        Some(next) => show(&ctx, next, &fields, &[], ""),
        None => send(&ctx, &state, sender, &fields).await,
    }
}

/// What is wrong with what a screen asked for.
pub fn faults(ctx: &Ctx, screen: Screen, fields: &Fields) -> Vec<Fault> {
    let told = fields.told();
    match screen {
        Screen::Can | Screen::Levels => told.can().err().into_iter().collect(),
        Screen::Learn => {
            let nothing = told.can.is_empty() && told.learn.is_empty();
            let nothing = nothing.then_some(("learn", "skills-error-none"));
            told.learns().err().or(nothing).into_iter().collect()
        }
        Screen::Time => told.time().err().unwrap_or_default(),
        Screen::Place => told.place(ctx.app().scope()).err().unwrap_or_default(),
        Screen::Contact => [told.name().err(), told.email().err()].into_iter().flatten().collect(),
        Screen::Agree => told.consents().err().into_iter().collect(),
    }
}

/// A page that refuses what was sent.
pub fn refused(page: Result<Response, Failure>) -> Result<Response, Failure> {
    let mut page = page?;
    *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page)
}

async fn send(ctx: &Ctx, state: &State, sender: Sender, fields: &Fields) -> Result<Response, Failure> {
    let told = fields.told();
    let draft = match told.read(ctx.app().scope(), ctx.lang()) {
        Ok(draft) => draft,
        Err(faults) => {
            // The first screen that has something to mend.
            let wrong = |screen: &Screen| faults.iter().any(|(field, _)| screen.asks(field));
            let screen = Screen::ALL.into_iter().find(wrong).unwrap_or(Screen::Can);
            return refused(show(ctx, screen, fields, &faults, ""));
        }
    };
    if state.knock(sender).await?.is_some() {
        let mut page = show(ctx, Screen::Agree, fields, &[], ctx.t("skills-hurried"))?;
        *page.status_mut() = StatusCode::TOO_MANY_REQUESTS;
        return Ok(page);
    }
    let joining = Joining { draft, key: told.key.trim() };
    acts::join(ctx.app(), &Actor::anonymous(), joining).await.map_err(refusal)?;
    Ok(see_other("/competences/participer/merci"))
}

/// `GET /competences/participer/merci`.
pub async fn thanks(ctx: Ctx) -> Result<Response, Failure> {
    let template = MessagePage {
        page: frame(&ctx, "skills-thanks").hidden(),
        title: ctx.t("skills-thanks").to_owned(),
        text: ctx.t("skills-thanks-about").to_owned(),
        next_label: ctx.t("skills-to-map").to_owned(),
        next_href: "/competences".to_owned(),
    };
    html(&ctx, Keep::Ready, &template)
}

/// The page around something under `/competences`.
pub fn frame(ctx: &Ctx, title: &'static str) -> Page {
    ctx.page(ctx.t(title))
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-skills"), "/competences")
        .crumb(ctx.t(title), ctx.path())
}

fn show(
    ctx: &Ctx,
    screen: Screen,
    fields: &Fields,
    faults: &[Fault],
    problem: &str,
) -> Result<Response, Failure> {
    let template = JoinPage {
        page: frame(ctx, "skills-join").describe(ctx.t("skills-join-description")).script("suggest.js"),
        question: Question::new(ctx, screen, fields, faults),
        hidden: fields.along(|name| screen.asks(name)),
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}
