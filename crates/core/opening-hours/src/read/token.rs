//! What the pieces of a text mean.

use chrono::Weekday;

/// One meaningful piece.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub kind: Kind,
    /// Bytes of the cleaned text.
    pub start: usize,
    pub end: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One day of the week.
    Day(Weekday),
    /// Several at once: "week-end", "tous les jours".
    Days(&'static [Weekday]),
    /// "1er", "troisième"; -1 for "dernier".
    Nth(i8),
    /// Minutes from midnight.
    Time(u16),
    /// A bare number, which may be an hour ("9-12").
    Number(u16),
    Dash,
    /// "à", "au", "jusqu'à".
    To,
    /// "de", "du", "dès".
    From,
    Slash,
    And,
    Comma,
    Colon,
    /// `;`, `.`, `|`, end of line.
    Break,
    Open,
    Close,
    Half(Half),
    Closed,
    Except,
    /// A condition on the hours beside it.
    Only(Condition),
    /// "sans rendez-vous".
    NoAppointment,
    /// "et sur rendez-vous": also outside the hours.
    AlsoAppointment,
    /// "sur demande".
    OnRequest,
    PublicHolidays,
    SchoolHolidays,
    SchoolTerm,
    /// 1 to 12.
    Month(u8),
    /// "24 h/24".
    AllDay,
    /// A word that changes nothing.
    Noise,
    /// Anything else: never dropped.
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Half {
    Morning,
    Afternoon,
    Evening,
}

/// When hours do not hold every week or not for everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Condition {
    Appointment,
    EvenWeeks,
    OddWeeks,
    /// Every second week, nobody says which.
    EverySecond,
    EveryThird,
    OnceAMonth,
}

impl Kind {
    /// Something of a time table: a word not understood beside it may change its meaning.
    pub(crate) fn is_core(self) -> bool {
        matches!(self, Self::Day(_) | Self::Days(_) | Self::Time(_) | Self::AllDay | Self::SchoolTerm)
            || matches!(self, Self::Only(condition) if condition != Condition::Appointment)
    }

    /// Begins a group of days.
    pub(crate) fn is_day(self) -> bool {
        matches!(self, Self::Day(_) | Self::Days(_) | Self::Nth(_) | Self::PublicHolidays)
    }

    pub(crate) fn is_time(self) -> bool {
        matches!(self, Self::Time(_) | Self::Number(_) | Self::AllDay)
    }
}
