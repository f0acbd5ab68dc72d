//! From a workbook to a questionnaire.

mod constraint;
mod form;
mod grid;
mod kinds;
mod relevant;
mod survey;
mod tree;

use super::workbook::Workbook;
use super::{CHOICES, FormReason, QUOTAS, Remark, SETTINGS, SURVEY, Severity, Why};
use crate::model::{Fault, Place, Questionnaire};
use form::{Lists, Settings};
use survey::{Origins, Survey};

use super::table::Table;

/// A form that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The questionnaire.
    pub questionnaire: Questionnaire,
    /// What was left out or changed.
    pub remarks: Vec<Remark>,
}

/// Reads an XLSForm.
///
/// # Errors
///
/// Everything that is to be told, with one [`Severity::Error`] at least: nothing is made then.
pub fn read(bytes: &[u8]) -> Result<Import, Vec<Remark>> {
    let mut remarks = Vec::new();
    let mut book = Workbook::open(bytes).map_err(|remark| vec![remark])?;
    let mut table = |name: &'static str| -> Result<Option<Table>, Vec<Remark>> {
        let rows = book.rows(name).map_err(|remark| vec![remark])?;
        Ok(rows.map(|rows| Table::new(name, rows, &mut remarks)))
    };
    let (survey, choices) = (table(SURVEY)?, table(CHOICES)?);
    let (settings, quotas) = (table(SETTINGS)?, table(QUOTAS)?);

    let settings = Settings::read(&settings.unwrap_or_default(), &mut remarks);
    let Some(mut survey) = survey else {
        remarks.push(Remark::of_file(FormReason::SheetMissing, SURVEY));
        return Err(remarks);
    };
    let mut choices = choices.unwrap_or_default();
    if settings.english {
        survey.plain_is_english();
        choices.plain_is_english();
    }
    for column in ["type", "name"].into_iter().filter(|column| !survey.has(column)) {
        remarks.push(Remark::new(SURVEY, Some(1), Severity::Error, FormReason::ColumnMissing, column));
    }
    let lists = Lists::read(&choices, &mut remarks);
    let (mut document, origins) = Survey::new(&lists, &mut remarks).read(&survey);
    (document.title, document.introduction) = (settings.title, settings.introduction);
    document.quotas = form::quotas(&quotas.unwrap_or_default(), &mut remarks);
    match Questionnaire::build(&document) {
        Ok(questionnaire) if remarks.iter().all(|one| one.severity == Severity::Warning) => {
            Ok(Import { questionnaire, remarks })
        }
        Ok(_) => Err(remarks),
        Err(faults) => {
            remarks.extend(faults.into_iter().map(|fault| remark(&origins, &lists, fault)));
            Err(remarks)
        }
    }
}

/// A fault of the questionnaire, told by sheet and row.
fn remark(origins: &Origins, lists: &Lists, fault: Fault) -> Remark {
    let (sheet, row) = locate(origins, lists, &fault.place);
    Remark { sheet, row, severity: Severity::Error, why: Why::Model(fault.reason), detail: fault.detail }
}

fn locate(origins: &Origins, lists: &Lists, place: &Place) -> (&'static str, Option<u32>) {
    if place.quota.is_some() || place.part == QUOTAS {
        return (QUOTAS, None);
    }
    let Some(section) = place.section else {
        let settings = matches!(place.part.as_str(), "title" | "introduction");
        return (if settings { SETTINGS } else { SURVEY }, None);
    };
    let Some(question) = place.question else { return (SURVEY, origins.section(section)) };
    let Some(origin) = origins.question(section, question) else { return (SURVEY, None) };
    // `options[2].code` is the third option of the list, `rows[0].label` the first row of the table.
    let rank = |part: &str| -> Option<usize> {
        place.part.strip_prefix(part)?.strip_prefix('[')?.split(']').next()?.parse().ok()
    };
    let option = rank("options").zip(origin.list.as_deref()).and_then(|(rank, list)| lists.line(list, rank));
    match option {
        Some(line) => (CHOICES, Some(line)),
        None => (
            SURVEY,
            Some(rank("rows").and_then(|rank| origin.rows.get(rank).copied()).unwrap_or(origin.line)),
        ),
    }
}
