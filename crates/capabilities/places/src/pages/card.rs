//! A place in a list.

use chrono::NaiveDateTime;
use maillage_opening_hours::Status;
use maillage_shell::{Ctx, text};

use super::hours_words;
use crate::view::{Entry, Group, Hit, Snapshot, Value};

/// Services named on a card.
const TAGS: usize = 4;

/// Whether a place is open, in words.
#[derive(Clone, Debug)]
pub struct OpenNow {
    /// `open`, `soon` or `closed`.
    pub kind: &'static str,
    /// The words.
    pub label: String,
}

/// A service on a card.
pub struct Tag {
    /// Its words.
    pub label: &'static str,
    /// `blue` where it was asked for.
    pub colour: &'static str,
}

/// A place as a list shows it.
pub struct Card {
    /// Public id.
    pub id: String,
    /// Rank in the list, from 1: the number on the map.
    pub number: usize,
    /// Name.
    pub name: String,
    /// Page.
    pub href: String,
    /// Whether it is open.
    pub open: Option<OpenNow>,
    /// The hours of the days that were asked for: they say more than whether it is open now.
    pub days: Vec<String>,
    /// All its hours in a line, for paper; where nothing is known, words that say so.
    pub week: String,
    /// How far it is.
    pub distance: Option<String>,
    /// Street and commune.
    pub address: String,
    /// Telephone, as people read it, and as machines dial it.
    pub phone: Option<(String, String)>,
    /// Services.
    pub tags: Vec<Tag>,
    /// Latitude and longitude, for the living map.
    pub position: Option<(f64, f64)>,
    /// Whether that is only the point of its commune.
    pub approximate: bool,
}

/// The card of a hit.
pub fn card(ctx: &Ctx, snapshot: &Snapshot, hit: Hit, number: usize, chosen: &[Value]) -> Option<Card> {
    let entry = snapshot.place(hit.document)?;
    let sheet = &entry.place.sheet;
    let calendar = snapshot.calendar(hit.document);
    let open = calendar.map(|calendar| calendar.status(ctx.local_now()));
    let days = calendar.map(|calendar| hours_words::days_asked(ctx, calendar.hours(), chosen));
    Some(Card {
        id: entry.place.id.as_str().to_owned(),
        number,
        name: sheet.name.as_str().to_owned(),
        href: entry.href(),
        open: open.and_then(|status| open_now(ctx, status, ctx.local_now())),
        days: days.unwrap_or_default(),
        week: sheet.opening.as_ref().map_or_else(
            || ctx.t("hours-unknown-short").to_owned(),
            |opening| hours_words::short_week(ctx, opening),
        ),
        distance: hit.km.map(|km| text::distance(km, ctx.lang())),
        address: address(entry),
        phone: sheet.contact.phone.as_ref().map(|phone| (phone.national(), phone.as_str().to_owned())),
        tags: tags(ctx, entry, chosen),
        position: entry.point.map(|point| (point.lat(), point.lon())),
        approximate: entry.approximate,
    })
}

/// Street and commune.
pub fn address(entry: &Entry) -> String {
    format!("{}, {}", entry.place.sheet.location.street.as_str(), entry.commune_name())
}

fn tags(ctx: &Ctx, entry: &Entry, chosen: &[Value]) -> Vec<Tag> {
    let mut values: Vec<_> =
        entry.place.sheet.services.iter().map(|service| Value::of(Group::Service, service)).collect();
    values.sort_by_key(|value| !chosen.contains(value));
    values
        .into_iter()
        .take(TAGS)
        .map(|value| Tag {
            label: value.short(ctx.lang()),
            colour: if chosen.contains(&value) { "blue" } else { "" },
        })
        .collect()
}

/// Whether a place is open, in words; nothing where it is not known.
pub fn open_now(ctx: &Ctx, status: Status, now: NaiveDateTime) -> Option<OpenNow> {
    let lang = ctx.lang();
    let said = |kind, key: &str, until: NaiveDateTime| OpenNow {
        kind,
        label: ctx.tx(key, &[("time", (&text::clock_time(until, lang)).into())]),
    };
    match status {
        Status::Open { until: Some(until) } if until - now <= chrono::TimeDelta::minutes(30) => {
            Some(said("soon", "status-closes-soon", until))
        }
        Status::Open { until: Some(until) } if until.date() == now.date() => {
            Some(said("open", "status-open-until", until))
        }
        Status::Open { .. } => Some(OpenNow { kind: "open", label: ctx.t("status-open").to_owned() }),
        Status::ByAppointment { .. } => {
            Some(OpenNow { kind: "soon", label: ctx.t("status-by-appointment").to_owned() })
        }
        Status::Closed { opens: Some(opens) } => Some(closed(ctx, opens, now)),
        Status::Closed { opens: None } => {
            Some(OpenNow { kind: "closed", label: ctx.t("status-closed").to_owned() })
        }
        Status::Unknown => None,
    }
}

fn closed(ctx: &Ctx, opens: NaiveDateTime, now: NaiveDateTime) -> OpenNow {
    use chrono::Datelike as _;
    let lang = ctx.lang();
    let time = text::clock_time(opens, lang);
    let days = (opens.date() - now.date()).num_days();
    let label = match days {
        0 => ctx.tx("status-opens-today", &[("time", (&time).into())]),
        1 => ctx.tx("status-opens-tomorrow", &[("time", (&time).into())]),
        2..=6 => {
            let day = text::weekday(opens.weekday(), lang);
            ctx.tx("status-opens-day", &[("day", day.into()), ("time", (&time).into())])
        }
        _ => ctx.tx("status-opens-date", &[("date", (&text::date(opens.date(), lang)).into())]),
    };
    OpenNow { kind: "closed", label }
}
