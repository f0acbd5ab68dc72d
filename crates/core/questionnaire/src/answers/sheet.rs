//! Paper: the same questions in a row, and a line of codes to enter a sheet quickly.
//!
//! | question | code on the line |
//! |---|---|
//! | choice, row of a grid | rank of the option, from 1 |
//! | multiple | ranks joined by `+`: `1+3`; up to nine options, `13` says the same |
//! | scale, number | the number |
//! | date | `1980-05-02` or `02/05/1980` |
//! | text | between `"` |
//! | consent | `1` yes, `2` no |
//! | “I don’t know”, “I prefer not to say” | `?`, `!` |
//! | no answer | `-` |

use std::collections::{BTreeMap, BTreeSet};

use super::check::check;
use super::form::read_value;
use super::{AnswerFault, AnswerReason, Answers, Value};
use crate::model::condition::row_name;
use crate::model::{Choice, Code, Kind, Missing, Question, Version};

/// Most bytes of a line.
pub const LINE_MAX: usize = 100_000;
/// Up to so many options, each digit of a code is an option.
const DIGITS: usize = 9;

/// A code that a sheet is entered with: a question, or the row of a grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column<'v> {
    /// The question.
    pub question: &'v Question,
    /// The row, where it is a grid.
    pub row: Option<&'v Choice>,
}

impl Column<'_> {
    /// Its name, that of the variable.
    pub fn name(&self) -> String {
        match self.row {
            Some(row) => row_name(self.question.name(), row.code.as_str()),
            None => self.question.name().to_string(),
        }
    }
}

impl Version {
    /// The codes of a sheet, in order.
    pub fn columns(&self) -> Vec<Column<'_>> {
        let mut columns = Vec::new();
        for (_, question) in self.questionnaire().questions() {
            match question.kind().rows() {
                [] => columns.push(Column { question, row: None }),
                rows => columns.extend(rows.iter().map(|row| Column { question, row: Some(row) })),
            }
        }
        columns
    }

    /// Reads a line of codes. On paper nobody is stopped: a required question may stay without an answer, and what
    /// conditions hide is dropped.
    ///
    /// # Errors
    ///
    /// What is wrong, code by code; a sheet without consent.
    pub fn read_line(&self, line: &str) -> Result<Answers, Vec<AnswerFault>> {
        let (columns, codes) = (self.columns(), cut(line).map_err(|fault| vec![fault])?);
        let count = columns.len();
        if codes.len() != count {
            let few = codes.len() < count;
            let reason = if few { AnswerReason::CodesTooFew } else { AnswerReason::CodesTooMany };
            return Err(vec![AnswerFault::new("", reason, count).at(codes.len().min(count) + 1)]);
        }
        let (mut answers, mut faults) = (self.begin(), Vec::new());
        for (rank, (column, code)) in columns.iter().zip(&codes).enumerate() {
            if let Err(fault) = enter(&mut answers, column, code) {
                faults.push(fault.at(rank + 1));
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        self.settle(&mut answers);
        Ok(answers)
    }
}

/// A code of a line.
enum Written {
    Plain(String),
    Quoted(String),
}

/// Cuts a line at its spaces; a text between quotes is one code, and `""` in it is a quote.
fn cut(line: &str) -> Result<Vec<Written>, AnswerFault> {
    if line.len() > LINE_MAX {
        return Err(AnswerFault::new("", AnswerReason::LineTooLong, LINE_MAX));
    }
    let (mut rest, mut codes) = (line.trim(), Vec::new());
    while !rest.is_empty() {
        if let Some(mut inside) = rest.strip_prefix('"') {
            let mut text = String::new();
            loop {
                let open = || AnswerFault::new("", AnswerReason::QuoteOpen, "").at(codes.len() + 1);
                let (part, after) = inside.split_once('"').ok_or_else(open)?;
                text.push_str(part);
                inside = after;
                match inside.strip_prefix('"') {
                    Some(after) => {
                        text.push('"');
                        inside = after;
                    }
                    None => break,
                }
            }
            codes.push(Written::Quoted(text));
            rest = inside.trim_start();
        } else {
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            let (code, after) = rest.split_at(end);
            codes.push(Written::Plain(code.to_owned()));
            rest = after.trim_start();
        }
    }
    Ok(codes)
}

fn enter(answers: &mut Answers, column: &Column<'_>, code: &Written) -> Result<(), AnswerFault> {
    let name = column.question.name();
    let value = match (code, column.question.kind()) {
        (Written::Plain(code), Kind::Consent) => match code.as_str() {
            "1" => Value::Consent(true),
            _ => return Err(AnswerFault::new(name, AnswerReason::ConsentWanted, code)),
        },
        (Written::Plain(code), _) if code == "-" => {
            // The other rows of a grid may have been answered.
            if !answers.values.contains_key(name) {
                answers.passed.insert(name.clone());
            }
            return Ok(());
        }
        (Written::Plain(code), _) if code == "?" || code == "!" => {
            Value::Missing(if code == "?" { Missing::DontKnow } else { Missing::PreferNot })
        }
        (Written::Quoted(text), Kind::Text { .. }) | (Written::Plain(text), Kind::Text { .. }) => {
            Value::Words(text.clone()).tidy()
        }
        (Written::Plain(code) | Written::Quoted(code), kind) => typed(column, kind, code)?,
    };
    answers.passed.remove(name);
    keep(answers, column, value)
}

fn typed(column: &Column<'_>, kind: &Kind, code: &str) -> Result<Value, AnswerFault> {
    let strange = || AnswerFault::new(column.name(), AnswerReason::NotOffered, code);
    match kind {
        Kind::Choice { options } | Kind::Grid { options, .. } => {
            ranked(options, code).map(Value::One).ok_or_else(strange)
        }
        Kind::Multiple { options, .. } => {
            let digits = options.len() <= DIGITS
                && !code.contains('+')
                && code.bytes().all(|one| one.is_ascii_digit());
            let ranks: Vec<String> = if digits {
                code.chars().map(String::from).collect()
            } else {
                code.split('+').map(str::to_owned).collect()
            };
            let codes: Option<BTreeSet<Code>> = ranks.iter().map(|rank| ranked(options, rank)).collect();
            codes.map(Value::Several).ok_or_else(strange)
        }
        _ => read_value(column.question, code),
    }
}

/// The option at a rank, from 1.
fn ranked(options: &[Choice], rank: &str) -> Option<Code> {
    let rank: usize = rank.parse().ok()?;
    options.get(rank.checked_sub(1)?).map(|one| one.code.clone())
}

fn keep(answers: &mut Answers, column: &Column<'_>, value: Value) -> Result<(), AnswerFault> {
    let name = column.question.name();
    match (column.row, value) {
        (Some(row), Value::One(code)) => {
            let rows = answers.values.entry(name.clone()).or_insert_with(|| Value::Rows(BTreeMap::new()));
            if let Value::Rows(rows) = rows {
                rows.insert(row.code.clone(), code);
                return Ok(());
            }
            // A row before this one says that the whole is not answered.
            Err(AnswerFault::new(column.name(), AnswerReason::Excludes, "? !"))
        }
        (Some(_), value) if answers.values.get(name).is_some_and(|before| *before != value) => {
            Err(AnswerFault::new(column.name(), AnswerReason::Excludes, "? !"))
        }
        (_, value) => {
            check(column.question, &value)?;
            answers.values.insert(name.clone(), value);
            Ok(())
        }
    }
}
