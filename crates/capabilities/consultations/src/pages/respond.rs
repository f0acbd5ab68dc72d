//! `/consultations/{id}/repondre`: a short questionnaire without an account, a question a screen. What was answered goes
//! along in the form: nothing is kept before it is sent.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use maillage_places::model::PlaceId;
use maillage_shell::supporter::Supporter;
use maillage_shell::{Ctx, Failure, FieldError, Form, Keep, Page, Query, Sender, html, see_other};
use maillage_store::Actor;
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::AgeBracket;
use serde::Deserialize;

use super::choice::{Choice, Fields, told, wrong};
use super::words::{short, uptake};
use crate::acts::{self, Answering, Refusal};
use crate::model::{
    Consultation, Fault, Given, Method, Mode, Question, QuestionKind, SCALE, ToldAnswer, Uptake,
};
use crate::state::State;
use crate::store::places;

/// What a screen asks.
pub struct Asked {
    /// Name of its field.
    pub name: String,
    /// The question.
    pub title: String,
    /// `radio`, `checkbox` or `text`.
    pub kind: &'static str,
    /// What to do.
    pub hint: &'static str,
    /// What may be chosen.
    pub choices: Vec<Choice>,
    /// Words.
    pub value: String,
}

#[derive(Template)]
#[template(path = "consultation_respond.html")]
struct RespondPage {
    page: Page,
    id: String,
    title: String,
    screen: usize,
    screens: usize,
    asked: Option<Asked>,
    hidden: Vec<(String, String)>,
    ages: Vec<Choice>,
    commune: String,
    errors: Vec<FieldError>,
    problem: &'static str,
}

impl RespondPage {
    fn wrong(&self, field: &str) -> &str {
        wrong(&self.errors, field)
    }
}

#[derive(Template)]
#[template(path = "consultation_thanks.html")]
struct ThanksPage {
    page: Page,
    href: String,
    title: String,
    again: bool,
    decision_on: String,
}

/// The place whose address led there.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct From {
    lieu: String,
    deja: String,
}

/// The form.
#[derive(Clone, Debug, Default)]
struct Typed {
    fields: Fields,
    answer: ToldAnswer,
}

impl Typed {
    fn of(fields: Fields, questions: usize) -> Self {
        let answer = told_answer(&fields, questions);
        Self { fields, answer }
    }
}

/// An answer out of the fields of a form: `q0` to `q7`, `uptake`, `age`, `commune`, `mode`.
pub fn told_answer(fields: &Fields, questions: usize) -> ToldAnswer {
    ToldAnswer {
        answers: (0..questions).map(|rank| fields.all(&format!("q{rank}"))).collect(),
        uptake: fields.get("uptake").to_owned(),
        age: fields.get("age").to_owned(),
        commune: fields.get("commune").to_owned(),
        mode: fields.get("mode").to_owned(),
    }
}

/// What a question asks, with what was answered.
pub fn asked(ctx: &Ctx, rank: usize, question: &Question, answer: &ToldAnswer) -> Asked {
    let words = answer.answers.get(rank).map_or(&[][..], Vec::as_slice);
    let chosen = |value: &str| words.iter().any(|word| word == value);
    let (kind, hint) = match question.kind() {
        QuestionKind::Single => ("radio", "consultation-hint-single"),
        QuestionKind::Multiple => ("checkbox", "consultation-hint-multiple"),
        QuestionKind::Scale => ("radio", "consultation-hint-scale"),
        QuestionKind::Text => ("text", "consultation-hint-text"),
    };
    let choices = match question.kind() {
        QuestionKind::Scale => SCALE.map(|step| scale_choice(ctx, step, &chosen)).collect(),
        _ => (1..)
            .zip(question.choices())
            .map(|(rank, label)| Choice::new(rank.to_string(), label, chosen(&rank.to_string())))
            .collect(),
    };
    Asked {
        name: format!("q{rank}"),
        title: question.text().to_owned(),
        kind,
        hint,
        choices,
        value: words.first().cloned().unwrap_or_default(),
    }
}

