//! What XLSForm has no word for, as JSON in a cell.

use serde::{Deserialize, Serialize};

use crate::model::TextDocument;

/// Of a question.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Extra {
    /// What the ends of a scale mean.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<TextDocument>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<TextDocument>,
    /// Declared ways not to answer, where there is no list of options.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// The variable of the margins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stratum: Option<String>,
    /// The option that goes with no other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclusive: Option<String>,
}

/// Of the form.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct FormExtra {
    /// The title in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title_en: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub introduction: Option<TextDocument>,
}
