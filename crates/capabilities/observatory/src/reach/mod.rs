//! How far people live from the nearest place: commune by commune, and added up over territories.
//!
//! Everybody stands at the point of their commune (its centre, or a point inside), and distances are as the crow flies: what
//! is told is a least distance, of which roads make more.

mod cache;
mod filter;
mod tally;

use maillage_places::view::Snapshot as Places;
use maillage_siting::{Demand, Problem};
use maillage_territory::{Commune, Point, Scope, Territories};
use maillage_vocabulary::Service;

pub use cache::Reaches;
pub use filter::{Asked, Filter, covered};
pub use tally::Tally;

/// Limits between the bands of distance, in kilometres: each belongs to the band below it.
pub const LIMITS_KM: [f64; 3] = [5.0, 10.0, 20.0];

/// How far a commune is from the nearest place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Distance {
    /// So many kilometres, and the document of the place in the directory.
    Known {
        /// Along the great circle, rounded to the metre.
        km: f64,
        /// Document of the place.
        place: u32,
    },
    /// The directory has no such place at all.
    NoPlace,
    /// Nobody knows where the commune lies: the reference has no outline of it.
    NoPoint,
}

impl Distance {
    /// Kilometres, where there are some.
    pub const fn km(self) -> Option<f64> {
        match self {
            Self::Known { km, .. } => Some(km),
            Self::NoPlace | Self::NoPoint => None,
        }
    }

    /// The band it lies in, from 0; the last one without any place; none where it is not known.
    pub fn band(self) -> Option<usize> {
        match self {
            Self::Known { km, .. } => Some(LIMITS_KM.partition_point(|limit| *limit < km)),
            Self::NoPlace => Some(LIMITS_KM.len()),
            Self::NoPoint => None,
        }
    }
}

/// A commune, and how far it is.
#[derive(Clone, Copy, Debug)]
pub struct Reached {
    /// The commune.
    pub commune: &'static Commune,
    /// How far from the nearest place.
    pub distance: Distance,
}

/// How far every commune of a network is.
#[derive(Debug)]
pub struct Reach {
    communes: Vec<Reached>,
}

impl Reach {
    /// Measures from the communes of a scope to the places of the directory, to those with a service where one is asked for.
    /// Places across the border count: people cross it, too.
    pub fn of(scope: &Scope, places: &Places, service: Option<Service>) -> Self {
        let communes = communes_of(scope);
        let (documents, points) = located(places, service);
        let demand: Vec<Demand> = communes
            .iter()
            .filter_map(|commune| commune.point)
            .map(|place| Demand { place, weight: 1.0 })
            .collect();
        // An empty demand is refused, and then there is no commune to look up.
        let reach = Problem::new(&demand, &points, &[]).and_then(|problem| problem.reach(&LIMITS_KM));
        let mut nearest = reach.map(|reach| reach.nearest).unwrap_or_default().into_iter();
        let reached = |commune: &'static Commune| {
            let distance = match commune.point.map(|_| nearest.next().flatten()) {
                None => Distance::NoPoint,
                Some(None) => Distance::NoPlace,
                Some(Some(near)) => Distance::Known { km: near.km, place: documents[near.place] },
            };
            Reached { commune, distance }
        };
        Self { communes: communes.into_iter().map(reached).collect() }
    }

    /// The communes, by code.
    pub fn communes(&self) -> &[Reached] {
        &self.communes
    }

    /// The communes that are chosen, added up.
    pub fn tally(&self, chosen: impl Fn(&Commune) -> bool) -> Tally {
        let mut tally = Tally::default();
        for one in self.communes.iter().filter(|one| chosen(one.commune)) {
            tally.add(one);
        }
        tally
    }
}

/// The communes of a scope, by code.
pub fn communes_of(scope: &Scope) -> Vec<&'static Commune> {
    Territories::embedded().communes().iter().filter(|commune| scope.contains(commune)).collect()
}

/// Documents and positions of the places that count. One without a position of its own stands where its commune does.
pub fn located(places: &Places, service: Option<Service>) -> (Vec<u32>, Vec<Point>) {
    let offers = |entry: &maillage_places::view::Entry| {
        service.is_none_or(|wanted| entry.place.sheet.services.contains(wanted))
    };
    let all = (0_u32..).zip(&places.places).filter(|(_, entry)| offers(entry));
    all.filter_map(|(document, entry)| {
        let point = entry.point.or_else(|| entry.commune.and_then(|commune| commune.point))?;
        Some((document, point))
    })
    .unzip()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn a_limit_belongs_to_the_band_below_it() {
        let band = |km| Distance::Known { km, place: 0 }.band();
        assert_eq!(
            [0.0, 5.0, 5.001, 10.0, 20.0, 20.001].map(band),
            [Some(0), Some(0), Some(1), Some(1), Some(2), Some(3)]
        );
        assert_eq!((Distance::NoPlace.band(), Distance::NoPoint.band()), (Some(3), None));
    }

    #[test]
    fn without_any_place_everybody_is_out_of_reach() {
        let scope: Scope = "D04".parse().unwrap();
        let nobody = Places::build(Vec::new(), NaiveDate::default(), None);
        let reach = Reach::of(&scope, &nobody, None);
        let all = reach.tally(|_| true);
        assert_eq!(reach.communes().len(), 198);
        assert_eq!((all.people(), all.over(2), all.unknown), (all.bands[3], all.bands[3], 0));
        assert!(all.people() > 160_000, "{all:?}");
        assert_eq!(all.mean_km(), None);
    }
}
