//! How many professionals work where.

use std::collections::HashMap;

use chrono::NaiveDate;
use maillage_search::BitSet;
use maillage_store::{Db, StoreError};

use super::Snapshot;
use crate::store;

/// Professionals at work on one day, by place.
#[derive(Debug, Default)]
pub struct Staff {
    /// The day.
    pub day: NaiveDate,
    by_place: HashMap<String, u32>,
}

/// What is known of the professionals of some places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Professionals at work.
    pub people: u64,
    /// Places where at least one works.
    pub places: usize,
}

impl Staff {
    /// Reads those at work on a day.
    pub async fn load(db: &Db, day: NaiveDate) -> Result<Self, StoreError> {
        Ok(Self { day, by_place: store::counts_by_place(db, day).await? })
    }

    /// Professionals of a place, by its public id.
    pub fn at(&self, place: &str) -> u32 {
        self.by_place.get(place).copied().unwrap_or_default()
    }

    /// Those of the places in use that are selected.
    pub fn within(&self, snapshot: &Snapshot, selection: &BitSet) -> Counted {
        let people = selection.iter().filter_map(|document| snapshot.place(document));
        Self::sum(people.map(|entry| self.at(entry.place.id.as_str())))
    }

    /// Those of all places in use.
    pub fn of_all(&self, snapshot: &Snapshot) -> Counted {
        Self::sum(snapshot.places.iter().map(|entry| self.at(entry.place.id.as_str())))
    }

    fn sum(counts: impl Iterator<Item = u32>) -> Counted {
        counts.filter(|count| *count > 0).fold(Counted { people: 0, places: 0 }, |sum, count| Counted {
            people: sum.people + u64::from(count),
            places: sum.places + 1,
        })
    }
}
