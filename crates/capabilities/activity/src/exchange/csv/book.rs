//! Our table in a workbook, row by row.

use std::borrow::Cow;

use maillage_places::exchange::tools::TableRow;

use super::columns::{Column, rank};
use super::workbook::SHEET;
use crate::exchange::coop_xlsx::{Cell, Workbook};
use crate::exchange::values::unguarded;
use crate::exchange::{Problem, Reason};

/// Whether a file is a workbook, whole or not.
pub(in crate::exchange) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK") || bytes.starts_with(b"\xd0\xcf\x11\xe0")
}

/// Whether a workbook has our table, by its head.
pub(in crate::exchange) fn is_own(bytes: &[u8]) -> bool {
    let mut found = false;
    // What cannot be opened is told by whoever reads it.
    // The workbook of La Coop has columns of the same names, but for their capitals.
    let _ = rows(bytes, |head| {
        let named = |column: Column| head.cells.iter().any(|cell| unguarded(cell).trim() == column.name());
        found = named(Column::Day) && named(Column::Kind);
        false
    });
    found
}

/// Hands over the rows of our table, its head first, until `each` says that it is enough.
pub(in crate::exchange) fn rows(
    bytes: &[u8],
    mut each: impl FnMut(&TableRow<'_>) -> bool,
) -> Result<(), Problem> {
    let mut workbook = Workbook::open(bytes)?;
    for sheet in workbook.sheets(SHEET) {
        let mut width = None;
        let outcome = workbook.rows(&sheet, |line, cells| {
            if width.is_none() && !is_head(cells) {
                return false;
            }
            let wide = *width.get_or_insert_with(|| cells.last().map_or(0, |(rank, _)| rank + 1));
            each(&TableRow { line, cells: dense(cells, wide), fault: None })
        });
        if width.is_some() {
            return outcome;
        }
        outcome?;
    }
    Err(Problem::of_file(Reason::HeaderMissing, &[Column::Day, Column::Kind].map(Column::name).join(", ")))
}

/// Whether a row names the two columns that a table needs.
fn is_head(cells: &[Cell<'_>]) -> bool {
    let named = |column| cells.iter().any(|(_, text)| rank(unguarded(text)) == Some(column as usize));
    named(Column::Day) && named(Column::Kind)
}

/// The cells of a row, the empty ones too.
fn dense<'c>(cells: &'c [Cell<'_>], wide: usize) -> Vec<Cow<'c, str>> {
    let last = cells.last().map_or(0, |(rank, _)| rank + 1);
    let mut all = vec![Cow::Borrowed(""); wide.max(last)];
    for (rank, text) in cells {
        if let Some(cell) = all.get_mut(*rank) {
            *cell = Cow::Borrowed(text.as_ref());
        }
    }
    all
}
