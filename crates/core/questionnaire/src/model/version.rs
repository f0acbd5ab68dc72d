//! Versions: a wave answers one, and nobody can change it under those who answer.

use std::fmt;

use sha2::{Digest as _, Sha256};

use super::Questionnaire;

/// Bytes of a fingerprint.
const BYTES: usize = 32;

/// Fingerprint of a version: SHA-256 of its document as compact JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VersionId([u8; BYTES]);

impl VersionId {
    /// From 64 hexadecimal digits; none for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; BYTES];
        hex::decode_to_slice(text, &mut bytes).ok()?;
        Some(Self(bytes))
    }
}

impl fmt::Display for VersionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

/// A questionnaire that no longer changes, under its fingerprint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    questionnaire: Questionnaire,
    id: VersionId,
}

impl Version {
    /// Fixes a questionnaire. The same content always has the same fingerprint.
    pub fn new(questionnaire: Questionnaire) -> Self {
        let json = serde_json::to_vec(&questionnaire.to_document()).unwrap_or_default();
        let id = VersionId(Sha256::digest(json).into());
        Self { questionnaire, id }
    }

    /// Its fingerprint.
    pub fn id(&self) -> VersionId {
        self.id
    }

    /// Its questionnaire.
    pub fn questionnaire(&self) -> &Questionnaire {
        &self.questionnaire
    }
}
