//! `GET /api/v1/places`.

use axum::extract::State as Shared;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use maillage_shell::{Ctx, Failure, FieldErrors, Query, list_length, only_parameters, public_json};
use maillage_territory::Level;
use serde::Serialize;
use utoipa::ToSchema;

use super::shape::PlaceJson;
use crate::state::State;
use crate::view::{Answer, Asked, Group, PlaceQuery, Snapshot, Value, filter_value};

/// Length of a list by default.
const USUAL: usize = 50;

/// A list of places.
#[derive(Serialize, ToSchema)]
pub struct PlacesJson {
    /// Number of places that answer.
    pub total: usize,
    /// The places, in the order asked for.
    pub places: Vec<PlaceJson>,
    /// Where the list goes on: the value of `cursor`; null at its end.
    pub next_cursor: Option<String>,
    /// How many places each value of each filter would leave.
    pub counts: Vec<CountJson>,
}

/// Places that a value of a filter would leave.
#[derive(Serialize, ToSchema)]
pub struct CountJson {
    /// The filter.
    pub filter: &'static str,
    /// Its value.
    pub value: String,
    /// Number of places.
    pub places: usize,
}

/// The list.
#[utoipa::path(
    get,
    path = "/api/v1/places",
    operation_id = "listPlaces",
    summary = "Places that answer to filters, with the counts of every filter.",
    params(
        ("q" = Option<String>, Query, description = "Words: names, communes, services, descriptions; accents and one typo forgiven"),
        ("commune" = Option<Vec<String>>, Query, description = "INSEE codes of communes"),
        ("epci" = Option<Vec<String>>, Query, description = "SIREN of intercommunalités"),
        ("departement" = Option<Vec<String>>, Query, description = "Codes of départements"),
        ("service" = Option<Vec<String>>, Query, description = "Services, by slug"),
        ("audience" = Option<Vec<String>>, Query, description = "Audiences, by slug"),
        ("care" = Option<Vec<String>>, Query, description = "Care, by slug"),
        ("cost" = Option<Vec<String>>, Query, description = "Costs, by slug"),
        ("access" = Option<Vec<String>>, Query, description = "Ways to get help, by slug"),
        ("support" = Option<Vec<String>>, Query, description = "Ways to be helped, by slug"),
        ("programme" = Option<Vec<String>>, Query, description = "National programmes, by slug"),
        ("label" = Option<Vec<String>>, Query, description = "Training and labels, by slug"),
        ("type" = Option<Vec<String>>, Query, description = "Kinds of structure, by slug"),
        ("mobility" = Option<Vec<String>>, Query, description = "Fixed or mobile, by slug"),
        ("wheelchair" = Option<Vec<String>>, Query, description = "`yes` or `partly`"),
        ("day" = Option<Vec<String>>, Query, description = "Open on that day of the coming week: `mo` to `su`"),
        ("open" = Option<String>, Query, description = "`now`: where anybody can walk in at this moment"),
        ("open_at" = Option<String>, Query, description = "Where anybody can walk in at that local moment, `2026-11-28T10:00`"),
        ("near" = Option<String>, Query, description = "Origin: `lat,lon`; left aside where `ou` is given"),
        ("ou" = Option<String>, Query, description = "In words: a commune, postal code or address, as the origin; a département or intercommunalité, in which places then stand"),
        ("bounds" = Option<String>, Query, description = "Rectangle in which places stand: `west,south,east,north`, in degrees; left aside where `ou` is given"),
        ("radius_km" = Option<f64>, Query, description = "Radius around the origin, 20 by default, 200 at most"),
        ("sort" = Option<String>, Query, description = "`distance`, `relevance` or `name`"),
        ("cursor" = Option<String>, Query, description = "Where the list goes on, from `next_cursor`"),
        ("limit" = Option<usize>, Query, description = "Length of the list, 50 by default, 500 at most"),
    ),
    responses((status = 200, description = "The places", body = PlacesJson), (status = 422, description = "A parameter is not understood: a problem document with a pointer to each"))
)]
pub async fn list(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let known = only_parameters(&ctx, &parameters());
    let query = PlaceQuery::strict(&asked, ctx.app().scope(), |field, key| wrong(&ctx, field, key));
    let limit = list_length(&ctx, &asked.limit, USUAL);
    let cursor = Cursor::read(&ctx, &asked.cursor);
    let (query, limit, cursor) = match (known, query, limit, cursor) {
        (Ok(()), Ok(query), Ok(limit), Ok(cursor)) => (query, limit, cursor),
        (known, query, limit, cursor) => {
            let errors = [known.err(), query.err(), limit.err(), cursor.err()];
            return Err(Failure::Invalid(FieldErrors::joined(errors)));
        }
    };
    let snapshot = state.snapshot();
    let answer = Answer::new(&snapshot, &query, ctx.local_now());
    let skip = cursor.map_or(0, |cursor| cursor.skip(&snapshot, &answer));
    let hits = answer.hits(skip, limit);
    let end = skip + hits.len();
    let places: Vec<PlaceJson> = hits
        .into_iter()
        .filter_map(|hit| Some(PlaceJson::of(&ctx, &snapshot, snapshot.place(hit.document)?, hit.km)))
        .collect();
    let counts = counts(&answer);
    let last = places.last().filter(|_| end < answer.total);
    let next_cursor = last.map(|place: &PlaceJson| Cursor { after: place.id.clone(), rank: end }.write());
    let document = PlacesJson { total: answer.total, places, next_cursor, counts };
    Ok(public_json(&ctx, &document))
}

