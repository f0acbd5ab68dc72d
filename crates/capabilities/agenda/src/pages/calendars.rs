//! Calendars for other programs: `/agenda.ics`, one event, and one's own at a secret address.

use std::sync::Arc;

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use chrono::TimeDelta;
use http::{HeaderValue, header};
use maillage_shell::{Ctx, Failure, Keep, Query, kept};
use serde::Deserialize;

use super::State;
use super::event::find;
use crate::acts::appointments::AHEAD;
use crate::calendar;
use crate::store::{appointments, events, links, series};
use crate::view::{Asked, Entry, Filter};
use maillage_store::fingerprint;

/// Events in one's own calendar, at most.
const MOST_OWN: u32 = 1_000;
/// Appointments that long ago are still there: one that was called off must leave the calendars that have it.
const JUST_PAST: TimeDelta = TimeDelta::days(7);

fn answer(ctx: &Ctx, keep: Keep, text: String) -> Response {
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(calendar::MEDIA_TYPE));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("inline; filename=\"agenda.ics\""));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    kept(ctx, keep, response)
}

/// `GET /agenda.ics`: the agenda of the network, or of what the filters say.
pub async fn network(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let filter = Filter::strict(&asked, |key| ctx.t(key).to_owned()).map_err(Failure::Invalid)?;
    let (snapshot, places) = (state.snapshot(), state.places());
    let found = filter.apply(&places, &snapshot, ctx.now()).map(Arc::as_ref);
    let name = &ctx.app().settings().network.name;
    Ok(answer(&ctx, Keep::Ready, calendar::write(ctx.app(), &places, name, found, ctx.now())))
}

/// `GET /agenda/{event}/calendrier.ics`: one event, to add to one's calendar.
pub async fn one(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
) -> Result<Response, Failure> {
    let entry = find(&ctx, &state, &address).await?;
    let name = &ctx.app().settings().network.name;
    let text = calendar::write(ctx.app(), &state.places(), name, std::iter::once(&entry), ctx.now());
    Ok(answer(&ctx, Keep::Ready, text))
}

/// The secret of one's own calendar.
#[derive(Deserialize)]
pub struct Token {
    #[serde(default)]
    token: String,
}

/// `GET /mon-agenda.ics`: what one announced, coming, and one’s appointments.
pub async fn own(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(token): Query<Token>,
) -> Result<Response, Failure> {
    let db = ctx.app().db();
    let person = links::calendar(db, &fingerprint(&token.token)).await?.ok_or(Failure::NotFound)?;
    let mut entries = Vec::new();
    let mut known: Option<Arc<series::Series>> = None;
    for event in events::of_author(db, &person, ctx.now(), MOST_OWN).await? {
        let cached = state.snapshot().by_id(&event.id).map(|entry| Arc::clone(&entry.series));
        let own = cached.or_else(|| known.clone().filter(|series| series.id == event.series));
        let own = match own {
            Some(series) => Some(series),
            None => series::by_id(db, &event.series).await?.map(Arc::new),
        };
        known.clone_from(&own);
        entries.extend(own.map(|series| Entry::new(ctx.app(), event, series)));
    }
    let span = (ctx.now() - JUST_PAST, ctx.now() + AHEAD);
    let booked = appointments::of_person(db, &person, span).await?;
    let name = ctx.t("nav-agenda-manage");
    let booked = (ctx.t("calendar-appointment"), booked.as_slice());
    let text = calendar::write_own(ctx.app(), &state.places(), name, &entries, booked, ctx.now());
    Ok(answer(&ctx, Keep::Private, text))
}
