//! French words that say nothing by themselves.
//!
//! They are left out of documents and queries alike. Two rules keep the list short: a word that can carry meaning
//! alone stays out of it (`été` is a season, `sans` matters in « sans rendez-vous »), and the words of a question
//! are in it, because every other word of a query must be found (« où faire ma carte grise ? »).

/// Lower case, in alphabetical order of bytes. Spellings without accents stand beside those with them.
const STOP_WORDS: &[&str] = &[
    "a", "ai", "au", "aussi", "aux", "avec", "avez", "c", "ce", "ces", "cet", "cette", "chez", "comment",
    "d", "dans", "de", "des", "dois", "du", "elle", "elles", "en", "entre", "est", "et", "etre", "faire",
    "faut", "il", "ils", "j", "je", "l", "la", "le", "les", "leur", "leurs", "lui", "m", "ma", "me", "mes",
    "moi", "mon", "n", "ne", "nos", "notre", "nous", "on", "ont", "ou", "où", "par", "pas", "peut", "peux",
    "pour", "pourquoi", "pres", "près", "qu", "quand", "que", "quel", "quelle", "quelles", "quels", "qui",
    "quoi", "s", "sa", "se", "ses", "si", "son", "sont", "suis", "sur", "t", "ta", "te", "tes", "toi", "ton",
    "tu", "un", "une", "veut", "veux", "vos", "votre", "voudrais", "vous", "y", "à", "être",
];

/// Whether a word in lower case, accents kept, is one of them: `maïs` is not `mais`.
pub(crate) fn is_stop_word(lower: &str) -> bool {
    STOP_WORDS.binary_search(&lower).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order_so_that_it_can_be_searched() {
        assert!(STOP_WORDS.is_sorted());
        assert!(STOP_WORDS.iter().all(|word| is_stop_word(word)));
    }

    #[test]
    fn words_with_a_meaning_of_their_own_stay() {
        for word in ["été", "sans", "car", "maïs", "sûr", "wifi", "nord", "2"] {
            assert!(!is_stop_word(word), "{word}");
        }
    }
}
