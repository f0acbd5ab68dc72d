//! `GET /api/v1/events/{id}`.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::{Ctx, Failure, public_json};

use super::shape::EventJson;
use crate::model::EventId;
use crate::state::State;
use crate::view::Entry;

/// One event, past or coming.
#[utoipa::path(
    get,
    path = "/api/v1/events/{id}",
    operation_id = "getEvent",
    summary = "One event by its public id, past or coming.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    responses((status = 200, description = "The event", body = EventJson), (status = 404, description = "No such event"))
)]
pub async fn one(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id: EventId = id.parse().map_err(|_| Failure::NotFound)?;
    let entry = match state.snapshot().by_id(&id) {
        Some(entry) => Entry::clone(entry),
        None => state.stored(&ctx, &id).await?,
    };
    Ok(public_json(&ctx, &EventJson::of(&state.places(), &entry)))
}
