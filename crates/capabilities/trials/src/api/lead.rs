//! What the network does: deciding, drawing, planning.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure, FieldErrors};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::trials::QuotaOn;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::SessionJson;
use super::{done, failure, own};
use crate::acts::invite::{self, Asked};
use crate::acts::{self, decide as deciding, sessions};
use crate::model::{ByWhom, Quotas, SessionId, ToldQuota, TrialId, quota_fault};
use crate::pages::{TypedSession, decision, missing, read_session, seed, told};
use crate::state::State;
use crate::store::sessions as session_rows;

fn id_of(id: &str) -> Result<TrialId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}

/// What is decided, or changed while the campaign is prepared.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct DecisionJson {
    /// `accepted`, `refused`, `recruits`, `starts`, `ends`, `closed`, `stopped`; empty where only quotas change.
    pub step: String,
    /// Why, where it is refused or stopped.
    pub reason: String,
    /// Testers wanted; 0 leaves them as they are.
    pub seats: u16,
    /// Of whom how many, in the place of what was asked.
    pub quotas: Vec<ToldQuota>,
}

/// Decides.
#[utoipa::path(
    patch,
    path = "/api/v1/trials/{id}",
    operation_id = "decideTrial",
    summary = "Moves a test campaign to its next step, or changes its quotas while it is prepared.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = DecisionJson,
    responses((status = 204, description = "It is done"), (status = 404, description = "No such campaign"), (status = 422, description = "Fields to mend, or it does not stand where this can happen"))
)]
pub async fn decide(
    ctx: Ctx,
    Path(id): Path<String>,
    Body(asked): Body<DecisionJson>,
) -> Result<Response, Failure> {
    let id = id_of(&id)?;
    let (app, actor) = (ctx.app(), acts::actor(&ctx));
    if asked.seats > 0 {
        let targets = asked.quotas.iter().map(|quota| {
            QuotaOn::from_slug(&quota.on).map(|on| (on, quota.target)).ok_or(("quotas", "trial-error-choose"))
        });
        let targets: Result<Vec<_>, _> = targets.collect();
        let quotas = targets.and_then(|targets| Quotas::new(asked.seats, targets).map_err(quota_fault));
        let quotas = quotas.map_err(|fault| Failure::Invalid(told(&ctx, &[fault])))?;
        let version = deciding::set_quotas(app, &actor, &id, &quotas).await;
        let version = version.map_err(|refusal| failure(&ctx, "seats", refusal))?;
        if asked.step.is_empty() {
            return Ok(done(&ctx, version).await);
        }
    }
    let decision = decision(&asked.step, &asked.reason).map_err(|key| {
        let field = if key == "trial-error-reason" { "reason" } else { "step" };
        Failure::Invalid(FieldErrors::one(field, ctx.t(key)))
    })?;
    let version = deciding::decide(app, &actor, &id, (&decision, ByWhom::Network)).await;
    Ok(done(&ctx, version.map_err(|refusal| failure(&ctx, "step", refusal))?).await)
}

/// A draw that is asked for.
#[derive(Debug, Deserialize, ToSchema)]
pub struct AskedDrawJson {
    /// Testers to invite, at most.
    pub people: u16,
    /// The seed of the lots; drawn where it is null.
    pub seed: Option<u32>,
    /// False only looks.
    #[serde(default)]
    pub invite: bool,
}

/// A draw.
#[derive(Serialize, ToSchema)]
pub struct DrawJson {
    /// The seed: the same gives the same draw over the same panel.
    pub seed: u32,
    /// Among how many it was done.
    pub candidates: usize,
    /// How many were drawn.
    pub drawn: usize,
    /// How many were invited.
    pub invited: u16,
    /// What is wanting still.
    pub missing: Vec<MissingJson>,
}

/// What a quota still lacks.
#[derive(Serialize, ToSchema)]
pub struct MissingJson {
    /// Slug of the quota.
    pub on: &'static str,
    /// How many are wanted still.
    pub count: u16,
    /// How many of the panel could still be asked.
    pub left: usize,
    /// The same in words.
    pub sentence: String,
}

/// Draws testers.
#[utoipa::path(
    post,
    path = "/api/v1/trials/{id}/draws",
    operation_id = "drawTesters",
    summary = "Draws testers, the most wanting quotas first, and invites them; or only looks.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = AskedDrawJson,
    responses((status = 200, description = "The draw", body = DrawJson), (status = 404, description = "No such campaign"), (status = 422, description = "Nobody can be invited now"))
)]
pub async fn draw(
    ctx: Ctx,
    Path(id): Path<String>,
    Body(asked): Body<AskedDrawJson>,
) -> Result<Response, Failure> {
    let id = id_of(&id)?;
    let seed = asked.seed.unwrap_or_else(|| seed(ctx.app()));
    let wanted = Asked { people: asked.people, seed };
    let drawn = if asked.invite {
        invite::invite(ctx.app(), &acts::actor(&ctx), &id, wanted).await
    } else {
        invite::preview(ctx.app(), &id, wanted).await
    };
    let drawn = drawn.map_err(|refusal| failure(&ctx, "id", refusal))?;
    ctx.app().settle(drawn.version).await;
    let lacks = |one: &crate::model::Missing| MissingJson {
        on: one.on.slug(),
        count: one.count,
        left: one.left,
        sentence: missing(&ctx, one),
    };
    let document = DrawJson {
        seed,
        candidates: drawn.candidates,
        drawn: drawn.draw.picks.len(),
        invited: drawn.invited,
        missing: drawn.draw.missing.iter().map(lacks).collect(),
    };
    Ok(own(&ctx, StatusCode::OK, &document))
}

