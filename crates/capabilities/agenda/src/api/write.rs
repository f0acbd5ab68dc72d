//! `POST /api/v1/events`, `PATCH /api/v1/events/{id}`: the acts of the pages, for programs.

use axum::Json;
use axum::extract::{Path, State as Shared};
use http::StatusCode;
use maillage_shell::{Body, Ctx, Failure, FieldErrors};
use serde::Deserialize;
use utoipa::ToSchema;

use super::shape::EventJson;
use crate::acts::{self, plan};
use crate::form::{self, Typed};
use crate::model::EventId;
use crate::pages::{act_failure, announced, out_of_reach};
use crate::state::State;

/// An event to announce, or what is to change in it. Dates and times are those of the network’s clocks.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct EventBody {
    /// Title.
    pub title: Option<String>,
    /// Kind, by slug: `atelier`, `permanence`…
    pub kind: Option<String>,
    /// Description: plain text.
    pub description: Option<String>,
    /// `sur-place`, `en-ligne` or `les-deux`.
    pub venue: Option<String>,
    /// Public id of a place of the directory.
    pub place: Option<String>,
    /// Address elsewhere.
    pub address: Option<String>,
    /// Name or postal code of the commune of that address.
    pub commune: Option<String>,
    /// Address of the online room.
    pub link: Option<String>,
    /// First day, `2026-12-01`.
    pub day: Option<String>,
    /// `10:00`.
    pub from: Option<String>,
    /// `12:00`.
    pub to: Option<String>,
    /// Rule of repetition: `FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630`, `FREQ=MONTHLY;BYDAY=1TU`. Not in a change.
    pub rule: Option<String>,
    /// `libre`, `inscription` or `telephone`.
    pub joining: Option<String>,
    /// Seats, 1 to 2000.
    pub capacity: Option<u16>,
    /// Number to call.
    pub phone: Option<String>,
    /// What it costs, in words.
    pub price: Option<String>,
    /// Languages, by slug.
    pub languages: Option<Vec<String>>,
    /// How it welcomes people, by slug.
    pub welcome: Option<Vec<String>>,
    /// Themes, by slug.
    pub themes: Option<Vec<String>>,
    /// Audience, by slug.
    pub audience: Option<Vec<String>>,
    /// `cancelled`, in a change: calls the event off. Everyone who registered is told.
    pub state: Option<String>,
    /// `following`, in a change of state: those of the series that follow too.
    pub which: Option<String>,
}

impl EventBody {
    /// What stands here replaces what was typed.
    fn over(self, mut typed: Typed) -> Typed {
        let texts = [
            (self.title, &mut typed.title),
            (self.kind, &mut typed.kind),
            (self.description, &mut typed.description),
            (self.venue, &mut typed.venue),
            (self.place, &mut typed.place),
            (self.address, &mut typed.address),
            (self.commune, &mut typed.commune),
            (self.link, &mut typed.link),
            (self.day, &mut typed.day),
            (self.from, &mut typed.from),
            (self.to, &mut typed.to),
            (self.rule, &mut typed.rule),
            (self.joining, &mut typed.joining),
            (self.capacity.map(|seats| seats.to_string()), &mut typed.capacity),
            (self.phone, &mut typed.phone),
            (self.price, &mut typed.price),
        ];
        for (given, field) in texts {
            if let Some(given) = given {
                *field = given;
            }
        }
        let lists = [
            (self.languages, &mut typed.languages),
            (self.welcome, &mut typed.welcome),
            (self.themes, &mut typed.themes),
            (self.audience, &mut typed.audience),
        ];
        for (given, field) in lists {
            if let Some(given) = given {
                *field = given;
            }
        }
        typed
    }

    fn moves(&self) -> bool {
        self.day.is_some() || self.from.is_some() || self.to.is_some()
    }

    fn edits(&self) -> bool {
        let texts = [
            &self.title,
            &self.kind,
            &self.description,
            &self.venue,
            &self.place,
            &self.address,
            &self.commune,
            &self.link,
            &self.joining,
            &self.phone,
            &self.price,
        ];
        let lists = [&self.languages, &self.welcome, &self.themes, &self.audience];
        texts.into_iter().any(Option::is_some)
            || lists.into_iter().any(Option::is_some)
            || self.capacity.is_some()
    }
}

