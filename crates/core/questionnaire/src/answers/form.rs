//! Answers from the fields of a form, and back.
//!
//! A field bears the name of its question; the row of a grid, that of its variable (`grid_row`). “I don’t know” and
//! “I prefer not to say” are values like options, or come in the field `name.missing` beside a field to write in.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::check::check;
use super::{AnswerFault, AnswerReason, Answers, Value};
use crate::model::condition::row_name;
use crate::model::{Choice, Code, Decimal, Kind, Missing, Name, Question, Version};

/// What a form says of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reply {
    /// An answer.
    Answer(Value),
    /// None.
    Pass,
}

/// Fields and their values; a field may come several times.
type Fields<'f> = [(&'f str, &'f str)];

impl Version {
    /// Keeps what a form says of one question.
    ///
    /// # Errors
    ///
    /// What is wrong, field by field. Nothing changes then.
    pub fn answer_form(
        &self,
        answers: &mut Answers,
        name: &Name,
        fields: &Fields<'_>,
    ) -> Result<(), Vec<AnswerFault>> {
        let question = self.asked(answers, name).map_err(|fault| vec![fault])?;
        match read_one(question, fields)? {
            Reply::Answer(value) => self.answer(answers, name, value),
            Reply::Pass => self.pass(answers, name),
        }
        .map_err(|fault| vec![fault])
    }

    /// Reads a form that holds all questions: an oral interview, a paper sheet typed in. What conditions hide is passed
    /// over.
    ///
    /// # Errors
    ///
    /// What is wrong, field by field.
    pub fn read_form(&self, fields: &Fields<'_>) -> Result<Answers, Vec<AnswerFault>> {
        let (mut answers, mut faults) = (self.begin(), Vec::new());
        for (_, question) in self.questionnaire().questions() {
            // An answer that is wrong hides what depends on it: that is told once it is mended.
            if self.asked(&answers, question.name()).is_ok()
                && let Err(found) = self.answer_form(&mut answers, question.name(), fields)
            {
                faults.extend(found);
            }
            // Nothing more is asked of whoever does not agree.
            if answers.values.get(question.name()) == Some(&Value::Consent(false)) {
                break;
            }
        }
        if faults.is_empty() { Ok(answers) } else { Err(faults) }
    }
}

/// What the fields say of a question: read and checked, apart from whether it is required.
pub(super) fn read_one(question: &Question, fields: &Fields<'_>) -> Result<Reply, Vec<AnswerFault>> {
    let name = question.name().as_str();
    let beside = format!("{name}.missing");
    let of = |field: &str| -> Vec<&str> {
        let own = fields.iter().filter(|(found, value)| *found == field && !value.trim().is_empty());
        own.map(|(_, value)| *value).collect()
    };
    let values = of(name);
    // Words may look like a code: only the field beside them declares.
    let own =
        |value: &str| declared(question, value).filter(|_| !matches!(question.kind(), Kind::Text { .. }));
    let missing = of(&beside).into_iter().find_map(|value| declared(question, value));
    let missing = missing.or_else(|| values.iter().find_map(|value| own(value)));
    let written = values.iter().filter(|value| own(value).is_none()).count();
    // Ticked by mistake beside an answer: which of both is meant is not for us to say.
    if let Some(missing) = missing {
        return if written == 0 {
            Ok(Reply::Answer(Value::Missing(missing)))
        } else {
            Err(vec![AnswerFault::new(name, AnswerReason::Excludes, missing.words().0)])
        };
    }
    if let Kind::Grid { rows, options } = question.kind() {
        return read_rows(question, rows, options, &of);
    }
    let value = match (values.as_slice(), question.kind()) {
        ([], _) => return Ok(Reply::Pass),
        (several, Kind::Multiple { .. }) => read_several(question, several),
        ([one], _) => read_value(question, one),
        _ => Err(AnswerFault::new(name, AnswerReason::OneOnly, "")),
    };
    let value = value.and_then(|value| check(question, &value).map(|()| value));
    value.map(Reply::Answer).map_err(|fault| vec![fault])
}

