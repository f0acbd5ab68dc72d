//! The rows of a file, one at a time.
//!
//! A row goes through three steps: it is cut out of the text ([`Pieces`]), read alone ([`read_piece`]),
//! and settled with regard to the rows before it ([`Settling`]). Only the second takes time, and it
//! can be done by several threads.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::columns::Column;
use super::file::{File, Format};
use super::layout::Layout;
use super::read::{self, Context};
use super::row::Row;
use crate::exchange::json_rows::{JsonFault, JsonRow, JsonRows};
use crate::exchange::problem::shortened;
use crate::exchange::table::{MOST_CELLS, RowFault, Table, TableRow};
use crate::exchange::{Problem, Reason};
use crate::model::Sheet;

/// Rows with a broken structure after which a file is given up.
const MOST_FAULTS: u32 = 1_000;

/// What one row gives. `S`: what is kept of its sheet.
#[derive(Debug)]
pub struct Outcome<'f, S = Sheet> {
    /// Line of the file on which the row begins, from 1.
    pub line: u64,
    /// Rank of the record, from 1.
    pub record: u64,
    /// The sheet; none when the row is refused.
    pub sheet: Option<S>,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// The id at the source, also of a refused row; none where the row could not be taken apart.
    pub source_id: Option<Box<str>>,
    /// The row as it stands in the file.
    pub(super) raw: Raw<'f>,
    /// Name of the source, as the row gives it.
    source: Box<str>,
}

impl<'f> Outcome<'f> {
    /// The same without the content of the row: neither its sheet, only whether there is one, nor its text.
    pub(super) fn verdict(self) -> Outcome<'f, ()> {
        let Self { line, record, sheet, problems, source_id, raw: _, source } = self;
        let raw = Raw::Cells(Vec::new());
        Outcome { line, record, sheet: sheet.map(drop), problems, source_id, raw, source }
    }
}

/// A row as it stands in the file.
#[derive(Debug)]
pub(super) enum Raw<'f> {
    Cells(Vec<Cow<'f, str>>),
    Json(&'f str),
}

/// A row cut out of the text.
pub(super) struct Piece<'f> {
    record: u64,
    kind: Kind<'f>,
}

enum Kind<'f> {
    Table(TableRow<'f>),
    Json(JsonRow<'f>),
}

/// Cuts the rows of a file out of its text.
pub(super) struct Pieces<'f> {
    record: u64,
    source: Source<'f>,
}

enum Source<'f> {
    Csv(Table<'f>),
    Json(JsonRows<'f>),
}

impl<'f> Pieces<'f> {
    pub fn new(text: &'f str, format: Format, headless: bool) -> Self {
        let source = match format {
            Format::Csv(separator) => {
                let mut table = Table::new(text, separator);
                if !headless {
                    table.next();
                }
                Source::Csv(table)
            }
            Format::Json => Source::Json(JsonRows::new(text)),
        };
        Self { record: 0, source }
    }
}

impl<'f> Iterator for Pieces<'f> {
    type Item = Piece<'f>;

    fn next(&mut self) -> Option<Piece<'f>> {
        let kind = match &mut self.source {
            // Spreadsheets end tables with rows of empty cells.
            Source::Csv(table) => {
                let mut filled = table.filter(|row| {
                    row.fault.is_some() || row.cells.iter().any(|cell| !cell.trim().is_empty())
                });
                Kind::Table(filled.next()?)
            }
            Source::Json(rows) => Kind::Json(rows.next()?),
        };
        self.record += 1;
        Some(Piece { record: self.record, kind })
    }
}

/// Reads a row, without regard to the others.
pub(super) fn read_piece<'f>(piece: Piece<'f>, layout: &'f Layout, context: &Context<'_>) -> Outcome<'f> {
    match piece.kind {
        Kind::Table(row) => of_table(row, piece.record, layout, context),
        Kind::Json(row) => of_json(&row, piece.record, layout, context),
    }
}

