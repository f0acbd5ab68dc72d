//! Values of lines: dates, times, zones and lengths.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;

use super::lines::Line;

/// A beginning: a day, or a time on some clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// On its clocks; midnight for a day.
    pub local: NaiveDateTime,
    /// Its clocks.
    pub zone: Tz,
    /// Whether it is a whole day.
    pub whole_day: bool,
}

impl When {
    /// The moment.
    pub fn moment(self) -> DateTime<Utc> {
        moment(self.zone, self.local)
    }

    /// The same time of another day.
    pub fn on(self, day: NaiveDate) -> Self {
        Self { local: day.and_time(self.local.time()), ..self }
    }
}

/// A time on some clocks. One that the change to summer time skips is an hour later; of two, the first.
pub fn moment(zone: Tz, local: NaiveDateTime) -> DateTime<Utc> {
    let found = |local: NaiveDateTime| zone.from_local_datetime(&local).earliest();
    let found = found(local).or_else(|| found(local + TimeDelta::hours(1)));
    found.map_or_else(|| local.and_utc(), |at| at.to_utc())
}

/// Names that Outlook gives to zones where people of the network are.
const OUTLOOK: [(&str, Tz); 12] = [
    ("Romance Standard Time", chrono_tz::Europe::Paris),
    ("W. Europe Standard Time", chrono_tz::Europe::Berlin),
    ("Central Europe Standard Time", chrono_tz::Europe::Budapest),
    ("Central European Standard Time", chrono_tz::Europe::Warsaw),
    ("GMT Standard Time", chrono_tz::Europe::London),
    ("Greenwich Standard Time", Tz::UTC),
    ("UTC", Tz::UTC),
    ("E. Africa Standard Time", chrono_tz::Indian::Mayotte),
    ("Mauritius Standard Time", chrono_tz::Indian::Reunion),
    ("SA Western Standard Time", chrono_tz::America::Martinique),
    ("SA Eastern Standard Time", chrono_tz::America::Cayenne),
    ("Central Pacific Standard Time", chrono_tz::Pacific::Noumea),
];

/// A zone by its name: that of the IANA, perhaps after a prefix (`/mozilla.org/20050126_1/Europe/Paris`), or of Outlook.
pub fn zone(name: &str) -> Option<Tz> {
    let name = name.trim();
    let known = |name: &str| name.parse().ok();
    let after_prefix = || {
        let parts: Vec<_> = name.split('/').collect();
        (1..parts.len()).find_map(|skipped| known(&parts[skipped..].join("/")))
    };
    let outlook = || OUTLOOK.iter().find(|(known, _)| *known == name).map(|(_, zone)| *zone);
    known(name).or_else(outlook).or_else(after_prefix)
}

/// A date or a time, with the zone of its line; `unknown` hears of a zone that is not known.
pub fn when(line: &Line, text: &str, own: Tz, unknown: &mut impl FnMut(&str)) -> Option<When> {
    let text = text.trim();
    if let Some(day) = day(text) {
        return Some(When { local: day.and_time(NaiveTime::MIN), zone: own, whole_day: true });
    }
    let (digits, universal) = text.strip_suffix('Z').map_or((text, false), |digits| (digits, true));
    let local = time(digits)?;
    let zone = match line.param("TZID") {
        _ if universal => Tz::UTC,
        None => own,
        Some(name) => zone(name).unwrap_or_else(|| {
            unknown(name);
            own
        }),
    };
    Some(When { local, zone, whole_day: false })
}

/// `20261201`.
pub fn day(text: &str) -> Option<NaiveDate> {
    let digits = text.len() == 8 && text.bytes().all(|c| c.is_ascii_digit());
    digits.then(|| NaiveDate::parse_from_str(text, "%Y%m%d").ok()).flatten().filter(|day| in_our_time(*day))
}

