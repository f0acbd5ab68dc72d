//! Joining the panel: what is asked, one question a screen, and what it means.

use std::fmt;

use maillage_places::model::PlaceId;
use maillage_territory::{CommuneCode, Scope, Territories, TerritoryCode};
use maillage_vocabulary::lists::trials::{TesterDevice, TrialPhase};
use maillage_vocabulary::{ClosedList, ClosedSet, Email, Line, Phone};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{Fault, Profile};

/// What a tester is called.
pub type CalledName = Line<60>;

/// What somebody tells, as it came.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct ToldTester {
    /// A word of the sender, of 16 characters at least: sent twice, it is one person.
    pub key: String,
    /// Slug of an age bracket.
    pub age: String,
    /// Slug of a step of comfort.
    pub ease: String,
    /// Slugs of devices; `aucun` where there is none.
    pub devices: Vec<String>,
    /// Code or name of the commune.
    pub commune: String,
    /// `oui`: the person uses assistive means, and agrees that it is kept; else empty.
    pub assistive: String,
    /// Slugs of the phases that the person agrees to.
    pub phases: Vec<String>,
    /// What to call the person.
    pub name: String,
    /// E-mail address; may be empty where a telephone is given.
    pub email: String,
    /// Telephone; a place calls.
    pub phone: String,
    /// Public id of the place that calls.
    pub place: String,
}

/// The word for "no device".
pub const NO_DEVICE: &str = "aucun";

/// How to reach somebody. Never in a log.
#[derive(Clone, PartialEq, Eq)]
pub enum Contact {
    /// By mail.
    Mail(Email),
    /// By telephone: the team of a place calls.
    Phone(Phone, PlaceId),
}

impl Contact {
    /// What the same person gives twice.
    pub fn key(&self) -> String {
        match self {
            Self::Mail(email) => email.as_str().to_ascii_lowercase(),
            Self::Phone(phone, _) => phone.as_str().to_owned(),
        }
    }
}

impl fmt::Debug for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Contact(…)")
    }
}

/// Somebody who can join.
#[derive(Clone, PartialEq, Eq)]
pub struct NewTester {
    /// What to call the person.
    pub name: CalledName,
    /// How to reach them.
    pub contact: Contact,
    /// Brackets.
    pub profile: Profile,
    /// Phases that the person agrees to: one at least.
    pub phases: ClosedSet<TrialPhase>,
}

/// Never in a log.
impl fmt::Debug for NewTester {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewTester(…)")
    }
}

impl ToldTester {
    /// What it means, or everything that is to mend. `knows` says whether a place is in the directory.
    pub fn read(&self, scope: &Scope, knows: impl Fn(&PlaceId) -> bool) -> Result<NewTester, Vec<Fault>> {
        let profile = self.profile(scope);
        let phases = self.phases();
        let name = CalledName::new(&self.name).map_err(|_| ("name", "tester-error-name"));
        let contact = self.contact(knows);
        match (profile, phases, name, contact) {
            (Ok(profile), Ok(phases), Ok(name), Ok(contact)) => {
                Ok(NewTester { name, contact, profile, phases })
            }
            (profile, phases, name, contact) => {
                let rest = [phases.err(), name.err(), contact.err()].into_iter().flatten();
                Err(profile.err().unwrap_or_default().into_iter().chain(rest).collect())
            }
        }
    }

    /// The brackets alone: what a tester can change later.
    pub fn profile(&self, scope: &Scope) -> Result<Profile, Vec<Fault>> {
        let age = listed(&self.age, "age");
        let ease = listed(&self.ease, "ease");
        let (devices, commune) = (self.devices(), self.commune(scope));
        match (age, ease, devices, commune) {
            (Ok(age), Ok(ease), Ok(devices), Ok(commune)) => {
                Ok(Profile { age, ease, devices, assistive: self.assistive == "oui", commune })
            }
            (age, ease, devices, commune) => {
                Err([age.err(), ease.err(), devices.err(), commune.err()].into_iter().flatten().collect())
            }
        }
    }

    /// The devices; none must be said.
    pub fn devices(&self) -> Result<ClosedSet<TesterDevice>, Fault> {
        let named = self.devices.iter().filter(|slug| !slug.is_empty() && *slug != NO_DEVICE);
        let devices: Option<ClosedSet<_>> = named.map(|slug| TesterDevice::from_slug(slug)).collect();
        let devices = devices.ok_or(("devices", "tester-error-choose"))?;
        if devices.is_empty() && !self.devices.iter().any(|slug| slug == NO_DEVICE) {
            return Err(("devices", "tester-error-devices"));
        }
        Ok(devices)
    }

