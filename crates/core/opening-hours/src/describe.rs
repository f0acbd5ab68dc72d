//! Hours in words, for people and for screen readers.

use chrono::Weekday;
use opening_hours_syntax::rules::day::{
    DaySelector, HolidayKind, Month, MonthdayRange, WeekDayRange, WeekRange,
};
use opening_hours_syntax::rules::time::{Time, TimeSelector};
use opening_hours_syntax::rules::{RuleKind, RuleSequence};

use crate::hours::Hours;
use crate::read::means_appointment;
use crate::words::{Language, Words, words};

impl Hours {
    /// The hours in one sentence: `du lundi au vendredi, de 9 h à 12 h et de 14 h à 17 h 30 ; fermé les jours fériés`.
    ///
    /// A rule that has no simple words (dates of the year, sunrise) is left in OpenStreetMap's syntax.
    pub fn describe(&self, language: Language) -> String {
        let parts: Vec<String> = self
            .expression()
            .rules
            .iter()
            .map(|rule| sentence(rule, language).unwrap_or_else(|| rule.to_string()))
            .collect();
        parts.join(" ; ")
    }

    /// The same sentence where every rule has simple words; None otherwise.
    pub fn in_words(&self, language: Language) -> Option<String> {
        let parts: Option<Vec<String>> =
            self.expression().rules.iter().map(|rule| sentence(rule, language)).collect();
        parts.map(|parts| parts.join(" ; "))
    }
}

fn sentence(rule: &RuleSequence, language: Language) -> Option<String> {
    let words = words(language);
    let when = when(&rule.day_selector, words)?;
    let times = times(&rule.time_selector, language)?;
    if rule.kind == RuleKind::Closed {
        return Some(closed(&when, times.as_deref(), &rule.comment, words));
    }
    let mut parts = when;
    match (times, parts.is_empty()) {
        (Some(times), _) => parts.push(times),
        (None, true) => parts.push(words.always.to_owned()),
        (None, false) => parts.push(words.all_day.to_owned()),
    }
    parts.extend(condition(rule, words));
    Some(parts.join(", "))
}

fn closed(when: &[String], times: Option<&str>, comment: &str, words: &Words) -> String {
    let mut text = words.closed.to_owned();
    for part in when.iter().map(String::as_str).chain(times) {
        text = format!("{text} {part}");
    }
    if comment.is_empty() { text } else { format!("{text} ({comment})") }
}

fn condition(rule: &RuleSequence, words: &Words) -> Option<String> {
    match (&*rule.comment, rule.kind) {
        ("", RuleKind::Unknown) => Some(words.uncertain.to_owned()),
        ("", _) => None,
        (comment, _) if means_appointment(comment) && !comment.contains(',') => {
            Some(words.by_appointment.to_owned())
        }
        (comment, _) => Some(comment.to_owned()),
    }
}

/// The days of a rule, from the widest to the narrowest. `None` if there are no words for them.
fn when(days: &DaySelector, words: &Words) -> Option<Vec<String>> {
    if !days.year.is_empty() {
        return None;
    }
    let mut parts = Vec::new();
    if !days.monthday.is_empty() {
        let months: Option<Vec<String>> = days.monthday.iter().map(|range| months(range, words)).collect();
        parts.push(words.list(&months?));
    }
    if !days.week.is_empty() {
        parts.push(weeks(&days.week, words)?);
    }
    if !days.weekday.is_empty() {
        parts.push(weekdays(&days.weekday, words)?);
    }
    Some(parts)
}

fn months(range: &MonthdayRange, words: &Words) -> Option<String> {
    let MonthdayRange::Month { range, year: None } = range else { return None };
    let name = |month: Month| words.months.get(usize::from(month as u8 - 1)).copied();
    let (first, last) = (name(*range.start())?, name(*range.end())?);
    Some(if first == last {
        Words::join(words.in_month, first, "")
    } else {
        Words::join(words.in_months, first, last)
    })
}

fn weeks(weeks: &[WeekRange], words: &Words) -> Option<String> {
    let [range] = weeks else { return None };
    let (range, step) = range.clone().into_parts();
    match (range.start().0, step) {
        (2, 2) if range.end().0 >= 52 => Some(words.even_weeks.to_owned()),
        (1, 2) if range.end().0 >= 51 => Some(words.odd_weeks.to_owned()),
        _ => None,
    }
}

fn weekdays(days: &[WeekDayRange], words: &Words) -> Option<String> {
    if let [WeekDayRange::Fixed { range, .. }] = days
        && (*range.start(), *range.end()) == (Weekday::Mon, Weekday::Sun)
    {
        return Some(words.every_day.to_owned());
    }
    let parts: Option<Vec<Vec<String>>> = days.iter().map(|day| weekday(day, words)).collect();
    Some(words.list(&parts?.concat()))
}

