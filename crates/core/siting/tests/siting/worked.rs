//! Answers that a person can check by hand: points along a road that runs east, with whole kilometres between them.

use crate::common::at;
use maillage_siting::{Demand, Objective, Options, Problem, Proof, SitingError, Solution, solve};
use maillage_territory::Point;

/// Points by kilometre and weight.
fn road(points: &[(f64, f64)]) -> Vec<Demand> {
    points.iter().map(|&(km, weight)| Demand { place: at(km, 0.0), weight }).collect()
}

fn answer(demand: &[Demand], existing: &[Point], objective: Objective, new: usize) -> Solution {
    let every: Vec<usize> = (0..demand.len()).collect();
    let problem = Problem::new(demand, existing, &every).unwrap();
    solve(&problem, objective, new, &Options::default(), &mut || true).unwrap()
}

fn chosen(solution: &Solution) -> Vec<usize> {
    solution.stops.iter().map(|stop| stop.point).collect()
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.01 * other.abs().max(1.0)
}

#[test]
fn one_stop_between_villages_covers_most() {
    // A town with a place at 0; villages at 30, 40, 50 within 10 km of the middle one; a larger one alone at 90.
    let demand = road(&[(0.0, 5_000.0), (30.0, 300.0), (40.0, 100.0), (50.0, 300.0), (90.0, 600.0)]);
    let solution = answer(&demand, &[at(0.0, 0.0)], Objective::Coverage { radius_km: 11.0 }, 1);
    assert_eq!(chosen(&solution), [2]);
    assert_eq!((solution.before, solution.value, solution.proof), (Some(5_000.0), 5_700.0, Proof::Optimal));
    assert_eq!((solution.gap(), solution.gap_of_gain()), (0.0, Some(0.0)));
    let stop = &solution.stops[0];
    assert_eq!(stop.served.iter().map(|one| one.point).collect::<Vec<_>>(), [1, 2, 3]);
    assert!((stop.weight() - 700.0).abs() < 1e-9);
    // The village at 30 km is nearer than that, and its own distance is not beyond itself.
    let own = stop.served[0].before_km.unwrap();
    for km in [35.0, own] {
        assert!((stop.weight_from_beyond(km) - 400.0).abs() < 1e-9, "{km}");
    }
    // (300 × 30 + 100 × 40 + 300 × 50) / 700, and (300 × 10 + 300 × 10) / 700.
    assert!(near(stop.mean_km_before().unwrap(), 40.0) && near(stop.mean_km_after().unwrap(), 8.57));
}

#[test]
fn two_stops_are_better_than_greedy_ones() {
    // 30 and 40 cover 25 each, 20 and 50 only 23; but these two together cover all.
    let demand = road(&[(10.0, 10.0), (20.0, 1.0), (30.0, 12.0), (40.0, 12.0), (50.0, 1.0), (60.0, 10.0)]);
    let objective = Objective::Coverage { radius_km: 10.5 };
    let first = answer(&demand, &[], objective, 1);
    assert_eq!((chosen(&first), first.value), (vec![2], 25.0), "the first of equals");
    let both = answer(&demand, &[], objective, 2);
    assert_eq!((chosen(&both), both.value, both.proof), (vec![1, 4], 46.0, Proof::Optimal));
}

#[test]
fn the_median_stands_with_the_many() {
    let demand = road(&[(0.0, 1.0), (10.0, 1.0), (20.0, 5.0), (60.0, 2.0)]);
    let one = answer(&demand, &[], Objective::PMedian, 1);
    assert_eq!((chosen(&one), one.before, one.gap_of_gain()), (vec![2], None, None));
    assert!(near(one.value, 20.0 + 10.0 + 2.0 * 40.0) && near(one.mean().unwrap(), 110.0 / 9.0));
    assert_eq!(one.stops[0].mean_km_before(), None);
    let two = answer(&demand, &[], Objective::PMedian, 2);
    assert_eq!(chosen(&two), [2, 3], "the first is what brings most alone");
    assert!(near(two.value, 30.0) && near(two.stops[0].value, 110.0));
}

#[test]
fn places_that_stand_stay() {
    let demand = road(&[(0.0, 100.0), (10.0, 1.0), (20.0, 5.0), (60.0, 2.0)]);
    let solution = answer(&demand, &[at(0.0, 0.0)], Objective::PMedian, 1);
    // Before: 10 + 100 + 120. A place at 20 spares 110 and 80; one at 60 spares 120.
    assert_eq!(chosen(&solution), [2]);
    assert!(near(solution.before.unwrap(), 230.0) && near(solution.value, 10.0 + 80.0));
    let served: Vec<usize> = solution.stops[0].served.iter().map(|one| one.point).collect();
    assert_eq!(served, [2, 3], "whoever is between goes to the nearer one, the first of equals");
}

#[test]
fn the_only_candidate_serves_all_even_the_farthest() {
    let demand = road(&[(0.0, 1.0), (10.0, 2.0), (20.0, 0.0)]);
    let problem = Problem::new(&demand, &[], &[0]).unwrap();
    let solution = solve(&problem, Objective::PMedian, 1, &Options::default(), &mut || true).unwrap();
    assert!(near(solution.value, 20.0));
    assert_eq!(solution.stops[0].served.iter().map(|one| one.point).collect::<Vec<_>>(), [0, 1]);
}

