//! Opening hours in words: the table of a week, a day, a short week on paper.

use chrono::{Datelike, Days, NaiveDate};
use maillage_opening_hours::{Hours, Language, Row, rest_in_words};
use maillage_shell::words::Lang;
use maillage_shell::{Ctx, text};

use crate::model::Opening;
use crate::view::{Group, Value};

/// A line of the table of opening hours.
pub struct HoursRow {
    /// The day, "aujourd’hui" after the present one.
    pub day: String,
    /// When it is open.
    pub slots: Vec<String>,
    /// By appointment, "closed", holidays: what the slots do not say.
    pub note: String,
    /// Whether it is today.
    pub today: bool,
}

/// The week of today, a line a day.
pub fn hours_rows(ctx: &Ctx, hours: &Hours) -> Vec<HoursRow> {
    let today = ctx.local_now().date();
    hours
        .week(today)
        .rows()
        .map(|row| {
            let name = capitalised(text::weekday(row.day, ctx.lang()));
            let is_today = row.date == today;
            HoursRow {
                day: if is_today { ctx.tx("hours-today", &[("day", (&name).into())]) } else { name },
                slots: row.open.iter().map(|slot| range(ctx, *slot)).collect(),
                note: notes(ctx, &row).join(", "),
                today: is_today,
            }
        })
        .collect()
}

fn range(ctx: &Ctx, (start, end): (u16, u16)) -> String {
    let (start, end) = (text::time(start, ctx.lang()), text::time(end, ctx.lang()));
    ctx.tx("hours-range", &[("start", (&start).into()), ("end", (&end).into())])
}

/// What the slots of a day do not say.
fn notes(ctx: &Ctx, row: &Row<'_>) -> Vec<String> {
    let mut notes = Vec::new();
    if row.holiday {
        notes.push(ctx.t("hours-holiday").to_owned());
    }
    for slot in row.by_appointment {
        notes.push(ctx.tx("hours-by-appointment", &[("range", (&range(ctx, *slot)).into())]));
    }
    for slot in row.uncertain {
        notes.push(ctx.tx("hours-uncertain", &[("range", (&range(ctx, *slot)).into())]));
    }
    if row.open.is_empty() && row.by_appointment.is_empty() && row.uncertain.is_empty() {
        notes.push(ctx.t("hours-closed").to_owned());
    }
    notes
}

/// What the table of hours is about.
pub fn week_caption(ctx: &Ctx) -> String {
    let today = ctx.local_now().date();
    let monday = today - Days::new(today.weekday().num_days_from_monday().into());
    ctx.tx("hours-caption", &[("date", (&text::date(monday, ctx.lang())).into())])
}

/// The hours of the days that were asked for, the next seven: `Samedi : 9 h à 12 h`.
pub fn days_asked(ctx: &Ctx, hours: &Hours, chosen: &[Value]) -> Vec<String> {
    let today = ctx.local_now().date();
    let days = chosen.iter().filter(|value| value.group == Group::Day);
    days.filter_map(|day| day_words(ctx, hours, next(today, u32::from(day.code)))).collect()
}

/// That day of the week, today or later; 0 is Monday.
fn next(today: NaiveDate, weekday: u32) -> NaiveDate {
    let wait = (7 + weekday - today.weekday().num_days_from_monday()) % 7;
    today + Days::new(wait.into())
}

fn day_words(ctx: &Ctx, hours: &Hours, date: NaiveDate) -> Option<String> {
    let week = hours.week(date);
    let row = week.rows().find(|row| row.date == date)?;
    let slots = row.open.iter().map(|slot| range(ctx, *slot));
    let words = slots.chain(notes(ctx, &row)).collect::<Vec<_>>().join(", ");
    let day = capitalised(text::weekday(row.day, ctx.lang()));
    Some(ctx.tx("hours-of-day", &[("day", (&day).into()), ("hours", (&words).into())]))
}

/// All that is known of the hours in a line, for paper: it stays true longer than a day.
pub fn short_week(ctx: &Ctx, opening: &Opening) -> String {
    let language = language(ctx.lang());
    let hours = opening.hours().map(|hours| hours.in_words(language).unwrap_or_else(|| days(ctx, hours)));
    let rest = opening.rest().map(|rest| rest_in_words(rest, language));
    let appointment = || ctx.t("status-appointment-only").to_owned();
    let known: Vec<_> = hours.into_iter().chain(rest).collect();
    if known.is_empty() { appointment() } else { known.join(" ; ") }
}

/// The days of this week, for hours that no sentence tells.
fn days(ctx: &Ctx, hours: &Hours) -> String {
    let today = ctx.local_now().date();
    let days: Vec<_> = (0..7).filter_map(|day| day_words(ctx, hours, today + Days::new(day))).collect();
    days.join(" ; ")
}

/// The language of descriptions of hours.
pub const fn language(lang: Lang) -> Language {
    match lang {
        Lang::Fr => Language::French,
        Lang::En => Language::English,
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
