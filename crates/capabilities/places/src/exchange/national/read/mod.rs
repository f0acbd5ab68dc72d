//! From a row to a sheet: each column read tolerantly, each repair said.

mod communes;
mod contact;
mod dates;
mod hours;
mod lists;
mod location;
mod position;
mod texts;

use std::borrow::Cow;

use maillage_territory::Territories;
use serde_json::Value;

use super::Options;
use super::columns::Column;
use super::row::Row;
use crate::exchange::problem::shortened;
use crate::exchange::{Effect, Problem, Reason, encoding};
use crate::model::{Extra, Location, Origin, Sheet, SourceId};
use communes::CommuneTable;
pub use dates::read_date;
use hours::HoursCache;

/// What the reading of a row needs beside the row.
pub(super) struct Context<'f> {
    pub options: &'f Options,
    /// Whether the file follows the schema v0.1: its old texts are then translated without a word each.
    old: bool,
    territories: &'static Territories,
    communes: CommuneTable,
    hours: HoursCache,
}

impl<'f> Context<'f> {
    pub fn new(options: &'f Options, old: bool) -> Self {
        let territories = Territories::embedded();
        let communes = CommuneTable::new(territories);
        Self { options, old, territories, communes, hours: HoursCache::default() }
    }
}

/// Whether a text is what programs write for "nothing".
fn is_placeholder(text: &str) -> bool {
    if !text.starts_with(['n', 'N', 'u', '#']) {
        return false;
    }
    matches!(text, "nan" | "NaN" | "NAN" | "null" | "NULL" | "None" | "none" | "undefined")
        || matches!(text, "#N/A" | "#REF!" | "N/A" | "n/a")
}

/// Reads a row. Without a sheet, at least one problem is an error.
pub(super) fn sheet(row: &Row<'_>, context: &Context<'_>) -> (Option<Sheet>, Vec<Problem>) {
    let mut reading = Reading { row, context, problems: Vec::new(), extra: Extra::new(), refused: false };
    reading.extra.extend(row.beside());
    let sheet = reading.sheet();
    let sheet = if reading.refused { None } else { sheet };
    (sheet, reading.problems)
}

/// A row on its way to a sheet.
struct Reading<'r> {
    row: &'r Row<'r>,
    context: &'r Context<'r>,
    problems: Vec<Problem>,
    extra: Extra,
    refused: bool,
}

impl<'r> Reading<'r> {
    /// None when a required value cannot be had; every other problem is still reported.
    fn sheet(&mut self) -> Option<Sheet> {
        let origin = self.origin();
        let name = self.name();
        let location = self.location();
        let updated = self.updated();
        let near = location.as_ref().map(Location::nearest_code);
        let (summary, detail) = self.presentations();
        let mut labels = self.labels();
        let programmes = self.programmes(&mut labels);
        let (audiences, care) = self.publics();
        let (accessibility_sheet, wheelchair) = self.accessibility();
        let pivot = self.pivot();
        let typologies = self.list(Column::Typologies);
        let contact = self.contact(near);
        let opening = self.opening();
        let mobility = self.list(Column::Mobility);
        let parent = self.line(Column::Parent);
        let (services, access) = self.services();
        let costs = self.list(Column::Costs);
        let support = self.list(Column::Support);
        let base = Sheet::new(origin?, name?, location?, updated?);
        let base = Sheet { pivot, typologies, contact, opening, summary, detail, mobility, parent, ..base };
        let base =
            Sheet { services, audiences, care, costs, programmes, access, support, wheelchair, ..base };
        let extra = std::mem::take(&mut self.extra);
        Some(Sheet {
            labels: labels.national,
            other_labels: labels.other,
            accessibility_sheet,
            extra,
            ..base
        })
    }

    fn origin(&mut self) -> Option<Origin> {
        let id = self.text(Column::Id);
        if id.is_empty() {
            self.require(Column::Id);
            return None;
        }
        let Ok(id) = SourceId::new(&id) else {
            self.say(Column::Id, &id, Reason::IdTooLong, &id.len().to_string(), None);
            return None;
        };
        let source = self.line(Column::Source).or_else(|| self.context.options.source.clone());
        Some(Origin { source, id })
    }

    /// The cell of a column, its accents put right; what programs write for "nothing" is nothing.
    fn text(&mut self, column: Column) -> Cow<'r, str> {
        let row = self.row;
        let cell = row.cell(column);
        if cell.is_empty() {
            return Cow::Borrowed("");
        }
        if is_placeholder(cell) {
            self.say(column, cell, Reason::Placeholder, "", Some(""));
            return Cow::Borrowed("");
        }
        // Damage shows outside ASCII, and most cells are ASCII.
        if cell.is_ascii() || !encoding::may_be_damaged(cell) {
            Cow::Borrowed(cell)
        } else {
            self.accented(column, cell)
        }
    }

    fn accented(&mut self, column: Column, cell: &'r str) -> Cow<'r, str> {
        if encoding::looks_damaged(cell)
            && let Some(repaired) = encoding::repair(cell)
        {
            self.say(column, cell, Reason::AccentsRepaired, "", Some(&repaired));
            return Cow::Owned(repaired);
        }
        if cell.contains("\u{fffd}") {
            self.say(column, cell, Reason::AccentsLost, "", None);
        }
        Cow::Borrowed(cell)
    }

    fn about(&self, column: Column, value: &str, reason: Reason) -> Problem {
        Problem {
            line: self.row.line,
            record: self.row.record,
            column: Some(self.row.layout.name(column).into()),
            value: shortened(value),
            reason,
            fix: None,
            detail: "".into(),
        }
    }

    fn report(&mut self, problem: Problem) {
        self.refused |= matches!(problem.reason.effect(), Effect::RowRefused | Effect::FileRefused);
        self.problems.push(problem);
    }

    fn say(&mut self, column: Column, value: &str, reason: Reason, detail: &str, fix: Option<&str>) {
        let problem = self.about(column, value, reason);
        self.report(Problem { detail: detail.into(), fix: fix.map(shortened), ..problem });
    }

    fn require(&mut self, column: Column) {
        self.say(column, "", Reason::Required, "", None);
    }

    /// Keeps a value beside the sheet, under the name of its column.
    fn keep_aside(&mut self, column: Column, value: &str) {
        let name = self.row.layout.name(column);
        match self.extra.get_mut(name) {
            None => {
                self.extra.insert(name.to_owned(), Value::from(value));
            }
            Some(Value::Array(values)) => values.push(Value::from(value)),
            Some(kept) => *kept = Value::Array(vec![kept.take(), Value::from(value)]),
        }
    }

    /// Says why a value cannot be read, and keeps it beside the sheet.
    fn set_aside(&mut self, column: Column, value: &str, reason: Reason, detail: &str, fix: Option<&str>) {
        self.say(column, value, reason, detail, fix);
        self.keep_aside(column, value);
    }
}
