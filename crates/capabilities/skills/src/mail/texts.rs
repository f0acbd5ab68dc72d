//! Texts of letters. The first line of each template is the subject.

use askama::Template;
use maillage_shell::words::Lang;
use maillage_vocabulary::codes;

codes! {
    /// A letter about one's own profile.
    pub enum Mail("letter") {
        /// A profile was sent with this address: it is confirmed by the link.
        Confirm = "confirm",
        /// A profile was sent with an address that has one already.
        Known = "known",
        /// A link was asked for.
        Link = "link",
        /// The profile has to be confirmed again, or goes.
        Renew = "renew",
    }
}

/// What a letter tells.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// How to call the person.
    pub name: &'a str,
    /// Name of the network.
    pub network: &'a str,
    /// Her own page.
    pub url: &'a str,
    /// The day on which her profile goes; empty where none comes.
    pub goes_on: &'a str,
}

#[derive(Template)]
#[template(path = "mail/skills.fr.txt")]
struct French<'a> {
    mail: Mail,
    told: Told<'a>,
}

#[derive(Template)]
#[template(path = "mail/skills.en.txt")]
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
    fn every_letter_says_what_to_do_and_where() {
        let told = Told {
            name: "Zoé & <Co>",
            network: "Réseau Sud",
            url: "https://m.example/competences/moi?cle=abc&x=1",
            goes_on: "1er décembre 2027",
        };
        let mut subjects = std::collections::HashSet::new();
        for lang in Lang::ALL {
            for mail in Mail::ALL {
                let text = mail.write(lang, told).unwrap();
                let (subject, body) = text.split_once('\n').unwrap();
                assert!(body.contains("Zoé & <Co>") && body.trim_end().ends_with("Réseau Sud"), "{body}");
                assert!(body.contains("?cle=abc&x=1\n") && !body.contains("\n\n\n"), "{body}");
                assert!(body.lines().all(|line| line.chars().count() <= 78), "{body}");
                assert_eq!(body.contains("décembre"), *mail == Mail::Renew, "{body}");
                subjects.insert(subject.to_owned());
            }
        }
        assert_eq!(subjects.len(), 8, "{subjects:#?}");
    }
}
