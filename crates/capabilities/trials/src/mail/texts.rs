//! Texts of letters. The first line of each template is the subject.

use askama::Template;
use maillage_shell::words::Lang;
use maillage_vocabulary::codes;

codes! {
    /// A letter.
    pub enum Mail("letter") {
        /// To a team: open the link, so that what you propose is read.
        TeamConfirm = "team-confirm",
        /// To a team that asked for a new link.
        TeamLink = "team-link",
        /// To a team: the network takes the campaign.
        TeamAccepted = "team-accepted",
        /// To a team: the network does not take it; why.
        TeamRefused = "team-refused",
        /// To a team: nobody tries any more, read what was said.
        TeamReport = "team-report",
        /// To a team: the network stops the campaign; why.
        TeamStopped = "team-stopped",
        /// To a tester: open the link, so that you belong to the panel.
        Joined = "joined",
        /// To a tester who asked for a new link, or joined again.
        TesterLink = "tester-link",
        /// To a tester of whom nothing was heard for long: do you stay?
        Stay = "stay",
        /// To somebody who is invited.
        Invited = "invited",
        /// To somebody who chose a session.
        Seated = "seated",
        /// The session is tomorrow.
        Reminder = "reminder",
        /// The session was called off.
        CalledOff = "called-off",
        /// The campaign was stopped; why.
        Stopped = "stopped",
        /// What changed thanks to the testers.
        Returned = "returned",
    }
}

/// Whom a letter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// A team.
    Team,
    /// A tester.
    Tester,
    /// A tester, about one seat.
    Seat,
}

impl Mail {
    /// Whom it is for.
    pub const fn to(self) -> To {
        match self {
            Self::TeamConfirm
            | Self::TeamLink
            | Self::TeamAccepted
            | Self::TeamRefused
            | Self::TeamReport
            | Self::TeamStopped => To::Team,
            Self::Joined | Self::TesterLink | Self::Stay => To::Tester,
            Self::Invited
            | Self::Seated
            | Self::Reminder
            | Self::CalledOff
            | Self::Stopped
            | Self::Returned => To::Seat,
        }
    }
}

/// What a letter tells. What does not concern it is empty.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told<'a> {
    /// What to call the person.
    pub name: &'a str,
    /// Name of the network.
    pub network: &'a str,
    /// What the campaign is called.
    pub title: &'a str,
    /// Name of the team.
    pub team: &'a str,
    /// When the session is, in words.
    pub when: &'a str,
    /// Where, in words.
    pub place: &'a str,
    /// How long it takes, in words.
    pub length: &'a str,
    /// What testers are thanked with, in words.
    pub thanks: &'a str,
    /// Until when an answer is awaited, in words.
    pub until: &'a str,
    /// Why, or what changed.
    pub words: &'a str,
    /// The page that the letter opens.
    pub url: &'a str,
}

#[derive(Template)]
#[template(path = "mail/team.fr.txt")]
struct TeamFr<'a> {
    mail: Mail,
    told: Told<'a>,
}

#[derive(Template)]
#[template(path = "mail/team.en.txt")]
struct TeamEn<'a> {
    mail: Mail,
    told: Told<'a>,
}

#[derive(Template)]
#[template(path = "mail/tester.fr.txt")]
struct TesterFr<'a> {
    mail: Mail,
    told: Told<'a>,
}

#[derive(Template)]
#[template(path = "mail/tester.en.txt")]
struct TesterEn<'a> {
    mail: Mail,
    told: Told<'a>,
}

impl Mail {
    /// The text, its subject on the first line.
    pub fn write(self, lang: Lang, told: Told<'_>) -> Result<String, askama::Error> {
        match (self.to(), lang) {
            (To::Team, Lang::Fr) => TeamFr { mail: self, told }.render(),
            (To::Team, Lang::En) => TeamEn { mail: self, told }.render(),
            (_, Lang::Fr) => TesterFr { mail: self, told }.render(),
            (_, Lang::En) => TesterEn { mail: self, told }.render(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_its_subject_says_who_writes_and_where_to_go() {
        let mut subjects = std::collections::HashSet::new();
        for (lang, mail) in
            Lang::ALL.into_iter().flat_map(|lang| Mail::ALL.iter().map(move |mail| (lang, *mail)))
        {
            let told = Told {
                name: "Zoé & <Co>",
                network: "Réseau Sud",
                title: "Un guichet en ligne",
                team: "Mairie de Riez",
                when: "mardi 1er décembre 2026, de 10 h à 11 h",
                place: "Espace numérique, 1 rue Grande, 04100 Manosque",
                length: "45 min",
                thanks: "Cadeau ou bon d’achat (20 €)",
                until: "4 décembre 2026",
                words: "Le guichet parle plus simplement.",
                url: "https://m.example/tests/moi?cle=abc&x=1",
            };
            let text = mail.write(lang, told).unwrap();
            let (subject, body) = text.split_once('\n').unwrap();
            assert!(!subject.trim().is_empty(), "{mail}");
            for words in ["Zoé & <Co>", "Réseau Sud", "?cle=abc&x=1\n"] {
                assert!(body.contains(words), "{mail} {words}: {body}");
            }
            assert!(!body.contains("\n\n\n"), "{mail}: {body}");
            assert!(body.lines().all(|line| line.chars().count() <= 78), "{mail}: {body}");
            subjects.insert(subject.to_owned());
        }
        assert_eq!(
            subjects.len(),
            2 * Mail::ALL.len(),
            "each has its own subject in each language: {subjects:#?}"
        );
    }

    #[test]
    fn an_invitation_hides_nothing() {
        let told = Told {
            team: "Mairie de Riez",
            length: "45 min",
            thanks: "Un merci, rien d’autre",
            until: "4 décembre 2026",
            ..Told::default()
        };
        let text = Mail::Invited.write(Lang::Fr, told).unwrap();
        for words in ["Mairie de Riez", "45 min", "Un merci, rien d’autre", "4 décembre 2026", "dire non"]
        {
            assert!(text.contains(words), "{words}: {text}");
        }
    }
}
