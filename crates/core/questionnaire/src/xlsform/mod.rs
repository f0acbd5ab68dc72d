//! XLSForm: the workbooks of ODK, KoboToolbox and Enketo, read and written.
//!
//! | XLSForm | here |
//! |---|---|
//! | `select_one`, `select_multiple` | choice, multiple |
//! | `integer`, `decimal`, `date`, `text` | number, date, text, with their `constraint` as bounds |
//! | `range` with step 1 | scale |
//! | `acknowledge` | consent |
//! | `begin_group` with appearance `table-list` | grid; rows are its `select_one` |
//! | `begin_group` | section; a group inside a section joins it, its `relevant` goes to its questions |
//! | `note` | what is read before the next question |
//! | `relevant` | condition |
//!
//! Columns `label`, `hint` in French and English (`label::Français (fr)`, `label::fr`, `label::English (en)`). What
//! XLSForm has no word for (ends of a scale, strata) stands in a column `maillage` as JSON, and quotas in a sheet
//! `quotas`: other tools pass over both, and what is written reads back as the same.
//!
//! What is not known is told by sheet and row. Types of questions that are not known are left out, with a warning;
//! loops, and conditions that cannot be read, refuse the file: a form that asks the wrong people is worse than none.

mod extra;
mod read;
mod remark;
mod table;
#[cfg(test)]
mod tests;
mod workbook;
mod write;

pub use read::{Import, read};
pub use remark::{FormReason, Remark, Severity, Why};
pub use write::{NotWritten, write};

/// Sheets.
const SURVEY: &str = "survey";
const CHOICES: &str = "choices";
const SETTINGS: &str = "settings";
const QUOTAS: &str = "quotas";
