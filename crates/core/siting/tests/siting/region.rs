//! The communes of Provence-Alpes-Côte d'Azur: twenty new places within 1 % of the bound.

use crate::common::{Region, is_same, value};
use maillage_siting::{Demand, Objective, Options, Problem, solve};
use maillage_territory::{Scope, Territories};

/// A first look: what a caller in a hurry asks for.
const HURRIED: Options = Options { rounds: 150, knots: 0 };

/// The communes, and a place in each of so many inhabitants.
fn communes(with_place: u32) -> Region {
    let (scope, all) = (Scope::default(), Territories::embedded());
    let communes = scope.communes(all).filter_map(|commune| Some((commune.point?, commune.population?)));
    let communes: Vec<_> = communes.collect();
    let large = communes.iter().filter(|(_, population)| *population >= with_place);
    Region {
        demand: communes
            .iter()
            .map(|&(place, population)| Demand { place, weight: f64::from(population) })
            .collect(),
        existing: large.map(|(place, _)| *place).collect(),
    }
}

fn holds(region: &Region, objective: Objective) {
    let every: Vec<usize> = (0..region.demand.len()).collect();
    let problem = Problem::new(&region.demand, &region.existing, &every).unwrap();
    let solution = solve(&problem, objective, 20, &HURRIED, &mut || true).unwrap();
    assert!(solution.gap() <= 0.01, "{objective:?}: {}", solution.gap());
    assert!(
        solution.gap_of_gain().is_none_or(|gap| gap <= 0.01),
        "{objective:?}: {:?}",
        solution.gap_of_gain()
    );
    let chosen: Vec<usize> = solution.stops.iter().map(|stop| stop.point).collect();
    assert!(is_same(solution.value, value(region, objective, &chosen)));
    assert_eq!(chosen.len(), 20);
}

#[test]
fn all_communes_stand() {
    assert_eq!((communes(10_000).demand.len(), communes(10_000).existing.len()), (946, 96));
}

#[test]
fn coverage_beside_places_of_towns() {
    holds(&communes(10_000), Objective::Coverage { radius_km: 10.0 });
}

#[test]
fn coverage_from_nothing() {
    holds(&communes(u32::MAX), Objective::Coverage { radius_km: 10.0 });
}

#[test]
fn distance_beside_places_of_towns() {
    holds(&communes(10_000), Objective::PMedian);
}

#[test]
fn distance_from_nothing() {
    holds(&communes(u32::MAX), Objective::PMedian);
}
