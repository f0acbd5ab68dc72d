//! Which texts wait for a person before others read them.

use chrono::TimeDelta;

/// Texts of an account that a person reads before others do; from then on it is known.
pub const FIRST_TEXTS: u32 = 2;
/// How long it is remembered that something like a text was sent.
pub const REMEMBERED: TimeDelta = TimeDelta::days(1);
/// Letters and digits of a text that can be known again: "Merci !" is sent by everyone.
const ENOUGH: usize = 40;

/// Whether a text says enough to be known again.
pub fn says_enough(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphanumeric()).take(ENOUGH).count() == ENOUGH
}

/// Whether a text that came from so many places, to so many things, is one that is sent everywhere. Who writes the same
/// to several places in the own name is left alone; and so are two neighbours who say the same of one thing.
pub const fn is_everywhere(senders: u32, things: u32) -> bool {
    senders >= 2 && things >= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_thanks_is_not_remembered() {
        assert!(!says_enough("Merci beaucoup !"));
        assert!(!says_enough(&"! ".repeat(100)));
        assert!(says_enough("Je vends des ordinateurs remis à neuf, à prix doux, dans toute la région."));
    }
}
