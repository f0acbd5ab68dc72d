//! What is wrong in a file, for a person and for a program.

use std::collections::BTreeMap;
use std::io::{self, Write};

use maillage_places::exchange::national::Format;
use maillage_places::exchange::{Encoding, Kind, Problem, Report, Severity};
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

/// Writes a summary, then the problems by kind, the gravest first, `most` of each; a report holds them all.
pub fn write(report: &Report, most: usize, console: &Console, output: &mut dyn Write) -> io::Result<()> {
    writeln!(output, "{}", summary(report, console))?;
    let mut hidden = 0;
    for kind in report.kinds() {
        let shown = kind.problems.len().min(most);
        let more = kind.count.saturating_sub(shown as u64);
        if more > 0 {
            writeln!(output, "{}", heading(&kind, console))?;
        }
        for problem in &kind.problems[..shown] {
            writeln!(output, "{}{}", if more > 0 { "  " } else { "" }, line(problem, console))?;
        }
        hidden += more;
    }
    if hidden > 0 {
        writeln!(output, "{}", console.text("cli-problems-more", &[("count", hidden.into())]))?;
    }
    Ok(())
}

/// A kind of problem that is met more often than it is shown: how often, and what it is about.
fn heading(kind: &Kind<'_>, console: &Console) -> String {
    let sentence = if console.lang().is_french() { kind.reason.french() } else { kind.reason.english() };
    console.text("cli-problems-kind", &[("count", kind.count.into()), ("sentence", (&sentence).into())])
}

fn summary(report: &Report, console: &Console) -> String {
    let file = ("file", report.file.as_str().into());
    if report.is_refused() {
        return console.text("cli-check-file-refused", &[file]);
    }
    let rows = console.text("cli-check-rows", &[("count", report.rows.into())]);
    let rows = ("rows", (&rows).into());
    if report.is_clean() {
        return console.text("cli-check-clean", &[file, rows]);
    }
    let kept = console.text("cli-check-kept", &[("count", report.kept.into())]);
    let refused = console.text("cli-check-refused", &[("count", report.refused.into())]);
    console.text("cli-check-summary", &[file, rows, ("kept", (&kept).into()), ("refused", (&refused).into())])
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
