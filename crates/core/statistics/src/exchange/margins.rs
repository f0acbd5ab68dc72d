//! Margins as CSV: `variable,level,total`.

use super::table::{Kind, Table, Wanted, number};
use super::{FileError, Wants};
use crate::calibration::Margin;

/// A margin, and the line where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct LineMargin {
    /// The line, from 1.
    pub line: u64,
    /// The margin.
    pub margin: Margin,
}

/// Reads margins. The level is empty for a numeric variable and for `(intercept)`.
pub fn read_margins(bytes: &[u8]) -> Result<Vec<LineMargin>, FileError> {
    let table = Table::new(bytes)?;
    // Finds what is missing or uneven; the rows themselves are few, and read with their lines.
    table.columns(&["variable", "level", "total"].map(|name| Wanted::new(name, Kind::Levels)))?;
    let place = |name: &str| table.head().iter().position(|known| known == name).unwrap_or_default();
    let (variable, level, total) = (place("variable"), place("level"), place("total"));
    let mut margins = Vec::new();
    table.each(|line, record| {
        let cell = |place: usize| record.get(place).unwrap_or_default().trim_ascii();
        let text = |place: usize| String::from_utf8_lossy(cell(place)).into_owned();
        let wrong = |column: &str, place: usize, wants| FileError::Cell {
            line,
            column: column.to_owned(),
            value: text(place),
            wants,
        };
        if cell(variable).is_empty() {
            return Err(wrong("variable", variable, Wants::Name));
        }
        let value = number(cell(total)).ok_or_else(|| wrong("total", total, Wants::Number))?;
        margins.push(LineMargin { line, margin: Margin::new(text(variable), text(level), value) });
        Ok(())
    })?;
    Ok(margins)
}
