//! The opening hours of a place as a value: always valid, always written the same way.

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
        let (text, expression) = canonical(text, expression);
        let compiled =
            OpeningHours::from_str(&text).map_err(|error| explain(&error))?.with_context(holidays::context());
        debug_assert_eq!(*compiled.get_expression(), expression);
        Ok(Self { text: text.into(), compiled })
    }

    /// The OpenStreetMap text, as the `horaires` field of the national schema carries it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub(crate) fn compiled(&self) -> &OpeningHours {
        &self.compiled
    }

    pub(crate) fn expression(&self) -> Arc<OpeningHoursExpression> {
        self.compiled.get_expression()
    }
}

/// The normalised text, or the text as it came where the normalised form does not read back to the same rules (a few
/// rare selectors are not written back correctly by the library).
fn canonical(text: &str, expression: OpeningHoursExpression) -> (String, OpeningHoursExpression) {
    let mut rules = expression.rules.clone();
    let closures = rules.iter().rposition(|rule| !is_closure(rule)).map_or(0, |last| last + 1);
    let closures = rules.split_off(closures);
    let mut normal = OpeningHoursExpression { rules };
    if !normal.rules.is_empty() {
        normal = normal.normalize();
    }
    normal.rules.extend(closures);
    name_every_day(&mut normal);
    let written = idiomatic(&normal.to_string());
    match opening_hours_syntax::parse(&written) {
        Ok(again) if again == normal => (written, normal),
        _ => (text.to_owned(), expression),
    }
}

/// The forms that the specification and the national schema show: `PH off`, `week 01-53/2`.
fn idiomatic(text: &str) -> String {
    let mut text = text.replace(" closed", " off");
    for digit in '0'..='5' {
        text = text.replace(&format!("week{digit}"), &format!("week {digit}"));
    }
    text
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

impl<'de> Deserialize<'de> for Hours {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}
