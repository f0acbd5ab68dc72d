//! `/gestion/agenda/calendriers`: the outside calendars that places follow, and what was left out of them.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_places::model::PlaceId;
use maillage_places::view::Snapshot as Places;
use maillage_shell::text::{clock_time, date};
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, html, see_other};
use serde::Deserialize;

use super::appointments::{may_keep, require};
use super::manage_form::{Choice, places as place_choices};
use super::{State, refused};
use crate::acts;
use crate::acts::outside::{self, FollowError};
use crate::form::directory_place;
use crate::outside::Address;
use crate::store::outside::{self as store, Calendar};

/// The page.
const HERE: &str = "/gestion/agenda/calendriers";

/// What is typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Public id of a place.
    pub place: String,
    /// Words that name it, where the list is too long to choose from.
    pub place_words: String,
    /// Address of the calendar.
    pub address: String,
}

/// A calendar, told.
struct Told {
    id: String,
    name: String,
    host: String,
    place: String,
    state: String,
    problem: Option<String>,
    events: String,
    remarks: Vec<String>,
}

#[derive(Template)]
#[template(path = "outside.html")]
struct OutsidePage {
    page: Page,
    calendars: Vec<Told>,
    typed: Typed,
    places: Vec<Choice>,
    by_words: bool,
    listed: Vec<FieldError>,
    errors: FieldErrors,
}

impl OutsidePage {
    /// What is wrong with a field, or nothing.
    fn wrong(&self, field: &str) -> &str {
        self.errors.of(field).unwrap_or_default()
    }
}

/// `GET /gestion/agenda/calendriers`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    show(&ctx, &state, Typed::default(), FieldErrors::default()).await
}

async fn show(ctx: &Ctx, state: &State, typed: Typed, errors: FieldErrors) -> Result<Response, Failure> {
    let places = state.places();
    let all = store::all(ctx.app().db()).await?;
    let own = all.into_iter().filter(|calendar| may_keep(ctx, &places, calendar.place));
    let (choices, by_words) = place_choices(ctx, &places, (&typed.place, &typed.place_words));
    let template = OutsidePage {
        page: ctx
            .page(ctx.t("outside-title"))
            .hidden()
            .crumb(ctx.t("nav-agenda-manage"), "/gestion/agenda")
            .crumb(ctx.t("outside-title"), HERE),
        calendars: own.map(|calendar| told(ctx, &places, calendar)).collect(),
        typed,
        places: choices,
        by_words,
        listed: errors.iter().cloned().collect(),
        errors,
    };
    html(ctx, Keep::Private, &template)
}

fn told(ctx: &Ctx, places: &Places, calendar: Calendar) -> Told {
    let place = places.by_id(calendar.place.as_str());
    let when = calendar.read_at.map(|at| {
        let local = ctx.app().local(at);
        format!("{}, {}", date(local.date(), ctx.lang()), clock_time(local, ctx.lang()))
    });
    let state = match when {
        Some(when) => ctx.tx("outside-read-at", &[("when", (&when).into())]),
        // What keeps it from being read says enough.
        None if calendar.problem.is_some() => String::new(),
        None => ctx.t("outside-never-read").to_owned(),
    };
    let remark = |one: &store::KeptRemark| {
        let what = ctx.t(&format!("outside-left-{}", one.left)).to_owned();
        let line = ctx.tx("outside-line", &[("line", u64::from(one.line).into())]);
        let text = if one.text.is_empty() { String::new() } else { format!(" ({})", one.text) };
        format!("{line} {what}{text}")
    };
    Told {
        host: Address::read(&calendar.address).map(|address| address.host().to_owned()).unwrap_or_default(),
        place: place.map_or_else(String::new, |place| place.place.sheet.name.as_str().to_owned()),
        state,
        problem: calendar.problem.map(|code| ctx.t(&format!("outside-problem-{}", code.as_str())).to_owned()),
        events: ctx.tx("outside-events", &[("count", u64::from(calendar.events).into())]),
        remarks: calendar.remarks.iter().map(remark).collect(),
        id: calendar.id,
        name: calendar.name,
    }
}

/// Reads what was typed: a place that the person keeps, and an address.
pub fn read(ctx: &Ctx, places: &Places, typed: &Typed) -> Result<(PlaceId, Address), FieldErrors> {
    let mut errors = FieldErrors::default();
    let place = directory_place(ctx, places, (typed.place.trim(), typed.place_words.trim()), &mut errors);
    if place.is_some_and(|place| !may_keep(ctx, places, place)) {
        errors.add("place", ctx.t("form-error-scope"));
    }
    let address = Address::read(&typed.address).map_err(|_| ctx.t("outside-error-address").to_owned());
    match (place, errors.take("address", address)) {
        (Some(place), Some(address)) if errors.is_empty() => Ok((place, address)),
        _ => Err(errors),
    }
}

/// `POST /gestion/agenda/calendriers`.
pub async fn follow(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let who = ctx.signed_in()?.person.clone();
    let errors = match read(&ctx, &state.places(), &typed) {
        Ok((place, address)) => {
            match outside::follow(ctx.app(), &acts::actor(&ctx), &who, &place, &address).await {
                Ok(_) => return Ok(see_other(HERE)),
                Err(FollowError::Twice) => FieldErrors::one("address", ctx.t("outside-error-twice")),
                Err(error) => return Err(failure(error)),
            }
        }
        Err(errors) => errors,
    };
    Ok(refused(show(&ctx, &state, typed, errors).await))
}

/// An act that the page does not foresee.
pub fn failure(error: FollowError) -> Failure {
    match error {
        FollowError::Unknown => Failure::NotFound,
        FollowError::Store(error) => error.into(),
        FollowError::Twice => Failure::internal(error),
    }
}

/// A calendar of a place that the person keeps.
pub async fn kept(ctx: &Ctx, state: &State, id: &str) -> Result<Calendar, Failure> {
    let calendar = store::by_id(ctx.app().db(), id).await?.ok_or(Failure::NotFound)?;
    require(ctx, &state.places(), calendar.place)?;
    Ok(calendar)
}

/// `POST /gestion/agenda/calendriers/{calendar}/lire`.
pub async fn read_now(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let calendar = kept(&ctx, &state, &id).await?;
    outside::read_now(ctx.app(), &acts::actor(&ctx), &calendar.id).await?;
    Ok(see_other(HERE))
}

/// `POST /gestion/agenda/calendriers/{calendar}/retirer`.
pub async fn leave(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let calendar = kept(&ctx, &state, &id).await?;
    let version = outside::leave(ctx.app(), &acts::actor(&ctx), &calendar.id).await.map_err(failure)?;
    ctx.app().settle(version).await;
    Ok(see_other(HERE))
}
