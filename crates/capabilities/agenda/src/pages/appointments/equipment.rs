//! Rooms and devices of a place: what appointments need.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::{Ctx, Failure, FieldErrors, Form};

use super::super::{State, refused};
use super::hours::{answered, show};
use super::{may_keep, require};
use crate::acts;
use crate::acts::openings;
use crate::form::opening::{self as form, Typed};

/// `POST /gestion/rendez-vous/materiel`.
pub async fn add(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let places = state.places();
    let mut read = form::thing(&ctx, &places, &typed);
    if read.as_ref().is_ok_and(|thing| !may_keep(&ctx, &places, thing.place)) {
        read = Err(FieldErrors::one("thing_place", ctx.t("form-error-scope")));
    }
    match read {
        Ok(thing) => {
            let done = openings::add_equipment(ctx.app(), &acts::actor(&ctx), &thing).await;
            answered(&ctx, &state, typed, done).await
        }
        Err(errors) => {
            let usual = Typed::blank(ctx.local_now().date(), &ctx.signed_in()?.name);
            let typed =
                Typed { thing: typed.thing, units: typed.units, thing_place: typed.thing_place, ..usual };
            Ok(refused(show(&ctx, &state, typed, errors, "").await))
        }
    }
}

/// `POST /gestion/rendez-vous/materiel/{equipment}/retirer`.
pub async fn remove(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let place = state.diary().thing(&id).map(|thing| thing.place).ok_or(Failure::NotFound)?;
    require(&ctx, &state.places(), place)?;
    let done = openings::remove_equipment(ctx.app(), &acts::actor(&ctx), &id).await;
    let usual = Typed::blank(ctx.local_now().date(), &ctx.signed_in()?.name);
    answered(&ctx, &state, usual, done).await
}
