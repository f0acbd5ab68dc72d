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
        let mut rules = self.plain_rules();
        let more = self.conditional_rules();
        if rules.is_empty() && more.is_empty() && self.holidays.as_ref().is_none_or(Vec::is_empty) {
            return self.closed.then(|| "closed".to_owned());
        }
        let mut text = std::mem::take(&mut rules).join("; ");
        for rule in more {
            let _ = write!(text, "{}{rule}", if text.is_empty() { "" } else { ", " });
        }
        for rule in self.closing_rules() {
            let _ = write!(text, "{}{rule}", if text.is_empty() { "" } else { "; " });
        }
        Some(text)
    }

    /// Hours that hold every week, days of equal hours together.
    fn plain_rules(&self) -> Vec<String> {
        let plain: [Vec<Slot>; 7] = std::array::from_fn(|day| {
            self.week[day].iter().filter(|slot| is_plain(**slot)).copied().collect()
        });
        let mut done = [false; 7];
        let mut rules = Vec::new();
        for day in 0..7 {
            if done[day] || plain[day].is_empty() {
                continue;
            }
            let alike: Vec<&str> =
                (day..7).filter(|other| plain[*other] == plain[day]).map(|other| CODES[other]).collect();
            (day..7).filter(|other| plain[*other] == plain[day]).for_each(|other| done[other] = true);
            let hours: Vec<String> = plain[day].iter().copied().map(hours).collect();
            rules.push(format!("{} {}", alike.join(","), hours.join(",")));
        }
        rules
    }

    /// Hours under a condition, or of some weeks of the month: rules that add to the others.
    fn conditional_rules(&self) -> Vec<String> {
        let mut rules: Vec<(Conditions, String, Vec<Selector>)> = Vec::new();
        for (selector, slots) in self.selected() {
            for conditions in distinct(&slots) {
                let hours: Vec<String> =
                    slots.iter().filter(|slot| slot.conditions == conditions).copied().map(hours).collect();
                let hours = hours.join(",");
                match rules.iter_mut().find(|rule| rule.0 == conditions && rule.1 == hours) {
                    Some(rule) => rule.2.push(selector),
                    None => rules.push((conditions, hours, vec![selector])),
                }
            }
        }
        rules
            .into_iter()
            .map(|(conditions, hours, days)| conditional(conditions, &selector_text(&days), &hours))
            .collect()
    }

    /// The hours that are not plain, by day of the week, then by rank of the day in the month.
    fn selected(&self) -> Vec<(Selector, Vec<Slot>)> {
        let mut selected: Vec<(Selector, Vec<Slot>)> = (0..7)
            .map(|day| ((day, 0), self.week[day].iter().filter(|slot| !is_plain(**slot)).copied().collect()))
            .collect();
        for (day, rank, slot) in &self.nth {
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

/// `Mo,We`, `Th[1,3]`.
fn selector_text(selectors: &[Selector]) -> String {
    let mut days: Vec<(usize, Vec<String>)> = Vec::new();
    for (day, rank) in selectors {
        match days.last_mut().filter(|(last, _)| last == day && *rank != 0) {
            Some((_, ranks)) => ranks.push(rank.to_string()),
            None => days.push((*day, if *rank == 0 { Vec::new() } else { vec![rank.to_string()] })),
        }
    }
    let texts: Vec<String> = days
        .into_iter()
        .map(|(day, ranks)| {
            if ranks.is_empty() {
                CODES[day].to_owned()
            } else {
                format!("{}[{}]", CODES[day], ranks.join(","))
            }
        })
        .collect();
    texts.join(",")
}

fn conditional(conditions: Conditions, days: &str, hours: &str) -> String {
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
