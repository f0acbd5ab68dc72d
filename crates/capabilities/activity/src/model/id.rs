//! Identifiers of activities.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;
use uuid::Uuid;

/// Inner identifier of an activity: a UUID, ordered by time where we made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActivityId(u128);

impl ActivityId {
    /// From its bits.
    pub const fn from_bits(bits: u128) -> Self {
        Self(bits)
    }

    /// Its bits.
    pub const fn bits(self) -> u128 {
        self.0
    }
}

impl FromStr for ActivityId {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, uuid::Error> {
        Uuid::parse_str(text).map(|uuid| Self(uuid.as_u128()))
    }
}

impl fmt::Display for ActivityId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&Uuid::from_u128(self.0).hyphenated(), formatter)
    }
}

/// The identifier that a client gives to what it sends: what is sent twice under the same key is kept once.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ClientKey(Box<str>);

/// A text that cannot be the key of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a key has 1 to 64 letters, digits, `-`, `_`, `.` or `:`")]
pub struct KeyError;

impl ClientKey {
    /// The key.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ClientKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let fits = (1..=64).contains(&text.len());
        let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte));
        if fits && plain { Ok(Self(text.into())) } else { Err(KeyError) }
    }
}

impl fmt::Display for ClientKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_written_as_uuids() {
        let text = "0193a5c0-6f2e-7abc-8def-0123456789ab";
        assert_eq!(text.parse::<ActivityId>().unwrap().to_string(), text);
        assert!("0193a5c0".parse::<ActivityId>().is_err());
    }

    #[test]
    fn keys_are_short_and_plain() {
        let longest = "x".repeat(64);
        for fine in ["a", "tablet-1:2026.11.24", longest.as_str()] {
            assert_eq!(fine.parse::<ClientKey>().unwrap().as_str(), fine);
        }
        for wrong in ["", "é", "a b", "x".repeat(65).as_str()] {
            assert_eq!(wrong.parse::<ClientKey>(), Err(KeyError));
        }
    }
}
