//! Names and addresses of people.

use std::fmt;
use std::str::FromStr;

/// Longest name, in characters.
const LONGEST: usize = 100;
/// Longest address that mail servers accept (RFC 5321).
const LONGEST_ADDRESS: usize = 254;

/// A person's name: one line, never empty. What cannot be shown is refused, so that a name can stand in a page and in
/// the header of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName(String);

/// Why a text is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Nothing but spaces.
    #[error("a name is needed")]
    Empty,
    /// More than 100 characters.
    #[error("a name has at most {LONGEST} characters")]
    TooLong,
    /// A line break or another character that cannot be shown.
    #[error("a name is one line")]
    Control,
}

impl PersonName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PersonName {
    type Err = NameError;

    fn from_str(text: &str) -> Result<Self, NameError> {
        let text = text.trim();
        if text.chars().any(hidden) {
            return Err(NameError::Control);
        }
        if text.is_empty() {
            return Err(NameError::Empty);
        }
        if text.chars().count() > LONGEST {
            return Err(NameError::TooLong);
        }
        Ok(Self(text.split_whitespace().collect::<Vec<_>>().join(" ")))
    }
}

/// Control characters, and those that turn the direction of a line round.
fn hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The address of an account: small letters throughout, so that one mailbox is one account.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address(String);

/// A text that is no e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not an e-mail address")]
pub struct AddressError;

impl Address {
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands before the `@`.
    pub fn local(&self) -> &str {
        self.0.split_once('@').map_or("", |(local, _)| local)
    }
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        if !text.is_ascii() || text.len() > LONGEST_ADDRESS || text.contains(['"', '[', ' ']) {
            return Err(AddressError);
        }
        let address: lettre::Address = text.parse().map_err(|_| AddressError)?;
        if !address.domain().contains('.') {
            return Err(AddressError);
        }
        Ok(Self(text.to_ascii_lowercase()))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_one_visible_line() {
        assert_eq!("  Zoé  d'Été ".parse::<PersonName>().unwrap().as_str(), "Zoé d'Été");
        assert_eq!("  ".parse::<PersonName>(), Err(NameError::Empty));
        for bad in ["a\r\nBcc: b@c.fr", "a\u{0}b", "a\u{202e}b"] {
            assert_eq!(bad.parse::<PersonName>(), Err(NameError::Control), "{bad:?}");
        }
        assert_eq!("x".repeat(101).parse::<PersonName>(), Err(NameError::TooLong));
    }

    #[test]
    fn one_mailbox_is_one_account() {
        let one: Address = "Zoe.Blanc@Exemple.FR".parse().unwrap();
        assert_eq!(one, "zoe.blanc@exemple.fr".parse().unwrap());
        assert_eq!(one.local(), "zoe.blanc");
        assert_eq!("j@exemple.fr".parse::<Address>().unwrap().local(), "j");
        for bad in [
            "a@b.fr\nBcc: c@d.fr",
            "zoé@exemple.fr",
            "a b@exemple.fr",
            "\"a b\"@exemple.fr",
            "a@localhost",
            "a@[127.0.0.1]",
            "@b.fr",
            "",
        ] {
            assert!(bad.parse::<Address>().is_err(), "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_accepted_reads_back_the_same(text in ".{0,120}") {
            if let Ok(name) = text.parse::<PersonName>() {
                prop_assert_eq!(name.as_str().parse::<PersonName>(), Ok(name.clone()));
                prop_assert!(!name.as_str().contains(['\r', '\n']));
            }
            if let Ok(address) = text.parse::<Address>() {
                prop_assert_eq!(address.as_str().parse::<Address>(), Ok(address.clone()));
            }
        }
    }
}
