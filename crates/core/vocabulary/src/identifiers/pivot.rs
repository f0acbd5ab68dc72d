//! The identifier that ties a place to the register of its organisation.

use std::str::FromStr;

use thiserror::Error;

use super::{IdentifierError, Ridet, Rna, Siren, Siret};

/// Fourteen zeros: what national files write for "unknown".
const UNKNOWN: &str = "00000000000000";

/// The column `pivot` of the national schema: a SIRET; else an RNA (association without SIRET); else
/// a RIDET (New Caledonia, French Polynesia); else unknown, fourteen zeros.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Pivot {
    /// An establishment.
    Siret(Siret),
    /// An association.
    Rna(Rna),
    /// An establishment of the Pacific.
    Ridet(Ridet),
    /// Not known.
    #[default]
    Unknown,
}

/// Why a text is not a pivot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum PivotError {
    /// Neither the form of a SIRET, nor of an RNA, nor of a RIDET.
    #[error("neither a SIRET, nor an RNA, nor a RIDET")]
    Form,
    /// The form of a SIRET, but its check digit does not agree.
    #[error("the check digit of the SIRET does not agree")]
    CheckDigit,
    /// A SIREN, which names the legal body and not the establishment.
    #[error("a SIREN of nine digits where a SIRET of fourteen is expected")]
    Siren(Siren),
}

impl Pivot {
    /// What files write: the identifier, or fourteen zeros.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Siret(siret) => siret.as_str(),
            Self::Rna(rna) => rna.as_str(),
            Self::Ridet(ridet) => ridet.as_str(),
            Self::Unknown => UNKNOWN,
        }
    }

    /// The SIRET, if the pivot is one.
    pub fn siret(&self) -> Option<Siret> {
        if let Self::Siret(siret) = self { Some(*siret) } else { None }
    }

    /// Reads a pivot as people write it. Nothing but zeros, or nothing at all, is [`Pivot::Unknown`].
    pub fn read(text: &str) -> Result<Self, PivotError> {
        if text.chars().all(|c| c == '0' || c.is_whitespace()) {
            return Ok(Self::Unknown);
        }
        match Siret::read(text) {
            Ok(siret) => return Ok(Self::Siret(siret)),
            Err(IdentifierError::CheckDigit) => return Err(PivotError::CheckDigit),
            Err(IdentifierError::Form) => {}
        }
        if let Ok(siren) = Siren::read(text) {
            return Err(PivotError::Siren(siren));
        }
        if let Ok(rna) = Rna::read(text) {
            return Ok(Self::Rna(rna));
        }
        Ridet::read(text).map(Self::Ridet).map_err(|_| PivotError::Form)
    }
}

impl FromStr for Pivot {
    type Err = PivotError;

    /// Strict: exactly what `as_str` writes.
    fn from_str(text: &str) -> Result<Self, PivotError> {
        let read = Self::read(text)?;
        if read.as_str() == text { Ok(read) } else { Err(PivotError::Form) }
    }
}

crate::text_form::text_form!(Pivot);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::siret("43493312300029", Ok("43493312300029"))]
    #[case::spaced("434 933 123 00029", Ok("43493312300029"))]
    #[case::rna("w131001234", Ok("W131001234"))]
    #[case::ridet("1234567.001", Ok("1234567001"))]
    #[case::zeros("00000000000000", Ok(UNKNOWN))]
    #[case::one_zero("0", Ok(UNKNOWN))]
    #[case::nothing("", Ok(UNKNOWN))]
    #[case::wrong_key("43493312300028", Err(PivotError::CheckDigit))]
    #[case::words("en cours", Err(PivotError::Form))]
    fn pivots(#[case] text: &str, #[case] expected: Result<&str, PivotError>) {
        assert_eq!(Pivot::read(text).as_ref().map(Pivot::as_str), expected.as_ref().map(|text| *text));
    }

    #[test]
    fn a_siren_is_named_as_such() {
        let siren = "130025265".parse().unwrap();
        assert_eq!(Pivot::read("130 025 265"), Err(PivotError::Siren(siren)));
    }

    proptest! {
        #[test]
        fn what_is_read_is_written_strictly(text in "[W0-9A-Z .]{0,16}") {
            if let Ok(pivot) = Pivot::read(&text) {
                prop_assert_eq!(pivot.as_str().parse::<Pivot>(), Ok(pivot));
                prop_assert!((9..=14).contains(&pivot.as_str().len()));
                prop_assert!(pivot.as_str().chars().all(|c| c.is_ascii_alphanumeric()));
            }
        }
    }
}
