//! Hours written in one column a day.

use chrono::Weekday;

use super::days::{self, Which};
use super::grammar::{self, Part};
use super::slots::Slot;
use super::table::{self, Statement, Table};
use super::{Reading, Refusal, clean, lexer, says_appointment, segments};
use crate::hours::{Hours, MAX_LENGTH};

/// What a column says of its day.
struct Column {
    statements: Vec<Statement>,
    rest: Vec<String>,
}

/// Reads hours given day by day. A day may come twice (morning and afternoon columns); an empty text says nothing.
///
/// A day that is not understood goes to [`Reading::rest`] with its name ("mardi : ..."); the other days are kept.
pub fn read_days(days: &[(Weekday, &str)]) -> Reading {
    let mut table = Table::default();
    let mut rest: Vec<String> = Vec::new();
    let mut by_appointment = false;
    for (day, text) in days {
        let text = clean::clean(text);
        if !says_something(&text) {
            continue;
        }
        by_appointment |= text.len() <= MAX_LENGTH && says_appointment(&lexer::tokens(&text));
        let told =
            column(*day, &text).and_then(|column| add(&mut table, *day, &column).map(|()| column.rest));
        match told {
            Ok(words) if words.is_empty() => {}
            Ok(words) => rest.push(format!("{} : {}", name(*day), words.join(" ; "))),
            Err(Refusal) => rest.push(format!("{} : {text}", name(*day))),
        }
    }
    let hours = table.write().and_then(|written| Hours::parse(&written).ok());
    Reading { hours, rest: (!rest.is_empty()).then(|| rest.join("\n")), by_appointment }
}

fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// A column that says "fermé" beside one that has hours speaks of the other half of the day.
fn add(table: &mut Table, day: Weekday, column: &Column) -> Result<(), Refusal> {
    let told = |statement: &&Statement| !(statement.slots.is_empty() && table.is_known(day));
    let statements: Vec<&Statement> = column.statements.iter().filter(told).collect();
    statements.into_iter().try_for_each(|statement| table.add(statement))
}

fn column(day: Weekday, text: &str) -> Result<Column, Refusal> {
    if text.len() > MAX_LENGTH {
        return Err(Refusal);
    }
    let (kept, mut aside) = segments::set_aside(&lexer::tokens(text))?;
    let draft = grammar::read(&kept)?;
    if !draft.exceptions.is_empty() {
        return Err(Refusal);
    }
    aside.extend(draft.rest);
    aside.sort_unstable();
    let statements = statements(day, draft.parts)?;
    let rest: Vec<String> = aside
        .into_iter()
        .filter_map(|(start, end)| text.get(start..end))
        .map(|words| words.trim().to_owned())
        .collect();
    if statements.is_empty() && rest.is_empty() && !says_appointment(&kept) {
        return Err(Refusal);
    }
    Ok(Column { statements, rest })
}

fn statements(day: Weekday, parts: Vec<Part>) -> Result<Vec<Statement>, Refusal> {
    if parts.iter().any(|part| matches!(part, Part::Days(_))) {
        let statements = table::statements(&parts)?;
        let own = |which| matches!(which, Which::Every(named) | Which::Nth(named, _) if named == day);
        let all_own = statements.iter().all(|statement| statement.items.iter().all(|item| own(item.which)));
        return all_own.then_some(statements).ok_or(Refusal);
    }
    let items = vec![days::Item { which: Which::Every(day), half: None }];
    match one_list(parts)? {
        Some(slots) => Ok(vec![Statement { items, slots }]),
        None => Ok(Vec::new()),
    }
}

/// "Fermé / 14h-18h": closed in the morning, which the hours already say. Closed alone gives no hours.
fn one_list(parts: Vec<Part>) -> Result<Option<Vec<Slot>>, Refusal> {
    let mut closed = false;
    let mut lists: Vec<Vec<Slot>> = Vec::new();
    for part in parts {
        match part {
            Part::Times(slots) => lists.push(slots),
            Part::Closed | Part::Days(_) => closed = true,
        }
    }
    match lists.len() {
        0 => Ok(closed.then(Vec::new)),
        1 => Ok(lists.pop()),
        _ => Err(Refusal),
    }
}

fn name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "lundi",
        Weekday::Tue => "mardi",
        Weekday::Wed => "mercredi",
        Weekday::Thu => "jeudi",
        Weekday::Fri => "vendredi",
        Weekday::Sat => "samedi",
        Weekday::Sun => "dimanche",
    }
}
