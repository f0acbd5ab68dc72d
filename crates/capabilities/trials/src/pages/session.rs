//! `/gestion/accueil-tests/seances/{session}`: who comes to a session, by the name that each gave, and how it goes.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, html, see_other};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::trials::DropReason;
use serde::Deserialize;

use super::card::Choice;
use super::seat::{reasons, state_word};
use super::{sentence, with_status};
use crate::acts::{self, answer};
use crate::model::{SeatState, SessionId};
use crate::state::{State, keeps};
use crate::store::seats::{self, Seat};
use crate::store::sessions::{self, Session};
use crate::store::{feedback, testers};
use crate::words;

/// Somebody who comes.
struct Comer {
    seat: String,
    name: String,
    state: (String, &'static str),
    to_come: bool,
    to_drop: bool,
    /// Tasks: address of the form, words, what was said.
    tasks: Vec<(String, String, Option<&'static str>)>,
}

#[derive(Template)]
#[template(path = "trial_session.html")]
struct SessionPage {
    page: Page,
    id: String,
    title: String,
    when: String,
    place: String,
    tried: String,
    comers: Vec<Comer>,
    reasons: Vec<Choice>,
    open: bool,
    problem: String,
}

/// The session of an address, where the person keeps its place.
pub async fn find(ctx: &Ctx, state: &State, id: &str) -> Result<Session, Failure> {
    let id: SessionId = id.parse().map_err(|_| Failure::NotFound)?;
    let session = sessions::by_id(ctx.app().db(), &id).await?.ok_or(Failure::NotFound)?;
    if keeps(ctx, &state.places(), session.place) { Ok(session) } else { Err(Failure::Forbidden) }
}

/// A seat of a session, and the name of whoever sits there.
pub async fn seat_of(ctx: &Ctx, state: &State, session: &str, seat: &str) -> Result<(Seat, String), Failure> {
    let session = find(ctx, state, session).await?;
    let db = ctx.app().db();
    let seat = seats::by_id(db, seat).await?.filter(|seat| seat.session == Some(session.id));
    let seat = seat.ok_or(Failure::NotFound)?;
    let tester = testers::by_id(db, seat.tester.as_deref().unwrap_or_default()).await?;
    let name = tester.ok_or(Failure::NotFound)?.name;
    Ok((seat, name))
}

/// `GET /gestion/accueil-tests/seances/{session}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let session = find(&ctx, &state, &id).await?;
    show(&ctx, &state, &session, "").await
}

/// What happened in the room.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    act: String,
    reason: String,
}

/// `POST /gestion/accueil-tests/seances/{session}/{seat}`.
pub async fn act(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((id, seat)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let session = find(&ctx, &state, &id).await?;
    let (seat, _) = seat_of(&ctx, &state, &id, &seat).await?;
    let (app, actor) = (ctx.app(), acts::actor(&ctx));
    let done = match (typed.act.as_str(), DropReason::from_slug(&typed.reason)) {
        ("came", _) => answer::come(app, &actor, &seat.id).await,
        ("drop", Some(reason)) => answer::drop_out(app, &actor, &seat.id, reason).await,
        ("drop", None) => {
            let page = show(&ctx, &state, &session, ctx.t("trial-seat-error-reason")).await;
            return with_status(page, StatusCode::UNPROCESSABLE_ENTITY);
        }
        _ => return Err(Failure::NotFound),
    };
    match done {
        Ok(version) => {
            app.settle(version).await;
            Ok(see_other(&format!("/gestion/accueil-tests/seances/{}", session.id)))
        }
        Err(refusal) => {
            let problem = sentence(&ctx, refusal)?;
            with_status(show(&ctx, &state, &session, &problem).await, StatusCode::CONFLICT)
        }
    }
}

async fn show(ctx: &Ctx, state: &State, session: &Session, problem: &str) -> Result<Response, Failure> {
    let (snapshot, db) = (state.snapshot(), ctx.app().db());
    let entry = snapshot.by_id(&session.trial).ok_or(Failure::NotFound)?;
    let open = entry.trial.state.takes_feedback();
    let mut comers = Vec::new();
    for seat in seats::of_session(db, &session.id).await? {
        let Some(tester) = testers::by_id(db, seat.tester.as_deref().unwrap_or_default()).await? else {
            continue;
        };
        let said = feedback::of_seat(db, &seat.id).await?;
        let task = |(rank, task): (usize, &crate::model::Task)| {
            let href = format!("/gestion/accueil-tests/seances/{}/{}/{}", session.id, seat.id, rank + 1);
            let said = said.iter().find(|one| one.task == rank);
            (href, task.to_string(), said.map(|one| words::short(one.outcome, ctx.lang())))
        };
        comers.push(Comer {
            name: tester.name,
            state: state_word(ctx, seat.state),
            to_come: seat.state == SeatState::Accepted,
            to_drop: matches!(seat.state, SeatState::Accepted | SeatState::Came),
            tasks: entry.trial.sheet.tasks.iter().enumerate().map(task).collect(),
            seat: seat.id.clone(),
        });
    }
    let local = |at| ctx.app().local(at);
    let template = SessionPage {
        page: ctx
            .page(ctx.t("trial-session-title"))
            .hidden()
            .crumb(ctx.t("nav-trials-welcome"), "/gestion/accueil-tests")
            .crumb(ctx.t("trial-session-title"), ""),
        id: session.id.to_string(),
        title: entry.trial.sheet.title.to_string(),
        when: words::when((local(session.starts_at), local(session.ends_at)), ctx.lang()),
        place: words::place_line(&state.places(), session.place),
        tried: entry.trial.sheet.tried.to_string(),
        comers,
        reasons: reasons(ctx),
        open,
        problem: problem.to_owned(),
    };
    html(ctx, Keep::Private, &template)
}
