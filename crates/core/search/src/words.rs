//! Cutting a text into words.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::fold::is_invisible;

/// The byte ranges of the words of a text, in order. A word is a run of letters and digits, with the accents that
/// are written as separate characters; apostrophes and hyphens cut, so that `l'aide` and `Digne-les-Bains` give
/// their parts.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut position = 0;
    std::iter::from_fn(move || {
        let start = position + text[position..].find(belongs)?;
        let length = text[start..].find(|character| !belongs(character)).unwrap_or(text.len() - start);
        position = start + length;
        Some(start..position)
    })
}

fn belongs(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric();
    }
    character.is_alphanumeric() || is_combining_mark(character) || is_invisible(character)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        words(text).map(|range| &text[range]).collect()
    }

    #[test]
    fn apostrophes_hyphens_and_punctuation_cut() {
        assert_eq!(
            cut("L'aide, d’accès – Digne-les-Bains (04000) !"),
            ["L", "aide", "d", "accès", "Digne", "les", "Bains", "04000"]
        );
        assert_eq!(cut(" … — "), Vec::<&str>::new());
    }

    #[test]
    fn separate_accents_and_soft_hyphens_stay_inside() {
        assert_eq!(cut("e\u{301}te\u{301} co\u{ad}working"), ["e\u{301}te\u{301}", "co\u{ad}working"]);
    }

    proptest! {
        #[test]
        fn words_and_gaps_make_up_the_text(text in any::<String>()) {
            let mut end = 0;
            for range in words(&text) {
                prop_assert!(range.start >= end && !range.is_empty());
                prop_assert!(!text[end..range.start].chars().any(char::is_alphanumeric));
                prop_assert!(text[range.clone()].chars().all(belongs));
                end = range.end;
            }
            prop_assert!(!text[end..].chars().any(char::is_alphanumeric));
        }
    }
}
