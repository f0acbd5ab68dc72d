//! Rows of the sheet `survey`.

use serde::Serialize;

use super::bounds::constraint;
use super::lists::Lists;
use crate::model::condition::{XPath, row_name, xpath};
use crate::model::{Choice, Condition, Kind, Name, Question, Questionnaire, Section, Text, TextDocument};
use crate::xlsform::extra::Extra;

/// Columns, in the order of [`Row`].
pub(super) const COLUMNS: [&str; 12] = [
    "type",
    "name",
    super::FR,
    super::EN,
    "hint::Français (fr)",
    "hint::English (en)",
    "relevant",
    "constraint",
    "required",
    "appearance",
    "parameters",
    "maillage",
];

#[derive(Default)]
struct Row<'q> {
    kind: String,
    name: String,
    label: Option<&'q Text>,
    hint: Option<&'q Text>,
    when: Option<&'q Condition>,
    constraint: String,
    required: bool,
    appearance: &'static str,
    parameters: String,
    extra: Extra,
}

/// Rows so far.
pub(super) struct Rows<'q> {
    questionnaire: &'q Questionnaire,
    rows: Vec<Row<'q>>,
}

impl<'q> Rows<'q> {
    pub fn of(questionnaire: &'q Questionnaire, lists: &mut Lists) -> Self {
        let mut all = Self { questionnaire, rows: Vec::new() };
        for (rank, section) in questionnaire.sections().iter().enumerate() {
            all.section(rank, section, lists);
        }
        all
    }

    fn section(&mut self, rank: usize, section: &'q Section, lists: &mut Lists) {
        let name = self.free(&format!("section_{}", rank + 1));
        self.rows.push(Row {
            kind: "begin_group".into(),
            name,
            label: section.title(),
            when: section.when(),
            ..Row::default()
        });
        for question in section.questions() {
            if let Some(lead) = question.lead() {
                let name = self.free(&format!("{}_note", question.name()));
                self.rows.push(Row { kind: "note".into(), name, label: Some(lead), ..Row::default() });
            }
            self.question(question, lists);
        }
        self.rows.push(Row { kind: "end_group".into(), ..Row::default() });
    }

    /// A name that no question bears: names are one space for the whole form.
    fn free(&self, wanted: &str) -> String {
        let taken = |name: &str| {
            let own = self.questionnaire.questions().any(|(_, question)| {
                let parts =
                    question.kind().rows().iter().map(|row| row_name(question.name(), row.code.as_str()));
                question.name().as_str() == name || parts.into_iter().any(|part| part == name)
            });
            own || self.rows.iter().any(|row| row.name == name)
        };
        let mut name = wanted.to_owned();
        while taken(&name) {
            name.push('_');
        }
        name
    }

    fn question(&mut self, question: &'q Question, lists: &mut Lists) {
        let list = match question.kind() {
            Kind::Choice { options } | Kind::Multiple { options, .. } | Kind::Grid { options, .. } => {
                lists.of(question.name().as_str(), options, question.missing())
            }
            _ => String::new(),
        };
        let head = Row {
            kind: kind(question.kind(), &list),
            name: question.name().to_string(),
            label: Some(question.label()),
            hint: question.hint(),
            when: question.when(),
            constraint: constraint(question.kind()),
            required: question.required(),
            extra: extra(question),
            parameters: parameters(question.kind()),
            ..Row::default()
        };
        match question.kind() {
            Kind::Grid { rows, .. } => self.grid(head, question, rows, &list),
            _ => self.rows.push(head),
        }
    }

    fn grid(&mut self, head: Row<'q>, question: &'q Question, rows: &'q [Choice], list: &str) {
        let required = head.required;
        self.rows.push(Row { appearance: "table-list", required: false, ..head });
        for row in rows {
            self.rows.push(Row {
                kind: format!("select_one {list}"),
                name: row_name(question.name(), row.code.as_str()),
                label: Some(&row.label),
                required,
                ..Row::default()
            });
        }
        self.rows.push(Row { kind: "end_group".into(), ..Row::default() });
    }

    /// Cells of the sheet.
    pub fn into_cells(self) -> Vec<Vec<String>> {
        self.rows.iter().map(Row::cells).collect()
    }
}

impl Row<'_> {
    fn cells(&self) -> Vec<String> {
        let fr = |text: Option<&Text>| text.map(|text| text.fr().to_owned()).unwrap_or_default();
        let en = |text: Option<&Text>| text.and_then(Text::en).unwrap_or_default().to_owned();
        vec![
            self.kind.clone(),
            self.name.clone(),
            fr(self.label),
            en(self.label),
            fr(self.hint),
            en(self.hint),
            self.when.map(|when| xpath(when, &XPath)).unwrap_or_default(),
            self.constraint.clone(),
            if self.required { "yes" } else { "" }.to_owned(),
            self.appearance.to_owned(),
            self.parameters.clone(),
            json(&self.extra),
        ]
    }
}

fn kind(kind: &Kind, list: &str) -> String {
    match kind {
        Kind::Choice { .. } => format!("select_one {list}"),
        Kind::Multiple { .. } => format!("select_multiple {list}"),
        Kind::Scale { .. } => "range".into(),
        Kind::Grid { .. } => "begin_group".into(),
        Kind::Number { decimals: false, .. } => "integer".into(),
        Kind::Number { decimals: true, .. } => "decimal".into(),
        Kind::Date { .. } => "date".into(),
        Kind::Text { .. } => "text".into(),
        Kind::Consent => "acknowledge".into(),
    }
}

fn parameters(kind: &Kind) -> String {
    match kind {
        Kind::Scale { from, to, .. } => format!("start={from} end={to} step=1"),
        _ => String::new(),
    }
}

fn extra(question: &Question) -> Extra {
    let text = |text: &Text| TextDocument { fr: text.fr().to_owned(), en: text.en().map(str::to_owned) };
    let mut extra = Extra { stratum: question.stratum().map(Name::to_string), ..Extra::default() };
    match question.kind() {
        Kind::Scale { low, high, .. } => (extra.low, extra.high) = (Some(text(low)), Some(text(high))),
        Kind::Multiple { exclusive, .. } => extra.exclusive = exclusive.as_ref().map(ToString::to_string),
        _ => {}
    }
    // Lists of options hold the declared ways not to answer.
    if question.kind().options().is_empty() {
        extra.missing = question.missing().iter().map(|one| one.code().to_owned()).collect();
    }
    extra
}

/// JSON, or nothing where there is nothing to say.
pub(super) fn json(extra: &impl Serialize) -> String {
    let json = serde_json::to_string(extra).unwrap_or_default();
    if json == "{}" { String::new() } else { json }
}
