//! From what people write to [`Hours`].
//!
//! The text is cut into pieces ([`raw`]), the pieces become tokens ([`lexer`], [`times`], [`phrases`]), the tokens
//! days and hours in turn ([`grammar`], [`days`], [`slots`], [`exceptions`]), and these a week ([`table`]).
//!
//! One rule governs all: **no word is dropped unless it is known to change nothing.** A word that is not understood
//! beside days or hours refuses the whole text; alone in its own sentence or brackets, it is kept in the rest.

mod clean;
mod columns;
mod days;
mod exceptions;
mod grammar;
mod lexer;
mod osm;
mod phrases;
mod raw;
mod segments;
mod slots;
mod table;
mod times;
mod token;
mod write;

use chrono::Weekday;

pub use columns::read_days;
pub(crate) use osm::read as read_osm;

use crate::hours::{Hours, MAX_LENGTH};
use days::Which;
use grammar::{Draft, Part};
use table::{Statement, Table};
use token::{Condition, Kind, Token};

/// The text, or a part of it, is not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Refusal;

/// What was understood of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// The hours, if they are certain.
    pub hours: Option<Hours>,
    /// The words that are not in `hours`, as they were written (without HTML). With no hours, the whole text. A page
    /// shows them beside the hours: they may restrict them ("animations certains soirs", "congés en août").
    pub rest: Option<String>,
    /// People are received by appointment, at some hours or in general.
    pub by_appointment: bool,
}

/// Reads the hours of a whole week: free French text, or OpenStreetMap syntax with its frequent mistakes.
///
/// A text that names no day (`9h-12h / 14h-17h`) is not understood: of which days would it be? Texts longer than
/// [`MAX_LENGTH`] are given back whole.
pub fn read_french(text: &str) -> Reading {
    let text = clean::clean(text);
    if text.len() > MAX_LENGTH {
        return Reading { rest: Some(text), ..Reading::default() };
    }
    if let Some(hours) = osm::read(&text) {
        return Reading { by_appointment: osm::has_appointment(&hours), hours: Some(hours), rest: None };
    }
    read_week(&text).unwrap_or_else(|Refusal| {
        let by_appointment = says_appointment(&lexer::tokens(&text));
        Reading { hours: None, rest: (!text.is_empty()).then_some(text), by_appointment }
    })
}

fn read_week(text: &str) -> Result<Reading, Refusal> {
    let tokens = lexer::tokens(text);
    let (kept, aside) = segments::set_aside(&tokens)?;
    let mut draft = grammar::read(&kept)?;
    draft.rest.extend(aside);
    let mut table = Table::default();
    let parts = std::mem::take(&mut draft.parts);
    match &parts[..] {
        [Part::Closed] => table.add(&every_day_closed())?,
        parts => table::statements(parts)?.iter().try_for_each(|statement| table.add(statement))?,
    }
    draft.exceptions.iter().try_for_each(|exception| table.except(*exception))?;
    finish(text, &table, draft, says_appointment(&tokens))
}

fn every_day_closed() -> Statement {
    let days =
        [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
    let items = days.map(|day| days::Item { which: Which::Every(day), half: None }).to_vec();
    Statement { items, slots: Vec::new() }
}

fn finish(text: &str, table: &Table, draft: Draft, by_appointment: bool) -> Result<Reading, Refusal> {
    let Some(written) = table.write() else {
        let nothing_else = is_bare_appointment(text);
        return nothing_else.then(|| Reading { by_appointment, ..Reading::default() }).ok_or(Refusal);
    };
    let hours = Hours::parse(&written).map_err(|_| Refusal)?;
    let mut spans = draft.rest;
    spans.sort_unstable();
    let words: Vec<&str> =
        spans.iter().filter_map(|(start, end)| text.get(*start..*end)).map(str::trim).collect();
    Ok(Reading { hours: Some(hours), rest: (!words.is_empty()).then(|| words.join(" ; ")), by_appointment })
}

/// "Sur rendez-vous", and nothing else.
fn is_bare_appointment(text: &str) -> bool {
    let tokens = lexer::tokens(text);
    let appointment = |token: &Token| matches!(token.kind, Kind::Only(Condition::Appointment));
    let filling = |token: &Token| matches!(token.kind, Kind::Noise | Kind::Break | Kind::Colon | Kind::Comma);
    tokens.iter().any(appointment) && tokens.iter().all(|token| appointment(token) || filling(token))
}

fn says_appointment(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .any(|token| matches!(token.kind, Kind::Only(Condition::Appointment) | Kind::AlsoAppointment))
}

/// Does this comment of an OpenStreetMap text mean that an appointment is needed?
pub(crate) fn means_appointment(comment: &str) -> bool {
    if comment.is_empty() {
        return false;
    }
    let tokens = lexer::tokens(comment);
    tokens.iter().any(|token| matches!(token.kind, Kind::Only(Condition::Appointment)))
}
