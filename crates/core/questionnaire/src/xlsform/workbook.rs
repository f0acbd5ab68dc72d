//! A workbook, opened within bounds.

use std::io::{Cursor, Read as _};

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};

use super::{FormReason, Remark};

const MEGABYTE: u64 = 1024 * 1024;

/// How large a workbook may be.
pub(super) struct Bounds {
    /// Bytes of the file.
    pub file: u64,
    /// Bytes of all its parts together, unpacked: all of it is kept in memory for a while.
    pub unpacked: u64,
    /// Parts.
    pub parts: usize,
    /// Rows of a sheet that are read.
    pub rows: u32,
    /// Cells of a sheet that are read.
    pub cells: usize,
}

/// A form of a thousand questions in two languages weighs less than a megabyte.
pub(super) const BOUNDS: Bounds =
    Bounds { file: 8 * MEGABYTE, unpacked: 48 * MEGABYTE, parts: 300, rows: 20_000, cells: 300_000 };
/// Columns from there on are passed over.
const WIDEST: u32 = 120;

/// A row: its number as shown, and its cells by column.
pub(super) type Cells = (u32, Vec<(u32, String)>);

/// An open workbook.
pub(super) struct Workbook<'b>(Xlsx<Cursor<&'b [u8]>>);

impl<'b> Workbook<'b> {
    /// Opens a workbook. Anything else, and what would take too much memory, is refused.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Remark> {
        if !bytes.starts_with(b"PK\x03\x04") {
            return Err(Remark::of_file(FormReason::NotWorkbook, ""));
        }
        check_size(bytes, &BOUNDS)?;
        Xlsx::new(Cursor::new(bytes)).map(Self).map_err(|error| broken(&error))
    }

    /// The rows of a sheet, whose name is looked for without regard to capitals. None where there is no such sheet.
    pub fn rows(&mut self, sheet: &str) -> Result<Option<Vec<Cells>>, Remark> {
        let names = self.0.sheet_names();
        let Some(name) = names.iter().find(|name| name.trim().eq_ignore_ascii_case(sheet)) else {
            return Ok(None);
        };
        let mut reader = self.0.worksheet_cells_reader(name).map_err(|error| broken(&error))?;
        let (mut rows, mut cells): (Vec<Cells>, usize) = (Vec::new(), 0);
        while let Some(cell) = reader.next_cell().map_err(|error| broken(&error))? {
            let (row, column) = cell.get_position();
            if row >= BOUNDS.rows || cells >= BOUNDS.cells {
                let most = format!("{sheet}: {} × {}", BOUNDS.rows, BOUNDS.cells);
                return Err(Remark::of_file(FormReason::FileTooLarge, most));
            }
            let Some(text) = text(cell.get_value()).filter(|_| column < WIDEST) else { continue };
            cells += 1;
            match rows.last_mut() {
                Some((last, found)) if *last == row + 1 => found.push((column, text)),
                _ => rows.push((row + 1, vec![(column, text)])),
            }
        }
        Ok(Some(rows))
    }
}

/// The text of a cell, as a person reads it. None for an empty one.
fn text(value: &DataRef<'_>) -> Option<String> {
    let text = match value {
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(moment) => match moment.as_datetime() {
            Some(moment) => moment.date().to_string(),
            None => moment.as_f64().to_string(),
        },
        DataRef::Error(_) | DataRef::Empty => return None,
    };
    let trimmed = text.trim();
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}

/// Unpacks every part, keeping nothing: what an archive says of its size may be a lie.
pub(super) fn check_size(bytes: &[u8], bounds: &Bounds) -> Result<(), Remark> {
    let swells = |bound: u64| Remark::of_file(FormReason::FileTooLarge, format!("> {} Mo", bound / MEGABYTE));
    let broken = |error: &dyn std::fmt::Display| Remark::of_file(FormReason::Broken, error);
    if bytes.len() as u64 > bounds.file {
        return Err(swells(bounds.file));
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > bounds.parts {
        return Err(Remark::of_file(FormReason::FileTooLarge, format!("> {} fichiers", bounds.parts)));
    }
    let mut left = bounds.unpacked;
    for rank in 0..archive.len() {
        let part = archive.by_index(rank).map_err(|error| broken(&error))?;
        let size =
            std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|error| broken(&error))?;
        left = left.checked_sub(size).ok_or_else(|| swells(bounds.unpacked))?;
    }
    Ok(())
}

fn broken(error: &XlsxError) -> Remark {
    match error {
        XlsxError::Password | XlsxError::FileNotFound(_) => Remark::of_file(FormReason::NotWorkbook, ""),
        other => Remark::of_file(FormReason::Broken, other),
    }
}
