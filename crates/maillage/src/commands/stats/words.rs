//! What is wrong with files and numbers, in the words of the person; with the line where it stands.

use std::path::Path;

use maillage_statistics::calibration::CalibrationError;
use maillage_statistics::exchange::{FileError, LineMargin, Table, Wants};
use maillage_statistics::survey::SurveyError;

use super::super::file_name;
use super::output::number;
use crate::told::Told;

/// A file that cannot be read.
pub fn file(path: &Path, error: FileError) -> anyhow::Error {
    let file = ("file", file_name(path));
    match error {
        FileError::Empty => Told::failure("cli-stats-empty", [file]),
        FileError::Column { column, known } => {
            Told::failure("cli-stats-column", [file, ("column", column), ("known", known)])
        }
        FileError::Twice { column } => Told::failure("cli-stats-column-twice", [file, ("column", column)]),
        FileError::Taken { column } => Told::failure("cli-stats-column-taken", [file, ("column", column)]),
        FileError::Cell { line, column, value, wants } => {
            let key = match wants {
                Wants::Weight => "cli-stats-cell-weight",
                Wants::Count => "cli-stats-cell-count",
                Wants::Name => "cli-stats-cell-name",
                Wants::Text => "cli-stats-cell-text",
                Wants::New => "cli-stats-cell-twice",
                Wants::Sum => "cli-stats-cell-sum",
                Wants::Number => "cli-stats-cell-number",
            };
            Told::failure(key, [file, ("line", line.to_string()), ("column", column), ("value", value)])
        }
        FileError::Uneven { line, found, expected } => Told::failure(
            "cli-stats-uneven",
            [
                file,
                ("line", line.to_string()),
                ("found", found.to_string()),
                ("expected", expected.to_string()),
            ],
        ),
        FileError::Broken { line, reason } => {
            Told::failure("cli-stats-broken", [file, ("line", line.to_string()), ("reason", reason)])
        }
        other => refused(path, &other),
    }
}

/// A reason that has no words of its own.
pub fn refused(path: &Path, reason: &dyn std::fmt::Display) -> anyhow::Error {
    Told::failure("cli-stats-refused", [("file", file_name(path)), ("reason", reason.to_string())])
}

/// The files that weights are calibrated from.
pub struct Sources<'a> {
    /// The sample.
    pub sample: (&'a Path, &'a Table<'a>),
    /// The margins.
    pub margins: (&'a Path, &'a [LineMargin]),
}

impl Sources<'_> {
    /// Why weights cannot be calibrated.
    pub fn calibration(&self, error: &CalibrationError) -> anyhow::Error {
        let (file, margins) = self.margins;
        let named = ("file", file_name(file));
        match error {
            CalibrationError::Missing { variable, row } => self.at_row(*row, variable, ""),
            CalibrationError::Weight { row, weight } => self.at_row(*row, "weight", &weight.to_string()),
            CalibrationError::Empty { margin, total } => Told::failure(
                "cli-stats-margin-empty",
                [named, self.line(margin), ("margin", margin.clone()), ("total", total.to_string())],
            ),
            CalibrationError::Twice { margin } => {
                let last = margins.iter().rev().find(|one| one.margin.name() == *margin);
                let line = ("line", last.map_or(0, |one| one.line).to_string());
                Told::failure("cli-stats-margin-twice", [named, line, ("margin", margin.clone())])
            }
            CalibrationError::NotPositive { margin, total } => Told::failure(
                "cli-stats-margin-negative",
                [named, self.line(margin), ("margin", margin.clone()), ("total", total.to_string())],
            ),
            CalibrationError::OutOfBounds { margin, ratio, low, high, .. } => Told::failure(
                "cli-stats-margin-bounds",
                [
                    named,
                    self.line(margin),
                    ("margin", margin.clone()),
                    ("ratio", format!("{ratio:.4}")),
                    ("low", low.to_string()),
                    ("high", high.to_string()),
                ],
            ),
            CalibrationError::Contradiction { margin, total, implied, .. } => Told::failure(
                "cli-stats-margin-contradiction",
                [
                    named,
                    self.line(margin),
                    ("margin", margin.clone()),
                    ("total", total.to_string()),
                    ("implied", number(Some(*implied))),
                ],
            ),
            CalibrationError::Infeasible { margins } => {
                let told = margins
                    .iter()
                    .take(5)
                    .map(|one| format!("{} ({} → {})", one.name, one.wanted, number(Some(one.reached))));
                let told: Vec<_> = told.collect();
                Told::failure("cli-stats-margins-together", [named, ("margins", told.join(", "))])
            }
            CalibrationError::Bounds { low, high } => Told::wrong_use(
                "cli-stats-bounds-around",
                [("low", low.to_string()), ("high", high.to_string())],
            ),
            other => refused(file, other),
        }
    }

    /// Why a survey cannot be estimated.
    pub fn survey(&self, error: &SurveyError) -> anyhow::Error {
        match error {
            SurveyError::Calibration(error) => self.calibration(error),
            other => survey(self.sample, other),
        }
    }

    fn line(&self, name: &str) -> (&'static str, String) {
        let found = self.margins.1.iter().find(|one| one.margin.name() == name);
        ("line", found.map_or(0, |one| one.line).to_string())
    }

    fn at_row(&self, row: usize, column: &str, value: &str) -> anyhow::Error {
        at_row(self.sample, row, column, value)
    }
}

/// Why a survey cannot be estimated, where there are no margins.
pub fn survey(sample: (&Path, &Table<'_>), error: &SurveyError) -> anyhow::Error {
    match error {
        SurveyError::Missing { what, row } => at_row(sample, *row, what, ""),
        SurveyError::Weight { row, weight } => at_row(sample, *row, "weight", &weight.to_string()),
        SurveyError::NotNested { .. } => Told::failure("cli-stats-nest", [("file", file_name(sample.0))]),
        SurveyError::Fpc { stage, row, fpc, why } => {
            let line = sample.1.line(row - 1).to_string();
            Told::failure(
                "cli-stats-fpc",
                [
                    ("file", file_name(sample.0)),
                    ("line", line),
                    ("stage", stage.to_string()),
                    ("value", fpc.to_string()),
                    ("reason", (*why).to_owned()),
                ],
            )
        }
        other => refused(sample.0, other),
    }
}

fn at_row((path, table): (&Path, &Table<'_>), row: usize, column: &str, value: &str) -> anyhow::Error {
    let line = table.line(row.saturating_sub(1)).to_string();
    let key = if value.is_empty() { "cli-stats-cell-missing" } else { "cli-stats-cell-weight" };
    let column = ("column", column.to_owned());
    Told::failure(key, [("file", file_name(path)), ("line", line), column, ("value", value.to_owned())])
}
