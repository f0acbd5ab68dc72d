//! Reporting, contesting, deciding.

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure, FieldErrors, Keep, Sender, kept};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::read::opened;
use crate::acts::{self, Contesting, Refusal, page_of};
use crate::model::{Contested, Fault, Party, Told};
use crate::pages::{DecisionTyped, decider, found, sentence};
use crate::state::{State, moderator};

/// What was reported.
#[derive(Serialize, ToSchema)]
pub struct SentJson {
    /// What its sender keeps: it opens the report, and is shown once.
    pub reference: String,
}

/// Reports a page.
#[utoipa::path(
    post,
    path = "/api/v1/moderation/reports",
    operation_id = "reportPage",
    summary = "Reports what is written at a page, without an account. Sent twice with one key, it is one report.",
    request_body = Told,
    responses((status = 201, description = "It waits for a decision", body = SentJson), (status = 404, description = "Nothing that can be reported stands there"), (status = 422, description = "Fields to mend: a problem document with a pointer to each"))
)]
pub async fn report(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Body(told): Body<Told>,
) -> Result<Response, Failure> {
    let draft = told.read().map_err(|faults| invalid(&ctx, &faults))?;
    knock(&ctx, &state, sender).await?;
    let page = page_of(ctx.app(), &told.page);
    let sent = acts::report(ctx.app(), &acts::actor(&ctx), &page, draft, ctx.lang())
        .await
        .map_err(|refusal| failure(&ctx, refusal))?;
    ctx.app().settle(sent.version).await;
    let document = axum::Json(SentJson { reference: sent.reference.to_string() });
    Ok(kept(&ctx, Keep::Private, (StatusCode::CREATED, document).into_response()))
}

/// Why a decision is contested.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct AppealJson {
    /// Why, 1,000 characters.
    pub words: String,
    /// Address for an answer; may be empty.
    pub email: String,
}

/// Contests a decision.
#[utoipa::path(
    post,
    path = "/api/v1/moderation/reports/{reference}/appeal",
    operation_id = "contestDecision",
    summary = "Contests a decision, once, within six months: another person decides.",
    params(("reference" = String, Path, description = "Reference of a report, secret of a letter, or reference of a hidden text")),
    request_body = AppealJson,
    responses((status = 204, description = "It is contested"), (status = 404, description = "Nothing under this reference"), (status = 422, description = "Fields to mend, or it cannot be contested any more"))
)]
pub async fn contest(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(reference): Path<String>,
    sender: Sender,
    Body(asked): Body<AppealJson>,
) -> Result<Response, Failure> {
    let (case, party) = opened(&ctx, &reference).await?;
    let typed = Contested { key: reference, words: asked.words, email: asked.email };
    let (words, email) = typed.read().map_err(|faults| invalid(&ctx, &faults))?;
    knock(&ctx, &state, sender).await?;
    let contesting = Contesting { party, words, email, lang: ctx.lang() };
    match acts::contest(ctx.app(), &acts::actor(&ctx), &case, contesting).await {
        Ok(version) => done(&ctx, version).await,
        Err(Refusal::Closed) => Err(stands_elsewhere(&ctx, "moderation-error-contested")),
        Err(refusal) => Err(failure(&ctx, refusal)),
    }
}

/// The author says that it is mended.
#[utoipa::path(
    post,
    path = "/api/v1/moderation/reports/{reference}/mended",
    operation_id = "tellMended",
    summary = "Says that what was to be mended is: it is read again.",
    params(("reference" = String, Path, description = "Secret of the author")),
    responses((status = 204, description = "It is read again"), (status = 404, description = "Nothing under this reference"), (status = 422, description = "There is nothing to mend"))
)]
pub async fn mended(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(reference): Path<String>,
    sender: Sender,
) -> Result<Response, Failure> {
    let (case, party) = opened(&ctx, &reference).await?;
    if party != Party::Author {
        return Err(Failure::NotFound);
    }
    knock(&ctx, &state, sender).await?;
    match acts::mend(ctx.app(), &acts::actor(&ctx), &case).await {
        Ok(version) => done(&ctx, version).await,
        Err(Refusal::Closed) => Err(stands_elsewhere(&ctx, "moderation-error-mended")),
        Err(refusal) => Err(failure(&ctx, refusal)),
    }
}

/// Decides of a case.
#[utoipa::path(
    patch,
    path = "/api/v1/moderation/cases/{id}",
    operation_id = "decideReported",
    summary = "Keeps, hides, or asks to mend, with a reason that both sides read.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = DecisionTyped,
    responses((status = 204, description = "It is decided"), (status = 404, description = "No such case"), (status = 422, description = "Fields to mend, or another person must decide"))
)]
pub async fn decide(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(typed): Body<DecisionTyped>,
) -> Result<Response, Failure> {
    moderator(&ctx)?;
    let case = found(&ctx, &id).await?;
    let moderator = state.moderator_of(&ctx, &case).await?;
    let decision = typed.read().map_err(|faults| invalid(&ctx, &faults))?;
    match acts::decide(ctx.app(), decider(&moderator), &case.id, &decision).await {
        Ok(decided) => done(&ctx, decided.version).await,
        Err(refusal) => Err(failure(&ctx, refusal)),
    }
}

async fn done(ctx: &Ctx, version: maillage_store::Version) -> Result<Response, Failure> {
    ctx.app().settle(version).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn knock(ctx: &Ctx, state: &State, sender: Sender) -> Result<(), Failure> {
    match state.knock(ctx, sender).await? {
        Some(seconds) => Err(Failure::TooMany(seconds)),
        None => Ok(()),
    }
}

fn invalid(ctx: &Ctx, faults: &[Fault]) -> Failure {
    let mut errors = FieldErrors::default();
    for (field, key) in faults {
        errors.add(*field, ctx.t(key));
    }
    Failure::Invalid(errors)
}

/// An act that cannot happen where the case stands.
fn stands_elsewhere(ctx: &Ctx, key: &str) -> Failure {
    Failure::Invalid(FieldErrors::one("state", ctx.t(key)))
}

fn failure(ctx: &Ctx, refusal: Refusal) -> Failure {
    match sentence(refusal) {
        Ok(key) => stands_elsewhere(ctx, key),
        Err(failure) => failure,
    }
}
