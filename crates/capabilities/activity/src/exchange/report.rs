//! The report on a whole file.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use super::{Problem, Reason, Severity};

/// Most problems that are kept one by one; the others are still counted.
const MOST_DETAILED: usize = 20_000;
/// Most unknown values that are told apart; the others are still counted, by reason.
const MOST_UNKNOWN: usize = 2_000;

/// The report on a whole file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Name of the file.
    pub file: String,
    /// Rows read, refused ones included.
    pub rows: u64,
    /// Activities that came of them.
    pub kept: u64,
    /// Acts of help that these activities count, one a person.
    pub supports: u64,
    /// Rows, or activities, that were refused.
    pub refused: u64,
    /// Where the refused rows stand: their lines; in JSON, where a line may hold many, their ranks from 1.
    pub refused_rows: BTreeSet<u64>,
    /// What is wrong, in the order in which it was met.
    pub problems: Vec<Problem>,
    /// How many times each reason was met.
    pub counts: BTreeMap<Reason, u64>,
    /// Values that no list knows: column, value, how many times. Each has one problem, where it was met first.
    pub unknown: BTreeMap<(Box<str>, Box<str>), u64>,
}

impl Report {
    /// An empty report.
    pub fn new(file: &str) -> Self {
        Self { file: file.to_owned(), ..Self::default() }
    }

    /// Whether the file as a whole was refused.
    pub fn is_refused(&self) -> bool {
        self.counts
            .keys()
            .any(|reason| reason.effect() == super::Effect::FileRefused && *reason != Reason::TooManyRows)
    }

    /// Remembers a row, if it was refused: `before` is the number of refused rows before it was read.
    pub(super) fn remember(&mut self, before: u64, row: u64) {
        if self.refused > before {
            self.refused_rows.insert(row);
        }
    }

    pub(super) fn add(&mut self, problem: Problem) {
        *self.counts.entry(problem.reason).or_default() += 1;
        if problem.reason == Reason::UnknownValue && !self.is_new(&problem) {
            return;
        }
        if self.problems.len() < MOST_DETAILED {
            self.problems.push(problem);
        }
    }

    /// Counts an unknown value; whether it is met for the first time.
    fn is_new(&mut self, problem: &Problem) -> bool {
        let key = (problem.column.clone().unwrap_or_default(), problem.value.clone());
        if let Some(times) = self.unknown.get_mut(&key) {
            *times += 1;
            return false;
        }
        let room = self.unknown.len() < MOST_UNKNOWN;
        if room {
            self.unknown.insert(key, 1);
        }
        room
    }
}

/// Writes the problems of a report as a table for spreadsheets: one row a problem, in French. What a spreadsheet would
/// take for a formula is made harmless.
pub fn write_report(report: &Report, output: impl io::Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(output);
    writer.write_record([
        "fichier",
        "feuille",
        "ligne",
        "colonne",
        "valeur",
        "gravite",
        "effet",
        "code",
        "motif",
        "proposition",
    ])?;
    for problem in &report.problems {
        let line = if problem.line == 0 { String::new() } else { problem.line.to_string() };
        let severity = if problem.severity() == Severity::Error { "erreur" } else { "avertissement" };
        let french = problem.french();
        let texts = [
            &report.file,
            problem.sheet.as_deref().unwrap_or_default(),
            &line,
            problem.column.as_deref().unwrap_or_default(),
            &problem.value,
            severity,
            problem.reason.effect().code(),
            problem.reason.code(),
            &french,
            problem.fix.as_deref().unwrap_or_default(),
        ];
        writer.write_record(texts.map(|text| super::values::guarded(text).into_owned()))?;
    }
    writer.flush()
}
