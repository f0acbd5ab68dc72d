//! Whether a question allows an answer.

use super::{AnswerFault, AnswerReason, Value};
use crate::model::{Choice, Decimal, Kind, Question};

/// Checks an answer against its question.
///
/// # Errors
///
/// The first thing that the question does not allow.
pub(super) fn check(question: &Question, value: &Value) -> Result<(), AnswerFault> {
    let fault =
        |reason, detail: &dyn std::fmt::Display| Err(AnswerFault::new(question.name(), reason, detail));
    match (question.kind(), value) {
        (_, Value::Missing(missing)) if question.missing().contains(missing) => Ok(()),
        (Kind::Choice { options }, Value::One(code)) if has(options, code.as_str()) => Ok(()),
        (Kind::Choice { .. }, Value::One(code)) => fault(AnswerReason::NotOffered, code),
        (Kind::Multiple { options, exclusive }, Value::Several(codes)) => {
            if let Some(code) = codes.iter().find(|code| !has(options, code.as_str())) {
                return fault(AnswerReason::NotOffered, code);
            }
            match exclusive {
                Some(alone) if codes.contains(alone) && codes.len() > 1 => {
                    fault(AnswerReason::Excludes, &label(options, alone.as_str()))
                }
                _ if codes.is_empty() => fault(AnswerReason::Wanted, &""),
                _ => Ok(()),
            }
        }
        (Kind::Scale { from, to, .. }, Value::Point(point)) => {
            if (from..=to).contains(&point) {
                Ok(())
            } else {
                fault(AnswerReason::NotOffered, point)
            }
        }
        (Kind::Grid { rows, options }, Value::Rows(found)) => {
            let strange =
                found.iter().find(|(row, code)| !has(rows, row.as_str()) || !has(options, code.as_str()));
            match strange {
                Some((_, code)) => fault(AnswerReason::NotOffered, code),
                None if found.is_empty() => fault(AnswerReason::Wanted, &""),
                None => Ok(()),
            }
        }
        (Kind::Number { min, max, decimals }, Value::Number(number)) => {
            number_fits(question, *min, *max, *decimals, *number)
        }
        (Kind::Date { min, .. }, Value::Day(day)) if min.is_some_and(|min| *day < min) => {
            fault(AnswerReason::TooEarly, &min.unwrap_or(*day).format("%d/%m/%Y"))
        }
        (Kind::Date { max, .. }, Value::Day(day)) if max.is_some_and(|max| *day > max) => {
            fault(AnswerReason::TooLate, &max.unwrap_or(*day).format("%d/%m/%Y"))
        }
        (Kind::Date { .. }, Value::Day(_)) | (Kind::Consent, Value::Consent(_)) => Ok(()),
        (Kind::Text { max_length }, Value::Words(words)) => {
            let length = words.chars().count();
            if words.trim().is_empty() {
                return fault(AnswerReason::Wanted, &"");
            }
            if length > *max_length as usize { fault(AnswerReason::TooLong, max_length) } else { Ok(()) }
        }
        (_, Value::Missing(missing)) => fault(AnswerReason::NotOffered, &missing.code()),
        _ => fault(AnswerReason::NotOffered, &"?"),
    }
}

fn has(choices: &[Choice], code: &str) -> bool {
    choices.iter().any(|one| one.code.as_str() == code)
}

fn label<'c>(choices: &'c [Choice], code: &str) -> &'c str {
    choices.iter().find(|one| one.code.as_str() == code).map_or("", |one| one.label.fr())
}

/// Checks that a grid that is required has all of its rows. A paper sheet may leave some open.
///
/// # Errors
///
/// The rows that are open.
pub(super) fn complete(question: &Question, value: &Value) -> Result<(), AnswerFault> {
    let (Kind::Grid { rows, .. }, Value::Rows(found), true) = (question.kind(), value, question.required())
    else {
        return Ok(());
    };
    let open: Vec<&str> =
        rows.iter().filter(|row| !found.contains_key(&row.code)).map(|row| row.label.fr()).collect();
    if open.is_empty() {
        return Ok(());
    }
    Err(AnswerFault::new(question.name(), AnswerReason::RowsWanted, open.join(", ")))
}

fn number_fits(
    question: &Question,
    min: Option<Decimal>,
    max: Option<Decimal>,
    decimals: bool,
    number: Decimal,
) -> Result<(), AnswerFault> {
    let fault = |reason, detail: Decimal| Err(AnswerFault::new(question.name(), reason, detail));
    match (min, max) {
        _ if !decimals && !number.is_whole() => fault(AnswerReason::WholeOnly, number),
        (Some(min), _) if number < min => fault(AnswerReason::TooSmall, min),
        (_, Some(max)) if number > max => fault(AnswerReason::TooLarge, max),
        _ => Ok(()),
    }
}
