//! Numbers that people answer: exact, with six decimals at most.

use std::fmt;

/// Parts of a whole.
const PARTS: i64 = 1_000_000;
/// The largest number. Below it, six decimals go through a binary fraction and back without loss.
const LARGEST: i64 = 1_000_000_000;

/// A number from −10⁹ to 10⁹ with six decimals at most, kept as millionths: what is equal on paper is equal here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i64);

impl Decimal {
    /// A whole number; none beyond 10⁹.
    pub fn whole(number: i64) -> Option<Self> {
        (-LARGEST..=LARGEST).contains(&number).then(|| Self(number * PARTS))
    }

    /// Reads `12`, `-3,5` or `0.25`: a sign, digits, and a comma or a point. Spaces between digits are passed over.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|sign| !matches!(sign, ' ' | '\u{a0}' | '\u{202f}')).collect();
        let (negative, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(&text)),
        };
        let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
        let plain = |text: &str, most| {
            (1..=most).contains(&text.len()) && text.bytes().all(|one| one.is_ascii_digit())
        };
        // Zeros at the end add nothing.
        let part = if part.is_empty() { return None } else { part.trim_end_matches('0') };
        if !plain(whole, 10) || !(part.is_empty() || plain(part, 6)) {
            return None;
        }
        let whole: i64 = whole.parse().ok()?;
        let part: i64 = format!("{part:0<6}").parse().ok()?;
        let size = whole * PARTS + part;
        (size <= LARGEST * PARTS).then_some(Self(if negative { -size } else { size }))
    }

    /// The number that a document holds; none where it has more than six decimals, or is too large.
    pub fn from_f64(number: f64) -> Option<Self> {
        Self::parse(&number.to_string())
    }

    /// As a binary fraction, for documents and formulas.
    #[expect(
        clippy::cast_precision_loss,
        reason = "under 10⁹, the nearest fraction has the same six decimals"
    )]
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / PARTS as f64
    }

    /// Whether it has no decimals.
    pub fn is_whole(self) -> bool {
        self.0 % PARTS == 0
    }

    /// The next greater number with as many decimals as a step has: 1 for whole numbers, a millionth otherwise.
    pub(crate) fn step(self, whole: bool, up: bool) -> Option<Self> {
        let step = if whole { PARTS } else { 1 };
        let moved = self.0 + if up { step } else { -step };
        (moved.abs() <= LARGEST * PARTS).then_some(Self(moved))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, size) = (if self.0 < 0 { "-" } else { "" }, self.0.abs());
        write!(f, "{sign}{}", size / PARTS)?;
        match size % PARTS {
            0 => Ok(()),
            part => f.write_str(format!(".{part:06}").trim_end_matches('0')),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn texts_are_read_as_people_write_them() {
        let shown = |text| Decimal::parse(text).map(|number| number.to_string());
        for (text, number) in [
            ("12", "12"),
            ("-3,5", "-3.5"),
            ("0.25", "0.25"),
            ("1 200", "1200"),
            ("+7", "7"),
            ("2.500000000", "2.5"),
        ] {
            assert_eq!(shown(text).as_deref(), Some(number), "{text}");
        }
        assert_eq!(shown("1000000000").as_deref(), Some("1000000000"));
        for refused in
            ["", "-", ".5", "5.", "1e3", "0.0000001", "1000000000.1", "12a", "1.2.3", "99999999999"]
        {
            assert_eq!(shown(refused), None, "{refused}");
        }
        assert_eq!(Decimal::parse("-0"), Decimal::whole(0));
    }

    proptest! {
        #[test]
        fn documents_lose_nothing(millionths in -LARGEST * PARTS..=LARGEST * PARTS) {
            let number = Decimal(millionths);
            prop_assert_eq!(Decimal::parse(&number.to_string()), Some(number));
            prop_assert_eq!(Decimal::from_f64(number.to_f64()), Some(number));
        }
    }
}
