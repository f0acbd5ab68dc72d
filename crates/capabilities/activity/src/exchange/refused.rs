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
    let mut rows = Table::new(text, separator);
    let head = rows.next().map(|row| row.cells).unwrap_or_default();
    // A file that comes back a second time has the column already: the new reason takes its place.
    let kept = |rank: usize| head.get(rank).is_none_or(|name| name.trim() != REASON);
    let cells = |cells: &[Cow<'_, str>], last: &str| -> Vec<String> {
        let own = (0..head.len().max(cells.len())).filter(|rank| kept(*rank));
        let own = own.map(|rank| guarded(cells.get(rank).map_or("", AsRef::as_ref)).into_owned());
        own.chain([guarded(last).into_owned()]).collect()
    };
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = ::csv::WriterBuilder::new().delimiter(separator).flexible(true).from_writer(&mut bytes);
    let mut write = |row: Vec<String>| {
        // Writing to memory cannot fail.
        let _ = writer.write_record(row);
    };
    write(cells(&head, REASON));
    for row in rows.filter(|row| report.refused_rows.contains(&row.line)) {
        write(cells(&row.cells, reasons.get(&row.line).map_or("", String::as_str)));
    }
    drop(writer);
    bytes
}

fn of_json(text: &str, report: &Report) -> Vec<u8> {
    let rows = (1_u64..).zip(JsonRows::new(text));
    let refused = rows.filter(|(rank, _)| report.refused_rows.contains(rank));
    // What cannot be parsed comes back as a text, so that the file as a whole can.
    let values =
        refused.map(|(_, row)| serde_json::from_str(row.raw).unwrap_or_else(|_| Value::from(row.raw)));
    Value::Array(values.collect()).to_string().into_bytes()
}
