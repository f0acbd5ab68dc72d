//! Who registers: a name, and one way to reach them.

use maillage_vocabulary::{Line, TextError};
use std::fmt;
use std::str::FromStr;

use maillage_search::fold;
use maillage_vocabulary::{Email, Phone};
use thiserror::Error;

/// The name of somebody who registers: one line, at most 80 characters.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonName(Line<80>);

impl PersonName {
    /// The name.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The same for two ways of writing a name: `ÉLISE  blanc` and `Elise Blanc`.
    pub fn key(&self) -> String {
        fold(self.as_str()).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl FromStr for PersonName {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        Line::new(text).map(Self)
    }
}

/// Never in a log.
impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonName(…)")
    }
}

/// How to reach somebody: by mail, by telephone, or both.
#[derive(Clone, PartialEq, Eq)]
pub struct Contact {
    email: Option<Email>,
    phone: Option<Phone>,
}

/// Why a contact is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ContactError {
    /// Neither.
    #[error("give an e-mail address or a telephone number")]
    Missing,
    /// The address.
    #[error("this is no e-mail address")]
    Email,
    /// The number.
    #[error("this is no telephone number")]
    Phone,
}

impl Contact {
    /// Reads what was typed. `near` is a code of the territory, for numbers without a country.
    pub fn read(email: &str, phone: &str, near: Option<&str>) -> Result<Self, ContactError> {
        let (email, phone) = (email.trim(), phone.trim());
        let email = (!email.is_empty()).then(|| Email::read(email)).transpose();
        let phone = (!phone.is_empty()).then(|| Phone::read(phone, near)).transpose();
        let contact = Self {
            email: email.map_err(|_| ContactError::Email)?,
            phone: phone.map_err(|_| ContactError::Phone)?,
        };
        if contact.key().is_empty() { Err(ContactError::Missing) } else { Ok(contact) }
    }

    /// The address.
    pub fn email(&self) -> Option<&str> {
        self.email.as_ref().map(Email::as_str)
    }

    /// The number.
    pub fn phone(&self) -> Option<&str> {
        self.phone.as_ref().map(Phone::as_str)
    }

    /// What the same person gives twice: the address in small letters; failing that, the number.
    pub fn key(&self) -> String {
        match (self.email(), self.phone()) {
            (Some(email), _) => email.to_ascii_lowercase(),
            (None, Some(phone)) => phone.to_owned(),
            (None, None) => String::new(),
        }
    }
}

/// Never in a log.
impl fmt::Debug for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Contact(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_way_is_enough_and_none_is_not() {
        let mail = Contact::read(" Zoe@Exemple.fr ", "", None).unwrap();
        assert_eq!((mail.key().as_str(), mail.phone()), ("zoe@exemple.fr", None));
        let phone = Contact::read("", "04 65 71 00 00", None).unwrap();
        assert_eq!(phone.key(), "+33465710000");
        assert_eq!(Contact::read(" ", "", None), Err(ContactError::Missing));
        assert_eq!(Contact::read("zoe", "", None), Err(ContactError::Email));
        assert_eq!(Contact::read("", "12", None), Err(ContactError::Phone));
    }

    #[test]
    fn names_are_compared_as_people_write_them() {
        let key = |name: &str| name.parse::<PersonName>().unwrap().key();
        assert_eq!(key("ÉLISE  blanc"), key("Elise Blanc"));
        assert_ne!(key("Élise Blanc"), key("Élise Noir"));
        assert!("".parse::<PersonName>().is_err() && "x".repeat(81).parse::<PersonName>().is_err());
    }

    #[test]
    fn people_are_never_printed() {
        let contact = Contact::read("zoe@exemple.fr", "", None).unwrap();
        assert_eq!(
            format!("{contact:?} {:?}", "Zoé".parse::<PersonName>().unwrap()),
            "Contact(…) PersonName(…)"
        );
    }
}
