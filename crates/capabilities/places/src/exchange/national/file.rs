//! A file as a whole, and its rows one at a time.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::Options;
use super::columns::{Column, OFFICIAL};
use super::layout::{self, Layout};
use super::read::{self, Context, First};
use super::row::Row;
use crate::exchange::json_rows::{self, JsonFault, JsonRow, JsonRows};
use crate::exchange::problem::shortened;
use crate::exchange::table::{MOST_CELLS, RowFault, Table, TableRow};
use crate::exchange::{Encoding, Problem, Reason, container, encoding};
use crate::model::Sheet;

/// Rows with a broken structure after which a file is given up.
const MOST_FAULTS: u32 = 1_000;
/// Records of a JSON file that are looked at to tell its schema.
const SAMPLE: usize = 200;

/// How the rows of a file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// A table, with this separator of columns.
    Csv(u8),
    /// A JSON array of objects, or one object a line.
    Json,
}

/// A file that can be read: its encoding, format and columns are known.
pub struct File<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) encoding: Encoding,
    pub(super) format: Format,
    pub(super) layout: Layout,
    /// Whether the first row is data.
    headless: bool,
    problems: Vec<Problem>,
    options: &'a Options,
}

/// What one row gives.
#[derive(Debug)]
pub struct Outcome<'f> {
    /// Line of the file on which the row begins, from 1.
    pub line: u64,
    /// Rank of the record, from 1.
    pub record: u64,
    /// The sheet; none when the row is refused.
    pub sheet: Option<Sheet>,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// The id at the source, also of a refused row; none where the row could not be taken apart.
    pub source_id: Option<Box<str>>,
    /// The row as it stands in the file.
    pub(super) raw: Raw<'f>,
}

/// A row as it stands in the file.
#[derive(Debug)]
pub(super) enum Raw<'f> {
    Cells(Vec<Cow<'f, str>>),
    Json(&'f str),
}

impl<'a> File<'a> {
    /// Looks at a file as a whole: what it is, how it is encoded, which columns it has. The problem says
    /// why it cannot be read at all.
    pub fn open(bytes: &'a [u8], options: &'a Options) -> Result<Self, Box<Problem>> {
        if let Some(problem) = container::refuse(bytes) {
            return Err(Box::new(problem));
        }
        let decoded = encoding::decode(bytes);
        if decoded.text.trim().is_empty() {
            return Err(Box::new(Problem::of_file(Reason::FileEmpty, "")));
        }
        if container::is_binary(&decoded.text) {
            return Err(Box::new(Problem::of_file(Reason::NotText, "")));
        }
        let mut problems: Vec<Problem> =
            about_encoding(decoded.encoding, decoded.first_damage).into_iter().collect();
        let (format, layout, headless, found) = if json_rows::is_json(&decoded.text) {
            (Format::Json, json_layout(&decoded.text)?, false, Vec::new())
        } else {
            table_layout(&decoded.text)?
        };
        problems.extend(found);
        if layout.old {
            problems.push(Problem::of_file(Reason::OldSchema, ""));
        }
        let encoding = decoded.encoding;
        Ok(Self { text: decoded.text, encoding, format, layout, headless, problems, options })
    }

    /// How the file is encoded.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// How its rows are written.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Whether it follows the schema v0.1 rather than v1.0.2.
    pub fn is_old(&self) -> bool {
        self.layout.old
    }

    /// What there is to say of the file as a whole.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The rows, read one at a time.
    pub fn rows(&self) -> Rows<'_> {
        let source = match self.format {
            Format::Csv(separator) => {
                let mut table = Table::new(&self.text, separator);
                if !self.headless {
                    table.next();
                }
                Source::Csv(table)
            }
            Format::Json => Source::Json(JsonRows::new(&self.text)),
        };
        Rows {
            layout: &self.layout,
            source,
            context: Context::new(self.options, self.layout.old),
            record: 0,
            faults: 0,
            ids: HashMap::new(),
            sources: Vec::new(),
            seen_members: HashSet::new(),
            ended: false,
        }
    }
}