/// `20261201T100000`.
fn time(text: &str) -> Option<NaiveDateTime> {
    let (day_text, time) = text.split_once('T')?;
    if time.len() != 6 || !time.bytes().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let part = |range: std::ops::Range<usize>| time[range].parse::<u32>().ok();
    // A leap second is the last one of its minute.
    let time = NaiveTime::from_hms_opt(part(0..2)?, part(2..4)?, part(4..6)?.min(59))?;
    Some(day(day_text)?.and_time(time))
}

/// Days that a calendar of people may hold.
fn in_our_time(day: NaiveDate) -> bool {
    use chrono::Datelike as _;
    (1900..=2200).contains(&day.year())
}

/// A length (§3.3.6): `PT1H30M`, `P1W`, `P1DT12H`. None where it is not understood, or negative.
pub fn duration(text: &str) -> Option<TimeDelta> {
    let text = text.trim();
    let mut rest = text.strip_prefix('+').unwrap_or(text).strip_prefix('P')?;
    let (mut total, mut in_time, mut any) = (0_i64, false, false);
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('T') {
            (rest, in_time) = (after, true);
            continue;
        }
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        let number: i64 = rest[..end].parse().ok().filter(|number| *number < 1_000_000)?;
        let seconds = match (rest.as_bytes()[end], in_time) {
            (b'W', false) => 7 * 86_400,
            (b'D', false) => 86_400,
            (b'H', true) => 3_600,
            (b'M', true) => 60,
            (b'S', true) => 1,
            _ => return None,
        };
        total += number * seconds;
        any = true;
        rest = &rest[end + 1..];
    }
    any.then(|| TimeDelta::seconds(total))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::exchange::ical::lines::parse;

    fn read(line: &str) -> Option<(String, Vec<String>)> {
        let line = parse(1, line).unwrap();
        let mut unknown = Vec::new();
        let when = when(&line, &line.value, chrono_tz::Europe::Paris, &mut |name: &str| {
            unknown.push(name.to_owned());
        })?;
        Some((when.moment().format("%Y-%m-%dT%H:%M").to_string(), unknown))
    }

    #[test]
    fn times_are_read_on_their_clocks() {
        let told = |line: &str| {
            read(line).map(|(at, unknown)| format!("{at}{}", if unknown.is_empty() { "" } else { "?" }))
        };
        for (line, expected) in [
            ("DTSTART:20261201T100000Z", Some("2026-12-01T10:00")),
            ("DTSTART:20261201T100000", Some("2026-12-01T09:00")),
            ("DTSTART;TZID=Indian/Reunion:20261201T100000", Some("2026-12-01T06:00")),
            ("DTSTART;TZID=/mozilla.org/20050126_1/Europe/Paris:20261201T100000", Some("2026-12-01T09:00")),
            ("DTSTART;TZID=Romance Standard Time:20260701T100000", Some("2026-07-01T08:00")),
            ("DTSTART;TZID=Lune:20261201T100000", Some("2026-12-01T09:00?")),
            ("DTSTART;VALUE=DATE:20261201", Some("2026-11-30T23:00")),
            ("DTSTART:20260329T023000", Some("2026-03-29T01:30")),
            ("DTSTART:20261232T100000", None),
            ("DTSTART:2026-12-01", None),
            ("DTSTART:99991201", None),
        ] {
            assert_eq!(told(line).as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn lengths_are_read() {
        for (text, minutes) in [
            ("PT1H30M", Some(90)),
            ("P1W", Some(7 * 1_440)),
            ("P1DT12H", Some(2_160)),
            ("+PT15M", Some(15)),
            ("PT0S", Some(0)),
            ("-PT15M", None),
            ("P", None),
            ("PT", None),
            ("P1H", None),
            ("PT9999999999999M", None),
        ] {
            assert_eq!(duration(text).map(|length| length.num_minutes()), minutes, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_readers(text in "\\PC{0,30}") {
            let _ = (duration(&text), day(&text), time(&text), zone(&text));
        }
    }
}
