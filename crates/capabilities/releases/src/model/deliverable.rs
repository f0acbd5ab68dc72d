//! Something that a project gives away.

use chrono::{DateTime, NaiveDate, Utc};
use maillage_projects::model::ProjectId;
use maillage_release::publiccode::{DevelopmentStatus, Language, SoftwareType};
use maillage_release::{Check, Licence, Nature, Origin, check};
use maillage_vocabulary::{Line, Text, WebAddress};

use super::{DeliverableId, DeliverableState};

/// What it is called.
pub type Title = Line<120>;
/// What it is, and what it is for.
pub type About = Text<3_000>;
/// Its version, as it is called.
pub type Version = Line<40>;
/// What a source is called.
pub type SourceTitle = Line<160>;
/// Why.
pub type Reason = Line<300>;
/// In a sentence.
pub type Short = Line<150>;
/// Something that a program offers.
pub type Feature = Line<160>;
/// Where a program runs.
pub type Platform = Line<40>;

/// Sources of a deliverable, at most.
pub const MOST_SOURCES: usize = 12;
/// Deliverables of a project, at most.
pub const MOST_DELIVERABLES: usize = 20;
/// Signs that tell a program at length, at least: `publiccode.yml` asks for them.
pub const LONG: usize = 150;

/// Something that a project gives away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deliverable {
    /// Public id.
    pub id: DeliverableId,
    /// The project.
    pub project: ProjectId,
    /// What is told of it.
    pub sheet: Sheet,
    /// Where it stands.
    pub state: DeliverableState,
    /// Why the network answered for it where rules leave a doubt. Public.
    pub overridden: Option<Reason>,
    /// When it was first told.
    pub made_at: DateTime<Utc>,
}

/// What is told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it is.
    pub nature: Nature,
    /// What it is called.
    pub title: Title,
    /// What it is for.
    pub about: About,
    /// Where it is: a repository, a dataset, a page.
    pub address: WebAddress,
    /// Its version.
    pub version: Option<Version>,
    /// The day of this version.
    pub day: NaiveDate,
    /// Its licence.
    pub licence: Licence,
    /// What it was made from.
    pub sources: Vec<Source>,
    /// Its languages; at least one.
    pub languages: Vec<Language>,
    /// What is told of a program.
    pub software: Option<Software>,
}

/// Something that it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What it is called.
    pub title: SourceTitle,
    /// Where it is.
    pub address: Option<WebAddress>,
    /// Under which terms it was found.
    pub origin: Origin,
}

/// What is told of a program, for `publiccode.yml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Software {
    /// In a sentence.
    pub short: Short,
    /// What it is.
    pub kind: SoftwareType,
    /// How far it is.
    pub status: DevelopmentStatus,
    /// Where it runs; at least one.
    pub platforms: Vec<Platform>,
    /// What it offers; at least one thing.
    pub features: Vec<Feature>,
}

impl Sheet {
    /// Whether it may be given so.
    pub fn check(&self) -> Check {
        check(self.nature, self.licence, &self.origins())
    }

    /// The terms of its sources.
    pub fn origins(&self) -> Vec<Origin> {
        self.sources.iter().map(|source| source.origin.clone()).collect()
    }
}

impl Deliverable {
    /// Whether everybody may take it.
    pub fn is_released(&self) -> bool {
        self.state == DeliverableState::Released
    }
}
