//! Openings, absences, rooms and devices: what `/gestion/rendez-vous/heures` shows and does.

use axum::Json;
use axum::extract::{Path, State as Shared};
use chrono::NaiveDate;
use http::StatusCode;
use maillage_places::model::PlaceId;
use maillage_shell::{Body, Ctx, Failure, FieldErrors};
use maillage_store::Version;
use maillage_vocabulary::ClosedList;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::acts;
use crate::acts::openings::{self, OpeningError};
use crate::form::DAYS;
use crate::form::opening::{self as form, Typed};
use crate::model::{Equipment, Opening};
use crate::pages::may_keep;
use crate::state::State;
use crate::store::openings as store;

/// When one receives, when one is away, and what the places that one keeps have.
#[derive(Serialize, ToSchema)]
pub struct OpeningsJson {
    /// One’s own openings.
    pub openings: Vec<OpeningJson>,
    /// One’s own absences to come.
    pub absences: Vec<AbsenceJson>,
    /// Rooms and devices.
    pub equipment: Vec<EquipmentJson>,
}

/// An opening.
#[derive(Serialize, ToSchema)]
pub struct OpeningJson {
    /// Public id: 8 characters.
    pub id: String,
    /// Name under which people meet the professional.
    pub name: String,
    /// Public id of the place.
    pub place: String,
    /// Days of the week: `mo` to `su`.
    pub days: Vec<&'static str>,
    /// From, in minutes since midnight on the clocks of the network.
    pub from_minute: u16,
    /// To.
    pub to_minute: u16,
    /// Minutes of an appointment.
    pub length: u16,
    /// Inner id of the room or device that each needs.
    pub equipment: Option<String>,
    /// Themes, by slug; empty for everything.
    pub themes: Vec<&'static str>,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day; null where it has no end.
    pub last_day: Option<NaiveDate>,
}

/// An absence.
#[derive(Serialize, ToSchema)]
pub struct AbsenceJson {
    /// Inner id.
    pub id: String,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
}

/// A room or a device.
#[derive(Serialize, ToSchema)]
pub struct EquipmentJson {
    /// Inner id.
    pub id: String,
    /// Public id of the place.
    pub place: String,
    /// What it is.
    pub name: String,
    /// How many there are.
    pub units: u16,
}

impl OpeningJson {
    fn of(one: Opening) -> Self {
        let days = DAYS.iter().enumerate().filter(|(rank, _)| one.days.bits() & 1 << rank != 0);
        Self {
            days: days.map(|(_, day)| *day).collect(),
            name: one.shown_name.as_str().to_owned(),
            place: one.place.to_string(),
            from_minute: one.hours.from(),
            to_minute: one.hours.to(),
            length: one.hours.length(),
            equipment: one.equipment,
            themes: one.themes.iter().map(ClosedList::slug).collect(),
            first_day: one.first_day,
            last_day: one.last_day,
            id: one.id,
        }
    }
}

impl EquipmentJson {
    fn of(one: &Equipment) -> Self {
        let name = one.name.as_str().to_owned();
        Self { id: one.id.clone(), place: one.place.to_string(), name, units: one.units }
    }
}

/// One’s own.
#[utoipa::path(
    get,
    path = "/api/v1/openings",
    operation_id = "listOpenings",
    summary = "One’s own openings and absences, and the rooms and devices of the places that one keeps.",
    responses((status = 200, description = "All of it", body = OpeningsJson))
)]
pub async fn list(ctx: Ctx, Shared(state): Shared<State>) -> Result<Json<OpeningsJson>, Failure> {
    let (db, who) = (ctx.app().db(), &ctx.signed_in()?.person);
    let (diary, places) = (state.diary(), state.places());
    let absences = store::absences_of(db, who, ctx.local_now().date()).await?;
    let absence = |one: crate::model::Absence| AbsenceJson {
        id: one.id,
        first_day: one.first_day,
        last_day: one.last_day,
    };
    let kept = diary.things().into_iter().filter(|thing| may_keep(&ctx, &places, thing.place));
    Ok(Json(OpeningsJson {
        openings: store::of_person(db, who).await?.into_iter().map(OpeningJson::of).collect(),
        absences: absences.into_iter().map(absence).collect(),
        equipment: kept.map(|thing| EquipmentJson::of(thing)).collect(),
    }))
}

