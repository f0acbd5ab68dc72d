//! Kinds of questions, and what an answer to each may be.

use chrono::NaiveDate;

use super::{Code, Decimal, Name, Text};

/// Most options of a list: room for the communes of a region.
pub const OPTIONS_MAX: usize = 1_500;
/// Most rows of a grid.
pub const ROWS_MAX: usize = 40;
/// The lowest and the highest point of a scale.
pub const SCALE: std::ops::RangeInclusive<i32> = 0..=100;
/// Most characters of an answer in words.
pub const ANSWER_MAX: u32 = 5_000;

/// An option: a code that stays, and words that may be mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What files hold.
    pub code: Code,
    /// What people read.
    pub label: Text,
}

/// What declares that a person does not answer, beside the options.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// “I don’t know.”
    DontKnow,
    /// “I prefer not to say.”
    PreferNot,
}

impl Missing {
    /// Both.
    pub const ALL: [Self; 2] = [Self::DontKnow, Self::PreferNot];

    /// Code in documents and files; no option may bear it.
    pub fn code(self) -> &'static str {
        match self {
            Self::DontKnow => "dont_know",
            Self::PreferNot => "prefer_not",
        }
    }

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    /// What people read, in French and in English.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::DontKnow => ("Je ne sais pas", "I don’t know"),
            Self::PreferNot => ("Je préfère ne pas répondre", "I prefer not to say"),
        }
    }
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One option.
    Choice {
        /// The options, two at least.
        options: Vec<Choice>,
    },
    /// Any number of options.
    Multiple {
        /// The options, two at least.
        options: Vec<Choice>,
        /// The option that goes with no other: “none of these”.
        exclusive: Option<Code>,
    },
    /// A point of a scale.
    Scale {
        /// Its first point.
        from: i32,
        /// Its last point.
        to: i32,
        /// What the first point means.
        low: Text,
        /// What the last point means.
        high: Text,
    },
    /// One option for each row.
    Grid {
        /// The rows.
        rows: Vec<Choice>,
        /// The options, the same for each row.
        options: Vec<Choice>,
    },
    /// A number.
    Number {
        /// The least.
        min: Option<Decimal>,
        /// The greatest.
        max: Option<Decimal>,
        /// Whether it may have decimals.
        decimals: bool,
    },
    /// A day.
    Date {
        /// The first.
        min: Option<NaiveDate>,
        /// The last.
        max: Option<NaiveDate>,
    },
    /// Words. Never published: they may name people.
    Text {
        /// Most characters.
        max_length: u32,
    },
    /// An agreement without which nothing is asked.
    Consent,
}

impl Kind {
    /// Its word in documents.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Choice { .. } => "choice",
            Self::Multiple { .. } => "multiple",
            Self::Scale { .. } => "scale",
            Self::Grid { .. } => "grid",
            Self::Number { .. } => "number",
            Self::Date { .. } => "date",
            Self::Text { .. } => "text",
            Self::Consent => "consent",
        }
    }

    /// Its options, none where it has none.
    pub fn options(&self) -> &[Choice] {
        match self {
            Self::Choice { options } | Self::Multiple { options, .. } | Self::Grid { options, .. } => options,
            _ => &[],
        }
    }

    /// The rows of a grid.
    pub fn rows(&self) -> &[Choice] {
        if let Self::Grid { rows, .. } = self { rows } else { &[] }
    }

    /// Whether an option bears this code.
    pub fn has_option(&self, code: &str) -> bool {
        self.options().iter().any(|one| one.code.as_str() == code)
    }
}

/// What a question serves, beside its own answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// It tells to which stratum a person belongs: quotas and weights go by it.
    Stratum {
        /// The variable of the margins that it serves: `age`, `sex`, `diploma`, `commune`.
        margin: Name,
    },
}
