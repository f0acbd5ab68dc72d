//! Texts of mails. The first line of each template is the subject.

use askama::Template;
use maillage_shell::words::Lang;

use crate::model::Seat;

/// A mail to somebody who registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mail {
    /// What was asked for: to confirm, or confirmed already.
    Asked,
    /// A seat came free.
    Promoted,
    /// The event was called off.
    Cancelled,
    /// The event was moved.
    Moved,
    /// The team took the person off.
    Withdrawn,
    /// The event is tomorrow.
    Reminder,
}

impl Mail {
    const ALL: [Self; 6] =
        [Self::Asked, Self::Promoted, Self::Cancelled, Self::Moved, Self::Withdrawn, Self::Reminder];

    /// The name in jobs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Promoted => "promoted",
            Self::Cancelled => "cancelled",
            Self::Moved => "moved",
            Self::Withdrawn => "withdrawn",
            Self::Reminder => "reminder",
        }
    }

    /// Reads the name in jobs.
    pub fn read(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mail| mail.code() == code)
    }
}

/// What a mail tells.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// Name of the person.
    pub name: &'a str,
    /// Name of the network.
    pub network: &'a str,
    /// Title of the event.
    pub title: &'a str,
    /// When, in words.
    pub when: &'a str,
    /// Where, in words; empty online.
    pub place: &'a str,
    /// Number of the place; may be empty.
    pub phone: &'a str,
    /// The online room; empty where there is none.
    pub room: &'a str,
    /// What the registration gives.
    pub seat: Seat,
    /// Whether it was confirmed.
    pub confirmed: bool,
    /// The page of the registration; that of the event where there is no registration any more.
    pub url: &'a str,
}

#[derive(Template)]
#[template(path = "mail/registration.fr.txt")]
struct French<'a> {
    mail: Mail,
    told: Told<'a>,
}

#[derive(Template)]
#[template(path = "mail/registration.en.txt")]
struct English<'a> {
    mail: Mail,
    told: Told<'a>,
}

impl Mail {
    /// The text of the mail, its subject on the first line.
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

    fn told(seat: Seat, confirmed: bool) -> Told<'static> {
        Told {
            name: "Zoé & <Co>",
            network: "Réseau Sud",
            title: "Ma boîte de courriels",
            when: "mardi 1er décembre 2026, de 10 h à 12 h",
            place: "Espace numérique, 1 rue Grande, Manosque",
            phone: "04 65 71 00 01",
            room: "",
            seat,
            confirmed,
            url: "https://m.example/agenda/inscription?cle=abc&x=1",
        }
    }

    #[test]
    fn every_mail_says_what_when_and_where_to_go() {
        let mut subjects = std::collections::HashSet::new();
        for lang in Lang::ALL {
            for (mail, seat, confirmed) in Mail::ALL
                .map(|mail| (mail, Seat::Seated, true))
                .into_iter()
                .chain([(Mail::Asked, Seat::Seated, false), (Mail::Asked, Seat::Waiting, false)])
                .chain([(Mail::Asked, Seat::Waiting, true)])
            {
                let text = mail.write(lang, told(seat, confirmed)).unwrap();
                let (subject, body) = text.split_once('\n').unwrap();
                assert!(subject.contains("Ma boîte de courriels"), "{subject}");
                assert!(body.contains("Zoé & <Co>") && body.contains("Réseau Sud"), "{body}");
                assert!(body.contains("1er décembre 2026") && body.contains("04 65 71 00 01"), "{body}");
                assert!(body.contains("?cle=abc&x=1\n"), "{body}");
                assert!(!body.contains("\n\n\n"), "{body}");
                assert!(body.lines().all(|line| line.chars().count() <= 78), "{body}");
                subjects.insert(subject.to_owned());
            }
        }
        assert_eq!(subjects.len(), 18, "each mail has its own subject in each language: {subjects:#?}");
    }

    #[test]
    fn names_in_jobs_read_back() {
        for mail in Mail::ALL {
            assert_eq!(Mail::read(mail.code()), Some(mail));
        }
        assert_eq!(Mail::read("other"), None);
    }
}
