//! What holds for every region.

use std::collections::BTreeSet;

use crate::common::{Region, best, greedy, is_better, is_same, km, objective, region, value};
use maillage_siting::{Demand, Objective, Options, Problem, Proof, SitingError, Solution, solve};
use proptest::prelude::*;

fn all(region: &Region) -> Vec<usize> {
    (0..region.demand.len()).collect()
}

fn solved(region: &Region, objective: Objective, new: usize, options: Options) -> Solution {
    let problem = Problem::new(&region.demand, &region.existing, &all(region)).unwrap();
    solve(&problem, objective, new, &options, &mut || true).unwrap()
}

fn points(solution: &Solution) -> Vec<usize> {
    solution.stops.iter().map(|stop| stop.point).collect()
}

/// A number of new places that makes sense: some place stands in the end.
fn some(region: &Region, asked: usize) -> usize {
    asked.min(region.demand.len()).max(usize::from(region.existing.is_empty()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn few_are_solved_best(
        region in region(9, 3), objective in objective(), asked in 0..5usize, keep in prop::collection::vec(0..9usize, 1..9)
    ) {
        let candidates: Vec<usize> = keep.into_iter().filter(|&point| point < region.demand.len()).collect();
        let problem = Problem::new(&region.demand, &region.existing, &candidates).unwrap();
        let sorted = problem.candidates().to_vec();
        let new = asked.min(sorted.len());
        let answer = solve(&problem, objective, new, &Options::default(), &mut || true);
        if new == 0 && region.existing.is_empty() && objective == Objective::PMedian {
            prop_assert_eq!(answer, Err(SitingError::NoPlace));
            return Ok(());
        }
        let solution = answer.unwrap();
        prop_assert!(is_same(solution.value, best(&region, objective, &sorted, new)));
        prop_assert!(is_same(solution.value, value(&region, objective, &points(&solution))));
        prop_assert_eq!((solution.proof, solution.bound, solution.gap()), (Proof::Optimal, solution.value, 0.0));
        prop_assert!(points(&solution).iter().all(|point| sorted.contains(point)));
        prop_assert_eq!(points(&solution).iter().collect::<BTreeSet<_>>().len(), new);
    }

    #[test]
    fn the_bound_holds_however_little_was_done(
        region in region(9, 2), objective in objective(), asked in 0..5usize, rounds in 0..30u32, asks in 0..40usize
    ) {
        let new = some(&region, asked);
        let truth = best(&region, objective, &all(&region), new);
        let problem = Problem::new(&region.demand, &region.existing, &all(&region)).unwrap();
        let mut left = asks;
        let mut may_go_on = || { left = left.saturating_sub(1); left > 0 };
        let solution = solve(&problem, objective, new, &Options { rounds, knots: 3 }, &mut may_go_on).unwrap();
        prop_assert!(!is_better(objective, truth, solution.bound), "{} beyond {}", truth, solution.bound);
        prop_assert!(!is_better(objective, solution.value, truth));
        prop_assert!(!is_better(objective, solution.value, solution.bound));
        prop_assert!(solution.proof == Proof::Bound || is_same(solution.value, truth));
        prop_assert!((0.0..=1.0).contains(&solution.gap()));
    }

    #[test]
    fn branches_prove_what_the_first_bound_does_not(
        region in region(10, 2), objective in objective(), asked in 2..5usize
    ) {
        let new = some(&region, asked);
        let solution = solved(&region, objective, new, Options { rounds: 0, knots: 5_000 });
        prop_assert!(is_same(solution.value, best(&region, objective, &all(&region), new)));
        prop_assert_eq!(solution.proof, Proof::Optimal);
        prop_assert_eq!(points(&solution).iter().collect::<BTreeSet<_>>().len(), new);
    }

    #[test]
    fn another_place_and_a_new_one_more_never_make_it_worse(
        region in region(9, 2), objective in objective(), asked in 0..4usize, more in (0..60u8, 0..60u8)
    ) {
        let new = some(&region, asked);
        let before = solved(&region, objective, new, Options::default());
        let mut other = region.clone();
        other.existing.push(crate::common::at(f64::from(more.0), f64::from(more.1)));
        prop_assert!(!is_better(objective, before.value, solved(&other, objective, new, Options::default()).value));
        if new < region.demand.len() {
            let after = solved(&region, objective, new + 1, Options::default());
            prop_assert!(!is_better(objective, before.value, after.value));
        }
    }

    #[test]
    fn what_weighs_nothing_changes_nothing(
        region in region(9, 2), objective in objective(), asked in 0..4usize, more in (0..60u8, 0..60u8)
    ) {
        let new = some(&region, asked);
        let before = solved(&region, objective, new, Options::default());
        let mut demand = region.demand.clone();
        demand.push(Demand { place: crate::common::at(f64::from(more.0), f64::from(more.1)), weight: 0.0 });
        let problem = Problem::new(&demand, &region.existing, &all(&region)).unwrap();
        let after = solve(&problem, objective, new, &Options::default(), &mut || true).unwrap();
        prop_assert_eq!(after, before);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn never_worse_than_one_after_the_other(region in region(40, 4), objective in objective(), asked in 1..7usize) {
        let new = some(&region, asked);
        let least = greedy(&region, objective, new);
        for options in [Options { rounds: 0, knots: 0 }, Options::default()] {
            let solution = solved(&region, objective, new, options);
            prop_assert!(!is_better(objective, least, solution.value));
            prop_assert!(!is_better(objective, solution.value, solution.bound));
            prop_assert_eq!(solved(&region, objective, new, options), solution, "the same again");
        }
    }

    #[test]
    fn stops_explain_the_value(region in region(40, 4), objective in objective(), asked in 1..7usize) {
        let new = some(&region, asked);
        let solution = solved(&region, objective, new, Options::default());
        let chosen = points(&solution);
        prop_assert_eq!(chosen.len(), new);
        let mut before = solution.before;
        for (number, stop) in solution.stops.iter().enumerate() {
            prop_assert!(is_same(stop.value, value(&region, objective, &chosen[..=number])));
            for other in &chosen[number..] {
                let mut instead = chosen[..number].to_vec();
                instead.push(*other);
                prop_assert!(!is_better(objective, value(&region, objective, &instead), stop.value));
            }
            if let (Objective::Coverage { .. }, Some(before)) = (objective, before) {
                prop_assert!(is_same(stop.weight(), stop.value - before));
            }
            before = Some(stop.value);
        }
        let served: Vec<_> = solution.stops.iter().flat_map(|stop| &stop.served).collect();
        let mut once: Vec<usize> = served.iter().map(|one| one.point).collect();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), served.len(), "nobody is told twice");
        let near = |point: usize| {
            let one = region.demand[point].place;
            region.existing.iter().map(|&place| km(one, place)).reduce(f64::min)
        };
        prop_assert!(served.iter().all(|one| one.before_km == near(one.point)));
        if objective == Objective::PMedian {
            let spared = served.iter().map(|one| one.weight * (one.before_km.unwrap_or(0.0) - one.after_km));
            prop_assert!(is_same(solution.before.unwrap_or(0.0) - spared.sum::<f64>(), solution.value));
        }
    }

    #[test]
    fn bands_hold_everybody(region in region(40, 4), limits in (1..10u8, 1..10u8)) {
        let limits = [f64::from(limits.0), f64::from(limits.0 + limits.1)];
        let problem = Problem::new(&region.demand, &region.existing, &[]).unwrap();
        let reach = problem.reach(&limits).unwrap();
        for (number, band) in reach.bands.iter().enumerate() {
            let covered = |radius_km: f64| value(&region, Objective::Coverage { radius_km }, &[]);
            let within = if number < 2 { covered(band.to_km) } else { problem.total_weight() };
            let nearer = if number > 0 { covered(band.over_km) } else { 0.0 };
            prop_assert!(is_same(band.weight, within - nearer));
        }
        prop_assert_eq!(reach.bands.iter().map(|band| band.points).sum::<usize>(), region.demand.len());
        if let Some(mean) = reach.mean_km {
            prop_assert!(is_same(mean * problem.total_weight(), value(&region, Objective::PMedian, &[])));
        }
    }
}