/// A session to plan.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct PlannedJson {
    /// Address or public id of an event of the agenda, in the place of place, day and hours.
    pub event: String,
    /// Public id of a place.
    pub place: String,
    /// Day: `2026-12-01`.
    pub day: String,
    /// From when, on the clocks of the network: `10:00`.
    pub from: String,
    /// To when: `12:00`.
    pub to: String,
    /// Seats: 1 to 50.
    pub seats: u16,
}

/// Plans a session.
#[utoipa::path(
    post,
    path = "/api/v1/trials/{id}/sessions",
    operation_id = "planTrialSession",
    summary = "Plans a session of a test campaign, in a place, or as an event of the agenda.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = PlannedJson,
    responses((status = 201, description = "The session", body = SessionJson), (status = 404, description = "No such campaign"), (status = 422, description = "Fields to mend, or it is not the time"))
)]
pub async fn plan(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(asked): Body<PlannedJson>,
) -> Result<Response, Failure> {
    let id = id_of(&id)?;
    let PlannedJson { event, place, day, from, to, seats } = asked;
    let typed = TypedSession { event, place, day, from, to, seats: seats.to_string() };
    let planned =
        read_session(&ctx, &state, &typed).map_err(|faults| Failure::Invalid(told(&ctx, &faults)))?;
    let made = sessions::plan(ctx.app(), &acts::actor(&ctx), &id, planned).await;
    let (session, version) = made.map_err(|refusal| failure(&ctx, "id", refusal))?;
    ctx.app().settle(version).await;
    let session = session_rows::by_id(ctx.app().db(), &session).await?.ok_or(Failure::NotFound)?;
    Ok(own(&ctx, StatusCode::CREATED, &SessionJson::of(&session)))
}

/// Calls a session off.
#[utoipa::path(
    delete,
    path = "/api/v1/trials/{id}/sessions/{session}",
    operation_id = "callOffTrialSession",
    summary = "Calls a session off; its testers are told, and choose another.",
    params(("id" = String, Path, description = "Public id: 8 characters"), ("session" = String, Path, description = "Public id: 8 characters")),
    responses((status = 204, description = "It is called off"), (status = 404, description = "No such session"), (status = 422, description = "It was already, or has begun"))
)]
pub async fn call_off(ctx: Ctx, Path((id, session)): Path<(String, String)>) -> Result<Response, Failure> {
    let (id, session): (_, SessionId) = (id_of(&id)?, session.parse().map_err(|_| Failure::NotFound)?);
    let version = sessions::call_off(ctx.app(), &acts::actor(&ctx), &id, &session).await;
    Ok(done(&ctx, version.map_err(|refusal| failure(&ctx, "session", refusal))?).await)
}

/// Settings of the network.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct TrialSettingsJson {
    /// Invitations of one person in three months, at most: 1 to 12.
    pub invitations_a_quarter: u16,
}

/// The settings.
#[utoipa::path(
    get,
    path = "/api/v1/trial-settings",
    operation_id = "getTrialSettings",
    summary = "How often one person may be invited to tests.",
    responses((status = 200, description = "The settings", body = TrialSettingsJson))
)]
pub async fn settings(ctx: Ctx) -> Result<Response, Failure> {
    let invitations_a_quarter = invite::most_invitations(ctx.app().db()).await?;
    Ok(own(&ctx, StatusCode::OK, &TrialSettingsJson { invitations_a_quarter }))
}

/// Changes them.
#[utoipa::path(
    patch,
    path = "/api/v1/trial-settings",
    operation_id = "changeTrialSettings",
    summary = "Sets how often one person may be invited to tests.",
    request_body = TrialSettingsJson,
    responses((status = 204, description = "It is done"), (status = 422, description = "From 1 to 12"))
)]
pub async fn set_settings(ctx: Ctx, Body(asked): Body<TrialSettingsJson>) -> Result<Response, Failure> {
    let most = crate::pages::read_most(&asked.invitations_a_quarter.to_string());
    let most = most.ok_or_else(|| {
        Failure::Invalid(FieldErrors::one("invitations_a_quarter", ctx.t("trials-error-most")))
    })?;
    invite::set_most_invitations(ctx.app(), &acts::actor(&ctx), most).await?;
    Ok(done(&ctx, maillage_store::Version::ZERO).await)
}
