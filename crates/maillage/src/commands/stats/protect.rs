//! `maillage stats protect`: a table becomes what may be published of it.

use std::io::{self, Write};
use std::time::Instant;

use maillage_statistics::disclosure::{Checked, Mark, Proved, Rules, Status, protect};
use maillage_statistics::exchange::{Table, read_cells, read_toml};
use serde::Serialize;

use super::super::{Run, read_named};
use super::{output, words};
use crate::Outcome;
use crate::cli::Protect;

/// What the attacker found, and what it took.
#[derive(Serialize)]
struct Answer {
    cells: usize,
    primary: usize,
    secondary: usize,
    published: usize,
    exact_disclosures: usize,
    interval_disclosures: usize,
    seconds: f64,
    rules: String,
}

/// The columns of what may be published, after the dimensions.
const PUBLIC: [&str; 2] = ["n", "value"];
/// Columns that are never published as they are.
const PRIVATE: [&str; 5] = ["largest", "second", "contributors", "places", "cv"];

/// Protects a table, attacks it, and writes it where the attacker failed.
pub fn run(run: &Run<'_>, asked: &Protect) -> anyhow::Result<Outcome> {
    let rules: Rules =
        read_toml(&read_named(&asked.rules)?).map_err(|error| words::file(&asked.rules, error))?;
    let bytes = read_named(&asked.table)?;
    let in_table = |error| words::file(&asked.table, error);
    let table = Table::new(&bytes).map_err(in_table)?;
    table.check_free(&["status", "low", "high", "mark"]).map_err(in_table)?;
    let publication = read_cells(&table, &rules).map_err(in_table)?;
    let begun = Instant::now();
    let checked = protect(publication, rules)
        .and_then(maillage_statistics::disclosure::Draft::check)
        .map_err(|error| words::refused(&asked.table, &error))?;
    let seconds = begun.elapsed().as_secs_f64();
    output::replace(&asked.out, |mut to| {
        table.write_with(&["status", "low", "high"], |row, cells| own(&checked, row, cells), &mut to)
    })?;
    if let Some(path) = &asked.public {
        output::replace(path, |to| public(&bytes, &checked, to))?;
    }
    tell(run, &checked, seconds, asked.json)?;
    Ok(Outcome::Done)
}

/// What is added to a row for those who may see the table.
fn own(checked: &Checked, row: usize, cells: &mut Vec<u8>) {
    let status = match checked.status(row) {
        Status::Published => "published",
        Status::Primary => "primary",
        Status::Secondary => "secondary",
    };
    let count = checked.shown(row).map_or(f64::NAN, |cell| exact(cell.count));
    let Proved { low, high } = checked.attack().counts[row].unwrap_or(Proved { low: count, high: count });
    // Writing into memory cannot fail.
    let _ = write!(cells, ",{status},{low},{high}");
}

/// Counts of files stay under 2^53.
#[expect(clippy::cast_precision_loss, reason = "counts of files stay under 2^53")]
const fn exact(count: u64) -> f64 {
    count as f64
}

/// What may be published: numbers that are shown, and marks.
fn public(bytes: &[u8], checked: &Checked, to: &mut dyn Write) -> io::Result<()> {
    let mut reader = csv::Reader::from_reader(bytes);
    let head = reader.headers().map_err(io::Error::other)?.clone();
    let kept: Vec<usize> =
        (0..head.len()).filter(|&column| !PRIVATE.contains(&head[column].trim())).collect();
    let mut writer = csv::Writer::from_writer(to);
    writer.write_record(kept.iter().map(|&column| head[column].trim()).chain(["mark"]))?;
    for (row, record) in reader.records().enumerate() {
        let record = record.map_err(io::Error::other)?;
        let hidden = checked.shown(row).is_none();
        let cell = |column: usize| {
            if hidden && PUBLIC.contains(&head[column].trim()) { "" } else { record[column].trim() }
        };
        let mark = match checked.mark(row) {
            Some(Mark::Confidential) => "c",
            Some(Mark::Unreliable) => "u",
            None => "",
        };
        writer.write_record(kept.iter().map(|&column| cell(column)).chain([mark]))?;
    }
    writer.flush()
}

fn tell(run: &Run<'_>, checked: &Checked, seconds: f64, json: bool) -> anyhow::Result<()> {
    let answer = Answer {
        cells: checked.len(),
        primary: checked.count(Status::Primary),
        secondary: checked.count(Status::Secondary),
        published: checked.count(Status::Published),
        exact_disclosures: checked.attack().exact,
        interval_disclosures: checked.attack().interval,
        seconds,
        rules: checked.rules().version.clone(),
    };
    if json {
        return run.console.json(&answer);
    }
    let numbers = [answer.cells, answer.primary, answer.secondary, answer.published];
    let numbers = numbers.into_iter().chain([answer.exact_disclosures, answer.interval_disclosures]);
    let row: Vec<_> = numbers.map(|number| number.to_string()).chain([answer.rules]).collect();
    let head = ["cells", "primary", "secondary", "published", "exact", "interval", "rules"];
    Ok(run.console.stream(|to| output::table(&head, &[row], to))?)
}