    /// The phases; one at least.
    pub fn phases(&self) -> Result<ClosedSet<TrialPhase>, Fault> {
        let named = self.phases.iter().filter(|slug| !slug.is_empty());
        let phases: Option<ClosedSet<_>> = named.map(|slug| TrialPhase::from_slug(slug)).collect();
        phases.filter(|phases| !phases.is_empty()).ok_or(("phases", "tester-error-phases"))
    }

    /// The commune.
    pub fn commune(&self, scope: &Scope) -> Result<CommuneCode, Fault> {
        let all = Territories::embedded();
        let text = self.commune.trim();
        let meant = (!text.is_empty()).then(|| all.understand(text, scope)).flatten().map(|meant| meant.code);
        match meant {
            Some(TerritoryCode::Commune(code)) if scope.touches(all, TerritoryCode::Commune(code)) => {
                Ok(code)
            }
            _ => Err(("commune", "tester-error-commune")),
        }
    }

    /// How to reach the person.
    pub fn contact(&self, knows: impl Fn(&PlaceId) -> bool) -> Result<Contact, Fault> {
        let (email, phone) = (self.email.trim(), self.phone.trim());
        if !email.is_empty() {
            return Email::read(email).map(Contact::Mail).map_err(|_| ("email", "tester-error-email"));
        }
        if phone.is_empty() {
            return Err(("email", "tester-error-contact"));
        }
        let phone = Phone::read(phone, None).map_err(|_| ("phone", "tester-error-phone"))?;
        let place = self.place.trim().parse().ok().filter(|place| knows(place));
        place.map(|place| Contact::Phone(phone, place)).ok_or(("place", "tester-error-place"))
    }
}

fn listed<L: ClosedList>(slug: &str, field: &'static str) -> Result<L, Fault> {
    L::from_slug(slug).ok_or((field, "tester-error-choose"))
}

#[cfg(test)]
mod tests {
    use maillage_vocabulary::lists::trials::TesterAge;

    use super::*;

    fn told() -> ToldTester {
        ToldTester {
            age: "75-plus".to_owned(),
            ease: "debute".to_owned(),
            devices: vec!["tablette".to_owned()],
            commune: "Riez".to_owned(),
            phases: vec!["prototype".to_owned()],
            name: "Odette".to_owned(),
            email: "odette@exemple.fr".to_owned(),
            ..ToldTester::default()
        }
    }

    fn fields(told: &ToldTester) -> Vec<&'static str> {
        let read = told.read(&Scope::default(), |_| false);
        read.err().unwrap_or_default().into_iter().map(|(field, _)| field).collect()
    }

    #[test]
    fn somebody_is_read() {
        let read = told().read(&Scope::default(), |_| false).unwrap();
        assert_eq!((read.profile.age, read.profile.assistive), (TesterAge::From75, false));
        assert_eq!(read.contact.key(), "odette@exemple.fr");
        assert_eq!(format!("{read:?} {:?}", read.contact), "NewTester(…) Contact(…)");
    }

    #[test]
    fn nothing_is_taken_for_granted() {
        assert_eq!(
            fields(&ToldTester::default()),
            ["age", "ease", "devices", "commune", "phases", "name", "email"]
        );
        assert_eq!(fields(&ToldTester { devices: vec![NO_DEVICE.to_owned()], ..told() }), Vec::<&str>::new());
        assert_eq!(
            fields(&ToldTester { phases: Vec::new(), ..told() }),
            ["phases"],
            "consent is said, phase by phase"
        );
        assert_eq!(fields(&ToldTester { commune: "Lille".to_owned(), ..told() }), ["commune"]);
    }

    #[test]
    fn a_telephone_needs_a_place_that_calls() {
        let called = ToldTester {
            email: String::new(),
            phone: "04 65 71 00 00".to_owned(),
            place: "7k2m9qxa".to_owned(),
            ..told()
        };
        assert_eq!(fields(&called), ["place"]);
        let read = called.read(&Scope::default(), |_| true).unwrap();
        assert_eq!(read.contact.key(), "+33465710000");
    }
}
