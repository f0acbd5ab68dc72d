//! `GET /api/v1/places/{id}`.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::{Ctx, Failure, public_json};

use super::shape::PlaceJson;
use crate::model::PlaceId;
use crate::state::State;

/// One place, in use or not.
#[utoipa::path(
    get,
    path = "/api/v1/places/{id}",
    operation_id = "getPlace",
    summary = "One place by its public id.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    responses((status = 200, description = "The place", body = PlaceJson), (status = 404, description = "No such place"))
)]
pub async fn one(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let id: PlaceId = id.parse().map_err(|_| Failure::NotFound)?;
    let entry = snapshot.by_id(id.as_str()).ok_or(Failure::NotFound)?;
    let place = PlaceJson::of(&ctx, &snapshot, entry, None);
    Ok(public_json(&ctx, &place))
}
