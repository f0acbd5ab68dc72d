//! What a form tells of a followed person, as texts: read into a sheet, or refused field by field.

use chrono::{Datelike as _, NaiveDate};
use maillage_vocabulary::Line;

use maillage_territory::Territories;
use maillage_vocabulary::{Email, Phone};

use super::{Broken, FollowedSheet, Manner, Refusal, Refused};

/// The texts of a sheet, empty where nothing is told.
#[derive(Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the text of the field of the same name")]
pub struct FollowedTold {
    pub name: String,
    pub birth_year: String,
    /// INSEE code, or name where only one commune has it.
    pub commune: String,
    pub phone: String,
    pub email: String,
    pub consent_on: String,
    pub consent_how: String,
    /// Public ids of the places that the person agrees to.
    pub places: Vec<String>,
}

/// Nobody alive was born before.
const OLDEST: u16 = 1900;

impl FollowedTold {
    /// What a sheet was told with, to be shown again.
    pub fn of(sheet: &FollowedSheet, places: Vec<String>) -> Self {
        let some = |text: Option<String>| text.unwrap_or_default();
        Self {
            name: sheet.name.to_string(),
            birth_year: some(sheet.birth_year.map(|year| year.to_string())),
            commune: some(sheet.commune.map(|code| code.to_string())),
            phone: some(sheet.phone.as_ref().map(|phone| phone.as_str().to_owned())),
            email: some(sheet.email.as_ref().map(|email| email.as_str().to_owned())),
            consent_on: sheet.consent_on.to_string(),
            consent_how: sheet.consent_how.code().to_owned(),
            places,
        }
    }

    /// The sheet that is told, on a day. Without consent there is none.
    pub fn read(&self, today: NaiveDate) -> Result<FollowedSheet, Vec<Refused>> {
        let mut refused = Vec::new();
        let mut refuse = |field, why| refused.push(Refused { field, why });
        let name = match Line::new(&self.name) {
            Ok(name) => Some(name),
            Err(_) if self.name.trim().is_empty() => {
                refuse("name", Refusal::Missing);
                None
            }
            Err(_) => {
                refuse("name", Refusal::TooLong(60));
                None
            }
        };
        let year = u16::try_from(today.year()).unwrap_or(u16::MAX);
        let birth_year: Option<u16> = optional(&self.birth_year, |text| {
            text.parse().ok().filter(|born| (OLDEST..=year).contains(born))
        })
        .unwrap_or_else(|()| {
            refuse("birth_year", Refusal::Number);
            None
        });
        let commune = optional(&self.commune, commune).unwrap_or_else(|()| {
            refuse("commune", Refusal::Unknown);
            None
        });
        let near = commune.as_ref().map(maillage_territory::CommuneCode::as_str);
        let phone = optional(&self.phone, |text| Phone::read(text, near).ok()).unwrap_or_else(|()| {
            refuse("phone", Refusal::Contact);
            None
        });
        let email = optional(&self.email, |text| Email::read(text).ok()).unwrap_or_else(|()| {
            refuse("email", Refusal::Contact);
            None
        });
        let consent_on = self.consent_on.trim().parse().ok();
        match consent_on {
            None => refuse("consent_on", Refusal::Day),
            Some(day) if day > today => refuse("consent_on", Refusal::Rule(Broken::Future(day))),
            Some(_) => {}
        }
        let consent_how = Manner::from_code(self.consent_how.trim());
        if consent_how.is_none() {
            refuse("consent_how", Refusal::Missing);
        }
        match (name, consent_on, consent_how) {
            (Some(name), Some(consent_on), Some(consent_how)) if refused.is_empty() => {
                Ok(FollowedSheet { name, birth_year, commune, phone, email, consent_on, consent_how })
            }
            _ => Err(refused),
        }
    }
}

/// Nothing where nothing is told; an error where what is told cannot be read.
fn optional<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, ()> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { read(text).map(Some).ok_or(()) }
}

/// A commune by its code, or by a name that only one has.
fn commune(text: &str) -> Option<maillage_territory::CommuneCode> {
    let all = Territories::embedded();
    let by_name = || match all.find_commune(text, None)[..] {
        [only] => Some(only),
        _ => None,
    };
    all.commune(text).or_else(by_name).map(|commune| commune.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told() -> FollowedTold {
        FollowedTold {
            name: "Zoé B.".to_owned(),
            consent_on: "2026-11-24".to_owned(),
            consent_how: "spoken".to_owned(),
            ..FollowedTold::default()
        }
    }

    fn fields(told: &FollowedTold) -> Vec<&'static str> {
        let read = told.read(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        read.err().unwrap_or_default().into_iter().map(|refused| refused.field).collect()
    }

    #[test]
    fn a_name_and_a_consent_are_enough() {
        let whole = FollowedTold {
            birth_year: "1950".to_owned(),
            commune: "Manosque".to_owned(),
            phone: "06 12 34 56 78".to_owned(),
            email: "zoe@exemple.fr".to_owned(),
            ..told()
        };
        let sheet = whole.read(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()).unwrap();
        assert_eq!(sheet.commune.unwrap().as_str(), "04112");
        assert_eq!(FollowedTold::of(&sheet, Vec::new()).phone, "+33612345678");
        assert!(fields(&told()).is_empty());
    }

    #[test]
    fn each_wrong_field_is_told() {
        let wrong = FollowedTold {
            name: " ".to_owned(),
            birth_year: "1850".to_owned(),
            commune: "Nulle part".to_owned(),
            phone: "12".to_owned(),
            email: "zoe".to_owned(),
            consent_on: "2026-11-25".to_owned(),
            consent_how: "supposed".to_owned(),
            places: Vec::new(),
        };
        let all = ["name", "birth_year", "commune", "phone", "email", "consent_on", "consent_how"];
        assert_eq!(fields(&wrong), all);
        assert_eq!(fields(&FollowedTold { consent_on: String::new(), ..told() }), ["consent_on"]);
    }
}
