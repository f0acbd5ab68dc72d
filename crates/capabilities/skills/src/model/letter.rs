//! A letter of the network to those who agreed to receive some.

use maillage_vocabulary::{Line, Text, TextError};

use super::{Developer, Fault, State};
use crate::counts::{Area, Item};

/// Length of the word of a sender, at least.
pub const KEY_LENGTH: usize = 16;

/// A letter to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// A word of the sender: sent twice, it is one letter.
    pub key: String,
    /// Its subject.
    pub subject: Line<120>,
    /// What it says, without greeting.
    pub body: Text<4_000>,
    /// To those who can do that, or want to learn it.
    pub item: Item,
    /// Who live there.
    pub area: Area,
}

impl Letter {
    /// What was typed, understood.
    pub fn read(
        key: &str,
        (subject, body): (&str, &str),
        (item, area): (Item, Area),
    ) -> Result<Self, Vec<Fault>> {
        let subject = Line::new(subject).map_err(|error| match error {
            TextError::Empty => ("subject", "skills-error-subject"),
            TextError::TooLong { .. } => ("subject", "skills-error-subject-long"),
        });
        let body = Text::new(body).map_err(|error| match error {
            TextError::Empty => ("body", "skills-error-body"),
            TextError::TooLong { .. } => ("body", "skills-error-body-long"),
        });
        let key = key.trim();
        let known =
            if key.len() < KEY_LENGTH { Err(("key", "skills-error-key")) } else { Ok(key.to_owned()) };
        match (subject, body, known) {
            (Ok(subject), Ok(body), Ok(key)) => Ok(Self { key, subject, body, item, area }),
            (subject, body, key) => {
                Err([subject.err(), body.err(), key.err()].into_iter().flatten().collect())
            }
        }
    }

    /// Whether it is for somebody: who agreed, knows or wants to learn, and lives there.
    pub fn is_for(&self, developer: &Developer) -> bool {
        let skills = &developer.profile.skills;
        let mut all = skills.can().keys().copied().chain(skills.learns().iter());
        let knows = match self.item {
            Item::Any => true,
            Item::Family(family) => all.any(|skill| skill.family() == family),
            Item::Skill(wanted) => all.any(|skill| skill == wanted),
        };
        let lives = match self.area {
            Area::Network => true,
            Area::Departement(code) => developer.commune().is_some_and(|commune| commune.departement == code),
            Area::Part(..) => developer.commune().is_some_and(|commune| Area::of(commune) == self.area),
        };
        developer.state == State::Active && developer.consents.letters.is_some() && knows && lives
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_says_something_to_somebody() {
        let read = |subject: &str, body: &str, key: &str| {
            Letter::read(key, (subject, body), (Item::Any, Area::Network))
        };
        assert!(read("Des nouvelles", "Un texte.", "une-cle-de-seize-signes").is_ok());
        let faults = read(" ", &"a".repeat(4_001), "x").unwrap_err();
        assert_eq!(faults.iter().map(|(field, _)| *field).collect::<Vec<_>>(), ["subject", "body", "key"]);
    }
}
