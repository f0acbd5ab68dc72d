//! The API of consultations: what the pages show and do, as JSON.

mod ask;
mod bring;
mod conclude;
mod read;
mod run;
mod shape;

use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use maillage_shell::permission::{Permission, Right};
use maillage_shell::{Ctx, Failure, FieldErrors, Keep, Routes, Sender, kept};
use utoipa::OpenApi;

use crate::acts::Refusal;
use crate::model::Fault;
use crate::pages::{errors, sentence};
use crate::state::State;

#[derive(OpenApi)]
#[openapi(paths(
    read::list,
    read::one,
    read::results,
    ask::draft,
    ask::change,
    ask::open,
    ask::extend,
    ask::withdraw,
    run::join,
    run::answer,
    run::answers,
    run::mend_answer,
    run::take_back_answer,
    bring::contribute,
    bring::contributions,
    bring::mend_contribution,
    bring::take_back_contribution,
    run::write,
    conclude::material,
    conclude::save,
    conclude::publish,
    conclude::correct,
    conclude::decide,
    conclude::decide_by_link
))]
struct Document;

/// Paths and schemas of consultations.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// The routes of the API.
pub fn routes() -> Routes<State> {
    let everyone = Permission::Public;
    let (ask, lead) = (Permission::Holds(Right::AskNetwork), Permission::Holds(Right::LeadConsultations));
    Routes::new()
        .get("/api/v1/consultations", everyone, read::list)
        .post("/api/v1/consultations", ask, ask::draft)
        .get("/api/v1/consultations/{id}", everyone, read::one)
        .patch("/api/v1/consultations/{id}", ask, ask::change)
        .get("/api/v1/consultations/{id}/results", everyone, read::results)
        .post("/api/v1/consultations/{id}/opening", lead, ask::open)
        .post("/api/v1/consultations/{id}/extension", lead, ask::extend)
        .post("/api/v1/consultations/{id}/withdrawal", ask, ask::withdraw)
        .get("/api/v1/consultations/{id}/material", lead, conclude::material)
        .patch("/api/v1/consultations/{id}/synthesis", lead, conclude::save)
        .post("/api/v1/consultations/{id}/publication", lead, conclude::publish)
        .post("/api/v1/consultations/{id}/corrections", lead, conclude::correct)
        .post("/api/v1/consultations/{id}/decision", lead, conclude::decide)
        .post("/api/v1/consultation-decisions", everyone, conclude::decide_by_link)
        .merge(of_teams())
}

fn of_teams() -> Routes<State> {
    let team = Permission::Holds(Right::ReportActivity);
    Routes::new()
        .post("/api/v1/consultations/{id}/places", team, run::join)
        .post("/api/v1/consultations/{id}/messages", team, run::write)
        .post("/api/v1/consultations/{id}/answers", Permission::Public, run::answer)
        .get("/api/v1/consultations/{id}/answers", team, run::answers)
        .patch("/api/v1/consultations/{id}/answers/{line}", team, run::mend_answer)
        .delete("/api/v1/consultations/{id}/answers/{line}", team, run::take_back_answer)
        .post("/api/v1/consultations/{id}/contributions", team, bring::contribute)
        .get("/api/v1/consultations/{id}/contributions", team, bring::contributions)
        .patch("/api/v1/consultations/{id}/contributions/{line}", team, bring::mend_contribution)
        .delete("/api/v1/consultations/{id}/contributions/{line}", team, bring::take_back_contribution)
}

/// Characters of a secret, at least.
const SHORTEST_SECRET: usize = 16;

/// A word of the sender, long enough that nobody else draws it.
fn secret<'a>(ctx: &Ctx, field: &str, text: &'a str) -> Result<&'a str, Failure> {
    let text = text.trim();
    if text.len() < SHORTEST_SECRET { Err(one_wrong(ctx, field, "consultation-error-key")) } else { Ok(text) }
}

fn one_wrong(ctx: &Ctx, field: &str, key: &str) -> Failure {
    Failure::Invalid(FieldErrors::one(field, ctx.t(key)))
}

fn invalid(ctx: &Ctx, faults: &[Fault]) -> Failure {
    Failure::Invalid(errors(ctx, faults))
}

fn failure(ctx: &Ctx, refusal: Refusal) -> Failure {
    match refusal {
        Refusal::Unknown => Failure::NotFound,
        Refusal::Store(error) => error.into(),
        Refusal::Unfit(faults) => invalid(ctx, &faults),
        Refusal::Elsewhere | Refusal::NotJoined => one_wrong(ctx, "place", sentence(&refusal)),
        Refusal::Spent => one_wrong(ctx, "secret", sentence(&refusal)),
        Refusal::TooMany => one_wrong(ctx, "text", sentence(&refusal)),
        Refusal::Closed => one_wrong(ctx, "state", sentence(&refusal)),
    }
}

async fn knock(ctx: &Ctx, state: &State, sender: Sender) -> Result<(), Failure> {
    let wait = if ctx.identity().is_none() { state.knock(sender).await? } else { None };
    wait.map_or(Ok(()), |seconds| Err(Failure::TooMany(seconds)))
}

/// An answer for one person.
fn private<T: serde::Serialize>(ctx: &Ctx, status: StatusCode, value: T) -> Response {
    kept(ctx, Keep::Private, (status, axum::Json(value)).into_response())
}

fn done() -> Response {
    StatusCode::NO_CONTENT.into_response()
}
