//! A project was taken up elsewhere.

use chrono::{DateTime, NaiveDate, Utc};
use maillage_projects::model::ProjectId;
use maillage_territory::{Commune, CommuneCode, Territories, TerritoryCode};
use maillage_vocabulary::{Line, Text, WebAddress, codes};

use super::{ReuseId, ReuseState};

/// Who took it up: an organisation or a commune.
pub type Taker = Line<120>;
/// What was changed.
pub type Changes = Text<1_000>;

codes! {
    /// What took it up.
    pub enum TakerKind("kind of a taker") {
        /// A town or a village.
        Commune = "commune",
        /// Another public body.
        Body = "body",
        /// An association.
        Association = "association",
        /// A place of the network, or like it.
        Place = "place",
        /// A school.
        School = "school",
        /// A company, a cooperative.
        Company = "company",
    }
}

codes! {
    /// How it was taken up.
    pub enum How("way of taking up") {
        /// As it is.
        AsIs = "as-is",
        /// With changes of one's own.
        Adapted = "adapted",
        /// It goes its own way since.
        Forked = "forked",
    }
}

/// A project was taken up elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reuse {
    /// Public id.
    pub id: ReuseId,
    /// The project.
    pub project: ProjectId,
    /// What is told of it.
    pub sheet: ReuseSheet,
    /// Where it stands.
    pub state: ReuseState,
    /// The account that told it, if one did. Never shown.
    pub person: Option<String>,
    /// When it was told.
    pub declared_at: DateTime<Utc>,
}

/// What is told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReuseSheet {
    /// Who.
    pub who: Taker,
    /// What they are.
    pub kind: TakerKind,
    /// Where; in the network or beyond.
    pub commune: Option<CommuneCode>,
    /// Since when.
    pub since: NaiveDate,
    /// How.
    pub how: How,
    /// The reuse from which it was taken; none for the project itself.
    pub from: Option<ReuseId>,
    /// Where it can be seen.
    pub link: Option<WebAddress>,
    /// What was changed.
    pub changed: Option<Changes>,
}

impl Reuse {
    /// The commune where it is.
    pub fn commune(&self) -> Option<&'static Commune> {
        Territories::embedded().commune(self.sheet.commune.as_ref()?.as_str())
    }

    /// Whether it is in a territory.
    pub fn is_in(&self, code: TerritoryCode) -> bool {
        self.commune().is_some_and(|commune| commune.is_in(code))
    }

    /// Whether everybody sees it.
    pub fn is_shown(&self) -> bool {
        self.state == ReuseState::Shown
    }
}
