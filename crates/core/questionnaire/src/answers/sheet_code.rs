//! The code of a paper sheet, with a sign that finds mistakes of typing.

use std::fmt;

/// Signs of check: none looks like another on paper.
const SIGNS: &[u8; 31] = b"23456789ABCDEFGHJKLMNPQRSTUVWXY";
/// The highest number of a sheet.
const HIGHEST: u32 = 9_999_999;

/// A sheet of a wave: seven digits and a sign, `0001204-U`.
///
/// The sign is the number modulo 31, a prime: one wrong digit, or two digits changed over, give another sign, for
/// their difference is `d·10ⁿ` or `9d·10ⁿ` with `1 ≤ d ≤ 9`, which 31 never divides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SheetCode(u32);

impl SheetCode {
    /// The sheet of a number, up to 9,999,999.
    pub fn new(number: u32) -> Option<Self> {
        (number <= HIGHEST).then_some(Self(number))
    }

    /// Its number.
    pub fn number(self) -> u32 {
        self.0
    }

    /// Reads a code, with or without its dash, in small or capital letters. None where the sign does not fit.
    pub fn parse(text: &str) -> Option<Self> {
        let signs: String = text.chars().filter(|sign| !matches!(sign, '-' | ' ')).collect();
        if !signs.is_ascii() || signs.len() != 8 {
            return None;
        }
        let (number, sign) = signs.split_at(7);
        if !number.bytes().all(|one| one.is_ascii_digit()) {
            return None;
        }
        let code = Self::new(number.parse().ok()?)?;
        sign.eq_ignore_ascii_case(&code.sign().to_string()).then_some(code)
    }

    fn sign(self) -> char {
        char::from(SIGNS[self.0 as usize % SIGNS.len()])
    }
}

impl fmt::Display for SheetCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:07}-{}", self.0, self.sign())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn codes_are_read_as_they_are_typed() {
        let code = SheetCode::new(1204).unwrap();
        // 1204 = 38 × 31 + 26, and the sign of rank 26 is U.
        assert_eq!(code.to_string(), "0001204-U");
        for typed in ["0001204-U", "0001204u", "000 1204 U"] {
            assert_eq!(SheetCode::parse(typed), Some(code), "{typed}");
        }
        for refused in ["0001204-K", "1204-U", "", "0001204-é", "00012O4-U"] {
            assert_eq!(SheetCode::parse(refused), None, "{refused}");
        }
        assert_eq!(SheetCode::new(10_000_000), None);
    }

    proptest! {
        #[test]
        fn a_wrong_digit_and_two_changed_over_are_found(number in 0..=HIGHEST, at in 0..7_usize, by in 1..10_u8) {
            let text = SheetCode::new(number).unwrap().to_string();
            let mut wrong = text.clone().into_bytes();
            wrong[at] = b'0' + (wrong[at] - b'0' + by) % 10;
            prop_assert_eq!(SheetCode::parse(std::str::from_utf8(&wrong).unwrap()), None);
            let mut turned = text.clone().into_bytes();
            if at < 6 && turned[at] != turned[at + 1] {
                turned.swap(at, at + 1);
                prop_assert_eq!(SheetCode::parse(std::str::from_utf8(&turned).unwrap()), None);
            }
        }
    }
}
