//! A condition as it is written, checked against the questions before it.

use chrono::NaiveDate;

use super::{Condition, Operand, Order, Raw, Sense, Subject, Test};
use crate::model::{Code, Decimal, Kind, Missing, Question};

/// Why a condition does not fit the questions, and what is at fault in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// No earlier question bears the name.
    Unknown(String),
    /// The question has no such row, or is a grid without a row named.
    Row(String),
    /// The question has no such option.
    Option(String),
    /// The kind of the question knows no such test.
    Kind(String),
    /// The value is neither a number nor a day as the question wants.
    Value(String),
}

/// What finds an earlier question, and its row, under a name as it is written.
pub(crate) type Find<'q> = dyn Fn(&str) -> Option<(&'q Question, Option<Code>)> + 'q;

/// Checks a condition: every question is there, every test fits its kind.
///
/// # Errors
///
/// The first thing that does not fit.
pub(crate) fn resolve(raw: &Raw, find: &Find<'_>) -> Result<Condition, Unfit> {
    let all = |parts: &[Raw]| parts.iter().map(|one| resolve(one, find)).collect::<Result<Vec<_>, _>>();
    Ok(match raw {
        Raw::And(parts) => Condition::And(flat(all(parts)?, true)),
        Raw::Or(parts) => Condition::Or(flat(all(parts)?, false)),
        Raw::Not(inner) => Condition::Not(Box::new(resolve(inner, find)?)),
        Raw::Answered(name) => {
            let (subject, _) = subject(name, find)?;
            Condition::Test(subject, Test::Answered)
        }
        Raw::Selected(name, value) => {
            let (subject, question) = subject(name, find)?;
            let test = option(question, value, true)?;
            Condition::Test(subject, test)
        }
        Raw::Compare(Operand::Length, ..) => return Err(Unfit::Kind("string-length(.)".to_owned())),
        Raw::Compare(Operand::Answer(name), sense, value) => compare(name, *sense, value, find)?,
    })
}

/// `a and (b and c)` is `a and b and c`: one writing for one meaning.
fn flat(parts: Vec<Condition>, and: bool) -> Vec<Condition> {
    let mut flat = Vec::with_capacity(parts.len());
    for part in parts {
        match part {
            Condition::And(inner) if and => flat.extend(inner),
            Condition::Or(inner) if !and => flat.extend(inner),
            other => flat.push(other),
        }
    }
    flat
}

fn compare(name: &str, sense: Sense, value: &str, find: &Find<'_>) -> Result<Condition, Unfit> {
    let (subject, question) = subject(name, find)?;
    let (order, negated) = match sense {
        Sense::Order(order) => (order, false),
        Sense::Differs => (Order::Equal, true),
    };
    let equal = order == Order::Equal;
    // `${q} != ''` is how XPath asks whether there is an answer.
    let test = if equal && value.is_empty() {
        let answered = Condition::Test(subject, Test::Answered);
        return Ok(if negated { answered } else { Condition::Not(Box::new(answered)) });
    } else {
        test(question, order, value)?
    };
    let test = Condition::Test(subject, test);
    Ok(if negated { Condition::Not(Box::new(test)) } else { test })
}

fn test(question: &Question, order: Order, value: &str) -> Result<Test, Unfit> {
    let equal = order == Order::Equal;
    if equal && let Some(missing) = declared(question, value) {
        return Ok(Test::Missing(missing));
    }
    match question.kind() {
        Kind::Choice { .. } | Kind::Grid { .. } if equal => option(question, value, false),
        Kind::Number { .. } | Kind::Scale { .. } => {
            let number = Decimal::parse(value).ok_or_else(|| Unfit::Value(value.to_owned()))?;
            Ok(Test::Number(order, number))
        }
        Kind::Date { .. } => {
            let day =
                NaiveDate::parse_from_str(value, "%Y-%m-%d").map_err(|_| Unfit::Value(value.to_owned()))?;
            Ok(Test::Day(order, day))
        }
        // Nothing comes after a refusal: an answer is an agreement. `OK` is what XLSForm calls it.
        Kind::Consent if equal && matches!(value, "yes" | "OK") => Ok(Test::Answered),
        _ => Err(Unfit::Kind(question.name().to_string())),
    }
}

fn option(question: &Question, value: &str, among: bool) -> Result<Test, Unfit> {
    if let Some(missing) = declared(question, value) {
        return Ok(Test::Missing(missing));
    }
    let several = matches!(question.kind(), Kind::Multiple { .. });
    if question.kind().options().is_empty() || (several && !among) {
        return Err(Unfit::Kind(question.name().to_string()));
    }
    let code = Code::new(value).filter(|code| question.kind().has_option(code.as_str()));
    let code = code.ok_or_else(|| Unfit::Option(value.to_owned()))?;
    Ok(if several { Test::Selected(code) } else { Test::Is(code) })
}

fn declared(question: &Question, value: &str) -> Option<Missing> {
    Missing::from_code(value).filter(|one| question.missing().contains(one))
}

fn subject<'q>(name: &str, find: &Find<'q>) -> Result<(Subject, &'q Question), Unfit> {
    let (question, row) = find(name).ok_or_else(|| Unfit::Unknown(name.to_owned()))?;
    let known = |row: &Code| question.kind().rows().iter().any(|one| one.code == *row);
    let grid = matches!(question.kind(), Kind::Grid { .. });
    if grid != row.is_some() || row.as_ref().is_some_and(|row| !known(row)) {
        return Err(Unfit::Row(name.to_owned()));
    }
    Ok((Subject { question: question.name().clone(), row }, question))
}
