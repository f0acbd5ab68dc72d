//! `POST /api/v1/appointments`, `PATCH /api/v1/appointments/{id}`.

use std::collections::HashSet;

use axum::Json;
use axum::extract::{Path, State as Shared};
use chrono::{DateTime, Utc};
use http::StatusCode;
use maillage_shell::{App, Body, Ctx, Failure, FieldErrors, Sender};
use maillage_vocabulary::ClosedList;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::acts;
use crate::acts::appointments::{self, Done, Refusal};
use crate::mail::notices::make_link;
use crate::model::SlotKey;
use crate::pages::{Taking, asked_for, may_keep, refusal_of_time};
use crate::state::State;
use crate::store::appointments::{self as store, Appointment};
use maillage_store::fingerprint;

/// An appointment to take.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct BookBody {
    /// A free time, by its name.
    pub slot: String,
    /// Name of the person.
    pub name: String,
    /// E-mail address; an address or a number is enough, and whoever keeps the place may leave both out.
    pub email: String,
    /// Telephone number.
    pub phone: String,
    /// Theme, by slug.
    pub theme: String,
}

/// An appointment that was taken.
#[derive(Serialize, ToSchema)]
pub struct BookedJson {
    /// Inner id.
    pub id: String,
    /// Secret that lets its holder change it. Given once.
    pub key: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Public id of the place.
    pub place: String,
    /// Name under which people meet the professional.
    pub with: String,
}

/// Take an appointment.
#[utoipa::path(
    post,
    path = "/api/v1/appointments",
    operation_id = "bookAppointment",
    summary = "Take an appointment for somebody, without an account.",
    request_body = BookBody,
    responses((status = 201, description = "The appointment", body = BookedJson), (status = 422, description = "What is wrong, with a pointer to each field; a time that is taken points to `slot`"), (status = 429, description = "Too many were taken from there within the hour"))
)]
pub async fn book_one(
    ctx: Ctx,
    Shared(state): Shared<State>,
    sender: Sender,
    Body(body): Body<BookBody>,
) -> Result<(StatusCode, Json<BookedJson>), Failure> {
    let slot = slot(&ctx, &body.slot)?;
    let diary = state.diary();
    let opening = diary.opening(&slot.opening).ok_or_else(|| wrong_slot(&ctx, "take-refused-not-offered"))?;
    let team = may_keep(&ctx, &state.places(), opening.place);
    let typed = Taking {
        slot: String::new(),
        name: body.name,
        email: body.email,
        phone: body.phone,
        theme: body.theme,
    };
    let asked = asked_for(&ctx, &typed, team).map_err(Failure::Invalid)?;
    if let Some(seconds) = state.knock(sender, team).await? {
        return Err(Failure::TooMany(seconds));
    }
    let done = appointments::book(ctx.app(), &acts::actor(&ctx), &slot, &asked).await;
    let done = settled(&ctx, done).await?;
    let link = make_link(ctx.app(), &acts::actor(&ctx), &done.appointment).await?;
    let own = store::by_id(ctx.app().db(), &done.appointment).await?.ok_or(Failure::NotFound)?;
    let booked = BookedJson {
        id: own.id,
        key: link.as_str().to_owned(),
        starts_at: own.starts_at,
        ends_at: own.ends_at,
        place: own.place.to_string(),
        with: own.shown_name,
    };
    Ok((StatusCode::CREATED, Json(booked)))
}

fn slot(ctx: &Ctx, text: &str) -> Result<SlotKey, Failure> {
    text.parse().map_err(|_| wrong_slot(ctx, "take-refused-not-offered"))
}

fn wrong_slot(ctx: &Ctx, key: &str) -> Failure {
    Failure::Invalid(FieldErrors::one("slot", ctx.t(key)))
}

async fn settled(ctx: &Ctx, done: Result<Done, Refusal>) -> Result<Done, Failure> {
    match done {
        Ok(done) => {
            ctx.app().settle(done.version).await;
            Ok(done)
        }
        Err(Refusal::Closed) => {
            Err(Failure::Invalid(FieldErrors::one("state", ctx.t("take-refused-closed"))))
        }
        Err(refusal) => Err(wrong_slot(ctx, refusal_of_time(refusal)?)),
    }
}

/// What is to change in an appointment.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ChangeBody {
    /// The secret of its holder; whoever keeps the place needs none.
    pub key: String,
    /// Another free time, by its name.
    pub slot: Option<String>,
    /// `cancelled`: calls it off.
    pub state: Option<String>,
    /// Whether the person came; only for whoever keeps the place.
    pub came: Option<bool>,
}

