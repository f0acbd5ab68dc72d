//! A remark on an activity: short, about the act and never about the person, gone after twelve months.

use maillage_vocabulary::{Text, TextError};
use std::fmt;

use thiserror::Error;

/// A remark of at most 280 characters without address, telephone or social security number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note(Text<280>);

/// Why a remark is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NoteError {
    /// Empty, or too long.
    #[error(transparent)]
    Text(#[from] TextError),
    /// Something in it leads to a person: an e-mail address, a telephone or a social security number.
    #[error("the remark holds an e-mail address or a number that leads to a person")]
    Personal,
}

/// Digits in a row, spaces and dots left aside, from which a number leads to a person: a telephone has ten.
const NUMBER: usize = 9;

impl Note {
    /// A remark.
    pub fn new(text: &str) -> Result<Self, NoteError> {
        if leads_to_a_person(text) {
            return Err(NoteError::Personal);
        }
        Ok(Self(Text::new(text)?))
    }

    /// The remark.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for Note {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

fn leads_to_a_person(text: &str) -> bool {
    let has_address = text.split_whitespace().any(|word| {
        word.split_once('@').is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.'))
    });
    has_address || longest_number(text) >= NUMBER
}

fn longest_number(text: &str) -> usize {
    let (mut longest, mut run) = (0, 0);
    for character in text.chars() {
        match character {
            _ if character.is_ascii_digit() => run += 1,
            ' ' | '.' | '-' | '\u{a0}' | '\u{202f}' => {}
            _ => run = 0,
        }
        longest = longest.max(run);
    }
    longest
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Aide reportée à mardi, la caisse était fermée.", true)]
    #[case("Imprimé 12 pages, 3 dossiers de 2026.", true)]
    #[case("@ecoute : bornes en panne", true)]
    #[case("Rappeler au 04 92 11 22 33", false)]
    #[case("NIR 2 85 05 78 006 048", false)]
    #[case("écrire à jeanne.doe@example.org", false)]
    #[case("", false)]
    fn nothing_in_it_leads_to_a_person(#[case] text: &str, #[case] fine: bool) {
        assert_eq!(Note::new(text).is_ok(), fine, "{text}");
    }
}
