//! Texts of letters. The first line of each template is the subject.

use askama::Template;
use maillage_shell::words::Lang;
use maillage_vocabulary::codes;

codes! {
    /// A letter to the body that asks.
    pub enum Letter("letter about a consultation") {
        /// The consultation is open.
        Opened = "opened",
        /// Its synthesis is published; the decision is awaited.
        Published = "published",
        /// The announced day has passed.
        Reminder = "reminder",
    }
}

impl Letter {
    /// Whether it holds a link by which the body records its decision.
    pub const fn asks_for_decision(self) -> bool {
        matches!(self, Self::Published | Self::Reminder)
    }
}

/// What a letter tells.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// Name of the body.
    pub body: &'a str,
    /// Title of the consultation.
    pub title: &'a str,
    /// Name of the network.
    pub network: &'a str,
    /// The last day on which people answer, in words.
    pub deadline: &'a str,
    /// The announced day of the decision, in words.
    pub decision_on: &'a str,
    /// Days since that day.
    pub days: u64,
    /// The page of the consultation.
    pub page: &'a str,
    /// Where the decision is recorded; empty where the letter does not ask for it.
    pub link: &'a str,
    /// Up to when the link holds, in words.
    pub until: &'a str,
}

#[derive(Template)]
#[template(path = "mail/consultation.fr.txt")]
struct French<'a> {
    letter: Letter,
    told: Told<'a>,
}

#[derive(Template)]
#[template(path = "mail/consultation.en.txt")]
struct English<'a> {
    letter: Letter,
    told: Told<'a>,
}

impl Letter {
    /// The text of the letter, its subject on the first line.
    pub fn write(self, lang: Lang, told: Told<'_>) -> Result<String, askama::Error> {
        match lang {
            Lang::Fr => French { letter: self, told }.render(),
            Lang::En => English { letter: self, told }.render(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_letter_says_what_when_and_where_to_go() {
        let mut subjects = HashSet::new();
        for (lang, letter) in
            Lang::ALL.into_iter().flat_map(|lang| Letter::ALL.iter().map(move |one| (lang, *one)))
        {
            let link = if letter.asks_for_decision() { "https://m.example/d?cle=abc" } else { "" };
            let told = Told {
                body: "Région & <Co>",
                title: "L’application des cars",
                network: "Réseau Sud",
                deadline: "15 janvier 2027",
                decision_on: "15 février 2027",
                days: 12,
                page: "https://m.example/consultations/7k2m9qxa",
                link,
                until: "15 juin 2027",
            };
            let text = letter.write(lang, told).unwrap();
            let (subject, body) = text.split_once('\n').unwrap();
            assert!(subject.contains("L’application des cars"), "{subject}");
            for words in ["Région & <Co>", "Réseau Sud", "15 février 2027", "consultations/7k2m9qxa\n"] {
                assert!(body.contains(words), "{words}: {body}");
            }
            assert_eq!(body.contains("d?cle=abc\n"), letter.asks_for_decision(), "{body}");
            assert!(
                !body.contains("\n\n\n") && body.lines().all(|line| line.chars().count() <= 78),
                "{body}"
            );
            subjects.insert(subject.to_owned());
        }
        assert_eq!(subjects.len(), 6, "each letter has its own subject in each language");
    }
}
