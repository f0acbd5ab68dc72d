//! From a written word to the terms under which it is filed and found.

use rust_stemmers::{Algorithm, Stemmer};

use crate::fold::{fold, lower};
use crate::stop_words::is_stop_word;

/// Letters of a word that count; the rest is cut, in documents and queries alike. The longest words of the French
/// dictionary have 25 letters; beyond that stand web addresses and accidents.
const LONGEST: usize = 40;

/// What is known of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Term {
    /// Lower case without accents: the form that is compared, completed and corrected.
    pub(crate) folded: String,
    /// One to three stems, without accents. Stemming before folding brings more words together (`mobilité`,
    /// `mobiles`), but only folding before stemming meets a word typed without its accents: a word is filed under
    /// both. The stem of the singular comes last where the stemmer spares the plural. Words with digits or foreign
    /// letters have no stem.
    pub(crate) stems: Vec<String>,
}

/// Makes terms of words.
pub(crate) struct Analyser {
    stemmer: Stemmer,
}

impl Analyser {
    pub(crate) fn new() -> Self {
        Self { stemmer: Stemmer::create(Algorithm::French) }
    }

    /// The term of a word as [`plain`] gives it; `None` for a word that says nothing.
    pub(crate) fn term(&self, plain: &str) -> Option<Term> {
        if is_stop_word(plain) { None } else { self.any_term(plain) }
    }

    /// The term of a word even if it says nothing; `None` if no letter is left.
    pub(crate) fn any_term(&self, plain: &str) -> Option<Term> {
        let folded = fold(plain);
        if folded.is_empty() {
            return None;
        }
        let mut stems: Vec<String> = Vec::new();
        if plain.chars().all(is_french_letter) {
            stems.push(fold(&self.stemmer.stem(plain)));
            stems.push(self.stemmer.stem(&folded).into_owned());
            stems.extend(singular(plain).map(|singular| fold(&self.stemmer.stem(singular))));
            stems.dedup();
        }
        Some(Term { folded, stems })
    }
}

/// A word in lower case with its accents, cut to the letters that count.
pub(crate) fn plain(word: &str) -> String {
    let mut lowered = lower(word);
    if let Some((end, _)) = lowered.char_indices().nth(LONGEST) {
        lowered.truncate(end);
    }
    lowered
}

/// The singular of plurals that the stemmer leaves alone, because some singulars end in the same way: `photos`,
/// `élus`, `lieux`.
fn singular(plain: &str) -> Option<&str> {
    let plural = ["as", "is", "os", "us", "eux", "oux"].iter().any(|end| plain.ends_with(end));
    (plural && plain.chars().count() > 3).then(|| &plain[..plain.len() - 1])
}

fn is_french_letter(character: char) -> bool {
    character.is_ascii_lowercase() || "àâäçèéêëîïôöùûüÿ".contains(character)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stems(word: &str) -> Vec<String> {
        Analyser::new().term(&plain(word)).unwrap().stems
    }

    #[test]
    fn a_word_has_a_stem_with_its_accents_and_one_without() {
        assert_eq!(stems("Mobilité"), ["mobil", "mobilit"]);
        assert_eq!(stems("mobilite"), ["mobilit"]);
        assert_eq!(stems("ateliers"), stems("atelier"));
    }

    #[test]
    fn plurals_that_the_stemmer_spares_meet_their_singular() {
        for (one, many) in [("photo", "photos"), ("élu", "élus"), ("lieu", "lieux"), ("ordi", "ordis")] {
            let singular = stems(one);
            assert!(stems(many).iter().any(|stem| singular.contains(stem)), "{many}");
        }
    }

    #[test]
    fn digits_and_foreign_letters_have_no_stem() {
        assert!(stems("04000").is_empty());
        assert!(stems("3D").is_empty());
        assert!(stems("Москва").is_empty());
    }

    #[test]
    fn words_that_say_nothing_have_no_term() {
        for word in ["les", "Où", "À", "\u{301}", "\u{ad}"] {
            assert_eq!(Analyser::new().term(&plain(word)), None, "{word}");
        }
    }

    #[test]
    fn long_words_are_cut_between_characters() {
        let long = "é".repeat(100);
        assert_eq!(plain(&long).chars().count(), LONGEST);
    }

    proptest! {
        #[test]
        fn any_word_can_be_analysed(word in "[a-zàâäçèéêëîïôöùûüÿœ]{1,30}") {
            let term = Analyser::new().any_term(&plain(&word)).unwrap();
            prop_assert!(!term.stems.is_empty() && term.folded.is_ascii());
        }
    }
}
