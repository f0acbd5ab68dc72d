//! `/consultations/{id}/lieu`: what the team of a place does for a consultation: it joins, types answers one after the
//! other, tells its workshops and what it saw, and writes to the body.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_places::view::Entry as Place;
use maillage_shell::permission::Right;
use maillage_shell::{Ctx, Failure, FieldError, Form, Keep, Page, Query, html, see_other, text};
use serde::Deserialize;

use super::choice::{Choice, told, wrong};
use super::refused;
use super::respond::{Asked, ages, asked, asked_uptake};
use super::words::{day, mode};
use crate::acts;
use crate::model::{Consultation, ContributionKind, Fault, Message, Method, Mode, ToldAnswer};
use crate::state::{State, actor, target};
use crate::store::{answers, contributions, places};

/// Places to choose from, at most.
const MOST_PLACES: usize = 60;
/// Answers of the team that are listed, at most.
const LAST: i64 = 12;

/// What the form of a questionnaire shows.
pub struct Sheet {
    /// The questions.
    pub asked: Vec<Asked>,
    /// How it was collected.
    pub modes: Vec<Choice>,
    /// Age brackets.
    pub ages: Vec<Choice>,
    /// Commune.
    pub commune: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

impl Sheet {
    /// The form of an answer.
    pub fn of(ctx: &Ctx, one: &Consultation, answer: &ToldAnswer, faults: &[Fault]) -> Self {
        let mut questions: Vec<_> = one
            .questions
            .iter()
            .enumerate()
            .map(|(rank, question)| asked(ctx, rank, question, answer))
            .collect();
        questions.push(asked_uptake(ctx, one, answer));
        let chosen = if answer.mode.is_empty() { Mode::Spoken.code() } else { &answer.mode };
        let of_mode = |one: &Mode| Choice::new(one.code(), ctx.t(mode(*one)), one.code() == chosen);
        Self {
            asked: questions,
            modes: Mode::OF_TEAM.iter().map(of_mode).collect(),
            ages: ages(ctx, &answer.age),
            commune: answer.commune.clone(),
            errors: told(ctx, faults),
        }
    }

    /// The words about one field.
    pub fn wrong(&self, field: &str) -> &str {
        wrong(&self.errors, field)
    }

    /// The words about a question, by the name of its field.
    pub fn wrong_answer(&self, name: &str) -> &str {
        match name.strip_prefix('q') {
            Some(rank) => wrong(&self.errors, &format!("answers/{rank}")),
            None => wrong(&self.errors, name),
        }
    }
}

/// A line of what the team brought.
struct Line {
    href: String,
    title: String,
    detail: String,
}

#[derive(Template)]
#[template(path = "consultation_team.html")]
struct TeamPage {
    page: Page,
    id: String,
    title: String,
    choices: Vec<Choice>,
    place: Option<(String, String)>,
    joined: bool,
    deadline: String,
    sheet: Option<Sheet>,
    key: String,
    noted: bool,
    done: &'static str,
    problem: &'static str,
    online: String,
    answers: Vec<Line>,
    count: u64,
    kinds: Vec<(&'static str, &'static str)>,
    brought: Vec<Line>,
    message: String,
    message_error: String,
}

/// The place, and what the last answer had in common with the next.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct At {
    /// Public id of the place.
    pub place: String,
    mode: String,
    commune: String,
    noted: String,
    fait: String,
}

impl At {
    /// At a place.
    pub fn place(place: &str) -> Self {
        Self { place: place.to_owned(), ..Self::default() }
    }
}

/// The consultation that a team may bring something to; else where to read why not.
pub fn open(ctx: &Ctx, state: &State, address: &str) -> Result<Result<Consultation, Response>, Failure> {
    let entry = state.seen(ctx, address)?;
    let one = &entry.consultation;
    if one.is_open(ctx.now()) {
        Ok(Ok(one.clone()))
    } else {
        Ok(Err(see_other(&format!("{}?etat=close", one.href()))))
    }
}

