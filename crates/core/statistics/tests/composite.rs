//! A composite index by hand, what must hold for any, and failures in words.

use maillage_statistics::composite::{Direction, Indicator, Normalisation, Options, Score, Trials, index};
use proptest::prelude::*;
use rstest::rstest;

fn raises(name: &str, weight: f64, values: &[Option<f64>]) -> Indicator {
    Indicator::new(name, weight, Direction::Raises, values.to_vec())
}

fn known(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

fn values(scores: &[Score]) -> Vec<Option<f64>> {
    scores.iter().map(|score| score.value.map(|value| (value * 1e9).round() / 1e9)).collect()
}

fn trials(draws: usize, weights: f64) -> Options {
    Options { trials: Some(Trials { draws, seed: 5, weights, confidence: 0.9 }), ..Options::default() }
}

/// The published formula of the fragility index of 2020: `((2 i + f) / 3 + (a + 2 s) / 3) / 2`, at 100 for the reference.
#[test]
fn the_index_of_2020() {
    let axis = |name, weight, value| Indicator {
        reference: Some(50.0),
        ..raises(name, weight, &[Some(50.0), Some(value)])
    };
    let all = [
        axis("information", 2.0, 60.0),
        axis("interfaces", 1.0, 40.0),
        axis("administration", 1.0, 55.0),
        axis("school", 2.0, 70.0),
    ];
    let scores = index(&["reference", "town"], &all, &Options::default()).unwrap();
    let wanted = f64::midpoint((2.0 * 120.0 + 80.0) / 3.0, (110.0 + 2.0 * 140.0) / 3.0);
    assert_eq!(values(&scores), [Some(100.0), Some((wanted * 1e9).round() / 1e9)]);
    let sum: f64 = scores[1].contributions.iter().flatten().sum();
    assert!((sum - wanted).abs() < 1e-12);
}

#[rstest]
#[case(Normalisation::Range { low: 1.0, high: 10.0 }, Direction::Raises, [1.0, 5.5, 10.0])]
#[case(Normalisation::Range { low: 1.0, high: 10.0 }, Direction::Lowers, [10.0, 5.5, 1.0])]
#[case(Normalisation::Standard, Direction::Raises, [-1.224_744_871, 0.0, 1.224_744_871])]
#[case(Normalisation::Base100, Direction::Lowers, [150.0, 100.0, 50.0])]
fn scales(#[case] normalisation: Normalisation, #[case] direction: Direction, #[case] wanted: [f64; 3]) {
    let indicator = Indicator::new("a", 3.0, direction, known(&[2.0, 4.0, 6.0]));
    let options = Options { normalisation, ..Options::default() };
    let scores = index(&["x", "y", "z"], &[indicator], &options).unwrap();
    assert_eq!(values(&scores), wanted.map(Some));
}

#[test]
fn missing_stays_missing_unless_enough_is_known() {
    let indicators =
        [raises("a", 3.0, &[Some(2.0), Some(2.0), None]), raises("b", 1.0, &[Some(4.0), None, Some(4.0)])];
    let scores = index(&["x", "y", "z"], &indicators, &Options::default()).unwrap();
    assert_eq!(values(&scores), [Some(100.0), None, None]);
    assert_eq!(
        (scores[1].missing.as_slice(), scores[1].contributions.as_slice()),
        (&[1][..], &[None, None][..])
    );
    assert_eq!(scores[1].rank, None);
    // Three quarters of the weights are enough: the known ones stand for the others.
    let options = Options { coverage: 0.75, ..Options::default() };
    let scores = index(&["x", "y", "z"], &indicators, &options).unwrap();
    assert_eq!(values(&scores), [Some(100.0), Some(100.0), None]);
    assert_eq!(scores[1].contributions, [Some(100.0), None]);
}

#[test]
fn equal_scores_share_a_rank() {
    let scores =
        index(&["x", "y", "z", "t"], &[raises("a", 1.0, &known(&[3.0, 5.0, 3.0, 1.0]))], &Options::default());
    let ranks: Vec<_> = scores.unwrap().iter().map(|score| score.rank.unwrap().rank).collect();
    assert_eq!(ranks, [2, 1, 2, 4]);
}

/// Two territories far apart keep their ranks; two that errors mix may change them.
#[test]
fn ranks_are_as_sure_as_values() {
    let sure =
        Indicator { errors: Some(vec![1.0; 4]), ..raises("a", 1.0, &known(&[10.0, 50.0, 90.0, 90.5])) };
    let scores = index(&["x", "y", "z", "t"], &[sure], &trials(500, 0.0)).unwrap();
    let ranks: Vec<_> =
        scores.iter().map(|score| score.rank.unwrap()).map(|one| (one.rank, one.low, one.high)).collect();
    assert_eq!(
        ranks,
        [(4, Some(4), Some(4)), (3, Some(3), Some(3)), (2, Some(1), Some(2)), (1, Some(1), Some(2))]
    );
}

/// The two indicators disagree: weights decide.
#[test]
fn ranks_are_as_sure_as_weights() {
    let indicators = [raises("a", 1.0, &known(&[10.0, 20.0])), raises("b", 1.0, &known(&[20.5, 10.0]))];
    let rank = |spread| index(&["x", "y"], &indicators, &trials(400, spread)).unwrap()[0].rank.unwrap();
    assert_eq!((rank(0.0).low, rank(0.0).high), (rank(0.0).high, rank(0.0).low));
    assert_eq!((rank(0.5).low, rank(0.5).high), (Some(1), Some(2)));
}

#[rstest]
#[case::lengths(raises("a", 1.0, &known(&[1.0])), Options::default(), "`a` has 1 values for 2 territories; give each one, or mark it as missing")]
#[case::value(raises("a", 1.0, &known(&[1.0, f64::NAN])), Options::default(), "`a` has NaN for `y`; give a number, positive for an error, or mark it as missing")]
#[case::error(Indicator { errors: Some(vec![0.0, -1.0]), ..raises("a", 1.0, &known(&[1.0, 2.0])) }, Options::default(), "`a` has -1 for `y`; give a number, positive for an error, or mark it as missing")]
#[case::weight(raises("a", 0.0, &known(&[1.0, 2.0])), Options::default(), "`a` has the weight 0; give a positive number, or leave the indicator out")]
#[case::constant(raises("a", 1.0, &known(&[2.0, 2.0])), Options { normalisation: Normalisation::Standard, ..Options::default() }, "`a` is the same everywhere, which this scale cannot hold; leave it out")]
#[case::nowhere(raises("a", 1.0, &[None, None]), Options::default(), "`a` is missing everywhere; leave it out")]
#[case::reference(raises("a", 1.0, &known(&[-2.0, 1.0])), Options::default(), "`a` has no positive reference for base 100; give one, or take another scale")]
#[case::coverage(raises("a", 1.0, &known(&[1.0, 2.0])), Options { coverage: 1.5, ..Options::default() }, "the coverage is 1.5; give a number from 0 to 1")]
#[case::draws(raises("a", 1.0, &known(&[1.0, 2.0])), trials(0, 0.1), "the number of draws is 0; give a number of 1 or more")]
#[case::spread(raises("a", 1.0, &known(&[1.0, 2.0])), trials(9, 2.0), "the spread of weights is 2; give a number from 0 to 1")]
fn what_makes_no_index(#[case] indicator: Indicator, #[case] options: Options, #[case] said: &str) {
    assert_eq!(index(&["x", "y"], &[indicator], &options).unwrap_err().to_string(), said);
}

fn indicators() -> impl Strategy<Value = Vec<Indicator>> {
    let value = prop::option::weighted(0.85, 1.0..100.0);
    let one = (0.1..5.0, any::<bool>(), prop::collection::vec(value, 9), prop::collection::vec(0.0..9.0, 9));
    let made = |(weight, raises, values, errors): (f64, bool, Vec<Option<f64>>, Vec<f64>)| Indicator {
        errors: Some(errors),
        ..Indicator::new("one", weight, if raises { Direction::Raises } else { Direction::Lowers }, values)
    };
    prop::collection::vec(one.prop_map(made), 1..5)
}

proptest! {
    #[test]
    fn contributions_add_up_and_ranks_stand_in_their_intervals(indicators in indicators(), coverage in 0.0..1.0) {
        let names = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
        let options = Options { coverage, ..trials(60, 0.2) };
        let Ok(scores) = index(&names, &indicators, &options) else { return Ok(()) };
        prop_assert_eq!(&scores, &index(&names, &indicators, &options).unwrap());
        let placed = scores.iter().filter(|score| score.value.is_some()).count();
        for score in &scores {
            let sum: f64 = score.contributions.iter().flatten().sum();
            prop_assert!((sum - score.value.unwrap_or(0.0)).abs() < 1e-9);
            prop_assert_eq!(score.rank.is_some(), score.value.is_some());
            if let Some(rank) = score.rank {
                let higher = scores.iter().filter(|other| other.value > score.value).count();
                prop_assert_eq!(rank.rank, higher + 1);
                prop_assert!(1 <= rank.low.unwrap() && rank.low <= rank.high && rank.high.unwrap() <= placed);
            }
        }
    }
}
