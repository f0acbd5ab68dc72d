//! Stable names of questions, and codes of their options.

use std::fmt;

/// Most characters of a name or of a code.
pub const NAME_MAX: usize = 60;
/// Words of conditions, which no question may bear.
const RESERVED: [&str; 6] = ["and", "or", "not", "is", "selected", "answered"];

/// Name of a question: `[a-z][a-z0-9_]*`, [`NAME_MAX`] characters at most, and no word of conditions.
///
/// It is the same from one version to the next: answers, data files and conditions go by it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(String);

impl Name {
    /// Reads a name; none where the text is not one.
    pub fn new(text: &str) -> Option<Self> {
        let starts = text.starts_with(|first: char| first.is_ascii_lowercase());
        (starts && is_tail(text) && !RESERVED.contains(&text)).then(|| Self(text.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Code of an option, or of the row of a grid: letters without accents, digits, `_` and `-`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(String);

impl Code {
    /// Reads a code; none where the text is not one.
    pub fn new(text: &str) -> Option<Self> {
        let sign = |one: u8| one.is_ascii_alphanumeric() || one == b'_' || one == b'-';
        let fits = (1..=NAME_MAX).contains(&text.len()) && text.bytes().all(sign);
        // Alone, it means “no answer” on a line of a paper sheet.
        (fits && text != "-").then(|| Self(text.to_owned()))
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a text may stand after the first letter of a name. Rows of grids obey it: their variables are names.
pub(crate) fn is_tail(text: &str) -> bool {
    let sign = |one: u8| one.is_ascii_lowercase() || one.is_ascii_digit() || one == b'_';
    (1..=NAME_MAX).contains(&text.len()) && text.bytes().all(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain() {
        assert_eq!(Name::new("age_15_29").unwrap().as_str(), "age_15_29");
        for refused in ["", "Age", "1age", "_age", "âge", "a b", "and", "selected", &"a".repeat(61)] {
            assert_eq!(Name::new(refused), None, "{refused}");
        }
        assert!(Name::new(&"a".repeat(60)).is_some());
    }

    #[test]
    fn codes_may_be_numbers_and_capitals() {
        for code in ["1", "Oui", "15-29", "a_b", "--"] {
            assert_eq!(Code::new(code).unwrap().to_string(), code);
        }
        for refused in ["", "-", "é", "a b", "a.b", "a'b", &"1".repeat(61)] {
            assert_eq!(Code::new(refused), None, "{refused}");
        }
    }
}
