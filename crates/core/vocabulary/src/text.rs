//! Texts with a limit.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// One line of at most `MAX` characters: not empty, no control characters, nothing that turns it round, single spaces.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line<const MAX: usize>(Box<str>);

/// A text of at most `MAX` characters, with line breaks: not empty, no other control characters.
///
/// It is plain text: what looks like HTML is kept as it is and never interpreted.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text<const MAX: usize>(Box<str>);

/// Why a text is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TextError {
    /// Nothing but spaces.
    #[error("the text is empty")]
    Empty,
    /// Too many characters.
    #[error("the text has {length} characters, {max} at most")]
    TooLong {
        /// How many it has.
        length: usize,
        /// How many it may have.
        max: usize,
    },
}

/// Characters that nobody sees and that change what is seen around them: controls, and those that turn the direction of
/// a line round or break it where no reader of files expects it.
fn hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Spaces and line breaks become one space; control characters go.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(|c: char| c == ' ' || hidden(c)).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Line breaks become `\n`; other control characters go.
fn several_lines(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .map(|c| if c == '\t' { ' ' } else { c })
        .filter(|c| *c == '\n' || !hidden(*c))
        .collect()
}

/// Whether a text may hold a control character or two spaces in a row. The controls above ASCII begin with
/// a byte that some accented characters share: those are then cleaned for nothing.
fn needs_cleaning(text: &[u8]) -> bool {
    let control = |byte: u8| byte < b' ' || byte == 0x7f || byte == 0xc2;
    // Without a way out, so that the compiler tests many bytes at once.
    let controls = text.iter().fold(0, |found, &byte| found | u8::from(control(byte)));
    let spaces = pairs_of(text).fold(0, |found, (&a, &b)| found | u8::from(a == b' ' && b == b' '));
    let thirds = pairs_of(text).zip(text.get(2..).unwrap_or_default());
    let turning = |first: u8, second: u8, third: u8| {
        let (separators, isolates) = (third.wrapping_sub(0xa8) < 7, third.wrapping_sub(0xa6) < 4);
        first == 0xe2 && (second == 0x80 && separators || second == 0x81 && isolates)
    };
    let turns = thirds.fold(0, |found, ((&a, &b), &c)| found | u8::from(turning(a, b, c)));
    controls | spaces | turns != 0
}

/// Each byte with the next.
fn pairs_of(text: &[u8]) -> impl Iterator<Item = (&u8, &u8)> {
    text.iter().zip(text.get(1..).unwrap_or_default())
}

/// The text with the spaces at both ends removed, if its length is right.
fn within(text: &str, max: usize) -> Result<Box<str>, TextError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(TextError::Empty);
    }
    // A text of few bytes has few characters: most are not counted.
    let length = if text.len() <= max { text.len() } else { text.chars().count() };
    if length > max { Err(TextError::TooLong { length, max }) } else { Ok(text.into()) }
}

/// The beginning of a text, cut between two words, with an ellipsis: `max` characters at most.
fn cut(text: &str, max: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(max.saturating_sub(1)) else { return text.to_owned() };
    let beginning = &text[..end];
    let word_end = beginning.rfind(char::is_whitespace).filter(|space| space * 2 > end).unwrap_or(end);
    format!("{}…", beginning[..word_end].trim_end())
}

macro_rules! limited_text {
    ($name:ident, $clean:path) => {
        impl<const MAX: usize> $name<MAX> {
            /// Most characters.
            pub const MAX: usize = MAX;

            /// The text with its spaces and line breaks put right, if its length is.
            pub fn new(text: &str) -> Result<Self, TextError> {
                // Most texts are clean already: they are copied once.
                if needs_cleaning(text.as_bytes()) {
                    within(&$clean(text), MAX).map(Self)
                } else {
                    within(text, MAX).map(Self)
                }
            }

            /// The beginning of a text that is too long, cut between two words, with an ellipsis. To
            /// propose, or to apply aloud.
            pub fn cut(text: &str) -> Result<Self, TextError> {
                Self::new(&cut(&$clean(text), MAX))
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<const MAX: usize> fmt::Display for $name<MAX> {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.pad(&self.0)
            }
        }

        impl<const MAX: usize> fmt::Debug for $name<MAX> {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, formatter)
            }
        }

        impl<const MAX: usize> FromStr for $name<MAX> {
            type Err = TextError;

            fn from_str(text: &str) -> Result<Self, TextError> {
                Self::new(text)
            }
        }

        impl<const MAX: usize> Serialize for $name<MAX> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de, const MAX: usize> Deserialize<'de> for $name<MAX> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::new(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
            }
        }
    };
}

limited_text!(Line, one_line);
limited_text!(Text, several_lines);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_are_put_right() {
        let line = Line::<30>::new("  Espace \r\n public\tnumérique ").unwrap();
        assert_eq!(line.as_str(), "Espace public numérique");
    }

    #[test]
    fn characters_are_counted_not_bytes() {
        assert!(Line::<5>::new("éééée").is_ok());
        assert_eq!(Line::<5>::new("éééééé"), Err(TextError::TooLong { length: 6, max: 5 }));
        assert_eq!(Text::<5>::new(" \n "), Err(TextError::Empty));
    }

    #[test]
    fn texts_keep_their_lines_and_their_signs() {
        let text = Text::<100>::new("<b>Un</b>\r\n<script>alert(1)</script>\u{0}").unwrap();
        assert_eq!(text.as_str(), "<b>Un</b>\n<script>alert(1)</script>");
    }

    #[test]
    fn nothing_turns_a_line_round() {
        for turning in ['\u{202e}', '\u{202a}', '\u{2066}', '\u{2069}', '\u{2028}'] {
            assert_eq!(Line::<20>::new(&format!("aa{turning}bb")).unwrap().as_str(), "aa bb", "{turning:?}");
            assert_eq!(Text::<20>::new(&format!("aa{turning}bb")).unwrap().as_str(), "aabb", "{turning:?}");
        }
        // Signs that begin with the same bytes stay.
        assert_eq!(Line::<20>::new("l’été « €‑ »…").unwrap().as_str(), "l’été « €‑ »…");
    }

    #[test]
    fn cutting_keeps_whole_words() {
        assert_eq!(Line::<20>::cut("Accompagnement aux démarches").unwrap().as_str(), "Accompagnement aux…");
        assert_eq!(Line::<20>::cut("court").unwrap().as_str(), "court");
        assert_eq!(Line::<4>::cut("anticonstitutionnellement").unwrap().as_str(), "ant…");
    }

    proptest! {
        #[test]
        fn a_clean_text_is_stable(text in "[ \n\r\té<a|’\u{202e}\u{2066}]{0,40}") {
            if let Ok(line) = Line::<30>::new(&text) {
                prop_assert_eq!(Line::new(line.as_str()), Ok(line.clone()));
                prop_assert!(!line.as_str().contains(['\n', '\r']));
            }
            if let Ok(text) = Text::<30>::new(&text) {
                prop_assert_eq!(Text::new(text.as_str()), Ok(text.clone()));
            }
        }

        #[test]
        fn a_cut_text_fits(text in "[a-zé ]{1,80}") {
            if let Ok(line) = Line::<12>::cut(&text) {
                prop_assert!(line.as_str().chars().count() <= 12);
            }
        }
    }
}
