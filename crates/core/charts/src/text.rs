//! How much room words take, estimated from above for Atkinson Hyperlegible Next in bold.

/// Height of the letters, in units of the drawing.
pub const FONT: f64 = 14.0;
/// From one line of words to the next, in units.
pub const LINE: f64 = 17.0;
/// Room that a line takes above its base, in units.
pub(crate) const ASCENT: f64 = 11.5;
/// Room that a line takes under its base, in units.
pub(crate) const DESCENT: f64 = 3.5;

/// Width of a letter as a share of its height.
const fn letter(letter: char) -> f64 {
    match letter {
        '\u{202f}' => 0.17,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | 'i' | 'j' | 'l' | 'î' | 'ï' => {
            0.33
        }
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '-' | '"' => 0.40,
        'I' | '/' => 0.46,
        'm' | 'M' | 'W' | 'w' | '@' | '—' => 0.90,
        '%' | 'œ' | 'Œ' | 'æ' | 'Æ' | '…' => 1.03,
        '0'..='9' | 'a'..='z' | 'à'..='ö' | 'ù'..='ÿ' | '–' | '+' | '−' | '=' | '?' | '$' | '_' => {
            0.67
        }
        'A'..='Z' | '#' | '&' | 'À'..='Ý' => 0.78,
        _ => 1.1,
    }
}

/// Estimated width of a line, in units.
pub fn width(words: &str) -> f64 {
    words.chars().map(letter).sum::<f64>() * FONT
}

/// The words if they fit, else their beginning and an ellipsis; nothing where even that has no room.
pub(crate) fn fit(words: &str, room: f64) -> String {
    if width(words) <= room {
        return words.to_owned();
    }
    let mut left = room - width("…");
    let mut kept = String::new();
    for letter in words.chars() {
        left -= self::letter(letter) * FONT;
        if left < 0.0 {
            break;
        }
        kept.push(letter);
    }
    let kept = kept.trim_end();
    if kept.is_empty() { String::new() } else { format!("{kept}…") }
}

/// Most lines of a name.
const LINES: usize = 3;

/// The words on up to three lines; the last ends with an ellipsis where they need more.
pub(crate) fn wrap(words: &str, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = words;
    while lines.len() + 1 < LINES && width(rest) > room {
        // No-break spaces are no place to break: only plain ones are.
        let breaks = rest.match_indices(' ').map(|(at, _)| at);
        let Some(at) = breaks.take_while(|at| width(&rest[..*at]) <= room).last() else { break };
        lines.push(rest[..at].to_owned());
        rest = &rest[at + 1..];
    }
    lines.push(fit(rest, room));
    lines
}

/// The greatest width of some words, in units; 0 without words.
pub(crate) fn widest<'a>(words: impl IntoIterator<Item = &'a str>) -> f64 {
    words.into_iter().map(width).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_break_at_spaces_and_end_with_an_ellipsis() {
        assert_eq!(wrap("Faire une démarche", 200.0), ["Faire une démarche"]);
        assert_eq!(wrap("Prendre en main un appareil", 120.0), ["Prendre en", "main un", "appareil"]);
        assert_eq!(wrap("Un deux trois quatre cinq", 60.0), ["Un", "deux", "trois…"]);
        assert_eq!(wrap("Anticonstitutionnellement", 60.0), ["Antic…"]);
        assert_eq!(fit("12", 5.0), "");
    }

    #[test]
    fn wide_letters_take_more_room() {
        assert!(width("MMM") > width("lll") * 2.0);
        assert!(width("2\u{202f}310") < width("2 310"));
    }
}
