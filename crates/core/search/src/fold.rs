//! Folding: the one form in which two spellings of a word are compared.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Lower case, without accents, with ligatures opened (`œ` → `oe`, `ﬁ` → `fi`) and typographic apostrophes made
/// plain. Spaces and punctuation stay. Folding twice changes nothing.
///
/// ```
/// assert_eq!(maillage_search::fold("L’Œuvre à Forcalquier"), "l'oeuvre a forcalquier");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        decompose_compatible(character, |part| {
            part.to_lowercase().for_each(|lower| push_plain(&mut folded, lower));
        });
    }
    folded
}

/// Lower case with its accents, composed (`e` + acute → `é`), ligatures opened: what the French stemmer reads.
pub(crate) fn lower(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut lowered = String::with_capacity(word.len());
    let characters = word.chars().flat_map(char::to_lowercase);
    if is_nfkc_quick(word.chars()) == IsNormalized::Yes {
        characters.for_each(|character| push_opened(&mut lowered, character));
    } else {
        characters.nfkc().for_each(|character| push_opened(&mut lowered, character));
    }
    lowered
}

fn push_opened(lowered: &mut String, character: char) {
    match opened(character) {
        Some(letters) => lowered.push_str(letters),
        None if is_invisible(character) => {}
        None => lowered.push(character),
    }
}

/// Characters that are written but not read: soft hyphen, joiners, byte order mark.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn push_plain(folded: &mut String, character: char) {
    if character.is_ascii() {
        folded.push(character);
    } else if let Some(letters) = opened(character) {
        folded.push_str(letters);
    } else if !is_combining_mark(character) && !is_invisible(character) {
        folded.push(character);
    }
}

/// Letters that Unicode does not decompose, though readers type them as others.
fn opened(character: char) -> Option<&'static str> {
    Some(match character {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ı' => "i",
        'ς' => "σ",
        '\u{2019}' | '\u{2018}' | '\u{02bc}' | '\u{2032}' | '\u{ff07}' => "'",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn accents_ligatures_and_apostrophes_fold() {
        for (text, folded) in [
            ("Éléphant ÇA où Noël", "elephant ca ou noel"),
            ("cœur, ex æquo, ﬁn", "coeur, ex aequo, fin"),
            ("l’île d‘Aix", "l'ile d'aix"),
            ("co\u{ad}working", "coworking"),
            ("e\u{301}te\u{301}", "ete"),
            ("Łódź İstanbul Straße", "lodz istanbul strasse"),
            ("n° 5 – 2ᵉ étage", "n° 5 – 2e etage"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn lower_keeps_and_composes_accents() {
        assert_eq!(lower("E\u{301}COLE"), "école");
        assert_eq!(lower("ŒUVRE"), "oeuvre");
        assert_eq!(lower("co\u{ad}Working\u{e9}"), "coworkingé");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn folding_forgets_the_accents_that_lower_keeps(word in "[a-zA-ZàâçéèêëîïôöùûüœæÀÉÈÊŒ]{0,12}") {
            prop_assert_eq!(fold(&lower(&word)), fold(&word));
        }
    }
}
