//! The public identifier of an event.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// Crockford's base 32, in lower case.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Public identifier of an event, in its web address: eight characters of Crockford's base 32, permanent.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId([u8; 8]);

/// A text that is not the identifier of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the identifier of an event has eight letters and digits")]
pub struct EventIdError;

impl EventId {
    /// The identifier.
    pub fn as_str(&self) -> &str {
        // Only characters of the alphabet are ever stored.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The identifier at the beginning of `{id}-{slug}`.
    pub fn of_address(address: &str) -> Result<Self, EventIdError> {
        address.split('-').next().unwrap_or_default().parse()
    }
}

impl FromStr for EventId {
    type Err = EventIdError;

    fn from_str(text: &str) -> Result<Self, EventIdError> {
        let mut id: [u8; 8] = text.as_bytes().try_into().map_err(|_| EventIdError)?;
        id.make_ascii_lowercase();
        if id.iter().all(|character| ALPHABET.contains(character)) { Ok(Self(id)) } else { Err(EventIdError) }
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

impl fmt::Debug for EventId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "EventId({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_from_addresses_in_any_case() {
        assert_eq!(EventId::of_address("7K2M9QXA-atelier-mail").unwrap().as_str(), "7k2m9qxa");
        for wrong in ["", "7k2m9qx", "7k2m9qxaa", "7k2m9qxu", "7k2m9qé", "-7k2m9qxa"] {
            assert_eq!(EventId::of_address(wrong), Err(EventIdError), "{wrong}");
        }
    }
}
