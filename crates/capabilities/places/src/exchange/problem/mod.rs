//! What is wrong in a file: where, why, and what to do about it.

mod reasons;
#[cfg(test)]
mod tests;

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

/// What became of the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// The whole file is refused.
    FileRefused,
    /// The row is refused; it can be written back, mended and sent again.
    RowRefused,
    /// The proposed value was put in place of the one that was written.
    Repaired,
    /// The value is kept beside the sheet, under the name of its column; the field stays empty.
    SetAside,
    /// The value is kept as it is; a person should look at it.
    Kept,
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
        self.fill(self.reason.template_fr())
    }

    /// The same in English.
    pub fn english(&self) -> String {
        self.fill(self.reason.template_en())
    }

    fn fill(&self, template: &str) -> String {
        let mut sentence = String::with_capacity(template.len() + self.value.len());
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            sentence.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            sentence.push_str(match name {
                "value" => &self.value,
                "fix" => self.fix.as_deref().unwrap_or("–"),
                "column" => self.column.as_deref().unwrap_or("–"),
                _ => &self.detail,
            });
            rest = after;
        }
        sentence.push_str(rest);
        sentence
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
