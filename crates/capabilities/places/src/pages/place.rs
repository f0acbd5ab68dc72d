//! `/lieux/{id}-{slug}`: the page of a place, contact first.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_opening_hours::{Hours, rest_in_words};
use maillage_shell::map::DrawnMap;
use maillage_shell::map::bounds_of;
use maillage_shell::{AtPlace, AtPlaceKind, Ctx, Failure, JsonBlock, Keep, Page, html, text};
use maillage_territory::TerritoryCode;

use super::State;
use super::card::{Card, OpenNow, card, open_now};
use super::finder_map::{About, draw};
use super::hours_words::{self, HoursRow};
use super::place_parts::{self, Freshness, Sentence};
use crate::model::{PlaceId, Status};
use crate::view::{Calendar, Entry, Hit, Snapshot};

/// Places shown as near.
const NEARBY: usize = 4;
/// How far near is, in kilometres.
const NEARBY_KM: f64 = 30.0;

#[derive(Template)]
#[template(path = "place.html")]
struct PlacePage {
    page: Page,
    name: String,
    summary: Option<String>,
    details: Vec<String>,
    kinds: Vec<&'static str>,
    fresh: Freshness,
    absent: Option<String>,
    open: Option<OpenNow>,
    phone: Option<(String, String)>,
    emails: Vec<String>,
    websites: Vec<(String, String)>,
    booking: Option<String>,
    acts: Vec<AtPlace>,
    coming: Vec<AtPlace>,
    directions: Option<String>,
    approximate: bool,
    address: Vec<String>,
    hours: Vec<HoursRow>,
    hours_caption: String,
    hours_notes: Vec<String>,
    hours_rest: Option<String>,
    services: Vec<Sentence>,
    access: Vec<Sentence>,
    programmes: Vec<String>,
    own: Option<Card>,
    nearby: Vec<Card>,
    map: Option<DrawnMap>,
    facts: Vec<(String, String)>,
    problem_href: Option<String>,
    json_ld: JsonBlock,
}

/// `GET /lieux/{id}-{slug}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
) -> Result<Response, Failure> {
    let snapshot = state.snapshot();
    let id = address.split('-').next().unwrap_or_default();
    let id: PlaceId = id.parse().map_err(|_| Failure::NotFound)?;
    let entry = snapshot.by_id(id.as_str()).ok_or(Failure::NotFound)?;
    if format!("/lieux/{address}") != entry.href() {
        return Ok(axum::response::IntoResponse::into_response(axum::response::Redirect::permanent(
            &entry.href(),
        )));
    }
    html(&ctx, Keep::Ready, &page_of(&ctx, &snapshot, entry))
}

fn page_of(ctx: &Ctx, snapshot: &Snapshot, entry: &Entry) -> PlacePage {
    let sheet = &entry.place.sheet;
    let now = ctx.local_now();
    let hours = entry.hours();
    let calendar = hours.map(|hours| Calendar::new(hours, now.date()));
    let nearby = nearby(ctx, snapshot, entry);
    let own = own(ctx, snapshot, entry);
    let (acts, coming) = from_capabilities(ctx, entry);
    PlacePage {
        page: frame(ctx, entry),
        name: sheet.name.as_str().to_owned(),
        summary: sheet.summary.as_ref().map(|text| text.as_str().to_owned()),
        details: place_parts::paragraphs(sheet),
        kinds: place_parts::kinds(ctx, sheet),
        fresh: place_parts::freshness(ctx, sheet),
        absent: absent(ctx, entry.place.status),
        open: calendar.and_then(|calendar| open_now(ctx, calendar.status(now), now)),
        phone: sheet.contact.phone.as_ref().map(|phone| (phone.national(), phone.as_str().to_owned())),
        emails: sheet.contact.emails.iter().map(|email| email.as_str().to_owned()).collect(),
        websites: sheet
            .contact
            .websites
            .iter()
            .map(|site| (site.as_str().to_owned(), site.host().to_owned()))
            .collect(),
        booking: sheet.contact.booking.as_ref().map(|site| site.as_str().to_owned()),
        acts,
        coming,
        directions: outside_map(entry),
        approximate: entry.approximate,
        address: place_parts::address_lines(entry),
        hours: hours.map(|hours| hours_words::hours_rows(ctx, hours)).unwrap_or_default(),
        hours_caption: hours_words::week_caption(ctx),
        hours_notes: hours.map(|hours| notes(ctx, hours)).unwrap_or_default(),
        hours_rest: sheet
            .opening
            .as_ref()
            .and_then(|opening| opening.rest())
            .map(|rest| rest_in_words(rest, hours_words::language(ctx.lang()))),
        services: place_parts::services(ctx, sheet),
        access: place_parts::access(ctx, sheet),
        programmes: place_parts::programmes(sheet),
        map: map(ctx, snapshot, entry, own.as_ref(), &nearby),
        own,
        nearby,
        facts: place_parts::facts(ctx, entry),
        problem_href: report_href(ctx, entry),
        json_ld: place_parts::json_ld(ctx, entry),
    }
}