#[test]
fn nothing_to_add_is_an_answer() {
    let demand = road(&[(0.0, 7.0), (10.0, 0.0)]);
    let objective = Objective::Coverage { radius_km: 1.0 };
    for (new, stops) in [(0, vec![]), (2, vec![0, 1])] {
        let solution = answer(&demand, &[at(0.0, 0.0)], objective, new);
        assert_eq!((chosen(&solution), solution.value, solution.gap()), (stops, 7.0, 0.0));
        assert!(solution.stops.iter().all(|stop| stop.served.is_empty() && stop.mean_km_after().is_none()));
    }
    let nobody = road(&[(0.0, 0.0)]);
    let solution = answer(&nobody, &[], objective, 1);
    assert_eq!((solution.value, solution.mean(), solution.gap_of_gain()), (0.0, None, Some(0.0)));
}

#[test]
fn the_radius_itself_is_within_reach() {
    let demand = road(&[(0.0, 1.0), (10.0, 1.0)]);
    let far = demand[0].place.distance_km(demand[1].place);
    let covered = |radius_km| answer(&demand, &[], Objective::Coverage { radius_km }, 1).value;
    assert_eq!((covered(far), covered(far - 0.001), covered(far + 0.001)), (2.0, 1.0, 2.0));
}

#[test]
fn who_is_out_of_reach() {
    let demand = road(&[(0.0, 100.0), (4.0, 10.0), (12.0, 20.0), (33.0, 3.0)]);
    let places = [at(13.0, 0.0), at(0.0, 0.0)];
    let problem = Problem::new(&demand, &places, &[]).unwrap();
    let reach = problem.reach(&[5.0, 15.0]).unwrap();
    let places: Vec<usize> = reach.nearest.iter().map(|near| near.unwrap().place).collect();
    assert_eq!(places, [1, 1, 0, 0]);
    let bands: Vec<_> = reach.bands.iter().map(|band| (band.over_km, band.points, band.weight)).collect();
    assert_eq!(bands, [(0.0, 3, 130.0), (5.0, 0, 0.0), (15.0, 1, 3.0)]);
    assert!(near(reach.mean_km.unwrap(), (40.0 + 20.0 + 60.0) / 133.0));
    let nowhere = Problem::new(&demand, &[], &[]).unwrap().reach(&[5.0]).unwrap();
    assert_eq!((nowhere.nearest[0], nowhere.mean_km, nowhere.bands[1].points), (None, None, 4));
}

#[test]
fn what_makes_no_sense_is_refused() {
    let demand = road(&[(0.0, 1.0), (10.0, 2.0)]);
    let refused =
        |demand: &[Demand], candidates: &[usize]| Problem::new(demand, &[], candidates).unwrap_err();
    assert_eq!(refused(&[], &[]), SitingError::NoDemand);
    assert_eq!(refused(&demand, &[1, 2]), SitingError::Candidate { candidate: 2, points: 2 });
    assert_eq!(
        refused(&road(&[(0.0, 1.0), (1.0, -2.0)]), &[]),
        SitingError::Weight { point: 1, weight: -2.0 }
    );
    for weight in [f64::NAN, f64::INFINITY] {
        assert!(matches!(refused(&road(&[(0.0, weight)]), &[]), SitingError::Weight { point: 0, .. }));
    }
    assert_eq!(refused(&road(&[(0.0, 1e308), (0.0, 1e308)]), &[]), SitingError::TotalWeight);
    assert_eq!(Demand::new(91.0, 5.0, 1.0), Err(SitingError::Coordinates { lat: 91.0, lon: 5.0 }));
    assert!(Demand::new(f64::NAN, 5.0, 1.0).is_err());
    assert!(Demand::new(43.0, 5.0, 1.0).is_ok());

    let problem = Problem::new(&demand, &[], &[1, 0, 1]).unwrap();
    let refused =
        |objective, new| solve(&problem, objective, new, &Options::default(), &mut || true).unwrap_err();
    assert_eq!(refused(Objective::PMedian, 3), SitingError::TooManyNew { new: 3, candidates: 2 });
    assert_eq!(refused(Objective::PMedian, 0), SitingError::NoPlace);
    for km in [0.0, -1.0, 0.0004, f64::INFINITY] {
        assert_eq!(refused(Objective::Coverage { radius_km: km }, 1), SitingError::Radius { km });
    }
    assert!(matches!(refused(Objective::Coverage { radius_km: f64::NAN }, 1), SitingError::Radius { .. }));
    for limits in [&[0.0][..], &[5.0, 5.0], &[5.0, f64::NAN], &[f64::INFINITY]] {
        assert_eq!(problem.reach(limits).unwrap_err(), SitingError::Bands);
    }
}

#[test]
fn what_is_too_large_is_refused() {
    let demand = road(&vec![(0.0, 1.0); 6_400]);
    let every: Vec<usize> = (0..demand.len()).collect();
    let problem = Problem::new(&demand, &[], &every).unwrap();
    let refused =
        |new| solve(&problem, Objective::PMedian, new, &Options::default(), &mut || false).unwrap_err();
    assert_eq!(refused(6_400), SitingError::TooLarge { most: maillage_siting::MOST_OFFERS });
}

#[test]
fn errors_are_sentences() {
    let told = SitingError::TooManyNew { new: 3, candidates: 2 }.to_string();
    assert_eq!(told, "3 new places cannot stand on 2 candidates: ask for fewer, or give more candidates");
}
