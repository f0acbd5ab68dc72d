//! Whom a yearly report is about.

use maillage_places::model::PlaceId;
use maillage_places::view::{Entry, Snapshot};
use maillage_shell::App;
use maillage_territory::{Territories, TerritoryCode};
use maillage_vocabulary::Siren;

use super::Year;
use crate::figures::{Whose, belongs_to};

/// Whom a yearly report is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The network.
    Network,
    /// A territory.
    Territory(TerritoryCode),
    /// A place.
    Place(PlaceId),
    /// An organization: the places whose SIRET begins with its SIREN.
    Organization(Siren),
}

impl From<Subject> for Whose {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::Network => Self::Network,
            Subject::Territory(code) => Self::Territory(code),
            Subject::Place(id) => Self::Place(id),
            Subject::Organization(siren) => Self::Organization(siren),
        }
    }
}

impl Subject {
    /// Out of the part of an address, or of a field, and what it holds.
    pub fn read(part: &str, id: &str) -> Option<Self> {
        match part {
            "territory" => id.parse().ok().map(Self::Territory),
            "place" => id.parse().ok().map(Self::Place),
            "organization" => Siren::read(id).ok().map(Self::Organization),
            _ => None,
        }
    }

    /// The part of an address, or the field, and what it holds.
    pub fn parts(self) -> Option<(&'static str, String)> {
        match self {
            Self::Network => None,
            Self::Territory(code) => Some(("territory", code.to_string())),
            Self::Place(id) => Some(("place", id.to_string())),
            Self::Organization(siren) => Some(("organization", siren.as_str().to_owned())),
        }
    }

    /// The address of its report of a year.
    pub fn href(self, year: Year) -> String {
        match self {
            Self::Network => format!("/bilan/{year}"),
            Self::Territory(code) => format!("/bilan/{year}/territoire/{code}"),
            Self::Place(id) => format!("/bilan/{year}/lieu/{id}"),
            Self::Organization(siren) => format!("/bilan/{year}/organisation/{}", siren.as_str()),
        }
    }

    /// The dashboard of the same numbers; none of an organization.
    pub fn query(self) -> Option<String> {
        match self {
            Self::Network => Some(String::new()),
            Self::Territory(code) => Some(format!("territory={code}&")),
            Self::Place(id) => Some(format!("place={id}&")),
            Self::Organization(_) => None,
        }
    }

    /// The places that it stands for by name: one, or those of an organization.
    pub fn places(self, places: &Snapshot) -> Vec<&Entry> {
        let all = places.places.iter().map(AsRef::as_ref);
        match self {
            Self::Network | Self::Territory(_) => Vec::new(),
            Self::Place(id) => all.filter(|entry| entry.place.id == id).collect(),
            Self::Organization(siren) => all.filter(|entry| belongs_to(entry, siren)).collect(),
        }
    }

    /// Its name; `None` where there is nobody.
    pub fn name(self, app: &App, places: &Snapshot) -> Option<String> {
        match self {
            Self::Network => Some(app.settings().network.name.clone()),
            Self::Territory(code) => {
                Territories::embedded().territory(code).map(|territory| territory.name().to_owned())
            }
            Self::Place(_) => self.places(places).first().map(|entry| entry.place.sheet.name.to_string()),
            Self::Organization(siren) => organization(&self.places(places), siren),
        }
    }
}

/// The parent body that all the places name, or the name of the only place; the SIREN otherwise.
fn organization(places: &[&Entry], siren: Siren) -> Option<String> {
    let (first, others) = places.split_first()?;
    let parent = |entry: &Entry| entry.place.sheet.parent.as_ref().map(ToString::to_string);
    let shared = parent(first).filter(|name| others.iter().all(|other| parent(other).as_ref() == Some(name)));
    let alone = others.is_empty().then(|| first.place.sheet.name.to_string());
    Some(shared.or(alone).unwrap_or_else(|| format!("SIREN {}", siren.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_comes_back_from_its_parts() {
        for (part, id) in [("territory", "D04"), ("place", "7k2m9qxa"), ("organization", "130025265")] {
            let subject = Subject::read(part, id).unwrap();
            assert_eq!(subject.parts(), Some((part, id.to_owned())));
        }
        assert_eq!(Subject::Network.parts(), None);
        for (part, id) in
            [("territory", "D99x"), ("place", "x"), ("organization", "130025266"), ("planet", "1")]
        {
            assert_eq!(Subject::read(part, id), None, "{part} {id}");
        }
    }

    #[test]
    fn each_has_its_address() {
        let year = "2026".parse().unwrap();
        assert_eq!(Subject::Network.href(year), "/bilan/2026");
        let subject = Subject::read("organization", "130 025 265").unwrap();
        assert_eq!(subject.href(year), "/bilan/2026/organisation/130025265");
    }
}
