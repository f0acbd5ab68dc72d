//! What a list of needs is asked for: the same words for the page and the API.

use std::sync::Arc;

use chrono::NaiveDate;
use maillage_search::{BitSet, Found};
use maillage_shell::{FieldErrors, encode, parameter};
use maillage_territory::{BoundingBox, Territories, TerritoryCode};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::needs::NeedKind;
use serde::Deserialize;

use super::Snapshot;
use crate::model::{Area, Hearing, Need};

/// The parameters of an address, as they came.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Words.
    pub q: String,
    /// Slug of a policy area, or the id of one of the network.
    pub area: String,
    /// Slug of a kind.
    pub kind: String,
    /// Code of a territory.
    pub territory: String,
    /// A rectangle, `west,south,east,north` in degrees.
    pub bounds: String,
    /// Where it stands with those who can answer: `unasked`, `waiting`, `silent`, `answered`.
    pub answer: String,
    /// `supports`: the most supported first.
    pub sort: String,
    /// Rank of the page, from 1.
    pub page: String,
    /// Length of the list.
    pub limit: String,
}

/// What they mean.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Words.
    pub words: String,
    /// Of that policy area.
    pub area: Option<Area>,
    /// Of that kind.
    pub kind: Option<NeedKind>,
    /// In that territory.
    pub territory: Option<TerritoryCode>,
    /// In that rectangle.
    pub bounds: Option<BoundingBox>,
    /// That stand so with those who can answer.
    pub hearing: Option<Hearing>,
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
        let area = parameter(&asked.area, Area::from_code, || wrong.push("area"));
        let kind = parameter(&asked.kind, NeedKind::from_slug, || wrong.push("kind"));
        let territory = parameter(&asked.territory, known, || wrong.push("territory"));
        let bounds = parameter(&asked.bounds, BoundingBox::read, || wrong.push("bounds"));
        let hearing = parameter(&asked.answer, Hearing::from_code, || wrong.push("answer"));
        let sort = parameter(
            &asked.sort,
            |text| matches!(text, "supports" | "recent").then_some(text == "supports"),
            || {
                wrong.push("sort");
            },
        );
        let words = asked.q.trim().chars().take(200).collect();
        let filter =
            Self { words, area, kind, territory, bounds, hearing, by_supports: sort.unwrap_or_default() };
        (filter, wrong)
    }

    /// The needs that answer.
    pub fn select(&self, snapshot: &Snapshot, today: NaiveDate) -> Selection {
        let mut all = BitSet::full(snapshot.shown().len());
        for set in [
            self.area.map(|area| snapshot.of_area(area)),
            self.kind.map(|kind| snapshot.of_kind(kind)),
            self.territory.map(|code| snapshot.of_territory(code)),
            self.bounds.map(|bounds| snapshot.within(bounds)),
        ]
        .into_iter()
        .flatten()
        {
            all &= &set;
        }
        if let Some(hearing) = self.hearing {
            let stand_so = (0_u32..).zip(snapshot.shown()).filter(|(_, need)| need.hearing(today) == hearing);
            all &= &BitSet::from_numbers(snapshot.shown().len(), stand_so.map(|(number, _)| number));
        }
        let found = (!self.words.is_empty()).then(|| snapshot.finder().index.find(&self.words));
        if let Some(found) = &found {
            all &= found.ids();
        }
        Selection { all, found, by_supports: self.by_supports }
    }

    /// The address of a page with these filters.
    pub fn href_of(&self, page: &str) -> String {
        let query = self.query();
        if query.is_empty() { page.to_owned() } else { format!("{page}?{query}") }
    }

    /// The address of the list.
    pub fn href(&self) -> String {
        self.href_of("/besoins")
    }

    /// The filters as the query of an address.
    pub fn query(&self) -> String {
        let pairs = [
            ("q", self.words.clone()),
            ("area", self.area.map_or_else(String::new, |area| area.code().to_owned())),
            ("kind", self.kind.map_or_else(String::new, |kind| kind.slug().to_owned())),
            ("territory", self.territory.map_or_else(String::new, |code| code.to_string())),
            ("bounds", self.bounds.map_or_else(String::new, written)),
            ("answer", self.hearing.map_or_else(String::new, |hearing| hearing.code().to_owned())),
            ("sort", if self.by_supports { "supports".to_owned() } else { String::new() }),
        ];
        let pairs: Vec<_> = pairs
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", encode(&value)))
            .collect();
        pairs.join("&")
    }
}

fn known(text: &str) -> Option<TerritoryCode> {
    let code = text.parse().ok()?;
    Territories::embedded().territory(code).map(|found| found.code())
}

fn written(BoundingBox { west, south, east, north }: BoundingBox) -> String {
    format!("{west},{south},{east},{north}")
}

/// The needs that answer to a filter, by their numbers in the snapshot.
pub struct Selection {
    /// All of them.
    pub all: BitSet,
    found: Option<Found>,
    by_supports: bool,
}

impl Selection {
    /// How many there are.
    pub fn total(&self) -> usize {
        self.all.count()
    }

    /// A part of them, in the order that was asked for: the best answers to words, the most supported, the latest.
    pub fn page(&self, snapshot: &Snapshot, skip: usize, limit: usize) -> Vec<Arc<Need>> {
        let numbers: Vec<u32> = match (&self.found, self.by_supports) {
            (_, true) => {
                let order = snapshot.by_supports().iter().copied();
                order.filter(|number| self.all.contains(*number)).skip(skip).take(limit).collect()
            }
            (Some(found), false) => {
                let best = found.best(&self.all, skip.saturating_add(limit)).into_iter();
                best.skip(skip).map(|(number, _)| number).collect()
            }
            (None, false) => self.all.iter().skip(skip).take(limit).collect(),
        };
        numbers.into_iter().filter_map(|number| snapshot.shown().get(number as usize).cloned()).collect()
    }
}
