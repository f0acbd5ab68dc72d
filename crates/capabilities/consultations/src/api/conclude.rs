//! Reading what was collected, writing what was found, recording what was decided.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure, Sender};
use maillage_store::fingerprint;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::bring::ContributionJson;
use super::{done, failure, invalid, knock, one_wrong, private};
use crate::acts;
use crate::model::{ToldFindings, Why};
use crate::pages::{Material, read_decision};
use crate::state::{State, actor, require_lead};
use crate::store::syntheses;

/// What was collected.
#[derive(Serialize, ToSchema)]
pub struct MaterialJson {
    /// Words of people, question by question.
    pub texts: Vec<TextsJson>,
    /// Workshops and observations.
    pub contributions: Vec<ContributionJson>,
    /// What was written of the synthesis so far.
    pub findings: ToldFindings,
}

/// Words of people about one question.
#[derive(Serialize, ToSchema)]
pub struct TextsJson {
    /// The question.
    pub question: String,
    /// What was written.
    pub texts: Vec<String>,
}

/// What was collected.
#[utoipa::path(
    get,
    path = "/api/v1/consultations/{id}/material",
    operation_id = "getConsultationMaterial",
    summary = "Free texts, workshops and observations, and what was written of the synthesis: for the network alone.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    responses((status = 200, description = "What was collected", body = MaterialJson), (status = 404, description = "No such consultation"))
)]
pub async fn material(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &id)?;
    let one = &entry.consultation;
    require_lead(&ctx, one)?;
    let material = Material::of(&ctx, one).await?;
    let heard = material.heard(one).into_iter();
    let document = MaterialJson {
        texts: heard.map(|heard| TextsJson { question: heard.question, texts: heard.texts }).collect(),
        contributions: material.brought.iter().map(ContributionJson::of).collect(),
        findings: syntheses::of(ctx.app().db(), &one.id).await?.findings.told(),
    };
    Ok(private(&ctx, StatusCode::OK, document))
}

/// Keeps what was found.
#[utoipa::path(
    patch,
    path = "/api/v1/consultations/{id}/synthesis",
    operation_id = "saveConsultationSynthesis",
    summary = "Keeps what was found so far, in a closed consultation. Nothing is public yet.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = ToldFindings,
    responses((status = 204, description = "It is kept"), (status = 404, description = "No such consultation"), (status = 422, description = "Fields to mend, or it is not closed, or published already"))
)]
pub async fn save(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(told): Body<ToldFindings>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &id)?;
    require_lead(&ctx, &entry.consultation)?;
    let findings = told.read().map_err(|faults| invalid(&ctx, &faults))?;
    let saved = acts::save(ctx.app(), &actor(&ctx), &entry.consultation.id, &findings).await;
    saved.map_err(|refusal| failure(&ctx, refusal))?;
    Ok(done())
}

/// Publishes the synthesis.
#[utoipa::path(
    post,
    path = "/api/v1/consultations/{id}/publication",
    operation_id = "publishConsultationSynthesis",
    summary = "Publishes the synthesis with its protected counts: from then on it does not change. The body gets a link to write its decision.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    responses((status = 204, description = "It is published"), (status = 404, description = "No such consultation"), (status = 422, description = "What is missing, or it is not closed"))
)]
pub async fn publish(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &id)?;
    let one = &entry.consultation;
    require_lead(&ctx, one)?;
    let version = acts::publish(ctx.app(), &actor(&ctx), &one.id, |place| state.place_name(*place)).await;
    ctx.app().settle(version.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(done())
}

/// An addition.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct CorrectionJson {
    /// What is added, 3,000 characters.
    pub text: String,
}

/// Adds to a synthesis.
#[utoipa::path(
    post,
    path = "/api/v1/consultations/{id}/corrections",
    operation_id = "correctConsultationSynthesis",
    summary = "Adds a dated text to a synthesis that is published.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = CorrectionJson,
    responses((status = 204, description = "It is added"), (status = 404, description = "No such consultation"), (status = 422, description = "Fields to mend, or nothing is published"))
)]
pub async fn correct(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(asked): Body<CorrectionJson>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &id)?;
    require_lead(&ctx, &entry.consultation)?;
    let text = Why::new(&asked.text).map_err(|_| one_wrong(&ctx, "text", "consultation-error-added"))?;
    let version = acts::correct(ctx.app(), &actor(&ctx), &entry.consultation.id, &text).await;
    ctx.app().settle(version.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(done())
}

/// What was decided.
#[derive(Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct DecisionJson {
    /// `followed`, `partly`, `not-followed`.
    pub verdict: String,
    /// What was decided, and why: 3,000 characters.
    pub why: String,
}

/// The network records what was decided.
#[utoipa::path(
    post,
    path = "/api/v1/consultations/{id}/decision",
    operation_id = "decideConsultation",
    summary = "Records what was decided, and why, for the body: the page says that the network did.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = DecisionJson,
    responses((status = 204, description = "It is recorded"), (status = 404, description = "No such consultation"), (status = 422, description = "Fields to mend, or no decision is awaited"))
)]
pub async fn decide(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(told): Body<DecisionJson>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &id)?;
    require_lead(&ctx, &entry.consultation)?;
    let (verdict, why) = read_decision(&told.verdict, &told.why).map_err(|fault| invalid(&ctx, &[fault]))?;
    let version = acts::decide(ctx.app(), &actor(&ctx), &entry.consultation.id, (verdict, &why)).await;
    ctx.app().settle(version.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(done())
}

/// What was decided, and the secret of a letter.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct LinkedDecisionJson {
    /// The secret in the address of the letter: what follows `cle=`. It serves once.
    pub secret: String,
    /// What was decided.
    #[serde(flatten)]
    pub decision: DecisionJson,
}

/// Of which consultation.
#[derive(Serialize, ToSchema)]
pub struct DecidedOfJson {
    /// Public id of the consultation.
    pub id: String,
}

/// The body records what it decided.
#[utoipa::path(
    post,
    path = "/api/v1/consultation-decisions",
    operation_id = "decideConsultationByLink",
    summary = "Records what a body decided, by the link of a letter: without an account, once.",
    request_body = LinkedDecisionJson,
    responses((status = 200, description = "It is recorded", body = DecidedOfJson), (status = 422, description = "Fields to mend, or the link does not hold any more"))
)]
pub async fn decide_by_link(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Body(told): Body<LinkedDecisionJson>,
) -> Result<Response, Failure> {
    let read = read_decision(&told.decision.verdict, &told.decision.why);
    let (verdict, why) = read.map_err(|fault| invalid(&ctx, &[fault]))?;
    knock(&ctx, &state, sender).await?;
    let done = acts::decide_by_link(ctx.app(), &fingerprint(told.secret.trim()), (verdict, &why)).await;
    let done = done.map_err(|refusal| failure(&ctx, refusal))?;
    ctx.app().settle(done.version).await;
    Ok(private(&ctx, StatusCode::OK, DecidedOfJson { id: done.id.to_string() }))
}
