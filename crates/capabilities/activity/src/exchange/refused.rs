//! Refused rows, as a file to mend and send again: the same columns and, in tables, why.

use std::borrow::Cow;
use std::collections::BTreeMap;

use maillage_places::exchange::tools::{JsonRows, Table, decode, is_json};
use serde_json::Value;

use super::values::guarded;
use super::{Format, Report, Severity, coop_xlsx, csv};

/// Name of the column that says why.
pub(super) const REASON: &str = "motif_refus";

/// The refused rows of a file, in its own format, and the ending of that file. The file is read a second time: what was
/// refused is not kept beside what was taken.
pub fn refused(format: Format, bytes: &[u8], report: &Report) -> (&'static str, Vec<u8>) {
    let reasons = reasons(report);
    if format == Format::CoopXlsx {
        return ("xlsx", coop_xlsx::refused(bytes, report, &reasons));
    }
    if csv::is_workbook(bytes) {
        return ("csv", of_book(bytes, report, &reasons));
    }
    let decoded = decode(bytes);
    if is_json(&decoded.text) {
        ("json", of_json(&decoded.text, report))
    } else {
        ("csv", of_table(&decoded.text, report, &reasons))
    }
}

/// Why the row of a line was refused.
fn reasons(report: &Report) -> BTreeMap<u64, String> {
    let mut reasons: BTreeMap<u64, String> = BTreeMap::new();
    for problem in report.problems.iter().filter(|problem| problem.severity() == Severity::Error) {
        let said = reasons.entry(problem.line).or_default();
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(&problem.french());
    }
    reasons
}

fn of_table(text: &str, report: &Report, reasons: &BTreeMap<u64, String>) -> Vec<u8> {
    let separator = csv::separator(text);
    let mut picker = Picker::new(separator, report, reasons);
    Table::new(text, separator).for_each(|row| picker.row(row.line, &row.cells));
    picker.end()
}

/// As a text: the columns of our table stay, and a spreadsheet opens it as it is.
fn of_book(bytes: &[u8], report: &Report, reasons: &BTreeMap<u64, String>) -> Vec<u8> {
    let mut picker = Picker::new(b';', report, reasons);
    // What could be read of it was read before: a fault ends it here too.
    let _ = csv::rows(bytes, |row| {
        picker.row(row.line, &row.cells);
        true
    });
    picker.end()
}

/// Picks refused rows out of a table, under its head.
struct Picker<'r> {
    report: &'r Report,
    reasons: &'r BTreeMap<u64, String>,
    writer: ::csv::Writer<Vec<u8>>,
    head: Option<Vec<String>>,
}

impl<'r> Picker<'r> {
    fn new(separator: u8, report: &'r Report, reasons: &'r BTreeMap<u64, String>) -> Self {
        let bytes = "\u{feff}".as_bytes().to_vec();
        let writer = ::csv::WriterBuilder::new().delimiter(separator).flexible(true).from_writer(bytes);
        Self { report, reasons, writer, head: None }
    }

    fn row(&mut self, line: u64, cells: &[Cow<'_, str>]) {
        if self.head.is_none() {
            self.head = Some(cells.iter().map(ToString::to_string).collect());
            self.write(cells, REASON);
        } else if self.report.refused_rows.contains(&line) {
            let reasons = self.reasons;
            self.write(cells, reasons.get(&line).map_or("", String::as_str));
        }
    }

    fn write(&mut self, cells: &[Cow<'_, str>], last: &str) {
        let head = self.head.as_deref().unwrap_or_default();
        // A file that comes back a second time has the column already: the new reason takes its place.
        let kept = |rank: &usize| head.get(*rank).is_none_or(|name| name.trim() != REASON);
        let own = (0..head.len().max(cells.len())).filter(kept);
        let own = own.map(|rank| guarded(cells.get(rank).map_or("", AsRef::as_ref)).into_owned());
        // Writing to memory cannot fail.
        let _ = self.writer.write_record(own.chain([guarded(last).into_owned()]));
    }

    fn end(self) -> Vec<u8> {
        self.writer.into_inner().unwrap_or_default()
    }
}

fn of_json(text: &str, report: &Report) -> Vec<u8> {
    let rows = (1_u64..).zip(JsonRows::new(text));
    let refused = rows.filter(|(rank, _)| report.refused_rows.contains(rank));
    // What cannot be parsed comes back as a text, so that the file as a whole can.
    let values =
        refused.map(|(_, row)| serde_json::from_str(row.raw).unwrap_or_else(|_| Value::from(row.raw)));
    Value::Array(values.collect()).to_string().into_bytes()
}
