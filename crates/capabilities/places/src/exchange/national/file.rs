//! A file as a whole, and its rows one at a time.

use std::borrow::Cow;
use std::collections::HashSet;

use super::Options;
use super::columns::{Column, OFFICIAL};
use super::layout::{self, Layout};
use super::parallel;
use super::rows::{Outcome, Pieces, Rows};
use crate::exchange::json_rows::{self, JsonFault, JsonRows};
use crate::exchange::table::Table;
use crate::exchange::{Encoding, Problem, Reason, container, encoding};

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
    pub(super) options: &'a Options,
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
        if Pieces::new(&decoded.text, format, headless).next().is_none() {
            return Err(Box::new(Problem::of_file(Reason::NoPlace, "")));
        }
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

    /// The rows, read one at a time: memory holds the file, one row and the ids seen so far.
    pub fn rows(&self) -> Rows<'_> {
        Rows::new(self)
    }

    /// Hands every row to `each`, in the order of the file, read by as many threads as the options say.
    pub fn for_each(&self, each: impl FnMut(Outcome<'_>)) {
        self.for_each_keeping(|outcome| outcome, each);
    }

    /// Same, with only what `keep` keeps of each row.
    pub(super) fn for_each_keeping<'f, S: Send>(
        &'f self,
        keep: impl Fn(Outcome<'f>) -> Outcome<'f, S> + Sync,
        each: impl FnMut(Outcome<'f, S>),
    ) {
        match self.options.threads {
            0 | 1 => self.rows().map(keep).for_each(each),
            threads => parallel::for_each(self, threads, keep, each),
        }
    }

    /// The rows as they stand, none of them read yet.
    pub(super) fn pieces(&self) -> Pieces<'_> {
        Pieces::new(&self.text, self.format, self.headless)
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

/// Why a JSON text in which no element can be read is refused, from the first fault and its line.
fn without_places(fault: Option<&(u64, JsonFault)>) -> Problem {
    match fault {
        None | Some((_, JsonFault::TooLarge(_))) => Problem::of_file(Reason::NoPlace, ""),
        Some((_, JsonFault::NotObject)) => Problem::of_file(Reason::NoObject, ""),
        Some((line, JsonFault::Unclosed) | (_, JsonFault::Broken { line, .. })) => {
            Problem::of_file(Reason::JsonFileBroken, &line.to_string())
        }
    }
}

fn json_layout(text: &str) -> Result<Layout, Box<Problem>> {
    let mut names = HashSet::new();
    let mut fault = None;
    for row in JsonRows::new(text).take(SAMPLE) {
        match row.members() {
            Ok(members) => names.extend(members.into_iter().map(|(name, _)| name)),
            Err(other) => fault = fault.or(Some((row.line, other))),
        }
    }
    if names.is_empty() {
        return Err(Box::new(without_places(fault.as_ref())));
    }
    let columns: HashSet<Column> = names.iter().filter_map(|name| Column::read(name)).collect();
    layout::missing(|column| columns.contains(&column))?;
    Ok(Layout::of_members(names.iter().any(|name| Column::is_old(name))))
}
