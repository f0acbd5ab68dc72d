//! The form under which two spellings of one value meet.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters and digits only, in lower case, without accents and with ligatures opened.
///
/// Spaces, hyphens, the two apostrophes and the two written forms of `Étapes numériques (La Poste)`
/// all disappear, so `reading_key("À  distance") == reading_key("a distance")`.
pub fn reading_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii() {
            if character.is_ascii_alphanumeric() {
                key.push(character.to_ascii_lowercase());
            }
        } else {
            push_folded(&mut key, character);
        }
    }
    key
}

fn push_folded(key: &mut String, character: char) {
    match character {
        'œ' | 'Œ' => key.push_str("oe"),
        'æ' | 'Æ' => key.push_str("ae"),
        _ => key.extend(
            std::iter::once(character)
                .nfkd()
                .filter(|part| !is_combining_mark(*part) && part.is_alphanumeric())
                .flat_map(char::to_lowercase),
        ),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::reading_key;

    #[test]
    fn spellings_meet() {
        assert_eq!(reading_key("Étapes numériques(La Poste)"), reading_key("etapes numeriques (la poste)"));
        assert_eq!(reading_key("Ce lieu n’accueille"), reading_key("CE LIEU N'ACCUEILLE"));
        assert_eq!(reading_key("E\u{301}tudiants"), "etudiants");
        assert_eq!(reading_key("cœur"), "coeur");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in ".*") {
            let once = reading_key(&text);
            prop_assert_eq!(reading_key(&once), once);
        }
    }
}
