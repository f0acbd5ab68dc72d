//! A table as CSV: its columns as numbers or levels, and the same table with a column more.

use std::collections::HashMap;
use std::io::{self, Write};

use csv::{ByteRecord, ErrorKind, Position, Reader, ReaderBuilder};

use super::{FileError, Wants};
use crate::numeric::rank;
use crate::{MISSING, Values, Variable};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Numbers; one that is missing is NaN.
    Numbers,
    /// Numbers of 0 or more, none missing.
    Weights,
    /// Whole numbers of 0 or more, none missing.
    Counts,
    /// Levels, in the order of their characters.
    Levels,
    /// Numbers where all cells are numbers or missing, else levels.
    Either,
}

/// A column that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

impl Wanted {
    /// A column of that kind.
    pub fn new(name: impl Into<String>, kind: Kind) -> Self {
        Self { name: name.into(), kind }
    }
}

/// A CSV file whose first line names the columns. Rows are read when columns are asked for, in one pass.
#[derive(Debug, Clone)]
pub struct Table<'a> {
    bytes: &'a [u8],
    head: Vec<String>,
}

impl<'a> Table<'a> {
    /// Reads the names of the columns.
    pub fn new(bytes: &'a [u8]) -> Result<Self, FileError> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut reader = reader(bytes);
        let names = reader.byte_headers().map_err(|error| broken(bytes, &error))?;
        let name = |name: &[u8]| String::from_utf8_lossy(name.trim_ascii()).into_owned();
        let head: Vec<_> = names.iter().map(name).collect();
        if head.iter().all(String::is_empty) { Err(FileError::Empty) } else { Ok(Self { bytes, head }) }
    }

    /// The names of the columns.
    pub fn head(&self) -> &[String] {
        &self.head
    }

    /// Whether there is a column of that name.
    pub fn has(&self, name: &str) -> bool {
        self.head.iter().any(|known| known == name)
    }

    /// The columns that are asked for, in that order; a file without rows is an error.
    pub fn columns(&self, wanted: &[Wanted]) -> Result<Vec<Variable>, FileError> {
        let places: Vec<_> =
            wanted.iter().map(|wanted| self.place(&wanted.name)).collect::<Result<_, _>>()?;
        let mut columns: Vec<_> = wanted.iter().map(|wanted| Column::new(wanted.kind)).collect();
        let mut rows = reader(self.bytes);
        let mut record = ByteRecord::new();
        let mut last = None;
        while rows.read_byte_record(&mut record).map_err(|error| broken(self.bytes, &error))? {
            last = record.position().cloned();
            for ((column, &place), wanted) in columns.iter_mut().zip(&places).zip(wanted) {
                let cell = record.get(place).unwrap_or_default().trim_ascii();
                column.push(cell).map_err(|wants| FileError::Cell {
                    line: line_at(self.bytes, record.position()),
                    column: wanted.name.clone(),
                    value: String::from_utf8_lossy(cell).into_owned(),
                    wants,
                })?;
            }
        }
        self.check_closed(&last.ok_or(FileError::Empty)?)?;
        let named = columns.into_iter().zip(wanted);
        Ok(named.map(|(column, wanted)| column.into_variable(&wanted.name)).collect())
    }

    /// Each row with its line.
    pub(super) fn each(
        &self,
        mut row: impl FnMut(u64, &ByteRecord) -> Result<(), FileError>,
    ) -> Result<(), FileError> {
        let mut rows = reader(self.bytes);
        let mut record = ByteRecord::new();
        while rows.read_byte_record(&mut record).map_err(|error| broken(self.bytes, &error))? {
            row(line_at(self.bytes, record.position()), &record)?;
        }
        Ok(())
    }

    /// The line of a row, the first row being 0.
    pub fn line(&self, row: usize) -> u64 {
        let mut rows = reader(self.bytes);
        let mut record = ByteRecord::new();
        for _ in 0..=row {
            if !rows.read_byte_record(&mut record).unwrap_or(false) {
                break;
            }
        }
        line_at(self.bytes, record.position())
    }

