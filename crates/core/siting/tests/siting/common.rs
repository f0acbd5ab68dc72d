//! Small regions, and answers that are found by looking at everything.

use maillage_siting::{Demand, Objective};
use maillage_territory::Point;
use proptest::prelude::*;

#[derive(Debug, Clone)]
pub struct Region {
    pub demand: Vec<Demand>,
    pub existing: Vec<Point>,
}

/// A point that many kilometres east and north of a corner.
pub fn at(east: f64, north: f64) -> Point {
    Point::new(43.0 + north / 111.195, 5.0 + east / 81.32).unwrap()
}

fn place() -> impl Strategy<Value = Point> {
    // Few different places, so that distances are equal here and there.
    (0..12u8, 0..12u8).prop_map(|(east, north)| at(f64::from(east) * 5.0, f64::from(north) * 5.0))
}

/// From one point to `points`, up to `existing` places; weights are whole numbers, or decimals.
pub fn region(points: usize, existing: usize) -> impl Strategy<Value = Region> {
    let weights = (prop::bool::ANY, 1..=points).prop_flat_map(|(whole, count)| {
        prop::collection::vec((0..100u32).prop_map(move |weight| part(weight, whole)), count)
    });
    let existing = prop::collection::vec(place(), 0..=existing);
    (weights, prop::collection::vec(place(), points), existing).prop_map(|(weights, places, existing)| {
        let demand = weights.into_iter().zip(places);
        Region { demand: demand.map(|(weight, place)| Demand { place, weight }).collect(), existing }
    })
}

fn part(weight: u32, whole: bool) -> f64 {
    if whole { f64::from(weight) } else { f64::from(weight) / 7.0 }
}

pub fn objective() -> impl Strategy<Value = Objective> {
    let coverage = (1..25u8).prop_map(|km| Objective::Coverage { radius_km: f64::from(km) });
    prop_oneof![Just(Objective::PMedian), coverage]
}

/// Distance in kilometres, rounded to the metre.
pub fn km(a: Point, b: Point) -> f64 {
    (a.distance_km(b) * 1000.0).round() / 1000.0
}

/// What a choice is worth, by the definition: the weight that is covered, or weight × kilometres.
pub fn value(region: &Region, objective: Objective, chosen: &[usize]) -> f64 {
    let new = chosen.iter().map(|&point| region.demand[point].place);
    let places: Vec<Point> = region.existing.iter().copied().chain(new).collect();
    let far = |one: &Demand| places.iter().map(|&place| km(one.place, place)).fold(f64::INFINITY, f64::min);
    let worth = |one: &Demand| match objective {
        Objective::Coverage { radius_km } => {
            if far(one) <= radius_km {
                one.weight
            } else {
                0.0
            }
        }
        Objective::PMedian => {
            if one.weight > 0.0 {
                one.weight * far(one)
            } else {
                0.0
            }
        }
    };
    region.demand.iter().map(worth).sum()
}

/// Whether the first value is better than the second, by more than rounding.
pub fn is_better(objective: Objective, one: f64, other: f64) -> bool {
    let more = if objective == Objective::PMedian { other - one } else { one - other };
    more > 1e-9 * one.abs().max(other.abs()).max(1.0)
}

pub fn is_same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}

/// The value of the best choice of so many among some points.
pub fn best(region: &Region, objective: Objective, among: &[usize], count: usize) -> f64 {
    let mut best = None;
    choices(among, count, &mut Vec::new(), &mut |chosen| {
        let value = value(region, objective, chosen);
        if best.is_none_or(|best| is_better(objective, value, best)) {
            best = Some(value);
        }
    });
    best.unwrap()
}

fn choices(among: &[usize], count: usize, chosen: &mut Vec<usize>, see: &mut impl FnMut(&[usize])) {
    if count == 0 {
        return see(chosen);
    }
    for at in 0..among.len() {
        chosen.push(among[at]);
        choices(&among[at + 1..], count - 1, chosen, see);
        chosen.pop();
    }
}

/// One after the other, each time the best.
pub fn greedy(region: &Region, objective: Objective, count: usize) -> f64 {
    let mut chosen = Vec::new();
    while chosen.len() < count {
        let with = |point| {
            let mut more = chosen.clone();
            more.push(point);
            value(region, objective, &more)
        };
        let left: Vec<usize> = (0..region.demand.len()).filter(|point| !chosen.contains(point)).collect();
        let first = left[0];
        let better = |best, point| if is_better(objective, with(point), with(best)) { point } else { best };
        let next = left.into_iter().fold(first, better);
        chosen.push(next);
    }
    value(region, objective, &chosen)
}
