//! A workbook, opened within bounds and read a row at a time.

use std::borrow::Cow;
use std::io::{Cursor, Read as _};

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};

use crate::exchange::{Problem, Reason};

/// Most bytes of a file.
const LARGEST: usize = 128 * MEGABYTE;
/// How far a workbook may unpack.
struct Bounds {
    /// Bytes of all its parts together. Half a million rows of all columns unpack to some 800 MB.
    all: u64,
    /// Bytes of a part that is kept in memory: all but the sheets, which are streamed.
    kept: u64,
}

const BOUNDS: Bounds = Bounds { all: 2048 * MEGABYTE as u64, kept: 128 * MEGABYTE as u64 };
const MEGABYTE: usize = 1024 * 1024;
/// Most parts of a workbook.
const MOST_PARTS: usize = 1_000;
/// Columns from there on are passed over.
const WIDEST: u32 = 200;
/// Most bytes between two signs `<` of a sheet: what is read at once. A cell has at most 32,767 characters.
const LONGEST_RUN: usize = MEGABYTE;

/// An open workbook.
pub(in crate::exchange) struct Workbook<'b>(Xlsx<Cursor<&'b [u8]>>);

/// A cell: its column, from 0, and its text.
pub(in crate::exchange) type Cell<'w> = (usize, Cow<'w, str>);

impl<'b> Workbook<'b> {
    /// Opens a workbook. Anything else, and what would take too much memory, is refused.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Problem> {
        check_size(bytes)?;
        Xlsx::new(Cursor::new(bytes)).map(Self).map_err(|error| broken(&error))
    }

    /// The names of its sheets; one that bears the name of the table comes first.
    pub fn sheets(&self, table: &str) -> Vec<String> {
        let mut names = self.0.sheet_names();
        names.sort_by_key(|name| name != table);
        names
    }

    /// Hands over the rows of a sheet, with their numbers from 1, until `each` says that it is enough.
    pub fn rows(
        &mut self,
        sheet: &str,
        mut each: impl FnMut(u64, &[Cell<'_>]) -> bool,
    ) -> Result<(), Problem> {
        let mut reader = match self.0.worksheet_cells_reader(sheet) {
            // A sheet that holds a chart, or nothing.
            Err(XlsxError::NotAWorksheet(_) | XlsxError::WorksheetNotFound(_)) => return Ok(()),
            found => found.map_err(|error| broken(&error))?,
        };
        let (mut current, mut cells) = (0, Vec::with_capacity(40));
        while let Some(cell) = reader.next_cell().map_err(|error| broken(&error))? {
            let (row, column) = cell.get_position();
            if row != current && !cells.is_empty() {
                if !each(u64::from(current) + 1, &cells) {
                    return Ok(());
                }
                cells.clear();
            }
            current = row;
            if column < WIDEST
                && let Some(text) = text(cell.get_value())
            {
                cells.push((column as usize, text));
            }
        }
        if !cells.is_empty() {
            each(u64::from(current) + 1, &cells);
        }
        Ok(())
    }
}

/// The text of a cell, as a person reads it; days as `YYYY-MM-DD`. None for an empty one.
fn text<'w>(value: &DataRef<'w>) -> Option<Cow<'w, str>> {
    use std::fmt::Write as _;
    let text = match value {
        DataRef::SharedString(text) => Cow::Borrowed(*text),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone().into()
        }
        DataRef::Int(number) => number.to_string().into(),
        DataRef::Float(number) => number.to_string().into(),
        DataRef::Bool(true) => "Oui".into(),
        DataRef::Bool(false) => "Non".into(),
        DataRef::DateTime(moment) => {
            let mut text = String::with_capacity(10);
            match moment.as_datetime() {
                Some(moment) => write!(text, "{}", moment.date()),
                None => write!(text, "{}", moment.as_f64()),
            }
            .ok()?;
            text.into()
        }
        DataRef::Error(_) | DataRef::Empty => return None,
    };
    (!text.is_empty()).then_some(text)
}

