//! Sessions of a campaign: planned by the network, in a place, or as an event that the agenda announces already.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use chrono::{NaiveDate, NaiveTime};
use http::StatusCode;
use maillage_shell::{Ctx, Failure, Form};

use super::manage_one::{Shown, TypedSession, finish, show};
use super::{told, with_status};
use crate::acts;
use crate::acts::sessions::{self, Planned};
use crate::model::{Fault, SessionId};
use crate::state::State;

/// Seats of one session, at most.
const MOST_SEATS: u16 = 50;

/// Reads a session: an event of the agenda gives its place and its hours.
pub fn read(ctx: &Ctx, state: &State, typed: &TypedSession) -> Result<Planned, Vec<Fault>> {
    let seats = typed.seats.trim().parse().ok().filter(|seats| (1..=MOST_SEATS).contains(seats));
    let seats = seats.ok_or(("seats", "trial-session-error-seats"));
    let span = if typed.event.trim().is_empty() {
        typed_span(ctx, state, typed)
    } else {
        of_event(ctx, state, typed)
    };
    match (seats, span) {
        (Ok(seats), Ok(planned)) => Ok(Planned { seats, ..planned }),
        (seats, span) => Err(span.err().unwrap_or_default().into_iter().chain(seats.err()).collect()),
    }
}

fn of_event(ctx: &Ctx, state: &State, typed: &TypedSession) -> Result<Planned, Vec<Fault>> {
    let event = state.event(typed.event.trim()).filter(|event| event.starts_at > ctx.now());
    let event = event.ok_or_else(|| vec![("event", "trial-session-error-event")])?;
    let place = event.place.ok_or_else(|| vec![("event", "trial-session-error-event-place")])?;
    let (starts_at, ends_at) = (event.starts_at, event.ends_at);
    Ok(Planned { place, event: Some(event.id), starts_at, ends_at, seats: 0 })
}

fn typed_span(ctx: &Ctx, state: &State, typed: &TypedSession) -> Result<Planned, Vec<Fault>> {
    let places = state.places();
    let place = typed.place.trim().parse().ok();
    let place = place.filter(|id: &maillage_places::model::PlaceId| places.by_id(id.as_str()).is_some());
    let place = place.ok_or(("place", "trial-session-error-place"));
    let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
    let day = typed.day.trim().parse::<NaiveDate>().map_err(|_| ("day", "trial-session-error-day"));
    let from = time(&typed.from).ok_or(("from", "trial-session-error-hour"));
    let to = time(&typed.to).ok_or(("to", "trial-session-error-hour"));
    let (Ok(place), Ok(day), Ok(from), Ok(to)) = (place, day, from, to) else {
        return Err([place.err(), day.err(), from.err(), to.err()].into_iter().flatten().collect());
    };
    let (starts_at, ends_at) = (ctx.app().moment(day.and_time(from)), ctx.app().moment(day.and_time(to)));
    if starts_at <= ctx.now() {
        return Err(vec![("day", "trial-session-error-past")]);
    }
    if ends_at <= starts_at {
        return Err(vec![("to", "trial-session-error-order")]);
    }
    Ok(Planned { place, event: None, starts_at, ends_at, seats: 0 })
}

/// `POST /gestion/tests/{id}/seances`.
pub async fn plan(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    Form(typed): Form<TypedSession>,
) -> Result<Response, Failure> {
    let planned = match read(&ctx, &state, &typed) {
        Ok(planned) => planned,
        Err(faults) => {
            // The page has another field called so.
            let own = |(field, key): Fault| (if field == "seats" { "session-seats" } else { field }, key);
            let faults: Vec<Fault> = faults.into_iter().map(own).collect();
            let shown = Shown { errors: told(&ctx, &faults), session: typed, ..Shown::default() };
            return with_status(show(&ctx, &state, &id, shown).await, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let trial = super::report::find(&ctx, &id).await?;
    let done = sessions::plan(ctx.app(), &acts::actor(&ctx), &trial.id, planned).await;
    finish(&ctx, &state, &id, done.map(|(_, version)| version)).await
}

/// `POST /gestion/tests/{id}/seances/{session}`.
pub async fn call_off(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path((id, session)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let session: SessionId = session.parse().map_err(|_| Failure::NotFound)?;
    let trial = super::report::find(&ctx, &id).await?;
    let done = sessions::call_off(ctx.app(), &acts::actor(&ctx), &trial.id, &session).await;
    finish(&ctx, &state, &id, done).await
}
