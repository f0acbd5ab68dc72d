//! `GET /api/v1/slots`.

use axum::extract::State as Shared;
use axum::response::Response;
use chrono::{DateTime, Utc};
use maillage_shell::{Ctx, Failure, FieldErrors, Query, list_length, only_parameters, public_json};
use maillage_vocabulary::ClosedList;
use serde::Serialize;
use utoipa::ToSchema;

use crate::acts::appointments::{AHEAD, NOTICE};
use crate::state::State;
use crate::view::diary::{Asked, Search, Slot};

/// Length of a list by default.
const USUAL: usize = 20;
/// What may be asked.
const KNOWN: [&str; 7] = ["ou", "territory", "place", "theme", "from", "to", "limit"];

/// The next free times.
#[derive(Serialize, ToSchema)]
pub struct SlotsJson {
    /// In the order in which they begin.
    pub slots: Vec<SlotJson>,
}

/// A free time.
#[derive(Serialize, ToSchema)]
pub struct SlotJson {
    /// Its name: what to send in order to take it.
    pub slot: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Public id of the place.
    pub place: String,
    /// Name under which people meet the professional.
    pub with: String,
    /// What she helps with, by slug; empty for everything.
    pub themes: Vec<&'static str>,
    /// Path of the page where it is taken.
    pub href: String,
}

impl SlotJson {
    fn of(slot: &Slot) -> Self {
        let (key, opening) = (slot.key().to_string(), &slot.opening);
        Self {
            href: format!("/rendez-vous/{key}"),
            slot: key,
            starts_at: slot.starts_at,
            ends_at: slot.ends_at,
            place: opening.place.to_string(),
            with: opening.shown_name.as_str().to_owned(),
            themes: opening.themes.iter().map(ClosedList::slug).collect(),
        }
    }
}

/// The list.
#[utoipa::path(
    get,
    path = "/api/v1/slots",
    operation_id = "listSlots",
    summary = "The next free times for an appointment, in the order in which they begin.",
    params(
        ("ou" = Option<String>, Query, description = "In words: a commune or a postal code, around which to look; another territory, in which"),
        ("territory" = Option<String>, Query, description = "Code of a territory: commune `04112`, EPCI `200034700`, département `D04`, région `R93`"),
        ("place" = Option<String>, Query, description = "Public id of a place"),
        ("theme" = Option<String>, Query, description = "Theme, by slug"),
        ("from" = Option<String>, Query, description = "First day, `2026-12-01`"),
        ("to" = Option<String>, Query, description = "Last day"),
        ("limit" = Option<usize>, Query, description = "Length of the list, 20 by default, 500 at most"),
    ),
    responses((status = 200, description = "The free times", body = SlotsJson), (status = 422, description = "A parameter is not understood: a problem document with a pointer to each"))
)]
pub async fn list(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    only_parameters(&ctx, &KNOWN).map_err(Failure::Invalid)?;
    let search = Search::strict(&asked, ctx.app().scope(), |key| ctx.t(key).to_owned());
    let (search, limit) = match (search, list_length(&ctx, &asked.limit, USUAL)) {
        (Ok(search), Ok(limit)) => (search, limit),
        (search, limit) => return Err(Failure::Invalid(FieldErrors::joined([search.err(), limit.err()]))),
    };
    let (diary, places) = (state.diary(), state.places());
    let wanted = search.wanted(ctx.app(), ctx.now() + NOTICE, ctx.now() + AHEAD);
    let slots = diary.free(&wanted, limit, |opening| search.takes(&places, opening));
    Ok(public_json(&ctx, &SlotsJson { slots: slots.iter().map(SlotJson::of).collect() }))
}
