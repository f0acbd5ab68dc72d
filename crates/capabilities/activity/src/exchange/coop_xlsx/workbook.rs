//! A workbook, opened within bounds and read a row at a time.

use std::borrow::Cow;
use std::io::{Cursor, Read as _};

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};

use crate::exchange::{Problem, Reason};

/// Most bytes of a file.
const LARGEST: usize = 128 * MEGABYTE;
/// Most bytes that its parts may unpack to, together. Half a million rows of all columns unpack to some 800 MB.
const LARGEST_UNPACKED: u64 = 2048 * MEGABYTE as u64;
/// Most bytes of a part that is kept in memory: all but the sheets, which are streamed.
const LARGEST_KEPT: u64 = 256 * MEGABYTE as u64;
const MEGABYTE: usize = 1024 * 1024;
/// Most parts of a workbook.
const MOST_PARTS: usize = 1_000;
/// Columns from there on are passed over.
const WIDEST: u32 = 200;

/// An open workbook.
pub(super) struct Workbook<'b>(Xlsx<Cursor<&'b [u8]>>);

/// A cell: its column, from 0, and its text.
pub(super) type Cell<'w> = (usize, Cow<'w, str>);

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
    check_unpacked(bytes)
}

/// Unpacks every part, keeping nothing: what an archive says of its size may be a lie.
fn check_unpacked(bytes: &[u8]) -> Result<(), Problem> {
    let broken = |error: &dyn std::fmt::Display| Problem::of_file(Reason::WorkbookBroken, &error.to_string());
    let swells = |bound: u64| Problem::of_file(Reason::FileSwells, &(bound / MEGABYTE as u64).to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > MOST_PARTS {
        return Err(broken(&"trop de parties"));
    }
    let mut left = LARGEST_UNPACKED;
    for rank in 0..archive.len() {
        let part = archive.by_index(rank).map_err(|error| broken(&error))?;
        let streamed = part.name().starts_with("xl/worksheets/") || part.name().starts_with("xl/media/");
        let bound = if streamed { left } else { left.min(LARGEST_KEPT) };
        let size =
            std::io::copy(&mut part.take(bound + 1), &mut std::io::sink()).map_err(|error| broken(&error))?;
        left = left.checked_sub(size).ok_or_else(|| swells(LARGEST_UNPACKED))?;
        if size > bound {
            return Err(swells(bound));
        }
    }
    Ok(())
}

fn broken(error: &XlsxError) -> Problem {
    match error {
        XlsxError::Password => Problem::of_file(Reason::Protected, ""),
        XlsxError::FileNotFound(_) => Problem::of_file(Reason::NotWorkbook, ""),
        other => Problem::of_file(Reason::WorkbookBroken, &other.to_string()),
    }
}
