//! Words as they can be printed: no letter without a drawing, no sign that turns a line around, no word without an end.

use serde_json::Value;

/// Letters in a row after which a line may break.
const LONGEST_WORD: usize = 48;
/// Where a line may break, unseen.
const BREAK: char = '\u{200b}';
/// What stands for a letter that no font has.
const UNKNOWN: char = '\u{fffd}';

/// Cleans every text of a value. Keys and drawings are ours.
pub fn all(value: &mut Value, has: &dyn Fn(char) -> bool) {
    match value {
        Value::String(text) => *text = line(text, has),
        Value::Array(items) => items.iter_mut().for_each(|item| all(item, has)),
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                if name == "svg" {
                    drawing(field, has);
                } else {
                    all(field, has);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A drawing keeps its form: only letters without a font are replaced.
fn drawing(value: &mut Value, has: &dyn Fn(char) -> bool) {
    if let Value::String(text) = value {
        *text =
            text.chars().filter(|letter| !is_unprintable(*letter)).map(|letter| known(letter, has)).collect();
    }
}

/// One text.
pub fn line(text: &str, has: &dyn Fn(char) -> bool) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut run = 0;
    for letter in text.chars().filter(|letter| !is_unprintable(*letter)) {
        let letter = known(letter, has);
        run = if letter.is_whitespace() { 0 } else { run + 1 };
        if run > LONGEST_WORD {
            clean.push(BREAK);
            run = 1;
        }
        clean.push(letter);
    }
    clean
}

/// Control signs, signs that turn the direction of what follows, and letters that mean nothing outside of one machine.
fn is_unprintable(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{f0000}'..)
}

fn known(letter: char, has: &dyn Fn(char) -> bool) -> char {
    match letter {
        letter if letter.is_whitespace() || has(letter) => letter,
        _ if has(UNKNOWN) => UNKNOWN,
        _ => '?',
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_cannot_be_printed_is_replaced_or_left_out() {
        let latin = |letter: char| letter.is_ascii() || letter == UNKNOWN;
        assert_eq!(line("a\u{0}b\u{202e}c\u{e001}d\u{1f600}\n", &latin), "abcd\u{fffd}\n");
        assert_eq!(line("été", &|letter: char| letter.is_ascii()), "?t?");
    }

    #[test]
    fn a_word_without_an_end_can_be_broken() {
        let clean = line(&"x".repeat(10_000), &|_| true);
        assert_eq!(clean.chars().filter(|letter| *letter == BREAK).count(), 9_999 / LONGEST_WORD);
        assert_eq!(line("deux mots", &|_| true), "deux mots");
    }

    proptest! {
        #[test]
        fn every_letter_that_is_left_can_be_printed(text in ".{0,200}") {
            let has = |letter: char| (letter as u32) < 0x500 || letter == UNKNOWN;
            let clean = line(&text, &has);
            prop_assert!(clean.chars().all(|letter| letter == BREAK || letter.is_whitespace() || has(letter)));
            prop_assert!(clean.chars().all(|letter| letter == '\n' || !letter.is_control()));
        }
    }
}