/// The parameters beside the filters.
const OTHERS: [&str; 10] =
    ["q", "open", "open_at", "near", "bounds", "ou", "radius_km", "sort", "cursor", "limit"];

fn parameters() -> Vec<&'static str> {
    Group::ALL.into_iter().map(Group::param).chain(OTHERS).collect()
}

/// What is wrong with a parameter, and what it may hold.
fn wrong(ctx: &Ctx, field: &str, key: &'static str) -> String {
    let group = Group::ALL.into_iter().find(|group| group.param() == field && group.level().is_none());
    match group {
        Some(group) => {
            let values: Vec<_> = group.values().map(Value::slug).collect();
            ctx.tx("query-unknown-value-of", &[("values", (&values.join(", ")).into())])
        }
        None => ctx.t(key).to_owned(),
    }
}

fn counts(answer: &Answer<'_>) -> Vec<CountJson> {
    let closed = answer.counts().into_iter().filter(|(_, places)| *places > 0).map(|(value, places)| {
        CountJson { filter: value.group.param(), value: value.slug().to_owned(), places }
    });
    let departements = answer.territory_counts(Level::Departement).into_iter().map(|(code, places)| {
        CountJson { filter: Group::Departement.param(), value: filter_value(code), places }
    });
    closed.chain(departements).collect()
}

/// Where a list goes on: after a place, wherever changes have moved it meanwhile; at a rank, should it be gone.
struct Cursor {
    after: String,
    rank: usize,
}

impl Cursor {
    fn read(ctx: &Ctx, text: &str) -> Result<Option<Self>, FieldErrors> {
        if text.is_empty() {
            return Ok(None);
        }
        let bytes = URL_SAFE_NO_PAD.decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        bytes
            .as_deref()
            .and_then(|text| text.split_once('.'))
            .and_then(|(after, rank)| Some(Self { after: after.to_owned(), rank: rank.parse().ok()? }))
            .map(Some)
            .ok_or_else(|| FieldErrors::one("cursor", ctx.t("query-cursor")))
    }

    fn write(&self) -> String {
        URL_SAFE_NO_PAD.encode(format!("{}.{}", self.after, self.rank))
    }

    fn skip(&self, snapshot: &Snapshot, answer: &Answer<'_>) -> usize {
        let Some(document) = snapshot.document(&self.after) else { return self.rank };
        let place = answer.all().iter().position(|hit| hit.document == document);
        place.map_or(self.rank, |place| place + 1)
    }
}
