//! Sheets `choices`, `settings` and `quotas`.

use std::collections::BTreeMap;

use crate::model::{CellDocument, ChoiceDocument, Missing, QuotaDocument, TextDocument};
use crate::xlsform::extra::FormExtra;
use crate::xlsform::table::{Table, language};
use crate::xlsform::{CHOICES, FormReason, QUOTAS, Remark, SETTINGS, Severity};
use crate::{Language, model};

/// A form without a title is called so.
const UNTITLED: &str = "Questionnaire";

/// Sheet `settings`.
pub(super) struct Settings {
    pub title: TextDocument,
    pub introduction: Option<TextDocument>,
    /// Whether sentences without a language are English.
    pub english: bool,
}

impl Settings {
    pub fn read(table: &Table, remarks: &mut Vec<Remark>) -> Self {
        let row = table.rows().next();
        let get = |column| row.map_or("", |row| row.get(column));
        let mut title = get("form_title");
        if title.is_empty() {
            title = UNTITLED;
            remarks.push(Remark::new(SETTINGS, None, Severity::Warning, FormReason::TitleMissing, UNTITLED));
        }
        let extra = serde_json::from_str::<FormExtra>(match get("maillage") {
            "" => "{}",
            json => json,
        });
        let extra = extra.unwrap_or_else(|error| {
            let line = row.map(|row| row.line);
            remarks.push(Remark::new(SETTINGS, line, Severity::Warning, FormReason::ExtraUnreadable, error));
            FormExtra::default()
        });
        Self {
            title: TextDocument { fr: title.to_owned(), en: extra.title_en },
            introduction: extra.introduction,
            english: language(get("default_language")) == Some(Language::En),
        }
    }
}

/// Sheet `choices`: options by list, each with its row.
pub(super) struct Lists(BTreeMap<String, Vec<(u32, ChoiceDocument)>>);

impl Lists {
    pub fn read(table: &Table, remarks: &mut Vec<Remark>) -> Self {
        let mut lists: BTreeMap<String, Vec<(u32, ChoiceDocument)>> = BTreeMap::new();
        for row in table.rows() {
            let list = row.get("list_name");
            let code = if table.has("name") { row.get("name") } else { row.get("value") };
            if list.is_empty() {
                continue;
            }
            let label = row.sentence("label").unwrap_or_default();
            if label.fr.is_empty() && label.en.is_some() {
                let reason = FormReason::FrenchMissing;
                remarks.push(Remark::new(CHOICES, Some(row.line), Severity::Error, reason, code));
            }
            lists
                .entry(list.to_owned())
                .or_default()
                .push((row.line, ChoiceDocument { code: code.to_owned(), label }));
        }
        Self(lists)
    }

    /// The options of a list, and the declared ways not to answer that stand among them.
    pub fn of(&self, list: &str) -> Option<(Vec<ChoiceDocument>, Vec<String>)> {
        let (missing, options): (Vec<_>, Vec<_>) =
            self.0.get(list)?.iter().map(|(_, one)| one.clone()).partition(declares);
        Some((options, missing.into_iter().map(|one| one.code).collect()))
    }

    /// The row of an option.
    pub fn line(&self, list: &str, rank: usize) -> Option<u32> {
        let mut options = self.0.get(list)?.iter().filter(|(_, one)| !declares(one));
        options.nth(rank).map(|(line, _)| *line)
    }
}

fn declares(option: &ChoiceDocument) -> bool {
    Missing::from_code(&option.code).is_some()
}

/// Sheet `quotas`: a cell a row, under the name of its quota.
pub(super) fn quotas(table: &Table, remarks: &mut Vec<Remark>) -> Vec<QuotaDocument> {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let mut quotas: Vec<QuotaDocument> = Vec::new();
    // One place more than a questionnaire may have: what is too long is told as such, and not kept whole.
    for row in table.rows().take(model::CELLS_MAX * 4) {
        let (name, questions) = (row.get("quota"), words(row.get("questions")));
        let Ok(target) = row.get("target").parse() else {
            let reason = FormReason::TargetForm;
            remarks.push(Remark::new(QUOTAS, Some(row.line), Severity::Error, reason, row.get("target")));
            continue;
        };
        let cell = CellDocument { codes: words(row.get("codes")), target };
        match quotas.last_mut() {
            Some(last) if last.name == name && last.questions == questions => last.cells.push(cell),
            _ => quotas.push(QuotaDocument { name: name.to_owned(), questions, cells: vec![cell] }),
        }
    }
    quotas
}
