//! The opening hours of a place as a value: always valid, always written the same way.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use chrono::Weekday;
use opening_hours::OpeningHours;
use opening_hours_syntax::error::Error as SyntaxError;
use opening_hours_syntax::rules::day::WeekDayRange;
use opening_hours_syntax::rules::time::TimeSelector;
use opening_hours_syntax::rules::{OpeningHoursExpression, RuleKind, RuleOperator, RuleSequence};
use pest::error::LineColLocation;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::holidays;

/// Longest text accepted, in bytes. The longest real one seen is under 300; the bound keeps hostile texts cheap.
pub const MAX_LENGTH: usize = 1_000;

/// A valid OpenStreetMap `opening_hours` text, normalised.
///
/// Two texts that say the same week mostly give the same value (`Mo-Fr 9:00-12:00; We off` and
/// `Mo,Tu,Th,Fr 09:00-12:00`). The text is compiled once: cloning is cheap, and a caller that holds many places
/// should keep one value for each distinct text.
#[derive(Clone)]
pub struct Hours {
    text: Arc<str>,
    compiled: OpeningHours,
}

/// Why a text is not valid opening hours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("opening hours not understood at character {position}: {reason}")]
pub struct HoursError {
    /// Where reading stopped, counted in characters from 0.
    pub position: usize,
    /// What was wrong there, in English, for the log or a technical report.
    pub reason: String,
}

impl Hours {
    /// Reads a text of the OpenStreetMap specification, and nothing else: for what people write, see
    /// [`crate::read_french`].
    ///
    /// A text without days (`09:00-12:00`) means every day, as the specification says; it is then written
    /// `Mo-Su 09:00-12:00`.
    pub fn parse(text: &str) -> Result<Self, HoursError> {
        let text = text.trim();
        if text.len() > MAX_LENGTH {
            return Err(HoursError {
                position: MAX_LENGTH,
                reason: format!("longer than {MAX_LENGTH} bytes"),
            });
        }
        let expression = opening_hours_syntax::parse(text).map_err(|error| explain(&error))?;
        let (text, compiled) = match canonical(expression) {
            Some(canonical) => canonical,
            None => (text.to_owned(), OpeningHours::from_str(text).map_err(|error| explain(&error))?),
        };
        Ok(Self { text: text.into(), compiled })
    }

    /// The OpenStreetMap text, as the `horaires` field of the national schema carries it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The rules, with the public holidays: these take milliseconds to unpack, and only telling what a text means at
    /// some moment asks for them.
    pub(crate) fn with_holidays(&self) -> OpeningHours {
        self.compiled.clone().with_context(holidays::context())
    }

    pub(crate) fn expression(&self) -> Arc<OpeningHoursExpression> {
        self.compiled.get_expression()
    }
}

/// The normalised text. `None` where it does not read back to the same rules: a few rare selectors are not written
/// back correctly by the library, their text is better left as it came.
fn canonical(expression: OpeningHoursExpression) -> Option<(String, OpeningHours)> {
    let mut rules = expression.rules;
    let closures = rules.iter().rposition(|rule| !is_closure(rule)).map_or(0, |last| last + 1);
    let closures = rules.split_off(closures);
    let mut normal = OpeningHoursExpression { rules };
    if !normal.rules.is_empty() {
        normal = normal.normalize();
    }
    normal.rules.extend(closures);
    name_every_day(&mut normal);
    let written = write(&normal);
    let again = OpeningHours::from_str(&written).ok()?;
    // "off" is written for no rule at all, and read as one rule that closes.
    (normal.rules.is_empty() || *again.get_expression() == normal).then_some((written, again))
}

/// The rules in the forms that the specification and the national schema show: `PH off`, `week 01-53/2`, and hours
/// everywhere, since a bare `Mo` is too easily a slip.
fn write(expression: &OpeningHoursExpression) -> String {
    let mut text = String::new();
    for rule in &expression.rules {
        if !text.is_empty() {
            text.push_str(match rule.operator {
                RuleOperator::Normal => "; ",
                RuleOperator::Additional => ", ",
                RuleOperator::Fallback => " || ",
            });
        }
        text.push_str(&write_rule(rule));
    }
    if text.is_empty() { "off".to_owned() } else { text }
}

fn write_rule(rule: &RuleSequence) -> String {
    let whole_day = rule.time_selector == TimeSelector::default();
    if !whole_day || rule.is_constant() {
        return space_weeks(&rule.to_string());
    }
    let days = space_weeks(&rule.day_selector.to_string());
    let comment = if rule.comment.is_empty() { String::new() } else { format!(" \"{}\"", rule.comment) };
    match rule.kind {
        RuleKind::Open => format!("{days} 00:00-24:00{comment}"),
        RuleKind::Closed => format!("{days} off{comment}"),
        RuleKind::Unknown => format!("{days} 00:00-24:00 unknown{comment}"),
    }
}

fn space_weeks(text: &str) -> String {
    ('0'..='5')
        .fold(text.to_owned(), |text, digit| text.replace(&format!("week{digit}"), &format!("week {digit}")))
}

/// `PH off` or `Aug off` at the end: clearer as it stands than spread over the other rules.
fn is_closure(rule: &RuleSequence) -> bool {
    let of_days = rule.day_selector.weekday.iter().any(|day| matches!(day, WeekDayRange::Fixed { .. }));
    rule.kind == RuleKind::Closed
        && rule.operator == RuleOperator::Normal
        && !of_days
        && !rule.day_selector.is_empty()
        && rule.time_selector == TimeSelector::default()
}

/// Writes `Mo-Su` where no day is named: tools and readers disagree on what a bare `09:00-12:00` means.
fn name_every_day(expression: &mut OpeningHoursExpression) {
    for rule in &mut expression.rules {
        if rule.day_selector.is_empty() && !rule.is_constant() {
            rule.day_selector.weekday.push(WeekDayRange::Fixed {
                range: Weekday::Mon..=Weekday::Sun,
                offset: 0,
                nth_from_start: [true; 5],
                nth_from_end: [true; 5],
            });
        }
    }
}

fn explain(error: &SyntaxError) -> HoursError {
    match error {
        SyntaxError::Syntax(error) => {
            let (LineColLocation::Pos((_, column)) | LineColLocation::Span((_, column), _)) = error.line_col;
            HoursError { position: column.saturating_sub(1), reason: error.variant.message().into_owned() }
        }
        other => HoursError { position: 0, reason: other.to_string() },
    }
}

impl FromStr for Hours {
    type Err = HoursError;

    fn from_str(text: &str) -> Result<Self, HoursError> {
        Self::parse(text)
    }
}

impl PartialEq for Hours {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Hours {}

impl std::hash::Hash for Hours {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl fmt::Debug for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Hours").field(&self.text).finish()
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for Hours {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

thread_local! {
    // Many places keep the same hours, and reading them takes fifty times as long as the rest of a place.
    static KNOWN: RefCell<HashMap<String, Hours>> = RefCell::default();
}

/// Texts that a thread remembers.
const REMEMBERED: usize = 512;

/// The hours of a text, compiled once by each thread as long as it remembers them.
fn known(text: &str) -> Result<Hours, HoursError> {
    KNOWN.with_borrow_mut(|known| {
        if let Some(hours) = known.get(text) {
            return Ok(hours.clone());
        }
        let hours = Hours::parse(text)?;
        if known.len() >= REMEMBERED {
            known.clear();
        }
        known.insert(text.to_owned(), hours.clone());
        Ok(hours)
    })
}

impl<'de> Deserialize<'de> for Hours {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        known(&text).map_err(serde::de::Error::custom)
    }
}
