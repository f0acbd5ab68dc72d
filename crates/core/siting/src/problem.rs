//! Who is to be reached, from where so far, and where a new place may open.

use maillage_territory::{Point, PointIndex};

use crate::distance::metres;
use crate::error::SitingError;

/// A point where people live, often a commune.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Demand {
    /// Where.
    pub place: Point,
    /// How much it counts: inhabitants, or any other number, zero or more.
    pub weight: f64,
}

impl Demand {
    /// A point by its coordinates in degrees (WGS 84).
    ///
    /// # Errors
    /// When they are nowhere on the globe. The weight is looked at by [`Problem::new`].
    pub fn new(lat: f64, lon: f64, weight: f64) -> Result<Self, SitingError> {
        let place = Point::new(lat, lon).ok_or(SitingError::Coordinates { lat, lon })?;
        Ok(Self { place, weight })
    }
}

/// What a new place should do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Objective {
    /// As much weight as can be within a radius of a place (maximal covering location: Church and ReVelle 1974).
    Coverage {
        /// The radius in kilometres, itself within reach. Distances are rounded to the metre.
        radius_km: f64,
    },
    /// As few kilometres as can be from each to the nearest place, by weight (p-median: Hakimi 1964).
    PMedian,
}

/// The place that is nearest to a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Nearest {
    pub(crate) place: usize,
    pub(crate) metres: u32,
}

/// Points, places and candidates that make sense together.
#[derive(Debug)]
pub struct Problem<'a> {
    pub(crate) demand: &'a [Demand],
    pub(crate) existing: &'a [Point],
    /// Sorted, each once: ties go to the first.
    pub(crate) candidates: Vec<usize>,
    /// For each point, the nearest of the existing places.
    pub(crate) nearest: Vec<Option<Nearest>>,
    /// All weights, added up.
    pub(crate) total: f64,
}

impl<'a> Problem<'a> {
    /// Puts together points, existing places, and the candidates: numbers of points where a new place may open. One given
    /// twice counts once.
    ///
    /// # Errors
    /// When there is no point, a weight is not a number or negative, or a candidate is no point.
    pub fn new(
        demand: &'a [Demand],
        existing: &'a [Point],
        candidates: &[usize],
    ) -> Result<Self, SitingError> {
        let points = demand.len();
        if points == 0 {
            return Err(SitingError::NoDemand);
        }
        if let Some(&candidate) = candidates.iter().find(|&&candidate| candidate >= points) {
            return Err(SitingError::Candidate { candidate, points });
        }
        let total = total_weight(demand)?;
        let mut candidates = candidates.to_vec();
        candidates.sort_unstable();
        candidates.dedup();
        Ok(Self { demand, existing, candidates, nearest: nearest(demand, existing), total })
    }

    /// The points.
    pub fn demand(&self) -> &'a [Demand] {
        self.demand
    }

    /// The places that stand.
    pub fn existing(&self) -> &'a [Point] {
        self.existing
    }

    /// Where a new place may open: numbers of points, sorted.
    pub fn candidates(&self) -> &[usize] {
        &self.candidates
    }

    /// The weight of all points.
    pub fn total_weight(&self) -> f64 {
        self.total
    }
}

fn total_weight(demand: &[Demand]) -> Result<f64, SitingError> {
    for (point, one) in demand.iter().enumerate() {
        if !(one.weight.is_finite() && one.weight >= 0.0) {
            return Err(SitingError::Weight { point, weight: one.weight });
        }
    }
    let total: f64 = demand.iter().map(|one| one.weight).sum();
    // Weights are multiplied by metres: what is near the limits of a number would pass them.
    if total < f64::MAX / 1e12 { Ok(total) } else { Err(SitingError::TotalWeight) }
}

fn nearest(demand: &[Demand], existing: &[Point]) -> Vec<Option<Nearest>> {
    let index = PointIndex::build(existing);
    let nearest = |one: &Demand| {
        let (place, km) = index.nearest(one.place, 1, f64::INFINITY).first().copied()?;
        Some(Nearest { place, metres: metres(km) })
    };
    demand.iter().map(nearest).collect()
}