/// Announce an event, or a series of them.
#[utoipa::path(
    post,
    path = "/api/v1/events",
    operation_id = "announceEvent",
    summary = "Announce an event, or a series of them; the answer is the first one.",
    request_body = EventBody,
    responses((status = 201, description = "The first event", body = EventJson), (status = 403, description = "You keep no agenda there"), (status = 422, description = "What is wrong, with a pointer to each field"))
)]
pub async fn announce(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Body(body): Body<EventBody>,
) -> Result<(StatusCode, Json<EventJson>), Failure> {
    let typed = body.over(Typed::blank(ctx.local_now().date()));
    let done = announced(&ctx, &state.places(), &typed).await?.map_err(Failure::Invalid)?;
    ctx.app().settle(done.version).await;
    let entry = state.stored(&ctx, &done.event).await?;
    Ok((StatusCode::CREATED, Json(EventJson::of(&state.places(), &entry))))
}

/// Change, move or call off an event.
#[utoipa::path(
    patch,
    path = "/api/v1/events/{id}",
    operation_id = "changeEvent",
    summary = "Change what a series announces, move one event, or call it off.",
    params(("id" = String, Path, description = "Public id: 8 characters")),
    request_body = EventBody,
    responses((status = 200, description = "The event", body = EventJson), (status = 403, description = "You keep no agenda there"), (status = 404, description = "No such event"), (status = 422, description = "What is wrong, with a pointer to each field"))
)]
pub async fn change(
    ctx: Ctx,
    Shared(state): Shared<State>,
    id: Path<String>,
    Body(body): Body<EventBody>,
) -> Result<Json<EventJson>, Failure> {
    let entry = state.managed(&ctx, id).await?;
    let event = entry.event.id;
    if body.rule.is_some() {
        return Err(Failure::Invalid(FieldErrors::one("rule", ctx.t("form-error-rule-change"))));
    }
    let which = match body.which.as_deref() {
        None | Some("one") => plan::Which::One,
        Some("following") => plan::Which::Following,
        Some(_) => return Err(Failure::Invalid(FieldErrors::one("which", ctx.t("form-error-choose")))),
    };
    let (cancels, moves, edits) = (body.state.clone(), body.moves(), body.edits());
    let typed = body.over(Typed::of(&entry));
    if edits {
        edit(&ctx, &state, &event, &typed).await?;
    }
    if moves {
        shift(&ctx, &event, &typed).await?;
    }
    match cancels.as_deref() {
        None => {}
        Some("cancelled") => {
            let done = plan::cancel(ctx.app(), &acts::actor(&ctx), &event, which).await;
            settle(&ctx, done).await?;
        }
        Some(_) => return Err(Failure::Invalid(FieldErrors::one("state", ctx.t("form-error-choose")))),
    }
    let entry = state.stored(&ctx, &event).await?;
    Ok(Json(EventJson::of(&state.places(), &entry)))
}

async fn edit(ctx: &Ctx, state: &State, event: &EventId, typed: &Typed) -> Result<(), Failure> {
    let places = state.places();
    let sheet = form::read_sheet(ctx, &places, typed).map_err(Failure::Invalid)?;
    if let Some(errors) = out_of_reach(ctx, &places, &sheet) {
        return Err(Failure::Invalid(errors));
    }
    settle(ctx, plan::edit(ctx.app(), &acts::actor(ctx), event, &sheet).await).await
}

async fn shift(ctx: &Ctx, event: &EventId, typed: &Typed) -> Result<(), Failure> {
    let mut errors = FieldErrors::default();
    let span = form::span(ctx, typed, &mut errors).ok_or(Failure::Invalid(errors))?;
    settle(ctx, plan::shift(ctx.app(), &acts::actor(ctx), event, span).await).await
}

async fn settle(ctx: &Ctx, done: Result<plan::Done, plan::PlanError>) -> Result<(), Failure> {
    match done {
        Ok(done) => {
            ctx.app().settle(done.version).await;
            Ok(())
        }
        Err(plan::PlanError::Closed) => {
            Err(Failure::Invalid(FieldErrors::one("state", ctx.t("manage-error-closed"))))
        }
        Err(plan::PlanError::Outside) => {
            Err(Failure::Invalid(FieldErrors::one("id", ctx.t("manage-error-outside"))))
        }
        Err(other) => Err(act_failure(other)),
    }
}
