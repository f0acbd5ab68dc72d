mod bounds;
mod conditions;
mod fields;
mod paper;
mod quotas;
mod way;

use super::*;
use crate::model::{Code, Decimal, Missing, Version};

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn one(text: &str) -> Value {
    Value::One(code(text))
}

fn several(codes: &[&str]) -> Value {
    Value::Several(codes.iter().map(|one| code(one)).collect())
}

fn rows(pairs: &[(&str, &str)]) -> Value {
    Value::Rows(pairs.iter().map(|(row, option)| (code(row), code(option))).collect())
}

fn number(text: &str) -> Value {
    Value::Number(Decimal::parse(text).unwrap())
}

/// Answers given one after the other.
fn answered(version: &Version, values: &[(&str, Value)]) -> Answers {
    let mut answers = version.begin();
    for (question, value) in values {
        version.answer(&mut answers, &name(question), value.clone()).unwrap();
    }
    answers
}

fn reasons(faults: Vec<AnswerFault>) -> Vec<(String, AnswerReason)> {
    faults.into_iter().map(|fault| (fault.field, fault.reason)).collect()
}

/// Of age and sex: in the cell of these options.
fn cell(age: &str, sex: &str) -> QuotaCell {
    QuotaCell { quota: name("age_sexe"), codes: vec![code(age), code(sex)] }
}

const UNKNOWN: Value = Value::Missing(Missing::DontKnow);
