//! An event in a list.

use chrono::Datelike;
use maillage_places::view::Snapshot as Places;
use maillage_shell::Ctx;
use maillage_shell::text::weekday;
use maillage_shell::words::Lang;
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::agenda::{Joining, Venue};

use crate::view::Entry;
use crate::words;

/// An event in a list.
pub struct Card {
    /// Its page.
    pub href: String,
    /// Its page for those who keep it.
    pub manage: String,
    /// Title.
    pub title: String,
    /// The day in three pieces: `mar.`, `1`, `déc.`.
    pub leaf: (String, u32, &'static str),
    /// From when to when.
    pub hours: String,
    /// The whole moment, for whoever hears the leaf.
    pub when: String,
    /// Where.
    pub place: String,
    /// Kind of event.
    pub kind: &'static str,
    /// Seats, or how to join.
    pub seats: String,
    /// Colour of the tag of seats.
    pub seats_colour: &'static str,
}

/// The short label of a value.
pub fn short<T: ClosedList>(value: T, lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => value.short_fr(),
        Lang::En => value.short_en(),
    }
}

/// Prepares an event.
pub fn card(ctx: &Ctx, places: &Places, entry: &Entry) -> Card {
    let lang = ctx.lang();
    let span = entry.span;
    let day = span.0.date();
    let sheet = &entry.series.sheet;
    let letters: String = weekday(day.weekday(), lang).chars().take(3).collect();
    let dot = if lang == Lang::Fr { "." } else { "" };
    let (seats, seats_colour) = seats(ctx, entry);
    Card {
        href: entry.href(),
        manage: format!("/gestion/agenda/{}", entry.event.id),
        title: sheet.title.as_str().to_owned(),
        leaf: (format!("{letters}{dot}"), day.day(), words::short_month(day.month0(), lang)),
        hours: words::hours(span, lang),
        when: words::when(span, lang),
        place: match sheet.venue {
            Venue::Online => short(Venue::Online, lang).to_owned(),
            _ => place(places, entry),
        },
        kind: short(sheet.kind, lang),
        seats,
        seats_colour,
    }
}

/// The place and its commune.
fn place(places: &Places, entry: &Entry) -> String {
    let (name, _) = words::place_parts(places, &entry.series.sheet);
    let commune = entry.commune(places).map_or("", |commune| commune.name);
    [name.as_str(), commune].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Seats in words, and the colour of their tag.
pub fn seats(ctx: &Ctx, entry: &Entry) -> (String, &'static str) {
    if !entry.event.is_planned() {
        return (ctx.t("agenda-cancelled").to_owned(), "brick");
    }
    if entry.event.ends_at <= ctx.now() {
        return (ctx.t("agenda-past").to_owned(), "");
    }
    if entry.series.calendar.is_some() {
        return (ctx.t("outside-tag").to_owned(), "blue");
    }
    let joining = entry.series.sheet.joining;
    match entry.event.left() {
        Some(0) if joining == Joining::Registration => (ctx.t("agenda-full").to_owned(), "ochre"),
        Some(left) if joining == Joining::Registration => {
            (ctx.tx("agenda-seats-left", &[("count", u64::from(left).into())]), "olive")
        }
        _ => (short(joining, ctx.lang()).to_owned(), "blue"),
    }
}