fn weekday(day: &WeekDayRange, words: &Words) -> Option<Vec<String>> {
    match day {
        WeekDayRange::Holiday { kind: HolidayKind::Public, offset: 0 } => {
            Some(vec![words.public_holidays.to_owned()])
        }
        WeekDayRange::Holiday { kind: HolidayKind::School, offset: 0 } => {
            Some(vec![words.school_holidays.to_owned()])
        }
        WeekDayRange::Fixed { range, offset: 0, nth_from_start, nth_from_end } => {
            let (first, last) = (*range.start(), *range.end());
            if nth_from_start.contains(&false) || nth_from_end.contains(&false) {
                return (first == last)
                    .then(|| vec![ranked(first, *nth_from_start, *nth_from_end, words)])
                    .filter(|_| !nth_from_end[1..].contains(&true));
            }
            Some(span(first, last, words))
        }
        _ => None,
    }
}

/// A day, two days that follow, or a range.
fn span(first: Weekday, last: Weekday, words: &Words) -> Vec<String> {
    if first == last {
        vec![words.single_day(first).to_owned()]
    } else if first.succ() == last {
        vec![words.single_day(first).to_owned(), words.single_day(last).to_owned()]
    } else {
        vec![Words::join(words.day_range, words.day(first), words.day(last))]
    }
}

/// "le 1er et 3e jeudi du mois".
fn ranked(day: Weekday, from_start: [bool; 5], from_end: [bool; 5], words: &Words) -> String {
    let ranks: Vec<String> = from_start
        .iter()
        .chain(&from_end[..1])
        .zip(words.ranks)
        .filter(|(chosen, _)| **chosen)
        .map(|(_, rank)| rank.to_owned())
        .collect();
    Words::join(words.of_the_month, &words.list(&ranks), words.day(day))
}

/// `Some(None)` for the whole day, `None` if there are no words.
#[expect(clippy::option_option, reason = "no words and no hours are two different things")]
fn times(times: &TimeSelector, language: Language) -> Option<Option<String>> {
    if *times == TimeSelector::default() {
        return Some(None);
    }
    let ranges: Option<Vec<(u16, u16)>> = times
        .spans
        .iter()
        .map(|span| match (span.range.start, span.range.end, span.open_end, span.repeats) {
            (Time::Fixed(start), Time::Fixed(end), false, None) => {
                Some((start.mins_from_midnight(), end.mins_from_midnight()))
            }
            _ => None,
        })
        .collect();
    ranges.map(|ranges| Some(language.ranges(&ranges)))
}

#[cfg(test)]
mod tests {
    use crate::{Hours, Language};

    fn french(text: &str) -> String {
        Hours::parse(text).unwrap().describe(Language::French).replace('\u{a0}', " ")
    }

    fn english(text: &str) -> String {
        Hours::parse(text).unwrap().describe(Language::English)
    }

    #[test]
    fn usual_weeks_read_like_a_sentence() {
        assert_eq!(
            french("Mo-Fr 09:00-12:00,14:00-17:30; PH off"),
            "du lundi au vendredi, de 9 h à 12 h et de 14 h à 17 h 30 ; fermé les jours fériés"
        );
        assert_eq!(french("Mo-Tu,Fr 09:00-12:00"), "le lundi, le mardi et le vendredi, de 9 h à 12 h");
        assert_eq!(french("Mo-Su 10:00-24:00"), "tous les jours, de 10 h à minuit");
        assert_eq!(french("24/7"), "24 heures sur 24, 7 jours sur 7");
        assert_eq!(
            english("Mo-Fr 09:00-12:00; Sa 14:00-17:30"),
            "Monday to Friday, from 09:00 to 12:00 ; on Saturday, from 14:00 to 17:30"
        );
    }

    #[test]
    fn conditions_have_words() {
        assert_eq!(french("Th[1,3] 09:00-12:00"), "le 1er et 3e jeudi du mois, de 9 h à 12 h");
        assert_eq!(french("Tu[-1] 09:00-12:00"), "le dernier mardi du mois, de 9 h à 12 h");
        assert_eq!(french("week 02-52/2 Mo 09:00-12:00"), "les semaines paires, le lundi, de 9 h à 12 h");
        assert_eq!(french("week 01-53/2 Mo 09:00-12:00"), "les semaines impaires, le lundi, de 9 h à 12 h");
        assert_eq!(french("Mo 09:00-12:00 \"sur rendez-vous\""), "le lundi, de 9 h à 12 h, sur rendez-vous");
        assert_eq!(
            french("Tu 14:00-16:00 unknown \"une semaine sur deux\""),
            "le mardi, de 14 h à 16 h, une semaine sur deux"
        );
        assert_eq!(
            french("Mo-Fr 09:00-12:00; Aug off"),
            "du lundi au vendredi, de 9 h à 12 h ; fermé en août"
        );
        assert_eq!(
            english("Mo 09:00-12:00; SH off"),
            "on Monday, from 09:00 to 12:00 ; closed during school holidays"
        );
        assert_eq!(
            english("Mo 09:00-12:00 \"sur rendez-vous\""),
            "on Monday, from 09:00 to 12:00, by appointment"
        );
    }

    #[test]
    fn what_has_no_words_stays_as_it_is() {
        assert_eq!(french("2026 Mo 09:00-12:00"), "2026 Mo 09:00-12:00");
        assert_eq!(french("Mo sunrise-12:00"), "Mo sunrise-12:00");
    }

    #[test]
    fn closed_alone_is_one_word() {
        assert_eq!(french("off"), "fermé");
    }
}