/// An appointment, as whoever keeps the place reads it.
#[derive(Serialize, ToSchema)]
pub struct AppointmentJson {
    /// Inner id.
    pub id: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// `booked` or `cancelled`.
    pub state: &'static str,
    /// Whether the person came; null where it is not known.
    pub came: Option<bool>,
    /// Public id of the place.
    pub place: String,
    /// Name under which people meet the professional.
    pub with: String,
    /// Inner id of the room or device that it holds.
    pub equipment: Option<String>,
    /// Theme, by slug.
    pub theme: Option<&'static str>,
    /// Name of the person; empty once it was erased.
    pub name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Whether the team wrote it down.
    pub by_team: bool,
    /// Whether its report of activity is told.
    pub told: bool,
}

impl AppointmentJson {
    /// Some appointments.
    pub async fn of(app: &App, state: &State, all: Vec<Appointment>) -> Result<Vec<Self>, Failure> {
        let ids: Vec<_> = all.iter().map(|own| own.id.clone()).collect();
        let told = match state.reports() {
            Some(reports) => reports.told(app, &ids).await?,
            None => HashSet::new(),
        };
        Ok(all.into_iter().map(|own| Self::one(told.contains(&own.id), own)).collect())
    }

    fn one(told: bool, own: Appointment) -> Self {
        Self {
            told,
            id: own.id,
            starts_at: own.starts_at,
            ends_at: own.ends_at,
            state: if own.booked { "booked" } else { "cancelled" },
            came: own.came,
            place: own.place.to_string(),
            with: own.shown_name,
            equipment: own.equipment.map(|(id, _)| id),
            theme: own.theme.map(ClosedList::slug),
            name: own.name,
            email: own.email,
            phone: own.phone,
            by_team: own.by_team,
        }
    }
}

/// Change an appointment.
#[utoipa::path(
    patch,
    path = "/api/v1/appointments/{id}",
    operation_id = "changeAppointment",
    summary = "Move an appointment, call it off, or tell whether the person came.",
    params(("id" = String, Path, description = "Inner id")),
    request_body = ChangeBody,
    responses((status = 200, description = "The appointment", body = AppointmentJson), (status = 403, description = "Neither the secret nor the right"), (status = 404, description = "No such appointment"), (status = 422, description = "What is wrong, with a pointer to each field"))
)]
pub async fn change(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(body): Body<ChangeBody>,
) -> Result<Json<AppointmentJson>, Failure> {
    let (app, actor) = (ctx.app(), acts::actor(&ctx));
    let own = store::by_id(app.db(), &id).await?.ok_or(Failure::NotFound)?;
    let team = may_keep(&ctx, &state.places(), own.place);
    let holds =
        !body.key.is_empty() && store::of_link(app.db(), &fingerprint(&body.key)).await? == Some(id.clone());
    if !team && (!holds || body.came.is_some()) {
        return Err(Failure::Forbidden);
    }
    if let Some(came) = body.came {
        appointments::mark(app, &actor, &id, Some(came)).await.map_err(|refusal| closed(&ctx, refusal))?;
    }
    if let Some(text) = &body.slot {
        let slot = slot(&ctx, text)?;
        if team {
            reach(&ctx, &state, &slot)?;
        }
        settled(&ctx, appointments::shift(app, &actor, &id, &slot, team).await).await?;
    }
    match body.state.as_deref() {
        None => {}
        Some("cancelled") => {
            settled(&ctx, appointments::cancel(app, &actor, &id, team).await).await?;
        }
        Some(_) => return Err(Failure::Invalid(FieldErrors::one("state", ctx.t("form-error-choose")))),
    }
    let own = store::by_id(app.db(), &id).await?.ok_or(Failure::NotFound)?;
    let shown = AppointmentJson::of(app, &state, vec![own]).await?.pop();
    shown.map(Json).ok_or(Failure::NotFound)
}

/// Whoever acts by right moves an appointment only to a place that they keep.
fn reach(ctx: &Ctx, state: &State, slot: &SlotKey) -> Result<(), Failure> {
    let diary = state.diary();
    let opening = diary.opening(&slot.opening).ok_or_else(|| wrong_slot(ctx, "take-refused-not-offered"))?;
    if may_keep(ctx, &state.places(), opening.place) { Ok(()) } else { Err(Failure::Forbidden) }
}

fn closed(ctx: &Ctx, refusal: Refusal) -> Failure {
    match refusal_of_time(refusal) {
        Ok(key) => Failure::Invalid(FieldErrors::one("came", ctx.t(key))),
        Err(failure) => failure,
    }
}
