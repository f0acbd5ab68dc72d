//! Moments, thanks and values of lists in words, for pages and letters.

use chrono::{Datelike, NaiveDateTime};
use maillage_places::model::PlaceId;
use maillage_places::view::Snapshot as Places;
use maillage_shell::text::{clock_time, date, number, time_span, weekday};
use maillage_shell::words::Lang;
use maillage_vocabulary::ClosedList;

use crate::model::Sheet;

/// From when to when: `mardi 1er décembre 2026, de 10 h à 12 h`.
pub fn when((start, end): (NaiveDateTime, NaiveDateTime), lang: Lang) -> String {
    let day = format!("{} {}", weekday(start.weekday(), lang), date(start.date(), lang));
    let (from, to) = (clock_time(start, lang), clock_time(end, lang));
    match lang {
        Lang::Fr => format!("{day}, de {from} à {to}"),
        Lang::En => format!("{day}, {from} to {to}"),
    }
}

/// A place of the directory, on one line; empty where it is gone.
pub fn place_line(places: &Places, id: PlaceId) -> String {
    let Some(entry) = places.by_id(id.as_str()) else { return String::new() };
    let location = &entry.place.sheet.location;
    let parts = [entry.place.sheet.name.as_str(), location.street.as_str()];
    let commune = format!("{} {}", location.postal_code, location.commune_name.as_str());
    let parts = parts.into_iter().chain([commune.as_str()]).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

/// Name and commune of a place: `Espace numérique, Manosque`.
pub fn place_name(places: &Places, id: PlaceId) -> String {
    let name = |entry: &std::sync::Arc<maillage_places::view::Entry>| {
        format!("{}, {}", entry.place.sheet.name.as_str(), entry.commune_name())
    };
    places.by_id(id.as_str()).map(name).unwrap_or_default()
}

/// What testers are thanked with, and what it is worth: nothing is hidden.
pub fn thanks(sheet: &Sheet, lang: Lang) -> String {
    let what = short(sheet.thanks, lang);
    match sheet.thanks_euros {
        0 => what.to_owned(),
        euros => format!("{what} ({}\u{a0}€)", number(euros.into(), lang)),
    }
}

/// How long a test takes a tester.
pub fn length(sheet: &Sheet, lang: Lang) -> String {
    time_span(sheet.minutes, lang)
}

/// A value of a closed list in a few words.
pub fn short<L: ClosedList>(value: L, lang: Lang) -> &'static str {
    if lang.is_french() { value.short_fr() } else { value.short_en() }
}

/// The same within a sentence: without its capital.
pub fn within<L: ClosedList>(value: L, lang: Lang) -> String {
    let mut letters = short(value, lang).chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use maillage_vocabulary::lists::trials::QuotaOn;

    use super::*;

    #[test]
    fn words_stand_in_a_sentence() {
        assert_eq!(within(QuotaOn::From75, Lang::Fr), "de 75 ans ou plus");
        assert_eq!(within(QuotaOn::Assistive, Lang::En), "with assistive means");
        let at = |text: &str| text.parse::<NaiveDateTime>().unwrap();
        let span = (at("2026-12-01T10:00:00"), at("2026-12-01T11:30:00"));
        assert_eq!(when(span, Lang::Fr), "mardi 1er\u{a0}décembre 2026, de 10\u{a0}h à 11\u{a0}h\u{a0}30");
        assert_eq!(when(span, Lang::En), "Tuesday 1\u{a0}December 2026, 10:00 to 11:30");
    }
}
