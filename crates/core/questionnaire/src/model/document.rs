//! A questionnaire as a plain document: what is kept, exchanged and edited. It may be wrong; a
//! [`Questionnaire`](super::Questionnaire) may not.

use serde::{Deserialize, Serialize};

use super::{Fault, Place, Reason};

/// Most bytes of a document.
pub const DOCUMENT_MAX: usize = 8 * 1024 * 1024;

/// A questionnaire.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Document {
    /// Title.
    pub title: TextDocument,
    /// What is read before beginning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub introduction: Option<TextDocument>,
    /// Sections, in order.
    pub sections: Vec<SectionDocument>,
    /// Quotas.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub quotas: Vec<QuotaDocument>,
}

/// A sentence.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TextDocument {
    /// In French, required.
    pub fr: String,
    /// In English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl TextDocument {
    /// A sentence in both languages.
    pub fn new(fr: &str, en: &str) -> Self {
        Self { fr: fr.to_owned(), en: Some(en.to_owned()).filter(|en| !en.is_empty()) }
    }
}

/// A section.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SectionDocument {
    /// Title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<TextDocument>,
    /// When it is asked, as a condition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// Questions, in order.
    pub questions: Vec<QuestionDocument>,
}

/// A question. Which fields are wanted depends on its kind.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct QuestionDocument {
    /// Stable name.
    pub name: String,
    /// `choice`, `multiple`, `scale`, `grid`, `number`, `date`, `text`, `consent`.
    pub kind: String,
    /// What is read before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<TextDocument>,
    /// The question.
    pub label: TextDocument,
    /// What helps to answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<TextDocument>,
    /// Whether one cannot go on without an answer.
    #[serde(skip_serializing_if = "is_false")]
    pub required: bool,
    /// When it is asked, as a condition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// `dont_know`, `prefer_not`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// The variable of the margins that it serves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stratum: Option<String>,
    /// Rows of a grid.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<ChoiceDocument>,
    /// Options of a choice, a multiple choice, a grid.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<ChoiceDocument>,
    /// The option of a multiple choice that goes with no other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclusive: Option<String>,
    /// First point of a scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<i32>,
    /// Last point of a scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<i32>,
    /// What the first point means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<TextDocument>,
    /// What the last point means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<TextDocument>,
    /// The least number, or the first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<BoundDocument>,
    /// The greatest number, or the last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<BoundDocument>,
    /// Whether a number may have decimals.
    #[serde(skip_serializing_if = "is_false")]
    pub decimals: bool,
    /// Most characters of a text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u32>,
}

/// An option, or a row.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ChoiceDocument {
    /// Stable code.
    pub code: String,
    /// What is read.
    pub label: TextDocument,
}

impl ChoiceDocument {
    /// An option in both languages.
    pub fn new(code: &str, fr: &str, en: &str) -> Self {
        Self { code: code.to_owned(), label: TextDocument::new(fr, en) }
    }
}

/// A bound: a number, or a day as `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum BoundDocument {
    /// A number without decimals.
    Whole(i64),
    /// A number.
    Number(f64),
    /// A day.
    Day(String),
}

/// A quota.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct QuotaDocument {
    /// Name.
    pub name: String,
    /// Stratum questions that are choices.
    pub questions: Vec<String>,
    /// Cells.
    pub cells: Vec<CellDocument>,
}

/// A cell of a quota.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CellDocument {
    /// An option for each question, in the same order.
    pub codes: Vec<String>,
    /// How many answers are wanted.
    pub target: u32,
}

impl Document {
    /// Reads JSON.
    ///
    /// # Errors
    ///
    /// What is too large, or is not such a document, with its line and column.
    pub fn read(json: &[u8]) -> Result<Self, Fault> {
        if json.len() > DOCUMENT_MAX {
            return Err(Fault::new(Place::default(), Reason::DocumentTooLarge, json.len() / 1_048_576));
        }
        serde_json::from_slice(json)
            .map_err(|error| Fault::new(Place::default(), Reason::DocumentUnreadable, error))
    }

    /// Writes JSON, always in the same way.
    pub fn to_json(&self) -> String {
        // Maps with keys that are no text, or numbers that are no numbers: there are none here.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_false(value: &bool) -> bool {
    !value
}
