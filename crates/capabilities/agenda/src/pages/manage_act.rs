//! What those who keep an event do with it: moving, calling off, registering somebody, taking somebody off.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::{Ctx, Failure, FieldErrors, Form, see_other};
use serde::Deserialize;

use super::manage_event::show;
use super::register::{Typed, read_by_team, sentence};
use super::{State, refused};
use crate::acts;
use crate::acts::plan::{self, PlanError, Which};
use crate::acts::register::{self, Asked, Why};
use crate::form;
use crate::store::registrations;

/// Where and when, and which meetings.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Moved {
    day: String,
    from: String,
    to: String,
    which: String,
}

/// An act that the page does not foresee.
pub fn failure(error: PlanError) -> Failure {
    match error {
        PlanError::Unknown => Failure::NotFound,
        PlanError::Store(error) => error.into(),
        other => Failure::internal(other),
    }
}

/// `POST /gestion/agenda/{event}/deplacer`.
pub async fn shift(
    ctx: Ctx,
    Shared(state): Shared<State>,
    id: Path<String>,
    Form(moved): Form<Moved>,
) -> Result<Response, Failure> {
    let entry = state.managed(&ctx, id).await?;
    let (app, actor, event) = (ctx.app(), acts::actor(&ctx), entry.event.id);
    let mut errors = FieldErrors::default();
    let typed = form::Typed { day: moved.day, from: moved.from, to: moved.to, ..form::Typed::default() };
    let span = form::span(&ctx, &typed, &mut errors);
    let done = match (span, form::time(&typed.from), form::time(&typed.to)) {
        (Some(_), Some(from), Some(to)) if moved.which == "following" => {
            plan::shift_following(app, &actor, &event, (from, to)).await
        }
        (Some(span), _, _) => plan::shift(app, &actor, &event, span).await,
        _ => return Ok(refused(show(&ctx, &state, &entry, Typed::default(), errors).await)),
    };
    told(&ctx, &state, &entry, done).await
}

/// Which meetings.
#[derive(Deserialize)]
pub struct Chosen {
    #[serde(default)]
    which: String,
}

/// `POST /gestion/agenda/{event}/annuler`.
pub async fn cancel(
    ctx: Ctx,
    Shared(state): Shared<State>,
    id: Path<String>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Failure> {
    let entry = state.managed(&ctx, id).await?;
    let which = if chosen.which == "following" { Which::Following } else { Which::One };
    let done = plan::cancel(ctx.app(), &acts::actor(&ctx), &entry.event.id, which).await;
    told(&ctx, &state, &entry, done).await
}

/// Back to the event, or the sentence that says why it stays as it was.
async fn told(
    ctx: &Ctx,
    state: &State,
    entry: &crate::view::Entry,
    done: Result<plan::Done, PlanError>,
) -> Result<Response, Failure> {
    let (field, key) = match done {
        Ok(done) => {
            ctx.app().settle(done.version).await;
            return Ok(see_other(&format!("/gestion/agenda/{}", done.event)));
        }
        Err(PlanError::Closed) => ("day", "manage-error-closed"),
        Err(PlanError::Outside) => ("day", "manage-error-outside"),
        Err(PlanError::Span(_)) => ("to", "form-error-end"),
        Err(other) => return Err(failure(other)),
    };
    let errors = FieldErrors::one(field, ctx.t(key));
    Ok(refused(show(ctx, state, entry, Typed::default(), errors).await))
}

/// `POST /gestion/agenda/{event}/inscrire`: somebody on the telephone; a name is enough.
pub async fn register(
    ctx: Ctx,
    Shared(state): Shared<State>,
    id: Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let entry = state.managed(&ctx, id).await?;
    let errors = match read_by_team(&ctx, &typed) {
        Ok((name, contact)) => {
            let asked = Asked { name, contact, lang: ctx.lang(), by_team: true };
            match register::register(ctx.app(), &acts::actor(&ctx), &entry.event.id, &asked).await {
                Ok(_) => return Ok(see_other(&format!("/gestion/agenda/{}", entry.event.id))),
                Err(refusal) => FieldErrors::one("name", ctx.t(sentence(refusal)?)),
            }
        }
        Err(errors) => errors,
    };
    Ok(refused(show(&ctx, &state, &entry, typed, errors).await))
}

/// What to do with a registration.
#[derive(Deserialize)]
pub struct Act {
    #[serde(default)]
    act: String,
}

/// `POST /gestion/agenda/{event}/inscriptions/{registration}`.
pub async fn change(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((id, registration)): Path<(String, String)>,
    Form(act): Form<Act>,
) -> Result<Response, Failure> {
    let entry = state.managed(&ctx, Path(id)).await?;
    let app = ctx.app();
    let own = registrations::by_id(app.db(), &registration).await?;
    if own.is_none_or(|own| own.event != entry.event.id) {
        return Err(Failure::NotFound);
    }
    match act.act.as_str() {
        "confirm" => match register::confirm(app, &acts::actor(&ctx), &registration).await {
            Ok(_) => {}
            Err(refusal) => {
                let errors = FieldErrors::one("name", ctx.t(sentence(refusal)?));
                return Ok(refused(show(&ctx, &state, &entry, Typed::default(), errors).await));
            }
        },
        "cancel" => {
            register::cancel(app, &acts::actor(&ctx), &registration, Why::Team).await?;
        }
        _ => return Err(Failure::BadRequest(ctx.t("form-error-choose").to_owned())),
    }
    Ok(see_other(&format!("/gestion/agenda/{}", entry.event.id)))
}
