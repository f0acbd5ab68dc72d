//! Workshops with inhabitants.

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure, FieldErrors, Keep, kept};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::write::led;
use super::{actor, failure};
use crate::acts::workshop::{self, Planned};
use crate::model::{Aim, Decided, Held, WorkshopId};
use crate::state::State;

/// A workshop to announce.
#[derive(Deserialize, ToSchema)]
pub struct PlannedJson {
    /// What it is for, 200 characters.
    pub aim: String,
    /// Its day, `2027-03-21`; that of its event where it has one.
    #[serde(default)]
    pub day: String,
    /// Public id of its event in the agenda.
    #[serde(default)]
    pub event: String,
}

/// A workshop that was announced.
#[derive(Serialize, ToSchema)]
pub struct AnnouncedJson {
    /// Public id.
    pub id: String,
}

/// Announces a workshop.
#[utoipa::path(
    post,
    path = "/api/v1/projects/{id}/workshops",
    operation_id = "planWorkshop",
    summary = "Announces a workshop with inhabitants.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = PlannedJson,
    responses((status = 201, description = "It is announced", body = AnnouncedJson), (status = 403, description = "Somebody else leads it"), (status = 404, description = "No such project"), (status = 422, description = "Fields to mend: a problem document with a pointer to each"))
)]
pub async fn plan(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Body(new): Body<PlannedJson>,
) -> Result<Response, Failure> {
    let project = led(&ctx, &state, &id)?;
    let mut errors = FieldErrors::default();
    let agenda = state.agenda();
    let event = new.event.parse().ok().and_then(|id| agenda.by_id(&id).cloned());
    if !new.event.is_empty() && event.is_none() {
        errors.add("event", ctx.t("project-error-choose"));
    }
    let day = match &event {
        Some(entry) => Ok(entry.span.0.date()),
        None => new.day.trim().parse().map_err(|_| ctx.t("project-error-day").to_owned()),
    };
    let day = errors.take("day", day);
    let aim = errors.take("aim", Aim::new(&new.aim).map_err(|_| ctx.t("project-error-aim").to_owned()));
    let (Some(day), Some(aim), true) = (day, aim, errors.is_empty()) else {
        return Err(Failure::Invalid(errors));
    };
    let planned = Planned { day, place: project.place, event: event.map(|entry| entry.event.id), aim };
    let done = workshop::plan(ctx.app(), &actor(&ctx), &project.id, planned).await;
    let (id, version) = done.map_err(|refusal| failure(&ctx, refusal))?;
    ctx.app().settle(version).await;
    let document = axum::Json(AnnouncedJson { id: id.to_string() });
    Ok(kept(&ctx, Keep::Private, (StatusCode::CREATED, document).into_response()))
}

/// What became of a workshop.
#[derive(Deserialize, ToSchema)]
pub struct HeldJson {
    /// People who came.
    pub people: u32,
    /// Of whom inhabitants who are concerned.
    pub inhabitants: u32,
    /// What it decided, 2,000 characters.
    pub decided: String,
}

/// Tells what became of a workshop.
#[utoipa::path(
    patch,
    path = "/api/v1/projects/{id}/workshops/{workshop}",
    operation_id = "holdWorkshop",
    summary = "Tells what became of a workshop; told again, it is mended.",
    params(
        ("id" = String, Path, description = "Public id: 8 characters"),
        ("workshop" = String, Path, description = "Public id of the workshop"),
    ),
    request_body = HeldJson,
    responses((status = 204, description = "It is told"), (status = 403, description = "Somebody else leads it"), (status = 404, description = "No such project or workshop"), (status = 422, description = "Fields to mend: a problem document with a pointer to each"))
)]
pub async fn hold(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((id, workshop)): Path<(String, String)>,
    Body(told): Body<HeldJson>,
) -> Result<Response, Failure> {
    let project = led(&ctx, &state, &id)?;
    let workshop: WorkshopId = workshop.parse().map_err(|_| Failure::NotFound)?;
    let mut errors = FieldErrors::default();
    if told.inhabitants > told.people {
        errors.add("inhabitants", ctx.t("project-error-inhabitants"));
    }
    let decided = Decided::new(&told.decided).map_err(|_| ctx.t("project-error-decided").to_owned());
    let (Some(decided), true) = (errors.take("decided", decided), errors.is_empty()) else {
        return Err(Failure::Invalid(errors));
    };
    let held = Held { people: told.people, inhabitants: told.inhabitants, decided };
    let done = workshop::hold(ctx.app(), &actor(&ctx), &project.id, (&workshop, &held)).await;
    ctx.app().settle(done.map_err(|refusal| failure(&ctx, refusal))?).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}
