//! What whoever reports keeps, to see what became of it: short enough to be written down.

use std::fmt;

use maillage_store::fingerprint;
use maillage_vocabulary::public_id::ALPHABET;

use super::CaseId;

/// Characters of a reference: 60 bits, which nobody guesses through forms that are counted.
const LENGTH: usize = 12;
/// Characters that stand together when it is shown.
const GROUP: usize = 4;

/// A reference: `7k2m-9qxa-b4tz`. The database keeps its fingerprint alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Reference(String);

/// What somebody typed to find a case again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// A secret, by its fingerprint: of a letter, or the reference of a report.
    Secret(String),
    /// The public id that stands beside a reason.
    Case(CaseId),
}

impl Reference {
    /// That of the report which was sent under a key: sent again, it is the same, and from it the key is not found.
    pub fn of_key(key: &str) -> Self {
        let print = fingerprint(&format!("report reference {key}"));
        let bits = print.bytes().take(LENGTH * 5 / 4).fold(0_u64, |bits, digit| {
            bits << 4 | u64::from(char::from(digit).to_digit(16).unwrap_or_default())
        });
        let character = |rank: usize| char::from(ALPHABET[(bits >> (5 * (LENGTH - 1 - rank)) & 31) as usize]);
        Self((0..LENGTH).map(character).collect())
    }

    /// For the database.
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.0)
    }
}

/// In groups, as people copy it.
impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (rank, character) in self.0.chars().enumerate() {
            let sign = if rank > 0 && rank % GROUP == 0 { "-" } else { "" };
            write!(f, "{sign}{character}")?;
        }
        Ok(())
    }
}

/// Never in a log.
impl fmt::Debug for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reference(…)")
    }
}

impl Key {
    /// Reads what was typed or followed, as people copy it.
    pub fn read(typed: &str) -> Self {
        let typed = typed.trim();
        let plain: String = typed
            .chars()
            .filter(|c| !matches!(c, '-' | ' ' | '\u{a0}' | '\u{202f}'))
            .map(|c| match c.to_ascii_lowercase() {
                'o' => '0',
                'i' | 'l' => '1',
                other => other,
            })
            .collect();
        match plain.chars().count() {
            LENGTH => Self::Secret(fingerprint(&plain)),
            _ => plain.parse().map_or_else(|_| Self::Secret(fingerprint(typed)), Self::Case),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_reference_is_read_as_people_copy_it() {
        let reference = Reference::of_key("une-cle-de-seize-signes");
        let shown = reference.to_string();
        assert_eq!(shown.len(), 14, "{shown}");
        for copied in [shown.clone(), shown.to_uppercase(), shown.replace('-', " "), format!(" {shown} ")] {
            assert_eq!(Key::read(&copied), Key::Secret(reference.fingerprint()), "{copied}");
        }
        assert!(!format!("{reference:?}").contains(&shown));
        assert_ne!(reference, Reference::of_key("une-cle-de-seize-signe"));
    }

    #[test]
    fn a_case_is_found_by_what_stands_beside_the_reason() {
        let id = CaseId::from_bits(7);
        assert_eq!(Key::read(id.as_str()), Key::Case(id));
        assert_eq!(Key::read("secret-of-a-letter"), Key::Secret(fingerprint("secret-of-a-letter")));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read(text in ".{0,60}", key in ".{0,40}") {
            let _ = Key::read(&text);
            let reference = Reference::of_key(&key);
            prop_assert_eq!(Key::read(&reference.to_string()), Key::Secret(reference.fingerprint()));
        }
    }
}