fn about_encoding(encoding: Encoding, first_damage: Option<u64>) -> Option<Problem> {
    match encoding {
        Encoding::Utf8 | Encoding::Utf8WithMark => None,
        Encoding::Mixed => {
            let line = first_damage.unwrap_or(1).to_string();
            Some(Problem::of_file(Reason::EncodingMixed, &line))
        }
        Encoding::Utf16Le | Encoding::Utf16Be | Encoding::Windows1252 => {
            Some(Problem::of_file(Reason::EncodingConverted, encoding.name()))
        }
    }
}

type TableLayout = (Format, Layout, bool, Vec<Problem>);

fn table_layout(text: &str) -> Result<TableLayout, Box<Problem>> {
    let separator = layout::separator(text);
    let first = Table::new(text, separator).next().map(|row| row.cells).unwrap_or_default();
    let mut problems: Vec<Problem> = layout::about_separator(separator).into_iter().collect();
    let (found, about_header) = Layout::of_header(&first);
    if found.known() == 0 && looks_like_data(&first) {
        if first.len() != OFFICIAL {
            return Err(Box::new(Problem::of_file(Reason::HeaderMissing, "")));
        }
        problems.push(Problem::of_file(Reason::HeaderAssumed, ""));
        return Ok((Format::Csv(separator), Layout::official(), true, problems));
    }
    found.require()?;
    problems.extend(about_header);
    Ok((Format::Csv(separator), found, false, problems))
}

/// Whether a first row is data: a cell holds a date or a postal code.
fn looks_like_data(cells: &[Cow<'_, str>]) -> bool {
    cells.iter().any(|cell| {
        let cell = cell.trim();
        let digits = cell.bytes().filter(u8::is_ascii_digit).count();
        digits == 5 && cell.len() == 5 || digits == 8 && cell.len() == 10
    })
}

fn json_layout(text: &str) -> Result<Layout, Box<Problem>> {
    let mut names = HashSet::new();
    for row in JsonRows::new(text).take(SAMPLE) {
        names.extend(row.members.into_iter().flatten().map(|(name, _)| name));
    }
    let columns: HashSet<Column> = names.iter().filter_map(|name| Column::read(name)).collect();
    layout::missing(|column| columns.contains(&column))?;
    Ok(Layout::of_members(names.iter().any(|name| Column::is_old(name))))
}

/// The rows of a file, read one at a time: memory holds the file, one row and the ids seen so far.
pub struct Rows<'f> {
    layout: &'f Layout,
    source: Source<'f>,
    context: Context<'f>,
    record: u64,
    faults: u32,
    /// For each id, the line and the source (its rank below) of the first row that has it.
    ids: HashMap<Box<str>, (u64, usize)>,
    sources: Vec<Box<str>>,
    seen_members: HashSet<String>,
    ended: bool,
}

