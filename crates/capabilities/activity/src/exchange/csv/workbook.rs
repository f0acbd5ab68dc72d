//! Our table as a workbook: the same columns, with days and numbers that a spreadsheet can count with.

use std::io::Write;

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::columns::{Column, GENDERS, names};
use super::write::Cells;
use crate::exchange::coop_xlsx::date;
use crate::exchange::values::{guarded, unguarded};
use crate::model::Activity;

/// Columns that hold a number, beside the counts of groups.
const NUMBERS: [Column; 7] = [
    Column::Minutes,
    Column::Visits,
    Column::People,
    Column::SeenAgain,
    Column::Mediators,
    Column::Bodies,
    Column::Others,
];
/// Name of its sheet.
pub(super) const SHEET: &str = "Activités";
/// Width of the column of days, in characters.
const DAY_WIDTH: f64 = 12.0;

/// Writes the table, an activity after the other. Memory does not grow with the rows, which wait in a temporary file.
/// Texts are texts: no cell is a formula.
///
/// # Errors
///
/// The output, or more rows than a sheet can hold (1,048,576).
pub struct Book {
    workbook: Workbook,
    day: Format,
    row: u32,
}

impl Book {
    /// An empty table under its head.
    pub fn new() -> Result<Self, XlsxError> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet_with_constant_memory();
        sheet.set_name(SHEET)?;
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_column_width(3, DAY_WIDTH)?;
        let bold = Format::new().set_bold();
        for (rank, name) in (0..).zip(names()) {
            sheet.write_string_with_format(0, rank, name, &bold)?;
        }
        Ok(Self { workbook, day: Format::new().set_num_format("dd/mm/yyyy"), row: 1 })
    }

    /// Adds a row.
    pub fn add(&mut self, activity: &Activity) -> Result<(), XlsxError> {
        let sheet = self.workbook.worksheet_from_index(0)?;
        let cells = Cells::of(activity);
        for (rank, text) in (0_u16..).zip(cells.texts()) {
            let column = usize::from(rank);
            let number = text.parse::<u32>().ok().filter(|_| is_number(column));
            if column == Column::Day as usize {
                sheet.write_datetime_with_format(self.row, rank, date(activity.day)?, &self.day)?;
            } else if let Some(number) = number {
                sheet.write_number(self.row, rank, number)?;
            } else if !text.is_empty() {
                // A text that looks guarded is guarded once more: reading takes one apostrophe away.
                let plain = unguarded(text) == text;
                sheet.write_string(self.row, rank, if plain { text.into() } else { guarded(text) })?;
            }
        }
        self.row += 1;
        Ok(())
    }

    /// The workbook.
    pub fn end(mut self, output: impl Write + Send) -> Result<(), XlsxError> {
        self.workbook.save_to_writer(output)
    }
}

fn is_number(column: usize) -> bool {
    column >= GENDERS || NUMBERS.iter().any(|number| *number as usize == column)
}
