//! Writing, opening, putting off, withdrawing.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{done, failure, invalid, one_wrong, private, secret};
use crate::acts;
use crate::model::{Reason, Told};
use crate::pages::{by_whom, read_draft};
use crate::state::{State, actor, acts_as, require_lead};
use crate::store::consultations;

/// What was written.
#[derive(Serialize, ToSchema)]
pub struct DraftedJson {
    /// Public id of the consultation.
    pub id: String,
}

/// Writes a consultation.
#[utoipa::path(
    post,
    path = "/api/v1/consultations",
    operation_id = "askConsultation",
    summary = "Writes the draft of a consultation, which the network may open. Sent twice with one key, it is one consultation.",
    request_body = Told,
    responses((status = 201, description = "It waits to be opened", body = DraftedJson), (status = 422, description = "Fields to mend: a problem document with a pointer to each"))
)]
pub async fn draft(ctx: Ctx, Body(told): Body<Told>) -> Result<Response, Failure> {
    let key = secret(&ctx, "key", &told.key)?;
    let draft = read_draft(&ctx, &told, None).map_err(|faults| invalid(&ctx, &faults))?;
    let who = ctx.signed_in()?.person.clone();
    let by = by_whom(&ctx, &draft);
    let done = acts::draft(ctx.app(), &actor(&ctx), (&draft, key), (&who, by)).await;
    let done = done.map_err(|refusal| failure(&ctx, refusal))?;
    ctx.app().settle(done.version).await;
    Ok(private(&ctx, StatusCode::CREATED, DraftedJson { id: done.id.to_string() }))
}

/// Writes a draft anew.
#[utoipa::path(
    patch,
    path = "/api/v1/consultations/{id}",
    operation_id = "changeConsultation",
    summary = "Writes a draft anew: by whoever wrote it, or by the network. An empty contact keeps the address that was given.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = Told,
    responses((status = 204, description = "It is done"), (status = 404, description = "No such consultation"), (status = 422, description = "Fields to mend, or it is no draft any more"))
)]
pub async fn change(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(told): Body<Told>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &id)?;
    let one = &entry.consultation;
    acts_as(&ctx, one)?;
    let kept = consultations::contact(ctx.app().db(), &one.id).await?.map(|(email, _)| email);
    let draft = read_draft(&ctx, &told, kept.as_ref()).map_err(|faults| invalid(&ctx, &faults))?;
    let version = acts::change(ctx.app(), &actor(&ctx), &one.id, &draft).await;
    ctx.app().settle(version.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(done())
}

/// Opens a consultation.
#[utoipa::path(
    post,
    path = "/api/v1/consultations/{id}/opening",
    operation_id = "openConsultation",
    summary = "Opens a consultation: its deadline is in two weeks at least, and it has a method. The network alone does.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    responses((status = 204, description = "It is open"), (status = 404, description = "No such consultation"), (status = 422, description = "What is missing, or it is no draft any more"))
)]
pub async fn open(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &id)?;
    require_lead(&ctx, &entry.consultation)?;
    let version = acts::open(ctx.app(), &actor(&ctx), &entry.consultation.id).await;
    ctx.app().settle(version.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(done())
}

/// A later deadline.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct ExtensionJson {
    /// The new last day, before that of the decision.
    pub deadline: String,
    /// Why: everybody reads it.
    pub reason: String,
}

/// Puts the deadline off.
#[utoipa::path(
    post,
    path = "/api/v1/consultations/{id}/extension",
    operation_id = "extendConsultation",
    summary = "Puts the deadline of an open consultation off, and says why.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = ExtensionJson,
    responses((status = 204, description = "It is done"), (status = 404, description = "No such consultation"), (status = 422, description = "Fields to mend, or it is not open any more"))
)]
pub async fn extend(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(asked): Body<ExtensionJson>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &id)?;
    require_lead(&ctx, &entry.consultation)?;
    let deadline = asked.deadline.trim().parse();
    let deadline = deadline.map_err(|_| one_wrong(&ctx, "deadline", "consultation-error-extend"))?;
    let reason = reason(&ctx, &asked.reason)?;
    let version = acts::extend(ctx.app(), &actor(&ctx), &entry.consultation.id, deadline, &reason).await;
    ctx.app().settle(version.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(done())
}

fn reason(ctx: &Ctx, text: &str) -> Result<Reason, Failure> {
    Reason::new(text).map_err(|_| one_wrong(ctx, "reason", "consultation-error-reason"))
}

/// Why it is withdrawn.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct WithdrawalJson {
    /// Why: everybody reads it.
    pub reason: String,
}

/// Withdraws a consultation.
#[utoipa::path(
    post,
    path = "/api/v1/consultations/{id}/withdrawal",
    operation_id = "withdrawConsultation",
    summary = "Withdraws a consultation before its synthesis, and says why: the network, or whoever wrote it as long as it is a draft.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = WithdrawalJson,
    responses((status = 204, description = "It is done"), (status = 404, description = "No such consultation"), (status = 422, description = "Fields to mend, or it cannot be withdrawn any more"))
)]
pub async fn withdraw(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(asked): Body<WithdrawalJson>,
) -> Result<Response, Failure> {
    let entry = state.seen(&ctx, &id)?;
    let by = acts_as(&ctx, &entry.consultation)?;
    let reason = reason(&ctx, &asked.reason)?;
    let version = acts::withdraw(ctx.app(), &actor(&ctx), &entry.consultation.id, by, &reason).await;
    ctx.app().settle(version.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(done())
}
