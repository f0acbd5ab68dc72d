//! What the team of a place does: sessions that it receives, people whom it calls.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::{SeatJson, SessionJson};
use super::{done, failure, own};
use crate::pages::{called, find_called, find_session, for_somebody, kept_places};
use crate::state::State;
use crate::store::{feedback, seats, testers};

/// Sessions of one's places.
#[utoipa::path(
    get,
    path = "/api/v1/trial-sessions",
    operation_id = "listTrialSessions",
    summary = "Test sessions that one’s places receive, from those of the last two days on.",
    responses((status = 200, description = "The sessions", body = [SessionJson]))
)]
pub async fn sessions(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let places = kept_places(&ctx, &state);
    let since = ctx.now() - chrono::TimeDelta::days(2);
    let snapshot = state.snapshot();
    let coming = snapshot.all().iter().flat_map(|entry| entry.coming(since));
    let mut here: Vec<_> = coming.filter(|session| places.contains(&session.place)).collect();
    here.sort_by_key(|session| session.starts_at);
    Ok(own(&ctx, StatusCode::OK, &here.into_iter().map(SessionJson::of).collect::<Vec<_>>()))
}

/// Somebody who comes to a session.
#[derive(Serialize, ToSchema)]
pub struct ComerJson {
    /// The name that the person gave.
    pub name: String,
    /// The seat.
    pub seat: SeatJson,
}

/// Who comes to a session.
#[utoipa::path(
    get,
    path = "/api/v1/trial-sessions/{session}",
    operation_id = "getTrialSession",
    summary = "Who comes to a test session, by the name that each gave: for the team of its place.",
    params(("session" = String, Path, description = "Public id: 8 characters")),
    responses((status = 200, description = "Who comes", body = [ComerJson]), (status = 403, description = "The session is at a place that one does not keep"), (status = 404, description = "No such session"))
)]
pub async fn session(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(session): Path<String>,
) -> Result<Response, Failure> {
    let session = find_session(&ctx, &state, &session).await?;
    let db = ctx.app().db();
    let mut comers = Vec::new();
    for seat in seats::of_session(db, &session.id).await? {
        let Some(tester) = testers::by_id(db, seat.tester.as_deref().unwrap_or_default()).await? else {
            continue;
        };
        let said = feedback::of_seat(db, &seat.id).await?;
        comers.push(ComerJson { name: tester.name, seat: SeatJson::of(&seat, &said) });
    }
    Ok(own(&ctx, StatusCode::OK, &comers))
}

/// Somebody to call.
#[derive(Serialize, ToSchema)]
pub struct CalledJson {
    /// Inner id.
    pub id: String,
    /// The name that the person gave.
    pub name: String,
    /// Number.
    pub phone: String,
    /// Whether it is to be confirmed that it is this person.
    pub to_confirm: bool,
    /// Whether the person is to be asked if she stays.
    pub to_ask: bool,
    /// Her seats.
    pub seats: Vec<SeatJson>,
}

/// People to call.
#[utoipa::path(
    get,
    path = "/api/v1/trial-calls",
    operation_id = "listTesterCalls",
    summary = "Testers without a mailbox who chose one of one’s places to be called by.",
    responses((status = 200, description = "The people", body = [CalledJson]))
)]
pub async fn calls(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let db = ctx.app().db();
    let mut all = Vec::new();
    for tester in called(&ctx, &state).await? {
        let own = seats::of_tester(db, &tester.id).await?;
        all.push(CalledJson {
            id: tester.id,
            name: tester.name,
            phone: tester.phone.unwrap_or_default(),
            to_confirm: tester.confirmed_at.is_none(),
            to_ask: tester.asked_at.is_some(),
            seats: own.iter().map(|seat| SeatJson::of(seat, &[])).collect(),
        });
    }
    Ok(own(&ctx, StatusCode::OK, &all))
}

/// What was said on the telephone.
#[derive(Debug, Deserialize, ToSchema)]
pub struct CallJson {
    /// `confirm`, `stay`, `leave`, `accept`, `decline`.
    pub act: String,
    /// Inner id of a seat, for `accept` and `decline`.
    #[serde(default)]
    pub seat: String,
}

/// Notes a call.
#[utoipa::path(
    post,
    path = "/api/v1/trial-calls/{tester}",
    operation_id = "noteTesterCall",
    summary = "Notes what a tester without a mailbox said on the telephone.",
    params(("tester" = String, Path, description = "Inner id")),
    request_body = CallJson,
    responses((status = 204, description = "It is noted"), (status = 404, description = "Nobody whom one’s places call"), (status = 422, description = "It cannot happen now"))
)]
pub async fn call(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(tester): Path<String>,
    Body(asked): Body<CallJson>,
) -> Result<Response, Failure> {
    let tester = find_called(&ctx, &state, &tester).await?;
    let noted = for_somebody(&ctx, &tester, (&asked.act, &asked.seat)).await;
    Ok(done(&ctx, noted.map_err(|refusal| failure(&ctx, "act", refusal))?).await)
}
