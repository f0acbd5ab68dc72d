//! What a place did, told to everybody.

use chrono::{DateTime, NaiveDate, Utc};
use maillage_places::model::PlaceId;
use maillage_projects::model::ProjectId;
use maillage_release::Licence;
use maillage_territory::{Commune, CommuneCode, Territories, TerritoryCode};
use maillage_vocabulary::lists::needs::NeedAudience;
use maillage_vocabulary::{Line, Text, WebAddress};

use super::{AchievementId, AchievementState, Title};

/// What was done.
pub type Done = Text<3_000>;
/// With whom.
pub type Partners = Line<300>;
/// What a number counts.
pub type Counted = Line<80>;

/// Numbers of an achievement, at most.
pub const MOST_RESULTS: usize = 4;
/// The largest number that is one.
pub const MOST_COUNTED: u64 = 100_000_000;

/// What a place did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Achievement {
    /// Public id.
    pub id: AchievementId,
    /// The place.
    pub place: PlaceId,
    /// Where the place stood.
    pub commune: Option<CommuneCode>,
    /// What is told of it.
    pub sheet: AchievementSheet,
    /// Where it stands.
    pub state: AchievementState,
    /// When it was told.
    pub told_at: DateTime<Utc>,
}

/// What is told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AchievementSheet {
    /// Title.
    pub title: Title,
    /// What was done.
    pub done: Done,
    /// For whom.
    pub audience: NeedAudience,
    /// With whom.
    pub partners: Option<Partners>,
    /// Results in numbers.
    pub results: Vec<Counting>,
    /// The day, or the last day.
    pub day: NaiveDate,
    /// More about it.
    pub link: Option<WebAddress>,
    /// Licence of the sheet.
    pub licence: Licence,
    /// The project that it comes from.
    pub project: Option<ProjectId>,
}

/// A number, and what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counting {
    /// The number.
    pub value: u64,
    /// What it counts.
    pub what: Counted,
}

impl Achievement {
    /// The commune where it was done.
    pub fn commune(&self) -> Option<&'static Commune> {
        Territories::embedded().commune(self.commune.as_ref()?.as_str())
    }

    /// Whether it was done in a territory.
    pub fn is_in(&self, code: TerritoryCode) -> bool {
        self.commune().is_some_and(|commune| commune.is_in(code))
    }

    /// Whether everybody sees it.
    pub fn is_published(&self) -> bool {
        self.state == AchievementState::Published
    }
}
