//! An event as JSON.

use chrono::{DateTime, Utc};
use maillage_places::view::Snapshot as Places;
use maillage_vocabulary::ClosedList;
use serde::Serialize;
use utoipa::ToSchema;

use crate::pages::open_room;
use crate::view::Entry;
use crate::words;

/// An event.
#[derive(Serialize, ToSchema)]
pub struct EventJson {
    /// Public id: 8 characters, permanent.
    pub id: String,
    /// Path of its page.
    pub href: String,
    /// Inner id of its series: the same for all its meetings.
    pub series: String,
    /// `planned` or `cancelled`.
    pub state: &'static str,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Whether it was moved away from the days and hours of its series.
    pub moved: bool,
    /// Rule of its series, as iCalendar writes it; null where it meets once.
    pub rule: Option<String>,
    /// Title.
    pub title: String,
    /// Kind, by slug.
    pub kind: &'static str,
    /// Description: plain text.
    pub description: Option<String>,
    /// `sur-place`, `en-ligne` or `les-deux`.
    pub venue: &'static str,
    /// Address of the online room, where nobody has to register.
    pub link: Option<String>,
    /// Public id of the place of the directory.
    pub place: Option<String>,
    /// Where, on one line.
    pub address: Option<String>,
    /// INSEE code of the commune.
    pub commune: Option<String>,
    /// `libre`, `inscription` or `telephone`.
    pub joining: &'static str,
    /// Seats; null where everybody gets in.
    pub capacity: Option<u16>,
    /// Seats left; null where everybody gets in.
    pub seats_left: Option<u32>,
    /// What it costs, in words; null where it is free.
    pub price: Option<String>,
    /// Languages, by slug.
    pub languages: Vec<&'static str>,
    /// How it welcomes people, by slug.
    pub welcome: Vec<&'static str>,
    /// Themes, by slug.
    pub themes: Vec<&'static str>,
    /// Audience, by slug; empty for everybody.
    pub audience: Vec<&'static str>,
    /// Name of the outside calendar that it comes from; null for an event of the agenda itself.
    pub calendar: Option<String>,
}

fn slugs<T: ClosedList>(set: maillage_vocabulary::ClosedSet<T>) -> Vec<&'static str> {
    set.iter().map(ClosedList::slug).collect()
}

impl EventJson {
    /// An event.
    pub fn of(places: &Places, entry: &Entry) -> Self {
        let (event, sheet) = (&entry.event, &entry.series.sheet);
        let address = words::place_line(places, sheet);
        Self {
            id: event.id.to_string(),
            href: entry.href(),
            series: entry.series.id.clone(),
            state: event.state.code(),
            starts_at: event.starts_at,
            ends_at: event.ends_at,
            moved: event.moved,
            rule: entry.series.rule.as_ref().map(ToString::to_string),
            title: sheet.title.as_str().to_owned(),
            kind: sheet.kind.slug(),
            description: sheet.description.as_ref().map(|text| text.as_str().to_owned()),
            venue: sheet.venue.slug(),
            link: open_room(entry),
            place: sheet.place().map(ToString::to_string),
            address: (!address.is_empty()).then_some(address),
            commune: entry.commune(places).map(|commune| commune.code.to_string()),
            joining: sheet.joining.slug(),
            capacity: event.capacity,
            seats_left: event.left(),
            price: sheet.price.as_ref().map(|price| price.as_str().to_owned()),
            languages: slugs(sheet.languages),
            welcome: slugs(sheet.welcome),
            themes: slugs(sheet.themes),
            audience: slugs(sheet.audience),
            calendar: entry.series.calendar.as_ref().map(|calendar| calendar.name.clone()),
        }
    }
}
