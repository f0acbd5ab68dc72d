//! What a list of needs is asked for: the same words for the page and the API.

use std::sync::Arc;

use maillage_shell::{FieldErrors, encode, parameter};
use maillage_territory::{Territories, TerritoryCode};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::needs::{NeedKind, PolicyArea};
use serde::Deserialize;

use super::Snapshot;
use crate::model::Need;

/// The parameters of an address, as they came.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Words.
    pub q: String,
    /// Slug of a policy area.
    pub area: String,
    /// Slug of a kind.
    pub kind: String,
    /// Code of a territory.
    pub territory: String,
    /// `supports`: the most supported first.
    pub sort: String,
    /// Rank of the page, from 1.
    pub page: String,
    /// Length of the list.
    pub limit: String,
}

/// What they mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words.
    pub words: String,
    /// Of that policy area.
    pub area: Option<PolicyArea>,
    /// Of that kind.
    pub kind: Option<NeedKind>,
    /// In that territory.
    pub territory: Option<TerritoryCode>,
    /// The most supported first.
    pub by_supports: bool,
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
            errors.add(field, say("need-error-choose"));
        }
        Err(errors)
    }

    /// Reads the parameters; those that are not understood are left out.
    pub fn lenient(asked: &Asked) -> Self {
        Self::read(asked).0
    }

    fn read(asked: &Asked) -> (Self, Vec<&'static str>) {
        let mut wrong = Vec::new();
        let area = parameter(&asked.area, PolicyArea::from_slug, || wrong.push("area"));
        let kind = parameter(&asked.kind, NeedKind::from_slug, || wrong.push("kind"));
        let territory = parameter(&asked.territory, known, || wrong.push("territory"));
        let sort = parameter(
            &asked.sort,
            |text| matches!(text, "supports" | "recent").then_some(text == "supports"),
            || {
                wrong.push("sort");
            },
        );
        let words = asked.q.trim().chars().take(200).collect();
        (Self { words, area, kind, territory, by_supports: sort.unwrap_or_default() }, wrong)
    }

    /// The needs that answer, in the order that was asked for.
    pub fn apply(&self, snapshot: &Snapshot) -> Vec<Arc<Need>> {
        let takes = |need: &Arc<Need>| {
            self.area.is_none_or(|area| need.area == area)
                && self.kind.is_none_or(|kind| need.kind == kind)
                && self.territory.is_none_or(|code| need.is_in(code))
        };
        let mut found: Vec<_> = if self.words.is_empty() {
            snapshot.shown().filter(|need| takes(need)).cloned().collect()
        } else {
            let found = snapshot.find(&self.words, usize::MAX).into_iter();
            found.map(|(need, _)| need).filter(takes).collect()
        };
        if self.by_supports {
            found.sort_by_key(|need| std::cmp::Reverse(need.supports));
        }
        found
    }

    /// The address of the list.
    pub fn href(&self) -> String {
        let pairs = [
            ("q", self.words.clone()),
            ("area", self.area.map_or_else(String::new, |area| area.slug().to_owned())),
            ("kind", self.kind.map_or_else(String::new, |kind| kind.slug().to_owned())),
            ("territory", self.territory.map_or_else(String::new, |code| code.to_string())),
            ("sort", if self.by_supports { "supports".to_owned() } else { String::new() }),
        ];
        let pairs: Vec<_> = pairs
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", encode(&value)))
            .collect();
        if pairs.is_empty() { "/besoins".to_owned() } else { format!("/besoins?{}", pairs.join("&")) }
    }
}

fn known(text: &str) -> Option<TerritoryCode> {
    let code = text.parse().ok()?;
    Territories::embedded().territory(code).map(|found| found.code())
}
