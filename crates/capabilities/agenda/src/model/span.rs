//! From when to when, on the clocks of the network.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use thiserror::Error;

/// The longest meeting: a week.
const LONGEST: TimeDelta = TimeDelta::days(7);

/// A beginning and an end on the clocks of the network; the end comes after, a week at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    start: NaiveDateTime,
    length: TimeDelta,
}

/// Why two times make no span.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SpanError {
    /// The end is not after the beginning.
    #[error("the end must come after the beginning")]
    Backwards,
    /// More than a week.
    #[error("an event lasts a week at most")]
    TooLong,
}

impl Span {
    /// From two times.
    pub fn new(start: NaiveDateTime, end: NaiveDateTime) -> Result<Self, SpanError> {
        let length = end - start;
        if length <= TimeDelta::zero() {
            return Err(SpanError::Backwards);
        }
        if length > LONGEST { Err(SpanError::TooLong) } else { Ok(Self { start, length }) }
    }

    /// The beginning.
    pub const fn start(self) -> NaiveDateTime {
        self.start
    }

    /// The end.
    pub fn end(self) -> NaiveDateTime {
        self.start + self.length
    }

    /// The day of the beginning.
    pub fn day(self) -> NaiveDate {
        self.start.date()
    }

    /// The same hours on another day.
    #[must_use]
    pub fn on(self, day: NaiveDate) -> Self {
        Self { start: day.and_time(self.start.time()), length: self.length }
    }

    /// The same day, at other hours. Both on that day; an end before the beginning is the next morning.
    pub fn at(self, from: NaiveTime, to: NaiveTime) -> Result<Self, SpanError> {
        let start = self.day().and_time(from);
        let end = self.day().and_time(to);
        Self::new(start, if end <= start && to < from { end + TimeDelta::days(1) } else { end })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn the_end_comes_after_and_soon() {
        let start = at("2026-11-24T10:00:00");
        assert_eq!(Span::new(start, start), Err(SpanError::Backwards));
        assert_eq!(Span::new(start, at("2026-12-02T10:00:00")), Err(SpanError::TooLong));
        let span = Span::new(start, at("2026-11-24T12:00:00")).unwrap();
        let moved = span.on("2026-12-01".parse().unwrap());
        assert_eq!((moved.start(), moved.end()), (at("2026-12-01T10:00:00"), at("2026-12-01T12:00:00")));
    }

    #[test]
    fn evenings_may_end_after_midnight() {
        let span = Span::new(at("2026-11-24T10:00:00"), at("2026-11-24T12:00:00")).unwrap();
        let time = |text: &str| text.parse().unwrap();
        assert_eq!(span.at(time("22:00:00"), time("01:00:00")).unwrap().end(), at("2026-11-25T01:00:00"));
        assert_eq!(span.at(time("10:00:00"), time("10:00:00")), Err(SpanError::Backwards));
    }
}
