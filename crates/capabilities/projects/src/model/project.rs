//! A project, its seats, its workshops.

use chrono::{DateTime, NaiveDate, Utc};
use maillage_agenda::model::EventId;
use maillage_needs::model::{Area, NeedId};
use maillage_places::model::PlaceId;
use maillage_territory::{Commune, CommuneCode, Territories, TerritoryCode};
use maillage_vocabulary::lists::projects::Makes;
use maillage_vocabulary::lists::skills::{Level, Skill};
use maillage_vocabulary::{Line, Text, codes};

use super::{ProjectId, State, Test, WorkshopId};

/// What is made.
pub type Title = Line<120>;
/// For whom, and why.
pub type Pitch = Text<3_000>;
/// Who accompanies it, in a few words.
pub type Tutor = Line<120>;
/// Name of a cohort.
pub type CohortName = Line<120>;
/// Why.
pub type Reason = Line<300>;
/// What a workshop is for.
pub type Aim = Line<200>;
/// What a workshop decided.
pub type Decided = Text<2_000>;

/// Seats of a project, at most.
pub const MOST_SLOTS: usize = 10;

codes! {
    /// Learners who take a project as their work.
    pub enum CohortKind("kind of a cohort") {
        /// A training with the label of the Grande École du Numérique.
        GrandeEcoleDuNumerique = "gen",
        /// An InfoLab.
        InfoLab = "infolab",
        /// A school or a university.
        School = "school",
    }
}

/// Learners who take a project as their work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// What they are.
    pub kind: CohortKind,
    /// Their name.
    pub name: CohortName,
}

/// A project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// Public id.
    pub id: ProjectId,
    /// The need that it answers.
    pub need: Option<NeedId>,
    /// What is made.
    pub title: Title,
    /// For whom, and why.
    pub pitch: Pitch,
    /// Of what kind.
    pub makes: Makes,
    /// Policy area.
    pub area: Area,
    /// Where; the whole network otherwise.
    pub commune: Option<CommuneCode>,
    /// The place that hosts its workshops.
    pub place: Option<PlaceId>,
    /// The account that leads it. Never shown.
    pub lead: Option<String>,
    /// Who accompanies it.
    pub tutor: Option<Tutor>,
    /// Learners who take it as their work.
    pub cohort: Option<Cohort>,
    /// The test that it passed.
    pub test: Test,
    /// Where it stands.
    pub state: State,
    /// When it was proposed.
    pub proposed_at: DateTime<Utc>,
    /// Its seats, by rank.
    pub slots: Vec<Slot>,
    /// Its workshops, by day.
    pub workshops: Vec<Workshop>,
}

/// What a seat asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asks {
    /// The skill.
    pub skill: Skill,
    /// The level.
    pub level: Level,
    /// Hours a month.
    pub hours: u32,
    /// Its weight among seats, from 1 to 3.
    pub priority: u8,
    /// Whether somebody who wants to learn the skill may take it, one level below.
    pub learner: bool,
    /// Whether it can be done from afar.
    pub remote: bool,
}

/// A seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its rank in the project, from 0: it never changes.
    pub rank: u32,
    /// What it asks for.
    pub asks: Asks,
    /// The profile that fills it.
    pub member: Option<String>,
}

/// A workshop with inhabitants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workshop {
    /// Public id.
    pub id: WorkshopId,
    /// Its day.
    pub day: NaiveDate,
    /// Where.
    pub place: Option<PlaceId>,
    /// Its event in the agenda.
    pub event: Option<EventId>,
    /// What it is for.
    pub aim: Aim,
    /// What became of it.
    pub held: Option<Held>,
}

/// What became of a workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// People who came.
    pub people: u32,
    /// Of whom inhabitants who are concerned.
    pub inhabitants: u32,
    /// What it decided.
    pub decided: Decided,
}

impl Project {
    /// The commune that it concerns.
    pub fn commune(&self) -> Option<&'static Commune> {
        Territories::embedded().commune(self.commune.as_ref()?.as_str())
    }

    /// Whether it concerns a territory, or a part of it.
    pub fn is_in(&self, code: TerritoryCode) -> bool {
        self.commune().is_some_and(|commune| commune.is_in(code))
    }

    /// Seats that nobody fills.
    pub fn free_slots(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(|slot| slot.member.is_none())
    }

    /// Workshops that were held with inhabitants.
    pub fn co_created(&self) -> usize {
        let with_inhabitants = |one: &&Workshop| one.held.as_ref().is_some_and(|held| held.inhabitants > 0);
        self.workshops.iter().filter(with_inhabitants).count()
    }
}