fn check_size(bytes: &[u8]) -> Result<(), Problem> {
    let refuse = |reason, detail: &str| Err(Problem::of_file(reason, detail));
    if bytes.is_empty() {
        return refuse(Reason::FileEmpty, "");
    }
    if bytes.len() > LARGEST {
        return Err(Problem::too_large(bytes.len(), LARGEST));
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return refuse(Reason::Protected, "");
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return refuse(Reason::NotWorkbook, "");
    }
    check_unpacked(bytes, &BOUNDS)
}

/// Unpacks every part, keeping nothing: what an archive says of its size may be a lie.
fn check_unpacked(bytes: &[u8], bounds: &Bounds) -> Result<(), Problem> {
    let broken = |error: &dyn std::fmt::Display| Problem::of_file(Reason::WorkbookBroken, &error.to_string());
    let swells = |bound: u64| Problem::of_file(Reason::FileSwells, &(bound / MEGABYTE as u64).to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > MOST_PARTS {
        return Err(broken(&"trop de parties"));
    }
    let mut left = bounds.all;
    for rank in 0..archive.len() {
        let part = archive.by_index(rank).map_err(|error| broken(&error))?;
        let streamed = part.name().starts_with("xl/worksheets/") || part.name().starts_with("xl/media/");
        let bound = if streamed { left } else { left.min(bounds.kept) };
        let mut gauge = Gauge::default();
        let size = std::io::copy(&mut part.take(bound + 1), &mut gauge).map_err(|error| broken(&error))?;
        left = left.checked_sub(size).ok_or_else(|| swells(bounds.all))?;
        if size > bound {
            return Err(swells(bound));
        }
        if streamed && gauge.longest > LONGEST_RUN {
            return Err(swells(LONGEST_RUN as u64));
        }
    }
    Ok(())
}

/// Measures the longest run of bytes without `<`.
#[derive(Default)]
struct Gauge {
    run: usize,
    longest: usize,
}

impl std::io::Write for Gauge {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        for part in bytes.split_inclusive(|&byte| byte == b'<') {
            self.run += part.len();
            self.longest = self.longest.max(self.run);
            if part.ends_with(b"<") {
                self.run = 0;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn broken(error: &XlsxError) -> Problem {
    match error {
        XlsxError::Password => Problem::of_file(Reason::Protected, ""),
        XlsxError::FileNotFound(_) => Problem::of_file(Reason::NotWorkbook, ""),
        other => Problem::of_file(Reason::WorkbookBroken, &other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    /// An archive whose only part unpacks to so many megabytes of one sign.
    fn bomb(part: &str, megabytes: usize, sign: u8) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let deflated =
            zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        archive.start_file(part, deflated).unwrap();
        for _ in 0..megabytes {
            archive.write_all(&vec![sign; MEGABYTE]).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    fn verdict(part: &str, megabytes: usize, sign: u8) -> Option<Reason> {
        let bounds = Bounds { all: 3 * MEGABYTE as u64, kept: MEGABYTE as u64 };
        let bytes = bomb(part, megabytes, sign);
        assert!(bytes.len() < 20_000, "small once packed: {}", bytes.len());
        check_unpacked(&bytes, &bounds).err().map(|problem| problem.reason)
    }

    #[test]
    fn what_swells_is_refused() {
        assert_eq!(verdict("xl/sharedStrings.xml", 1, b'x'), None);
        assert_eq!(verdict("xl/sharedStrings.xml", 2, b'x'), Some(Reason::FileSwells));
        assert_eq!(verdict("xl/worksheets/sheet1.xml", 3, b'<'), None);
        assert_eq!(verdict("xl/worksheets/sheet1.xml", 4, b'<'), Some(Reason::FileSwells));
        // One cell of two megabytes: it would be read at once.
        assert_eq!(verdict("xl/worksheets/sheet1.xml", 2, b'x'), Some(Reason::FileSwells));
    }

    #[test]
    fn a_size_that_lies_deceives_nobody() {
        let mut bytes = bomb("xl/sharedStrings.xml", 2, 0);
        // The size in the central directory: 24 bytes after its signature.
        let entry = bytes.windows(4).position(|signs| signs == b"PK\x01\x02").unwrap();
        bytes[entry + 24..entry + 28].copy_from_slice(&10_u32.to_le_bytes());
        let bounds = Bounds { all: 3 * MEGABYTE as u64, kept: MEGABYTE as u64 };
        assert!(check_unpacked(&bytes, &bounds).is_err());
    }
}