/// `GET /consultations/{id}/lieu`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Query(at): Query<At>,
) -> Result<Response, Failure> {
    let one = match open(&ctx, &state, &address)? {
        Ok(one) => one,
        Err(elsewhere) => return Ok(elsewhere),
    };
    show(&ctx, &state, &one, &at, Shown::default()).await
}

/// What the page shows of what was just tried.
#[derive(Default)]
pub struct Shown {
    /// The answer that was typed.
    pub answer: ToldAnswer,
    /// Its word.
    pub key: String,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
    /// A sentence above.
    pub problem: &'static str,
    /// The message that was typed, and what is wrong with it.
    pub message: (String, String),
}

/// Places of the territory in the name of which somebody may speak.
fn own(ctx: &Ctx, state: &State, one: &Consultation) -> Vec<Arc<Place>> {
    let places = state.places();
    let may = places.places.iter().filter(|entry| {
        entry.commune.is_some_and(|commune| commune.is_in(one.territory))
            && ctx.can(Right::ReportActivity, target(entry))
    });
    may.take(MOST_PLACES + 1).cloned().collect()
}

/// The page, with what was just tried.
pub async fn show(
    ctx: &Ctx,
    state: &State,
    one: &Consultation,
    at: &At,
    shown: Shown,
) -> Result<Response, Failure> {
    let own = own(ctx, state, one);
    let place = match (at.place.trim(), own.as_slice()) {
        ("", [only]) => Some(Arc::clone(only)),
        ("", _) => None,
        (id, _) => Some(state.own_place(ctx, id)?),
    };
    let db = ctx.app().db();
    let id = place.as_ref().map(|place| place.place.id);
    let joined = match &id {
        Some(id) => places::of(db, &one.id).await?.contains(id),
        None => false,
    };
    let mut template = blank(ctx, one, &own, place.as_deref());
    template.joined = joined;
    template.problem = shown.problem;
    template.noted = !at.noted.is_empty();
    template.done = match at.fait.as_str() {
        "rejoint" => "consultation-team-joined",
        "retire" => "consultation-team-taken-back",
        "apport" => "consultation-team-brought",
        "message" => "consultation-message-sent",
        _ => "",
    };
    if let (Some(id), true) = (id, joined) {
        if one.uses(Method::Questionnaire) {
            let kept =
                ToldAnswer { mode: at.mode.clone(), commune: at.commune.clone(), ..ToldAnswer::default() };
            let answer = if shown.key.is_empty() { &kept } else { &shown.answer };
            template.sheet = Some(Sheet::of(ctx, one, answer, &shown.faults));
            template.online = ctx.app().address(&format!("{}/repondre?lieu={id}", one.href()));
            let last = answers::last_of_place(db, &one.id, &id, &one.questions, LAST).await?;
            template.answers =
                last.iter().map(|typed| answer_line(ctx, one, &id.to_string(), typed)).collect();
            let counts = answers::by_place(db, &one.id).await?;
            template.count = counts.iter().find(|(place, _)| *place == id).map_or(0, |(_, count)| *count);
        }
        let brought = contributions::of_place(db, &one.id, &id).await?;
        template.brought = brought.iter().map(|one_of| brought_line(ctx, one, one_of)).collect();
        if !shown.key.is_empty() {
            template.key = shown.key;
        }
        (template.message, template.message_error) = shown.message;
    }
    html(ctx, Keep::Private, &template)
}

fn blank(ctx: &Ctx, one: &Consultation, own: &[Arc<Place>], place: Option<&Place>) -> TeamPage {
    let chosen = place.map(|place| place.place.id.to_string()).unwrap_or_default();
    let choice = |entry: &Arc<Place>| {
        let (id, sheet) = (entry.place.id.as_str(), &entry.place.sheet);
        Choice::new(id, format!("{}, {}", sheet.name, entry.commune_name()), id == chosen)
    };
    let kinds = [
        (ContributionKind::Workshop, "consultation-add-workshop"),
        (ContributionKind::Observation, "consultation-add-observation"),
    ];
    let kinds = kinds.into_iter().filter(|(kind, _)| one.uses(kind.method()));
    TeamPage {
        page: frame(ctx, one),
        id: one.id.to_string(),
        title: one.title.to_string(),
        choices: own.iter().take(MOST_PLACES).map(choice).collect(),
        place: place.map(|entry| (chosen.clone(), entry.place.sheet.name.to_string())),
        joined: false,
        deadline: day(ctx, one.deadline),
        sheet: None,
        key: ctx.app().ids().uuid(),
        noted: false,
        done: "",
        problem: "",
        online: String::new(),
        answers: Vec::new(),
        count: 0,
        kinds: kinds.map(|(kind, label)| (kind.code(), label)).collect(),
        brought: Vec::new(),
        message: String::new(),
        message_error: String::new(),
    }
}

