//! The API of campaigns: what the pages show and do, as JSON, by the same rules.
//!
//! Teams and testers have no account: the secret of their link stands in `key`.

mod answers;
mod lead;
mod place;
mod read;
mod seat;
mod shape;
mod team;
mod tester;

use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use maillage_shell::permission::{Permission, Right};
use maillage_shell::{Ctx, Failure, FieldErrors, Keep, Routes, Sender, kept};
use maillage_store::Version;
use serde::Serialize;
use utoipa::OpenApi;

use crate::acts::Refusal;
use crate::pages::{MOST_FORM, sentence};
use crate::state::State;
use crate::store::links::{self, LinkKind, Opened};

#[derive(OpenApi)]
#[openapi(paths(
    read::list,
    read::one,
    read::charter,
    team::propose,
    team::confirm,
    team::own,
    team::withdraw,
    team::ask_link,
    answers::report,
    answers::name,
    answers::answer,
    answers::give_back,
    answers::photo,
    answers::take_photo_back,
    lead::decide,
    lead::draw,
    lead::plan,
    lead::call_off,
    lead::settings,
    lead::set_settings,
    tester::join,
    tester::confirm,
    tester::me,
    tester::change,
    tester::leave,
    seat::one,
    seat::change,
    seat::say,
    seat::show,
    place::sessions,
    place::session,
    place::calls,
    place::call,
))]
struct Document;

/// Paths and schemas of campaigns.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// The routes of the API.
pub fn routes() -> Routes<State> {
    by_everyone().merge(by_network())
}

fn by_everyone() -> Routes<State> {
    use Permission::Public;
    Routes::new()
        .get("/api/v1/trials", Public, read::list)
        .post("/api/v1/trials", Public, team::propose)
        .get("/api/v1/trials/charter", Public, read::charter)
        .get("/api/v1/trials/{id}", Public, read::one)
        .get("/api/v1/trials/{id}/report", Public, answers::report)
        .post("/api/v1/trials/{id}/problems", Public, answers::name)
        .patch("/api/v1/trials/{id}/problems/{problem}", Public, answers::answer)
        .post("/api/v1/trials/{id}/changes", Public, answers::give_back)
        .post("/api/v1/trials/{id}/withdrawal", Public, team::withdraw)
        .get("/api/v1/trial-teams/trials", Public, team::own)
        .post("/api/v1/trial-teams/confirm", Public, team::confirm)
        .post("/api/v1/trial-links", Public, team::ask_link)
        .get("/api/v1/trial-photos/{photo}", Public, answers::photo)
        .delete("/api/v1/trial-photos/{photo}", Public, answers::take_photo_back)
        .post("/api/v1/testers", Public, tester::join)
        .post("/api/v1/testers/confirm", Public, tester::confirm)
        .get("/api/v1/testers/me", Public, tester::me)
        .patch("/api/v1/testers/me", Public, tester::change)
        .delete("/api/v1/testers/me", Public, tester::leave)
        .get("/api/v1/trial-seats/{seat}", Public, seat::one)
        .patch("/api/v1/trial-seats/{seat}", Public, seat::change)
        .post("/api/v1/trial-seats/{seat}/tasks/{task}", Public, seat::say)
        .upload("/api/v1/trial-seats/{seat}/tasks/{task}/photos", Public, MOST_FORM, seat::show)
}

fn by_network() -> Routes<State> {
    let (lead, receive) = (Permission::Holds(Right::LeadTrials), Permission::Holds(Right::ManageAgenda));
    Routes::new()
        .patch("/api/v1/trials/{id}", lead, lead::decide)
        .post("/api/v1/trials/{id}/draws", lead, lead::draw)
        .post("/api/v1/trials/{id}/sessions", lead, lead::plan)
        .delete("/api/v1/trials/{id}/sessions/{session}", lead, lead::call_off)
        .get("/api/v1/trial-settings", lead, lead::settings)
        .patch("/api/v1/trial-settings", lead, lead::set_settings)
        .get("/api/v1/trial-sessions", receive, place::sessions)
        .get("/api/v1/trial-sessions/{session}", receive, place::session)
        .get("/api/v1/trial-calls", receive, place::calls)
        .post("/api/v1/trial-calls/{tester}", receive, place::call)
}

/// Characters of a word of the sender, at least.
const SHORTEST_KEY: usize = 16;

/// Refuses a word of the sender that is too short to be its own.
fn own_key(ctx: &Ctx, key: &str) -> Option<FieldErrors> {
    (key.trim().len() < SHORTEST_KEY).then(|| FieldErrors::one("key", ctx.t("trial-error-key")))
}

/// Counts what is sent without an account.
async fn knock(ctx: &Ctx, state: &State, sender: Sender) -> Result<(), Failure> {
    state.knock(ctx, sender).await?.map_or(Ok(()), |seconds| Err(Failure::TooMany(seconds)))
}

/// What a secret opens, of one of some kinds.
async fn open(ctx: &Ctx, key: &str, kinds: &[LinkKind]) -> Result<(LinkKind, String), Failure> {
    match links::open(ctx.app().db(), key, ctx.now()).await? {
        Opened::Open(kind, subject) if kinds.contains(&kind) => Ok((kind, subject)),
        Opened::Expired(kind) if kinds.contains(&kind) => {
            Err(Failure::Invalid(FieldErrors::one("key", ctx.t("trial-link-expired"))))
        }
        _ => Err(Failure::NotFound),
    }
}

/// Why nothing was done, as a problem document.
fn failure(ctx: &Ctx, field: &str, refusal: Refusal) -> Failure {
    match sentence(ctx, refusal) {
        Ok(words) => Failure::Invalid(FieldErrors::one(field, words)),
        Err(failure) => failure,
    }
}

/// What was done, once this node shows it.
async fn done(ctx: &Ctx, version: Version) -> Response {
    ctx.app().settle(version).await;
    StatusCode::NO_CONTENT.into_response()
}

/// A document for whoever asked alone.
fn own<T: Serialize>(ctx: &Ctx, status: StatusCode, document: &T) -> Response {
    kept(ctx, Keep::Private, (status, axum::Json(document)).into_response())
}
