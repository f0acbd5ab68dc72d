//! Preparing, releasing, changing, taking back; and the kit.

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure, FieldErrors, Keep, kept};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{MadeJson, MoveJson, failure, invalid, unknown_move};
use crate::acts::{give, kit as kits};
use crate::model::{DeliverableId, ToldDeliverable, ToldKit};
use crate::state::{State, actor, by};

/// Characters of a word of the sender, at least.
pub(super) const SHORTEST_KEY: usize = 8;

/// Prepares a deliverable.
#[utoipa::path(
    post,
    path = "/api/v1/releases/{id}/deliverables",
    operation_id = "addDeliverable",
    summary = "Prepares something that a project gives away: those who lead it see it. Sent twice with one key, it is one.",
    params(("id" = String, Path, description = "Public id of the project: 8 characters")),
    request_body = ToldDeliverable,
    responses((status = 201, description = "It is a draft", body = MadeJson), (status = 403, description = "Somebody else leads the project"), (status = 422, description = "Fields to mend: a problem document with a pointer to each"))
)]
pub async fn add(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(told): Body<ToldDeliverable>,
) -> Result<Response, Failure> {
    let (project, _) = state.led(&ctx, &id)?;
    if told.key.trim().len() < SHORTEST_KEY {
        return Err(Failure::Invalid(FieldErrors::one("key", ctx.t("release-error-key"))));
    }
    let sheet = told.read(ctx.local_now().date()).map_err(|faults| invalid(&ctx, &faults))?;
    let done = give::prepare(ctx.app(), &actor(&ctx), &project.id, (sheet, told.key.trim())).await;
    let (id, version) = done.map_err(|refusal| failure(&ctx, refusal))?;
    ctx.app().settle(version).await;
    let document = axum::Json(MadeJson { id: id.to_string() });
    Ok(kept(&ctx, Keep::Private, (StatusCode::CREATED, document).into_response()))
}

/// What is changed, and why the network answers for it.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct ChangeJson {
    /// The deliverable, whole.
    #[serde(flatten)]
    pub told: ToldDeliverable,
    /// Why the network answers for licences that rules leave in doubt.
    pub reason: String,
}

fn own(
    state: &State,
    project: maillage_projects::model::ProjectId,
    id: &str,
) -> Result<DeliverableId, Failure> {
    let id: DeliverableId = id.parse().map_err(|_| Failure::NotFound)?;
    state.snapshot().deliverable(&project, &id).map(|one| one.id).ok_or(Failure::NotFound)
}

/// Changes a deliverable.
#[utoipa::path(
    patch,
    path = "/api/v1/releases/{id}/deliverables/{deliverable}",
    operation_id = "changeDeliverable",
    summary = "Changes what is told of a deliverable, whole. Licences of what everybody may take are looked at again.",
    params(
        ("id" = String, Path, description = "Public id of the project: 8 characters"),
        ("deliverable" = String, Path, description = "Public id of the deliverable"),
    ),
    request_body = ChangeJson,
    responses((status = 204, description = "It is done"), (status = 403, description = "Somebody else leads the project"), (status = 422, description = "Fields to mend, or licences that do not go together"))
)]
pub async fn change(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((id, deliverable)): Path<(String, String)>,
    Body(asked): Body<ChangeJson>,
) -> Result<Response, Failure> {
    let (project, whom) = state.led(&ctx, &id)?;
    let id = own(&state, project.id, &deliverable)?;
    let sheet = asked.told.read(ctx.local_now().date()).map_err(|faults| invalid(&ctx, &faults))?;
    let done = give::change(ctx.app(), &actor(&ctx), &id, (sheet, &by(whom, &asked.reason))).await;
    ctx.app().settle(done.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Releases a deliverable, or takes it back.
#[utoipa::path(
    post,
    path = "/api/v1/releases/{id}/deliverables/{deliverable}/moves",
    operation_id = "moveDeliverable",
    summary = "`release`: gives it to everybody, once its licence goes with its sources; the first one releases the project. `withdraw`: takes it back; a draft goes whole.",
    params(
        ("id" = String, Path, description = "Public id of the project: 8 characters"),
        ("deliverable" = String, Path, description = "Public id of the deliverable"),
    ),
    request_body = MoveJson,
    responses((status = 204, description = "It is done"), (status = 403, description = "Somebody else leads the project"), (status = 422, description = "Licences that do not go together, or a project that is not validated"))
)]
pub async fn go(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((id, deliverable)): Path<(String, String)>,
    Body(asked): Body<MoveJson>,
) -> Result<Response, Failure> {
    let (project, whom) = state.led(&ctx, &id)?;
    let id = own(&state, project.id, &deliverable)?;
    let (app, actor, by) = (ctx.app(), actor(&ctx), by(whom, &asked.reason));
    let done = match asked.r#move.as_str() {
        "release" => give::release(app, &actor, &id, &by).await,
        "withdraw" => give::withdraw(app, &actor, &id, &by).await,
        _ => return Err(unknown_move(&ctx)),
    };
    app.settle(done.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Keeps a kit.
#[utoipa::path(
    patch,
    path = "/api/v1/releases/{id}/kit",
    operation_id = "saveKit",
    summary = "Tells how a project is taken up elsewhere, whole.",
    params(("id" = String, Path, description = "Public id of the project: 8 characters")),
    request_body = ToldKit,
    responses((status = 204, description = "It is done"), (status = 403, description = "Somebody else leads the project"), (status = 422, description = "Fields to mend"))
)]
pub async fn kit(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(told): Body<ToldKit>,
) -> Result<Response, Failure> {
    let (project, _) = state.led(&ctx, &id)?;
    let read = told.read().map_err(|faults| invalid(&ctx, &faults))?;
    let done = kits::save(ctx.app(), &actor(&ctx), &project.id, &read).await;
    ctx.app().settle(done.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}
