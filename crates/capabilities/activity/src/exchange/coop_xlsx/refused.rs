//! Refused rows, as a workbook of the same columns.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::columns::{Column, Layout, REFUSED_BECAUSE};
use super::read::TABLE;
use super::workbook::{Cell, Workbook};
use crate::exchange::Report;

/// The refused rows of a workbook under its head, and why. A row goes with all the rows of its activity: they are mended
/// together. Empty where the workbook cannot be read, or a row does not fit.
pub fn refused(bytes: &[u8], report: &Report, reasons: &BTreeMap<u64, String>) -> Vec<u8> {
    picked(bytes, report, reasons).unwrap_or_default()
}

fn picked(bytes: &[u8], report: &Report, reasons: &BTreeMap<u64, String>) -> Result<Vec<u8>, XlsxError> {
    let mut output = rust_xlsxwriter::Workbook::new();
    let sheet = output.add_worksheet_with_constant_memory();
    sheet.set_name(TABLE)?;
    let mut failed = None;
    if let Ok(mut workbook) = Workbook::open(bytes) {
        for name in workbook.sheets(TABLE) {
            let mut picker = Picker { report, reasons, head: None, ids: HashSet::new(), next: 0 };
            // What could be read of it was read before: a fault ends it here too.
            let _ = workbook.rows(&name, |row, cells| {
                failed = picker.row(sheet, row, cells).err();
                failed.is_none()
            });
            if picker.head.is_some() {
                break;
            }
        }
    }
    match failed {
        Some(error) => Err(error),
        None => output.save_to_buffer(),
    }
}

struct Picker<'r> {
    report: &'r Report,
    reasons: &'r BTreeMap<u64, String>,
    /// Where identifiers stand, and how wide the table is, once its head was met.
    head: Option<(Layout, u16)>,
    /// Identifiers of refused activities.
    ids: HashSet<Box<str>>,
    next: u32,
}

impl Picker<'_> {
    fn row(&mut self, sheet: &mut Worksheet, number: u64, cells: &[Cell<'_>]) -> Result<(), XlsxError> {
        let Some((layout, width)) = &self.head else { return self.head(sheet, cells) };
        let id = cells.iter().find(|(rank, _)| layout.column(*rank) == Some(Column::Id));
        let id = id.map_or("", |(_, text)| text.trim());
        let because = self.reasons.get(&number);
        if !self.report.refused_rows.contains(&number) && !self.ids.contains(id) {
            return Ok(());
        }
        if !id.is_empty() {
            self.ids.insert(id.into());
        }
        write(sheet, self.next, cells, *width)?;
        if let Some(because) = because {
            sheet.write_string(self.next, *width, because)?;
        }
        self.next += 1;
        Ok(())
    }

    fn head(&mut self, sheet: &mut Worksheet, cells: &[Cell<'_>]) -> Result<(), XlsxError> {
        let texts: Vec<(usize, &str)> = cells.iter().map(|(rank, text)| (*rank, Cow::as_ref(text))).collect();
        let Some(layout) = Layout::of_head(&texts) else { return Ok(()) };
        // A file that comes back a second time has the column already: the new reason takes its place.
        let own = texts.iter().find(|(_, text)| *text == REFUSED_BECAUSE).map(|(rank, _)| *rank);
        let last = texts.iter().map(|(rank, _)| rank + 1).max().unwrap_or_default();
        let width = u16::try_from(own.unwrap_or(last)).unwrap_or_default();
        write(sheet, 0, cells, width)?;
        sheet.write_string(0, width, REFUSED_BECAUSE)?;
        (self.next, self.head) = (1, Some((layout, width)));
        Ok(())
    }
}

fn write(sheet: &mut Worksheet, row: u32, cells: &[Cell<'_>], width: u16) -> Result<(), XlsxError> {
    for (rank, text) in cells {
        if let Some(rank) = u16::try_from(*rank).ok().filter(|rank| *rank < width) {
            sheet.write_string(row, rank, text.as_ref())?;
        }
    }
    Ok(())
}
