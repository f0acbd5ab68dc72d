//! The parts of the page of an event.

use maillage_places::view::Snapshot as Places;
use maillage_shell::{Ctx, JsonBlock};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::agenda::{Joining, SpokenLanguage, Venue};
use serde_json::{Value, json};

use super::card::short;
use crate::model::{EventState, Host};
use crate::view::Entry;
use crate::words;

/// A line with its icon.
pub struct Fact {
    /// Icon.
    pub icon: &'static str,
    /// What it is about.
    pub title: String,
    /// What it says.
    pub text: String,
}

fn fact(icon: &'static str, title: &str, text: impl Into<String>) -> Fact {
    Fact { icon, title: title.to_owned(), text: text.into() }
}

/// What it costs, in which language, for whom, how people are welcomed.
pub fn facts(ctx: &Ctx, entry: &Entry) -> Vec<Fact> {
    let (sheet, lang) = (&entry.series.sheet, ctx.lang());
    let listed = |labels: Vec<&'static str>| labels.join(", ");
    // An outside calendar says neither what an event costs nor how people join.
    let mut facts = if let Some(calendar) = &entry.series.calendar {
        vec![fact("calendar", ctx.t("outside-from"), &calendar.name)]
    } else {
        let price = sheet.price.as_ref().map_or(ctx.t("agenda-price-free"), |price| price.as_str());
        vec![fact("euro", ctx.t("agenda-price"), price)]
    };
    if !sheet.audience.is_empty() {
        let audience = listed(sheet.audience.iter().map(|one| short(one, lang)).collect());
        facts.push(fact("users", ctx.t("agenda-audience"), audience));
    }
    if !sheet.languages.is_empty() {
        let languages = listed(sheet.languages.iter().map(|one: SpokenLanguage| short(one, lang)).collect());
        facts.push(fact("languages", ctx.t("agenda-languages"), languages));
    }
    if !sheet.welcome.is_empty() {
        let welcome = listed(sheet.welcome.iter().map(|one| short(one, lang)).collect());
        facts.push(fact("accessibility", ctx.t("agenda-welcome"), welcome));
    }
    facts
}

/// What it is about.
pub fn themes(ctx: &Ctx, entry: &Entry) -> Vec<(&'static str, String)> {
    let link = |theme| (short(theme, ctx.lang()), crate::view::only_theme(theme).href("/agenda"));
    entry.series.sheet.themes.iter().map(link).collect()
}

/// How to join, in a sentence.
pub fn joining(ctx: &Ctx, entry: &Entry) -> String {
    let key = match (entry.series.sheet.joining, entry.event.left()) {
        _ if entry.series.calendar.is_some() => "agenda-join-outside",
        (Joining::Open, _) => "agenda-join-open",
        (Joining::Phone, _) => "agenda-join-phone",
        (Joining::Registration, Some(0)) => "agenda-join-waiting",
        (Joining::Registration, _) => "agenda-join-registration",
    };
    ctx.t(key).to_owned()
}

/// The online room: for all where nobody has to register; the others get it by mail.
pub fn open_room(entry: &Entry) -> Option<String> {
    let sheet = &entry.series.sheet;
    let open = sheet.joining == Joining::Open && sheet.venue != Venue::OnSite && entry.event.is_planned();
    sheet.link.as_ref().filter(|_| open).map(|link| link.as_str().to_owned())
}

/// The event for search engines (<https://schema.org/Event>).
pub fn json_ld(ctx: &Ctx, places: &Places, entry: &Entry) -> JsonBlock {
    let app = ctx.app();
    let (event, sheet) = (&entry.event, &entry.series.sheet);
    let zone = app.zone();
    let moment = |at: chrono::DateTime<chrono::Utc>| at.with_timezone(&zone).to_rfc3339();
    let state = match event.state {
        EventState::Planned if event.moved => "EventRescheduled",
        EventState::Planned => "EventScheduled",
        EventState::Cancelled => "EventCancelled",
    };
    let mode = match sheet.venue {
        Venue::OnSite => "OfflineEventAttendanceMode",
        Venue::Online => "OnlineEventAttendanceMode",
        Venue::Both => "MixedEventAttendanceMode",
    };
    let url = app.address(&entry.href());
    let mut value = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": url,
        "url": url,
        "name": sheet.title.as_str(),
        "startDate": moment(event.starts_at),
        "endDate": moment(event.ends_at),
        "eventStatus": format!("https://schema.org/{state}"),
        "eventAttendanceMode": format!("https://schema.org/{mode}"),
        "inLanguage": sheet.languages.iter().map(ClosedList::national).collect::<Vec<_>>(),
        "organizer": { "@type": "Organization", "name": app.settings().network.name },
        "location": locations(ctx, places, entry),
    });
    let mut set = |name: &str, given: Option<Value>| {
        if let (Some(map), Some(given)) = (value.as_object_mut(), given) {
            map.insert(name.to_owned(), given);
        }
    };
    set("isAccessibleForFree", entry.series.calendar.is_none().then(|| json!(sheet.price.is_none())));
    set("description", sheet.description.as_ref().map(|text| json!(text.as_str())));
    set("maximumAttendeeCapacity", event.capacity.map(Value::from));
    set("remainingAttendeeCapacity", event.left().map(Value::from));
    JsonBlock::new(&value)
}

fn locations(ctx: &Ctx, places: &Places, entry: &Entry) -> Vec<Value> {
    let sheet = &entry.series.sheet;
    let (name, address) = words::place_parts(places, sheet);
    let mut found = Vec::new();
    if sheet.venue != Venue::Online && sheet.host != Host::Network {
        let name = if name.is_empty() { address.clone() } else { name };
        found.push(json!({ "@type": "Place", "name": name, "address": address }));
    }
    if sheet.venue != Venue::OnSite {
        let url = open_room(entry).unwrap_or_else(|| ctx.app().address(&entry.href()));
        found.push(json!({ "@type": "VirtualLocation", "url": url }));
    }
    found
}
