//! From days and hours to a week.

use chrono::Weekday;

use super::Refusal;
use super::days::{Item, Which};
use super::exceptions::is_public_holidays;
use super::grammar::{Exception, Part};
use super::slots::{self, Slot};
use super::token::Half;

/// One statement: these days have these hours. No hours: closed.
#[derive(Debug, Clone)]
pub(crate) struct Statement {
    pub items: Vec<Item>,
    pub slots: Vec<Slot>,
}

/// The hours of a place, by day.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(super) week: [Vec<Slot>; 7],
    /// Hours of some weeks of the month.
    pub(super) nth: Vec<(Weekday, i8, Slot)>,
    pub(super) holidays: Option<Vec<Slot>>,
    pub(super) school_closed: bool,
    pub(super) months_closed: [bool; 12],
    pub(super) closed: bool,
}

/// Days and hours come in turn, days first ("lundi 9h-12h") or hours first ("9h-12h le lundi"): a text that does
/// neither is refused, so that no day is ever given the hours of another.
pub(crate) fn statements(parts: &[Part]) -> Result<Vec<Statement>, Refusal> {
    parts
        .chunks(2)
        .map(|pair| match pair {
            [Part::Days(days), Part::Times(slots)] if is_days(&parts[0]) => Ok((days, slots.clone())),
            [Part::Days(days), Part::Closed] if is_days(&parts[0]) => Ok((days, Vec::new())),
            [Part::Times(slots), Part::Days(days)] if !is_days(&parts[0]) => Ok((days, slots.clone())),
            _ => Err(Refusal),
        })
        .map(|pair| pair.map(|(days, slots)| Statement { items: days.items.clone(), slots }))
        .collect()
}

fn is_days(part: &Part) -> bool {
    matches!(part, Part::Days(_))
}

impl Table {
    /// Adds a statement to those before.
    pub(crate) fn add(&mut self, statement: &Statement) -> Result<(), Refusal> {
        self.closed |= statement.slots.is_empty();
        let narrow = statement.items.len();
        for item in &statement.items {
            match item.which {
                Which::Every(day) => self.add_day(day, &statement.slots, narrow)?,
                Which::Nth(..) if statement.slots.is_empty() => return Err(Refusal),
                Which::Nth(day, rank) => {
                    self.nth.extend(statement.slots.iter().map(|slot| (day, rank, *slot)));
                }
                Which::PublicHolidays => self.holidays = Some(statement.slots.clone()),
            }
        }
        Ok(())
    }

    /// Hours beside those already known complete them; hours over them replace them where they were said of fewer
    /// days ("du lundi au vendredi 9h-18h, le mercredi 9h-12h").
    fn add_day(&mut self, day: Weekday, slots: &[Slot], narrow: usize) -> Result<(), Refusal> {
        let wider = self.week.iter().filter(|known| **known == self.week[index(day)]).count();
        let known = &mut self.week[index(day)];
        let over = known.iter().any(|old| slots.iter().any(|new| old.start < new.end && new.start < old.end));
        let mixed = known.iter().any(|old| slots.iter().any(|new| old.conditions != new.conditions));
        if known.is_empty() || *known == slots || (slots.is_empty() && narrow < wider) {
            *known = slots.to_vec();
        } else if !over && !slots.is_empty() {
            known.extend(slots);
            known.sort_unstable();
        } else if narrow < wider && !mixed {
            *known = slots.to_vec();
        } else {
            return Err(Refusal);
        }
        Ok(())
    }

    /// Are there hours on that day already?
    pub(crate) fn is_known(&self, day: Weekday) -> bool {
        !self.week[index(day)].is_empty()
    }

    pub(crate) fn except(&mut self, exception: Exception) -> Result<(), Refusal> {
        match exception {
            exception if is_public_holidays(exception) => self.holidays = Some(Vec::new()),
            Exception::Day(Item { which: Which::Every(day), half }) => self.close(day, half)?,
            Exception::Day(_) => return Err(Refusal),
            Exception::SchoolHolidays => self.school_closed = true,
            Exception::Month(month) => self.months_closed[usize::from(month - 1)] = true,
        }
        Ok(())
    }

    /// Closes a day, or half of it. A day that has no noon break cannot be halved: when does it close?
    fn close(&mut self, day: Weekday, half: Option<Half>) -> Result<(), Refusal> {
        let known = &mut self.week[index(day)];
        let Some(half) = half else {
            known.clear();
            return Ok(());
        };
        let other = match half {
            Half::Morning => Half::Afternoon,
            Half::Afternoon => Half::Morning,
            Half::Evening => return Err(Refusal),
        };
        let halved = known
            .iter()
            .all(|slot| slots::fits(half, slot.start, slot.end) != slots::fits(other, slot.start, slot.end));
        known.retain(|slot| !slots::fits(half, slot.start, slot.end));
        halved.then_some(()).ok_or(Refusal)
    }
}

/// 0 is Monday.
pub(super) fn index(day: Weekday) -> usize {
    usize::try_from(day.num_days_from_monday()).unwrap_or_default()
}
