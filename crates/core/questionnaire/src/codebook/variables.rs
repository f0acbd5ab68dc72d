//! The variables of a version.

use crate::model::condition::row_name;
use crate::model::{Choice, Kind, Missing, Question, Text, Version};

/// What a variable holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Codes of categories.
    Code,
    /// Whole numbers.
    Whole,
    /// Numbers.
    Decimal,
    /// Days, as `YYYY-MM-DD`.
    Day,
    /// Words. Not published.
    Words,
}

/// A category of a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its code in the file.
    pub code: String,
    /// In French.
    pub fr: String,
    /// In English, where it is translated.
    pub en: Option<String>,
    /// Whether it declares that there is no answer.
    pub missing: bool,
}

/// A column of a data file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable<'v> {
    /// Its name.
    pub name: String,
    /// The question that it comes from.
    pub question: &'v Question,
    /// The row of a grid, or the option of a multiple choice.
    pub part: Option<&'v Choice>,
    /// What it holds.
    pub format: Format,
    /// Its categories. A scale has only its ends; numbers and days only what declares that there is no answer.
    pub categories: Vec<Category>,
    /// The least and the greatest value, where they are bounded.
    pub range: (Option<String>, Option<String>),
    /// When it is asked; always, for none.
    pub when: Option<String>,
}

/// The variables of a version, in the order of the questions.
pub fn variables(version: &Version) -> Vec<Variable<'_>> {
    let mut all = Vec::new();
    for (section, question) in version.questionnaire().questions() {
        let conditions: Vec<String> =
            [section.when(), question.when()].into_iter().flatten().map(ToString::to_string).collect();
        let when = match conditions.as_slice() {
            [] => None,
            [one] => Some(one.clone()),
            several => Some(several.iter().map(|one| format!("({one})")).collect::<Vec<_>>().join(" and ")),
        };
        let parts: Vec<Option<&Choice>> = match question.kind() {
            Kind::Grid { rows, .. } => rows.iter().map(Some).collect(),
            Kind::Multiple { options, .. } => options.iter().map(Some).collect(),
            _ => vec![None],
        };
        all.extend(parts.into_iter().map(|part| variable(question, part, when.clone())));
    }
    all
}

fn variable<'v>(question: &'v Question, part: Option<&'v Choice>, when: Option<String>) -> Variable<'v> {
    let name = match part {
        Some(part) => row_name(question.name(), part.code.as_str()),
        None => question.name().to_string(),
    };
    let format = match question.kind() {
        Kind::Choice { .. } | Kind::Multiple { .. } | Kind::Grid { .. } | Kind::Consent => Format::Code,
        Kind::Scale { .. } | Kind::Number { decimals: false, .. } => Format::Whole,
        Kind::Number { .. } => Format::Decimal,
        Kind::Date { .. } => Format::Day,
        Kind::Text { .. } => Format::Words,
    };
    Variable {
        name,
        question,
        part,
        format,
        categories: categories(question),
        range: range(question.kind()),
        when,
    }
}

fn categories(question: &Question) -> Vec<Category> {
    let of = |code: &dyn std::fmt::Display, label: &Text| Category {
        code: code.to_string(),
        fr: label.fr().to_owned(),
        en: label.en().map(str::to_owned),
        missing: false,
    };
    let plain = |code: &str, (fr, en): (&str, &str), missing| Category {
        code: code.to_owned(),
        fr: fr.to_owned(),
        en: Some(en.to_owned()),
        missing,
    };
    let mut all = match question.kind() {
        Kind::Choice { options } | Kind::Grid { options, .. } => {
            options.iter().map(|one| of(&one.code, &one.label)).collect()
        }
        Kind::Multiple { .. } => {
            vec![plain("1", ("Choisi", "Chosen"), false), plain("0", ("Pas choisi", "Not chosen"), false)]
        }
        Kind::Consent => vec![plain("yes", ("Oui", "Yes"), false), plain("no", ("Non", "No"), false)],
        Kind::Scale { from, to, low, high } => vec![of(from, low), of(to, high)],
        Kind::Number { .. } | Kind::Date { .. } | Kind::Text { .. } => Vec::new(),
    };
    all.extend(question.missing().iter().map(|one: &Missing| plain(one.code(), one.words(), true)));
    all
}

fn range(kind: &Kind) -> (Option<String>, Option<String>) {
    match kind {
        Kind::Scale { from, to, .. } => (Some(from.to_string()), Some(to.to_string())),
        Kind::Number { min, max, .. } => (min.map(|one| one.to_string()), max.map(|one| one.to_string())),
        Kind::Date { min, max } => (min.map(|one| one.to_string()), max.map(|one| one.to_string())),
        _ => (None, None),
    }
}
