//! SIREN and SIRET: numbers of companies and public bodies, and of their establishments.

use super::{IdentifierError, identifier};

identifier! {
    /// SIREN: nine digits that pass the Luhn check; one legal body.
    Siren, 9, check_siren
}

identifier! {
    /// SIRET: fourteen digits, a SIREN and an establishment number; one establishment.
    ///
    /// Valid if the fourteen digits pass the Luhn check. Establishments of La Poste (SIREN 356000000)
    /// outgrew it: there, a sum of the digits that is a multiple of five is valid too.
    Siret, 14, check_siret
}

/// SIREN of La Poste, whose establishments follow a rule of their own.
const LA_POSTE: &[u8] = b"356000000";

impl Siret {
    /// The legal body that the establishment belongs to.
    pub fn siren(&self) -> Siren {
        let mut siren = [0; 9];
        siren.copy_from_slice(&self.0[..9]);
        Siren(siren)
    }
}

fn check_siren(digits: [u8; 9]) -> Result<(), IdentifierError> {
    only_digits(&digits)?;
    if luhn(&digits) { Ok(()) } else { Err(IdentifierError::CheckDigit) }
}

fn check_siret(digits: [u8; 14]) -> Result<(), IdentifierError> {
    only_digits(&digits)?;
    let la_poste = digits.starts_with(LA_POSTE)
        && digits.iter().map(|d| u32::from(d - b'0')).sum::<u32>().is_multiple_of(5);
    if luhn(&digits) || la_poste { Ok(()) } else { Err(IdentifierError::CheckDigit) }
}

/// Digits only, and not all zero: zero passes every check and means "unknown".
fn only_digits(digits: &[u8]) -> Result<(), IdentifierError> {
    let fits = digits.iter().all(u8::is_ascii_digit) && digits.iter().any(|&digit| digit != b'0');
    if fits { Ok(()) } else { Err(IdentifierError::Form) }
}

/// From the right, every second digit is doubled; the sum of all digits is a multiple of ten.
pub(super) fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(rank, digit)| {
            let value = u32::from(digit - b'0') << (rank % 2);
            if value > 9 { value - 9 } else { value }
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::plain("13002526500013", Ok(()))]
    #[case::spaces("130 025 265 00013", Ok(()))]
    #[case::la_poste("35600000049837", Ok(()))]
    #[case::la_poste_head_office("35600000000048", Ok(()))]
    #[case::wrong_digit("13002526500014", Err(IdentifierError::CheckDigit))]
    #[case::zero("00000000000000", Err(IdentifierError::Form))]
    #[case::short("1300252650001", Err(IdentifierError::Form))]
    #[case::long("130025265000130", Err(IdentifierError::Form))]
    #[case::letters("1300252650001A", Err(IdentifierError::Form))]
    fn siret(#[case] text: &str, #[case] expected: Result<(), IdentifierError>) {
        assert_eq!(Siret::read(text).map(|_| ()), expected);
    }

    #[test]
    fn the_siren_of_a_siret() {
        assert_eq!(Siret::read("130 025 265 00013").unwrap().siren().as_str(), "130025265");
        assert_eq!(Siren::read("130 025 265").unwrap().as_str(), "130025265");
        assert_eq!("130 025 265".parse::<Siren>(), Err(IdentifierError::Form));
    }

    proptest! {
        #[test]
        fn one_wrong_digit_never_passes(body in 1_u64..99_999_999, place in 0_usize..9, shift in 1_u8..10) {
            let body = format!("{body:08}");
            let siren = (0..10).map(|key| format!("{body}{key}")).find(|text| text.parse::<Siren>().is_ok()).unwrap();
            let mut wrong = siren.into_bytes();
            wrong[place] = (wrong[place] - b'0' + shift) % 10 + b'0';
            prop_assert!(String::from_utf8(wrong).unwrap().parse::<Siren>().is_err());
        }
    }
}
