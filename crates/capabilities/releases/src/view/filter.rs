//! What lists are asked for: the same words for pages and API.

use std::sync::Arc;

use maillage_places::model::PlaceId;
use maillage_release::{Licence, Nature};
use maillage_shell::{FieldErrors, encode, parameter};
use maillage_territory::{Territories, TerritoryCode};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::needs::NeedAudience;
use serde::Deserialize;

use super::Snapshot;
use crate::model::{Achievement, Deliverable, Reuse};

/// The parameters of an address, as they came.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Words.
    pub q: String,
    /// Code of a territory.
    pub territory: String,
    /// `code`, `data`, `content`.
    pub nature: String,
    /// SPDX identifier of a licence.
    pub licence: String,
    /// Slug of an audience.
    pub audience: String,
    /// Public id of a place.
    pub place: String,
    /// Public id of a project.
    pub project: String,
    /// Rank of the page, from 1.
    pub page: String,
    /// Length of the list.
    pub limit: String,
}

/// What a list holds, and so which filters it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    /// What is given away.
    Releases,
    /// Achievements.
    Achievements,
}

/// What they mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words.
    pub words: String,
    /// In that territory: what is given away, where it was taken up.
    pub territory: Option<TerritoryCode>,
    /// Of that nature.
    pub nature: Option<Nature>,
    /// Under that licence.
    pub licence: Option<Licence>,
    /// For them.
    pub audience: Option<NeedAudience>,
    /// Of that place.
    pub place: Option<PlaceId>,
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
            errors.add(field, say("release-error-choose"));
        }
        Err(errors)
    }

    /// Reads the parameters; those that are not understood are left out.
    pub fn lenient(asked: &Asked) -> Self {
        Self::read(asked).0
    }

    fn read(asked: &Asked) -> (Self, Vec<&'static str>) {
        let mut wrong = Vec::new();
        let territory = parameter(&asked.territory, known, || wrong.push("territory"));
        let nature = parameter(&asked.nature, |text| text.parse().ok(), || wrong.push("nature"));
        let licence = parameter(&asked.licence, Licence::read, || wrong.push("licence"));
        let audience = parameter(&asked.audience, NeedAudience::from_slug, || wrong.push("audience"));
        let place = parameter(&asked.place, |text| text.parse().ok(), || wrong.push("place"));
        let words = asked.q.trim().chars().take(200).collect();
        (Self { words, territory, nature, licence, audience, place }, wrong)
    }

    /// What is given away that answers.
    pub fn given(&self, snapshot: &Snapshot) -> Vec<Arc<Deliverable>> {
        let reused_there = |one: &Deliverable| {
            self.territory.is_none_or(|code| {
                snapshot.shown().iter().any(|reuse| reuse.project == one.project && reuse.is_in(code))
            })
        };
        let takes = |one: &Arc<Deliverable>| {
            self.nature.is_none_or(|nature| one.sheet.nature == nature)
                && self.licence.is_none_or(|licence| one.sheet.licence == licence)
                && reused_there(one)
        };
        if self.words.is_empty() {
            return snapshot.given().iter().filter(|one| takes(one)).cloned().collect();
        }
        let found = snapshot.find_given(&self.words, usize::MAX).into_iter();
        found.map(|(one, _)| one).filter(takes).collect()
    }

    /// Reuses that answer: those of the territory.
    pub fn reuses(&self, snapshot: &Snapshot) -> Vec<Arc<Reuse>> {
        let takes = |one: &&Arc<Reuse>| self.territory.is_none_or(|code| one.is_in(code));
        snapshot.shown().iter().filter(takes).cloned().collect()
    }

    /// Achievements that answer.
    pub fn achievements(&self, snapshot: &Snapshot) -> Vec<Arc<Achievement>> {
        let takes = |one: &Arc<Achievement>| {
            self.territory.is_none_or(|code| one.is_in(code))
                && self.audience.is_none_or(|audience| one.sheet.audience == audience)
                && self.place.is_none_or(|place| one.place == place)
        };
        if self.words.is_empty() {
            return snapshot.published().iter().filter(|one| takes(one)).cloned().collect();
        }
        let found = snapshot.find_published(&self.words, usize::MAX).into_iter();
        found.map(|(one, _)| one).filter(takes).collect()
    }

    /// The address of a list with these filters.
    pub fn href(&self, sought: Sought) -> String {
        let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
        let pairs = [
            ("q", self.words.clone()),
            ("territory", self.territory.map_or_else(String::new, |code| code.to_string())),
            ("nature", text(self.nature.map(Nature::code))),
            ("licence", text(self.licence.map(Licence::code))),
            ("audience", text(self.audience.map(NeedAudience::slug))),
            ("place", text(self.place.as_ref().map(PlaceId::as_str))),
        ];
        let pairs: Vec<_> = pairs
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", encode(&value)))
            .collect();
        let page = match sought {
            Sought::Releases => "/essaimage",
            Sought::Achievements => "/realisations",
        };
        if pairs.is_empty() { page.to_owned() } else { format!("{page}?{}", pairs.join("&")) }
    }
}

fn known(text: &str) -> Option<TerritoryCode> {
    let code = text.parse().ok()?;
    Territories::embedded().territory(code).map(|found| found.code())
}
