//! `/api/v1/calendars`: the outside calendars that places follow.

use axum::Json;
use axum::extract::{Path, State as Shared};
use chrono::{DateTime, Utc};
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure, FieldErrors};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::acts;
use crate::acts::outside::{self, FollowError};
use crate::outside::Address;
use crate::pages::{FollowTyped, follow_failure, kept_calendar, may_keep, read_calendar};
use crate::state::State;
use crate::store::outside::{self as store, Calendar};

/// Outside calendars.
#[derive(Serialize, ToSchema)]
pub struct CalendarsJson {
    /// Those of the places that one keeps.
    pub calendars: Vec<CalendarJson>,
}

/// An outside calendar.
#[derive(Serialize, ToSchema)]
pub struct CalendarJson {
    /// Inner id.
    pub id: String,
    /// Public id of the place that follows it.
    pub place: String,
    /// Name.
    pub name: String,
    /// Host of its address: the rest may hold a secret.
    pub host: String,
    /// When it was last asked for.
    pub asked_at: Option<DateTime<Utc>>,
    /// When it was last read, or found unchanged.
    pub read_at: Option<DateTime<Utc>>,
    /// Why the last reading gave nothing: `private`, `address`, `silent`, `refused`, `too-large`, `no-calendar`.
    pub problem: Option<String>,
    /// Events to come that were read.
    pub events: u32,
    /// What was left out, by line.
    pub remarks: Vec<RemarkJson>,
}

/// A remark about a line of a calendar.
#[derive(Serialize, ToSchema)]
pub struct RemarkJson {
    /// The line, from 1.
    pub line: u32,
    /// What was left out, or changed in reading.
    pub left: String,
    /// What stands there, in part.
    pub text: String,
}

impl CalendarJson {
    fn of(calendar: Calendar) -> Self {
        let host =
            Address::read(&calendar.address).map(|address| address.host().to_owned()).unwrap_or_default();
        let remark = |one: store::KeptRemark| RemarkJson { line: one.line, left: one.left, text: one.text };
        Self {
            host,
            id: calendar.id,
            place: calendar.place.to_string(),
            name: calendar.name,
            asked_at: calendar.asked_at,
            read_at: calendar.read_at,
            problem: calendar.problem,
            events: calendar.events,
            remarks: calendar.remarks.into_iter().map(remark).collect(),
        }
    }
}

/// The list.
#[utoipa::path(
    get,
    path = "/api/v1/calendars",
    operation_id = "listCalendars",
    summary = "The outside calendars that the places one keeps follow.",
    responses((status = 200, description = "The calendars", body = CalendarsJson))
)]
pub async fn list(ctx: Ctx, Shared(state): Shared<State>) -> Result<Json<CalendarsJson>, Failure> {
    let places = state.places();
    let all = store::all(ctx.app().db()).await?;
    let own = all.into_iter().filter(|calendar| may_keep(&ctx, &places, calendar.place));
    Ok(Json(CalendarsJson { calendars: own.map(CalendarJson::of).collect() }))
}

/// A calendar to follow.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CalendarBody {
    /// Public id of a place.
    pub place: String,
    /// Address of the calendar, with https.
    pub address: String,
}

/// Follow a calendar.
#[utoipa::path(
    post,
    path = "/api/v1/calendars",
    operation_id = "followCalendar",
    summary = "Have the agenda of a place follow an outside calendar; it is read within minutes, then each hour.",
    request_body = CalendarBody,
    responses((status = 201, description = "The calendar", body = CalendarJson), (status = 422, description = "What is wrong, with a pointer to each field"))
)]
pub async fn follow(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Body(body): Body<CalendarBody>,
) -> Result<(StatusCode, Json<CalendarJson>), Failure> {
    let who = ctx.signed_in()?.person.clone();
    let typed = FollowTyped { place: body.place, address: body.address, ..FollowTyped::default() };
    let (place, address) = read_calendar(&ctx, &state.places(), &typed).map_err(Failure::Invalid)?;
    let id = match outside::follow(ctx.app(), &acts::actor(&ctx), &who, &place, &address).await {
        Ok(id) => id,
        Err(FollowError::Twice) => {
            return Err(Failure::Invalid(FieldErrors::one("address", ctx.t("outside-error-twice"))));
        }
        Err(error) => return Err(follow_failure(error)),
    };
    let calendar = store::by_id(ctx.app().db(), &id).await?.ok_or(Failure::NotFound)?;
    Ok((StatusCode::CREATED, Json(CalendarJson::of(calendar))))
}

/// Read a calendar now.
#[utoipa::path(
    post,
    path = "/api/v1/calendars/{id}/read",
    operation_id = "readCalendar",
    summary = "Read an outside calendar now, in the background.",
    params(("id" = String, Path, description = "Inner id")),
    responses((status = 202, description = "It is read in the background"), (status = 403, description = "You do not keep that place"), (status = 404, description = "No such calendar"))
)]
pub async fn read_now(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<StatusCode, Failure> {
    let calendar = kept_calendar(&ctx, &state, &id).await?;
    outside::read_now(ctx.app(), &acts::actor(&ctx), &calendar.id).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Follow a calendar no more.
#[utoipa::path(
    delete,
    path = "/api/v1/calendars/{id}",
    operation_id = "leaveCalendar",
    summary = "Follow an outside calendar no more; what it announced for later leaves the agenda.",
    params(("id" = String, Path, description = "Inner id")),
    responses((status = 204, description = "Done"), (status = 403, description = "You do not keep that place"), (status = 404, description = "No such calendar"))
)]
pub async fn leave(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<StatusCode, Failure> {
    let calendar = kept_calendar(&ctx, &state, &id).await?;
    let version =
        outside::leave(ctx.app(), &acts::actor(&ctx), &calendar.id).await.map_err(follow_failure)?;
    ctx.app().settle(version).await;
    Ok(StatusCode::NO_CONTENT)
}
