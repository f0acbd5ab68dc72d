//! From a week to OpenStreetMap's syntax.

use std::fmt::Write as _;

use super::slots::{Conditions, Slot};
use super::table::{Table, index};
use super::token::Condition;

const CODES: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Table {
    /// The text in OpenStreetMap's syntax; `None` if there are no hours in it.
    pub(crate) fn write(&self) -> Option<String> {
        let rules = self.rules(true);
        let more = self.rules(false);
        if rules.is_empty() && more.is_empty() && self.holidays.as_ref().is_none_or(Vec::is_empty) {
            return self.closed.then(|| "off".to_owned());
        }
        let mut text = rules.join("; ");
        for rule in more {
            let _ = write!(text, "{}{rule}", if text.is_empty() { "" } else { ", " });
        }
        for rule in self.closing_rules() {
            let _ = write!(text, "{}{rule}", if text.is_empty() { "" } else { "; " });
        }
        Some(text)
    }

    /// Rules of equal hours and conditions together: plain ones, or the others.
    fn rules(&self, plain: bool) -> Vec<String> {
        let mut rules: Vec<(Conditions, String, Vec<Selector>)> = Vec::new();
        for (selector, slots) in self.selected(plain) {
            for conditions in distinct(&slots) {
                let same = slots.iter().copied().filter(|slot| slot.conditions == conditions);
                let hours = same.map(hours).collect::<Vec<_>>().join(",");
                match rules.iter_mut().find(|rule| rule.0 == conditions && rule.1 == hours) {
                    Some(rule) => rule.2.push(selector),
                    None => rules.push((conditions, hours, vec![selector])),
                }
            }
        }
        rules.iter().map(|(conditions, hours, days)| rule(*conditions, &selector_text(days), hours)).collect()
    }

    /// Hours by day of the week, then, among those that are not plain, by rank of the day in the month.
    fn selected(&self, plain: bool) -> Vec<(Selector, Vec<Slot>)> {
        let of_day =
            |day: usize| self.week[day].iter().filter(|slot| is_plain(**slot) == plain).copied().collect();
        let mut selected: Vec<(Selector, Vec<Slot>)> = (0..7).map(|day| ((day, 0), of_day(day))).collect();
        for (day, rank, slot) in self.nth.iter().filter(|_| !plain) {
            let key = (index(*day), *rank);
            match selected.iter_mut().find(|(selector, _)| *selector == key) {
                Some((_, slots)) => slots.push(*slot),
                None => selected.push((key, vec![*slot])),
            }
        }
        selected.retain(|(_, slots)| !slots.is_empty());
        selected
    }

    fn closing_rules(&self) -> Vec<String> {
        let mut rules = Vec::new();
        match self.holidays.as_deref() {
            Some([]) => rules.push("PH off".to_owned()),
            Some(slots) => {
                let hours: Vec<String> = slots.iter().copied().map(hours).collect();
                rules.push(format!("PH {}", hours.join(",")));
            }
            None => {}
        }
        if self.school_closed {
            rules.push("SH off".to_owned());
        }
        let months: Vec<&str> = MONTHS
            .iter()
            .zip(self.months_closed)
            .filter(|(_, closed)| *closed)
            .map(|(code, _)| *code)
            .collect();
        if !months.is_empty() {
            rules.push(format!("{} off", months.join(",")));
        }
        rules
    }
}

fn is_plain(slot: Slot) -> bool {
    !slot.conditions.appointment && slot.conditions.cycle.is_none()
}

/// `09:00-12:00`; after midnight, the hour of the next day.
fn hours(slot: Slot) -> String {
    let end = if slot.end > 1440 { slot.end - 1440 } else { slot.end };
    format!("{:02}:{:02}-{:02}:{:02}", slot.start / 60, slot.start % 60, end / 60, end % 60)
}

/// A day of the week (0 is Monday) and its rank in the month, 0 for all.
type Selector = (usize, i8);

fn distinct(slots: &[Slot]) -> Vec<Conditions> {
    let mut all: Vec<Conditions> = slots.iter().map(|slot| slot.conditions).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// `Mo-We,Fr`, `Th[1,3]`.
fn selector_text(selectors: &[Selector]) -> String {
    let same_run = |before: &Selector, after: &Selector| match (before.1, after.1) {
        (0, 0) => before.0 + 1 == after.0,
        (0, _) | (_, 0) => false,
        _ => before.0 == after.0,
    };
    let runs = selectors.chunk_by(same_run).map(|run| match run {
        [(first, 0), .., (last, _)] => format!("{}-{}", CODES[*first], CODES[*last]),
        [(day, 0)] => CODES[*day].to_owned(),
        ranked => {
            let ranks: Vec<String> = ranked.iter().map(|(_, rank)| rank.to_string()).collect();
            format!("{}[{}]", CODES[ranked[0].0], ranks.join(","))
        }
    });
    runs.collect::<Vec<_>>().join(",")
}

fn rule(conditions: Conditions, days: &str, hours: &str) -> String {
    let (weeks, doubt) = match conditions.cycle {
        Some(Condition::EvenWeeks) => ("week 02-52/2 ", None),
        Some(Condition::OddWeeks) => ("week 01-53/2 ", None),
        Some(Condition::EverySecond) => ("", Some("une semaine sur deux")),
        Some(Condition::EveryThird) => ("", Some("une semaine sur trois")),
        Some(Condition::OnceAMonth) => ("", Some("une fois par mois")),
        Some(Condition::Appointment) | None => ("", None),
    };
    match (conditions.appointment, doubt) {
        (false, None) => format!("{weeks}{days} {hours}"),
        (true, None) => format!("{weeks}{days} {hours} \"sur rendez-vous\""),
        (false, Some(doubt)) => format!("{weeks}{days} {hours} unknown \"{doubt}\""),
        (true, Some(doubt)) => format!("{weeks}{days} {hours} unknown \"sur rendez-vous, {doubt}\""),
    }
}
