//! What a professional types, or a program sends, to say when she receives, when she is away, and what her place has.

use chrono::{NaiveDate, NaiveTime};
use maillage_places::model::PlaceId;
use maillage_places::view::Snapshot as Places;
use maillage_shell::{Ctx, FieldErrors};
use maillage_vocabulary::Line;
use maillage_vocabulary::lists::activity::Theme;
use serde::Deserialize;

use super::{DAYS, directory_place, set, time};
use crate::model::{Absence, Equipment, Hours, HoursError, MOST_UNITS, Opening, Weekdays};
use crate::view::diary::Diary;

/// An opening, an absence, a room or a device, as typed: one page has the three forms.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Under which name people meet the professional.
    pub shown_name: String,
    /// Public id of a place.
    pub place: String,
    /// Words that name it, where the list is too long to choose from.
    pub place_words: String,
    /// `mo` to `su`.
    pub days: Vec<String>,
    pub from: String,
    pub to: String,
    /// Minutes of an appointment.
    pub length: String,
    /// Inner id of the room or device that each appointment needs.
    pub equipment: String,
    pub themes: Vec<String>,
    pub first_day: String,
    pub last_day: String,
    /// The first day of an absence, and the last.
    pub away_from: String,
    pub away_to: String,
    /// Where a room or a device is: public id of a place, or words that name it.
    pub thing_place: String,
    /// What it is, and how many there are.
    pub thing: String,
    pub units: String,
}

impl Typed {
    /// What is usual.
    pub fn blank(today: NaiveDate, name: &str) -> Self {
        Self {
            shown_name: name.to_owned(),
            from: "09:00".to_owned(),
            to: "12:00".to_owned(),
            length: "30".to_owned(),
            first_day: today.to_string(),
            units: "1".to_owned(),
            ..Self::default()
        }
    }
}

/// Reads an opening of a person.
pub fn opening(
    ctx: &Ctx,
    (places, diary): (&Places, &Diary),
    typed: &Typed,
    person: &str,
) -> Result<Opening, FieldErrors> {
    let mut errors = FieldErrors::default();
    let say = |key: &str| ctx.t(key).to_owned();
    let name = errors.take("shown_name", Line::new(&typed.shown_name).map_err(|_| say("agenda-error-name")));
    let place = directory_place(ctx, places, (typed.place.trim(), typed.place_words.trim()), &mut errors);
    let days = errors.take("days", weekdays(&typed.days).ok_or_else(|| say("opening-error-days")));
    let hours = hours(ctx, typed, &mut errors);
    let equipment = equipment(ctx, diary, typed, place, &mut errors);
    let themes = set::<Theme>(ctx, "themes", &typed.themes, &mut errors);
    let first_day =
        errors.take("first_day", typed.first_day.trim().parse().map_err(|_| say("form-error-day")));
    let last_day = errors.take("last_day", last_day(&typed.last_day).ok_or_else(|| say("form-error-day")));
    if let (Some(first), Some(Some(last))) = (first_day, last_day)
        && last < first
    {
        errors.add("last_day", say("form-error-until"));
    }
    let read = (name, place, days, hours, equipment, first_day, last_day);
    let (Some(name), Some(place), Some(days), Some(hours), Some(equipment), Some(first_day), Some(last_day)) =
        read
    else {
        return Err(errors);
    };
    if !errors.is_empty() {
        return Err(errors);
    }
    let person = person.to_owned();
    Ok(Opening {
        id: String::new(),
        person,
        shown_name: name,
        place,
        days,
        hours,
        equipment,
        themes,
        first_day,
        last_day,
    })
}

fn weekdays(typed: &[String]) -> Option<Weekdays> {
    let ticked = DAYS.iter().enumerate().filter(|(_, day)| typed.iter().any(|one| one == *day));
    Weekdays::new(ticked.fold(0, |bits, (rank, _)| bits | 1 << rank))
}

