//! An answer.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::model::{Code, Decimal, Missing, Subject, Test};

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// The option of a choice.
    One(Code),
    /// The options of a multiple choice, one at least.
    Several(BTreeSet<Code>),
    /// The point of a scale.
    Point(i32),
    /// The option of each row of a grid that was answered.
    Rows(BTreeMap<Code, Code>),
    /// A number.
    Number(Decimal),
    /// A day.
    Day(NaiveDate),
    /// Words.
    Words(String),
    /// Whether a person agrees.
    Consent(bool),
    /// A declared way not to answer.
    Missing(Missing),
}

impl Value {
    /// Whether it passes a test of a condition.
    pub(crate) fn passes(&self, subject: &Subject, test: &Test) -> bool {
        let row = subject.row.as_ref();
        match (test, self) {
            (Test::Answered, Self::Rows(rows)) => row.is_none_or(|row| rows.contains_key(row)),
            (Test::Answered, Self::Consent(agreed)) => *agreed,
            (Test::Answered, _) => true,
            (Test::Missing(wanted), Self::Missing(found)) => wanted == found,
            (Test::Is(code), Self::One(found)) => code == found,
            (Test::Is(code), Self::Rows(rows)) => row.and_then(|row| rows.get(row)) == Some(code),
            (Test::Selected(code), Self::Several(found)) => found.contains(code),
            (Test::Number(order, bound), Self::Number(found)) => order.holds(found, bound),
            (Test::Number(order, bound), Self::Point(point)) => {
                Decimal::whole(i64::from(*point)).is_some_and(|point| order.holds(&point, bound))
            }
            (Test::Day(order, bound), Self::Day(found)) => order.holds(found, bound),
            _ => false,
        }
    }

    /// Words without spaces around them, with one kind of line ends.
    pub(crate) fn tidy(self) -> Self {
        match self {
            Self::Words(words) => Self::Words(words.trim().replace("\r\n", "\n")),
            other => other,
        }
    }

    /// The option that was chosen.
    pub fn one(&self) -> Option<&str> {
        if let Self::One(code) = self { Some(code.as_str()) } else { None }
    }

    /// The options that were chosen.
    pub fn several(&self) -> Option<&BTreeSet<Code>> {
        if let Self::Several(codes) = self { Some(codes) } else { None }
    }

    /// The point of a scale.
    pub fn point(&self) -> Option<i32> {
        if let Self::Point(point) = self { Some(*point) } else { None }
    }

    /// The option of a row.
    pub fn row(&self, row: &str) -> Option<&str> {
        let Self::Rows(rows) = self else { return None };
        rows.get(&Code::new(row)?).map(Code::as_str)
    }
}
