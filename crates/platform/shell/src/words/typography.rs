//! The spaces that French puts before some signs, which no line may begin with.

use std::borrow::Cow;

use super::Lang;

/// No-break space, before a colon and inside quotation marks.
const NO_BREAK: char = '\u{a0}';
/// Narrow no-break space, before the other high signs.
const NARROW: char = '\u{202f}';

/// The text with its spaces as the language sets them.
pub fn set(text: &str, lang: Lang) -> Cow<'_, str> {
    let needed = [" :", " ;", " !", " ?", " %", " »", "« "].iter().any(|pair| text.contains(pair));
    if lang != Lang::Fr || !needed {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let space = match (letter, letters.peek()) {
            (' ', Some(':' | '»')) => NO_BREAK,
            (' ', Some(';' | '!' | '?' | '%')) => NARROW,
            (' ', _) if out.ends_with('«') => NO_BREAK,
            _ => letter,
        };
        out.push(space);
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_begins_with_a_high_sign() {
        assert_eq!(
            set("Où ? « Ici » : oui !", Lang::Fr),
            "Où\u{202f}? «\u{a0}Ici\u{a0}»\u{a0}: oui\u{202f}!"
        );
        assert_eq!(set("50 % : vrai ; faux", Lang::Fr), "50\u{202f}%\u{a0}: vrai\u{202f}; faux");
        assert_eq!(set("Where ? here", Lang::En), "Where ? here");
        assert!(matches!(set("rien à changer", Lang::Fr), Cow::Borrowed(_)));
    }
}