fn scale_choice(ctx: &Ctx, step: u8, chosen: &impl Fn(&str) -> bool) -> Choice {
    let value = step.to_string();
    let label = match step {
        1 => ctx.t("consultation-scale-least").to_owned(),
        5 => ctx.t("consultation-scale-most").to_owned(),
        _ => value.clone(),
    };
    Choice::new(value.clone(), label, chosen(&value))
}

/// How far the person has made the matter their own.
pub fn asked_uptake(ctx: &Ctx, one: &Consultation, answer: &ToldAnswer) -> Asked {
    let title = match &one.service {
        Some(service) => ctx.tx("consultation-uptake-of", &[("name", service.as_str().into())]),
        None => ctx.tx("consultation-uptake-of", &[("name", one.title.as_str().into())]),
    };
    let choice =
        |level: &Uptake| Choice::new(level.code(), ctx.t(uptake(*level)), level.code() == answer.uptake);
    Asked {
        name: "uptake".to_owned(),
        title,
        kind: "radio",
        hint: "consultation-hint-single",
        choices: Uptake::ALL.iter().map(choice).collect(),
        value: String::new(),
    }
}

/// Age brackets, as chips.
pub fn ages(ctx: &Ctx, chosen: &str) -> Vec<Choice> {
    let told = AgeBracket::ALL.iter().filter(|age| **age != AgeBracket::Unknown);
    told.map(|age| Choice::new(age.slug(), short(*age, ctx.lang()), age.slug() == chosen)).collect()
}

/// The consultation, where people may answer; else where to read why not.
fn open(ctx: &Ctx, state: &State, address: &str) -> Result<Result<Consultation, Response>, Failure> {
    let entry = state.seen(ctx, address)?;
    let one = entry.consultation.clone();
    if one.is_open(ctx.now()) && one.uses(Method::Questionnaire) {
        Ok(Ok(one))
    } else {
        Ok(Err(see_other(&format!("{}?etat=close", one.href()))))
    }
}

