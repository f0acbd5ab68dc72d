//! A report and an appeal as they come in a form or from a program, and what they mean.

use maillage_vocabulary::{Email, Text, TextError};
use serde::Deserialize;
use utoipa::ToSchema;

use super::Wrong;

/// What happens, in the words of whoever reports.
pub type Words = Text<1_000>;
/// Why a decision is contested.
pub type WordsOfAppeal = Text<1_000>;

/// Characters of a key, at least.
const SHORTEST_KEY: usize = 16;

/// A field that is not right, and the key of the sentence that says what to do.
pub type Fault = (&'static str, &'static str);

/// A report, as it came.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct Told {
    /// A secret of the sender, of 16 characters at least: sent twice, it is one report, with one reference.
    pub key: String,
    /// Path of the page: `/besoins/7k2m9qxa`.
    pub page: String,
    /// What is wrong: `child-protection`, `personal-data`, `hatred`, `danger`, `own-right`, `advertising`, `other`.
    pub wrong: String,
    /// What happens, 1,000 characters.
    pub words: String,
    /// Address for an answer; may be empty.
    pub email: String,
}

/// A report that can be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The secret under which it is sent.
    pub key: String,
    /// What is wrong.
    pub wrong: Wrong,
    /// What happens.
    pub words: Words,
    /// Where to answer.
    pub email: Option<Email>,
}

impl Told {
    /// What is told on the first screen: what is wrong.
    pub fn first(&self) -> Result<Wrong, Fault> {
        self.wrong.parse().map_err(|_| ("wrong", "moderation-error-wrong"))
    }

    /// The whole.
    pub fn read(&self) -> Result<Draft, Vec<Fault>> {
        let (wrong, words, email, key) = (self.first(), words(&self.words), email(&self.email), self.key());
        match (wrong, words, email, key) {
            (Ok(wrong), Ok(words), Ok(email), Ok(key)) => Ok(Draft { key, wrong, words, email }),
            (wrong, words, email, key) => {
                Err([wrong.err(), words.err(), email.err(), key.err()].into_iter().flatten().collect())
            }
        }
    }

    fn key(&self) -> Result<String, Fault> {
        let key = self.key.trim();
        if key.chars().count() < SHORTEST_KEY {
            return Err(("key", "moderation-error-key"));
        }
        Ok(key.to_owned())
    }
}

/// An appeal, as it came.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct Contested {
    /// The reference of a report, the secret of a letter, or the reference beside a reason.
    pub key: String,
    /// Why, 1,000 characters.
    pub words: String,
    /// Address for an answer; may be empty.
    pub email: String,
}

impl Contested {
    /// What it means.
    pub fn read(&self) -> Result<(WordsOfAppeal, Option<Email>), Vec<Fault>> {
        match (words(&self.words), email(&self.email)) {
            (Ok(words), Ok(email)) => Ok((words, email)),
            (words, email) => Err([words.err(), email.err()].into_iter().flatten().collect()),
        }
    }
}

fn words(text: &str) -> Result<Words, Fault> {
    Words::new(text).map_err(|error| match error {
        TextError::Empty => ("words", "moderation-error-words"),
        TextError::TooLong { .. } => ("words", "moderation-error-words-long"),
    })
}

fn email(text: &str) -> Result<Option<Email>, Fault> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    Email::read(text).map(Some).map_err(|_| ("email", "moderation-error-email"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told() -> Told {
        Told {
            key: "une-cle-de-seize-signes".to_owned(),
            page: "/besoins/7k2m9qxa".to_owned(),
            wrong: "personal-data".to_owned(),
            words: "On y lit le nom de ma voisine.".to_owned(),
            email: String::new(),
        }
    }

    #[test]
    fn a_report_is_read() {
        let draft = told().read().unwrap();
        assert_eq!((draft.wrong, draft.email), (Wrong::PersonalData, None));
        let answered = Told { email: "zoe@exemple.fr".to_owned(), ..told() }.read().unwrap();
        assert_eq!(answered.email.unwrap().as_str(), "zoe@exemple.fr");
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let wrong = Told { email: "zoe".to_owned(), ..Told::default() };
        let fields: Vec<_> = wrong.read().unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["wrong", "words", "email", "key"]);
        let long = Told { words: "x".repeat(1_001), ..told() };
        assert_eq!(long.read().unwrap_err(), [("words", "moderation-error-words-long")]);
    }
}
