//! Answers as a document, to be taken up again: tomorrow, or on a device without network.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::check::check;
use super::form::{Reply, read_one};
use super::{AnswerFault, Answers, Value};
use crate::model::{Name, Version, VersionId};

/// Most bytes of saved answers.
const LARGEST: usize = 8 * 1024 * 1024;

/// Answers as they are kept. Values are those of form fields.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Saved {
    /// Fingerprint of the version.
    pub version: String,
    /// Fields and their values, as a form sends them.
    pub answers: BTreeMap<String, Vec<String>>,
    /// Questions that were left without an answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passed: Vec<String>,
}

/// Why answers cannot be taken up again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotResumed {
    /// It is no such document.
    Unreadable(String),
    /// They answer another version; its fingerprint, where it is one.
    OtherVersion(Option<VersionId>),
    /// Some are not allowed by the version. Someone changed them.
    Faults(Vec<AnswerFault>),
}

impl std::fmt::Display for NotResumed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "the saved answers cannot be read ({why}): begin again"),
            Self::OtherVersion(_) => {
                f.write_str("these answers belong to another version: open that version")
            }
            Self::Faults(faults) => match faults.first() {
                Some(first) => write!(f, "saved answers do not fit ({first}): answer those questions again"),
                None => f.write_str("saved answers do not fit: begin again"),
            },
        }
    }
}

impl std::error::Error for NotResumed {}

impl Answers {
    /// The document of these answers.
    pub fn save(&self) -> Saved {
        let mut answers = BTreeMap::new();
        for (name, value) in &self.values {
            value.fields(name, |field, text| answers.entry(field).or_insert_with(Vec::new).push(text));
        }
        let passed = self.passed.iter().map(ToString::to_string).collect();
        Saved { version: self.version.to_string(), answers, passed }
    }
}

impl Saved {
    /// As JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From JSON.
    ///
    /// # Errors
    ///
    /// What is no such document.
    pub fn read(json: &[u8]) -> Result<Self, NotResumed> {
        if json.len() > LARGEST {
            return Err(NotResumed::Unreadable(format!("{} bytes", json.len())));
        }
        serde_json::from_slice(json).map_err(|error| NotResumed::Unreadable(error.to_string()))
    }
}

impl Version {
    /// Takes saved answers up again. Each is checked anew; what conditions hide is dropped.
    ///
    /// # Errors
    ///
    /// Answers to another version, or that this version does not allow: nothing is taken up then.
    pub fn resume(&self, saved: &Saved) -> Result<Answers, NotResumed> {
        let version = VersionId::parse(&saved.version);
        if version != Some(self.id()) {
            return Err(NotResumed::OtherVersion(version));
        }
        let fields: Vec<(&str, &str)> = saved
            .answers
            .iter()
            .flat_map(|(field, values)| values.iter().map(move |value| (field.as_str(), value.as_str())))
            .collect();
        let (mut answers, mut faults) = (self.begin(), Vec::new());
        for (_, question) in self.questionnaire().questions() {
            match read_one(question, &fields).and_then(|reply| match reply {
                Reply::Answer(value) => {
                    check(question, &value).map(|()| Some(value)).map_err(|fault| vec![fault])
                }
                Reply::Pass => Ok(None),
            }) {
                Ok(Some(value)) => drop(answers.values.insert(question.name().clone(), value)),
                Ok(None) => {}
                Err(found) => faults.extend(found),
            }
        }
        if !faults.is_empty() {
            return Err(NotResumed::Faults(faults));
        }
        answers.passed = self.still_passed(&saved.passed, &answers.values);
        self.settle(&mut answers);
        Ok(answers)
    }

    fn still_passed(&self, passed: &[String], values: &BTreeMap<Name, Value>) -> BTreeSet<Name> {
        let names = passed.iter().filter_map(|name| Name::new(name));
        names
            .filter(|name| self.questionnaire().question(name).is_some() && !values.contains_key(name))
            .collect()
    }
}
