//! What a series announces.

use maillage_places::model::PlaceId;
use maillage_territory::CommuneCode;
use maillage_vocabulary::lists::activity::Theme;
use maillage_vocabulary::lists::agenda::{AgendaKind, Joining, SpokenLanguage, Venue, Welcome};
use maillage_vocabulary::{Audience, ClosedSet, WebAddress};
use maillage_vocabulary::{Line, Text};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Title of an event.
pub type Title = Line<120>;
/// Description: plain text.
pub type Description = Text<4_000>;
/// A line that tells how to reach somebody: a telephone number, a name.
pub type LineOfContact = Line<120>;
/// What it costs, in words.
pub type Price = Line<120>;

/// Seats: from 1 to 2,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Capacity(u16);

impl Capacity {
    /// The most that is taken.
    pub const MOST: u16 = 2_000;

    /// Seats.
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl TryFrom<u16> for Capacity {
    type Error = &'static str;

    fn try_from(seats: u16) -> Result<Self, &'static str> {
        if (1..=Self::MOST).contains(&seats) { Ok(Self(seats)) } else { Err("seats go from 1 to 2000") }
    }
}

impl From<Capacity> for u16 {
    fn from(capacity: Capacity) -> Self {
        capacity.0
    }
}

/// Where a series meets, and so who keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Host {
    /// A place of the directory: online sessions too have the place that holds them.
    Place(PlaceId),
    /// Elsewhere: an address in a commune.
    Elsewhere {
        /// Number, street, name of the hall.
        address: Line<200>,
        /// The commune.
        commune: CommuneCode,
    },
    /// Held by the network as a whole, online.
    Network,
}

/// What a series announces: its meetings differ by their day only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Title.
    pub title: Title,
    /// What kind of event.
    pub kind: AgendaKind,
    /// What happens there.
    pub description: Option<Description>,
    /// Where.
    pub host: Host,
    /// On site, online or both.
    pub venue: Venue,
    /// The address of the online room: shown to those who registered, or to all where nobody has to.
    #[serde(with = "web")]
    pub link: Option<WebAddress>,
    /// How people join.
    pub joining: Joining,
    /// Seats; `None` where everybody gets in.
    pub capacity: Option<Capacity>,
    /// Number to call.
    pub phone: Option<LineOfContact>,
    /// What it costs; `None` where it is free.
    pub price: Option<Price>,
    /// Languages of the session.
    pub languages: ClosedSet<SpokenLanguage>,
    /// How it welcomes people.
    pub welcome: ClosedSet<Welcome>,
    /// What it is about.
    pub themes: ClosedSet<Theme>,
    /// For whom in particular; empty for everybody.
    pub audience: ClosedSet<Audience>,
}

impl Sheet {
    /// Whether seats are kept through the site.
    pub fn takes_registrations(&self) -> bool {
        self.joining == Joining::Registration
    }

    /// The place of the directory that holds it.
    pub fn place(&self) -> Option<&PlaceId> {
        match &self.host {
            Host::Place(id) => Some(id),
            Host::Elsewhere { .. } | Host::Network => None,
        }
    }
}

/// Web addresses as texts.
mod web {
    use super::{Deserialize, Deserializer, Serialize, Serializer, WebAddress};

    #[expect(clippy::ref_option, reason = "the shape that serde asks for")]
    pub fn serialize<S: Serializer>(link: &Option<WebAddress>, serializer: S) -> Result<S::Ok, S::Error> {
        link.as_ref().map(WebAddress::as_str).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<WebAddress>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| WebAddress::read(&text).map_err(serde::de::Error::custom)).transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seats_have_limits() {
        assert!(Capacity::try_from(0).is_err() && Capacity::try_from(2_001).is_err());
        assert_eq!(Capacity::try_from(12).map(Capacity::get), Ok(12));
        assert!(serde_json::from_str::<Capacity>("0").is_err());
    }

    #[test]
    fn a_sheet_comes_back_from_its_text() {
        let sheet = Sheet {
            title: Title::new("Ma boîte de courriels").unwrap(),
            kind: AgendaKind::Workshop,
            description: Description::new("Ligne une\nLigne deux").ok(),
            host: Host::Elsewhere {
                address: Line::new("Salle des fêtes").unwrap(),
                commune: "04112".parse().unwrap(),
            },
            venue: Venue::Both,
            link: WebAddress::read("https://visio.exemple.fr/x").ok(),
            joining: Joining::Registration,
            capacity: Capacity::try_from(8).ok(),
            phone: None,
            price: None,
            languages: [SpokenLanguage::French].into_iter().collect(),
            welcome: [Welcome::Wheelchair].into_iter().collect(),
            themes: [Theme::Email].into_iter().collect(),
            audience: ClosedSet::new(),
        };
        let text = serde_json::to_string(&sheet).unwrap();
        assert_eq!(serde_json::from_str::<Sheet>(&text).unwrap(), sheet);
    }
}
