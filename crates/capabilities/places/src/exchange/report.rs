//! The check of a whole file.

use std::collections::BTreeMap;
use std::io;

use super::national::{File, Format, Outcome};
use super::{Encoding, Problem, Reason};
use maillage_vocabulary::formulas::guarded;

/// Most problems that are kept one by one; the others are still counted.
const MOST_DETAILED: usize = 200_000;

/// The problems of one kind.
#[derive(Debug, Clone)]
pub struct Kind<'r> {
    /// Why.
    pub reason: Reason,
    /// How many there are.
    pub count: u64,
    /// Those that were kept one by one, in the order of the file.
    pub problems: Vec<&'r Problem>,
}

/// The check of a whole file.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Name of the file.
    pub file: String,
    /// How it is encoded, when it could be read.
    pub encoding: Option<Encoding>,
    /// How its rows are written, when it could be read.
    pub format: Option<Format>,
    /// Whether it follows the schema v0.1.
    pub old: bool,
    /// Rows read.
    pub rows: u64,
    /// Rows that give a place.
    pub kept: u64,
    /// Rows that do not.
    pub refused: u64,
    /// What is wrong, in the order of the file; problems of the file as a whole first.
    pub problems: Vec<Problem>,
    /// How many times each reason was met.
    pub counts: BTreeMap<Reason, u64>,
}

impl Report {
    /// An empty report.
    pub fn new(file: &str) -> Self {
        Self { file: file.to_owned(), ..Self::default() }
    }

    /// Whether nothing at all is wrong.
    pub fn is_clean(&self) -> bool {
        self.counts.is_empty()
    }

    /// Whether the file as a whole was refused.
    pub fn is_refused(&self) -> bool {
        self.format.is_none()
    }

    /// What was met, by kind: the gravest effect first, then the most frequent.
    pub fn kinds(&self) -> Vec<Kind<'_>> {
        let mut kinds: BTreeMap<Reason, Kind<'_>> = BTreeMap::new();
        for (&reason, &count) in &self.counts {
            kinds.insert(reason, Kind { reason, count, problems: Vec::new() });
        }
        for problem in &self.problems {
            if let Some(kind) = kinds.get_mut(&problem.reason) {
                kind.problems.push(problem);
            }
        }
        let mut kinds: Vec<_> = kinds.into_values().collect();
        kinds.sort_by_key(|kind| (kind.reason.effect(), std::cmp::Reverse(kind.count)));
        kinds
    }

    pub(super) fn describe(&mut self, file: &File<'_>) {
        self.encoding = Some(file.encoding());
        self.format = Some(file.format());
        self.old = file.is_old();
        file.problems().iter().for_each(|problem| self.count(problem));
        self.problems.extend_from_slice(file.problems());
    }

    pub(super) fn refuse_file(&mut self, problem: Problem) {
        self.count(&problem);
        self.problems.push(problem);
    }

    pub(super) fn add<S>(&mut self, outcome: &Outcome<'_, S>) {
        self.rows += 1;
        if outcome.sheet.is_some() {
            self.kept += 1;
        } else {
            self.refused += 1;
        }
        outcome.problems.iter().for_each(|problem| self.count(problem));
        let room = MOST_DETAILED.saturating_sub(self.problems.len());
        self.problems.extend(outcome.problems.iter().take(room).cloned());
    }

    fn count(&mut self, problem: &Problem) {
        *self.counts.entry(problem.reason).or_default() += 1;
    }
}

/// Writes the problems of a report as a table for spreadsheets: one row a problem.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
pub fn write_report(report: &Report, output: impl io::Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(output);
    writer.write_record([
        "fichier",
        "ligne",
        "enregistrement",
        "colonne",
        "valeur",
        "gravite",
        "effet",
        "code",
        "motif",
        "proposition",
    ])?;
    for problem in &report.problems {
        let (line, record) = (number(problem.line), number(problem.record));
        let severity = if problem.severity() == super::Severity::Error { "erreur" } else { "avertissement" };
        let french = problem.french();
        let texts = [
            &report.file,
            &line,
            &record,
            problem.column.as_deref().unwrap_or_default(),
            &problem.value,
            severity,
            problem.reason.effect().code(),
            problem.reason.code(),
            &french,
            problem.fix.as_deref().unwrap_or_default(),
        ];
        for text in texts {
            writer.write_field(guarded(text).as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()
}

/// Zero, the file as a whole, is an empty cell.
fn number(number: u64) -> String {
    if number == 0 { String::new() } else { number.to_string() }
}
