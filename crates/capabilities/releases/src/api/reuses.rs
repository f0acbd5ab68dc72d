//! Telling, reading and taking back reuses.

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use maillage_projects::model::ProjectId;
use maillage_shell::{Body, Ctx, Failure, FieldErrors, Keep, Query, Sender, kept, public_json};
use maillage_store::fingerprint;
use serde::Serialize;
use utoipa::ToSchema;

use super::read::understood;
use super::shape::{HappenedJson, ReuseJson};
use super::{MoveJson, failure, invalid, unknown_move};
use crate::acts::reuse::{Telling, decide, tell as telling};
use crate::model::{ByWhom, ReuseId, Step, ToldReuse};
use crate::pages::{decided, read_reuse, reuse_waits};
use crate::state::{State, actor, by};
use crate::store::{reuses, steps};
use crate::view::Asked;

/// Characters of a word of the sender, at least.
const SHORTEST_KEY: usize = 16;

/// A list of reuses.
#[derive(Serialize, ToSchema)]
pub struct ReusesJson {
    /// How many answer.
    pub total: usize,
    /// Those of this page.
    pub reuses: Vec<ReuseJson>,
    /// The next page; null at the end.
    pub next_page: Option<usize>,
}

/// The list.
#[utoipa::path(
    get,
    path = "/api/v1/reuses",
    operation_id = "listReuses",
    summary = "Who took up what, and from whom; the latest first.",
    params(
        ("project" = Option<String>, Query, description = "Public id of a project"),
        ("territory" = Option<String>, Query, description = "Code of a territory"),
        ("page" = Option<usize>, Query, description = "Page, from 1"),
        ("limit" = Option<usize>, Query, description = "Length of the list, 50 by default, 500 at most"),
    ),
    responses((status = 200, description = "The reuses", body = ReusesJson), (status = 422, description = "A parameter is not understood"))
)]
pub async fn list(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (filter, page, limit) = understood(&ctx, &asked)?;
    let project: Option<ProjectId> = match asked.project.trim() {
        "" => None,
        text => Some(
            text.parse()
                .map_err(|_| Failure::Invalid(FieldErrors::one("project", ctx.t("release-error-choose"))))?,
        ),
    };
    let projects = state.projects();
    let mut found = filter.reuses(&state.snapshot());
    found.retain(|one| {
        project.is_none_or(|project| one.project == project) && projects.public(&one.project).is_some()
    });
    let (skip, total) = ((page - 1).saturating_mul(limit), found.len());
    let all = found.iter().skip(skip).take(limit).map(|one| ReuseJson::of(one)).collect();
    let next_page = (skip.saturating_add(limit) < total).then_some(page + 1);
    Ok(public_json(&ctx, &ReusesJson { total, reuses: all, next_page }))
}

/// A reuse, and what happened to it.
#[derive(Serialize, ToSchema)]
pub struct OneJson {
    /// The reuse.
    #[serde(flatten)]
    pub reuse: ReuseJson,
    /// What happened to it, in order.
    pub steps: Vec<HappenedJson>,
}

/// One reuse.
#[utoipa::path(
    get,
    path = "/api/v1/reuses/{id}",
    operation_id = "getReuse",
    summary = "One reuse, and what happened to it.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    responses((status = 200, description = "The reuse", body = OneJson), (status = 404, description = "No such reuse"))
)]
pub async fn one(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id: ReuseId = id.parse().map_err(|_| Failure::NotFound)?;
    let snapshot = state.snapshot();
    let reuse = snapshot.reuse(&id).ok_or(Failure::NotFound)?;
    let project = state.project(reuse.project)?;
    if !reuse.is_shown() && !state.may_lead(&ctx, &project) {
        return Err(Failure::NotFound);
    }
    let steps = steps::of(ctx.app().db(), id.as_str()).await?;
    let document =
        OneJson { reuse: ReuseJson::of(reuse), steps: steps.iter().map(HappenedJson::of).collect() };
    if reuse.is_shown() {
        return Ok(public_json(&ctx, &document));
    }
    Ok(kept(&ctx, Keep::Private, axum::Json(document).into_response()))
}

/// What was told.
#[derive(Serialize, ToSchema)]
pub struct ToldJson {
    /// Public id of the reuse.
    pub id: String,
    /// What takes it back: told once. Null where it was told before.
    pub secret: Option<String>,
    /// `waiting`: somebody reads it first; `shown`.
    pub state: &'static str,
}

