//! A question to a body and its answer, as they are typed, and what they mean.

use chrono::NaiveDate;
use maillage_vocabulary::lists::needs::BodyKind;
use maillage_vocabulary::{ClosedList, Email, TextError};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{BodyName, Fault, Outcome, USUAL_DAYS, Words};

/// Days that a body may have, at least and at most.
const DAYS: std::ops::RangeInclusive<u64> = 7..=365;

/// A question to a body, as it came.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct Question {
    /// Name of the body, 120 characters.
    pub body: String,
    /// Slug of what it is.
    pub kind: String,
    /// Where it reads its mail. Never shown.
    pub email: String,
    /// Days that it has, 60 where it is empty.
    pub days: String,
}

/// A question that can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// The body.
    pub body: BodyName,
    /// What it is.
    pub kind: BodyKind,
    /// Where it reads its mail.
    pub email: Email,
    /// Days that it has.
    pub days: u64,
}

impl Question {
    /// What it means.
    pub fn read(&self) -> Result<Asking, Vec<Fault>> {
        let body = BodyName::new(&self.body).map_err(|_| ("body", "need-error-body"));
        let kind = BodyKind::from_slug(&self.kind).ok_or(("kind", "need-error-choose"));
        let email = Email::read(&self.email).map_err(|_| ("email", "need-error-email"));
        let days = match self.days.trim() {
            "" => Ok(USUAL_DAYS),
            text => text.parse().ok().filter(|days| DAYS.contains(days)).ok_or(("days", "need-error-days")),
        };
        match (body, kind, email, days) {
            (Ok(body), Ok(kind), Ok(email), Ok(days)) => Ok(Asking { body, kind, email, days }),
            (body, kind, email, days) => {
                Err([body.err(), kind.err(), email.err(), days.err()].into_iter().flatten().collect())
            }
        }
    }
}

/// An answer, as it came.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct Said {
    /// A word of the sender: sent twice, it is one answer.
    pub key: String,
    /// `done`, `will-do`, `partly`, `no`, `not-ours`.
    pub outcome: String,
    /// What the body says, 2,000 characters.
    pub words: String,
    /// The day that it names, `2027-03-01`; may be empty.
    pub by_when: String,
}

/// An answer that can be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// A word of the sender.
    pub key: String,
    /// What it comes to.
    pub outcome: Outcome,
    /// In the words of the body.
    pub words: Words,
    /// The day that it names.
    pub by_when: Option<NaiveDate>,
}

impl Said {
    /// What it means.
    pub fn read(&self) -> Result<Saying, Vec<Fault>> {
        let outcome = self.outcome.parse().map_err(|_| ("outcome", "need-error-choose"));
        let words = Words::new(&self.words).map_err(|error| match error {
            TextError::Empty => ("words", "need-error-answer"),
            TextError::TooLong { .. } => ("words", "need-error-story-long"),
        });
        let by_when = match self.by_when.trim() {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| ("by_when", "need-error-day")),
        };
        match (outcome, words, by_when) {
            (Ok(outcome), Ok(words), Ok(by_when)) => {
                Ok(Saying { key: self.key.trim().to_owned(), outcome, words, by_when })
            }
            (outcome, words, by_when) => {
                Err([outcome.err(), words.err(), by_when.err()].into_iter().flatten().collect())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_says_whom_and_by_when() {
        let typed = Question {
            body: "Service des transports".to_owned(),
            kind: "region".to_owned(),
            email: "cars@region.example".to_owned(),
            days: String::new(),
        };
        assert_eq!(typed.read().unwrap().days, USUAL_DAYS);
        let wrong = Question { days: "2".to_owned(), ..Question::default() };
        let fields: Vec<_> = wrong.read().unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["body", "kind", "email", "days"]);
    }

    #[test]
    fn an_answer_says_what_it_comes_to() {
        let typed = Said {
            key: "k".to_owned(),
            outcome: "will-do".to_owned(),
            words: "Au printemps.".to_owned(),
            by_when: "2027-03-21".to_owned(),
        };
        assert_eq!(typed.read().unwrap().by_when, NaiveDate::from_ymd_opt(2027, 3, 21));
        let wrong = Said { by_when: "demain".to_owned(), ..Said::default() };
        assert_eq!(wrong.read().unwrap_err().len(), 3);
    }
}
