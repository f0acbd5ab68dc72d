//! UAI: the register of schools.

use super::{IdentifierError, identifier};

/// The key of a UAI: the letter at the rank of the number modulo 23. I, O and Q are left out.
const KEYS: &[u8; 23] = b"ABCDEFGHJKLMNPRSTUVWXYZ";

identifier! {
    /// UAI number of a school: seven digits and a key letter.
    Uai, 8, check
}

fn check(text: [u8; 8]) -> Result<(), IdentifierError> {
    let (digits, key) = text.split_at(7);
    if !digits.iter().all(u8::is_ascii_digit) || !key[0].is_ascii_alphabetic() {
        return Err(IdentifierError::Form);
    }
    let number = digits.iter().fold(0_usize, |number, digit| number * 10 + usize::from(digit - b'0'));
    if KEYS[number % KEYS.len()] == key[0] { Ok(()) } else { Err(IdentifierError::CheckDigit) }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("0750655E", Ok(()))]
    #[case("0750654d", Ok(()))]
    #[case("0750655D", Err(IdentifierError::CheckDigit))]
    #[case("075O655E", Err(IdentifierError::Form))]
    #[case("07506555", Err(IdentifierError::Form))]
    fn uai(#[case] text: &str, #[case] expected: Result<(), IdentifierError>) {
        assert_eq!(Uai::read(text).map(|_| ()), expected);
    }
}
