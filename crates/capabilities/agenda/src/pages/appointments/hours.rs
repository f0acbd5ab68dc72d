//! `/gestion/rendez-vous/heures`: when one receives, when one is away, and what the place has.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_places::view::Snapshot as Places;
use maillage_shell::text::{date, time};
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, Form, Keep, Page, html, see_other};
use maillage_vocabulary::lists::activity::Theme;

use super::super::card::short;
use super::super::manage_form::{Choice, choices, days, places as place_choices};
use super::super::{State, refused};
use super::{may_keep, require};
use crate::acts;
use crate::acts::openings::{self, OpeningError};
use crate::form::opening::{self as form, Typed};
use crate::model::Opening;
use crate::store::openings as store;
use crate::view::diary::Diary;

/// The page.
pub const HERE: &str = "/gestion/rendez-vous/heures";
/// Lengths that are proposed, in minutes.
const LENGTHS: [u16; 8] = [15, 20, 30, 45, 60, 90, 120, 180];

/// An opening, told in words.
struct Told {
    id: String,
    days: String,
    hours: String,
    length: String,
    place: String,
    name: String,
    equipment: String,
    themes: Vec<&'static str>,
    season: String,
    over: bool,
}

/// Something that can be taken away.
struct Line {
    id: String,
    label: String,
    detail: String,
}

#[derive(Template)]
#[template(path = "hours.html")]
struct HoursPage {
    page: Page,
    openings: Vec<Told>,
    absences: Vec<Line>,
    things: Vec<Line>,
    typed: Typed,
    places: Vec<Choice>,
    thing_places: Vec<Choice>,
    by_words: bool,
    days: Vec<Choice>,
    lengths: Vec<Choice>,
    equipment: Vec<Choice>,
    themes: Vec<Choice>,
    listed: Vec<FieldError>,
    errors: FieldErrors,
    problem: String,
}

impl HoursPage {
    /// What is wrong with a field, or nothing.
    fn wrong(&self, field: &str) -> &str {
        self.errors.of(field).unwrap_or_default()
    }
}

/// `GET /gestion/rendez-vous/heures`.
pub async fn page(ctx: Ctx, Shared(state): Shared<State>) -> Result<Response, Failure> {
    let typed = blank(&ctx)?;
    show(&ctx, &state, typed, FieldErrors::default(), "").await
}

fn blank(ctx: &Ctx) -> Result<Typed, Failure> {
    Ok(Typed::blank(ctx.local_now().date(), &ctx.signed_in()?.name))
}

/// The page, with what was typed; `problem` is the key of a sentence, or empty.
pub async fn show(
    ctx: &Ctx,
    state: &State,
    typed: Typed,
    errors: FieldErrors,
    problem: &str,
) -> Result<Response, Failure> {
    let who = &ctx.signed_in()?.person;
    let (db, today) = (ctx.app().db(), ctx.local_now().date());
    let (diary, places) = (state.diary(), state.places());
    let own = store::of_person(db, who).await?;
    let absences = store::absences_of(db, who, today).await?;
    let absence = |one: crate::model::Absence| Line {
        label: span(ctx, one.first_day, one.last_day),
        id: one.id,
        detail: String::new(),
    };
    let (place_list, by_words) = place_choices(ctx, &places, (&typed.place, &typed.place_words));
    let template = HoursPage {
        page: ctx
            .page(ctx.t("hours-title"))
            .hidden()
            .crumb(ctx.t("week-title"), "/gestion/rendez-vous")
            .crumb(ctx.t("hours-title"), HERE),
        openings: own.iter().map(|one| told(ctx, &diary, &places, one)).collect(),
        absences: absences.into_iter().map(absence).collect(),
        things: things(ctx, &diary, &places),
        thing_places: place_choices(ctx, &places, (&typed.thing_place, "")).0,
        places: place_list,
        by_words,
        days: days(ctx, &typed.days),
        lengths: lengths(ctx, &typed.length),
        equipment: equipment(ctx, &diary, &places, &typed.equipment),
        themes: choices::<Theme>(ctx, &typed.themes),
        typed,
        listed: errors.iter().cloned().collect(),
        errors,
        problem: if problem.is_empty() { String::new() } else { ctx.t(problem).to_owned() },
    };
    html(ctx, Keep::Private, &template)
}

fn span(ctx: &Ctx, first: chrono::NaiveDate, last: chrono::NaiveDate) -> String {
    let (from, to) = (date(first, ctx.lang()), date(last, ctx.lang()));
    if first == last { from } else { ctx.tx("hours-span", &[("from", (&from).into()), ("to", (&to).into())]) }
}

fn told(ctx: &Ctx, diary: &Diary, places: &Places, one: &Opening) -> Told {
    let lang = ctx.lang();
    let week = days(ctx, &[]);
    let days: Vec<_> = week
        .into_iter()
        .enumerate()
        .filter(|(rank, _)| one.days.bits() & 1 << rank != 0)
        .map(|(_, day)| day.label)
        .collect();
    let (from, to) = (time(one.hours.from(), lang), time(one.hours.to(), lang));
    let first = date(one.first_day, lang);
    let season = match one.last_day {
        Some(last) => span(ctx, one.first_day, last),
        None => ctx.tx("hours-since", &[("day", (&first).into())]),
    };
    Told {
        id: one.id.clone(),
        days: days.join(", "),
        hours: ctx.tx("hours-from-to", &[("from", (&from).into()), ("to", (&to).into())]),
        length: ctx.tx("hours-minutes", &[("count", u64::from(one.hours.length()).into())]),
        place: name_of(places, one.place),
        name: one.shown_name.as_str().to_owned(),
        equipment: one
            .equipment
            .as_ref()
            .and_then(|id| diary.thing(id))
            .map_or_else(String::new, |thing| thing.name.as_str().to_owned()),
        themes: one.themes.iter().map(|theme| short(theme, lang)).collect(),
        season,
        over: one.last_day.is_some_and(|last| last < ctx.local_now().date()),
    }
}

