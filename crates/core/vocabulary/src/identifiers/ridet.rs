//! RIDET and the TAHITI number: establishments of New Caledonia and of French Polynesia.

use std::fmt;
use std::str::FromStr;

use super::siren::luhn;
use super::{IdentifierError, compact};

/// An establishment of New Caledonia (RIDET, ten digits) or of French Polynesia (TAHITI number, nine
/// characters: a digit or a letter, then eight digits).
///
/// Nine digits that pass the check of a SIREN are refused: a SIREN written in place of a SIRET is far
/// more frequent in files.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ridet {
    text: [u8; 10],
    length: u8,
}

impl Ridet {
    /// The number without spaces or dots.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.text[..usize::from(self.length)]).unwrap_or_default()
    }

    /// Reads the number as people write it: `1 234 567.001`.
    pub fn read(text: &str) -> Result<Self, IdentifierError> {
        if let Ok(text) = compact::<10>(text) {
            let digits = text.iter().all(u8::is_ascii_digit) && text.iter().any(|&digit| digit != b'0');
            return if digits { Ok(Self { text, length: 10 }) } else { Err(IdentifierError::Form) };
        }
        let nine = compact::<9>(text)?;
        let siren = nine.iter().all(u8::is_ascii_digit) && luhn(&nine);
        if siren || !nine[1..].iter().all(u8::is_ascii_digit) {
            return Err(IdentifierError::Form);
        }
        let mut text = [0; 10];
        text[..9].copy_from_slice(&nine);
        Ok(Self { text, length: 9 })
    }
}

impl fmt::Debug for Ridet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Ridet({})", self.as_str())
    }
}

impl FromStr for Ridet {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let read = Self::read(text)?;
        if read.as_str() == text { Ok(read) } else { Err(IdentifierError::Form) }
    }
}

crate::text_form::text_form!(Ridet);

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("1234567001", Some("1234567001"))]
    #[case("1 234 567.001", Some("1234567001"))]
    #[case("A12345001", Some("A12345001"))]
    #[case("123456001", Some("123456001"))]
    #[case::a_siren("130025265", None)]
    #[case::zero("0000000000", None)]
    #[case::short("1234567", None)]
    fn ridet(#[case] text: &str, #[case] expected: Option<&str>) {
        assert_eq!(Ridet::read(text).ok().as_ref().map(Ridet::as_str), expected);
    }
}
