//! Remarks on one row.

use maillage_places::exchange::tools::shortened;

use super::{Effect, Problem, Reason, Report};

/// Where remarks on a row go.
pub(super) struct Remarks<'r> {
    pub report: &'r mut Report,
    pub sheet: Option<&'r str>,
    pub line: u64,
}

impl Remarks<'_> {
    /// Something is wrong with a value.
    pub fn say(&mut self, column: &str, value: &str, reason: Reason) {
        self.tell(column, value, reason, "", None);
    }

    /// The same, with what the sentence adds and what is put in its place.
    pub fn tell(&mut self, column: &str, value: &str, reason: Reason, detail: &str, fix: Option<&str>) {
        self.report.add(Problem {
            sheet: self.sheet.map(Into::into),
            line: self.line,
            column: (!column.is_empty()).then(|| column.into()),
            value: shortened(value),
            reason,
            fix: fix.map(Into::into),
            detail: detail.into(),
        });
    }

    /// The row is refused.
    pub fn refuse(&mut self, column: &str, value: &str, reason: Reason, detail: &str) {
        debug_assert_eq!(reason.effect(), Effect::RowRefused);
        self.report.refused += 1;
        self.tell(column, value, reason, detail, None);
    }
}
