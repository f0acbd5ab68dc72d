//! Reading and telling achievements.

use std::sync::Arc;

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure, FieldErrors, Keep, Query, kept, public_json};
use serde::Serialize;
use utoipa::ToSchema;

use super::read::understood;
use super::shape::AchievementJson;
use super::write::SHORTEST_KEY;
use super::{MadeJson, MoveJson, failure, invalid, unknown_move};
use crate::acts::achieve::{self, Telling};
use crate::model::{Achievement, AchievementId, ByWhom, Step, ToldAchievement};
use crate::pages::host_place;
use crate::state::{State, actor, by};
use crate::view::Asked;

/// A list of achievements.
#[derive(Serialize, ToSchema)]
pub struct AchievementsJson {
    /// How many answer.
    pub total: usize,
    /// Those of this page.
    pub achievements: Vec<AchievementJson>,
    /// The next page; null at the end.
    pub next_page: Option<usize>,
}

/// The list.
#[utoipa::path(
    get,
    path = "/api/v1/achievements",
    operation_id = "listAchievements",
    summary = "What places did, the latest first.",
    params(
        ("q" = Option<String>, Query, description = "Words; best answers first"),
        ("territory" = Option<String>, Query, description = "Code of a territory"),
        ("audience" = Option<String>, Query, description = "Audience, by slug"),
        ("place" = Option<String>, Query, description = "Public id of a place"),
        ("page" = Option<usize>, Query, description = "Page, from 1"),
        ("limit" = Option<usize>, Query, description = "Length of the list, 50 by default, 500 at most"),
    ),
    responses((status = 200, description = "The achievements", body = AchievementsJson), (status = 422, description = "A parameter is not understood"))
)]
pub async fn list(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (filter, page, limit) = understood(&ctx, &asked)?;
    let found = filter.achievements(&state.snapshot());
    let (skip, total) = ((page - 1).saturating_mul(limit), found.len());
    let achievements = found.iter().skip(skip).take(limit).map(|one| AchievementJson::of(one)).collect();
    let next_page = (skip.saturating_add(limit) < total).then_some(page + 1);
    Ok(public_json(&ctx, &AchievementsJson { total, achievements, next_page }))
}

fn find(state: &State, id: &str) -> Result<Arc<Achievement>, Failure> {
    let id: AchievementId = id.parse().map_err(|_| Failure::NotFound)?;
    state.snapshot().achievement(&id).cloned().ok_or(Failure::NotFound)
}

fn own(ctx: &Ctx, state: &State, id: &str) -> Result<Arc<Achievement>, Failure> {
    let one = find(state, id)?;
    if State::may_tell(ctx, &one) { Ok(one) } else { Err(Failure::Forbidden) }
}

/// One achievement.
#[utoipa::path(
    get,
    path = "/api/v1/achievements/{id}",
    operation_id = "getAchievement",
    summary = "What a place did.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    responses((status = 200, description = "The achievement", body = AchievementJson), (status = 404, description = "No such achievement"))
)]
pub async fn one(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let one = find(&state, &id)?;
    if one.is_published() {
        return Ok(public_json(&ctx, &AchievementJson::of(&one)));
    }
    if !State::may_tell(&ctx, &one) {
        return Err(Failure::NotFound);
    }
    Ok(kept(&ctx, Keep::Private, axum::Json(AchievementJson::of(&one)).into_response()))
}

/// Publishes an achievement.
#[utoipa::path(
    post,
    path = "/api/v1/achievements",
    operation_id = "publishAchievement",
    summary = "Tells what a place did, in the name of its team. Sent twice with one key, it is one.",
    request_body = ToldAchievement,
    responses((status = 201, description = "Everybody sees it", body = MadeJson), (status = 422, description = "Fields to mend: a problem document with a pointer to each"))
)]
pub async fn publish(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Body(told): Body<ToldAchievement>,
) -> Result<Response, Failure> {
    if told.key.trim().len() < SHORTEST_KEY {
        return Err(Failure::Invalid(FieldErrors::one("key", ctx.t("release-error-key"))));
    }
    let entry = host_place(&ctx, &state, &told.place);
    let read = told.read(ctx.local_now().date(), |id| state.project(*id).is_ok());
    let (entry, sheet) = match (entry, read) {
        (Some(entry), Ok(sheet)) => (entry, sheet),
        (entry, read) => {
            let mut faults = read.err().unwrap_or_default();
            if entry.is_none() {
                faults.push(("place".to_owned(), "achievement-error-place"));
            }
            return Err(invalid(&ctx, &faults));
        }
    };
    let commune = entry.commune.map(|commune| commune.code);
    let telling = Telling { place: entry.place.id, commune, sheet, key: told.key.trim() };
    let done = achieve::publish(ctx.app(), &actor(&ctx), telling).await;
    let (id, version) = done.map_err(|refusal| failure(&ctx, refusal))?;
    ctx.app().settle(version).await;
    let document = axum::Json(MadeJson { id: id.to_string() });
    Ok(kept(&ctx, Keep::Private, (StatusCode::CREATED, document).into_response()))
}

/// Changes an achievement.
#[utoipa::path(
    patch,
    path = "/api/v1/achievements/{id}",
    operation_id = "changeAchievement",
    summary = "Changes what is told of an achievement, whole; its place stays.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = ToldAchievement,
    responses((status = 204, description = "It is done"), (status = 403, description = "It is of another place"), (status = 422, description = "Fields to mend"))
)]
pub async fn change(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(told): Body<ToldAchievement>,
) -> Result<Response, Failure> {
    let one = own(&ctx, &state, &id)?;
    let read = told.read(ctx.local_now().date(), |id| state.project(*id).is_ok());
    let sheet = read.map_err(|faults| invalid(&ctx, &faults))?;
    let done = achieve::change(ctx.app(), &actor(&ctx), &one.id, &sheet).await;
    ctx.app().settle(done.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Takes an achievement back, or publishes it again.
#[utoipa::path(
    post,
    path = "/api/v1/achievements/{id}/moves",
    operation_id = "moveAchievement",
    summary = "`withdraw`: takes an achievement back. `publish`: shows it again.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = MoveJson,
    responses((status = 204, description = "It is done"), (status = 403, description = "It is of another place"), (status = 422, description = "It does not stand where this can happen"))
)]
pub async fn go(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(asked): Body<MoveJson>,
) -> Result<Response, Failure> {
    let one = own(&ctx, &state, &id)?;
    let step = match asked.r#move.as_str() {
        "withdraw" => Step::Withdrawn,
        "publish" => Step::Published,
        _ => return Err(unknown_move(&ctx)),
    };
    let done = achieve::go(ctx.app(), &actor(&ctx), &one.id, (step, &by(ByWhom::Team, &asked.reason))).await;
    ctx.app().settle(done.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}
