//! Reading what projects give away.

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use maillage_projects::model::ProjectId;
use maillage_shell::{Ctx, Failure, FieldErrors, Keep, Query, kept, list_length, public_json};
use serde::Serialize;
use utoipa::ToSchema;

use super::shape::{BranchJson, DeliverableJson, KitJson};
use super::{USUAL, rank_of_page};
use crate::pages::host_of;
use crate::state::State;
use crate::view::{Asked, Filter, tree};

/// A list of what is given away.
#[derive(Serialize, ToSchema)]
pub struct ReleasesJson {
    /// How many answer.
    pub total: usize,
    /// Those of this page.
    pub deliverables: Vec<DeliverableJson>,
    /// The next page; null at the end.
    pub next_page: Option<usize>,
}

/// The list.
#[utoipa::path(
    get,
    path = "/api/v1/releases",
    operation_id = "listReleases",
    summary = "What projects give away under free licences, the latest project first.",
    params(
        ("q" = Option<String>, Query, description = "Words; best answers first"),
        ("nature" = Option<String>, Query, description = "`code`, `data`, `content`"),
        ("licence" = Option<String>, Query, description = "SPDX identifier"),
        ("territory" = Option<String>, Query, description = "Code of a territory where it was taken up"),
        ("page" = Option<usize>, Query, description = "Page, from 1"),
        ("limit" = Option<usize>, Query, description = "Length of the list, 50 by default, 500 at most"),
    ),
    responses((status = 200, description = "What is given away", body = ReleasesJson), (status = 422, description = "A parameter is not understood"))
)]
pub async fn list(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (filter, page, limit) = understood(&ctx, &asked)?;
    let found = filter.given(&state.snapshot());
    let (skip, total) = ((page - 1).saturating_mul(limit), found.len());
    let deliverables =
        found.iter().skip(skip).take(limit).map(|one| DeliverableJson::of(&ctx, one)).collect();
    let next_page = (skip.saturating_add(limit) < total).then_some(page + 1);
    Ok(public_json(&ctx, &ReleasesJson { total, deliverables, next_page }))
}

/// The filter, the page and its length.
pub(super) fn understood(ctx: &Ctx, asked: &Asked) -> Result<(Filter, usize, usize), Failure> {
    let filter = Filter::strict(asked, |key| ctx.t(key).to_owned());
    let (limit, page) = (list_length(ctx, &asked.limit, USUAL), rank_of_page(ctx, &asked.page));
    match (filter, limit, page) {
        (Ok(filter), Ok(limit), Ok(page)) => Ok((filter, page, limit)),
        (filter, limit, page) => {
            Err(Failure::Invalid(FieldErrors::joined([filter.err(), limit.err(), page.err()])))
        }
    }
}

/// What a project gives away, whole.
#[derive(Serialize, ToSchema)]
pub struct ReleaseJson {
    /// Public id of the project.
    pub project: String,
    /// Its title.
    pub title: String,
    /// What it gives away; drafts too for those who lead it.
    pub deliverables: Vec<DeliverableJson>,
    /// How it is taken up elsewhere.
    pub kit: Option<KitJson>,
    /// Who took it up, as a tree: each under the one before it that stands less deep.
    pub reuses: Vec<BranchJson>,
}

/// What a project gives away.
#[utoipa::path(
    get,
    path = "/api/v1/releases/{id}",
    operation_id = "getRelease",
    summary = "What a project gives away, how it is taken up elsewhere, and who did.",
    params(("id" = String, Path, description = "Public id of the project: 8 characters")),
    responses((status = 200, description = "All of it", body = ReleaseJson), (status = 404, description = "No such project, or nothing given away"))
)]
pub async fn one(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id: ProjectId = id.parse().map_err(|_| Failure::NotFound)?;
    let projects = state.projects();
    let project = projects.by_id(&id).ok_or(Failure::NotFound)?;
    let leads = state.may_lead(&ctx, project);
    let snapshot = state.snapshot();
    let releases = snapshot.releases(&id).cloned().unwrap_or_default();
    let out = project.state.is_public() && releases.released().next().is_some();
    if !leads && !out {
        return Err(Failure::NotFound);
    }
    let seen = releases.all.iter().filter(|one| leads || one.is_released());
    let contact = host_of(&state, project).map(|href| ctx.app().address(&href));
    let document = ReleaseJson {
        project: id.to_string(),
        title: project.title.to_string(),
        deliverables: seen.map(|one| DeliverableJson::of(&ctx, one)).collect(),
        kit: releases.kit.as_ref().map(|kit| KitJson::of(kit, contact)),
        reuses: tree(&snapshot, &id).iter().map(BranchJson::of).collect(),
    };
    if leads {
        return Ok(kept(&ctx, Keep::Private, axum::Json(document).into_response()));
    }
    Ok(public_json(&ctx, &document))
}
