//! `/tests/moi/{seat}?cle=…`: an invitation, and what becomes of it. The link of the mail opens this seat and nothing else of its
//! tester; the link of her own page opens all her seats.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{
    Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, Query, encode, html, see_other, text,
};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::trials::DropReason;
use serde::Deserialize;

use super::card::Choice;
use super::key::{Key, open};
use super::one::sessions;
use super::{sentence, with_status};
use crate::acts::{self, answer};
use crate::model::{SeatState, SessionId};
use crate::state::State;
use crate::store::feedback::{self, Said};
use crate::store::links::LinkKind;
use crate::store::seats::{self, Seat};
use crate::view::Entry;
use crate::words;

/// A task, and whether something was said of it.
struct TaskLine {
    href: String,
    words: String,
    said: Option<&'static str>,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a question of the template")]
#[derive(Template)]
#[template(path = "seat.html")]
struct SeatPage {
    page: Page,
    key: String,
    id: String,
    trial_href: String,
    title: String,
    team: String,
    heading: &'static str,
    note: String,
    problem: String,
    errors: Vec<FieldError>,
    tried: String,
    tasks: Vec<TaskLine>,
    length: String,
    thanks: String,
    data_taken: String,
    data_fate: String,
    charter: u16,
    sessions: Vec<Choice>,
    chosen: Option<(String, String)>,
    reasons: Vec<Choice>,
    to_answer: bool,
    to_choose: bool,
    to_drop: bool,
    to_say: bool,
}

impl SeatPage {
    fn wrong(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }
}

/// Where a seat stands: words and colour.
pub(super) fn state_word(ctx: &Ctx, state: SeatState) -> (String, &'static str) {
    let (key, colour) = match state {
        SeatState::Invited => ("trial-seat-state-invited", "ochre"),
        SeatState::Accepted => ("trial-seat-state-accepted", "blue"),
        SeatState::Came => ("trial-seat-state-came", "olive"),
        SeatState::Dropped => ("trial-seat-state-dropped", ""),
        SeatState::Declined => ("trial-seat-state-declined", ""),
        SeatState::Silent => ("trial-seat-state-silent", ""),
        SeatState::Withdrawn => ("trial-seat-state-withdrawn", ""),
    };
    (ctx.t(key).to_owned(), colour)
}

/// The seat of an address, where the secret opens it: its own link, or that of its tester.
pub(super) async fn find(ctx: &Ctx, id: &str, key: &str) -> Result<Result<Seat, Box<Response>>, Failure> {
    let subject = match open(ctx, key, &[LinkKind::Seat, LinkKind::Tester]).await? {
        Ok(subject) => subject,
        Err(page) => return Ok(Err(page)),
    };
    let seat = seats::by_id(ctx.app().db(), id).await?.ok_or(Failure::NotFound)?;
    let opens = match subject {
        (LinkKind::Seat, subject) => seat.id == subject,
        (LinkKind::Tester, subject) => seat.tester.as_deref() == Some(subject.as_str()),
        (LinkKind::Team, _) => false,
    };
    if opens && seat.tester.is_some() { Ok(Ok(seat)) } else { Err(Failure::NotFound) }
}

/// `GET /tests/moi/{seat}`: looking changes nothing.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Query(key): Query<Key>,
) -> Result<Response, Failure> {
    match find(&ctx, &id, &key.cle).await? {
        Ok(seat) => show(&ctx, &state, (&key.cle, &seat), (FieldErrors::default(), "")).await,
        Err(page) => Ok(*page),
    }
}

/// What is answered.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    cle: String,
    act: String,
    session: String,
    reason: String,
}

/// `POST /tests/moi/{seat}`.
pub async fn act(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let seat = match find(&ctx, &id, &typed.cle).await? {
        Ok(seat) => seat,
        Err(page) => return Ok(*page),
    };
    let (app, actor) = (ctx.app(), acts::actor(&ctx));
    let session: Option<SessionId> = typed.session.parse().ok();
    let reason = DropReason::from_slug(&typed.reason);
    let wrong = |field: &str, key: &str| FieldErrors::one(field, ctx.t(key));
    let done = match (typed.act.as_str(), session, reason) {
        ("accept", session, _) => answer::accept(app, &actor, &seat.id, session.as_ref()).await,
        ("choose", Some(session), _) => answer::choose(app, &actor, &seat.id, &session).await,
        ("choose", None, _) => {
            let errors = wrong("session", "trial-seat-error-session");
            let page = show(&ctx, &state, (&typed.cle, &seat), (errors, "")).await;
            return with_status(page, StatusCode::UNPROCESSABLE_ENTITY);
        }
        ("decline", _, reason) => answer::decline(app, &actor, &seat.id, reason).await,
        ("drop", _, Some(reason)) => answer::drop_out(app, &actor, &seat.id, reason).await,
        ("drop", _, None) => {
            let errors = wrong("reason", "trial-seat-error-reason");
            let page = show(&ctx, &state, (&typed.cle, &seat), (errors, "")).await;
            return with_status(page, StatusCode::UNPROCESSABLE_ENTITY);
        }
        _ => return Err(Failure::NotFound),
    };
    match done {
        Ok(version) => {
            app.settle(version).await;
            Ok(see_other(&format!("/tests/moi/{id}?cle={}", encode(&typed.cle))))
        }
        Err(refusal) => {
            let problem = sentence(&ctx, refusal)?;
            let seat = seats::by_id(app.db(), &seat.id).await?.ok_or(Failure::NotFound)?;
            let page = show(&ctx, &state, (&typed.cle, &seat), (FieldErrors::default(), &problem)).await;
            with_status(page, StatusCode::CONFLICT)
        }
    }
}

