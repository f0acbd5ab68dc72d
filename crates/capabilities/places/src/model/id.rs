//! The public identifier of a place.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// Crockford's base 32: no I, L, O, U, so that nobody misreads it.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Public identifier of a place, in its web address: eight characters of Crockford's base 32 in lower
/// case, permanent. It says nothing of the place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceId([u8; 8]);

/// A text that is not the identifier of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the identifier of a place has eight letters and digits")]
pub struct PlaceIdError;

impl PlaceId {
    /// The identifier of a number drawn outside: its lowest 40 bits count.
    pub fn from_bits(bits: u64) -> Self {
        let mut text = [0; 8];
        for (rank, character) in text.iter_mut().enumerate() {
            *character = ALPHABET[(bits >> (5 * (7 - rank)) & 31) as usize];
        }
        Self(text)
    }

    /// The identifier that a text is to the letter: what we publish, not what a person copies.
    pub fn exact(text: &str) -> Option<Self> {
        text.parse().ok().filter(|id: &Self| id.as_str() == text)
    }

    /// The identifier.
    pub fn as_str(&self) -> &str {
        // Only characters of the alphabet are ever stored.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for PlaceId {
    type Err = PlaceIdError;

    /// Reads an identifier as a person may copy it: in upper case, `O` for zero, `I` or `L` for one.
    fn from_str(text: &str) -> Result<Self, PlaceIdError> {
        let mut id: [u8; 8] = text.as_bytes().try_into().map_err(|_| PlaceIdError)?;
        for character in &mut id {
            *character = match character.to_ascii_lowercase() {
                b'o' => b'0',
                b'i' | b'l' => b'1',
                other if ALPHABET.contains(&other) => other,
                _ => return Err(PlaceIdError),
            };
        }
        Ok(Self(id))
    }
}

impl fmt::Display for PlaceId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

impl fmt::Debug for PlaceId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "PlaceId({self})")
    }
}

impl Serialize for PlaceId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PlaceId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_numbers() {
        assert_eq!(PlaceId::from_bits(0).as_str(), "00000000");
        assert_eq!(PlaceId::from_bits((1 << 40) - 1).as_str(), "zzzzzzzz");
        assert_eq!(PlaceId::from_bits(33).as_str(), "00000011");
    }

    #[test]
    fn misread_letters_are_forgiven() {
        assert_eq!("7K3MOIL2".parse::<PlaceId>().unwrap().as_str(), "7k3m0112");
        for wrong in ["7k3m9x2", "7k3m9x2qq", "7k3m9x2u", "7k3m9x2é"] {
            assert_eq!(wrong.parse::<PlaceId>(), Err(PlaceIdError));
        }
    }

    proptest! {
        #[test]
        fn comes_back_and_keeps_the_order(a in 0_u64..1 << 40, b in 0_u64..1 << 40) {
            let (x, y) = (PlaceId::from_bits(a), PlaceId::from_bits(b));
            prop_assert_eq!(x.as_str().parse::<PlaceId>(), Ok(x));
            prop_assert_eq!(x.cmp(&y), a.cmp(&b));
        }
    }
}
