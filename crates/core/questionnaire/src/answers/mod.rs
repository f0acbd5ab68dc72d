//! Answers to a version: one question at a time, kept, taken up again.
//!
//! [`Answers`] are only changed through the [`Version`](crate::model::Version) that they answer, so each of them is one
//! that the version allows, and none stands under a question that its conditions hide.

mod check;
mod fault;
mod flow;
mod form;
mod quota;
mod saved;
mod sheet;
mod sheet_code;
#[cfg(test)]
mod tests;
mod value;

pub use fault::{AnswerFault, AnswerReason};
pub use flow::{Progress, Step};
pub use quota::{Counts, QuotaCell};
pub use saved::{NotResumed, Saved};
pub use sheet::{Column, LINE_MAX};
pub use sheet_code::SheetCode;
pub use value::Value;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Name, VersionId};

/// What one person answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    version: VersionId,
    values: BTreeMap<Name, Value>,
    /// Questions that were left without an answer.
    passed: BTreeSet<Name>,
}

impl Answers {
    /// The version that they answer.
    pub fn version(&self) -> VersionId {
        self.version
    }

    /// The answer to a question.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.values.get(&Name::new(name)?)
    }

    /// All answers, by the names of their questions.
    pub fn values(&self) -> &BTreeMap<Name, Value> {
        &self.values
    }

    /// Whether a question was left without an answer.
    pub fn passed(&self, name: &Name) -> bool {
        self.passed.contains(name)
    }
}
