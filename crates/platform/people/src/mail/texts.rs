//! Texts of mails. The first line of each template is the subject.

use askama::Template;
use maillage_shell::words::Lang;

use super::letter::{Letter, Subject};
use crate::model::{Address, PersonName};
use crate::store::links::Purpose;

/// A mail to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mail {
    /// A link that opens a session.
    Link(Purpose),
    /// The account will be anonymised in so many days.
    Idle(u16),
    /// Something that opens the account was changed.
    Notice(Notice),
}

/// What was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A password was set.
    PasswordSet,
    /// A phone was enrolled.
    SecondFactorSet,
    /// The phone was taken away.
    SecondFactorRemoved,
}

impl Notice {
    /// The name in jobs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PasswordSet => "password_set",
            Self::SecondFactorSet => "second_factor_set",
            Self::SecondFactorRemoved => "second_factor_removed",
        }
    }

    /// Reads the name in jobs.
    pub fn read(code: &str) -> Option<Self> {
        [Self::PasswordSet, Self::SecondFactorSet, Self::SecondFactorRemoved]
            .into_iter()
            .find(|notice| notice.code() == code)
    }
}

#[derive(Template)]
#[template(path = "mail/link.fr.txt")]
struct LinkFr<'a> {
    name: &'a str,
    network: &'a str,
    url: &'a str,
    purpose: Purpose,
}

#[derive(Template)]
#[template(path = "mail/link.en.txt")]
struct LinkEn<'a> {
    name: &'a str,
    network: &'a str,
    url: &'a str,
    purpose: Purpose,
}

#[derive(Template)]
#[template(path = "mail/idle.fr.txt")]
struct IdleFr<'a> {
    name: &'a str,
    network: &'a str,
    url: &'a str,
    days: u16,
}

#[derive(Template)]
#[template(path = "mail/idle.en.txt")]
struct IdleEn<'a> {
    name: &'a str,
    network: &'a str,
    url: &'a str,
    days: u16,
}

#[derive(Template)]
#[template(path = "mail/notice.fr.txt")]
struct NoticeFr<'a> {
    name: &'a str,
    network: &'a str,
    url: &'a str,
    notice: Notice,
}

#[derive(Template)]
#[template(path = "mail/notice.en.txt")]
struct NoticeEn<'a> {
    name: &'a str,
    network: &'a str,
    url: &'a str,
    notice: Notice,
}

/// To whom a mail goes, and what it tells.
pub struct Addressee<'a> {
    /// Address.
    pub to: Address,
    /// Name.
    pub name: PersonName,
    /// Language.
    pub lang: Lang,
    /// Name of the network.
    pub network: &'a str,
    /// The one address to open.
    pub url: &'a str,
}

impl Mail {
    /// The letter.
    pub fn write(self, whom: Addressee<'_>) -> Result<Letter, askama::Error> {
        let Addressee { to, name, lang, network, url } = whom;
        let text = self.render(lang, name.as_str(), network, url)?;
        let (subject, body) = text.split_once('\n').unwrap_or((&text, ""));
        Ok(Letter { to, name, subject: Subject::new(subject), body: body.trim_start().to_owned() })
    }

    fn render(self, lang: Lang, name: &str, network: &str, url: &str) -> Result<String, askama::Error> {
        match (self, lang) {
            (Self::Link(purpose), Lang::Fr) => LinkFr { name, network, url, purpose }.render(),
            (Self::Link(purpose), Lang::En) => LinkEn { name, network, url, purpose }.render(),
            (Self::Idle(days), Lang::Fr) => IdleFr { name, network, url, days }.render(),
            (Self::Idle(days), Lang::En) => IdleEn { name, network, url, days }.render(),
            (Self::Notice(notice), Lang::Fr) => NoticeFr { name, network, url, notice }.render(),
            (Self::Notice(notice), Lang::En) => NoticeEn { name, network, url, notice }.render(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mail_has_a_subject_a_name_and_its_address_in_both_languages() {
        let mails = [
            Mail::Link(Purpose::SignIn),
            Mail::Link(Purpose::Password),
            Mail::Link(Purpose::Invitation),
            Mail::Idle(30),
            Mail::Notice(Notice::PasswordSet),
            Mail::Notice(Notice::SecondFactorSet),
            Mail::Notice(Notice::SecondFactorRemoved),
        ];
        let mut subjects = std::collections::HashSet::new();
        for lang in Lang::ALL {
            for mail in mails {
                let (to, name) = ("zoe@exemple.fr".parse().unwrap(), "Zoé & <Co>".parse().unwrap());
                let whom =
                    Addressee { to, name, lang, network: "Réseau Sud", url: "https://m.example/x?a=1&b=2" };
                let letter = mail.write(whom).unwrap();
                assert!(letter.body.contains("Zoé & <Co>"), "{}", letter.body);
                assert!(letter.body.contains("https://m.example/x?a=1&b=2\n"), "{}", letter.body);
                assert!(letter.body.contains("Réseau Sud"), "{}", letter.body);
                assert!(letter.body.lines().all(|line| line.chars().count() <= 78), "{}", letter.body);
                subjects.insert((mail_key(mail), letter.subject.as_str().to_owned()));
                assert!(!letter.subject.as_str().is_empty());
            }
        }
        assert_eq!(subjects.len(), 14, "each mail has its own subject in each language");
    }

    fn mail_key(mail: Mail) -> String {
        format!("{mail:?}")
    }

    #[test]
    fn notices_read_back() {
        for notice in [Notice::PasswordSet, Notice::SecondFactorSet, Notice::SecondFactorRemoved] {
            assert_eq!(Notice::read(notice.code()), Some(notice));
        }
        assert_eq!(Notice::read("other"), None);
    }
}
