//! When professionals receive by appointment, and what it takes.

use chrono::{Datelike, NaiveDate};
use maillage_places::model::PlaceId;
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::Line;
use maillage_vocabulary::lists::activity::Theme;
use thiserror::Error;

use super::slot::GRAIN_MINUTES;

/// Under which name people meet a professional: she chooses it.
pub type ShownName = Line<80>;
/// Name of a room or a device.
pub type EquipmentName = Line<80>;

/// The longest appointment, in minutes.
pub const LONGEST: u16 = 240;
/// The shortest.
const SHORTEST: u16 = 10;
/// Minutes of a day.
const DAY: u16 = 24 * 60;
/// The most there is of one device.
pub const MOST_UNITS: u16 = 50;

/// From when to when on one day, and how long an appointment lasts; in minutes, since midnight. All stand on a grid of
/// five minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    from: u16,
    to: u16,
    length: u16,
}

/// Why hours are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum HoursError {
    /// Not on the grid.
    #[error("times go by five minutes")]
    Grid,
    /// Too short or too long.
    #[error("an appointment lasts from 10 minutes to 4 hours")]
    Length,
    /// No appointment fits.
    #[error("no appointment fits between these times")]
    Room,
}

impl Hours {
    /// From their parts.
    pub fn new(from: u16, to: u16, length: u16) -> Result<Self, HoursError> {
        if !(SHORTEST..=LONGEST).contains(&length) {
            return Err(HoursError::Length);
        }
        if [from, to, length].iter().any(|minutes| minutes % GRAIN_MINUTES != 0) {
            return Err(HoursError::Grid);
        }
        if to > DAY || from.saturating_add(length) > to {
            Err(HoursError::Room)
        } else {
            Ok(Self { from, to, length })
        }
    }

    /// When they begin.
    pub const fn from(self) -> u16 {
        self.from
    }

    /// When they end.
    pub const fn to(self) -> u16 {
        self.to
    }

    /// How long an appointment lasts.
    pub const fn length(self) -> u16 {
        self.length
    }

    /// When appointments begin, one after the other.
    pub fn starts(self) -> impl Iterator<Item = u16> {
        (self.from..=self.to - self.length).step_by(usize::from(self.length))
    }
}

/// Days of the week: never none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weekdays(u8);

impl Weekdays {
    /// One bit a day, Monday first.
    pub fn new(bits: u8) -> Option<Self> {
        (bits != 0 && bits <= 0x7f).then_some(Self(bits))
    }

    /// One bit a day, Monday first.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Whether a day is one of them.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.0 & 1 << day.weekday().num_days_from_monday() != 0
    }
}

/// When a professional receives in a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// Public id: eight characters.
    pub id: String,
    /// Inner id of the professional.
    pub person: String,
    /// Under which name people meet her.
    pub shown_name: ShownName,
    /// Where.
    pub place: PlaceId,
    /// Which days.
    pub days: Weekdays,
    /// Which hours.
    pub hours: Hours,
    /// Inner id of the room or device that each appointment needs.
    pub equipment: Option<String>,
    /// What she helps with; empty for everything.
    pub themes: ClosedSet<Theme>,
    /// From that day.
    pub first_day: NaiveDate,
    /// Up to that day.
    pub last_day: Option<NaiveDate>,
}

impl Opening {
    /// Whether she receives on a day, absences aside.
    pub fn opens_on(&self, day: NaiveDate) -> bool {
        self.days.contains(day) && self.first_day <= day && self.last_day.is_none_or(|last| day <= last)
    }

    /// Whether she helps with a theme.
    pub fn helps_with(&self, theme: Theme) -> bool {
        self.themes.is_empty() || self.themes.contains(theme)
    }

    /// Whether another opening of the same person has hours in common with this one.
    pub fn crosses(&self, other: &Self) -> bool {
        let (own, its) = (self.hours, other.hours);
        self.days.bits() & other.days.bits() != 0
            && own.from < its.to
            && its.from < own.to
            && self.last_day.is_none_or(|last| other.first_day <= last)
            && other.last_day.is_none_or(|last| self.first_day <= last)
    }
}

/// Days on which a professional receives nobody, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Inner id.
    pub id: String,
    /// Inner id of the professional.
    pub person: String,
    /// The first day.
    pub first_day: NaiveDate,
    /// The last day.
    pub last_day: NaiveDate,
}

impl Absence {
    /// Whether it holds on a day.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.first_day <= day && day <= self.last_day
    }
}

/// A room or a device of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equipment {
    /// Inner id.
    pub id: String,
    /// Where it is.
    pub place: PlaceId,
    /// What it is.
    pub name: EquipmentName,
    /// How many there are: 1 to 50.
    pub units: u16,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_stand_on_the_grid_and_hold_an_appointment() {
        let starts =
            |from, to, length| Hours::new(from, to, length).map(|hours| hours.starts().collect::<Vec<_>>());
        assert_eq!(starts(540, 660, 45), Ok(vec![540, 585]));
        assert_eq!(starts(540, 570, 30), Ok(vec![540]));
        assert_eq!(starts(1410, 1440, 30), Ok(vec![1410]));
        assert_eq!(starts(540, 565, 30), Err(HoursError::Room));
        assert_eq!(starts(600, 540, 30), Err(HoursError::Room));
        assert_eq!(starts(1410, 1445, 30), Err(HoursError::Room));
        assert_eq!(starts(541, 600, 30), Err(HoursError::Grid));
        assert_eq!(starts(540, 600, 5), Err(HoursError::Length));
        assert_eq!(starts(0, 1440, 245), Err(HoursError::Length));
        assert!(Weekdays::new(0).is_none() && Weekdays::new(0x80).is_none());
    }

    #[test]
    fn openings_of_one_person_cross_by_day_hour_and_season() {
        let opening = |days, from, first: &str, last: Option<&str>| Opening {
            id: String::new(),
            person: String::new(),
            shown_name: Line::new("Nora").unwrap(),
            place: "7k2m9qxa".parse().unwrap(),
            days: Weekdays::new(days).unwrap(),
            hours: Hours::new(from, from + 120, 30).unwrap(),
            equipment: None,
            themes: ClosedSet::new(),
            first_day: first.parse().unwrap(),
            last_day: last.map(|last| last.parse().unwrap()),
        };
        let base = opening(0b11, 540, "2026-11-01", Some("2026-12-31"));
        assert!(base.crosses(&opening(0b10, 600, "2026-12-31", None)));
        assert!(!base.crosses(&opening(0b100, 600, "2026-12-01", None)));
        assert!(!base.crosses(&opening(0b10, 660, "2026-12-01", None)));
        assert!(!base.crosses(&opening(0b10, 600, "2027-01-01", None)));
        assert!(!opening(0b10, 600, "2027-01-01", None).crosses(&base));
    }
}