fn name_of(places: &Places, id: maillage_places::model::PlaceId) -> String {
    places.by_id(id.as_str()).map_or_else(String::new, |entry| entry.place.sheet.name.as_str().to_owned())
}

/// Rooms and devices of the places that the person keeps.
fn things(ctx: &Ctx, diary: &Diary, places: &Places) -> Vec<Line> {
    let line = |thing: &std::sync::Arc<crate::model::Equipment>| Line {
        id: thing.id.clone(),
        label: thing.name.as_str().to_owned(),
        detail: ctx.tx(
            "equipment-detail",
            &[("count", u64::from(thing.units).into()), ("place", (&name_of(places, thing.place)).into())],
        ),
    };
    diary.things().into_iter().filter(|thing| may_keep(ctx, places, thing.place)).map(line).collect()
}

fn equipment(ctx: &Ctx, diary: &Diary, places: &Places, chosen: &str) -> Vec<Choice> {
    let choice = |thing: &std::sync::Arc<crate::model::Equipment>| {
        let label = format!("{}, {}", thing.name.as_str(), name_of(places, thing.place));
        Choice::new(thing.id.as_str(), label, thing.id == chosen)
    };
    diary.things().into_iter().filter(|thing| may_keep(ctx, places, thing.place)).map(choice).collect()
}

/// The usual lengths, and the one that was typed.
fn lengths(ctx: &Ctx, chosen: &str) -> Vec<Choice> {
    let mut all: Vec<u16> = LENGTHS.into_iter().chain(chosen.trim().parse()).collect();
    all.sort_unstable();
    all.dedup();
    let label = |minutes: u16| ctx.tx("hours-minutes", &[("count", u64::from(minutes).into())]);
    all.into_iter()
        .map(|one| Choice::new(one.to_string(), label(one), one.to_string() == chosen.trim()))
        .collect()
}

/// Back to the page, or the sentence that says why all stays as it was.
pub async fn answered(
    ctx: &Ctx,
    state: &State,
    typed: Typed,
    done: Result<maillage_store::Version, OpeningError>,
) -> Result<Response, Failure> {
    let problem = match done {
        Ok(version) => {
            ctx.app().settle(version).await;
            return Ok(see_other(HERE));
        }
        Err(OpeningError::Crosses) => "opening-error-crosses",
        Err(OpeningError::Needed) => "equipment-error-needed",
        Err(OpeningError::Unknown) => return Err(Failure::NotFound),
        Err(OpeningError::Store(error)) => return Err(error.into()),
    };
    Ok(refused(show(ctx, state, typed, FieldErrors::default(), problem).await))
}

/// `POST /gestion/rendez-vous/heures`.
pub async fn declare(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let who = ctx.signed_in()?.person.clone();
    let (places, diary) = (state.places(), state.diary());
    let mut read = form::opening(&ctx, (&places, &diary), &typed, &who);
    if read.as_ref().is_ok_and(|opening| !may_keep(&ctx, &places, opening.place)) {
        read = Err(FieldErrors::one("place", ctx.t("form-error-scope")));
    }
    match read {
        Ok(opening) => {
            let done = openings::declare(ctx.app(), &acts::actor(&ctx), &opening).await;
            answered(&ctx, &state, typed, done).await
        }
        Err(errors) => Ok(refused(show(&ctx, &state, typed, errors, "").await)),
    }
}

/// `POST /gestion/rendez-vous/heures/{opening}/retirer`: one's own, or of a place that one keeps.
pub async fn withdraw(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let opening = store::by_id(ctx.app().db(), &id).await?.ok_or(Failure::NotFound)?;
    if opening.person != ctx.signed_in()?.person {
        require(&ctx, &state.places(), opening.place)?;
    }
    let done = openings::withdraw(ctx.app(), &acts::actor(&ctx), &id).await;
    answered(&ctx, &state, blank(&ctx)?, done).await
}

/// `POST /gestion/rendez-vous/absences`.
pub async fn be_away(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Form(typed): Form<Typed>,
) -> Result<Response, Failure> {
    let who = ctx.signed_in()?.person.clone();
    match form::absence(&ctx, &typed, &who) {
        Ok(absence) => {
            let done = openings::be_away(ctx.app(), &acts::actor(&ctx), &absence).await;
            answered(&ctx, &state, typed, done).await
        }
        Err(errors) => {
            let typed = Typed { away_from: typed.away_from, away_to: typed.away_to, ..blank(&ctx)? };
            Ok(refused(show(&ctx, &state, typed, errors, "").await))
        }
    }
}

/// `POST /gestion/rendez-vous/absences/{absence}/retirer`.
pub async fn be_back(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let who = ctx.signed_in()?.person.clone();
    let done = openings::be_back(ctx.app(), &acts::actor(&ctx), &id, &who).await;
    answered(&ctx, &state, blank(&ctx)?, done).await
}