/// An opening to declare. Times are those of the network’s clocks.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct OpeningBody {
    /// Name under which people meet you; that of your account by default.
    pub name: Option<String>,
    /// Public id of a place.
    pub place: String,
    /// Days of the week: `mo` to `su`.
    pub days: Vec<String>,
    /// `09:00`.
    pub from: String,
    /// `12:00`.
    pub to: String,
    /// Minutes of an appointment: 10 to 240, by five.
    pub length: u16,
    /// Inner id of the room or device that each needs.
    pub equipment: String,
    /// Themes, by slug; empty for everything.
    pub themes: Vec<String>,
    /// First day, today by default.
    pub first_day: Option<String>,
    /// Last day.
    pub last_day: String,
}

/// Say when one receives.
#[utoipa::path(
    post,
    path = "/api/v1/openings",
    operation_id = "declareOpening",
    summary = "Say when one receives by appointment; the answer is all of one’s own.",
    request_body = OpeningBody,
    responses((status = 201, description = "All of one’s own", body = OpeningsJson), (status = 422, description = "What is wrong, with a pointer to each field"))
)]
pub async fn declare(
    ctx: Ctx,
    state: Shared<State>,
    Body(body): Body<OpeningBody>,
) -> Result<(StatusCode, Json<OpeningsJson>), Failure> {
    let who = ctx.signed_in()?.clone();
    let typed = Typed {
        shown_name: body.name.unwrap_or_else(|| who.name.clone()),
        place: body.place,
        days: body.days,
        from: body.from,
        to: body.to,
        length: body.length.to_string(),
        equipment: body.equipment,
        themes: body.themes,
        first_day: body.first_day.unwrap_or_else(|| ctx.local_now().date().to_string()),
        last_day: body.last_day,
        ..Typed::default()
    };
    let (places, diary) = (state.0.places(), state.0.diary());
    let opening = form::opening(&ctx, (&places, &diary), &typed, &who.person);
    let opening = opening.map_err(|errors| renamed(&errors))?;
    reach(&ctx, &state.0, opening.place)?;
    settled(&ctx, openings::declare(ctx.app(), &acts::actor(&ctx), &opening).await).await?;
    Ok((StatusCode::CREATED, list(ctx, state).await?))
}

/// The fields of the form under the names that the body gives them.
fn renamed(errors: &FieldErrors) -> Failure {
    const NAMES: [(&str, &str); 5] = [
        ("shown_name", "name"),
        ("away_from", "first_day"),
        ("away_to", "last_day"),
        ("thing", "name"),
        ("thing_place", "place"),
    ];
    let mut own = FieldErrors::default();
    for error in errors.iter() {
        let name = NAMES.iter().find(|(field, _)| *field == error.field).map(|(_, name)| (*name).to_owned());
        own.add(name.unwrap_or_else(|| error.field.clone()), error.message.clone());
    }
    Failure::Invalid(own)
}

fn reach(ctx: &Ctx, state: &State, place: PlaceId) -> Result<(), Failure> {
    let known = may_keep(ctx, &state.places(), place);
    if known { Ok(()) } else { Err(Failure::Invalid(FieldErrors::one("place", ctx.t("form-error-scope")))) }
}

async fn settled(ctx: &Ctx, done: Result<Version, OpeningError>) -> Result<(), Failure> {
    let wrong = |field: &str, key: &str| Failure::Invalid(FieldErrors::one(field, ctx.t(key)));
    match done {
        Ok(version) => {
            ctx.app().settle(version).await;
            Ok(())
        }
        Err(OpeningError::Unknown) => Err(Failure::NotFound),
        Err(OpeningError::Crosses) => Err(wrong("from", "opening-error-crosses")),
        Err(OpeningError::Needed) => Err(wrong("id", "equipment-error-needed")),
        Err(OpeningError::Store(error)) => Err(error.into()),
    }
}

