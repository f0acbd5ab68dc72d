//! What is noticed in a file: where, and why.

use std::collections::BTreeMap;

/// Remarks that are kept one by one; the others are counted.
const KEPT: usize = 200;
/// Letters of a cell that a remark repeats.
const QUOTED: usize = 40;

/// Why something is noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// No commune, of today or former, has this code.
    UnknownCommune,
    /// No indicator has this name.
    UnknownIndicator,
    /// A period is not understood.
    BadPeriod,
    /// Neither a number nor a known absence.
    NotANumber,
    /// A count or a rate under zero.
    Negative,
    /// A rate over a hundred percent.
    OverHundred,
    /// The same value stands there twice: the first counts.
    Twice,
    /// The row ends before its values.
    ShortRow,
    /// The code is a former one: the value goes to the commune of today.
    FormerCode,
    /// Communes were joined, and one of their counts is missing: so is the sum.
    JoinedMissing,
    /// Communes were joined, and their rates do not add up.
    JoinedRate,
}

impl Reason {
    /// Its name in files and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownCommune => "unknown_commune",
            Self::UnknownIndicator => "unknown_indicator",
            Self::BadPeriod => "bad_period",
            Self::NotANumber => "not_a_number",
            Self::Negative => "negative",
            Self::OverHundred => "over_hundred",
            Self::Twice => "twice",
            Self::ShortRow => "short_row",
            Self::FormerCode => "former_code",
            Self::JoinedMissing => "joined_missing",
            Self::JoinedRate => "joined_rate",
        }
    }

    /// Key of its sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::UnknownCommune => "remark-unknown-commune",
            Self::UnknownIndicator => "remark-unknown-indicator",
            Self::BadPeriod => "remark-bad-period",
            Self::NotANumber => "remark-not-a-number",
            Self::Negative => "remark-negative",
            Self::OverHundred => "remark-over-hundred",
            Self::Twice => "remark-twice",
            Self::ShortRow => "remark-short-row",
            Self::FormerCode => "remark-former-code",
            Self::JoinedMissing => "remark-joined-missing",
            Self::JoinedRate => "remark-joined-rate",
        }
    }
}

/// Something noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Line of the file; the head is 1.
    pub line: u64,
    /// Name of the column.
    pub column: String,
    /// What stands there, cut short.
    pub cell: String,
    /// Why.
    pub reason: Reason,
}

/// All that was noticed: the first ones, and how often each reason came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// The first ones, by line.
    pub first: Vec<Remark>,
    /// How often.
    pub counts: BTreeMap<Reason, u64>,
}

impl Remarks {
    /// Notices something.
    pub fn add(&mut self, line: u64, column: &str, cell: &str, reason: Reason) {
        *self.counts.entry(reason).or_default() += 1;
        if self.first.len() < KEPT {
            let short = |text: &str| text.chars().take(QUOTED).collect();
            self.first.push(Remark { line, column: short(column), cell: short(cell), reason });
        }
    }

    /// How many there are.
    pub fn total(&self) -> u64 {
        self.counts.values().sum()
    }
}

/// Why a file as a whole is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileProblem {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// No column of communes, or no column of values.
    #[error("no column of communes (CODGEO), or no column of values, is known: see the list of columns")]
    Columns,
    /// A line is too long to be a row.
    #[error("line {0} is too long to be a row: is it a table?")]
    TooLong(u64),
    /// More values than a network has.
    #[error("the file holds too many values: cut it by year")]
    TooMany,
}

impl FileProblem {
    /// Key of its sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "indicator-file-empty",
            Self::Columns => "indicator-file-columns",
            Self::TooLong(_) => "indicator-file-too-long",
            Self::TooMany => "indicator-file-too-many",
        }
    }
}
