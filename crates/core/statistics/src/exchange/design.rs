//! The design of a sample as TOML: which columns of the sample say how it was drawn.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::FileError;
use crate::survey::Lonely;

/// Which columns say how a sample was drawn.
///
/// ```
/// use maillage_statistics::exchange::{DesignFile, read_toml};
///
/// let text = b"weight = \"w\"\nstrata = \"departement\"\ncluster = [\"place\", \"household\"]\nnest = true";
/// let design: DesignFile = read_toml(text).unwrap();
/// assert_eq!((design.strata.len(), design.cluster.len()), (1, 2));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DesignFile {
    /// The weight of each respondent.
    pub weight: String,
    /// The strata, outermost stage first.
    #[serde(default, deserialize_with = "one_or_many")]
    pub strata: Vec<String>,
    /// The clusters, outermost stage first; none where respondents were drawn themselves.
    #[serde(default, deserialize_with = "one_or_many")]
    pub cluster: Vec<String>,
    /// The size of the population or the share that was drawn, one column a stage.
    #[serde(default, deserialize_with = "one_or_many")]
    pub fpc: Vec<String>,
    /// Clusters are numbered anew in each stratum.
    #[serde(default)]
    pub nest: bool,
    /// What strata with one unit contribute.
    #[serde(default)]
    pub lonely: LonelyName,
}

/// The names of [`Lonely`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LonelyName {
    /// [`Lonely::Adjust`].
    #[default]
    Adjust,
    /// [`Lonely::Certainty`].
    Certainty,
    /// [`Lonely::Average`].
    Average,
}

impl From<LonelyName> for Lonely {
    fn from(name: LonelyName) -> Self {
        match name {
            LonelyName::Adjust => Self::Adjust,
            LonelyName::Certainty => Self::Certainty,
            LonelyName::Average => Self::Average,
        }
    }
}

/// Reads TOML; an unknown name is an error, not a silence.
pub fn read_toml<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, FileError> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_| FileError::Broken { line: 1, reason: "the file is not text in UTF-8".to_owned() })?;
    toml::from_str(text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        let line = before.bytes().fold(1, |line, byte| line + u64::from(byte == b'\n'));
        FileError::Broken { line, reason: error.message().trim().to_owned() }
    })
}

/// A name, or a list of names.
fn one_or_many<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged, expecting = "a name of a column, or a list of names")]
    enum Names {
        One(String),
        Many(Vec<String>),
    }
    Ok(match Names::deserialize(from)? {
        Names::One(name) => vec![name],
        Names::Many(names) => names,
    })
}
