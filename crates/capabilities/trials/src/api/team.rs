//! What a team does: proposing, confirming, taking back.

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure, FieldErrors, Query, Sender};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::{KeyJson, TrialJson};
use super::{done, failure, knock, open, own as own_document, own_key};
use crate::acts::decide::{Decision, decide};
use crate::acts::{self, join, propose as proposing};
use crate::model::{ByWhom, Reason, Told, TrialId};
use crate::pages::told;
use crate::state::State;
use crate::store::links::LinkKind;
use crate::store::trials;
use crate::view::Entry;

/// What was proposed.
#[derive(Serialize, ToSchema)]
pub struct ProposedJson {
    /// Public id of the campaign.
    pub id: String,
}

/// Proposes a campaign.
#[utoipa::path(
    post,
    path = "/api/v1/trials",
    operation_id = "proposeTrial",
    summary = "Proposes a test campaign. The link of a mail confirms it; the network then reads it. Sent twice with one key, it is one.",
    request_body = Told,
    responses((status = 201, description = "A mail leaves", body = ProposedJson), (status = 422, description = "Fields to mend: a problem document with a pointer to each"))
)]
pub async fn propose(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Body(asked): Body<Told>,
) -> Result<Response, Failure> {
    let draft = match (asked.read(ctx.app().scope()), own_key(&ctx, &asked.key)) {
        (Ok(draft), None) => draft,
        (read, short) => {
            let faults = read.err().map(|faults| told(&ctx, &faults));
            return Err(Failure::Invalid(FieldErrors::joined([short, faults])));
        }
    };
    knock(&ctx, &state, sender).await?;
    let id = proposing::propose(ctx.app(), &acts::actor(&ctx), draft, asked.key.trim(), ctx.lang()).await;
    let id = id.map_err(|refusal| failure(&ctx, "key", refusal))?;
    Ok(own_document(&ctx, StatusCode::CREATED, &ProposedJson { id: id.to_string() }))
}

/// Confirms what the team of a link proposed.
#[utoipa::path(
    post,
    path = "/api/v1/trial-teams/confirm",
    operation_id = "confirmTrials",
    summary = "Confirms what a team proposed, with the secret of the link of its mail.",
    request_body = KeyJson,
    responses((status = 204, description = "It is done"), (status = 404, description = "No such link"))
)]
pub async fn confirm(ctx: Ctx, Body(key): Body<KeyJson>) -> Result<Response, Failure> {
    let (_, team) = open(&ctx, &key.key, &[LinkKind::Team]).await?;
    let version = proposing::confirm(ctx.app(), &acts::actor(&ctx), &team).await?;
    Ok(done(&ctx, version).await)
}

/// The campaigns of a team.
#[utoipa::path(
    get,
    path = "/api/v1/trial-teams/trials",
    operation_id = "listOwnTrials",
    summary = "The test campaigns of the team of a link, whatever their state.",
    params(("key" = String, Query, description = "Secret of the link")),
    responses((status = 200, description = "The campaigns", body = [TrialJson]), (status = 404, description = "No such link"))
)]
pub async fn own(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(key): Query<KeyJson>,
) -> Result<Response, Failure> {
    let (_, team) = open(&ctx, &key.key, &[LinkKind::Team]).await?;
    let snapshot = state.snapshot();
    let shape = |trial: crate::model::Trial| match snapshot.by_id(&trial.id) {
        Some(entry) => TrialJson::of(entry),
        None => TrialJson::of(&Entry { trial, sessions: Vec::new(), problems: Vec::new(), came: 0 }),
    };
    let all: Vec<_> = trials::of_team(ctx.app().db(), &team).await?.into_iter().map(shape).collect();
    Ok(own_document(&ctx, StatusCode::OK, &all))
}

/// Why a proposal is taken back.
#[derive(Debug, Deserialize, ToSchema)]
pub struct WithdrawalJson {
    /// Secret of the link of the team.
    #[serde(default)]
    pub key: String,
    /// Why, 300 characters.
    #[serde(default)]
    pub reason: String,
}

/// Takes a proposal back.
#[utoipa::path(
    post,
    path = "/api/v1/trials/{id}/withdrawal",
    operation_id = "withdrawTrial",
    summary = "Takes a proposal back before testers are looked for.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = WithdrawalJson,
    responses((status = 204, description = "It is done"), (status = 404, description = "No such campaign of the team"), (status = 422, description = "Fields to mend, or it is too late"))
)]
pub async fn withdraw(
    ctx: Ctx,
    Path(id): Path<String>,
    Body(asked): Body<WithdrawalJson>,
) -> Result<Response, Failure> {
    let id: TrialId = id.parse().map_err(|_| Failure::NotFound)?;
    let (_, team) = open(&ctx, &asked.key, &[LinkKind::Team]).await?;
    let trial = trials::by_id(ctx.app().db(), &id).await?.filter(|trial| trial.team == team);
    let trial = trial.ok_or(Failure::NotFound)?;
    if trial.public_at.is_some() {
        return Err(failure(&ctx, "id", acts::Refusal::Closed));
    }
    let reason = Reason::new(&asked.reason)
        .map_err(|_| Failure::Invalid(FieldErrors::one("reason", ctx.t("trial-error-reason"))))?;
    let by = (&Decision::Stop(reason), ByWhom::Team);
    let version = decide(ctx.app(), &acts::actor(&ctx), &id, by).await;
    Ok(done(&ctx, version.map_err(|refusal| failure(&ctx, "id", refusal))?).await)
}

/// Who asks for a link.
#[derive(Debug, Deserialize, ToSchema)]
pub struct AskedLinkJson {
    /// `team` or `tester`.
    pub kind: String,
    /// Where it is sent, if it is known.
    pub email: String,
}

/// Asks for a link.
#[utoipa::path(
    post,
    path = "/api/v1/trial-links",
    operation_id = "askTrialLink",
    summary = "Sends a team or a tester a new secret link. The answer does not tell whether the mailbox is known.",
    request_body = AskedLinkJson,
    responses((status = 202, description = "If the mailbox is known, a mail leaves"), (status = 422, description = "Fields to mend"))
)]
pub async fn ask_link(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Body(asked): Body<AskedLinkJson>,
) -> Result<Response, Failure> {
    let kind: LinkKind = asked
        .kind
        .parse()
        .map_err(|_| Failure::Invalid(FieldErrors::one("kind", ctx.t("trial-error-choose"))))?;
    knock(&ctx, &state, sender).await?;
    match kind {
        LinkKind::Team => proposing::ask_link(ctx.app(), &acts::actor(&ctx), &asked.email).await?,
        LinkKind::Tester => join::ask_link(ctx.app(), &acts::actor(&ctx), &asked.email).await?,
        LinkKind::Seat => {
            return Err(Failure::Invalid(FieldErrors::one("kind", ctx.t("trial-error-choose"))));
        }
    }
    Ok(StatusCode::ACCEPTED.into_response())
}
