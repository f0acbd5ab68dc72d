//! Texts that are already in OpenStreetMap's syntax.

use opening_hours_syntax::rules::RuleKind;
use opening_hours_syntax::rules::time::{Time, TimeSpan};

use super::raw::{Shape, cut};
use super::slots;
use crate::hours::Hours;

/// Words of the syntax, in lower case.
const WORDS: [&str; 35] = [
    "mo", "tu", "we", "th", "fr", "sa", "su", "ph", "sh", "off", "closed", "open", "unknown", "week", "day",
    "days", "easter", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    "sunrise", "sunset", "dawn", "dusk", "to", "h",
];

/// Words that French texts do not have.
const SIGNS: [&str; 14] =
    ["mo", "tu", "th", "fr", "we", "su", "ph", "sh", "off", "closed", "week", "sa", "easter", "unknown"];

/// The hours, if the text is written in the syntax from end to end and says something plausible.
pub(crate) fn read(text: &str) -> Option<Hours> {
    if !looks_right(text) {
        return None;
    }
    let hours = Hours::parse(text).ok()?;
    plausible(&hours, text).then_some(hours)
}

/// Only words of the syntax outside quotes, and at least one that is of no other language. Keeps "Mar 9:00-12:00", a
/// French Tuesday, from being every day of March.
fn looks_right(text: &str) -> bool {
    if text == "24/7" {
        return true;
    }
    let bare: String = text.split('"').step_by(2).collect::<Vec<_>>().join(" ");
    let words: Vec<String> =
        cut(&bare).into_iter().filter(|piece| piece.shape == Shape::Word).map(|piece| piece.text).collect();
    let known = words.iter().all(|word| WORDS.contains(&word.as_str()));
    let march = words.iter().any(|word| word == "mar");
    let months = words.iter().filter(|word| WORDS[17..29].contains(&word.as_str())).count();
    let sure = words
        .iter()
        .filter(|word| !(march && months == 1 && *word == "sa"))
        .any(|word| SIGNS.contains(&word.as_str()));
    known && sure
}

/// No rule that is open all day without saying so ("Mo, Tu 14:00-18:00" reads as open all Monday), and no hours that
/// go backwards by day.
fn plausible(hours: &Hours, text: &str) -> bool {
    hours.expression().rules.iter().all(|rule| {
        let said = text.contains("24/7") || text.contains("00:00") || text.contains("24:00");
        let whole = rule.time_selector.spans.iter().any(is_whole_day);
        rule.kind == RuleKind::Closed
            || ((said || !whole) && rule.time_selector.spans.iter().all(is_possible))
    })
}

fn is_whole_day(span: &TimeSpan) -> bool {
    matches!((minute(span.range.start), minute(span.range.end)), (Some(0), Some(1440)))
}

fn is_possible(span: &TimeSpan) -> bool {
    match (minute(span.range.start), minute(span.range.end)) {
        (Some(start), Some(end)) => slots::possible(start, if end > 1440 { end - 1440 } else { end }),
        _ => true,
    }
}

fn minute(time: Time) -> Option<u16> {
    match time {
        Time::Fixed(time) => Some(time.mins_from_midnight()),
        Time::Variable(_) => None,
    }
}

/// Is an appointment asked for at some hours of a usual week?
pub(crate) fn has_appointment(hours: &Hours) -> bool {
    hours
        .expression()
        .rules
        .iter()
        .any(|rule| rule.kind != RuleKind::Closed && super::means_appointment(&rule.comment))
}
