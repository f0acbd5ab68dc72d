//! `/tests/{id}`: a campaign, in public words: what, who, where, what happened, what changed.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, Keep, Page, html};

use super::card::{Line, came, line, seats, state as state_words, team, wanted, whereabouts};
use super::report::answer_word;
use crate::model::{Answer, State as Standing, TrialId};
use crate::state::State;
use crate::store::{cells, steps};
use crate::view::{Entry, Stage};
use crate::words;

/// A session, in words.
pub(super) struct SessionLine {
    pub id: String,
    pub when: String,
    pub place: String,
    pub place_href: String,
    pub event: Option<String>,
    pub cancelled: bool,
    pub seats: String,
}

/// What was met, and what the team made of it.
struct Answered {
    title: String,
    answer: String,
    colour: &'static str,
    words: String,
}

#[derive(Template)]
#[template(path = "trial.html")]
struct TrialPage {
    page: Page,
    title: String,
    team: String,
    state: (String, &'static str),
    phase: &'static str,
    tried: String,
    tasks: Vec<String>,
    length: String,
    whereabouts: String,
    seats: String,
    quotas: Vec<String>,
    thanks: String,
    data_taken: String,
    data_fate: String,
    charter: u16,
    sessions: Vec<SessionLine>,
    recruiting: bool,
    changes: String,
    answers: Vec<Answered>,
    came: String,
    hidden: String,
    lines: Vec<Line>,
    manage: Option<String>,
}

/// `GET /tests/{id}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
) -> Result<Response, Failure> {
    let id = TrialId::of_address(&address).map_err(|_| Failure::NotFound)?;
    let snapshot = state.snapshot();
    let entry = snapshot.by_id(&id).ok_or(Failure::NotFound)?;
    let leads = ctx.can(Right::LeadTrials, Target::Network);
    // What the network has not made public is for the network; what moderation hid says why.
    if entry.trial.public_at.is_none() && !leads {
        return Err(Failure::NotFound);
    }
    let hidden = entry.trial.hidden.as_ref().map(ToString::to_string);
    let template = shown(&ctx, &state, entry, (leads, hidden.unwrap_or_default())).await?;
    html(&ctx, Keep::Ready, &template)
}

async fn shown(
    ctx: &Ctx,
    state: &State,
    entry: &Entry,
    (leads, hidden): (bool, String),
) -> Result<TrialPage, Failure> {
    let (trial, lang, db) = (&entry.trial, ctx.lang(), ctx.app().db());
    let sheet = &trial.sheet;
    let quotas = cells::of_trial(db, &trial.id).await?;
    let quota = |(cell, seats): &(crate::model::Cell, crate::model::Seats)| {
        let on = words::within(cell.quota()?, lang);
        Some(ctx.tx("trial-quota", &[("count", u64::from(seats.target).into()), ("who", (&on).into())]))
    };
    // Texts that moderation hid are not repeated.
    let text = |words: &str| if hidden.is_empty() || leads { words.to_owned() } else { String::new() };
    let told = trial.state.is_told();
    Ok(TrialPage {
        page: frame(ctx, entry, &text(sheet.title.as_str())),
        title: text(sheet.title.as_str()),
        team: text(&team(ctx, sheet)),
        state: state_words(ctx, trial.state),
        phase: words::short(sheet.phase, lang),
        tried: text(sheet.tried.as_str()),
        tasks: sheet.tasks.iter().map(|task| text(task.as_str())).collect(),
        length: words::length(sheet, lang),
        whereabouts: whereabouts(ctx, sheet),
        seats: if entry.stage() == Stage::Results { wanted(ctx, entry) } else { seats(ctx, entry) },
        quotas: quotas.iter().filter_map(quota).collect(),
        thanks: words::thanks(sheet, lang),
        data_taken: text(sheet.data_taken.as_str()),
        data_fate: text(sheet.data_fate.as_str()),
        charter: trial.charter,
        sessions: sessions(ctx, state, entry),
        recruiting: trial.state == Standing::Recruiting && hidden.is_empty(),
        changes: trial
            .changes
            .as_ref()
            .filter(|_| told)
            .map(|words| text(words.as_str()))
            .unwrap_or_default(),
        answers: if told && (hidden.is_empty() || leads) { answers(ctx, entry) } else { Vec::new() },
        came: came(ctx, entry),
        lines: steps::of_trial(db, &trial.id).await?.iter().map(|one| line(ctx, one)).collect(),
        manage: leads.then(|| format!("/gestion/tests/{}", trial.id)),
        hidden,
    })
}

fn frame(ctx: &Ctx, entry: &Entry, title: &str) -> Page {
    let title = if title.is_empty() { ctx.t("trial-hidden-title") } else { title };
    let page = ctx
        .page(title)
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-trials"), "/tests")
        .crumb(title, entry.href())
        .script("print.js");
    if entry.trial.is_public() { page } else { page.hidden() }
}

fn answers(ctx: &Ctx, entry: &Entry) -> Vec<Answered> {
    let answered = |problem: &crate::store::problems::Problem| {
        let answer = problem.answer?;
        let colour = match answer {
            Answer::Changed => "olive",
            Answer::Planned => "blue",
            Answer::Kept => "ochre",
        };
        Some(Answered {
            title: problem.title.to_string(),
            answer: ctx.t(answer_word(answer)).to_owned(),
            colour,
            words: problem.words.as_ref().map(ToString::to_string).unwrap_or_default(),
        })
    };
    entry.problems.iter().filter_map(answered).collect()
}

/// The sessions of a campaign, in words.
pub(super) fn sessions(ctx: &Ctx, state: &State, entry: &Entry) -> Vec<SessionLine> {
    let places = state.places();
    let local = |at| ctx.app().local(at);
    let told = |session: &crate::store::sessions::Session| SessionLine {
        id: session.id.to_string(),
        when: words::when((local(session.starts_at), local(session.ends_at)), ctx.lang()),
        place: words::place_name(&places, session.place),
        place_href: places.by_id(session.place.as_str()).map(|place| place.href()).unwrap_or_default(),
        event: session.event.as_ref().map(|event| format!("/agenda/{event}")),
        cancelled: session.cancelled_at.is_some(),
        seats: ctx.tx(
            "trial-session-seats",
            &[("count", u64::from(session.seats.saturating_sub(session.taken)).into())],
        ),
    };
    entry.sessions.iter().map(told).collect()
}
