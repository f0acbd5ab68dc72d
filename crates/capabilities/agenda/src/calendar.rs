//! Events as iCalendar (RFC 5545), for the calendars of other programs.
//!
//! Each meeting is an event of its own, at moments in universal time: no rule to unroll, no time zone to know, and a
//! meeting that was moved or called off is told as such (SEQUENCE, STATUS) under the same UID.

use chrono::{DateTime, Utc};
use maillage_places::view::Snapshot as Places;
use maillage_shell::App;
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::agenda::Venue;

use crate::store::appointments::Appointment;
use crate::view::Entry;
use crate::words;

/// Media type of the format.
pub const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";
/// How long programs may wait before they ask again.
const REFRESH: &str = "PT1H";
/// Bytes of a line, at most: longer ones go on after a line break and a space (§3.1).
const LONGEST_LINE: usize = 75;

/// A calendar of some events, in one text.
pub fn write<'a>(
    app: &App,
    places: &Places,
    name: &str,
    entries: impl Iterator<Item = &'a Entry>,
    now: DateTime<Utc>,
) -> String {
    let mut lines = begun(name);
    for entry in entries {
        event(&mut lines, app, places, entry, now);
    }
    lines.add("END", "VCALENDAR");
    lines.0
}

/// A professional’s own calendar: what she announced, and her appointments under the word `title`. Whoever has the address
/// reads it: nobody is named in it.
pub fn write_own(
    app: &App,
    places: &Places,
    name: &str,
    entries: &[Entry],
    (title, appointments): (&str, &[Appointment]),
    now: DateTime<Utc>,
) -> String {
    let mut lines = begun(name);
    for entry in entries {
        event(&mut lines, app, places, entry, now);
    }
    for one in appointments {
        appointment(&mut lines, app, places, title, one, now);
    }
    lines.add("END", "VCALENDAR");
    lines.0
}

fn begun(name: &str) -> Lines {
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Maillage//Agenda//FR");
    lines.add("METHOD", "PUBLISH");
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
    lines.add("X-PUBLISHED-TTL", REFRESH);
    lines.text("X-WR-CALNAME", name);
    lines
}

fn appointment(
    lines: &mut Lines,
    app: &App,
    places: &Places,
    title: &str,
    one: &Appointment,
    now: DateTime<Utc>,
) {
    let day = app.local(one.starts_at).date();
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", &uid(app, &one.id));
    lines.add("DTSTAMP", &moment(now));
    lines.add("SEQUENCE", &one.revision.to_string());
    lines.add("DTSTART", &moment(one.starts_at));
    lines.add("DTEND", &moment(one.ends_at));
    lines.text("SUMMARY", title);
    lines.add("STATUS", if one.booked { "CONFIRMED" } else { "CANCELLED" });
    lines.add("URL", &app.address(&format!("/gestion/rendez-vous?day={day}")));
    lines.text("LOCATION", &words::place_of(places, one.place));
    if let Some(theme) = one.theme {
        lines.add("CATEGORIES", &escaped(theme.label()));
    }
    lines.add("END", "VEVENT");
}

fn event(lines: &mut Lines, app: &App, places: &Places, entry: &Entry, now: DateTime<Utc>) {
    let (event, sheet) = (&entry.event, &entry.series.sheet);
    let url = app.address(&entry.href());
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", &uid(app, entry.event.id.as_str()));
    lines.add("DTSTAMP", &moment(now));
    lines.add("SEQUENCE", &event.revision.to_string());
    lines.add("DTSTART", &moment(event.starts_at));
    lines.add("DTEND", &moment(event.ends_at));
    lines.text("SUMMARY", sheet.title.as_str());
    lines.add("STATUS", if event.is_planned() { "CONFIRMED" } else { "CANCELLED" });
    lines.add("URL", &url);
    let about = sheet.description.as_ref().map(|text| format!("{}\n\n{url}", text.as_str()));
    lines.text("DESCRIPTION", &about.unwrap_or(url));
    let place = words::place_line(places, sheet);
    if sheet.venue != Venue::Online && !place.is_empty() {
        lines.text("LOCATION", &place);
    }
    let labels = std::iter::once(sheet.kind.label())
        .chain(sheet.themes.iter().map(maillage_vocabulary::ClosedList::label));
    lines.add("CATEGORIES", &labels.map(escaped).collect::<Vec<_>>().join(","));
    lines.add("END", "VEVENT");
}

/// A moment in universal time (§3.3.5).
fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// The name of something among all calendars: the same whatever changes.
fn uid(app: &App, id: &str) -> String {
    let address = app.address("");
    let host = address.split("://").last().unwrap_or_default().split(':').next().unwrap_or_default();
    format!("{id}@{host}")
}

/// Content lines.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A value of a strict form.
    fn add(&mut self, name: &str, value: &str) {
        let mut left = LONGEST_LINE;
        for c in name.chars().chain(":".chars()).chain(value.chars()) {
            if c.len_utf8() > left {
                self.0.push_str("\r\n ");
                left = LONGEST_LINE - 1;
            }
            self.0.push(c);
            left -= c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A text.
    fn text(&mut self, name: &str, value: &str) {
        self.add(name, &escaped(value));
    }
}

/// A text with its separators and line breaks written otherwise (§3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Reads lines as RFC 5545 says: joins what was folded, then takes the escapes away.
    fn read(text: &str) -> Vec<(String, String)> {
        text.replace("\r\n ", "")
            .split_terminator("\r\n")
            .map(|line| {
                let (name, value) = line.split_once(':').unwrap();
                let mut out = String::new();
                let mut chars = value.chars();
                while let Some(c) = chars.next() {
                    match c {
                        '\\' => out.push(match chars.next() {
                            Some('n') => '\n',
                            Some(other) => other,
                            None => '\\',
                        }),
                        c => out.push(c),
                    }
                }
                (name.to_owned(), out)
            })
            .collect()
    }

    proptest! {
        #[test]
        fn texts_come_back_whatever_they_hold(text in "[\\PC\n]{0,200}") {
            let mut lines = Lines::default();
            lines.text("SUMMARY", &text);
            prop_assert!(lines.0.split("\r\n").all(|line| line.len() <= LONGEST_LINE));
            prop_assert_eq!(read(&lines.0), vec![("SUMMARY".to_owned(), text)]);
        }

        #[test]
        fn no_text_becomes_a_line_of_its_own(text in "(.|\r|\n){0,60}") {
            let mut lines = Lines::default();
            lines.text("SUMMARY", &format!("{text}\r\nATTACH:x"));
            prop_assert_eq!(read(&lines.0).len(), 1);
        }
    }
}
