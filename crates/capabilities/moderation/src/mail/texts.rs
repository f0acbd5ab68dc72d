//! Texts of letters. The first line of each template is the subject.

use askama::Template;
use maillage_shell::words::Lang;
use maillage_vocabulary::codes;

codes! {
    /// A letter.
    pub enum Mail("letter of moderation") {
        /// The report is there; what comes next.
        Received = "received",
        /// It is decided.
        Decided = "decided",
        /// What was contested is decided, for good.
        Final = "final",
    }
}

/// What a letter tells.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// Name of the network.
    pub network: &'a str,
    /// The page of the thing.
    pub page: &'a str,
    /// Until when it is decided, in words.
    pub due: &'a str,
    /// What became of the thing.
    pub outcome: &'a str,
    /// What the decision stands on; may be empty.
    pub ground: &'a str,
    /// Why.
    pub reason: &'a str,
    /// Until when whoever reads can contest, in words; empty where they cannot.
    pub contest_until: &'a str,
    /// What opens the case.
    pub url: &'a str,
}

#[derive(Template)]
#[template(path = "mail/moderation.fr.txt")]
struct French<'a> {
    mail: Mail,
    told: Told<'a>,
}

#[derive(Template)]
#[template(path = "mail/moderation.en.txt")]
struct English<'a> {
    mail: Mail,
    told: Told<'a>,
}

impl Mail {
    /// The text of the letter, its subject on the first line.
    pub fn write(self, lang: Lang, told: Told<'_>) -> Result<String, askama::Error> {
        match lang {
            Lang::Fr => French { mail: self, told }.render(),
            Lang::En => English { mail: self, told }.render(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_says_what_became_of_it_and_what_can_be_done() {
        let mut subjects = std::collections::HashSet::new();
        for (lang, mail) in
            Lang::ALL.into_iter().flat_map(|lang| Mail::ALL.iter().map(move |mail| (lang, *mail)))
        {
            let told = Told {
                network: "Réseau Sud",
                page: "https://m.example/besoins/7k2m9qxa",
                due: "27 novembre 2026",
                outcome: "Masqué",
                ground: "Données personnelles",
                reason: "On y lit un nom & une adresse.",
                contest_until: "24 mai 2027",
                url: "https://m.example/signalement?cle=abc",
            };
            let text = mail.write(lang, told).unwrap();
            let (subject, body) = text.split_once('\n').unwrap();
            for words in [told.page, told.network, "?cle=abc\n"] {
                assert!(body.contains(words), "{words}: {body}");
            }
            let decided = [told.outcome, told.ground, told.reason, told.contest_until];
            assert!(mail == Mail::Received || decided.iter().all(|words| body.contains(words)), "{body}");
            assert!(mail != Mail::Received || body.contains(told.due), "{body}");
            assert!(
                !body.contains("\n\n\n") && body.lines().all(|line| line.chars().count() <= 78),
                "{body}"
            );
            let over = mail.write(lang, Told { contest_until: "", ground: "", ..told }).unwrap();
            assert!(!over.contains("2027") && !over.contains("\n\n\n"), "{over}");
            subjects.insert(subject.to_owned());
        }
        assert_eq!(subjects.len(), 6, "each letter has its own subject in each language: {subjects:#?}");
    }
}
