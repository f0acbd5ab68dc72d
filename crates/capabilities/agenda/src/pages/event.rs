//! `/agenda/{id}-{slug}`: one event: when, where, how to come, and the form to register.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Redirect, Response};
use chrono::Datelike as _;
use maillage_places::view::Snapshot as Places;
use maillage_shell::{Ctx, Failure, FieldError, FieldErrors, JsonBlock, Keep, Page, Query, html};
use maillage_vocabulary::lists::agenda::Venue;
use serde::Deserialize;

use super::card::{card, seats, short};
use super::event_parts::{self, Fact};
use super::register::Typed;
use super::{State, may_manage};
use crate::model::EventId;
use crate::view::Entry;
use crate::words;

/// Other dates shown.
const OTHERS: usize = 8;

/// Where somebody goes.
pub struct Where {
    /// Name of the place or hall.
    pub name: String,
    /// Address.
    pub address: String,
    /// Page of the place, where it has one.
    pub href: Option<String>,
}

#[derive(Template)]
#[template(path = "event.html")]
struct EventPage {
    page: Page,
    title: String,
    kind: &'static str,
    when: String,
    state: (String, &'static str),
    stage: Stage,
    moved: bool,
    paragraphs: Vec<String>,
    place: Option<Where>,
    online: bool,
    room: Option<String>,
    facts: Vec<Fact>,
    themes: Vec<(&'static str, String)>,
    joining: String,
    phone: Option<String>,
    way: Way,
    id: String,
    typed: Typed,
    errors: Vec<FieldError>,
    name_error: String,
    email_error: String,
    phone_error: String,
    problem: String,
    others: Vec<(String, String)>,
    calendar: String,
    manage: Option<String>,
    json_ld: JsonBlock,
}

/// Whether something can still be done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Coming,
    Over,
    Cancelled,
}

/// What the form gives.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    NoForm,
    Seat,
    WaitingList,
}

fn stage(entry: &Entry, open: bool) -> Stage {
    match (entry.event.is_planned(), open) {
        (false, _) => Stage::Cancelled,
        (true, false) => Stage::Over,
        (true, true) => Stage::Coming,
    }
}

fn way(entry: &Entry, open: bool) -> Way {
    match entry.event.left() {
        _ if !open || !entry.series.sheet.takes_registrations() => Way::NoForm,
        Some(0) => Way::WaitingList,
        _ => Way::Seat,
    }
}

/// What the address says beside the event.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    inscription: String,
}

/// `GET /agenda/{id}-{slug}`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Path(address): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let entry = find(&ctx, &state, &address).await?;
    if format!("/agenda/{address}") != entry.href() {
        return Ok(Redirect::permanent(&entry.href()).into_response());
    }
    let told = match asked.inscription.as_str() {
        "envoyee" => Some("agenda-sent"),
        "notee" => Some("agenda-noted"),
        _ => None,
    };
    show(&ctx, &state, &entry, Shown { told, ..Shown::default() })
}

/// The event of an address, from memory where it is coming, else from the database.
pub async fn find(ctx: &Ctx, state: &State, address: &str) -> Result<Entry, Failure> {
    let id = EventId::of_address(address).map_err(|_| Failure::NotFound)?;
    match state.snapshot().by_id(&id) {
        Some(entry) => Ok(Entry::clone(entry)),
        None => state.stored(ctx, &id).await,
    }
}

/// What the page shows of a form.
#[derive(Default)]
pub struct Shown {
    /// What was typed.
    pub typed: Typed,
    /// What is wrong with it.
    pub errors: FieldErrors,
    /// A sentence that says why nothing was written.
    pub problem: String,
    /// What has just been done: key of its sentence.
    pub told: Option<&'static str>,
}

