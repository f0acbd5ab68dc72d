//! What a list of projects is asked for: the same words for the page and the API.

use std::sync::Arc;

use maillage_needs::model::Area;
use maillage_shell::{FieldErrors, encode, parameter};
use maillage_territory::{Territories, TerritoryCode};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::projects::Makes;
use maillage_vocabulary::lists::skills::Skill;
use serde::Deserialize;

use super::Snapshot;
use crate::model::{Project, State};

/// The parameters of an address, as they came.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Words.
    pub q: String,
    /// `open`, `made`, `out`, `ended`.
    pub phase: String,
    /// Slug of a policy area, or the id of one of the network.
    pub area: String,
    /// Slug of what is made.
    pub makes: String,
    /// Slug of a skill that a free seat asks for.
    pub skill: String,
    /// Code of a territory.
    pub territory: String,
    /// Rank of the page, from 1.
    pub page: String,
    /// Length of the list.
    pub limit: String,
}

/// Where projects stand, as whoever looks for one sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Seats are free.
    Open,
    /// They are being made.
    Made,
    /// They are out, and can be taken up.
    Out,
    /// They were left.
    Ended,
}

impl Phase {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Open, Self::Made, Self::Out, Self::Ended];

    /// The word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Made => "made",
            Self::Out => "out",
            Self::Ended => "ended",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.code() == code)
    }

    /// Whether a project stands there.
    pub fn takes(self, project: &Project) -> bool {
        match self {
            Self::Open => project.state.takes_people() && project.free_slots().next().is_some(),
            Self::Made => {
                matches!(project.state, State::Teamed | State::Making | State::Prototype | State::Validated)
            }
            Self::Out => project.state.is_out(),
            Self::Ended => project.state == State::Abandoned,
        }
    }
}

/// What they mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words.
    pub words: String,
    /// Standing there.
    pub phase: Option<Phase>,
    /// Of that policy area.
    pub area: Option<Area>,
    /// That make such a thing.
    pub makes: Option<Makes>,
    /// With a free seat that asks for it.
    pub skill: Option<Skill>,
    /// In that territory.
    pub territory: Option<TerritoryCode>,
}

impl Filter {
    /// Reads the parameters; those that are not understood are named, in the words of `say`.
    pub fn strict(asked: &Asked, say: impl Fn(&str) -> String) -> Result<Self, FieldErrors> {
        let (filter, wrong) = Self::read(asked);
        if wrong.is_empty() {
            return Ok(filter);
        }
        let mut errors = FieldErrors::default();
        for field in wrong {
            errors.add(field, say("project-error-choose"));
        }
        Err(errors)
    }

    /// Reads the parameters; those that are not understood are left out.
    pub fn lenient(asked: &Asked) -> Self {
        Self::read(asked).0
    }

    fn read(asked: &Asked) -> (Self, Vec<&'static str>) {
        let mut wrong = Vec::new();
        let phase = parameter(&asked.phase, Phase::from_code, || wrong.push("phase"));
        let area = parameter(&asked.area, Area::from_code, || wrong.push("area"));
        let makes = parameter(&asked.makes, Makes::from_slug, || wrong.push("makes"));
        let skill = parameter(&asked.skill, Skill::from_slug, || wrong.push("skill"));
        let territory = parameter(&asked.territory, known, || wrong.push("territory"));
        let words = asked.q.trim().chars().take(200).collect();
        (Self { words, phase, area, makes, skill, territory }, wrong)
    }

    /// The projects that answer.
    pub fn apply(&self, snapshot: &Snapshot) -> Vec<Arc<Project>> {
        let takes = |project: &Arc<Project>| {
            self.phase.is_none_or(|phase| phase.takes(project))
                && self.area.is_none_or(|area| project.area == area)
                && self.makes.is_none_or(|makes| project.makes == makes)
                && self.skill.is_none_or(|skill| project.free_slots().any(|slot| slot.asks.skill == skill))
                && self.territory.is_none_or(|code| project.is_in(code))
        };
        if self.words.is_empty() {
            snapshot.shown().iter().filter(|one| takes(one)).cloned().collect()
        } else {
            let found = snapshot.find(&self.words, usize::MAX).into_iter();
            found.map(|(project, _)| project).filter(takes).collect()
        }
    }

    /// The address of the list.
    pub fn href(&self) -> String {
        let pairs = [
            ("q", self.words.clone()),
            ("phase", self.phase.map_or_else(String::new, |phase| phase.code().to_owned())),
            ("area", self.area.map_or_else(String::new, |area| area.code().to_owned())),
            ("makes", self.makes.map_or_else(String::new, |makes| makes.slug().to_owned())),
            ("skill", self.skill.map_or_else(String::new, |skill| skill.slug().to_owned())),
            ("territory", self.territory.map_or_else(String::new, |code| code.to_string())),
        ];
        let pairs: Vec<_> = pairs
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", encode(&value)))
            .collect();
        if pairs.is_empty() { "/projets".to_owned() } else { format!("/projets?{}", pairs.join("&")) }
    }
}

fn known(text: &str) -> Option<TerritoryCode> {
    let code = text.parse().ok()?;
    Territories::embedded().territory(code).map(|found| found.code())
}
