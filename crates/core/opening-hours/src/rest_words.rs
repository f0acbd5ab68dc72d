//! Texts in OpenStreetMap's syntax that could not be read whole, for people who do not know its codes.

use crate::hours::Hours;
use crate::read::read_osm;
use crate::words::{Language, words};
use chrono::Weekday;

/// What a place wrote, as a page may show it: rules of OpenStreetMap's syntax that stand by themselves are put in words, and
/// in the others the codes of days are. Any other text stays as it is.
///
/// `Tu-Th 08:45-13:45; Mo 08:45-12:00-13:45` becomes `du mardi au jeudi, de 8 h 45 à 13 h 45 ; lundi 08:45-12:00-13:45`.
pub fn rest_in_words(text: &str, language: Language) -> String {
    if !has_codes(text) {
        return text.to_owned();
    }
    let rules = text.split(';').map(str::trim).filter(|rule| !rule.is_empty());
    let said = |rule: &str| read_osm(rule).and_then(|hours: Hours| hours.in_words(language));
    let parts: Vec<String> =
        rules.map(|rule| said(rule).unwrap_or_else(|| without_codes(rule, language))).collect();
    parts.join(" ; ")
}

/// A day as the syntax writes it, capitals included.
fn day(word: &str) -> Option<Weekday> {
    match word {
        "Mo" => Some(Weekday::Mon),
        "Tu" => Some(Weekday::Tue),
        "We" => Some(Weekday::Wed),
        "Th" => Some(Weekday::Thu),
        "Fr" => Some(Weekday::Fri),
        "Sa" => Some(Weekday::Sat),
        "Su" => Some(Weekday::Sun),
        _ => None,
    }
}

/// Whether a code of a day is followed by hours or by another day: "Sa porte" is French.
fn has_codes(text: &str) -> bool {
    let pieces: Vec<&str> =
        pieces(text).filter(|piece| !piece.trim_matches([' ', '-', ',']).is_empty()).collect();
    pieces.windows(2).any(|pair| {
        let follows =
            pair[1].starts_with(|c: char| c.is_ascii_digit()) || day(pair[1]).is_some() || pair[1] == "off";
        day(pair[0]).is_some() && follows
    })
}

/// The text cut between letters and everything else, nothing left out.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let kind = kind(rest.chars().next()?);
        let end = rest.find(|c: char| self::kind(c) != kind).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

fn kind(c: char) -> u8 {
    if c.is_alphabetic() { 0 } else { 1 + u8::from(c.is_ascii_digit()) }
}

fn without_codes(rule: &str, language: Language) -> String {
    let words = words(language);
    pieces(rule)
        .map(|piece| match (day(piece), piece) {
            (Some(day), _) => words.day(day),
            (None, "PH") => words.public_holidays,
            (None, "SH") => words.school_holidays,
            (None, "off" | "closed") => words.closed,
            (None, piece) => piece,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn french(text: &str) -> String {
        rest_in_words(text, Language::French).replace('\u{a0}', " ")
    }

    #[test]
    fn what_was_understood_is_in_words_and_the_rest_has_its_days_in_words() {
        assert_eq!(
            french("Tu-Th 08:45-13:45; Mo 08:45-12:00-13:45"),
            "du mardi au jeudi, de 8 h 45 à 13 h 45 ; lundi 08:45-12:00-13:45"
        );
        assert_eq!(french("Mo,We 9h-12; PH off"), "lundi,mercredi 9h-12 ; fermé les jours fériés");
        assert_eq!(rest_in_words("Mo 08:45-12:00-13:45", Language::English), "Monday 08:45-12:00-13:45");
    }

    #[test]
    fn french_stays_as_it_is() {
        for text in ["Sa porte est ouverte", "Fermé en août", "lundi 9h-12h ; mardi : sur appel", "Fr", ""]
        {
            assert_eq!(french(text), text);
        }
    }
}
