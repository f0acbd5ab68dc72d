//! Which cell of a quota a person is in, and whether it is full.

use std::collections::BTreeMap;

use super::flow::visible;
use super::{Answers, Value};
use crate::model::{Code, Name, Quota, Version};

/// A cell of a quota.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct QuotaCell {
    /// The quota.
    pub quota: Name,
    /// The options of its questions, in their order.
    pub codes: Vec<Code>,
}

/// How many answers each cell has. The same for all who answer at a time; a cell that is not counted has none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<QuotaCell, u32>);

impl Counts {
    /// Counts one answer more in each of these cells.
    pub fn add(&mut self, cells: impl IntoIterator<Item = QuotaCell>) {
        for cell in cells {
            let count = self.0.entry(cell).or_default();
            *count = count.saturating_add(1);
        }
    }

    /// Answers of a cell.
    pub fn of(&self, cell: &QuotaCell) -> u32 {
        self.0.get(cell).copied().unwrap_or(0)
    }
}

impl Version {
    /// The cells that a person is in, one a quota at most.
    ///
    /// Empty as long as a stratum question of the questionnaire is open, even one that the quota does not look at:
    /// weights need them all, also of those who are turned away.
    pub fn quota_of(&self, answers: &Answers) -> Vec<QuotaCell> {
        let open = self.questionnaire().questions().any(|(section, question)| {
            question.stratum().is_some()
                && visible(answers, (section, question))
                && !answers.values().contains_key(question.name())
                && !answers.passed(question.name())
        });
        if open { Vec::new() } else { self.cells(answers) }
    }

    /// The cells that are decided so far.
    fn cells(&self, answers: &Answers) -> Vec<QuotaCell> {
        self.questionnaire().quotas().iter().filter_map(|quota| cell(quota, answers)).collect()
    }

    /// The first cell of this person that is full.
    pub(super) fn full(&self, answers: &Answers, counts: &Counts) -> Option<QuotaCell> {
        let target = |one: &QuotaCell| {
            let quota = self.questionnaire().quotas().iter().find(|quota| *quota.name() == one.quota)?;
            quota.cells().iter().find(|cell| cell.codes == one.codes).map(|cell| cell.target)
        };
        self.cells(answers).into_iter().find(|one| target(one).is_some_and(|target| counts.of(one) >= target))
    }
}

/// The cell of a quota: none while one of its questions has no option as its answer, or where no cell is declared.
fn cell(quota: &Quota, answers: &Answers) -> Option<QuotaCell> {
    let code = |name: &Name| match answers.values().get(name) {
        Some(Value::One(code)) => Some(code.clone()),
        _ => None,
    };
    let codes: Vec<Code> = quota.questions().iter().map(code).collect::<Option<_>>()?;
    quota
        .cells()
        .iter()
        .any(|cell| cell.codes == codes)
        .then(|| QuotaCell { quota: quota.name().clone(), codes })
}