/// The page.
pub fn show(ctx: &Ctx, state: &State, entry: &Entry, shown: Shown) -> Result<Response, Failure> {
    let keep = if shown.errors.is_empty() && shown.problem.is_empty() { Keep::Ready } else { Keep::Private };
    html(ctx, keep, &page_of(ctx, state, entry, shown))
}

fn page_of(ctx: &Ctx, state: &State, entry: &Entry, shown: Shown) -> EventPage {
    let places = state.places();
    let (sheet, event) = (&entry.series.sheet, &entry.event);
    let error = |field| shown.errors.of(field).unwrap_or_default().to_owned();
    let open = event.is_open(ctx.now());
    EventPage {
        page: frame(ctx, &places, entry, shown.told),
        title: sheet.title.as_str().to_owned(),
        kind: short(sheet.kind, ctx.lang()),
        when: words::when(entry.span, ctx.lang()),
        state: seats(ctx, entry),
        stage: stage(entry, open),
        moved: event.moved && open,
        paragraphs: paragraphs(entry),
        place: place(&places, entry),
        online: sheet.venue != Venue::OnSite,
        room: event_parts::open_room(entry),
        facts: event_parts::facts(ctx, entry),
        themes: event_parts::themes(ctx, entry),
        joining: event_parts::joining(ctx, entry),
        phone: words::phone_to_call(&places, &entry.series.sheet),
        way: way(entry, open),
        id: event.id.to_string(),
        name_error: error("name"),
        email_error: error("email"),
        phone_error: error("phone"),
        errors: shown.errors.iter().cloned().collect(),
        typed: shown.typed,
        problem: shown.problem,
        others: others(ctx, state, entry),
        calendar: format!("/agenda/{}/calendrier.ics", event.id),
        manage: may_manage(ctx, &places, sheet).then(|| format!("/gestion/agenda/{}", event.id)),
        json_ld: event_parts::json_ld(ctx, &places, entry),
    }
}

fn frame(ctx: &Ctx, places: &Places, entry: &Entry, told: Option<&'static str>) -> Page {
    let title = entry.series.sheet.title.as_str();
    let place = card(ctx, places, entry).place;
    let when = words::when(entry.span, ctx.lang());
    let mut page = ctx
        .page(format!("{title}, {}", words::day(entry.span.0.date(), ctx.lang())))
        .describe(if place.is_empty() { when.clone() } else { format!("{when}, {place}") })
        .crumb(ctx.t("crumb-home"), "/")
        .crumb(ctx.t("nav-agenda"), "/agenda")
        .crumb(title, entry.href())
        .script("print.js")
        .script("copy.js");
    page.canonical =
        ctx.app().settings().server.public_url.as_ref().map(|url| format!("{url}{}", entry.href()));
    match told {
        Some(key) => page.flash("success", ctx.t(key)),
        None => page,
    }
}

fn paragraphs(entry: &Entry) -> Vec<String> {
    let text = entry.series.sheet.description.as_ref().map_or("", |text| text.as_str());
    text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
}

fn place(places: &Places, entry: &Entry) -> Option<Where> {
    let sheet = &entry.series.sheet;
    if sheet.venue == Venue::Online {
        return None;
    }
    let (name, address) = words::place_parts(places, sheet);
    let href = words::place(places, sheet).map(maillage_places::view::Entry::href);
    (!name.is_empty()).then_some(Where { name, address, href })
}

/// Other dates of the same series.
fn others(ctx: &Ctx, state: &State, entry: &Entry) -> Vec<(String, String)> {
    let snapshot = state.snapshot();
    let planned = snapshot.others(entry, ctx.now()).filter(|other| other.event.is_planned());
    let this_year = ctx.local_now().year();
    let label = |other: &Entry| {
        let text = words::day(other.span.0.date(), ctx.lang());
        // The year goes without saying, as long as it is this one.
        text.strip_suffix(&format!(" {this_year}")).map_or(text.clone(), str::to_owned)
    };
    planned.take(OTHERS).map(|other| (label(other), other.href())).collect()
}
