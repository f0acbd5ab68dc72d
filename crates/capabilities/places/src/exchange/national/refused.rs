//! Refused rows, as a file to mend and send again.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::file::{File, Format};
use super::rows::{Outcome, Raw};
use crate::exchange::{Problem, Severity};
use crate::model::Sheet;
use maillage_vocabulary::formulas::guarded_once;

/// Name of the column that says why.
const REASON: &str = "motif_refus";

/// Takes the reason of a former refusal off a sheet; whether there was one.
pub(super) fn take_reason(sheet: &mut Sheet) -> bool {
    sheet.extra.remove(REASON).is_some()
}

/// Refused rows in the format of their file: the same columns, and why.
///
/// A table comes back in UTF-8 with the separator of the original; a mark at its beginning tells
/// spreadsheets so. What a spreadsheet would take for a formula gets an apostrophe, which is taken away
/// when the file is read again.
pub struct Refused {
    format: Format,
    header: Vec<Box<str>>,
    rows: Vec<u8>,
    count: u64,
}

impl Refused {
    /// For the rows of a file.
    pub fn new(file: &File<'_>) -> Self {
        Self { format: file.format, header: file.layout.names.clone(), rows: Vec::new(), count: 0 }
    }

    /// Whether the file is one of refused rows that comes back mended: a part of a delivery, not the whole.
    pub(super) fn comes_back(&self) -> bool {
        self.header.iter().any(|name| &**name == REASON)
    }

    /// How many rows were added.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Adds a row with its errors.
    pub fn add(&mut self, outcome: &Outcome<'_>) {
        let errors = outcome.problems.iter().filter(|problem| problem.severity() == Severity::Error);
        let why: Vec<String> = errors.map(Problem::french).collect();
        match (&outcome.raw, self.format) {
            (Raw::Cells(cells), Format::Csv(separator)) => self.add_cells(cells, separator, &why.join(" ")),
            (Raw::Json(raw), _) => self.add_json(raw, &why.join(" ")),
            (Raw::Cells(_), Format::Json) => {}
        }
        self.count += 1;
    }

    fn add_cells(&mut self, cells: &[Cow<'_, str>], separator: u8, why: &str) {
        if self.rows.is_empty() {
            self.rows.extend("\u{feff}".as_bytes());
            let header =
                self.header.iter().filter(|name| &***name != REASON).map(|name| &**name).chain([REASON]);
            write_row(&mut self.rows, separator, header);
        }
        // A file that comes back a second time already has the column: the new reason takes its place.
        let kept = cells
            .iter()
            .zip(0..)
            .filter(|(_, rank)| self.header.get(*rank).is_none_or(|name| &**name != REASON));
        let width = self.header.iter().filter(|name| &***name != REASON).count();
        let padding = std::iter::repeat_n("", width.saturating_sub(cells.len()));
        let cells = kept.map(|(cell, _)| guarded_once(cell)).collect::<Vec<_>>();
        write_row(&mut self.rows, separator, cells.iter().map(|cell| &**cell).chain(padding).chain([why]));
    }

    fn add_json(&mut self, raw: &str, why: &str) {
        self.rows.extend(if self.count == 0 { "[\n" } else { ",\n" }.as_bytes());
        let mut members: Map<String, Value> = serde_json::from_str(raw).unwrap_or_else(|_| {
            // What cannot be parsed comes back as a text, so that the file as a whole can.
            Map::from_iter([("contenu".to_owned(), Value::from(raw))])
        });
        members.insert(REASON.to_owned(), Value::from(why));
        self.rows.extend(Value::Object(members).to_string().bytes());
    }

    /// The file. Empty when no row was added.
    pub fn into_bytes(mut self) -> Vec<u8> {
        if self.format == Format::Json && self.count > 0 {
            self.rows.extend(b"\n]\n");
        }
        self.rows
    }
}

fn write_row<'c>(rows: &mut Vec<u8>, separator: u8, cells: impl Iterator<Item = &'c str>) {
    for (rank, cell) in cells.enumerate() {
        if rank > 0 {
            rows.push(separator);
        }
        if cell.bytes().any(|byte| byte == separator || matches!(byte, b'"' | b'\n' | b'\r')) {
            rows.push(b'"');
            rows.extend(cell.replace('"', "\"\"").bytes());
            rows.push(b'"');
        } else {
            rows.extend(cell.bytes());
        }
    }
    rows.push(b'\n');
}
