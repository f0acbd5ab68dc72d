//! People whom a place follows, with their consent: as little as serves, for the places that they agreed to.

use maillage_vocabulary::Line;
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use maillage_places::model::PlaceId;
use maillage_shell::Identity;
use maillage_shell::permission::{Right, Within};
use maillage_territory::CommuneCode;
use maillage_vocabulary::{Email, Phone};
use uuid::Uuid;

/// Inner identifier of a followed person: drawn, it says nothing of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FollowedId(u128);

impl FromStr for FollowedId {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, uuid::Error> {
        Uuid::parse_str(text).map(|uuid| Self(uuid.as_u128()))
    }
}

impl fmt::Display for FollowedId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&Uuid::from_u128(self.0).hyphenated(), formatter)
    }
}

/// How a person agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// In words, before the professional.
    Spoken,
    /// On paper.
    Written,
}

impl Manner {
    /// All manners.
    pub const ALL: [Self; 2] = [Self::Spoken, Self::Written];

    /// The name in the database, in forms and for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Spoken => "spoken",
            Self::Written => "written",
        }
    }

    /// The manner of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|manner| manner.code() == code)
    }
}

/// What a place keeps of a person.
#[derive(Clone, PartialEq, Eq)]
pub struct FollowedSheet {
    /// First name, initial or alias: what the place calls them.
    pub name: Line<60>,
    /// Year of birth.
    pub birth_year: Option<u16>,
    /// Where they live.
    pub commune: Option<CommuneCode>,
    /// How to call them.
    pub phone: Option<Phone>,
    /// Where to write to them.
    pub email: Option<Email>,
    /// The day on which they agreed.
    pub consent_on: NaiveDate,
    /// How.
    pub consent_how: Manner,
}

/// Never in a log.
impl fmt::Debug for FollowedSheet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("FollowedSheet(…)")
    }
}

/// A person whom places follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Inner id.
    pub id: FollowedId,
    /// What is kept of them.
    pub sheet: FollowedSheet,
    /// The account before which they agreed.
    pub consent_actor: String,
    /// The places that they agreed to.
    pub places: Vec<PlaceId>,
}

/// The places whose followed people somebody sees: those of roles held in the place itself. A role over the network or
/// over a territory opens none.
pub fn own_places(identity: &Identity, right: Right) -> Vec<PlaceId> {
    let scopes = identity.scopes(right).into_iter();
    let mut places: Vec<PlaceId> = scopes
        .filter_map(|scope| match scope {
            Within::Place(id) => id.parse().ok(),
            _ => None,
        })
        .collect();
    places.sort_unstable_by(|a, b| a.as_str().cmp(b.as_str()));
    places.dedup();
    places
}

#[cfg(test)]
mod tests {
    use maillage_shell::Via;
    use maillage_shell::permission::{Grant, Role};

    use super::*;

    fn who(grants: &[(Role, &str)]) -> Identity {
        Identity {
            person: "p".to_owned(),
            name: "P".to_owned(),
            grants: grants
                .iter()
                .map(|(role, scope)| Grant { role: *role, within: scope.parse().unwrap() })
                .collect(),
            via: Via::Session { id: "s".to_owned(), second_factor: true },
        }
    }

    #[test]
    fn only_a_role_in_the_place_itself_opens_it() {
        let own = |grants: &[(Role, &str)]| own_places(&who(grants), Right::ReportActivity).len();
        assert_eq!(own(&[(Role::Professional, "place:7k2m9qxa"), (Role::PlaceManager, "place:7k2m9qxa")]), 1);
        for (role, scope) in [
            (Role::Administrator, "network"),
            (Role::Coordinator, "territory:D04"),
            (Role::DecisionMaker, "place:7k2m9qxa"),
            (Role::Inhabitant, "place:7k2m9qxa"),
        ] {
            assert_eq!(own(&[(role, scope)]), 0, "{role} {scope}");
        }
    }

    #[test]
    fn people_are_never_printed() {
        let sheet = FollowedSheet {
            name: Line::new("Zoé").unwrap(),
            birth_year: Some(1950),
            commune: None,
            phone: None,
            email: None,
            consent_on: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
            consent_how: Manner::Spoken,
        };
        assert_eq!(format!("{sheet:?}"), "FollowedSheet(…)");
    }
}