    /// The line of each row.
    pub fn lines(&self) -> Result<Vec<u64>, FileError> {
        let mut lines = Vec::new();
        self.each(|line, _| {
            lines.push(line);
            Ok(())
        })?;
        Ok(lines)
    }

    /// The same table with columns more, one text a row in each; the rows stay as they are, byte by byte.
    pub fn write_with(
        &self,
        names: &[&str],
        mut cells: impl FnMut(usize, &mut Vec<u8>),
        to: &mut impl Write,
    ) -> io::Result<()> {
        let mut rows = reader(self.bytes);
        let head_end = rows.byte_headers().map(|_| ()).map(|()| rows.position().byte());
        let head = self.slice(0, head_end.map_err(io::Error::other)?);
        to.write_all(head)?;
        for name in names {
            write!(to, ",{name}")?;
        }
        to.write_all(b"\n")?;
        let (mut record, mut more) = (ByteRecord::new(), Vec::new());
        let mut row = 0;
        while rows.read_byte_record(&mut record).map_err(io::Error::other)? {
            let start = record.position().map_or(0, Position::byte);
            to.write_all(self.slice(start, rows.position().byte()))?;
            more.clear();
            cells(row, &mut more);
            to.write_all(&more)?;
            to.write_all(b"\n")?;
            row += 1;
        }
        Ok(())
    }

    /// That no column has one of these names.
    pub fn check_free(&self, names: &[&str]) -> Result<(), FileError> {
        match names.iter().find(|name| self.has(name)) {
            Some(name) => Err(FileError::Taken { column: (*name).to_owned() }),
            None => Ok(()),
        }
    }

    /// That the last row does not end within quotes: it would have swallowed rows, and would swallow what is written after it.
    fn check_closed(&self, last: &Position) -> Result<(), FileError> {
        let start = usize::try_from(last.byte()).unwrap_or(usize::MAX);
        let mut row = self.bytes[start.min(self.bytes.len())..].to_vec();
        row.extend(b"\nx");
        let rows =
            ReaderBuilder::new().has_headers(false).flexible(true).from_reader(&*row).into_byte_records();
        if rows.take(2).count() == 2 {
            return Ok(());
        }
        let (line, reason) = (line_at(self.bytes, Some(last)), "a quote is opened and never closed");
        Err(FileError::Broken { line, reason: reason.to_owned() })
    }

    /// A row without the ends of lines around it.
    fn slice(&self, start: u64, end: u64) -> &'a [u8] {
        let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX).min(self.bytes.len());
        let mut row = &self.bytes[place(start)..place(end)];
        while let [b'\r' | b'\n', rest @ ..] = row {
            row = rest;
        }
        while let [rest @ .., b'\r' | b'\n'] = row {
            row = rest;
        }
        row
    }

    fn place(&self, name: &str) -> Result<usize, FileError> {
        let mut places = self.head.iter().enumerate().filter(|(_, known)| *known == name);
        match (places.next(), places.next()) {
            (Some((place, _)), None) => Ok(place),
            (Some(_), Some(_)) => Err(FileError::Twice { column: name.to_owned() }),
            (None, _) => Err(FileError::Column { column: name.to_owned(), known: self.head.join(", ") }),
        }
    }
}

fn reader(bytes: &[u8]) -> Reader<&[u8]> {
    ReaderBuilder::new().from_reader(bytes)
}

/// The line where a row begins. Its position is where the row before ended: ends of lines may stand between.
fn line_at(bytes: &[u8], position: Option<&Position>) -> u64 {
    let Some(position) = position else { return 1 };
    let rest = usize::try_from(position.byte()).ok().and_then(|start| bytes.get(start..)).unwrap_or_default();
    let between = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    between.fold(position.line(), |line, &byte| line + u64::from(byte == b'\n'))
}

