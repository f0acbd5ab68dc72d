//! What is wrong in a file, for a person and for a program.

use std::collections::BTreeMap;
use std::io::{self, Write};

use maillage_places::exchange::national::Format;
use maillage_places::exchange::{Encoding, Problem, Report, Severity};
use maillage_shell::words::Lang;
use serde::Serialize;

use crate::console::Console;

/// Whether a row, or the file, was refused.
pub fn has_errors(report: &Report) -> bool {
    report.is_refused() || report.refused > 0
}

/// The check of a file as JSON.
#[derive(Serialize)]
pub struct Checked<'r> {
    file: &'r str,
    encoding: Option<&'static str>,
    format: Option<&'static str>,
    schema: &'static str,
    rows: u64,
    kept: u64,
    refused: u64,
    file_refused: bool,
    counts: BTreeMap<&'static str, u64>,
    problems: Vec<Told<'r>>,
}

#[derive(Serialize)]
struct Told<'r> {
    line: u64,
    record: u64,
    column: Option<&'r str>,
    value: &'r str,
    code: &'static str,
    severity: &'static str,
    effect: &'static str,
    reason: String,
    proposal: Option<&'r str>,
}

impl<'r> Checked<'r> {
    /// Everything that the report says.
    pub fn of(report: &'r Report, lang: Lang) -> Self {
        Self {
            file: &report.file,
            encoding: report.encoding.map(Encoding::name),
            format: report.format.map(format_name),
            schema: if report.old { "0.1" } else { "1.0.2" },
            rows: report.rows,
            kept: report.kept,
            refused: report.refused,
            file_refused: report.is_refused(),
            counts: counts(report),
            problems: report.problems.iter().map(|problem| Told::of(problem, lang)).collect(),
        }
    }
}

/// How often each reason was met, by its code.
pub fn counts(report: &Report) -> BTreeMap<&'static str, u64> {
    report.counts.iter().map(|(reason, count)| (reason.code(), *count)).collect()
}

impl<'r> Told<'r> {
    fn of(problem: &'r Problem, lang: Lang) -> Self {
        Self {
            line: problem.line,
            record: problem.record,
            column: problem.column.as_deref(),
            value: &problem.value,
            code: problem.reason.code(),
            severity: if problem.severity() == Severity::Error { "error" } else { "warning" },
            effect: problem.reason.effect().code(),
            reason: sentence(problem, lang),
            proposal: problem.fix.as_deref(),
        }
    }
}

const fn format_name(format: Format) -> &'static str {
    match format {
        Format::Csv(_) => "csv",
        Format::Json => "json",
    }
}

fn sentence(problem: &Problem, lang: Lang) -> String {
    if lang.is_french() { problem.french() } else { problem.english() }
}

/// Writes a summary and the first problems, errors before warnings; a report holds them all.
pub fn write(report: &Report, most: usize, console: &Console, output: &mut dyn Write) -> io::Result<()> {
    writeln!(output, "{}", summary(report, console))?;
    let mut shown: Vec<_> = report.problems.iter().collect();
    shown.sort_by_key(|problem| std::cmp::Reverse(problem.severity()));
    for problem in shown.iter().take(most) {
        writeln!(output, "{}", line(problem, console))?;
    }
    let total: u64 = report.counts.values().sum();
    let more = total.saturating_sub(most as u64);
    if more > 0 {
        writeln!(output, "{}", console.text("cli-problems-more", &[("count", more.into())]))?;
    }
    Ok(())
}

fn summary(report: &Report, console: &Console) -> String {
    let file = ("file", report.file.as_str().into());
    if report.is_refused() {
        return console.text("cli-check-file-refused", &[file]);
    }
    let numbers = [
        file,
        ("rows", report.rows.into()),
        ("kept", report.kept.into()),
        ("refused", report.refused.into()),
    ];
    console.text(if report.is_clean() { "cli-check-clean" } else { "cli-check-summary" }, &numbers)
}

/// One problem on one line: where, what is written there, why it is wrong, what to write.
fn line(problem: &Problem, console: &Console) -> String {
    let severity = match problem.severity() {
        Severity::Error => "cli-problem-error",
        Severity::Warning => "cli-problem-warning",
    };
    let mut parts = vec![console.text(severity, &[])];
    if problem.line > 0 {
        parts.push(console.text("cli-problem-line", &[("line", problem.line.into())]));
    }
    if let Some(column) = &problem.column {
        parts.push(column.to_string());
    }
    let sentence = sentence(problem, console.lang());
    // Most sentences quote both already.
    if !problem.value.is_empty() && !sentence.contains(&*problem.value) {
        parts.push(console.text("cli-problem-value", &[("value", (&*problem.value).into())]));
    }
    let mut text = format!("{} — {sentence}", parts.join(", "));
    if let Some(fix) = problem.fix.as_deref().filter(|fix| !sentence.contains(fix)) {
        text.push(' ');
        text.push_str(&console.text("cli-problem-proposal", &[("proposal", fix.into())]));
    }
    text
}