/// Minutes since midnight.
fn minutes(text: &str) -> Option<u16> {
    u16::try_from((time(text)? - NaiveTime::MIN).num_minutes()).ok()
}

fn hours(ctx: &Ctx, typed: &Typed, errors: &mut FieldErrors) -> Option<Hours> {
    let say = |key: &str| ctx.t(key).to_owned();
    let from = errors.take("from", minutes(&typed.from).ok_or_else(|| say("form-error-time")));
    let to = errors.take("to", minutes(&typed.to).ok_or_else(|| say("form-error-time")));
    let length = typed.length.trim().parse::<u16>().map_err(|_| say("opening-error-length"));
    let length = errors.take("length", length);
    match Hours::new(from?, to?, length?) {
        Ok(hours) => return Some(hours),
        Err(HoursError::Grid) => errors.add("from", say("opening-error-grid")),
        Err(HoursError::Length) => errors.add("length", say("opening-error-length")),
        Err(HoursError::Room) => errors.add("to", say("opening-error-room")),
    }
    None
}

/// Nothing, or a room or device of the place.
#[expect(clippy::option_option, reason = "wrong, or not needed")]
fn equipment(
    ctx: &Ctx,
    diary: &Diary,
    typed: &Typed,
    place: Option<PlaceId>,
    errors: &mut FieldErrors,
) -> Option<Option<String>> {
    let id = typed.equipment.trim();
    if id.is_empty() {
        return Some(None);
    }
    let thing = diary.thing(id).filter(|thing| place.is_none_or(|place| place == thing.place));
    let found = thing.map(|thing| Some(thing.id.clone()));
    errors.take("equipment", found.ok_or_else(|| ctx.t("opening-error-equipment").to_owned()))
}

#[expect(clippy::option_option, reason = "wrong, or open")]
fn last_day(text: &str) -> Option<Option<NaiveDate>> {
    let text = text.trim();
    if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
}

/// Reads an absence of a person; without a last day, it lasts one day.
pub fn absence(ctx: &Ctx, typed: &Typed, person: &str) -> Result<Absence, FieldErrors> {
    let mut errors = FieldErrors::default();
    let day = |text: &str| text.trim().parse::<NaiveDate>().map_err(|_| ctx.t("form-error-day").to_owned());
    let first_day = errors.take("away_from", day(&typed.away_from));
    let last = if typed.away_to.trim().is_empty() { &typed.away_from } else { &typed.away_to };
    let last_day = errors.take("away_to", day(last));
    match first_day.zip(last_day) {
        Some((first_day, last_day)) if first_day <= last_day => {
            Ok(Absence { id: ctx.app().ids().uuid(), person: person.to_owned(), first_day, last_day })
        }
        Some(_) => Err(FieldErrors::one("away_to", ctx.t("form-error-until"))),
        None => Err(errors),
    }
}

/// Reads a room or a device.
pub fn thing(ctx: &Ctx, places: &Places, typed: &Typed) -> Result<Equipment, FieldErrors> {
    let (mut errors, mut wrong) = (FieldErrors::default(), FieldErrors::default());
    let place = typed.thing_place.trim();
    let named = if places.by_id(place).is_some() { (place, "") } else { ("", place) };
    let place = directory_place(ctx, places, named, &mut wrong);
    if place.is_none() {
        // The page has another field of that name.
        errors.add("thing_place", ctx.t("form-error-place"));
    }
    let name = Line::new(&typed.thing).map_err(|_| ctx.t("equipment-error-name").to_owned());
    let name = errors.take("thing", name);
    let units = typed.units.trim().parse().ok().filter(|units| (1..=MOST_UNITS).contains(units));
    let units = errors.take("units", units.ok_or_else(|| ctx.t("equipment-error-units").to_owned()));
    match (place, name, units) {
        (Some(place), Some(name), Some(units)) => {
            Ok(Equipment { id: ctx.app().ids().uuid(), place, name, units })
        }
        _ => Err(errors),
    }
}