fn of_table<'f>(row: TableRow<'f>, record: u64, layout: &'f Layout, context: &Context<'_>) -> Outcome<'f> {
    let at = |reason, detail: &str| Problem { line: row.line, record, ..Problem::of_file(reason, detail) };
    let width = layout.names.len();
    let extra = row.cells.iter().skip(width).filter(|cell| !cell.trim().is_empty()).count();
    let too_wide = (extra > 0).then(|| at(Reason::RowTooWide, &extra.to_string()));
    let fault = row.fault.map(|fault| {
        let (reason, column, detail) = describe(fault);
        let column = column.and_then(|rank| layout.names.get(rank)).cloned();
        Problem { column, ..at(reason, &detail) }
    });
    if let Some(problem) = fault.or(too_wide) {
        return refused(row.line, record, problem, Raw::Cells(row.cells));
    }
    let lacking = width.saturating_sub(row.cells.len());
    let short = (lacking > 0).then(|| at(Reason::RowTooShort, &lacking.to_string()));
    let row = Row { line: row.line, record, layout, cells: row.cells, in_table: true, unknown: Vec::new() };
    let (sheet, mut problems) = read::sheet(&row, context);
    problems.extend(short);
    let (source_id, source) = origin(&row);
    Outcome { line: row.line, record, sheet, problems, source_id, source, raw: Raw::Cells(row.cells) }
}

fn of_json<'f>(json: &JsonRow<'f>, record: u64, layout: &'f Layout, context: &Context<'_>) -> Outcome<'f> {
    let (line, raw) = (json.line, Raw::Json(json.raw));
    let members = match json.members() {
        Ok(members) => members,
        Err(fault) => {
            let problem = Problem { line, record, ..about_element(fault, json.raw) };
            return refused(line, record, problem, raw);
        }
    };
    let row = Row::of_members(line, record, layout, members);
    let (sheet, mut problems) = read::sheet(&row, context);
    problems.extend(row.beside().map(|(name, value)| about_member(name, &value, line, record)));
    let (source_id, source) = origin(&row);
    Outcome { line, record, sheet, problems, source_id, raw, source }
}

fn about_element(fault: JsonFault, raw: &str) -> Problem {
    let (reason, value, detail) = match fault {
        JsonFault::Broken { line, near } => (Reason::JsonBroken, shortened(&near), line.to_string()),
        JsonFault::Unclosed => (Reason::JsonUnclosed, shortened(raw), String::new()),
        JsonFault::NotObject => (Reason::JsonNotObject, shortened(raw), String::new()),
        JsonFault::TooLarge(length) => (Reason::ElementTooLarge, "".into(), length.to_string()),
    };
    Problem { value, ..Problem::of_file(reason, &detail) }
}

/// What to say of a member that is kept beside the sheet.
fn about_member(name: String, value: &Value, line: u64, record: u64) -> Problem {
    let (reason, value, record) = match (Column::read(&name), value) {
        (None, _) => (Reason::ColumnUnknown, shortened(&name), 0),
        (Some(_), Value::Object(_) | Value::Array(_)) => {
            (Reason::ValueNested, shortened(&value.to_string()), record)
        }
        (Some(_), _) => (Reason::ColumnTwice, shortened(&name), record),
    };
    Problem { line, record, value, column: Some(name.into()), ..Problem::of_file(reason, "") }
}

/// A row whose structure is broken.
fn refused(line: u64, record: u64, problem: Problem, raw: Raw<'_>) -> Outcome<'_> {
    Outcome { line, record, sheet: None, problems: vec![problem], source_id: None, source: "".into(), raw }
}

fn describe(fault: RowFault) -> (Reason, Option<usize>, String) {
    match fault {
        RowFault::UnclosedQuote { column, line } => (Reason::QuoteUnclosed, Some(column), line.to_string()),
        RowFault::CellTooLarge { column, length } => (Reason::CellTooLarge, Some(column), length.to_string()),
        RowFault::TooManyCells => (Reason::RowTooWide, None, MOST_CELLS.to_string()),
    }
}

/// The id and the source of a row, as it gives them.
fn origin(row: &Row<'_>) -> (Option<Box<str>>, Box<str>) {
    let id = Some(row.cell(Column::Id)).filter(|id| !id.is_empty());
    (id.map(Into::into), row.cell(Column::Source).into())
}

/// What the rows before say of the next one.
pub(super) struct Settling<'f> {
    layout: &'f Layout,
    most_rows: u64,
    faults: u32,
    /// For each id, the line and the source (its rank below) of the first row that has it.
    ids: HashMap<Box<str>, (u64, usize)>,
    sources: Vec<Box<str>>,
    seen_members: HashSet<Box<str>>,
    /// Whether reading stops here.
    pub ended: bool,
}

