//! A letter: every part is of a type that cannot hold a second header.

use chrono::{DateTime, Utc};
use lettre::message::header::{ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, SinglePart};

use crate::model::{Address, PersonName};

/// The subject of a letter: one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject(String);

impl Subject {
    /// Takes a text; what would break the line becomes a space.
    pub fn new(text: &str) -> Self {
        let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        Self(line.trim().to_owned())
    }

    /// The subject.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A letter to one person, in plain text.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Address.
    pub to: Address,
    /// Name beside the address.
    pub name: PersonName,
    /// Subject.
    pub subject: Subject,
    /// Text.
    pub body: String,
}

impl Letter {
    /// The message as it travels.
    pub fn message(
        &self,
        from: &Mailbox,
        id: &str,
        now: DateTime<Utc>,
    ) -> Result<Message, lettre::error::Error> {
        let address = self.to.as_str().parse().map_err(|_| lettre::error::Error::EmailMissingDomain)?;
        let domain = from.email.domain();
        let body = SinglePart::builder()
            .header(ContentType::TEXT_PLAIN)
            .header(ContentTransferEncoding::QuotedPrintable)
            .body(self.body.clone());
        Message::builder()
            .date(now.into())
            .from(from.clone())
            .to(Mailbox::new(Some(self.name.as_str().to_owned()), address))
            .subject(self.subject.as_str())
            .message_id(Some(format!("<{id}@{domain}>")))
            .header(AutoSubmitted)
            .singlepart(body)
    }
}

/// Tells programs that answer by themselves not to (RFC 3834).
#[derive(Clone, Copy)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use mail_parser::MessageParser;
    use proptest::prelude::*;

    use super::*;

    fn letter(name: &str, subject: &str, body: &str) -> Option<Letter> {
        Some(Letter {
            to: "zoe@exemple.fr".parse().ok()?,
            name: name.parse().ok()?,
            subject: Subject::new(subject),
            body: body.to_owned(),
        })
    }

    fn sent(letter: &Letter) -> Vec<u8> {
        let from = "Réseau <ne-pas-repondre@exemple.fr>".parse().unwrap();
        letter
            .message(&from, "0192", DateTime::from_timestamp(1_800_000_000, 0).unwrap())
            .unwrap()
            .formatted()
    }

    #[test]
    fn a_letter_is_read_back_as_written() {
        let body = "Bonjour Zoé,\n\nhttps://exemple.fr/connexion/lien?cle=abc_DEF-0123456789012345678901234567890123456\n";
        let raw = sent(&letter("Zoé <b>Blanc</b>", "Votre lien d’accès", body).unwrap());
        let read = MessageParser::default().parse(&raw).unwrap();
        assert_eq!(read.subject(), Some("Votre lien d’accès"));
        assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n").trim_end(), body.trim_end());
        assert_eq!(read.to().unwrap().first().unwrap().name(), Some("Zoé <b>Blanc</b>"));
        assert_eq!(read.message_id(), Some("0192@exemple.fr"));
        assert_eq!(read.date().unwrap().to_timestamp(), 1_800_000_000);
    }

    proptest! {
        #[test]
        fn no_text_becomes_a_header(name in ".{1,40}", subject in "(.|\r|\n){0,60}") {
            let hostile = format!("{subject}\r\nBcc: everyone@exemple.fr");
            if let Some(letter) = letter(&name, &hostile, "x") {
                let raw = sent(&letter);
                let read = MessageParser::default().parse(&raw).unwrap();
                prop_assert!(read.bcc().is_none());
                prop_assert_eq!(read.to().unwrap().iter().count(), 1);
            }
        }
    }
}
