//! Sheet `survey`: sections and questions.

use std::collections::BTreeMap;

use super::form::Lists;
use super::tree::{Node, tree};
use crate::model::{Document, Name, QuestionDocument, SectionDocument, TextDocument};
use crate::xlsform::extra::Extra;
use crate::xlsform::table::{Row, Table};
use crate::xlsform::{FormReason, Remark, SURVEY, Severity};

/// Columns that are read, or that change only how a form looks.
const KNOWN: [&str; 13] = [
    "type",
    "name",
    "relevant",
    "relevance",
    "constraint",
    "required",
    "parameters",
    "appearance",
    "maillage",
    "choice_filter",
    "calculation",
    "constraint_message",
    "required_message",
];

/// Where questions come from.
#[derive(Default)]
pub(super) struct Origins {
    sections: Vec<(u32, Vec<Origin>)>,
}

/// Where a question comes from.
#[derive(Default)]
pub(super) struct Origin {
    /// Its row.
    pub line: u32,
    /// Its list of options.
    pub list: Option<String>,
    /// The rows of a table.
    pub rows: Vec<u32>,
}

impl Origins {
    pub fn section(&self, section: usize) -> Option<u32> {
        self.sections.get(section).map(|(line, _)| *line)
    }

    pub fn question(&self, section: usize, question: usize) -> Option<&Origin> {
        self.sections.get(section)?.1.get(question)
    }
}

/// What is known on the way.
pub(super) struct Survey<'s> {
    pub(super) lists: &'s Lists,
    remarks: &'s mut Vec<Remark>,
    sections: Vec<SectionDocument>,
    origins: Origins,
    /// Name in the form → how our conditions call it: `name`, `grid.row`.
    pub(super) names: BTreeMap<String, String>,
    /// Notes that wait for the next question, and the row of the first.
    lead: Option<(u32, TextDocument)>,
}

impl<'s> Survey<'s> {
    pub fn new(lists: &'s Lists, remarks: &'s mut Vec<Remark>) -> Self {
        let (names, origins) = (BTreeMap::new(), Origins::default());
        Self { lists, remarks, sections: Vec::new(), origins, names, lead: None }
    }

    pub fn read(mut self, table: &Table) -> (Document, Origins) {
        let mut loose = false;
        for node in tree(table, self.remarks) {
            match node {
                Node::Group(row, inner) if !super::grid::is_grid(&row) => {
                    self.end_of_notes();
                    loose = false;
                    self.section(&row, inner);
                }
                // Questions outside of groups make a section without a title.
                other => {
                    if !loose {
                        let line = line(&other);
                        self.begin(line, SectionDocument::default());
                        loose = true;
                    }
                    self.node(other, &[]);
                }
            }
        }
        self.end_of_notes();
        self.drop_empty();
        (Document { sections: self.sections, ..Document::default() }, self.origins)
    }

    pub(super) fn warn(&mut self, line: u32, reason: FormReason, detail: impl std::fmt::Display) {
        self.remarks.push(Remark::new(SURVEY, Some(line), Severity::Warning, reason, detail));
    }

    pub(super) fn error(&mut self, line: u32, reason: FormReason, detail: impl std::fmt::Display) {
        self.remarks.push(Remark::new(SURVEY, Some(line), Severity::Error, reason, detail));
    }

    fn begin(&mut self, line: u32, section: SectionDocument) {
        self.sections.push(section);
        self.origins.sections.push((line, Vec::new()));
    }

    fn section(&mut self, row: &Row<'_>, inner: Vec<Node<'_>>) {
        let when = self.relevant(row);
        let title = self.sentence(row, "label");
        self.begin(row.line, SectionDocument { title, when, questions: Vec::new() });
        for node in inner {
            self.node(node, &[]);
        }
        self.end_of_notes();
        if self.sections.last().is_some_and(|section| section.questions.is_empty()) {
            self.warn(row.line, FormReason::GroupEmpty, row.get("name"));
        }
    }

    /// A question, a table, or a group that joins its section; `when` are the conditions of groups around it.
    fn node(&mut self, node: Node<'_>, when: &[String]) {
        match node {
            Node::Row(row) => self.row(&row, when),
            Node::Group(row, inner) if super::grid::is_grid(&row) => {
                if let Some(inner) = self.grid(&row, inner, when) {
                    self.warn(row.line, FormReason::GridMixed, row.get("name"));
                    self.join(&row, inner, when);
                }
            }
            Node::Group(row, inner) => {
                self.warn(row.line, FormReason::GroupJoined, row.get("name"));
                self.join(&row, inner, when);
            }
        }
    }

