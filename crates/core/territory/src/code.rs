//! Codes of territories: INSEE codes, SIREN of EPCI, postal codes.

mod newtypes;
mod territory;

pub use newtypes::{CommuneCode, DepartementCode, EpciCode, PostalCode, RegionCode};
pub use territory::TerritoryCode;

/// A text that is not the code it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not the code of {what}")]
pub struct CodeError {
    /// What was expected, with its article: "a commune".
    pub what: &'static str,
    /// The text as it was given.
    pub text: String,
}

impl CodeError {
    fn new(what: &'static str, text: &str) -> Self {
        Self { what, text: text.to_owned() }
    }
}

/// Serde as text through `FromStr` and `Display`.
macro_rules! serde_as_text {
    ($name:ident) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use serde_as_text;