fn broken(bytes: &[u8], error: &csv::Error) -> FileError {
    let line = line_at(bytes, error.position());
    match error.kind() {
        ErrorKind::UnequalLengths { expected_len, len, .. } => {
            FileError::Uneven { line, found: *len, expected: *expected_len }
        }
        _ => FileError::Broken { line, reason: error.to_string() },
    }
}

/// A column as it grows.
enum Column {
    Numbers(Vec<f64>, Kind),
    Levels(Levels),
    Either(Levels),
}

#[derive(Default)]
struct Levels {
    known: HashMap<Vec<u8>, u32>,
    names: Vec<String>,
    codes: Vec<u32>,
}

impl Column {
    fn new(kind: Kind) -> Self {
        match kind {
            Kind::Numbers | Kind::Weights | Kind::Counts => Self::Numbers(Vec::new(), kind),
            Kind::Levels => Self::Levels(Levels::default()),
            Kind::Either => Self::Either(Levels::default()),
        }
    }

    fn push(&mut self, cell: &[u8]) -> Result<(), Wants> {
        match self {
            Self::Numbers(numbers, kind) => {
                numbers.push(kind.number(cell)?);
                Ok(())
            }
            Self::Levels(levels) | Self::Either(levels) => levels.push(cell),
        }
    }

    fn into_variable(self, name: &str) -> Variable {
        match self {
            Self::Numbers(numbers, _) => Variable::numbers(name, numbers),
            Self::Levels(levels) => levels.into_variable(name),
            Self::Either(levels) => {
                let numbers: Option<Vec<f64>> =
                    levels.names.iter().map(|level| number(level.as_bytes())).collect();
                let Some(numbers) = numbers else { return levels.into_variable(name) };
                let value = |&code: &u32| numbers.get(code as usize).copied().unwrap_or(f64::NAN);
                Variable::numbers(name, levels.codes.iter().map(value).collect())
            }
        }
    }
}

impl Kind {
    fn number(self, cell: &[u8]) -> Result<f64, Wants> {
        let wants = match self {
            Self::Weights => Wants::Weight,
            Self::Counts => Wants::Count,
            _ => Wants::Number,
        };
        if is_missing(cell) {
            return if self == Self::Numbers { Ok(f64::NAN) } else { Err(wants) };
        }
        let found = number(cell).ok_or(wants)?;
        let negative = self != Self::Numbers && found < 0.0;
        // Beyond 2^53 whole numbers are no longer told apart.
        let broken = self == Self::Counts && (found.fract() != 0.0 || found > 9e15);
        if negative || broken { Err(wants) } else { Ok(found) }
    }
}

impl Levels {
    fn push(&mut self, cell: &[u8]) -> Result<(), Wants> {
        let code = if is_missing(cell) {
            MISSING
        } else if let Some(&code) = self.known.get(cell) {
            code
        } else {
            let name = std::str::from_utf8(cell).map_err(|_| Wants::Text)?;
            let code = rank(self.names.len());
            self.names.push(name.to_owned());
            self.known.insert(cell.to_vec(), code);
            code
        };
        self.codes.push(code);
        Ok(())
    }

    fn into_variable(mut self, name: &str) -> Variable {
        let mut order: Vec<usize> = (0..self.names.len()).collect();
        order.sort_unstable_by(|&one, &other| self.names[one].cmp(&self.names[other]));
        let mut new = vec![0; order.len()];
        for (place, &old) in order.iter().enumerate() {
            new[old] = rank(place);
        }
        for code in &mut self.codes {
            *code = new.get(*code as usize).copied().unwrap_or(MISSING);
        }
        let names = order.iter().map(|&old| std::mem::take(&mut self.names[old])).collect();
        Variable::of(name.to_owned(), Values::Levels { names, codes: self.codes })
    }
}

fn is_missing(cell: &[u8]) -> bool {
    cell.is_empty() || cell == b"NA"
}

/// A finite number, as programs write it.
pub(super) fn number(cell: &[u8]) -> Option<f64> {
    let text = std::str::from_utf8(cell).ok()?;
    text.parse().ok().filter(|number: &f64| number.is_finite())
}