/// `GET /consultations/{id}/repondre`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Query(from): Query<From>,
) -> Result<Response, Failure> {
    let one = match open(&ctx, &state, &address)? {
        Ok(one) => one,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let fields = Fields(vec![("lieu".to_owned(), from.lieu)]);
    show(&ctx, &one, 1, &Typed::of(fields, one.questions.len()), &[], "")
}

/// `POST /consultations/{id}/repondre`: on to the next screen, back to the one before, or sent.
pub async fn go(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    sender: Sender,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let one = match open(&ctx, &state, &address)? {
        Ok(one) => one,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let typed = Typed::of(Fields(fields), one.questions.len());
    let last = screens(&one);
    let screen = typed.fields.get("screen").parse().unwrap_or(1).clamp(1, last);
    if !typed.fields.get("back").is_empty() {
        return show(&ctx, &one, screen.saturating_sub(1).max(1), &typed, &[], "");
    }
    let faults = of_screen(&one, screen, &typed.answer);
    if !faults.is_empty() {
        return super::refused::page(show(&ctx, &one, screen, &typed, &faults, ""), true);
    }
    if screen < last {
        return show(&ctx, &one, screen + 1, &typed, &[], "");
    }
    send(&ctx, &state, &one, &typed, (sender, &headers)).await
}

/// Screens: a question each, how far one has come, and a last one about oneself.
fn screens(one: &Consultation) -> usize {
    one.questions.len() + 2
}

/// What is wrong on one screen alone.
fn of_screen(one: &Consultation, screen: usize, answer: &ToldAnswer) -> Vec<Fault> {
    let Some(question) = one.questions.get(screen - 1) else {
        return answer.uptake().err().into_iter().collect();
    };
    let words = answer.answers.get(screen - 1).map_or(&[][..], Vec::as_slice);
    Given::read(question, words).err().map(|key| ("asked", key)).into_iter().collect()
}

async fn send(
    ctx: &Ctx,
    state: &State,
    one: &Consultation,
    typed: &Typed,
    (sender, headers): (Sender, &HeaderMap),
) -> Result<Response, Failure> {
    let last = screens(one);
    let answer = match typed.answer.read(&one.questions, ctx.app().scope(), Mode::Online) {
        Ok(answer) => answer,
        Err(faults) => return super::refused::page(show(ctx, one, last, typed, &faults, ""), true),
    };
    if state.knock(sender).await?.is_some() {
        let mut page = show(ctx, one, last, typed, &[], "consultation-hurried")?;
        *page.status_mut() = StatusCode::TOO_MANY_REQUESTS;
        return Ok(page);
    }
    let place = place_of(ctx, one, typed.fields.get("lieu")).await?;
    let supporter = Supporter::about(ctx, headers, one.id.as_str());
    let answering = Answering { answer: &answer, place: place.as_ref(), sender: &supporter.fingerprint };
    match acts::answer(ctx.app(), &Actor::anonymous(), &one.id, &answering).await {
        Ok(new) => {
            let word = if new { "" } else { "?deja=oui" };
            Ok(supporter.remember(see_other(&format!("{}/merci{word}", one.href()))))
        }
        Err(Refusal::Closed) => Ok(see_other(&format!("{}?etat=close", one.href()))),
        Err(Refusal::Store(error)) => Err(error.into()),
        Err(_) => Err(Failure::NotFound),
    }
}

/// The place whose address led there, where it asks.
pub async fn place_of(ctx: &Ctx, one: &Consultation, text: &str) -> Result<Option<PlaceId>, Failure> {
    let Ok(place) = text.trim().parse::<PlaceId>() else { return Ok(None) };
    let joined = places::of(ctx.app().db(), &one.id).await?;
    Ok(Some(place).filter(|place| joined.contains(place)))
}

fn show(
    ctx: &Ctx,
    one: &Consultation,
    screen: usize,
    typed: &Typed,
    faults: &[Fault],
    problem: &'static str,
) -> Result<Response, Failure> {
    let answer = &typed.answer;
    let asked = match one.questions.get(screen - 1) {
        Some(question) => Some(asked(ctx, screen - 1, question, answer)),
        None if screen < screens(one) => Some(asked_uptake(ctx, one, answer)),
        None => None,
    };
    let shown = asked.as_ref().map(|asked| asked.name.clone());
    let goes_along = |name: &str| match &shown {
        Some(own) => name != own,
        None => !matches!(name, "age" | "commune"),
    };
    let hidden = typed.fields.0.iter().filter(|(name, _)| {
        let known = name.strip_prefix('q').is_some_and(|rank| rank.parse::<usize>().is_ok())
            || matches!(name.as_str(), "uptake" | "age" | "commune" | "lieu");
        known && goes_along(name)
    });
    let template = RespondPage {
        page: ctx
            .page(ctx.t("consultation-answer"))
            .hidden()
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-consultations"), "/consultations")
            .crumb(one.title.as_str(), one.href())
            .crumb(ctx.t("consultation-answer"), format!("{}/repondre", one.href()))
            .script("suggest.js"),
        id: one.id.to_string(),
        title: one.title.to_string(),
        screen,
        screens: screens(one),
        hidden: hidden.cloned().collect(),
        ages: ages(ctx, &answer.age),
        commune: answer.commune.clone(),
        errors: told(ctx, faults),
        asked,
        problem,
    };
    html(ctx, Keep::Private, &template)
}

/// `GET /consultations/{id}/merci`.
pub async fn thanks(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Query(from): Query<From>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &address)?;
    let one = &entry.consultation;
    let template = ThanksPage {
        page: ctx
            .page(ctx.t("consultation-thanks"))
            .hidden()
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-consultations"), "/consultations")
            .crumb(one.title.as_str(), one.href()),
        href: one.href(),
        title: one.title.to_string(),
        again: !from.deja.is_empty(),
        decision_on: super::words::day(&ctx, one.decision_on),
    };
    html(&ctx, Keep::Ready, &template)
}
