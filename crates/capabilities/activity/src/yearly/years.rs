//! Years that have a report.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike as _, NaiveDate};

use crate::model::EARLIEST;
use crate::view::Period;

/// A year of the calendar, from the first of which activity can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(i32);

/// A text that is no year with a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a year is written with four digits, from 2000 on")]
pub struct YearError;

impl FromStr for Year {
    type Err = YearError;

    fn from_str(text: &str) -> Result<Self, YearError> {
        let digits = text.len() == 4 && text.bytes().all(|digit| digit.is_ascii_digit());
        let year = text.parse().ok().filter(|year| digits && *year >= EARLIEST.year());
        year.map(Self).ok_or(YearError)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Year {
    /// That of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.year().max(EARLIEST.year()))
    }

    /// The one before, if it can have a report.
    pub fn before(self) -> Option<Self> {
        (self.0 > EARLIEST.year()).then(|| Self(self.0 - 1))
    }

    /// The one after, if it has begun.
    pub fn after(self, today: NaiveDate) -> Option<Self> {
        (self.0 < today.year()).then(|| Self(self.0 + 1))
    }

    /// Whether it has begun.
    pub fn has_begun(self, today: NaiveDate) -> bool {
        self.0 <= today.year()
    }

    /// Its days that have passed.
    pub fn period(self, today: NaiveDate) -> Period {
        let day = |month, day| NaiveDate::from_ymd_opt(self.0, month, day).unwrap_or(today);
        let (from, until) = (day(1, 1), day(12, 31));
        Period { from, until: until.min(today).max(from) }
    }

    /// The day at which its report stops, where it is not over.
    pub fn stops(self, today: NaiveDate) -> Option<NaiveDate> {
        let until = self.period(today).until;
        (until.month() < 12 || until.day() < 31).then_some(until)
    }

    /// Its number.
    pub const fn get(self) -> i32 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn only_years_with_four_digits_have_a_report() {
        for text in ["", "26", "1999", "+2026", "20266", "２０２６", "2026 "] {
            assert_eq!(text.parse::<Year>(), Err(YearError), "{text}");
        }
        assert_eq!("2026".parse::<Year>().unwrap().to_string(), "2026");
    }

    #[test]
    fn a_year_that_is_not_over_stops_today() {
        let year: Year = "2026".parse().unwrap();
        let today = day("2026-11-24");
        assert_eq!(year.period(today), Period { from: day("2026-01-01"), until: today });
        assert_eq!((year.stops(today), year.after(today)), (Some(today), None));
        let later = day("2027-02-01");
        assert_eq!(year.period(later).until, day("2026-12-31"));
        assert_eq!((year.stops(later), year.after(later)), (None, "2027".parse().ok()));
        assert!(!"2028".parse::<Year>().unwrap().has_begun(later));
        assert_eq!("2000".parse::<Year>().unwrap().before(), None);
    }
}