fn frame(ctx: &Ctx, entry: &Entry) -> Page {
    let sheet = &entry.place.sheet;
    let name = sheet.name.as_str();
    let commune = entry.commune_name();
    let mut page = ctx
        .page(format!("{name}, {commune}"))
        .describe(sheet.summary.as_ref().map_or_else(String::new, |text| text.as_str().to_owned()))
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-places"), "/lieux");
    if let Some(known) = entry.commune {
        page = page.crumb(known.name, format!("/territoires/{}", known.code));
    }
    page.canonical =
        ctx.app().settings().server.public_url.as_ref().map(|url| format!("{url}{}", entry.href()));
    page.crumb(name, entry.href()).script("map.js").script("copy.js").script("print.js")
}

/// What other capabilities have for the sheet: what people can do there, and what is coming.
fn from_capabilities(ctx: &Ctx, entry: &Entry) -> (Vec<AtPlace>, Vec<AtPlace>) {
    let all = ctx.app().capabilities().iter();
    let all = all.flat_map(|one| one.at_place(ctx.app(), entry.place.id.as_str(), ctx.lang()));
    all.partition(|one| one.kind == AtPlaceKind::Act)
}

fn absent(ctx: &Ctx, status: Status) -> Option<String> {
    match status {
        Status::Active => None,
        Status::AbsentFromSource(since) => {
            Some(ctx.tx("place-absent", &[("date", (&text::date(since, ctx.lang())).into())]))
        }
    }
}

fn notes(ctx: &Ctx, hours: &Hours) -> Vec<String> {
    hours.week(ctx.local_now().date()).notes
}

/// The nearest other places.
fn nearby(ctx: &Ctx, snapshot: &Snapshot, entry: &Entry) -> Vec<Card> {
    let Some(point) = entry.point else { return Vec::new() };
    snapshot
        .points
        .nearest(point, NEARBY + 1, NEARBY_KM)
        .into_iter()
        .filter_map(|(index, km)| Some(Hit { document: *snapshot.located.get(index)?, km: Some(km) }))
        .filter(|hit| snapshot.place(hit.document).is_some_and(|other| other.place.id != entry.place.id))
        .take(NEARBY)
        .zip(2..)
        .filter_map(|(hit, number)| card(ctx, snapshot, hit, number, &[]))
        .collect()
}

/// The place itself, as number 1 of its map.
fn own(ctx: &Ctx, snapshot: &Snapshot, entry: &Entry) -> Option<Card> {
    let document = snapshot.document(entry.place.id.as_str())?;
    card(ctx, snapshot, Hit { document, km: None }, 1, &[])
}

fn map(
    ctx: &Ctx,
    snapshot: &Snapshot,
    entry: &Entry,
    own: Option<&Card>,
    nearby: &[Card],
) -> Option<DrawnMap> {
    let point = entry.point?;
    let cards: Vec<&Card> = own.into_iter().chain(nearby).collect();
    let about = About {
        here: entry.commune.map(|commune| TerritoryCode::Commune(commune.code)),
        bounds: bounds_of([point]).filter(|_| cards.is_empty()),
        origin: None,
        cards: &cards,
    };
    draw(ctx, snapshot, &about)
}

/// The place on a public map of streets: followed only by who asks for it. Where only the commune is known for sure, the
/// address is looked for.
fn outside_map(entry: &Entry) -> Option<String> {
    let point = entry.point?;
    if entry.approximate {
        let address = place_parts::address_lines(entry).join(", ");
        return Some(format!(
            "https://www.openstreetmap.org/search?query={}",
            maillage_shell::encode(&address)
        ));
    }
    let (lat, lon) = (point.lat(), point.lon());
    Some(format!("https://www.openstreetmap.org/?mlat={lat:.5}&mlon={lon:.5}#map=17/{lat:.5}/{lon:.5}"))
}

/// A mail to the network about a mistake, where an address is known.
fn report_href(ctx: &Ctx, entry: &Entry) -> Option<String> {
    let email = ctx.app().settings().network.contact_email.as_ref()?;
    let subject = ctx.tx("place-report-subject", &[("name", entry.place.sheet.name.as_str().into())]);
    Some(format!("mailto:{email}?subject={}", maillage_shell::encode(&subject)))
}
