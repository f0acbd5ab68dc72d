//! What a text means at a given moment.

use std::sync::Arc;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use opening_hours::RuleKind;

use crate::hours::Hours;
use crate::read::means_appointment;
use crate::week::DAY;

/// How far ahead the next opening is looked for, in days: seasonal places open again within a year.
const HORIZON: u64 = 370;

/// The state of a place at one moment. Times are those of the place's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Anybody can walk in.
    Open {
        /// When it closes; `None` if it does not within a year.
        until: Option<NaiveDateTime>,
    },
    /// People are received, with an appointment.
    ByAppointment {
        /// When this ends.
        until: Option<NaiveDateTime>,
    },
    /// Closed.
    Closed {
        /// When people are next received, with or without appointment; `None` if not within a year.
        opens: Option<NaiveDateTime>,
    },
    /// The text says that it depends.
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Open,
    ByAppointment,
    Uncertain,
    Closed,
}

/// A stretch of a day in one state; minutes from midnight, at most 1440.
#[derive(Debug, Clone)]
pub(crate) struct Slot {
    pub start: u16,
    pub end: u16,
    pub kind: Kind,
    pub note: Arc<str>,
}

impl Hours {
    /// The state at `at`, with the time of the next change.
    pub fn status(&self, at: NaiveDateTime) -> Status {
        match kind_at(self, at) {
            Kind::Open => Status::Open { until: next(self, at, |kind| kind != Kind::Open) },
            Kind::ByAppointment => {
                Status::ByAppointment { until: next(self, at, |kind| kind != Kind::ByAppointment) }
            }
            Kind::Uncertain => Status::Unknown,
            Kind::Closed => Status::Closed { opens: next(self, at, |kind| kind != Kind::Closed) },
        }
    }

    /// Can anybody walk in at `at`? False where an appointment is needed.
    pub fn is_open(&self, at: NaiveDateTime) -> bool {
        kind_at(self, at) == Kind::Open
    }
}

/// The stretches of a day, in order, from 00:00 to 24:00 without a hole.
pub(crate) fn slots(hours: &Hours, date: NaiveDate) -> Vec<Slot> {
    hours
        .with_holidays()
        .schedule_at(date)
        .into_iter()
        .map(|range| Slot {
            start: range.range.start.mins_from_midnight(),
            end: range.range.end.mins_from_midnight().min(DAY),
            kind: kind_of(range.kind, &range.comment),
            note: range.comment,
        })
        .collect()
}

fn kind_of(kind: RuleKind, comment: &str) -> Kind {
    match kind {
        RuleKind::Closed => Kind::Closed,
        _ if means_appointment(comment) => Kind::ByAppointment,
        RuleKind::Open => Kind::Open,
        RuleKind::Unknown => Kind::Uncertain,
    }
}

fn kind_at(hours: &Hours, at: NaiveDateTime) -> Kind {
    let minute = minute_of(at);
    slots(hours, at.date())
        .into_iter()
        .find(|slot| slot.start <= minute && minute < slot.end)
        .map_or(Kind::Closed, |slot| slot.kind)
}

fn minute_of(at: NaiveDateTime) -> u16 {
    u16::try_from(at.hour() * 60 + at.minute()).unwrap_or_default()
}

/// The first moment after `at` whose state is wanted.
fn next(hours: &Hours, at: NaiveDateTime, wanted: impl Fn(Kind) -> bool) -> Option<NaiveDateTime> {
    let now = minute_of(at);
    (0..HORIZON).find_map(|ahead| {
        let date = at.date().checked_add_days(Days::new(ahead))?;
        let from = if ahead == 0 { now } else { 0 };
        slots(hours, date)
            .into_iter()
            .find(|slot| slot.end > from && (ahead > 0 || slot.start > now) && wanted(slot.kind))
            .and_then(|slot| moment(date, slot.start))
    })
}

fn moment(date: NaiveDate, minute: u16) -> Option<NaiveDateTime> {
    let minute = u32::from(minute);
    NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).map(|time| date.and_time(time))
}
