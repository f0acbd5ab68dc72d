//! RNA: the national register of associations.

use super::{IdentifierError, identifier};

identifier! {
    /// RNA number: `W`, the département and office (a digit, then a digit or a letter: `W131`, `W2A1`,
    /// `W9R1`), seven digits.
    Rna, 10, check
}

fn check(text: [u8; 10]) -> Result<(), IdentifierError> {
    let fits = text[0] == b'W' && text[1].is_ascii_digit() && text[3..].iter().all(u8::is_ascii_digit);
    if fits { Ok(()) } else { Err(IdentifierError::Form) }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("W131001234", true)]
    #[case("w2a1 001 234", true)]
    #[case("W9R1001234", true)]
    #[case("X131001234", false)]
    #[case("W13100123", false)]
    #[case("WA31001234", false)]
    fn rna(#[case] text: &str, #[case] valid: bool) {
        assert_eq!(Rna::read(text).is_ok(), valid);
    }
}
