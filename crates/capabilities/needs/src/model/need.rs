//! A need, as it was told.

use chrono::{DateTime, NaiveDate, Utc};
use maillage_places::model::PlaceId;
use maillage_territory::{Commune, CommuneCode, Territories, TerritoryCode};
use maillage_vocabulary::lists::needs::{NeedAudience, NeedKind, Sphere};
use maillage_vocabulary::{Line, Text};

use super::{Area, Asked, Hearing, NeedId, State};

/// What blocks, in a sentence.
pub type Title = Line<120>;
/// What happens, in the words of whoever tells.
pub type Story = Text<2_000>;
/// What would help.
pub type Wish = Text<600>;
/// The digital service that it is about.
pub type Service = Line<120>;
/// Why the network set it aside.
pub type Reason = Line<300>;

/// A need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Public id.
    pub id: NeedId,
    /// What blocks.
    pub title: Title,
    /// What happens.
    pub story: Story,
    /// What would help.
    pub wish: Option<Wish>,
    /// The digital service that it is about.
    pub service: Option<Service>,
    /// Policy area.
    pub area: Area,
    /// What would answer it.
    pub kind: NeedKind,
    /// Sphere of life, where it was told.
    pub sphere: Option<Sphere>,
    /// Whom it concerns.
    pub audience: NeedAudience,
    /// Where; the whole network otherwise.
    pub commune: Option<CommuneCode>,
    /// The place that wrote it down for somebody.
    pub place: Option<PlaceId>,
    /// Where it stands.
    pub state: State,
    /// The need that says the same, in which this one went on.
    pub merged_into: Option<NeedId>,
    /// Voices that support it, the first of whoever raised it.
    pub supports: u64,
    /// When it was raised.
    pub raised_at: DateTime<Utc>,
    /// The bodies that it was put to, the first first.
    pub asked: Vec<Asked>,
}

impl Need {
    /// The commune that it concerns.
    pub fn commune(&self) -> Option<&'static Commune> {
        Territories::embedded().commune(self.commune.as_ref()?.as_str())
    }

    /// Where it stands with those who can answer it.
    pub fn hearing(&self, today: NaiveDate) -> Hearing {
        Hearing::of(&self.asked, today)
    }

    /// Whether it concerns a territory, or a part of it.
    pub fn is_in(&self, code: TerritoryCode) -> bool {
        self.commune().is_some_and(|commune| commune.is_in(code))
    }
}
