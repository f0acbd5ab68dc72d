//! What is wrong in a file: where, why, and what to do about it.

mod reasons;
#[cfg(test)]
mod tests;

use maillage_shell::text;
use maillage_shell::words::Lang;

pub use reasons::Reason;

/// Longest part of a value that a problem quotes, in characters.
const QUOTED: usize = 80;

/// Something wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line of the file as a person counts, from 1. Zero: the file as a whole.
    pub line: u64,
    /// Rank of the record, from 1, the header apart. Zero: the file as a whole.
    pub record: u64,
    /// The column, by its name in the file.
    pub column: Option<Box<str>>,
    /// What is written there, shortened to 80 characters.
    pub value: Box<str>,
    /// Why it is wrong.
    pub reason: Reason,
    /// What was put, or could be put, in its place.
    pub fix: Option<Box<str>>,
    /// What the sentence adds: a length, a line, a distance, a name.
    pub detail: Box<str>,
}

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The row is kept, repaired or with a value set aside.
    Warning,
    /// The row, or the file, is refused.
    Error,
}

/// What became of the row, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// The whole file is refused.
    FileRefused,
    /// The row is refused; it can be written back, mended and sent again.
    RowRefused,
    /// The value is kept as it is; a person should look at it.
    Kept,
    /// The value is kept beside the sheet, under the name of its column; the field stays empty.
    SetAside,
    /// The proposed value was put in place of the one that was written.
    Repaired,
}

impl Effect {
    /// A word for the report: `row-refused`.
    pub fn code(self) -> &'static str {
        match self {
            Self::FileRefused => "file-refused",
            Self::RowRefused => "row-refused",
            Self::Repaired => "repaired",
            Self::SetAside => "set-aside",
            Self::Kept => "kept",
        }
    }
}

impl Reason {
    /// The sentence in French for problems of this kind, with an ellipsis for what varies.
    pub fn french(self) -> String {
        general(self.template_fr())
    }

    /// The same in English.
    pub fn english(self) -> String {
        general(self.template_en())
    }
}

/// A template without its values, and without its proposal.
pub fn general(template: &str) -> String {
    let (before, rest) = template.split_once('[').unwrap_or((template, ""));
    let (_, after) = rest.split_once(']').unwrap_or_default();
    let mut sentence = String::with_capacity(template.len());
    for (rank, part) in [before, after].concat().split('{').enumerate() {
        match part.split_once('}') {
            Some((_, after)) if rank > 0 => {
                sentence.push('…');
                sentence.push_str(after);
            }
            _ => sentence.push_str(part),
        }
    }
    sentence
}

impl Problem {
    /// A problem of the file as a whole.
    pub(crate) fn of_file(reason: Reason, detail: &str) -> Self {
        Self { line: 0, record: 0, column: None, value: "".into(), reason, fix: None, detail: detail.into() }
    }

    /// Error or warning.
    pub fn severity(&self) -> Severity {
        match self.reason.effect() {
            Effect::FileRefused | Effect::RowRefused => Severity::Error,
            Effect::Repaired | Effect::SetAside | Effect::Kept => Severity::Warning,
        }
    }

    /// One or two sentences in French: what is wrong, what was done, what to do.
    pub fn french(&self) -> String {
        self.fill(self.reason.template_fr(), Lang::Fr)
    }

    /// The same in English.
    pub fn english(&self) -> String {
        self.fill(self.reason.template_en(), Lang::En)
    }

    fn fill(&self, template: &str, lang: Lang) -> String {
        let mut sentence = String::with_capacity(template.len() + self.value.len());
        let (before, rest) = template.split_once('[').unwrap_or((template, ""));
        let (proposal, after) = rest.split_once(']').unwrap_or_default();
        self.fill_part(before, lang, &mut sentence);
        if self.fix.is_some() {
            self.fill_part(proposal, lang, &mut sentence);
        }
        self.fill_part(after, lang, &mut sentence);
        sentence
    }

    fn fill_part(&self, template: &str, lang: Lang, sentence: &mut String) {
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            sentence.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            match name {
                "value" => sentence.push_str(&self.value),
                "fix" => sentence.push_str(self.fix.as_deref().unwrap_or("–")),
                "column" => sentence.push_str(self.column.as_deref().unwrap_or("–")),
                "number" => {
                    let number = self.detail.parse().map(|number| text::number(number, lang));
                    sentence.push_str(number.as_deref().unwrap_or(&self.detail));
                }
                _ => sentence.push_str(&self.detail),
            }
            rest = after;
        }
        sentence.push_str(rest);
    }
}

/// The beginning of a value, on one line.
pub fn shortened(value: &str) -> Box<str> {
    let flat = |text: &str| text.replace(['\n', '\r', '\t'], " ");
    match value.char_indices().nth(QUOTED) {
        None => flat(value).into(),
        Some((end, _)) => format!("{}…", flat(&value[..end])).into(),
    }
}
