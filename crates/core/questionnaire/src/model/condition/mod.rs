//! When a question is asked: a small language over earlier answers.
//!
//! ```text
//! or       = and ("or" and)*
//! and      = one ("and" one)*
//! one      = "not" one | "(" or ")" | "answered" "(" subject ")" | "selected" "(" subject "," value ")"
//!          | subject ("is" | "is not" | "<" | "≤" | ">" | "≥") value
//! subject  = question | grid "." row
//! value    = code | number | YYYY-MM-DD | "text between quotes"
//! ```
//!
//! What was not answered is nothing: `is`, `<` and the others are false, so `is not` is true. XPath in XLSForm reads
//! the same way ([`crate::xlsform`]): both are read into one tree, which [`resolve`] checks against the questions.

mod lex;
mod parse;
mod print;
mod resolve;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use super::{Code, Decimal, Missing, Name};

pub(crate) use lex::{Token, lex};
pub(crate) use parse::{Operand, Raw, Sense, parse};
pub(crate) use print::{XPath, row_name, xpath};
pub(crate) use resolve::{Unfit, resolve};

/// How a condition is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// In our documents.
    Own,
    /// In XLSForm.
    XPath,
}

/// A condition over earlier questions, checked against them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// What one answer says.
    Test(Subject, Test),
    /// All hold.
    And(Vec<Condition>),
    /// One holds at least.
    Or(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
}

/// The answer that is looked at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// The question.
    pub question: Name,
    /// The row, where the question is a grid.
    pub row: Option<Code>,
}

/// What is asked of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// There is one. “I don’t know” is an answer.
    Answered,
    /// It is this option: of a choice, or of a row.
    Is(Code),
    /// This option is among those chosen.
    Selected(Code),
    /// It is declared as not answered.
    Missing(Missing),
    /// It stands so to a number: of a number or a scale.
    Number(Order, Decimal),
    /// It stands so to a day.
    Day(Order, NaiveDate),
}

/// How an answer stands to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// `<`
    Less,
    /// `≤`
    AtMost,
    /// `is`
    Equal,
    /// `≥`
    AtLeast,
    /// `>`
    More,
}

impl Order {
    /// Whether `left` stands so to `right`.
    pub fn holds<T: Ord>(self, left: &T, right: &T) -> bool {
        match self {
            Self::Less => left < right,
            Self::AtMost => left <= right,
            Self::Equal => left == right,
            Self::AtLeast => left >= right,
            Self::More => left > right,
        }
    }

    /// The same with both sides changed over.
    pub(crate) fn turned(self) -> Self {
        match self {
            Self::Less => Self::More,
            Self::AtMost => Self::AtLeast,
            Self::Equal => Self::Equal,
            Self::AtLeast => Self::AtMost,
            Self::More => Self::Less,
        }
    }
}

impl Condition {
    /// Whether it holds, where `test` says whether one answer passes a test.
    pub fn holds(&self, test: &dyn Fn(&Subject, &Test) -> bool) -> bool {
        match self {
            Self::Test(subject, one) => test(subject, one),
            Self::And(all) => all.iter().all(|one| one.holds(test)),
            Self::Or(all) => all.iter().any(|one| one.holds(test)),
            Self::Not(one) => !one.holds(test),
        }
    }

    /// The answers that it looks at.
    pub fn subjects(&self) -> Vec<&Subject> {
        match self {
            Self::Test(subject, _) => vec![subject],
            Self::And(all) | Self::Or(all) => all.iter().flat_map(Self::subjects).collect(),
            Self::Not(one) => one.subjects(),
        }
    }
}
