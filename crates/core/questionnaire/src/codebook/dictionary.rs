//! The variables as a plain table, for people.

use maillage_vocabulary::formulas::guarded;

use super::{Category, Format, Variable, variables};
use crate::model::{Text, Version};

/// Columns.
const COLUMNS: [&str; 11] = [
    "variable",
    "question",
    "kind",
    "label_fr",
    "label_en",
    "codes",
    "missing",
    "min",
    "max",
    "condition",
    "published",
];

/// The dictionary of a version: UTF-8, commas, a variable a line. Cells that a spreadsheet would compute are guarded.
pub fn dictionary(version: &Version) -> String {
    let mut csv = COLUMNS.join(",") + "\r\n";
    for variable in variables(version) {
        let cells = cells(&variable).map(|cell| quoted(&cell));
        csv.push_str(&cells.join(","));
        csv.push_str("\r\n");
    }
    csv
}

fn cells(variable: &Variable<'_>) -> [String; 11] {
    let question = variable.question;
    let label = |of: &dyn Fn(&Text) -> String| match variable.part {
        Some(part) => {
            let both = [of(question.label()), of(&part.label)];
            both.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(" — ")
        }
        None => of(question.label()),
    };
    let codes = |missing: bool| {
        let shown = |one: &Category| format!("{} = {}", one.code, one.fr);
        variable
            .categories
            .iter()
            .filter(|one| one.missing == missing)
            .map(shown)
            .collect::<Vec<_>>()
            .join(" | ")
    };
    let (min, max) = variable.range.clone();
    [
        variable.name.clone(),
        question.name().to_string(),
        question.kind().word().to_owned(),
        label(&|text| text.fr().to_owned()),
        label(&|text| text.en().unwrap_or_default().to_owned()),
        codes(false),
        codes(true),
        min.unwrap_or_default(),
        max.unwrap_or_default(),
        variable.when.clone().unwrap_or_default(),
        if variable.format == Format::Words { "no" } else { "yes" }.to_owned(),
    ]
}

fn quoted(cell: &str) -> String {
    let cell = guarded(cell);
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.into_owned()
    }
}