/// The frame of the pages of a team.
pub fn frame(ctx: &Ctx, one: &Consultation) -> Page {
    ctx.page(ctx.t("consultation-team-title"))
        .hidden()
        .crumb(ctx.t("nav-consultations"), "/consultations")
        .crumb(one.title.as_str(), one.href())
        .crumb(ctx.t("consultation-team-title"), format!("{}/lieu", one.href()))
        .script("suggest.js")
        .script("copy.js")
}

fn answer_line(ctx: &Ctx, one: &Consultation, place: &str, typed: &answers::Typed) -> Line {
    let at = ctx.app().local(typed.at);
    Line {
        href: format!("{}/saisie/{}?place={place}", one.href(), typed.id),
        title: format!("{}, {}", day(ctx, at.date()), text::clock_time(at, ctx.lang())),
        detail: ctx.t(mode(typed.answer.mode)).to_owned(),
    }
}

fn brought_line(ctx: &Ctx, one: &Consultation, brought: &contributions::Brought) -> Line {
    let contribution = &brought.contribution;
    let (title, detail) = match contribution.kind {
        ContributionKind::Workshop => ("consultation-method-workshop", "consultation-method-people"),
        ContributionKind::Observation => {
            ("consultation-method-observation", "consultation-method-situations")
        }
    };
    Line {
        href: format!("{}/apport/{}?place={}", one.href(), brought.id, brought.place),
        title: format!("{}, {}", ctx.t(title), day(ctx, contribution.day)),
        detail: ctx.tx(detail, &[("count", u64::from(contribution.count).into())]),
    }
}

/// `POST /consultations/{id}/rejoindre`.
pub async fn join(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Form(at): Form<At>,
) -> Result<Response, Failure> {
    let one = match open(&ctx, &state, &address)? {
        Ok(one) => one,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let place = state.own_place(&ctx, &at.place)?;
    match acts::join(ctx.app(), &actor(&ctx), &one.id, &place.place.id, place.commune).await {
        Ok(version) => {
            ctx.app().settle(version).await;
            Ok(see_other(&format!("{}/lieu?place={}&fait=rejoint", one.href(), place.place.id)))
        }
        Err(refusal) => {
            let (_, problem) = refused::told(refusal)?;
            let shown = Shown { problem, ..Shown::default() };
            refused::page(show(&ctx, &state, &one, &at, shown).await, false)
        }
    }
}

/// A message.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Told {
    place: String,
    message: String,
}

/// `POST /consultations/{id}/message`.
pub async fn write(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Form(told): Form<Told>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &address)?;
    let one = &entry.consultation;
    let place = state.own_place(&ctx, &told.place)?;
    let at = At::place(&told.place);
    let Ok(text) = Message::new(&told.message) else {
        let error = ctx.t("consultation-error-message").to_owned();
        let shown = Shown { message: (told.message, error), ..Shown::default() };
        return refused::page(show(&ctx, &state, one, &at, shown).await, true);
    };
    match acts::write(ctx.app(), &actor(&ctx), (&one.id, &place.place.id), text).await {
        Ok(()) => Ok(see_other(&format!("{}/lieu?place={}&fait=message", one.href(), place.place.id))),
        Err(refusal) => {
            let (_, problem) = refused::told(refusal)?;
            let shown = Shown { problem, message: (told.message, String::new()), ..Shown::default() };
            refused::page(show(&ctx, &state, one, &at, shown).await, false)
        }
    }
}
