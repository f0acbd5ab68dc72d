//! Workshops, and what teams see.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure, Query, only_parameters};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::run::{OfPlace, consultation, own};
use super::{done, failure, invalid, private, secret};
use crate::acts;
use crate::model::ToldContribution;
use crate::state::{State, actor};
use crate::store::contributions as contribution_rows;

/// A workshop or an observation.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct SentContributionJson {
    /// A word of the sender: sent twice, it is one contribution. Of no use when it is mended.
    pub key: String,
    /// Public id of the place.
    pub place: String,
    /// What it is.
    #[serde(flatten)]
    pub contribution: ToldContribution,
}

/// Takes a workshop or an observation.
#[utoipa::path(
    post,
    path = "/api/v1/consultations/{id}/contributions",
    operation_id = "contributeToConsultation",
    summary = "Tells a workshop, or what mediators saw: by the team of a place that takes part. Sent twice with one key, it is one.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = SentContributionJson,
    responses((status = 204, description = "It is noted"), (status = 403, description = "Not a place of yours"), (status = 404, description = "No such consultation or place"), (status = 422, description = "Fields to mend, or the consultation is closed"))
)]
pub async fn contribute(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(sent): Body<SentContributionJson>,
) -> Result<Response, Failure> {
    let one = consultation(&ctx, &state, &id)?;
    let key = secret(&ctx, "key", &sent.key)?;
    let place = own(&ctx, &state, &sent.place)?;
    let read = sent.contribution.read(ctx.local_now().date());
    let contribution = read.map_err(|faults| invalid(&ctx, &faults))?;
    let noted = acts::contribute(ctx.app(), &actor(&ctx), (&one.id, &place), key, &contribution).await;
    noted.map_err(|refusal| failure(&ctx, refusal))?;
    Ok(done())
}

/// A workshop or an observation of a place.
#[derive(Serialize, ToSchema)]
pub struct ContributionJson {
    /// What it is called here.
    pub line: String,
    /// Public id of the place.
    pub place: String,
    /// `workshop` or `observation`.
    pub kind: &'static str,
    /// Its day.
    pub day: String,
    /// People who came, or situations that were seen.
    pub count: u32,
    /// How many people of each age bracket, by slug.
    pub ages: std::collections::BTreeMap<String, u32>,
    /// What was said, or seen.
    pub said: String,
    /// What was proposed.
    pub proposals: Option<String>,
}

impl ContributionJson {
    /// Of a row.
    pub fn of(brought: &contribution_rows::Brought) -> Self {
        let contribution = &brought.contribution;
        Self {
            line: brought.id.clone(),
            place: brought.place.to_string(),
            kind: contribution.kind.code(),
            day: contribution.day.to_string(),
            count: contribution.count,
            ages: contribution.ages.told().clone(),
            said: contribution.said.to_string(),
            proposals: contribution.proposals.as_ref().map(ToString::to_string),
        }
    }
}

/// What a place brought.
#[utoipa::path(
    get,
    path = "/api/v1/consultations/{id}/contributions",
    operation_id = "listConsultationContributions",
    summary = "Workshops and observations of a place, the latest first: for its team.",
    params(("id" = String, Path, description = "Public id: 8 characters"), ("place" = String, Query, description = "Public id of the place")),
    responses((status = 200, description = "Workshops and observations", body = [ContributionJson]), (status = 403, description = "Not a place of yours"), (status = 404, description = "No such consultation or place"))
)]
pub async fn contributions(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Query(of): Query<OfPlace>,
) -> Result<Response, Failure> {
    only_parameters(&ctx, &["place"]).map_err(Failure::Invalid)?;
    let one = consultation(&ctx, &state, &id)?;
    let place = own(&ctx, &state, &of.place)?;
    let all = contribution_rows::of_place(ctx.app().db(), &one.id, &place).await?;
    Ok(private(&ctx, StatusCode::OK, all.iter().map(ContributionJson::of).collect::<Vec<_>>()))
}

/// Mends a workshop or an observation.
#[utoipa::path(
    patch,
    path = "/api/v1/consultations/{id}/contributions/{line}",
    operation_id = "mendConsultationContribution",
    summary = "Mends a workshop or an observation of a place, until the consultation closes.",
    params(("id" = String, Path, description = "Public id: 8 characters"), ("line" = String, Path, description = "What the list calls it")),
    request_body = SentContributionJson,
    responses((status = 204, description = "It is done"), (status = 403, description = "Not a place of yours"), (status = 404, description = "No such contribution of that place"), (status = 422, description = "Fields to mend, or the consultation is closed"))
)]
pub async fn mend_contribution(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((id, line)): Path<(String, String)>,
    Body(sent): Body<SentContributionJson>,
) -> Result<Response, Failure> {
    let one = consultation(&ctx, &state, &id)?;
    let place = own(&ctx, &state, &sent.place)?;
    let read = sent.contribution.read(ctx.local_now().date());
    let contribution = read.map_err(|faults| invalid(&ctx, &faults))?;
    let thing = (&one.id, &place);
    let mended = acts::mend_contribution(ctx.app(), &actor(&ctx), thing, &line, &contribution).await;
    mended.map_err(|refusal| failure(&ctx, refusal))?;
    Ok(done())
}

/// Takes a workshop or an observation back.
#[utoipa::path(
    delete,
    path = "/api/v1/consultations/{id}/contributions/{line}",
    operation_id = "takeBackConsultationContribution",
    summary = "Takes a workshop or an observation of a place back, until the consultation closes.",
    params(("id" = String, Path, description = "Public id: 8 characters"), ("line" = String, Path, description = "What the list calls it"), ("place" = String, Query, description = "Public id of the place")),
    responses((status = 204, description = "It is gone"), (status = 403, description = "Not a place of yours"), (status = 404, description = "No such contribution of that place"), (status = 422, description = "The consultation is closed"))
)]
pub async fn take_back_contribution(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((id, line)): Path<(String, String)>,
    Query(of): Query<OfPlace>,
) -> Result<Response, Failure> {
    let one = consultation(&ctx, &state, &id)?;
    let place = own(&ctx, &state, &of.place)?;
    let gone = acts::take_back_contribution(ctx.app(), &actor(&ctx), (&one.id, &place), &line).await;
    gone.map_err(|refusal| failure(&ctx, refusal))?;
    Ok(done())
}
