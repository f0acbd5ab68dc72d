//! Cells of a line (RFC 4180, without breaks inside), and what they say.

use crate::model::Reported;

/// Separators that are known, the likeliest first.
const SEPARATORS: [char; 3] = [';', ',', '\t'];
/// What producers write for what they keep back.
const NOT_PUBLISHED: [&str; 8] = ["", "s", "nd", "n/a", "na", "ns", "c", "n.d."];

/// The separator of a head: the one that stands there most.
pub fn separator(head: &str) -> char {
    let count = |separator: &char| head.matches(*separator).count();
    // The last of equals wins: they are asked from the least likely.
    SEPARATORS.into_iter().rev().max_by_key(count).unwrap_or(',')
}

/// The cells of a line, without spaces around.
pub fn split(line: &str, separator: char) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            _ if letter == separator && !quoted => cells.push(std::mem::take(&mut cell).trim().to_owned()),
            _ => cell.push(letter),
        }
    }
    cells.push(cell.trim().to_owned());
    cells
}

/// What a cell says; none where it is neither a number nor a known absence.
pub fn told(cell: &str) -> Option<Reported> {
    if NOT_PUBLISHED.contains(&cell.to_ascii_lowercase().as_str()) {
        return Some(Reported::NotPublished);
    }
    number(cell).map(Reported::Value)
}

/// A number, with a point or a comma before its decimals, and spaces between its thousands.
fn number(cell: &str) -> Option<f64> {
    let plain: String = cell
        .chars()
        .filter(|sign| !matches!(sign, ' ' | '\u{a0}' | '\u{202f}'))
        .map(|sign| if sign == ',' { '.' } else { sign })
        .collect();
    let is_number = plain.bytes().all(|byte| byte.is_ascii_digit() || b".+-eE".contains(&byte));
    plain.parse().ok().filter(|number: &f64| is_number && number.is_finite())
}