    fn join(&mut self, row: &Row<'_>, inner: Vec<Node<'_>>, when: &[String]) {
        let when: Vec<String> = when.iter().cloned().chain(self.relevant(row)).collect();
        for node in inner {
            self.node(node, &when);
        }
    }

    /// Keeps a question under the conditions around it, with the notes before it.
    pub(super) fn keep(&mut self, mut question: QuestionDocument, origin: Origin, when: &[String]) {
        let all: Vec<String> = when.iter().cloned().chain(question.when.take()).collect();
        question.when = match all.as_slice() {
            [] => None,
            [one] => Some(one.clone()),
            several => Some(several.iter().map(|one| format!("({one})")).collect::<Vec<_>>().join(" and ")),
        };
        question.lead = self.lead.take().map(|(_, lead)| lead);
        if let (Some(section), Some((_, origins))) =
            (self.sections.last_mut(), self.origins.sections.last_mut())
        {
            section.questions.push(question);
            origins.push(origin);
        }
    }

    pub(super) fn note(&mut self, row: &Row<'_>) {
        if !row.get("relevant").is_empty() {
            return self.warn(row.line, FormReason::NoteCondition, row.get("name"));
        }
        let Some(text) = self.sentence(row, "label") else { return };
        let (_, lead) = self.lead.get_or_insert_with(|| (row.line, TextDocument::default()));
        let join = |before: &mut String, more: &str| {
            if !before.is_empty() && !more.is_empty() {
                before.push('\n');
            }
            before.push_str(more);
        };
        join(&mut lead.fr, &text.fr);
        if let Some(en) = text.en {
            join(lead.en.get_or_insert_default(), &en);
        }
    }

    fn end_of_notes(&mut self) {
        if let Some((line, lead)) = self.lead.take() {
            self.warn(line, FormReason::NoteAlone, lead.fr.chars().take(40).collect::<String>());
        }
    }

    /// A section whose questions were all left out is left out.
    fn drop_empty(&mut self) {
        let full: Vec<bool> = self.sections.iter().map(|section| !section.questions.is_empty()).collect();
        let (mut first, mut second) = (full.iter(), full.iter());
        self.sections.retain(|_| first.next().copied().unwrap_or(true));
        self.origins.sections.retain(|_| second.next().copied().unwrap_or(true));
    }

    /// A sentence of a row. One that is only in English is told.
    pub(super) fn sentence(&mut self, row: &Row<'_>, field: &'static str) -> Option<TextDocument> {
        let text = row.sentence(field)?;
        if text.fr.is_empty() {
            self.error(row.line, FormReason::FrenchMissing, row.get("name"));
        }
        Some(text)
    }

    /// The name of a question: small letters, digits and `_`. Another one is told.
    pub(super) fn name(&mut self, row: &Row<'_>) -> String {
        let (own, name) = (row.get("name"), fold(row.get("name")));
        if own != name {
            self.warn(row.line, FormReason::Renamed, format_args!("{own} → {name}"));
        }
        name
    }

    pub(super) fn extra(&mut self, row: &Row<'_>) -> Extra {
        let json = row.get("maillage");
        if json.is_empty() {
            return Extra::default();
        }
        serde_json::from_str(json).unwrap_or_else(|error| {
            self.warn(row.line, FormReason::ExtraUnreadable, error);
            Extra::default()
        })
    }

    pub(super) fn required(&mut self, row: &Row<'_>) -> bool {
        match row.get("required").to_lowercase().as_str() {
            "yes" | "true" | "true()" | "1" | "oui" => true,
            "" | "no" | "false" | "false()" | "0" | "non" => false,
            other => {
                self.warn(row.line, FormReason::RequiredLeftOut, other);
                false
            }
        }
    }

    /// Tells of cells that are not read.
    pub(super) fn strange_cells(&mut self, row: &Row<'_>) {
        for column in row.columns().filter(|column| !KNOWN.contains(column)) {
            self.warn(row.line, FormReason::ColumnLeftOut, column);
        }
        if !row.get("choice_filter").is_empty() {
            self.warn(row.line, FormReason::ChoicesAll, row.get("choice_filter"));
        }
    }
}

fn line(node: &Node<'_>) -> u32 {
    match node {
        Node::Row(row) | Node::Group(row, _) => row.line,
    }
}

/// A name that questionnaires allow.
pub(super) fn fold(name: &str) -> String {
    let plain = |sign: char| if sign.is_ascii_alphanumeric() { sign.to_ascii_lowercase() } else { '_' };
    let folded: String = name.chars().map(plain).collect();
    match Name::new(&folded) {
        Some(_) => folded,
        None if folded.is_empty() => folded,
        None => format!("q_{folded}"),
    }
}