/// Reasons to leave, in the words of the person.
pub(super) fn reasons(ctx: &Ctx) -> Vec<Choice> {
    let choice = |reason: &DropReason| Choice::new(reason.slug(), words::short(*reason, ctx.lang()), false);
    DropReason::ALL.iter().map(choice).collect()
}

async fn show(
    ctx: &Ctx,
    state: &State,
    (key, seat): (&str, &Seat),
    (errors, problem): (FieldErrors, &str),
) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let entry = snapshot.by_id(&seat.trial).ok_or(Failure::NotFound)?;
    let said = feedback::of_seat(ctx.app().db(), &seat.id).await?;
    let (sheet, standing, lang) = (&entry.trial.sheet, entry.trial.state, ctx.lang());
    let open = standing.takes_testers();
    let accepted = seat.state == SeatState::Accepted;
    let to_say = standing.takes_feedback() && seat.state.takes_part();
    let (heading, note) = told(ctx, seat, entry);
    let template = SeatPage {
        page: frame(ctx, sheet.title.as_str()),
        id: seat.id.clone(),
        trial_href: entry.href(),
        title: sheet.title.to_string(),
        team: super::card::team(ctx, sheet),
        heading,
        note,
        problem: problem.to_owned(),
        errors: errors.iter().cloned().collect(),
        tried: sheet.tried.to_string(),
        tasks: tasks(ctx, entry, &said, |task| {
            if to_say {
                format!("/tests/moi/{}/{}?cle={}", seat.id, task + 1, encode(key))
            } else {
                String::new()
            }
        }),
        length: words::length(sheet, lang),
        thanks: words::thanks(sheet, lang),
        data_taken: sheet.data_taken.to_string(),
        data_fate: sheet.data_fate.to_string(),
        charter: entry.trial.charter,
        sessions: choices(ctx, state, entry, seat),
        chosen: chosen(ctx, state, entry, seat),
        reasons: reasons(ctx),
        to_answer: open && matches!(seat.state, SeatState::Invited | SeatState::Silent),
        to_choose: open && accepted,
        to_drop: (open || standing.takes_feedback()) && (accepted || seat.state == SeatState::Came),
        to_say,
        key: key.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}

fn frame(ctx: &Ctx, title: &str) -> Page {
    ctx.page(title)
        .hidden()
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-trials"), "/tests")
        .crumb(title, "")
}

/// Where the seat stands, and what comes next.
fn told(ctx: &Ctx, seat: &Seat, entry: &Entry) -> (&'static str, String) {
    let day = text::date(ctx.app().local(seat.held_until).date(), ctx.lang());
    let plain = |heading, note: &str| (heading, ctx.t(note).to_owned());
    match seat.state {
        SeatState::Invited if entry.trial.state.takes_testers() => {
            ("trial-seat-invited", ctx.tx("trial-seat-invited-note", &[("day", (&day).into())]))
        }
        SeatState::Silent if entry.trial.state.takes_testers() => {
            plain("trial-seat-late", "trial-seat-late-note")
        }
        SeatState::Invited | SeatState::Silent => plain("trial-seat-over", "trial-seat-over-note"),
        SeatState::Accepted if seat.session.is_none() && entry.trial.state.takes_testers() => {
            plain("trial-seat-accepted", "trial-seat-accepted-choose")
        }
        SeatState::Accepted => plain("trial-seat-accepted", "trial-seat-accepted-note"),
        SeatState::Came => plain("trial-seat-came", "trial-seat-came-note"),
        SeatState::Dropped => plain("trial-seat-dropped", "trial-seat-dropped-note"),
        SeatState::Declined => plain("trial-seat-declined", "trial-seat-declined-note"),
        SeatState::Withdrawn => plain("trial-seat-withdrawn", "trial-seat-withdrawn-note"),
    }
}

/// The tasks of a campaign, and what was said of each.
fn tasks(ctx: &Ctx, entry: &Entry, said: &[Said], href: impl Fn(usize) -> String) -> Vec<TaskLine> {
    let line = |(rank, task): (usize, &crate::model::Task)| TaskLine {
        href: href(rank),
        words: task.to_string(),
        said: said.iter().find(|one| one.task == rank).map(|one| words::short(one.outcome, ctx.lang())),
    };
    entry.trial.sheet.tasks.iter().enumerate().map(line).collect()
}

/// The sessions that can still be chosen.
fn choices(ctx: &Ctx, state: &State, entry: &Entry, seat: &Seat) -> Vec<Choice> {
    let lines = sessions(ctx, state, entry);
    let open = entry.sessions.iter().zip(lines).filter(|(session, _)| session.is_open(ctx.now()));
    open.map(|(session, line)| {
        let choice = Choice::new(line.id, line.when, seat.session == Some(session.id));
        choice.detail(format!("{}. {}", line.place, line.seats))
    })
    .collect()
}

/// When and where the chosen session is.
fn chosen(ctx: &Ctx, state: &State, entry: &Entry, seat: &Seat) -> Option<(String, String)> {
    let session = entry.sessions.iter().find(|session| Some(session.id) == seat.session)?;
    let local = |at| ctx.app().local(at);
    let when = words::when((local(session.starts_at), local(session.ends_at)), ctx.lang());
    Some((when, words::place_line(&state.places(), session.place)))
}
