//! Public identifiers: what a thing is called in its web address, for good.
//!
//! Eight characters of Crockford's base 32, in lower case. They say nothing of the thing.

/// The characters, in their order.
pub const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Characters of an identifier.
pub const LENGTH: usize = 8;

/// A text that is no public identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a public identifier has eight letters and digits")]
pub struct PublicIdError;

/// The characters of a number drawn outside: its lowest 40 bits count.
#[must_use]
pub fn of_bits(bits: u64) -> [u8; LENGTH] {
    std::array::from_fn(|rank| ALPHABET[(bits >> (5 * (LENGTH - 1 - rank)) & 31) as usize])
}

/// Reads an identifier as a person may copy it: in upper case, `O` for zero, `I` or `L` for one.
///
/// # Errors
/// Where the text has not eight characters of the alphabet.
pub fn read(text: &str) -> Result<[u8; LENGTH], PublicIdError> {
    let mut id: [u8; LENGTH] = text.as_bytes().try_into().map_err(|_| PublicIdError)?;
    for character in &mut id {
        *character = match character.to_ascii_lowercase() {
            b'o' => b'0',
            b'i' | b'l' => b'1',
            other if ALPHABET.contains(&other) => other,
            _ => return Err(PublicIdError),
        };
    }
    Ok(id)
}

/// Defines the identifier of a kind of thing.
#[macro_export]
macro_rules! public_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $crate::public_id::LENGTH]);

        impl $name {
            /// The identifier of a number drawn outside: its lowest 40 bits count.
            #[must_use]
            pub fn from_bits(bits: u64) -> Self {
                Self($crate::public_id::of_bits(bits))
            }

            /// The identifier that a text is to the letter: what we publish, not what a person copies.
            #[must_use]
            pub fn exact(text: &str) -> Option<Self> {
                text.parse().ok().filter(|id: &Self| id.as_str() == text)
            }

            /// The identifier at the beginning of `{id}-{slug}`.
            ///
            /// # Errors
            /// Where the address does not begin with an identifier.
            pub fn of_address(address: &str) -> Result<Self, $crate::public_id::PublicIdError> {
                address.split('-').next().unwrap_or_default().parse()
            }

            /// The identifier.
            #[must_use]
            pub fn as_str(&self) -> &str {
                // Only characters of the alphabet are ever stored.
                std::str::from_utf8(&self.0).unwrap_or_default()
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::public_id::PublicIdError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::public_id::read(text).map(Self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.pad(self.as_str())
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(formatter, "{}({self})", stringify!($name))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <String as serde::Deserialize>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    public_id! {
        /// Of a test.
        TestId
    }

    #[test]
    fn known_numbers() {
        assert_eq!(TestId::from_bits(0).as_str(), "00000000");
        assert_eq!(TestId::from_bits((1 << 40) - 1).as_str(), "zzzzzzzz");
        assert_eq!(TestId::from_bits(33).as_str(), "00000011");
    }

    #[test]
    fn misread_letters_are_forgiven() {
        assert_eq!("7K3MOIL2".parse::<TestId>().unwrap().as_str(), "7k3m0112");
        for wrong in ["", "7k3m9x2", "7k3m9x2qq", "7k3m9x2u", "7k3m9x2é"] {
            assert_eq!(wrong.parse::<TestId>(), Err(PublicIdError), "{wrong}");
        }
    }

    #[test]
    fn read_from_addresses() {
        assert_eq!(TestId::of_address("7K2M9QXA-atelier-mail").unwrap().as_str(), "7k2m9qxa");
        assert_eq!(TestId::of_address("-7k2m9qxa"), Err(PublicIdError));
        assert_eq!(TestId::exact("7K2M9QXA"), None);
    }

    proptest! {
        #[test]
        fn comes_back_and_keeps_the_order(a in 0_u64..1 << 40, b in 0_u64..1 << 40) {
            let (x, y) = (TestId::from_bits(a), TestId::from_bits(b));
            prop_assert_eq!(x.as_str().parse::<TestId>(), Ok(x));
            prop_assert_eq!(x.cmp(&y), a.cmp(&b));
            prop_assert_eq!(serde_json::from_str::<TestId>(&serde_json::to_string(&x).unwrap()).unwrap(), x);
        }
    }
}
