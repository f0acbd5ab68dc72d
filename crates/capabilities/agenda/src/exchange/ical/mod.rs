//! Calendars of other programs (iCalendar, RFC 5545), read.
//!
//! Nothing that a file says makes the reading long: what is unrolled is bounded by a window of days, by a number of
//! occurrences an event and a file, and by a budget of days looked at. What is left out is told by line.

mod component;
mod lines;
mod recur;
mod unroll;
mod value;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

/// Occurrences of one event that are kept, at most.
pub const MOST_OF_ONE: usize = 1_000;
/// Occurrences of a file that are kept, at most.
pub const MOST: usize = 5_000;
/// Events of a file that are looked at, at most.
pub const MOST_EVENTS: usize = 20_000;
/// Remarks kept, at most.
const MOST_REMARKS: usize = 200;

/// What is read of a file.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Only what ends after that moment.
    pub from: DateTime<Utc>,
    /// Only what begins before that one.
    pub until: DateTime<Utc>,
    /// The clocks of times that name none.
    pub zone: Tz,
}

/// One occurrence of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The event that it is one of: the same whatever changes.
    pub uid: String,
    /// The day that the rule gave, on the clocks of the network, wherever it was moved since.
    pub day: NaiveDate,
    /// What it is.
    pub title: String,
    /// What happens there; may be empty.
    pub description: String,
    /// Where; may be empty.
    pub location: String,
    /// Its page elsewhere; may be empty.
    pub url: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends: after it begins.
    pub ends_at: DateTime<Utc>,
    /// Whether it was moved on its own.
    pub moved: bool,
    /// Whether it was called off.
    pub cancelled: bool,
}

/// What was left out, or changed in reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Left {
    /// The file is no calendar.
    NoCalendar,
    /// A line without a name and a value.
    Line,
    /// Letters that are not UTF-8 were replaced.
    Letters,
    /// An event that begins inside another component, or does not end.
    Unfinished,
    /// An event without a beginning that is understood.
    NoStart,
    /// An event without a title.
    NoTitle,
    /// An event that ends before it begins.
    Backwards,
    /// An event of more than a week.
    TooLong,
    /// A rule of repetition that is not understood: the event is kept once.
    Rule,
    /// A rule that would be too long to unroll: what was unrolled is kept.
    Budget,
    /// More occurrences of one event than are kept.
    TooManyOfOne,
    /// More occurrences than are kept of a file.
    TooMany,
    /// More events than are looked at.
    TooManyEvents,
    /// Several occurrences of one event on a day: the first is kept.
    SameDay,
    /// A zone that is not known: the clocks of the network are taken.
    Zone,
}

impl Left {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::NoCalendar,
        Self::Line,
        Self::Letters,
        Self::Unfinished,
        Self::NoStart,
        Self::NoTitle,
        Self::Backwards,
        Self::TooLong,
        Self::Rule,
        Self::Budget,
        Self::TooManyOfOne,
        Self::TooMany,
        Self::TooManyEvents,
        Self::SameDay,
        Self::Zone,
    ];

    /// The name in the database and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoCalendar => "no-calendar",
            Self::Line => "line",
            Self::Letters => "letters",
            Self::Unfinished => "unfinished",
            Self::NoStart => "no-start",
            Self::NoTitle => "no-title",
            Self::Backwards => "backwards",
            Self::TooLong => "too-long",
            Self::Rule => "rule",
            Self::Budget => "budget",
            Self::TooManyOfOne => "too-many-of-one",
            Self::TooMany => "too-many",
            Self::TooManyEvents => "too-many-events",
            Self::SameDay => "same-day",
            Self::Zone => "zone",
        }
    }
}

/// A remark about a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The line, from 1.
    pub line: u32,
    /// What was left out.
    pub left: Left,
    /// What stands there, in part.
    pub text: String,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// Name that the calendar gives itself; may be empty.
    pub name: String,
    /// Events of the file.
    pub events: usize,
    /// Occurrences, in the order in which they begin.
    pub drafts: Vec<Draft>,
    /// What was left out, by line.
    pub remarks: Vec<Remark>,
    /// Remarks beyond those that are kept.
    pub more_remarks: usize,
}

impl Import {
    fn remark(&mut self, line: u32, left: Left, text: &str) {
        if self.remarks.len() >= MOST_REMARKS {
            self.more_remarks += 1;
            return;
        }
        let text = text.chars().filter(|c| !c.is_control()).take(80).collect();
        self.remarks.push(Remark { line, left, text });
    }

    /// Whether the file is a calendar at all: another one must not empty the agenda.
    pub fn is_calendar(&self) -> bool {
        self.remarks.iter().all(|remark| remark.left != Left::NoCalendar)
    }
}

/// Reads a file.
pub fn read(bytes: &[u8], options: &Options) -> Import {
    let mut import = Import::default();
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if std::str::from_utf8(bytes).is_err() {
        import.remark(1, Left::Letters, "");
    }
    let components = component::events(text, options, &mut import);
    unroll::all(components, options, &mut import);
    import
}

#[cfg(test)]
mod tests;
