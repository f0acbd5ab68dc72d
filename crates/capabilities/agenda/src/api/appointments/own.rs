//! `GET /api/v1/appointments`: those of whoever asks, or of a place that they keep.

use axum::Json;
use axum::extract::State as Shared;
use chrono::{Days, NaiveDate, NaiveTime};
use maillage_places::model::PlaceId;
use maillage_shell::{Ctx, Failure, FieldErrors, Query, only_parameters};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::one::AppointmentJson;
use crate::pages::may_keep;
use crate::state::State;
use crate::store::appointments as store;

/// Days told, by default and at most.
const USUAL: u64 = 7;
const LONGEST: i64 = 92;

/// Appointments of some days.
#[derive(Serialize, ToSchema)]
pub struct AppointmentsJson {
    /// In the order in which they begin.
    pub appointments: Vec<AppointmentJson>,
}

/// Which days, of whom.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    place: String,
    from: String,
    to: String,
}

/// The list.
#[utoipa::path(
    get,
    path = "/api/v1/appointments",
    operation_id = "listAppointments",
    summary = "One’s own appointments, or those of a place that one keeps.",
    params(
        ("place" = Option<String>, Query, description = "Public id of a place; one’s own appointments without it"),
        ("from" = Option<String>, Query, description = "First day, today by default"),
        ("to" = Option<String>, Query, description = "Last day, a week after by default, 92 days at most"),
    ),
    responses((status = 200, description = "The appointments", body = AppointmentsJson), (status = 403, description = "You do not keep that place"), (status = 422, description = "A parameter is not understood"))
)]
pub async fn list(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Json<AppointmentsJson>, Failure> {
    only_parameters(&ctx, &["place", "from", "to"]).map_err(Failure::Invalid)?;
    let mut errors = FieldErrors::default();
    let place = part::<PlaceId>(&asked.place).map_err(|()| ctx.t("agenda-error-place-id").to_owned());
    let place = errors.take("place", place);
    let day = |text: &str| part::<NaiveDate>(text).map_err(|()| ctx.t("agenda-error-day").to_owned());
    let (from, to) = (errors.take("from", day(&asked.from)), errors.take("to", day(&asked.to)));
    let (Some(place), Some(from), Some(to)) = (place, from, to) else { return Err(Failure::Invalid(errors)) };
    let from = from.unwrap_or_else(|| ctx.local_now().date());
    let to = to.or_else(|| from.checked_add_days(Days::new(USUAL - 1))).unwrap_or(from);
    if !(0..LONGEST).contains(&(to - from).num_days()) {
        return Err(Failure::Invalid(FieldErrors::one("to", ctx.t("form-error-until"))));
    }
    let midnight = |day: NaiveDate| ctx.app().moment(day.and_time(NaiveTime::MIN));
    let span = (midnight(from), midnight(to.succ_opt().unwrap_or(to)));
    let found = match place {
        None => store::of_person(ctx.app().db(), &ctx.signed_in()?.person, span).await?,
        Some(place) if may_keep(&ctx, &state.places(), place) => {
            store::of_place(ctx.app().db(), &place, span).await?
        }
        Some(_) => return Err(Failure::Forbidden),
    };
    Ok(Json(AppointmentsJson { appointments: AppointmentJson::of(ctx.app(), &state, found).await? }))
}

/// An empty text asks for nothing; another must be understood.
fn part<T: std::str::FromStr>(text: &str) -> Result<Option<T>, ()> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| ()),
    }
}
