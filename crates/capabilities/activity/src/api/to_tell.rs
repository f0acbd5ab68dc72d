//! `GET /api/v1/activities/to-tell`: what took place and has no report yet.

use axum::Json;
use axum::extract::State as Shared;
use maillage_shell::{Ctx, Failure, FieldErrors, Query, only_parameters};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::shape::ActivityJson;
use crate::model::Told;
use crate::pages::{begin, untold};
use crate::state::State;
use crate::{Held, acts};

/// What is still to be told.
#[derive(Serialize, ToSchema)]
pub struct ToTellJson {
    /// Reports begun with what the agenda knows, in the order in which it took place: to be completed and sent.
    pub activities: Vec<ActivityJson>,
}

/// Where.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    place: String,
}

/// The list.
#[utoipa::path(
    get,
    path = "/api/v1/activities/to-tell",
    operation_id = "listActivitiesToTell",
    summary = "Workshops of a place, and one’s own appointments there that somebody came to, of three weeks, without a report yet.",
    params(("place" = String, Query, description = "Public id of a place for which one tells activity")),
    responses((status = 200, description = "Reports that are begun", body = ToTellJson), (status = 422, description = "The place is unknown, or not one’s own"))
)]
pub async fn list(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Json<ToTellJson>, Failure> {
    only_parameters(&ctx, &["place"]).map_err(Failure::Invalid)?;
    let place = acts::find_place(&ctx, &state.places.snapshot(), &asked.place);
    let unknown = || Failure::Invalid(FieldErrors::one("place", ctx.t("activity-error-unknown")));
    let place = place.ok_or_else(unknown)?;
    let held = untold(&ctx, &state, &place, ctx.now()).await?;
    Ok(Json(ToTellJson { activities: held.iter().map(begun).collect() }))
}

fn begun(held: &Held) -> ActivityJson {
    let mut told = Told::default();
    begin(held, &mut told);
    ActivityJson::of_told(told)
}
