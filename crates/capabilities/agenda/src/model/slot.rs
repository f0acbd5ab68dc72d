//! Times of appointments, on a grid of five minutes.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;
use thiserror::Error;

use super::opening::Opening;

/// Minutes of a grain.
pub const GRAIN_MINUTES: u16 = 5;

/// Five minutes, counted since 1970 in universal time.
pub type Grain = i64;

/// The grain that begins at a moment, or in which it stands.
pub fn grain(at: DateTime<Utc>) -> Grain {
    at.timestamp().div_euclid(60 * i64::from(GRAIN_MINUTES))
}

/// When a grain begins.
pub fn moment(grain: Grain) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::minutes(grain * i64::from(GRAIN_MINUTES))
}

/// How many grains so many minutes take.
pub const fn grains(minutes: u16) -> Grain {
    (minutes / GRAIN_MINUTES) as Grain
}

/// A time that an opening offers: its name in addresses and in the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SlotKey {
    /// Public id of the opening.
    pub opening: String,
    /// When it begins.
    pub at: DateTime<Utc>,
}

/// A text that names no time of an opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a slot is written as 7k2m9qxa-202612010900, in universal time")]
pub struct SlotKeyError;

/// How the moment is written.
const FORMAT: &str = "%Y%m%d%H%M";

impl fmt::Display for SlotKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.opening, self.at.format(FORMAT))
    }
}

impl FromStr for SlotKey {
    type Err = SlotKeyError;

    fn from_str(text: &str) -> Result<Self, SlotKeyError> {
        let (opening, at) = text.split_once('-').ok_or(SlotKeyError)?;
        let plain =
            |text: &str, length| text.len() == length && text.bytes().all(|c| c.is_ascii_alphanumeric());
        if !plain(opening, 8) || !plain(at, 12) {
            return Err(SlotKeyError);
        }
        let at = NaiveDateTime::parse_from_str(at, FORMAT).map_err(|_| SlotKeyError)?;
        Ok(Self { opening: opening.to_ascii_lowercase(), at: at.and_utc() })
    }
}

/// A day on the clocks of the network, ready to tell many of its times.
#[derive(Clone, Copy, Debug)]
pub struct DayClock {
    /// The day.
    pub day: NaiveDate,
    zone: Tz,
    /// Its midnight, in minutes since 1970; none on a day when the clocks change.
    midnight: Option<i64>,
}

impl DayClock {
    /// A day.
    pub fn new(day: NaiveDate, zone: Tz) -> Self {
        let start = |day: NaiveDate| zone.from_local_datetime(&day.and_time(NaiveTime::MIN)).single();
        let (own, next) = (start(day), day.checked_add_days(Days::new(1)).and_then(start));
        // Both midnights are sure and a day apart: the clocks do not change in between.
        let even = own.zip(next).filter(|(own, next)| *next - *own == TimeDelta::days(1));
        Self { day, zone, midnight: even.map(|(own, _)| own.timestamp() / 60) }
    }

    /// The grain of a time of the day, in minutes since midnight. None for a time that the change to summer time skips;
    /// the first of two that the change to winter time gives.
    pub fn grain(&self, minute: u16) -> Option<Grain> {
        if let Some(midnight) = self.midnight {
            return Some((midnight + i64::from(minute)).div_euclid(i64::from(GRAIN_MINUTES)));
        }
        let local = self.day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute.into());
        self.zone.from_local_datetime(&local).earliest().map(|at| grain(at.to_utc()))
    }

    /// The times that an opening offers that day, absences aside, in order.
    pub fn slots(&self, opening: &Opening) -> impl Iterator<Item = Range<Grain>> + use<> {
        let open = opening.opens_on(self.day);
        let length = grains(opening.hours.length());
        let clock = *self;
        let starts =
            opening.hours.starts().filter(move |_| open).filter_map(move |minute| clock.grain(minute));
        // An hour that the clocks skip brings the next times nearer: none may begin before the one before has ended.
        let mut free_from = Grain::MIN;
        starts.map(move |start| start..start + length).filter(move |slot| {
            let fits = slot.start >= free_from;
            if fits {
                free_from = slot.end;
            }
            fits
        })
    }
}

#[cfg(test)]
mod tests {

    use maillage_vocabulary::ClosedSet;
    use maillage_vocabulary::Line;
    use proptest::prelude::*;

    use super::super::opening::{Hours, Weekdays};
    use super::*;

    fn night(length: u16) -> Opening {
        Opening {
            id: "7k2m9qxa".to_owned(),
            person: "p".to_owned(),
            shown_name: Line::new("Nora").unwrap(),
            place: "7k2m9qxa".parse().unwrap(),
            days: Weekdays::new(0x7f).unwrap(),
            hours: Hours::new(60, 240, length).unwrap(),
            equipment: None,
            themes: ClosedSet::new(),
            first_day: "2026-01-01".parse().unwrap(),
            last_day: None,
        }
    }

    fn times(day: &str) -> Vec<String> {
        let clock = DayClock::new(day.parse().unwrap(), chrono_tz::Europe::Paris);
        clock.slots(&night(30)).map(|slot| moment(slot.start).format("%H:%M").to_string()).collect()
    }

    #[test]
    fn hours_follow_the_clocks_of_the_network() {
        assert_eq!(times("2026-03-28"), ["00:00", "00:30", "01:00", "01:30", "02:00", "02:30"]);
        // Two o’clock does not exist that night: those times are not offered.
        assert_eq!(times("2026-03-29"), ["00:00", "00:30", "01:00", "01:30"]);
        // It comes twice that night: each time is offered once, and none crosses another.
        assert_eq!(times("2026-10-25"), ["23:00", "23:30", "00:00", "00:30", "02:00", "02:30"]);
    }

    proptest! {
        #[test]
        fn keys_come_back(minutes in 0_i64..50_000_000) {
            let key = SlotKey { opening: "7k2m9qxa".to_owned(), at: DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes) };
            prop_assert_eq!(key.to_string().parse::<SlotKey>(), Ok(key));
        }

        #[test]
        fn no_text_breaks_the_reader(text in "\\PC{0,40}") {
            let _ = text.parse::<SlotKey>();
        }

        #[test]
        fn times_of_a_day_never_cross(day in 0_u64..4_000, length in 2_u16..12) {
            let day = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + Days::new(day);
            let opening = Opening { first_day: day, ..night(length * GRAIN_MINUTES) };
            let slots: Vec<_> = DayClock::new(day, chrono_tz::Europe::Paris).slots(&opening).collect();
            prop_assert!(slots.windows(2).all(|pair| pair[0].end <= pair[1].start));
        }
    }
}