enum Source<'f> {
    Csv(Table<'f>),
    Json(JsonRows<'f>),
}

impl<'f> Rows<'f> {
    fn of_table(&mut self, row: TableRow<'f>) -> Outcome<'f> {
        let width = self.layout.names.len();
        let fault = row.fault.map(|fault| self.table_fault(fault, row.line));
        let extra = row.cells.iter().skip(width).filter(|cell| !cell.trim().is_empty()).count();
        let too_wide = (extra > 0).then(|| self.at(Reason::RowTooWide, row.line, &extra.to_string()));
        if let Some(problem) = fault.or(too_wide) {
            return self.refuse(row.line, problem, Raw::Cells(row.cells));
        }
        let lacking = width.saturating_sub(row.cells.len());
        let short = (lacking > 0).then(|| self.at(Reason::RowTooShort, row.line, &lacking.to_string()));
        let row = Row {
            line: row.line,
            record: self.record,
            layout: self.layout,
            cells: row.cells,
            unknown: Vec::new(),
        };
        let (sheet, mut problems) = self.read(&row);
        problems.extend(short);
        let source_id = source_id(&row);
        Outcome { line: row.line, record: row.record, sheet, problems, source_id, raw: Raw::Cells(row.cells) }
    }

    fn of_json(&mut self, json: JsonRow<'f>) -> Outcome<'f> {
        let members = match json.members {
            Ok(members) => members,
            Err(fault) => {
                let problem = self.json_fault(&fault, json.line, json.raw);
                return self.refuse(json.line, problem, Raw::Json(json.raw));
            }
        };
        let row = Row::of_members(json.line, self.record, self.layout, members);
        let (sheet, mut problems) = self.read(&row);
        for (name, _) in row.beside() {
            if self.seen_members.insert(name.clone()) {
                let problem = Problem::of_file(Reason::ColumnUnknown, "");
                problems.push(Problem {
                    line: json.line,
                    column: Some(name.as_str().into()),
                    value: shortened(&name),
                    ..problem
                });
            }
        }
        let source_id = source_id(&row);
        Outcome { line: json.line, record: self.record, sheet, problems, source_id, raw: Raw::Json(json.raw) }
    }

    fn read(&mut self, row: &Row<'_>) -> (Option<Sheet>, Vec<Problem>) {
        let (id, source) = (row.cell(Column::Id), self.source(row.cell(Column::Source)));
        let first =
            self.ids.get(id).map(|(line, other)| First { line: *line, same_source: *other == source });
        if first.is_none() && !id.is_empty() {
            self.ids.insert(id.into(), (row.line, source));
        }
        read::sheet(row, &self.context, first)
    }

    /// Rank of a source. Files have few, and their rows follow one another: the last is looked at first.
    fn source(&mut self, name: &str) -> usize {
        if let Some(rank) = self.sources.iter().rposition(|source| **source == *name) {
            return rank;
        }
        self.sources.push(name.into());
        self.sources.len() - 1
    }

    fn at(&self, reason: Reason, line: u64, detail: &str) -> Problem {
        Problem { line, record: self.record, ..Problem::of_file(reason, detail) }
    }

    fn refuse(&mut self, line: u64, problem: Problem, raw: Raw<'f>) -> Outcome<'f> {
        self.faults += 1;
        let mut problems = vec![problem];
        if self.faults == MOST_FAULTS {
            self.ended = true;
            problems.push(self.at(Reason::TooManyFaults, line, &MOST_FAULTS.to_string()));
        }
        Outcome { line, record: self.record, sheet: None, problems, source_id: None, raw }
    }

    fn table_fault(&self, fault: RowFault, line: u64) -> Problem {
        let (reason, column, detail) = match fault {
            RowFault::UnclosedQuote { column, line } => {
                (Reason::QuoteUnclosed, Some(column), line.to_string())
            }
            RowFault::CellTooLarge { column, length } => {
                (Reason::CellTooLarge, Some(column), length.to_string())
            }
            RowFault::TooManyCells => (Reason::RowTooWide, None, MOST_CELLS.to_string()),
        };
        let column = column.and_then(|rank| self.layout.names.get(rank)).cloned();
        Problem { column, ..self.at(reason, line, &detail) }
    }

    fn json_fault(&self, fault: &JsonFault, line: u64, raw: &str) -> Problem {
        match fault {
            JsonFault::Broken(message) => self.at(Reason::JsonBroken, line, message),
            JsonFault::NotObject => self.at(Reason::JsonNotObject, line, &shortened(raw)),
            JsonFault::TooLarge(length) => self.at(Reason::CellTooLarge, line, &length.to_string()),
        }
    }
}

fn source_id(row: &Row<'_>) -> Option<Box<str>> {
    Some(row.cell(Column::Id)).filter(|id| !id.is_empty()).map(Into::into)
}

impl<'f> Iterator for Rows<'f> {
    type Item = Outcome<'f>;

    fn next(&mut self) -> Option<Outcome<'f>> {
        if self.ended {
            return None;
        }
        self.record += 1;
        let mut outcome = match &mut self.source {
            Source::Csv(table) => {
                // Spreadsheets end tables with rows of empty cells.
                let row = table.find(|row| {
                    row.fault.is_some() || row.cells.iter().any(|cell| !cell.trim().is_empty())
                })?;
                self.of_table(row)
            }
            Source::Json(rows) => {
                let row = rows.next()?;
                self.of_json(row)
            }
        };
        if self.record >= self.context.options.most_rows {
            self.ended = true;
            let most = self.context.options.most_rows.to_string();
            outcome.problems.push(self.at(Reason::TooManyRows, outcome.line, &most));
        }
        Some(outcome)
    }
}