/// Tells a reuse.
#[utoipa::path(
    post,
    path = "/api/v1/releases/{id}/reuses",
    operation_id = "tellReuse",
    summary = "“We took it up.” Somebody of the project or of the network reads it before everybody sees it. Sent twice with one key, it is one.",
    params(("id" = String, Path, description = "Public id of the project: 8 characters")),
    request_body = ToldReuse,
    responses((status = 201, description = "It is told", body = ToldJson), (status = 404, description = "No such project, or it is not out"), (status = 422, description = "Fields to mend: a problem document with a pointer to each"))
)]
pub async fn tell(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    sender: Sender,
    Body(told): Body<ToldReuse>,
) -> Result<Response, Failure> {
    let id: ProjectId = id.parse().map_err(|_| Failure::NotFound)?;
    let project = state.project(id)?;
    let mut faults = Vec::new();
    if told.key.trim().len() < SHORTEST_KEY {
        faults.push(("key".to_owned(), "release-error-key"));
    }
    let sheet = match read_reuse(&ctx, &state, &project, &told) {
        Ok(sheet) if faults.is_empty() => sheet,
        read => {
            faults.extend(read.err().unwrap_or_default());
            return Err(invalid(&ctx, &faults));
        }
    };
    if let Some(seconds) = state.knock(&ctx, sender).await? {
        return Err(Failure::TooMany(seconds));
    }
    let waits = reuse_waits(&ctx, &state, sender, (&project, &sheet)).await?;
    let person = ctx.identity().map(|who| who.person.clone());
    let what = Telling { project: id, sheet, key: told.key.trim(), person: person.as_deref(), waits };
    let done = telling(ctx.app(), &actor(&ctx), what).await.map_err(|refusal| failure(&ctx, refusal))?;
    ctx.app().settle(done.version).await;
    let document = ToldJson {
        id: done.id.to_string(),
        secret: done.secret.map(|secret| secret.as_str().to_owned()),
        state: if done.shown { "shown" } else { "waiting" },
    };
    Ok(kept(&ctx, Keep::Private, (StatusCode::CREATED, axum::Json(document)).into_response()))
}

/// Reads a reuse, or takes it back.
#[utoipa::path(
    post,
    path = "/api/v1/reuses/{id}/moves",
    operation_id = "moveReuse",
    summary = "`show`, `refuse` with a reason, `withdraw` with a reason: for those who lead the project. `withdraw` with its secret: for whoever told it.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = MoveJson,
    responses((status = 204, description = "It is done"), (status = 401, description = "Neither an account nor its secret"), (status = 403, description = "Somebody else leads the project"), (status = 422, description = "It does not stand where this can happen"))
)]
pub async fn go(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(asked): Body<MoveJson>,
) -> Result<Response, Failure> {
    let id: ReuseId = id.parse().map_err(|_| Failure::NotFound)?;
    if !asked.secret.trim().is_empty() {
        return taken_back(&ctx, &id, &asked).await;
    }
    ctx.signed_in()?;
    let project = state.snapshot().reuse(&id).map(|one| one.project).ok_or(Failure::NotFound)?;
    let (_, whom) = state.led(&ctx, project.as_str())?;
    let step = match asked.r#move.as_str() {
        "show" => Step::Shown,
        "refuse" => Step::Refused,
        "withdraw" => Step::Withdrawn,
        _ => return Err(unknown_move(&ctx)),
    };
    if step != Step::Shown {
        asked.needed(&ctx)?;
    }
    let done = decided(&ctx, &state, &id, (step, whom), &asked.reason).await?;
    ctx.app().settle(done.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Whoever told it takes it back.
async fn taken_back(ctx: &Ctx, id: &ReuseId, asked: &MoveJson) -> Result<Response, Failure> {
    if asked.r#move != "withdraw" {
        return Err(unknown_move(ctx));
    }
    let reuse = reuses::of_secret(ctx.app().db(), &fingerprint(asked.secret.trim())).await?;
    let reuse = reuse.filter(|one| one.id == *id).ok_or(Failure::NotFound)?;
    let by = by(ByWhom::Elsewhere, "");
    let done = decide(ctx.app(), &actor(ctx), &reuse.id, (Step::Withdrawn, &by)).await;
    let (_, version) = done.map_err(|refusal| failure(ctx, refusal))?;
    ctx.app().settle(version).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}
