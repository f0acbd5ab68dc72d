//! From a version to a workbook.

mod bounds;
mod lists;
mod rows;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::extra::FormExtra;
use super::{CHOICES, QUOTAS, SETTINGS, SURVEY};
use crate::model::{Code, Name, Questionnaire, TextDocument, Version};
use lists::Lists;
use rows::{COLUMNS, Rows};

/// A form could not be written: a sentence longer than a cell can hold.
#[derive(Debug)]
pub struct NotWritten(XlsxError);

impl std::fmt::Display for NotWritten {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the form could not be written ({}): shorten its texts", self.0)
    }
}

impl std::error::Error for NotWritten {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

impl From<XlsxError> for NotWritten {
    fn from(error: XlsxError) -> Self {
        Self(error)
    }
}

/// Digits of the fingerprint that the form bears as its version.
const VERSION_DIGITS: usize = 12;

/// Writes a version as an XLSForm. The same version always gives the same sheets.
///
/// # Errors
///
/// More than a workbook can hold.
pub fn write(version: &Version) -> Result<Vec<u8>, NotWritten> {
    let questionnaire = version.questionnaire();
    let mut lists = Lists::default();
    let survey = Rows::of(questionnaire, &mut lists);
    let mut workbook = Workbook::new();
    // The moment of writing would make each file another one.
    let fixed = ExcelDateTime::from_ymd(2026, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&fixed));
    sheet(&mut workbook, SURVEY, &COLUMNS, survey.into_cells())?;
    sheet(&mut workbook, CHOICES, &["list_name", "name", FR, EN], lists.into_cells())?;
    sheet(&mut workbook, SETTINGS, &SETTINGS_COLUMNS, vec![settings(version)])?;
    if !questionnaire.quotas().is_empty() {
        sheet(&mut workbook, QUOTAS, &["quota", "questions", "codes", "target"], quotas(questionnaire))?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// Columns of labels.
const FR: &str = "label::Français (fr)";
const EN: &str = "label::English (en)";
const SETTINGS_COLUMNS: [&str; 5] = ["form_title", "form_id", "version", "default_language", "maillage"];

fn sheet(
    workbook: &mut Workbook,
    name: &str,
    columns: &[&str],
    rows: Vec<Vec<String>>,
) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let sheet: &mut Worksheet = workbook.add_worksheet();
    sheet.set_name(name)?;
    sheet.set_freeze_panes(1, 0)?;
    for (rank, column) in (0..).zip(columns) {
        sheet.write_string_with_format(0, rank, *column, &bold)?;
    }
    for (line, row) in (1..).zip(rows) {
        for (rank, cell) in (0..).zip(row).filter(|(_, cell)| !cell.is_empty()) {
            // Always a text: no cell is a formula.
            sheet.write_string(line, rank, cell)?;
        }
    }
    Ok(())
}

fn settings(version: &Version) -> Vec<String> {
    let questionnaire = version.questionnaire();
    let extra = FormExtra {
        title_en: questionnaire.title().en().map(str::to_owned),
        introduction: questionnaire
            .introduction()
            .map(|text| TextDocument { fr: text.fr().to_owned(), en: text.en().map(str::to_owned) }),
    };
    let id: String = version.id().to_string().chars().take(VERSION_DIGITS).collect();
    vec![
        questionnaire.title().fr().to_owned(),
        format!("maillage_{id}"),
        id,
        "Français (fr)".to_owned(),
        rows::json(&extra),
    ]
}

fn quotas(questionnaire: &Questionnaire) -> Vec<Vec<String>> {
    let words = |words: Vec<&str>| words.join(" ");
    let mut rows = Vec::new();
    for quota in questionnaire.quotas() {
        for cell in quota.cells() {
            rows.push(vec![
                quota.name().to_string(),
                words(quota.questions().iter().map(Name::as_str).collect()),
                words(cell.codes.iter().map(Code::as_str).collect()),
                cell.target.to_string(),
            ]);
        }
    }
    rows
}
