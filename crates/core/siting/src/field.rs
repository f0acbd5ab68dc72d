//! What each candidate would spare each point: both objectives become one.
//!
//! A point counts `weight × units`, where the units are those of the best place that is chosen for it: for coverage, 1 for
//! who is not within the radius now and would be; for the p-median, the metres spared beside the nearest place that stands.
//! What all count together is to be as much as can be.

use maillage_territory::{Point, PointIndex};

use crate::distance::metres;
use crate::error::SitingError;
use crate::problem::{Objective, Problem};

/// How many entries the table may have: a candidate that would be better for a point than what stands. 8 bytes each.
pub const MOST_OFFERS: usize = 40_000_000;

/// A site that would be better for a point than what stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Offer {
    /// The candidate, by its number among them.
    pub(crate) site: u32,
    /// How much better, 1 at least.
    pub(crate) units: u32,
}

/// Points with their offers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Field {
    /// How many candidates there are.
    pub(crate) sites: usize,
    /// What each row weighs: points without weight or offers are left out.
    pub(crate) weights: Vec<f64>,
    /// For each row, which point it is.
    pub(crate) points: Vec<usize>,
    /// Where the offers of each row begin, and where the last end.
    first: Vec<usize>,
    /// The offers of each row, the best first, equals by site.
    offers: Vec<Offer>,
    /// What all points cost together as things stand, in weight × units: what is not covered, or metres.
    pub(crate) cost: f64,
}

impl Field {
    /// The table for an objective.
    ///
    /// # Errors
    /// When the radius makes no sense, nothing could be reached, or the table is too large.
    pub(crate) fn new(problem: &Problem, objective: Objective) -> Result<Self, SitingError> {
        let index = PointIndex::build(&problem.places_of_candidates());
        match objective {
            Objective::Coverage { radius_km: km } if !(km.is_finite() && metres(km) > 0) => {
                Err(SitingError::Radius { km })
            }
            Objective::Coverage { radius_km } => Self::coverage(problem, &index, metres(radius_km)),
            Objective::PMedian => Self::median(problem, &index),
        }
    }

    pub(crate) fn empty(sites: usize) -> Self {
        Self { sites, first: vec![0], ..Self::default() }
    }

    fn coverage(problem: &Problem, index: &PointIndex, radius: u32) -> Result<Self, SitingError> {
        let mut field = Self::empty(problem.candidates.len());
        // Half a metre more, for distances that are rounded down to the radius.
        let reach_km = (f64::from(radius) + 0.5) / 1000.0;
        for (point, one) in problem.demand.iter().enumerate() {
            if problem.nearest[point].is_some_and(|near| near.metres <= radius) || one.weight == 0.0 {
                continue;
            }
            field.cost += one.weight;
            let found = index.nearest(one.place, field.sites, reach_km);
            let within = found.into_iter().filter(|&(_, km)| metres(km) <= radius);
            field.push(point, one.weight, within.map(|(site, _)| (site, 1)))?;
        }
        Ok(field)
    }

    /// Without existing places, each point starts a metre farther than the farthest candidate: any place spares something,
    /// and the sum is the same.
    fn median(problem: &Problem, index: &PointIndex) -> Result<Self, SitingError> {
        let mut field = Self::empty(problem.candidates.len());
        for (point, one) in problem.demand.iter().enumerate().filter(|(_, one)| one.weight > 0.0) {
            let standing = problem.nearest[point].map(|near| near.metres);
            let reach_km = standing.map_or(f64::INFINITY, |metres| f64::from(metres) / 1000.0);
            let found = index.nearest(one.place, field.sites, reach_km);
            let farthest = || found.last().map(|&(_, km)| metres(km) + 1);
            let start = standing.or_else(farthest).ok_or(SitingError::NoPlace)?;
            field.cost += one.weight * f64::from(start);
            let spared = found.iter().map(|&(site, km)| (site, start.saturating_sub(metres(km))));
            field.push(point, one.weight, spared)?;
        }
        Ok(field)
    }

    fn push(
        &mut self,
        point: usize,
        weight: f64,
        offers: impl Iterator<Item = (usize, u32)>,
    ) -> Result<(), SitingError> {
        let start = self.offers.len();
        for (site, units) in offers.filter(|&(_, units)| units > 0) {
            let site = u32::try_from(site).unwrap_or(u32::MAX);
            self.offers.push(Offer { site, units });
        }
        if self.offers.len() > MOST_OFFERS {
            return Err(SitingError::TooLarge { most: MOST_OFFERS });
        }
        if self.offers.len() > start {
            self.offers[start..].sort_unstable_by_key(|offer| (std::cmp::Reverse(offer.units), offer.site));
            self.weights.push(weight);
            self.points.push(point);
            self.first.push(self.offers.len());
        }
        Ok(())
    }

    /// How many offers there are.
    pub(crate) fn len(&self) -> usize {
        self.offers.len()
    }

    /// The offers of a row, the best first.
    pub(crate) fn offers(&self, row: usize) -> &[Offer] {
        &self.offers[self.first[row]..self.first[row + 1]]
    }

    #[cfg(test)]
    pub(crate) fn add(&mut self, weight: f64, offers: &[(usize, u32)]) {
        self.cost += weight * 100.0;
        self.push(self.points.len(), weight, offers.iter().copied()).unwrap();
    }

    /// Rows: weight and offers.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (f64, &[Offer])> {
        self.weights
            .iter()
            .zip(self.first.windows(2))
            .map(|(&weight, ends)| (weight, &self.offers[ends[0]..ends[1]]))
    }

    /// The same with some of the offers: those of sites that can still be chosen, and better than what is chosen already. Rows
    /// keep their numbers.
    pub(crate) fn rest(&self, is_left: impl Fn(usize, &Offer) -> bool) -> Self {
        let mut rest =
            Self { weights: self.weights.clone(), points: self.points.clone(), ..Self::empty(self.sites) };
        rest.cost = self.cost;
        for row in 0..self.weights.len() {
            rest.offers.extend(self.offers(row).iter().filter(|offer| is_left(row, offer)));
            rest.first.push(rest.offers.len());
        }
        rest
    }

    /// What all sites are worth together.
    pub(crate) fn most(&self) -> f64 {
        let best = |(weight, offers): (f64, &[Offer])| {
            weight * offers.first().map_or(0.0, |best| f64::from(best.units))
        };
        self.rows().map(best).sum()
    }

    /// Whether every weight is a whole number: values are whole, too.
    pub(crate) fn is_whole(&self) -> bool {
        self.weights.iter().all(|weight| weight.fract() == 0.0)
    }
}

impl Problem<'_> {
    fn places_of_candidates(&self) -> Vec<Point> {
        self.candidates.iter().map(|&candidate| self.demand[candidate].place).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_stand_from_the_best_to_the_last_and_can_be_left_out() {
        let mut field = Field::empty(4);
        field.add(2.0, &[(3, 5), (0, 0), (1, 7), (2, 5)]);
        field.add(1.5, &[]);
        field.add(1.0, &[(0, 1)]);
        let sites = |field: &Field, row| field.offers(row).iter().map(|offer| offer.site).collect::<Vec<_>>();
        assert_eq!(
            (sites(&field, 0), sites(&field, 1)),
            (vec![1, 2, 3], vec![0]),
            "nobody has offers of nothing"
        );
        assert_eq!((field.weights.len(), field.is_whole()), (2, true));
        let less = field.rest(|row, offer| offer.site != 2 && row == 0);
        assert_eq!((sites(&less, 0), sites(&less, 1)), (vec![1, 3], vec![]), "rows keep their numbers");
    }
}
