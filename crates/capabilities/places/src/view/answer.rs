//! Answering a query on a snapshot.

use chrono::NaiveDateTime;
use maillage_search::{BitSet, Found};
use maillage_territory::{Level, Point, TerritoryCode};

use super::facet::Value;
use super::query::{OpenWhen, Order, PlaceQuery};
use super::snapshot::Snapshot;
use super::whereabouts::Named;

/// A place that answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Its document number.
    pub document: u32,
    /// How far it is from the origin of the query, in kilometres.
    pub km: Option<f64>,
}

/// The answer to a query.
pub struct Answer<'a> {
    snapshot: &'a Snapshot,
    order: Order,
    origin: Option<Point>,
    /// Documents within the radius, nearest first, with their distance.
    near: Option<Vec<(u32, f64)>>,
    found: Option<Found>,
    /// Everything but the filters: words, distance, opening.
    within: BitSet,
    chosen: Vec<Value>,
    territories: Vec<TerritoryCode>,
    /// The places that answer.
    pub selection: BitSet,
    /// How many there are.
    pub total: usize,
}

impl<'a> Answer<'a> {
    /// Answers at a moment, on the clocks of the network.
    pub fn new(snapshot: &'a Snapshot, query: &PlaceQuery, now: NaiveDateTime) -> Self {
        let mut within = BitSet::full(snapshot.places.len());
        let found = (!query.text.is_empty()).then(|| snapshot.index.find(&query.text));
        if let Some(found) = &found {
            within = within.and(found.ids());
        }
        let near = query.origin.as_ref().map(|origin| around(snapshot, origin.point, origin.radius_km));
        if let Some(near) = &near {
            within = within.and(&BitSet::from_numbers(
                snapshot.places.len(),
                near.iter().map(|(document, _)| *document),
            ));
        }
        if let Some(area) = query.named.as_ref().and_then(Named::area) {
            within = within.and(&snapshot.areas.set(area));
        }
        if let Some(bounds) = query.bounds {
            within = within.and(&snapshot.inside(bounds));
        }
        if let Some(when) = query.open {
            let at = match when {
                OpenWhen::Now => now,
                OpenWhen::At(at) => at,
            };
            within = within.and(&snapshot.open_at(at));
        }
        let inside = inside(snapshot, &within, &query.territories, None);
        let selection = snapshot.facets.filter(&query.chosen, &inside);
        Self {
            total: selection.count(),
            order: query.order,
            origin: query.origin.as_ref().map(|origin| origin.point),
            near,
            snapshot,
            found,
            within,
            chosen: query.chosen.clone(),
            territories: query.territories.clone(),
            selection,
        }
    }

    /// How many places each value of each filter would leave.
    pub fn counts(&self) -> Vec<(&'a Value, usize)> {
        let inside = inside(self.snapshot, &self.within, &self.territories, None);
        self.snapshot.facets.counts(&self.chosen, &inside)
    }

    /// How many places each territory of a level would leave; those that would leave none are left out.
    pub fn territory_counts(&self, level: Level) -> Vec<(TerritoryCode, usize)> {
        let inside = inside(self.snapshot, &self.within, &self.territories, Some(level));
        let selection = self.snapshot.facets.filter(&self.chosen, &inside);
        self.snapshot.areas.counts(level, &selection)
    }

    /// Filter values chosen.
    pub fn chosen(&self) -> &[Value] {
        &self.chosen
    }

    /// Territories chosen.
    pub fn territories(&self) -> &[TerritoryCode] {
        &self.territories
    }

    /// The places from `skip` on, at most `limit`, in the order of the query.
    pub fn hits(&self, skip: usize, limit: usize) -> Vec<Hit> {
        let documents: Vec<u32> = match (self.order, &self.near) {
            (Order::Name, _) | (Order::Distance, None) => {
                self.selection.iter().skip(skip).take(limit).collect()
            }
            (Order::Relevance, _) => {
                let best =
                    self.found.as_ref().map(|found| found.best(&self.selection, skip.saturating_add(limit)));
                best.unwrap_or_default().into_iter().skip(skip).map(|(document, _)| document).collect()
            }
            (Order::Distance, Some(near)) => {
                let selected = near.iter().filter(|(document, _)| self.selection.contains(*document));
                return selected
                    .skip(skip)
                    .take(limit)
                    .map(|&(document, km)| Hit { document, km: Some(km) })
                    .collect();
            }
        };
        documents.into_iter().map(|document| Hit { document, km: self.km(document) }).collect()
    }

    /// All the places in the order of the query.
    pub fn all(&self) -> Vec<Hit> {
        self.hits(0, self.total)
    }

    fn km(&self, document: u32) -> Option<f64> {
        let origin = self.origin?;
        let point = self.snapshot.place(document)?.point?;
        Some(origin.distance_km(point))
    }
}

/// Documents of a set that stand in the territories chosen: one of each level where some are chosen. The choices of
/// one level may be left aside, to count what choosing differently would give.
fn inside(snapshot: &Snapshot, within: &BitSet, chosen: &[TerritoryCode], except: Option<Level>) -> BitSet {
    let mut documents = within.clone();
    for level in Level::ALL.into_iter().filter(|level| Some(*level) != except) {
        let mut own =
            chosen.iter().filter(|code| code.level() == level).map(|code| snapshot.areas.set(*code));
        if let Some(first) = own.next() {
            documents = documents.and(&own.fold(first, |all, more| all.or(&more)));
        }
    }
    documents
}

/// Documents within a radius, nearest first, with their distance; at the same distance by name.
fn around(snapshot: &Snapshot, point: Point, radius_km: f64) -> Vec<(u32, f64)> {
    let mut near: Vec<(u32, f64)> = snapshot
        .points
        .within(point, radius_km)
        .into_iter()
        .filter_map(|(index, km)| Some((*snapshot.located.get(index)?, km)))
        .collect();
    near.sort_unstable_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    near
}
