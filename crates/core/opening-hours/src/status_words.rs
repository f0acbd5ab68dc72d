//! The state of a place in words.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use crate::evaluate::Status;
use crate::words::{Language, Words, words};

impl Status {
    /// One short sentence for a page shown at `now`: `Ouvert jusqu’à 12 h`, `Fermé, ouvre lundi à 9 h`.
    pub fn describe(self, now: NaiveDateTime, language: Language) -> String {
        let words = words(language);
        match self {
            Self::Open { until: None } => words.open_now.to_owned(),
            Self::Open { until: Some(until) } => {
                Words::join(words.open_until, &end(now, until, language), "")
            }
            Self::ByAppointment { until: None } => capital(words.by_appointment),
            Self::ByAppointment { until: Some(until) } => {
                Words::join(words.appointment_until, &end(now, until, language), "")
            }
            Self::Closed { opens: None } => words.closed_now.to_owned(),
            Self::Closed { opens: Some(opens) } => closed(now.date(), opens, language),
            Self::Unknown => words.unknown_now.to_owned(),
        }
    }
}

/// A time; with its date where it is further than the night.
fn end(now: NaiveDateTime, until: NaiveDateTime, language: Language) -> String {
    let time = time(until, language);
    let hours = (until - now).num_hours();
    if hours < 24 { time } else { format!("{time}, {}", date(until.date(), language)) }
}

fn closed(today: NaiveDate, opens: NaiveDateTime, language: Language) -> String {
    let words = words(language);
    let at = time(opens, language);
    match (opens.date() - today).num_days() {
        0 => Words::join(words.opens_today, &at, ""),
        1 => Words::join(words.opens_tomorrow, &at, ""),
        2..=6 => Words::join(words.opens_on, &at, words.day(opens.weekday())),
        _ => Words::join(words.opens_later, &at, &date(opens.date(), language)),
    }
}

fn time(at: NaiveDateTime, language: Language) -> String {
    language.time(u16::try_from(at.hour() * 60 + at.minute()).unwrap_or_default())
}

/// `1er septembre`, `1 September`.
fn date(date: NaiveDate, language: Language) -> String {
    let words = words(language);
    let day = match (language, date.day()) {
        (Language::French, 1) => "1er".to_owned(),
        (_, day) => day.to_string(),
    };
    let month = usize::try_from(date.month0()).ok().and_then(|month| words.months.get(month)).copied();
    Words::join(words.date, &day, month.unwrap_or_default())
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Hours;

    fn said(text: &str, now: &str, language: Language) -> String {
        let now = NaiveDateTime::parse_from_str(now, "%Y-%m-%d %H:%M").unwrap();
        Hours::parse(text).unwrap().status(now).describe(now, language).replace('\u{a0}', " ")
    }

    #[test]
    fn the_state_is_said_in_french() {
        let text = "Mo-Fr 09:00-12:00; Aug off";
        let cases = [
            ("2026-11-24 10:00", "Ouvert jusqu’à 12 h"),
            ("2026-11-24 08:00", "Fermé, ouvre à 9 h"),
            ("2026-11-24 13:00", "Fermé, ouvre demain à 9 h"),
            ("2026-11-27 13:00", "Fermé, ouvre lundi à 9 h"),
            ("2026-08-04 10:00", "Fermé, ouvre le 1er septembre"),
        ];
        for (now, expected) in cases {
            assert_eq!(said(text, now, Language::French), expected);
        }
        assert_eq!(said("24/7", "2026-11-24 10:00", Language::French), "Ouvert");
        assert_eq!(said("off", "2026-11-24 10:00", Language::French), "Fermé");
    }

    #[test]
    fn the_state_is_said_in_english() {
        assert_eq!(
            said("Mo 09:00-12:00", "2026-11-27 13:00", Language::English),
            "Closed, opens on Monday at 09:00"
        );
        let desk = "Tu 09:00-12:00 \"sur rendez-vous\"";
        assert_eq!(said(desk, "2026-11-24 10:00", Language::English), "By appointment until 12:00");
        assert_eq!(
            said("Mo-We 00:00-24:00", "2026-11-23 10:00", Language::English),
            "Open until midnight, 26 November"
        );
    }
}