impl<'f> Settling<'f> {
    pub fn new(file: &'f File<'_>) -> Self {
        Self {
            layout: &file.layout,
            most_rows: file.options.most_rows,
            faults: 0,
            ids: HashMap::new(),
            sources: Vec::new(),
            seen_members: HashSet::new(),
            ended: false,
        }
    }

    /// Settles a row: is its id new, its unknown members said already, its fault one too many?
    pub fn settle<'o, S>(&mut self, mut outcome: Outcome<'o, S>) -> Outcome<'o, S> {
        let seen = &mut self.seen_members;
        outcome
            .problems
            .retain(|problem| problem.reason != Reason::ColumnUnknown || seen.insert(problem.value.clone()));
        if let Some(problem) = self.repeated(&outcome) {
            outcome.sheet = outcome.sheet.filter(|_| problem.reason == Reason::IdShared);
            outcome.problems.insert(0, problem);
        }
        let last = self.last(&outcome);
        self.ended = last.is_some();
        outcome.problems.extend(last);
        outcome
    }

    /// What to say of an id that an earlier row has too.
    fn repeated<S>(&mut self, outcome: &Outcome<'_, S>) -> Option<Problem> {
        let id = outcome.source_id.as_deref()?;
        let source = self.source(&outcome.source);
        let Some(&(line, other)) = self.ids.get(id) else {
            self.ids.insert(id.into(), (outcome.line, source));
            return None;
        };
        let reason = if other == source { Reason::DuplicateId } else { Reason::IdShared };
        Some(Problem {
            line: outcome.line,
            record: outcome.record,
            column: Some(self.layout.name(Column::Id).into()),
            value: shortened(id),
            ..Problem::of_file(reason, &line.to_string())
        })
    }

    /// Rank of a source. Files have few, and their rows follow one another: the last is looked at first.
    fn source(&mut self, name: &str) -> usize {
        if let Some(rank) = self.sources.iter().rposition(|source| **source == *name) {
            return rank;
        }
        self.sources.push(name.into());
        self.sources.len() - 1
    }

    /// Why this row is the last to be read, if it is before the end.
    fn last<S>(&mut self, outcome: &Outcome<'_, S>) -> Option<Problem> {
        // A row that could not be taken apart has no id.
        self.faults += u32::from(outcome.sheet.is_none() && outcome.source_id.is_none());
        let (reason, most) = if self.faults >= MOST_FAULTS {
            (Reason::TooManyFaults, u64::from(MOST_FAULTS))
        } else if outcome.record >= self.most_rows {
            (Reason::TooManyRows, self.most_rows)
        } else {
            return None;
        };
        let problem = Problem::of_file(reason, &most.to_string());
        Some(Problem { line: outcome.line, record: outcome.record, ..problem })
    }
}

/// The rows of a file, read one at a time.
pub struct Rows<'f> {
    layout: &'f Layout,
    pieces: Pieces<'f>,
    context: Context<'f>,
    settling: Settling<'f>,
}

impl<'f> Rows<'f> {
    pub(super) fn new(file: &'f File<'_>) -> Self {
        let context = Context::new(file.options, file.layout.old);
        Self { layout: &file.layout, pieces: file.pieces(), context, settling: Settling::new(file) }
    }
}

impl<'f> Iterator for Rows<'f> {
    type Item = Outcome<'f>;

    fn next(&mut self) -> Option<Outcome<'f>> {
        if self.settling.ended {
            return None;
        }
        let outcome = read_piece(self.pieces.next()?, self.layout, &self.context);
        Some(self.settling.settle(outcome))
    }
}
