//! What is wrong in a file: where, why, and what to do about it.

mod reasons;
#[cfg(test)]
mod tests;

use maillage_places::exchange::tools::general;
pub use maillage_places::exchange::{Effect, Severity};
pub use reasons::Reason;

/// Something wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The sheet, in a workbook.
    pub sheet: Option<Box<str>>,
    /// Row or line as a person counts, from 1; in the answers of an API, rank of the record. Zero: the file as a whole.
    pub line: u64,
    /// The column, by its name.
    pub column: Option<Box<str>>,
    /// What is written there, shortened to 80 characters.
    pub value: Box<str>,
    /// Why it is wrong.
    pub reason: Reason,
    /// What was put, or could be put, in its place.
    pub fix: Option<Box<str>>,
    /// What the sentence adds: a number, a name.
    pub detail: Box<str>,
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

impl Problem {
    /// A problem of the file as a whole.
    pub(crate) fn of_file(reason: Reason, detail: &str) -> Self {
        Self {
            sheet: None,
            line: 0,
            column: None,
            value: "".into(),
            reason,
            fix: None,
            detail: detail.into(),
        }
    }

    /// A file of too many bytes.
    pub(crate) fn too_large(length: usize, most: usize) -> Self {
        let megabytes = |bytes: usize| (bytes / (1024 * 1024)).to_string();
        let fix = Some(megabytes(most).into());
        Self { fix, ..Self::of_file(Reason::FileTooLarge, &megabytes(length)) }
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

    /// Where nothing is proposed, the sentence that would say what is left out: it comes last.
    fn sayable<'a>(&self, template: &'a str) -> &'a str {
        let proposal = template.find("{fix}").filter(|_| self.fix.is_none());
        let before = proposal.and_then(|at| template[..at].rfind(". "));
        before.map_or(template, |end| &template[..=end])
    }

    fn fill(&self, template: &str) -> String {
        let mut sentence = String::with_capacity(template.len() + self.value.len());
        let mut rest = self.sayable(template);
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
