//! Sentences in French, and in English where there is a translation.

use crate::Language;

/// Most characters of a sentence.
pub const TEXT_MAX: usize = 5_000;

/// A sentence shown to people. French is always there.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Text {
    fr: String,
    en: Option<String>,
}

impl Text {
    /// A sentence, trimmed, without signs that files cannot hold; none where the French is empty, or one of them is longer than [`TEXT_MAX`]. An empty
    /// translation is none.
    pub fn new(fr: &str, en: Option<&str>) -> Option<Self> {
        let trimmed = |text: &str| {
            let text: String = text.replace("\r\n", "\n").chars().filter(|sign| is_written(*sign)).collect();
            text.trim().to_owned()
        };
        let (fr, en) = (trimmed(fr), en.map(trimmed).filter(|en| !en.is_empty()));
        let short = |text: &str| text.chars().count() <= TEXT_MAX;
        (!fr.is_empty() && short(&fr) && en.as_deref().is_none_or(short)).then_some(Self { fr, en })
    }

    /// In French.
    pub fn fr(&self) -> &str {
        &self.fr
    }

    /// In English, where it is translated.
    pub fn en(&self) -> Option<&str> {
        self.en.as_deref()
    }

    /// In a language, or in French for want of a translation.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::Fr => &self.fr,
            Language::En => self.en().unwrap_or(&self.fr),
        }
    }
}

/// Whether a sign can stand in a file: XML has no place for the others, and nobody sees them.
pub(crate) fn is_written(sign: char) -> bool {
    sign == '\n' || sign == '\t' || !(sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_is_always_there() {
        let text = Text::new(" Votre âge ? ", Some(" ")).unwrap();
        assert_eq!((text.fr(), text.en(), text.of(Language::En)), ("Votre âge ?", None, "Votre âge ?"));
        assert_eq!(Text::new("Oui", Some("Yes")).unwrap().of(Language::En), "Yes");
        assert_eq!(Text::new(" ", Some("Yes")), None);
        assert_eq!(Text::new("a\u{1}\r\nb\u{ffff}", None).unwrap().fr(), "a\nb");
        assert_eq!(Text::new(&"é".repeat(TEXT_MAX + 1), None), None);
        assert!(Text::new(&"é".repeat(TEXT_MAX), None).is_some());
    }
}
