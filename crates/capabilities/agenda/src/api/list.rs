//! `GET /api/v1/events`.

use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, FieldErrors, Query, list_length, public_json};
use serde::Serialize;
use utoipa::ToSchema;

use super::shape::EventJson;
use crate::state::State;
use crate::view::{Asked, Cursor, Filter};

/// Length of a list by default.
const USUAL: usize = 50;

/// A list of events.
#[derive(Serialize, ToSchema)]
pub struct EventsJson {
    /// Number of events that answer.
    pub total: usize,
    /// The events, in the order in which they begin.
    pub events: Vec<EventJson>,
    /// Where the list goes on: the value of `cursor`; null at its end.
    pub next_cursor: Option<String>,
}

/// The list.
#[utoipa::path(
    get,
    path = "/api/v1/events",
    operation_id = "listEvents",
    summary = "Events that have not ended, in the order in which they begin.",
    params(
        ("territory" = Option<String>, Query, description = "Code of a territory: commune `04112`, EPCI `200034700`, département `D04`, région `R93`"),
        ("place" = Option<String>, Query, description = "Public id of a place"),
        ("theme" = Option<String>, Query, description = "Theme, by slug"),
        ("kind" = Option<String>, Query, description = "Kind, by slug"),
        ("free" = Option<String>, Query, description = "`yes`: with free seats, or without registration"),
        ("online" = Option<String>, Query, description = "`yes`: can be followed online"),
        ("from" = Option<String>, Query, description = "First day, `2026-12-01`"),
        ("to" = Option<String>, Query, description = "Last day"),
        ("cursor" = Option<String>, Query, description = "Where the list goes on, from `next_cursor`"),
        ("limit" = Option<usize>, Query, description = "Length of the list, 50 by default, 500 at most"),
    ),
    responses((status = 200, description = "The events", body = EventsJson), (status = 422, description = "A parameter is not understood: a problem document with a pointer to each"))
)]
pub async fn list(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let filter = Filter::strict(&asked, |key| ctx.t(key).to_owned());
    let (filter, limit, cursor) =
        match (filter, list_length(&ctx, &asked.limit, USUAL), cursor(&ctx, &asked.cursor)) {
            (Ok(filter), Ok(limit), Ok(cursor)) => (filter, limit, cursor),
            (filter, limit, cursor) => {
                return Err(Failure::Invalid(FieldErrors::joined([filter.err(), limit.err(), cursor.err()])));
            }
        };
    let (snapshot, places) = (state.snapshot(), state.places());
    let found: Vec<_> = filter.apply(&places, &snapshot, ctx.now()).collect();
    let total = found.len();
    let rest = found.into_iter().filter(|entry| cursor.is_none_or(|cursor| cursor.is_before(entry)));
    let mut shown: Vec<_> = rest.take(limit + 1).collect();
    let more = shown.len() > limit;
    shown.truncate(limit);
    let next_cursor = shown.last().filter(|_| more).map(|last| Cursor::after(last).write());
    let events = shown.into_iter().map(|entry| EventJson::of(&places, entry)).collect();
    Ok(public_json(&ctx, &EventsJson { total, events, next_cursor }))
}

fn cursor(ctx: &Ctx, text: &str) -> Result<Option<Cursor>, FieldErrors> {
    match text {
        "" => Ok(None),
        text => Cursor::read(text).map(Some).ok_or_else(|| FieldErrors::one("cursor", ctx.t("query-cursor"))),
    }
}