fn declared(question: &Question, value: &str) -> Option<Missing> {
    Missing::from_code(value.trim()).filter(|one| question.missing().contains(one))
}

fn read_rows<'f>(
    question: &Question,
    rows: &[Choice],
    options: &[Choice],
    of: &dyn Fn(&str) -> Vec<&'f str>,
) -> Result<Reply, Vec<AnswerFault>> {
    let (mut found, mut faults) = (BTreeMap::new(), Vec::new());
    for row in rows {
        let field = row_name(question.name(), row.code.as_str());
        match of(&field).as_slice() {
            [] => {}
            [one] => match options.iter().find(|option| option.code.as_str() == one.trim()) {
                Some(option) => drop(found.insert(row.code.clone(), option.code.clone())),
                None => faults.push(AnswerFault::new(field, AnswerReason::NotOffered, one)),
            },
            _ => faults.push(AnswerFault::new(field, AnswerReason::OneOnly, "")),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(if found.is_empty() { Reply::Pass } else { Reply::Answer(Value::Rows(found)) })
}

fn read_several(question: &Question, values: &[&str]) -> Result<Value, AnswerFault> {
    let code = |value: &&str| {
        Code::new(value.trim())
            .ok_or_else(|| AnswerFault::new(question.name(), AnswerReason::NotOffered, value))
    };
    values.iter().map(code).collect::<Result<BTreeSet<_>, _>>().map(Value::Several)
}

/// Reads the one value of a field.
pub(super) fn read_value(question: &Question, value: &str) -> Result<Value, AnswerFault> {
    let text = value.trim();
    let fault = |reason| AnswerFault::new(question.name(), reason, text);
    match question.kind() {
        Kind::Choice { .. } => Code::new(text).map(Value::One).ok_or_else(|| fault(AnswerReason::NotOffered)),
        Kind::Scale { .. } => text.parse().map(Value::Point).map_err(|_| fault(AnswerReason::NotOffered)),
        Kind::Number { .. } => {
            Decimal::parse(text).map(Value::Number).ok_or_else(|| fault(AnswerReason::NumberForm))
        }
        Kind::Date { .. } => day(text).map(Value::Day).ok_or_else(|| fault(AnswerReason::DayForm)),
        Kind::Text { .. } => Ok(Value::Words(text.to_owned()).tidy()),
        Kind::Consent => match text {
            "yes" | "oui" => Ok(Value::Consent(true)),
            "no" | "non" => Ok(Value::Consent(false)),
            _ => Err(fault(AnswerReason::NotOffered)),
        },
        Kind::Multiple { .. } | Kind::Grid { .. } => Err(fault(AnswerReason::NotOffered)),
    }
}

/// A day as `1980-05-02` or `02/05/1980`.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let formats = ["%Y-%m-%d", "%d/%m/%Y"];
    // Four digits of a year: `02/05/80` would be the year 80.
    let year = |day: &NaiveDate| (1000..=9999).contains(&chrono::Datelike::year(day));
    formats.iter().find_map(|format| NaiveDate::parse_from_str(text, format).ok()).filter(year)
}

impl Value {
    /// The fields of a form that say this, handed over one after the other.
    pub(crate) fn fields(&self, name: &Name, mut each: impl FnMut(String, String)) {
        let own = name.to_string();
        match self {
            Self::One(code) => each(own, code.to_string()),
            Self::Several(codes) => {
                for code in codes {
                    each(own.clone(), code.to_string());
                }
            }
            Self::Point(point) => each(own, point.to_string()),
            Self::Rows(rows) => {
                for (row, code) in rows {
                    each(row_name(name, row.as_str()), code.to_string());
                }
            }
            Self::Number(number) => each(own, number.to_string()),
            Self::Day(day) => each(own, day.to_string()),
            Self::Words(words) => each(own, words.clone()),
            Self::Consent(agreed) => each(own, if *agreed { "yes" } else { "no" }.to_owned()),
            Self::Missing(missing) => each(format!("{own}.missing"), missing.code().to_owned()),
        }
    }
}
