//! Moments and places in words, for pages, mails and calendars.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use maillage_places::model::PlaceId;
use maillage_places::view::{Entry as Place, Snapshot as Places};
use maillage_shell::text::{clock_time, date, weekday};
use maillage_shell::words::Lang;
use maillage_territory::{Commune, Territories};

use crate::model::{Host, Sheet};

/// A day: `mardi 1er décembre 2026`.
pub fn day(day: NaiveDate, lang: Lang) -> String {
    format!("{} {}", weekday(day.weekday(), lang), date(day, lang))
}

/// A day in a few letters: `mar. 1er déc.`, `Tue 1 Dec`.
pub fn short_day(day: NaiveDate, lang: Lang) -> String {
    let letters: String = weekday(day.weekday(), lang).chars().take(3).collect();
    let month = short_month(day.month0(), lang);
    match (lang, day.day()) {
        (Lang::Fr, 1) => format!("{letters}.\u{a0}1er\u{a0}{month}"),
        (Lang::Fr, number) => format!("{letters}.\u{a0}{number}\u{a0}{month}"),
        (Lang::En, number) => format!("{letters}\u{a0}{number}\u{a0}{month}"),
    }
}

/// Hours: `de 10 h à 12 h`, `10:00 to 12:00`.
pub fn hours((start, end): (NaiveDateTime, NaiveDateTime), lang: Lang) -> String {
    if whole_days((start, end)).is_some() {
        return if lang.is_french() { "toute la journée" } else { "all day" }.to_owned();
    }
    let (from, to) = (clock_time(start, lang), clock_time(end, lang));
    match lang {
        Lang::Fr => format!("de {from} à {to}"),
        Lang::En => format!("{from} to {to}"),
    }
}

/// The first and the last day of what lasts whole days; none for what has hours.
fn whole_days((start, end): (NaiveDateTime, NaiveDateTime)) -> Option<(NaiveDate, NaiveDate)> {
    let midnight = chrono::NaiveTime::MIN;
    let whole = start.time() == midnight && end.time() == midnight && start < end;
    whole.then(|| Some((start.date(), end.date().pred_opt()?))).flatten()
}

/// From when to when: `mardi 1er décembre 2026, de 10 h à 12 h`.
pub fn when((start, end): (NaiveDateTime, NaiveDateTime), lang: Lang) -> String {
    if let Some((first, last)) = whole_days((start, end)) {
        return match (first == last, lang) {
            (true, Lang::Fr) => format!("{}, toute la journée", day(first, lang)),
            (true, Lang::En) => format!("{}, all day", day(first, lang)),
            (false, Lang::Fr) => format!("du {} au {}", day(first, lang), day(last, lang)),
            (false, Lang::En) => format!("{} to {}", day(first, lang), day(last, lang)),
        };
    }
    if start.date() == end.date() {
        return format!("{}, {}", day(start.date(), lang), hours((start, end), lang));
    }
    let moment = |at: NaiveDateTime| (day(at.date(), lang), clock_time(at, lang));
    let ((from_day, from), (to_day, to)) = (moment(start), moment(end));
    match lang {
        Lang::Fr => format!("du {from_day} à {from} au {to_day} à {to}"),
        Lang::En => format!("{from_day} at {from} to {to_day} at {to}"),
    }
}

/// The month in three or four letters: `nov.`, `Nov`.
pub const fn short_month(month0: u32, lang: Lang) -> &'static str {
    const FR: [&str; 12] =
        ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
    const EN: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];
    match lang {
        Lang::Fr => FR[month0 as usize % 12],
        Lang::En => EN[month0 as usize % 12],
    }
}

/// The place of the directory that holds a series.
pub fn place<'a>(places: &'a Places, sheet: &Sheet) -> Option<&'a Place> {
    places.by_id(sheet.place()?.as_str()).map(AsRef::as_ref)
}

/// The commune where it meets.
pub fn commune(places: &Places, sheet: &Sheet) -> Option<&'static Commune> {
    match &sheet.host {
        Host::Place(id) => places.by_id(id.as_str())?.commune,
        Host::Elsewhere { commune, .. } => Territories::embedded().commune(commune.as_str()),
        Host::Network => None,
    }
}

/// Where it meets, on one line: `Espace numérique, 1 rue Grande, 04100 Manosque`; empty online.
pub fn place_line(places: &Places, sheet: &Sheet) -> String {
    let (name, rest) = place_parts(places, sheet);
    [name, rest].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A place of the directory, on one line; empty where it is gone.
pub fn place_of(places: &Places, id: PlaceId) -> String {
    let (name, rest) = places.by_id(id.as_str()).map(|place| name_and_address(place)).unwrap_or_default();
    [name, rest].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn name_and_address(place: &Place) -> (String, String) {
    let location = &place.place.sheet.location;
    let commune = format!("{} {}", location.postal_code, location.commune_name.as_str());
    (place.place.sheet.name.as_str().to_owned(), format!("{}, {commune}", location.street.as_str()))
}

/// Name of the place or hall, and its address.
pub fn place_parts(places: &Places, sheet: &Sheet) -> (String, String) {
    match &sheet.host {
        Host::Place(_) => place(places, sheet).map(name_and_address).unwrap_or_default(),
        Host::Elsewhere { address, .. } => {
            let commune = commune(places, sheet).map_or_else(String::new, |commune| commune.name.to_string());
            (address.as_str().to_owned(), commune)
        }
        Host::Network => Default::default(),
    }
}

/// The number to call: that of the event, else that of the place.
pub fn phone_to_call(places: &Places, sheet: &Sheet) -> Option<String> {
    let own = sheet.phone.as_ref().map(|phone| phone.as_str().to_owned());
    own.or_else(|| {
        place(places, sheet)?.place.sheet.contact.phone.as_ref().map(maillage_vocabulary::Phone::national)
    })
}

/// A number of a person as people write it: `06 12 34 56 78`.
pub fn phone(number: &str) -> String {
    maillage_vocabulary::Phone::read(number, None)
        .map_or_else(|_| number.to_owned(), |phone| phone.national())
}

/// Words joined by hyphens, at most 60 letters, cut between words.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(60);
    for word in maillage_search::fold(text)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if out.len() + word.len() > 60 {
            break;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_read_well() {
        let at = |text: &str| text.parse::<NaiveDateTime>().unwrap();
        let one = (at("2026-12-01T10:00:00"), at("2026-12-01T12:30:00"));
        assert_eq!(when(one, Lang::Fr), "mardi 1er\u{a0}décembre 2026, de 10\u{a0}h à 12\u{a0}h\u{a0}30");
        assert_eq!(when(one, Lang::En), "Tuesday 1\u{a0}December 2026, 10:00 to 12:30");
        let whole = (at("2026-12-01T00:00:00"), at("2026-12-02T00:00:00"));
        assert_eq!(when(whole, Lang::Fr), "mardi 1er\u{a0}décembre 2026, toute la journée");
        assert_eq!(hours(whole, Lang::En), "all day");
        let two = (at("2026-12-01T10:00:00"), at("2026-12-02T12:00:00"));
        assert!(when(two, Lang::Fr).starts_with("du mardi 1er"), "{}", when(two, Lang::Fr));
    }

    #[test]
    fn slugs_are_plain() {
        assert_eq!(slug("Ma boîte de courriels, rangée !"), "ma-boite-de-courriels-rangee");
    }
}
