//! The table of a figure: every number of the drawing, to read, copy and check.

use maillage_charts::Kind;

use super::figure::Figure;
use crate::page::Page;

/// A cell.
pub struct Cell {
    /// The number, or why there is none.
    pub words: String,
    /// Whether there is none.
    pub absent: bool,
}

/// A table.
pub struct Table {
    /// Heads of the columns, after the first.
    pub heads: Vec<String>,
    /// Heads of the rows, and their cells.
    pub rows: Vec<(String, Vec<Cell>)>,
}

/// Rows are categories and columns are series; a heat table keeps its own order.
pub(super) fn table(figure: &Figure, page: &Page) -> Table {
    let names: Vec<String> = figure.rows.iter().map(|row| row.name.clone()).collect();
    let turned = figure.kind == Kind::Heat;
    let (across, down) = if turned { (&figure.categories, &names) } else { (&names, &figure.categories) };
    let cell = |at: usize, column: usize| {
        let (row, category) = if turned { (at, column) } else { (column, at) };
        let value = figure.value(row, category);
        Cell { words: figure.words(value, page), absent: value.known().is_none() }
    };
    let cells = |at: usize| (0..across.len()).map(|column| cell(at, column)).collect();
    let rows = down.iter().enumerate().map(|(at, name)| (name.clone(), cells(at))).collect();
    Table { heads: across.clone(), rows }
}
