//! One week of a place, as a table.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::evaluate::{Kind, Slot};
use crate::hours::Hours;
use crate::{evaluate, holidays};

/// A stretch of a day: minutes from midnight, start included, end excluded. The end passes 1440 where the place stays
/// open after midnight.
pub type Range = (u16, u16);

/// Minutes in a day.
pub(crate) const DAY: u16 = 24 * 60;

/// A stretch that begins at midnight is the end of the evening before when it stops before this (noon).
const END_OF_NIGHT: u16 = 12 * 60;

/// The seven days from a Monday, with the public holidays of that very week applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// The first day.
    pub monday: NaiveDate,
    /// When anybody can walk in, Monday first.
    pub days: [Vec<Range>; 7],
    /// When people are received by appointment only.
    pub by_appointment: [Vec<Range>; 7],
    /// When the text itself says that it is not sure (every second week, for example).
    pub uncertain: [Vec<Range>; 7],
    /// Days of this week that are public holidays in France, whatever the text says about them.
    pub holidays: [bool; 7],
    /// Other words of the text in force this week, once each.
    pub notes: Vec<String>,
}

/// One line of the table of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row<'a> {
    /// The day.
    pub day: Weekday,
    /// Its date.
    pub date: NaiveDate,
    /// When anybody can walk in. Empty, with the two others: closed.
    pub open: &'a [Range],
    /// When an appointment is needed.
    pub by_appointment: &'a [Range],
    /// When the text is not sure.
    pub uncertain: &'a [Range],
    /// A public holiday.
    pub holiday: bool,
}

/// Days that follow each other with the same hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowGroup<'a> {
    /// The first day, with the hours of all.
    pub first: Row<'a>,
    /// The last day; the first if it stands alone.
    pub last: Weekday,
}

impl Hours {
    /// The week that starts on `monday`. Another day of the week is taken back to its Monday.
    pub fn week(&self, monday: NaiveDate) -> Week {
        let monday = monday - chrono::Duration::days(i64::from(monday.weekday().num_days_from_monday()));
        let slots: Vec<Vec<Slot>> = (-1..=7).map(|shift| evaluate::slots(self, day(monday, shift))).collect();
        Week {
            monday,
            days: ranges(&slots, Kind::Open),
            by_appointment: ranges(&slots, Kind::ByAppointment),
            uncertain: ranges(&slots, Kind::Uncertain),
            holidays: std::array::from_fn(|index| {
                holidays::is_public_holiday(day(monday, index_as_days(index)))
            }),
            notes: notes(&slots),
        }
    }
}

impl Week {
    /// The seven lines of the table.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let names = [
            Weekday::Mon,
            Weekday::Tue,
            Weekday::Wed,
            Weekday::Thu,
            Weekday::Fri,
            Weekday::Sat,
            Weekday::Sun,
        ];
        names.into_iter().enumerate().map(|(index, weekday)| Row {
            day: weekday,
            date: day(self.monday, index_as_days(index)),
            open: &self.days[index],
            by_appointment: &self.by_appointment[index],
            uncertain: &self.uncertain[index],
            holiday: self.holidays[index],
        })
    }

    /// The table with the days that follow each other and have the same hours in one line ("lundi – vendredi").
    pub fn groups(&self) -> Vec<RowGroup<'_>> {
        let mut groups: Vec<RowGroup<'_>> = Vec::new();
        for row in self.rows() {
            match groups.last_mut().filter(|group| same_hours(&group.first, &row)) {
                Some(group) => group.last = row.day,
                None => groups.push(RowGroup { first: row, last: row.day }),
            }
        }
        groups
    }

    /// Nothing at all this week.
    pub fn is_closed(&self) -> bool {
        self.rows()
            .all(|row| row.open.is_empty() && row.by_appointment.is_empty() && row.uncertain.is_empty())
    }
}

fn same_hours(one: &Row<'_>, other: &Row<'_>) -> bool {
    (one.open, one.by_appointment, one.uncertain, one.holiday)
        == (other.open, other.by_appointment, other.uncertain, other.holiday)
}

/// An index of the week is below 8.
fn index_as_days(index: usize) -> i64 {
    i64::try_from(index).unwrap_or_default()
}

fn day(monday: NaiveDate, shift: i64) -> NaiveDate {
    monday.checked_add_signed(chrono::Duration::days(shift)).unwrap_or(monday)
}

/// Joins what midnight cuts: the evening of a day and the small hours of the next. `slots` begins on the Sunday
/// before and ends on the Monday after.
fn ranges(slots: &[Vec<Slot>], kind: Kind) -> [Vec<Range>; 7] {
    let mut days: Vec<Vec<Range>> = slots
        .iter()
        .map(|day| day.iter().filter(|slot| slot.kind == kind).map(|slot| (slot.start, slot.end)).collect())
        .collect();
    for next in (1..days.len()).rev() {
        let (before, after) = days.split_at_mut(next);
        let (Some(evening), Some(&morning)) = (before[next - 1].last_mut(), after[0].first()) else {
            continue;
        };
        if evening.0 > 0 && evening.1 == DAY && morning.0 == 0 && morning.1 <= END_OF_NIGHT {
            evening.1 += morning.1;
            after[0].remove(0);
        }
    }
    std::array::from_fn(|index| std::mem::take(&mut days[index + 1]))
}

fn notes(slots: &[Vec<Slot>]) -> Vec<String> {
    let mut notes: Vec<String> = Vec::new();
    for slot in slots.iter().skip(1).take(7).flatten() {
        let spoken = slot.kind == Kind::ByAppointment || slot.note.is_empty();
        if !spoken && !notes.iter().any(|note| **note == *slot.note) {
            notes.push(slot.note.to_string());
        }
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, monday: &str) -> Vec<(Weekday, Weekday, usize)> {
        let week = Hours::parse(text).unwrap().week(monday.parse().unwrap());
        week.groups().into_iter().map(|group| (group.first.day, group.last, group.first.open.len())).collect()
    }

    #[test]
    fn days_alike_make_one_line() {
        use Weekday::{Fri, Mon, Sat, Sun};
        let text = "Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00";
        assert_eq!(lines(text, "2026-11-23"), [(Mon, Fri, 2), (Sat, Sat, 1), (Sun, Sun, 0)]);
    }

    #[test]
    fn a_holiday_stands_alone() {
        use Weekday::{Mon, Sun, Tue, Wed};
        assert_eq!(lines("Mo-Su 09:00-12:00", "2026-07-13"), [(Mon, Mon, 1), (Tue, Tue, 1), (Wed, Sun, 1)]);
    }
}