/// Take an opening away.
#[utoipa::path(
    delete,
    path = "/api/v1/openings/{id}",
    operation_id = "withdrawOpening",
    summary = "Take an opening away; what was booked stays.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    responses((status = 204, description = "Done"), (status = 403, description = "Neither yours nor of a place that you keep"), (status = 404, description = "No such opening"))
)]
pub async fn withdraw(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<StatusCode, Failure> {
    let opening = store::by_id(ctx.app().db(), &id).await?.ok_or(Failure::NotFound)?;
    if opening.person != ctx.signed_in()?.person && !may_keep(&ctx, &state.places(), opening.place) {
        return Err(Failure::Forbidden);
    }
    settled(&ctx, openings::withdraw(ctx.app(), &acts::actor(&ctx), &id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// An absence to add.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AbsenceBody {
    /// First day, `2026-12-24`.
    pub first_day: String,
    /// Last day; the first one by default.
    pub last_day: String,
}

/// Say when one is away.
#[utoipa::path(
    post,
    path = "/api/v1/absences",
    operation_id = "addAbsence",
    summary = "Say when one receives nobody; the answer is all of one’s own.",
    request_body = AbsenceBody,
    responses((status = 201, description = "All of one’s own", body = OpeningsJson), (status = 422, description = "What is wrong, with a pointer to each field"))
)]
pub async fn be_away(
    ctx: Ctx,
    state: Shared<State>,
    Body(body): Body<AbsenceBody>,
) -> Result<(StatusCode, Json<OpeningsJson>), Failure> {
    let who = ctx.signed_in()?.person.clone();
    let typed = Typed { away_from: body.first_day, away_to: body.last_day, ..Typed::default() };
    let absence = form::absence(&ctx, &typed, &who).map_err(|errors| renamed(&errors))?;
    settled(&ctx, openings::be_away(ctx.app(), &acts::actor(&ctx), &absence).await).await?;
    Ok((StatusCode::CREATED, list(ctx, state).await?))
}

/// Take an absence away.
#[utoipa::path(
    delete,
    path = "/api/v1/absences/{id}",
    operation_id = "removeAbsence",
    summary = "Take one of one’s own absences away.",
    params(("id" = String, Path, description = "Inner id")),
    responses((status = 204, description = "Done"), (status = 404, description = "No such absence"))
)]
pub async fn be_back(ctx: Ctx, Path(id): Path<String>) -> Result<StatusCode, Failure> {
    let who = ctx.signed_in()?.person.clone();
    settled(&ctx, openings::be_back(ctx.app(), &acts::actor(&ctx), &id, &who).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A room or a device to add.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct EquipmentBody {
    /// Public id of a place.
    pub place: String,
    /// What it is.
    pub name: String,
    /// How many there are: 1 to 50.
    pub units: u16,
}

/// Add a room or a device.
#[utoipa::path(
    post,
    path = "/api/v1/equipment",
    operation_id = "addEquipment",
    summary = "Add a room or a device of a place.",
    request_body = EquipmentBody,
    responses((status = 201, description = "It", body = EquipmentJson), (status = 422, description = "What is wrong, with a pointer to each field"))
)]
pub async fn add_equipment(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Body(body): Body<EquipmentBody>,
) -> Result<(StatusCode, Json<EquipmentJson>), Failure> {
    let typed = Typed {
        thing: body.name,
        thing_place: body.place,
        units: body.units.to_string(),
        ..Typed::default()
    };
    let thing = form::thing(&ctx, &state.places(), &typed).map_err(|errors| renamed(&errors))?;
    reach(&ctx, &state, thing.place)?;
    settled(&ctx, openings::add_equipment(ctx.app(), &acts::actor(&ctx), &thing).await).await?;
    Ok((StatusCode::CREATED, Json(EquipmentJson::of(&thing))))
}

/// Take a room or a device away.
#[utoipa::path(
    delete,
    path = "/api/v1/equipment/{id}",
    operation_id = "removeEquipment",
    summary = "Take a room or a device away that no opening needs.",
    params(("id" = String, Path, description = "Inner id")),
    responses((status = 204, description = "Done"), (status = 403, description = "You do not keep that place"), (status = 404, description = "No such thing"), (status = 422, description = "Openings need it"))
)]
pub async fn remove_equipment(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<StatusCode, Failure> {
    let place = state.diary().thing(&id).map(|thing| thing.place).ok_or(Failure::NotFound)?;
    if !may_keep(&ctx, &state.places(), place) {
        return Err(Failure::Forbidden);
    }
    settled(&ctx, openings::remove_equipment(ctx.app(), &acts::actor(&ctx), &id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
