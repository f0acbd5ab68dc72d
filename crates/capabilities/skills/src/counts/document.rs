//! The counts that everybody sees, as they are kept and read.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use maillage_territory::EpciCode;
use serde_json::{Value, json};

use super::area::{Area, Ground};
use super::item::{Item, Measure};
use super::twin::{Cell, Told};

/// A count that may be shown, or not. What is not shown is from 1 to 4, or would tell such a one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// It is shown.
    Shown(u64),
    /// It is hidden.
    Hidden,
}

impl Count {
    /// The count, where it is shown.
    pub const fn shown(self) -> Option<u64> {
        match self {
            Self::Shown(count) => Some(count),
            Self::Hidden => None,
        }
    }
}

/// The counts of one night.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    /// When they were made.
    pub made_at: DateTime<Utc>,
    ground: Ground,
    /// What is not zero.
    told: BTreeMap<(Measure, Item, Area), Count>,
}

impl Counts {
    /// Of the tables of each measure.
    pub fn new(made_at: DateTime<Utc>, ground: Ground, tables: &[(Measure, Told)]) -> Self {
        let mut told = BTreeMap::new();
        for (measure, table) in tables {
            for (item, row) in Item::all().zip(&table.0) {
                for (&area, cell) in ground.areas().iter().zip(row) {
                    let count = match cell {
                        Cell::Shown(count) => Count::Shown(*count),
                        Cell::Hidden | Cell::Untold => Count::Hidden,
                    };
                    if count != Count::Shown(0) && area.depth() < item.depth() {
                        told.insert((*measure, item, area), count);
                    }
                }
            }
        }
        Self { made_at, ground, told }
    }

    /// The territories that are told.
    pub const fn ground(&self) -> &Ground {
        &self.ground
    }

    /// A count; none where it is not told for that territory.
    pub fn of(&self, measure: Measure, item: Item, area: Area) -> Option<Count> {
        let known = self.ground.rank(area).is_some() && area.depth() < item.depth();
        known.then(|| self.told.get(&(measure, item, area)).copied().unwrap_or(Count::Shown(0)))
    }

    /// The count of an EPCI: of its parts, where all are shown.
    pub fn of_epci(&self, measure: Measure, item: Item, code: EpciCode) -> Option<Count> {
        let parts = self.ground.areas().iter().filter(|area| area.epci() == Some(code));
        let counts: Vec<Count> = parts.filter_map(|&part| self.of(measure, item, part)).collect();
        let sum = counts.iter().map(|count| count.shown()).sum::<Option<u64>>();
        (!counts.is_empty()).then(|| sum.map_or(Count::Hidden, Count::Shown))
    }

    /// All that is told, the zeros left out, in a constant order.
    pub fn rows(&self) -> impl Iterator<Item = (Measure, Item, Area, Count)> {
        self.told.iter().map(|(&(measure, item, area), &count)| (measure, item, area, count))
    }

    /// As the database keeps it.
    pub fn document(&self) -> Value {
        let areas: Vec<_> = self.ground.areas().iter().map(ToString::to_string).collect();
        let mut measures: BTreeMap<&str, BTreeMap<String, BTreeMap<String, Option<u64>>>> = BTreeMap::new();
        for (measure, item, area, count) in self.rows() {
            let items = measures.entry(measure.code()).or_default();
            items.entry(item.code()).or_default().insert(area.to_string(), count.shown());
        }
        json!({ "areas": areas, "measures": measures })
    }

    /// Reads what [`Self::document`] wrote. What the vocabulary does not know any more is left out.
    pub fn read(made_at: DateTime<Utc>, document: &Value) -> Self {
        let areas = document["areas"].as_array().into_iter().flatten();
        let ground = Ground::of_parts(areas.filter_map(|area| area.as_str()?.parse().ok()));
        let mut told = BTreeMap::new();
        for (measure, items) in document["measures"].as_object().into_iter().flatten() {
            for (item, row) in items.as_object().into_iter().flatten() {
                for (area, count) in row.as_object().into_iter().flatten() {
                    if let (Ok(measure), Ok(item), Ok(area)) = (measure.parse(), item.parse(), area.parse()) {
                        told.insert(
                            (measure, item, area),
                            count.as_u64().map_or(Count::Hidden, Count::Shown),
                        );
                    }
                }
            }
        }
        Self { made_at, ground, told }
    }
}
