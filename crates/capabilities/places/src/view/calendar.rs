//! The coming weeks of a place, unrolled: what is open now, until when, and on which days, in nanoseconds.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};
use maillage_opening_hours::{Hours, Status};

/// How far the calendar reaches, in weeks from the Monday before its day.
const WEEKS: u64 = 3;

/// How people are received in a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Open,
    ByAppointment,
    Uncertain,
}

/// A stretch of time, in minutes from the first Monday of the calendar; the end is excluded.
#[derive(Clone, Copy, Debug)]
struct Span {
    start: u32,
    end: u32,
    kind: Kind,
}

/// Three weeks of opening hours from the Monday of `day`.
#[derive(Clone, Debug)]
pub struct Calendar {
    monday: NaiveDate,
    hours: Hours,
    spans: Box<[Span]>,
    /// On which of the seven days from `day` on one can come: bit 0 is Monday.
    days: u8,
}

impl Calendar {
    /// Unrolls the hours.
    pub fn new(hours: &Hours, day: NaiveDate) -> Self {
        let monday = day - Days::new(day.weekday().num_days_from_monday().into());
        let mut spans = Vec::new();
        for week in 0..WEEKS {
            push_week(hours, monday + Days::new(7 * week), week, &mut spans);
        }
        spans.sort_unstable_by_key(|span| span.start);
        let days = open_days(&spans, day.weekday().num_days_from_monday());
        Self { monday, hours: hours.clone(), spans: spans.into(), days }
    }

    /// The hours themselves.
    pub const fn hours(&self) -> &Hours {
        &self.hours
    }

    /// Whether one can come, even by appointment, on that day of the coming week; 0 is Monday.
    pub const fn opens_on(&self, weekday: u16) -> bool {
        self.days & (1 << weekday) != 0
    }

    /// Whether anybody can walk in at `at`.
    pub fn is_open(&self, at: NaiveDateTime) -> bool {
        match self.minute(at) {
            Some(minute) => self.span_at(minute).is_some_and(|span| span.kind == Kind::Open),
            None => self.hours.is_open(at),
        }
    }

    /// The state at `at`, with the next change.
    pub fn status(&self, at: NaiveDateTime) -> Status {
        let Some(minute) = self.minute(at) else { return self.hours.status(at) };
        match self.span_at(minute) {
            Some(Span { kind: Kind::Uncertain, .. }) => Status::Unknown,
            Some(span) => {
                let until = Some(self.moment(span.end));
                match span.kind {
                    Kind::Open => Status::Open { until },
                    _ => Status::ByAppointment { until },
                }
            }
            None => {
                match self.spans.iter().find(|span| span.start > minute && span.kind != Kind::Uncertain) {
                    Some(span) => Status::Closed { opens: Some(self.moment(span.start)) },
                    // Beyond the calendar, seasonal places for example.
                    None => self.hours.status(at),
                }
            }
        }
    }

    fn minute(&self, at: NaiveDateTime) -> Option<u32> {
        let minutes = (at - self.monday.and_time(chrono::NaiveTime::MIN)).num_minutes();
        u32::try_from(minutes).ok().filter(|minute| u64::from(*minute) < (WEEKS - 1) * 7 * 1440)
    }

    fn moment(&self, minute: u32) -> NaiveDateTime {
        self.monday.and_time(chrono::NaiveTime::MIN) + chrono::TimeDelta::minutes(minute.into())
    }

    fn span_at(&self, minute: u32) -> Option<Span> {
        let after = self.spans.partition_point(|span| span.start <= minute);
        // A night may overlap the next morning: look at two.
        self.spans[after.saturating_sub(2)..after].iter().rev().find(|span| minute < span.end).copied()
    }
}

fn push_week(hours: &Hours, monday: NaiveDate, week: u64, spans: &mut Vec<Span>) {
    let table = hours.week(monday);
    for row in table.rows() {
        #[expect(clippy::cast_possible_truncation, reason = "three weeks of minutes")]
        let midnight = ((week * 7 + u64::from(row.day.num_days_from_monday())) * 1440) as u32;
        let kinds = [
            (row.open, Kind::Open),
            (row.by_appointment, Kind::ByAppointment),
            (row.uncertain, Kind::Uncertain),
        ];
        for (ranges, kind) in kinds {
            spans.extend(ranges.iter().map(|&(start, end)| Span {
                start: midnight + u32::from(start),
                end: midnight + u32::from(end),
                kind,
            }));
        }
    }
}

fn open_days(spans: &[Span], today: u32) -> u8 {
    let mut days = 0;
    for span in spans.iter().filter(|span| span.kind != Kind::Uncertain) {
        let day = span.start / 1440;
        if (today..today + 7).contains(&day) {
            days |= 1 << (day % 7);
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn calendar(hours: &str) -> Calendar {
        Calendar::new(&Hours::parse(hours).unwrap(), at("2026-11-24 00:00").date())
    }

    #[test]
    fn says_the_same_as_the_hours() {
        for text in
            ["Mo-Fr 09:00-12:00,14:00-17:30; Sa 10:00-12:00", "24/7", "We 22:00-02:00", "Tu[1] 09:00-12:00"]
        {
            let calendar = calendar(text);
            let hours = Hours::parse(text).unwrap();
            for step in 0..(13 * 24 * 4) {
                let moment = at("2026-11-24 00:00") + chrono::TimeDelta::minutes(step * 15);
                assert_eq!(calendar.is_open(moment), hours.is_open(moment), "{text} at {moment}");
            }
        }
    }

    #[test]
    fn tells_the_next_change() {
        let calendar = calendar("Mo-Fr 09:00-12:00,14:00-17:30; Sa 10:00-12:00");
        assert_eq!(
            calendar.status(at("2026-11-24 10:00")),
            Status::Open { until: Some(at("2026-11-24 12:00")) }
        );
        assert_eq!(
            calendar.status(at("2026-11-24 13:00")),
            Status::Closed { opens: Some(at("2026-11-24 14:00")) }
        );
        assert_eq!(
            calendar.status(at("2026-11-28 13:00")),
            Status::Closed { opens: Some(at("2026-11-30 09:00")) }
        );
    }

    #[test]
    fn knows_the_days_of_the_coming_week() {
        let calendar = calendar("Mo-Tu 09:00-12:00; Sa 10:00-12:00");
        let days: Vec<u16> = (0..7).filter(|day| calendar.opens_on(*day)).collect();
        assert_eq!(days, [0, 1, 5]);
    }
}
