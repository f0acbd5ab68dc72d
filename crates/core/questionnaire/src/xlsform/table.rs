//! A sheet as a table: columns by name, sentences in two languages.

use std::collections::BTreeMap;

use super::workbook::Cells;
use super::{FormReason, Remark, Severity};
use crate::Language;
use crate::model::TextDocument;

/// Columns that hold sentences.
const SENTENCES: [&str; 2] = ["label", "hint"];

/// A sheet under its first row.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Name of a column, in small letters, → its rank.
    columns: BTreeMap<String, u32>,
    /// Sentences: name and language → rank of the column. Without a language, where the form has one only.
    sentences: BTreeMap<(&'static str, Option<Language>), u32>,
    /// Whether sentences without a language are English.
    plain_english: bool,
    rows: Vec<Cells>,
}

/// A row of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'t> {
    table: &'t Table,
    /// Its number, as a spreadsheet shows it.
    pub line: u32,
    cells: &'t [(u32, String)],
}

impl Table {
    /// Reads the head of a sheet. A column that stands twice, or in another language, is told.
    pub fn new(sheet: &'static str, rows: Vec<Cells>, remarks: &mut Vec<Remark>) -> Self {
        let mut rows = rows.into_iter();
        let mut table = Self::default();
        let Some((line, head)) = rows.next() else { return table };
        let mut remark = |reason, name: &str| {
            remarks.push(Remark::new(sheet, Some(line), Severity::Warning, reason, name));
        };
        for (column, name) in head {
            let twice = match heading(&name) {
                Heading::Foreign => {
                    remark(FormReason::LanguageUnknown, &name);
                    false
                }
                Heading::Sentence(field, language) => first(&mut table.sentences, (field, language), column),
                Heading::Plain(key) => first(&mut table.columns, key, column),
            };
            if twice {
                remark(FormReason::ColumnTwice, &name);
            }
        }
        table.rows = rows.collect();
        table
    }

    /// Sentences without a language are English: the form says so in its settings.
    pub fn plain_is_english(&mut self) {
        self.plain_english = true;
    }

    /// Whether there is a column.
    pub fn has(&self, column: &str) -> bool {
        self.columns.contains_key(column)
    }

    /// Its rows, the empty ones left out.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, cells)| Row { table: self, line: *line, cells })
    }
}

impl<'t> Row<'t> {
    /// A cell; empty where there is none.
    pub fn get(&self, column: &str) -> &'t str {
        self.table.columns.get(column).map_or("", |rank| self.at(*rank))
    }

    /// The columns, sentences apart, that have something in this row.
    pub fn columns(&self) -> impl Iterator<Item = &'t str> {
        let (table, cells) = (self.table, self.cells);
        let filled = move |rank: u32| cells.iter().any(|(column, _)| *column == rank);
        table.columns.iter().filter(move |(_, rank)| filled(**rank)).map(|(name, _)| name.as_str())
    }

    fn at(&self, rank: u32) -> &'t str {
        self.cells.iter().find(|(column, _)| *column == rank).map_or("", |(_, text)| text)
    }

    /// A sentence; none where it is in no language. French may be missing: that is for the caller to tell.
    pub fn sentence(&self, field: &'static str) -> Option<TextDocument> {
        let of = |language| self.table.sentences.get(&(field, language)).map_or("", |rank| self.at(*rank));
        let (fr, en, plain) = (of(Some(Language::Fr)), of(Some(Language::En)), of(None));
        let or = |own: &'t str, spare: bool| if own.is_empty() && spare { plain } else { own };
        let (fr, en) = (or(fr, !self.table.plain_english), or(en, self.table.plain_english));
        (!fr.is_empty() || !en.is_empty()).then(|| TextDocument::new(fr, en))
    }
}

/// Keeps the first column of a name. Whether there was one already.
fn first<K: Ord>(columns: &mut BTreeMap<K, u32>, key: K, column: u32) -> bool {
    let known = columns.contains_key(&key);
    columns.entry(key).or_insert(column);
    known
}

/// What the name of a column says.
enum Heading {
    /// A sentence, and its language where it is named.
    Sentence(&'static str, Option<Language>),
    /// A sentence in a language that is not ours.
    Foreign,
    /// Anything else, in small letters.
    Plain(String),
}

fn heading(name: &str) -> Heading {
    let (field, language) = match name.split_once(':') {
        Some((field, language)) => (field, Some(language.trim_start_matches(':'))),
        None => (name, None),
    };
    let Some(field) = SENTENCES.into_iter().find(|one| field.trim().eq_ignore_ascii_case(one)) else {
        return Heading::Plain(name.trim().to_lowercase().replace(' ', "_"));
    };
    match language.map(self::language) {
        None => Heading::Sentence(field, None),
        Some(Some(known)) => Heading::Sentence(field, Some(known)),
        Some(None) => Heading::Foreign,
    }
}

/// `fr`, `Français (fr)`, `French`.
pub(super) fn language(name: &str) -> Option<Language> {
    let name = name.trim().to_lowercase();
    let is = |code: &str, words: &[&str]| {
        name == code
            || name.ends_with(&format!("({code})"))
            || words.iter().any(|word| name.starts_with(word))
    };
    if is("fr", &["français", "francais", "french"]) {
        Some(Language::Fr)
    } else {
        is("en", &["english", "anglais"]).then_some(Language::En)
    }
}
