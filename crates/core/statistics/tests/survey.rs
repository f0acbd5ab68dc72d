//! Estimates by hand, what must hold for any design, and failures in words.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use maillage_statistics::calibration::{Calibrator, Form, Margin, Options};
use maillage_statistics::interval::Interval;
use maillage_statistics::survey::{
    Design, Effect, Estimate, Lonely, Plan, Replicates, Replication, Settings, Statistic, SurveyError,
};
use maillage_statistics::{MISSING, Sample, Variable};
use proptest::prelude::*;
use rstest::rstest;

fn numbers(values: &[f64]) -> Sample {
    Sample::new(vec![Variable::numbers("y", values.to_vec())]).unwrap()
}

fn total() -> Statistic {
    Statistic::Total { variable: "y".into() }
}

fn mean() -> Statistic {
    Statistic::Mean { variable: "y".into() }
}

fn one(plan: Plan, sample: &Sample, statistic: Statistic) -> Estimate {
    let design = Design::new(plan).unwrap();
    design.estimate(sample, &[statistic], None, &Settings::default()).unwrap().remove(0)
}

fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() <= 1e-12 * wanted.abs().max(1.0), "{found} is not {wanted}");
}

/// Four of twenty, by chance: V = 20² (1 - 4/20) s² / 4 with s² = 20/3.
#[test]
fn a_simple_sample() {
    let plan = Plan { fpc: vec![vec![20.0; 4]], ..Plan::of(vec![5.0; 4]) };
    let row = one(plan, &numbers(&[1.0, 3.0, 5.0, 7.0]), total());
    near(row.estimate, 80.0);
    near(row.se.powi(2), 400.0 * 0.8 * (20.0 / 3.0) / 4.0);
    near(row.deff.unwrap(), 1.0);
    assert_eq!((row.n, row.degrees), (4, 3));
    // t with 3 degrees of freedom is 3.182446305284263.
    near(row.high.unwrap(), 80.0 + 3.182_446_305_284_263 * row.se);
    // As a share drawn instead of a size.
    let share = Plan { fpc: vec![vec![0.2; 4]], ..Plan::of(vec![5.0; 4]) };
    near(one(share, &numbers(&[1.0, 3.0, 5.0, 7.0]), total()).se, row.se);
}

/// Two strata of two places: V = Σ_h (z_h1 - z_h2)².
#[test]
fn places_within_strata() {
    let plan = Plan {
        clusters: vec![vec![1, 1, 2, 1, 2, 2]],
        strata: vec![vec![1, 1, 1, 2, 2, 2]],
        nest: true,
        ..Plan::of(vec![2.0; 6])
    };
    let row = one(plan.clone(), &numbers(&[1.0, 2.0, 4.0, 3.0, 1.0, 1.0]), total());
    near(row.estimate, 24.0);
    near(row.se.powi(2), (6.0_f64 - 8.0).powi(2) + (6.0_f64 - 4.0).powi(2));
    assert_eq!(row.degrees, 2);
    // The same numbers in both strata, without `nest`, are one place in two strata.
    let error = Design::new(Plan { nest: false, ..plan }).unwrap_err();
    assert!(error.to_string().contains("ask for `nest`"), "{error}");
}

/// Two of four places, two of five households in each: by hand after Särndal, Swensson and Wretman, 4.3.
#[test]
fn two_stages() {
    let plan = Plan {
        clusters: vec![vec![1, 1, 2, 2], vec![1, 2, 1, 2]],
        fpc: vec![vec![4.0; 4], vec![5.0; 4]],
        ..Plan::of(vec![5.0; 4])
    };
    let row = one(plan, &numbers(&[1.0, 3.0, 2.0, 6.0]), total());
    // Sums of w y by place: 20 and 40; around their mean 30: 2 · 10² · 2/1 · (1 - 1/2).
    let first = 0.5 * 2.0 * (100.0 + 100.0);
    // Within: w y = 5, 15 around 10, and 10, 30 around 20, times (1 - 2/5) · 2/1 · 1/2.
    let second = 0.5 * 0.6 * 2.0 * (25.0 + 25.0 + 100.0 + 100.0);
    near(row.se.powi(2), first + second);
}

/// Places of a known population, households drawn with replacement: their variance counts in full, for the share of places.
#[test]
fn a_second_stage_without_a_population() {
    let plan = Plan {
        clusters: vec![vec![1, 1, 2, 2], vec![1, 2, 1, 2]],
        fpc: vec![vec![4.0; 4]],
        ..Plan::of(vec![5.0; 4])
    };
    let row = one(plan, &numbers(&[1.0, 3.0, 2.0, 6.0]), total());
    near(row.se.powi(2), 0.5 * 2.0 * 200.0 + 0.5 * 2.0 * 250.0);
}

/// Weights that do not add up to a population: an effect without replacement has no meaning.
#[test]
fn effects_that_have_no_meaning() {
    let design = Design::new(Plan::of(vec![0.5; 4])).unwrap();
    let of = |effect| {
        let settings = Settings { effect, ..Settings::default() };
        design.estimate(&numbers(&[1.0, 3.0, 5.0, 7.0]), &[mean()], None, &settings).unwrap()[0].deff
    };
    assert_eq!((of(Effect::WithoutReplacement), of(Effect::None)), (None, None));
    near(of(Effect::WithReplacement).unwrap(), 1.0);
}

/// By hand: R = 12/6 = 2, u = (a - 2 b) / 6 = 1/6, -1/6, 0; V = 3/2 Σ u².
#[test]
fn a_ratio() {
    let sample = Sample::new(vec![
        Variable::numbers("a", vec![3.0, 1.0, 8.0]),
        Variable::numbers("b", vec![1.0, 1.0, 4.0]),
    ])
    .unwrap();
    let ratio = Statistic::Ratio { numerator: "a".into(), denominator: "b".into() };
    let row = one(Plan::of(vec![1.0; 3]), &sample, ratio);
    near(row.estimate, 2.0);
    near(row.se.powi(2), 1.5 * 2.0 / 36.0);
    assert_eq!(row.variable, "a/b");
}

#[test]
fn quantiles_by_hand() {
    let sample = numbers(&[5.0, 1.0, 4.0, 2.0, 3.0, f64::NAN]);
    let quantile = |order| Statistic::Quantile { variable: "y".into(), order };
    for (order, wanted) in [(0.2, 1.0), (0.21, 2.0), (0.4, 2.0), (0.5, 3.0), (0.99, 5.0)] {
        let row = one(Plan::of(vec![1.0; 6]), &sample, quantile(order));
        assert_eq!((row.estimate.to_bits(), row.n), (f64::to_bits(wanted), 5), "order {order}");
    }
    // The interval of so few leaves 0 to 1: its ends are not known.
    let row = one(Plan::of(vec![1.0; 6]), &sample, quantile(0.5));
    assert_eq!((row.low, row.high, row.se.is_nan()), (None, None, true));
}

/// Each margin is met by one weight a group: nothing is left to vary but what differs within groups.
#[test]
fn calibration_takes_variance_away() {
    let group = Variable::texts("group", &["a", "a", "b", "b"]);
    let sample = Sample::new(vec![group, Variable::numbers("y", vec![1.0, 1.0, 9.0, 11.0])]).unwrap();
    let margins = [Margin::new("group", "a", 30.0), Margin::new("group", "b", 20.0)];
    let calibrator = Calibrator::new(&sample, &margins).unwrap();
    let design = Design::new(Plan::of(vec![10.0; 4])).unwrap();
    let design = design.calibrated(calibrator, Options::of(Form::Raking)).unwrap();
    let row = &design.estimate(&sample, &[total()], None, &Settings::default()).unwrap()[0];
    near(row.estimate, 230.0);
    // Residuals 0, 0, -1, 1 with weights 15, 15, 10, 10: 4/3 · 200.
    near(row.se.powi(2), 4.0 / 3.0 * 200.0);
}

#[rstest]
#[case(Lonely::Adjust, 4.0 + 16.0)]
#[case(Lonely::Certainty, 4.0)]
#[case(Lonely::Average, 8.0)]
fn a_stratum_with_one_unit(#[case] lonely: Lonely, #[case] variance: f64) {
    let plan = Plan { strata: vec![vec![7, 7, 9]], lonely, ..Plan::of(vec![1.0; 3]) };
    let design = Design::new(plan.clone()).unwrap();
    let told: Vec<_> = design.lonely().iter().map(|one| (one.stage, one.stratum, one.respondent)).collect();
    assert_eq!(told, [(1, 9, 2)]);
    near(one(plan, &numbers(&[1.0, 3.0, 4.0]), total()).se.powi(2), variance);
}

/// All units of the lonely stratum were drawn: nothing is unknown.
#[test]
fn a_stratum_drawn_in_full() {
    let plan =
        Plan { strata: vec![vec![7, 7, 9]], fpc: vec![vec![4.0, 4.0, 1.0]], ..Plan::of(vec![2.0, 2.0, 1.0]) };
    assert!(Design::new(plan.clone()).unwrap().lonely().is_empty());
    near(one(plan, &numbers(&[1.0, 3.0, 4.0]), total()).se.powi(2), 0.5 * 2.0 * 8.0);
}

#[test]
fn domains_are_told_in_order_and_empty_ones_are_not() {
    let names = ["a", "b", "c"].map(str::to_owned).to_vec();
    let by = Variable::levels("by", names, vec![2, 0, 2, MISSING, 0]).unwrap();
    let sample = numbers(&[1.0, 2.0, 3.0, 4.0, f64::NAN]);
    let design = Design::new(Plan::of(vec![1.0, 1.0, 1.0, 1.0, 1.0])).unwrap();
    let rows = design.estimate(&sample, &[mean(), total()], Some(&by), &Settings::default()).unwrap();
    let told: Vec<_> =
        rows.iter().map(|row| (row.by.as_deref().unwrap(), row.statistic, row.n, row.estimate)).collect();
    assert_eq!(
        told,
        [("a", "mean", 1, 2.0), ("a", "total", 1, 2.0), ("c", "mean", 2, 2.0), ("c", "total", 2, 4.0)]
    );
}

#[test]
fn several_variables_make_one_domain() {
    let age = Variable::texts("age", &["young", "old", "", "old"]);
    let sex = Variable::texts("sex", &["F", "M", "F", "F"]);
    let both = Variable::cross(&[&age, &sex]).unwrap();
    let (names, codes) = both.as_levels().unwrap();
    assert_eq!(names, ["old, F", "old, M", "young, F"]);
    assert_eq!((both.name(), codes), ("age, sex", &[2, 1, MISSING, 0][..]));
    assert!(Variable::cross(&[&age, &Variable::numbers("x", vec![1.0; 4])]).is_err());
    assert!(Variable::cross(&[&age, &Variable::texts("x", &["a"])]).is_err());
}

/// Nobody answered yes: the exact interval.
#[test]
fn proportions_of_nobody() {
    let names = vec!["no".to_owned(), "yes".to_owned()];
    let sample = Sample::new(vec![Variable::levels("y", names, vec![0; 20]).unwrap()]).unwrap();
    let asked = Statistic::Proportion { variable: "y".into() };
    let design = Design::new(Plan::of(vec![1.0; 20])).unwrap();
    let rows = design.estimate(&sample, &[asked], None, &Settings::default()).unwrap();
    assert_eq!((rows[1].estimate.to_bits(), rows[1].low), (0, Some(0.0)));
    near(rows[1].high.unwrap(), 1.0 - 0.025_f64.powf(0.05));
    near(rows[0].low.unwrap(), 0.025_f64.powf(0.05));
}

/// By hand: of three units one is left out each time, so the variance of a mean is s²/n.
#[test]
fn the_jackknife_of_a_mean() {
    let design = Design::new(Plan::of(vec![2.0; 3])).unwrap();
    let replicates = Replicates::of(&design, Replication::Jackknife).unwrap();
    assert_eq!(replicates.multipliers(1), [1.5, 0.0, 1.5]);
    let rows =
        replicates.estimate(&numbers(&[1.0, 2.0, 6.0]), &[mean()], None, &Settings::default()).unwrap();
    near(rows[0].se.powi(2), 7.0 / 3.0);
}

#[test]
fn the_bootstrap_keeps_sums_and_comes_back() {
    let plan = Plan { strata: vec![vec![1, 1, 1, 2, 2]], ..Plan::of(vec![1.0; 5]) };
    let design = Design::new(plan).unwrap();
    let of = |seed| Replicates::of(&design, Replication::Bootstrap { replicates: 50, seed }).unwrap();
    for place in 0..50 {
        let multipliers = of(3).multipliers(place);
        near(multipliers[..3].iter().sum(), 3.0);
        near(multipliers[3..].iter().sum(), 2.0);
        assert_eq!(multipliers, of(3).multipliers(place));
    }
    assert!((0..50).any(|place| of(3).multipliers(place) != of(4).multipliers(place)));
}

#[rstest]
#[case(Replication::Jackknife, "the jackknife without strata does not fit 2 strata")]
#[case(Replication::Halves, "a balanced half needs two primary units in each stratum; one has 3")]
#[case(Replication::Fay { share: 1.0 }, "the share of Fay's method is 1; give a number between 0 and 1, both excluded")]
#[case(Replication::Bootstrap { replicates: 0, seed: 1 }, "the bootstrap needs at least one replicate")]
fn replicates_that_do_not_fit(#[case] replication: Replication, #[case] said: &str) {
    let plan = Plan { strata: vec![vec![1, 1, 1, 2, 2]], ..Plan::of(vec![1.0; 5]) };
    let design = Design::new(plan).unwrap();
    assert_eq!(Replicates::of(&design, replication).unwrap_err().to_string(), said);
}

#[test]
fn a_replicate_that_cannot_be_calibrated_is_numbered() {
    let group = Variable::texts("group", &["a", "b", "b"]);
    let sample = Sample::new(vec![group, Variable::numbers("y", vec![1.0; 3])]).unwrap();
    let margins = [Margin::new("group", "a", 5.0), Margin::new("group", "b", 5.0)];
    let calibrator = Calibrator::new(&sample, &margins).unwrap();
    let design = Design::new(Plan::of(vec![3.0; 3])).unwrap();
    let design = design.calibrated(calibrator, Options::of(Form::Linear)).unwrap();
    let replicates = Replicates::of(&design, Replication::Jackknife).unwrap();
    let error = replicates.estimate(&sample, &[mean()], None, &Settings::default()).unwrap_err();
    assert!(error.to_string().starts_with("replicate 1 cannot be calibrated: no respondent is of `group=a`"));
}

#[rstest]
#[case(Plan::default(), "the sample has no respondents")]
#[case(Plan::of(vec![1.0, -2.0]), "respondent 2 has the weight -2; a weight is a positive number, or zero for who does not count")]
#[case(Plan { clusters: vec![vec![1]], ..Plan::of(vec![1.0; 2]) }, "the cluster of stage 1 has 1 values for 2 respondents; give each one")]
#[case(Plan { strata: vec![vec![1, MISSING]], ..Plan::of(vec![1.0; 2]) }, "the stratum of stage 1 is missing for respondent 2; the design of everybody must be known")]
#[case(Plan { fpc: vec![vec![1.5; 2]], ..Plan::of(vec![1.0; 2]) }, "the fpc of stage 1 at respondent 1 is 1.5: the sample has more units in this stratum than the population")]
#[case(Plan { fpc: vec![vec![9.0, 8.0]], ..Plan::of(vec![1.0; 2]) }, "the fpc of stage 1 at respondent 2 is 8: it differs within a stratum")]
#[case(Plan { fpc: vec![vec![0.0; 2]], ..Plan::of(vec![1.0; 2]) }, "the fpc of stage 1 at respondent 1 is 0: give the number")]
#[case(Plan { strata: vec![vec![1; 2], vec![1; 2]], ..Plan::of(vec![1.0; 2]) }, "strata is given for 2 stages, clusters for 1; drop the last ones or name their clusters")]
fn plans_that_make_no_sense(#[case] plan: Plan, #[case] said: &str) {
    let error = Design::new(plan).unwrap_err().to_string();
    assert!(error.starts_with(said), "{error}");
}

#[test]
fn questions_that_make_no_sense() {
    let design = Design::new(Plan::of(vec![1.0; 2])).unwrap();
    let sample = Sample::new(vec![Variable::texts("y", &["a", "b"])]).unwrap();
    let ask = |statistic, settings| design.estimate(&sample, &[statistic], None, &settings).unwrap_err();
    assert!(matches!(ask(mean(), Settings::default()), SurveyError::Sample(_)));
    let order = Statistic::Quantile { variable: "y".into(), order: 1.0 };
    assert!(matches!(ask(order, Settings::default()), SurveyError::Share { .. }));
    let settings = Settings { confidence: 95.0, ..Settings::default() };
    assert!(matches!(ask(total(), settings), SurveyError::Share { .. }));
    assert!(matches!(design.independence(&sample, "y", "z"), Err(SurveyError::Sample(_))));
    let longer = numbers(&[1.0; 3]);
    assert!(matches!(
        design.estimate(&longer, &[mean()], None, &Settings::default()),
        Err(SurveyError::Length { found: 3, expected: 2, .. })
    ));
}

/// By hand: a table of 2 by 2 drawn by chance; the corrected statistic is nearly Pearson's.
#[test]
fn a_table_of_a_simple_sample() {
    let sample = Sample::new(vec![
        Variable::texts("a", &["x", "x", "x", "x", "y", "y", "y", "y", "y", "y"]),
        Variable::texts("b", &["u", "u", "u", "v", "u", "v", "v", "v", "v", "v"]),
    ])
    .unwrap();
    let design = Design::new(Plan::of(vec![3.0; 10])).unwrap();
    let test = design.independence(&sample, "a", "b").unwrap();
    // Counts 3 1 / 1 5: 10 (3 · 5 - 1 · 1)² / (4 · 6 · 4 · 6).
    near(test.pearson, 10.0 * 196.0 / 576.0);
    near(test.above, 1.0);
    near(test.below, 9.0);
    assert!(test.probability > 0.03 && test.probability < 0.3);
}

fn surveys() -> impl Strategy<Value = Vec<(f64, u32, u32, f64)>> {
    prop::collection::vec((0.0..100.0, 0..6_u32, 0..3_u32, 0.1..9.0), 12..60)
}

fn design_of(rows: &[(f64, u32, u32, f64)]) -> (Sample, Variable, Design) {
    let names = (0..3).map(|one| one.to_string()).collect();
    let by = Variable::levels("by", names, rows.iter().map(|row| row.2).collect()).unwrap();
    let plan = Plan {
        clusters: vec![rows.iter().map(|row| row.1).collect()],
        ..Plan::of(rows.iter().map(|row| row.3).collect())
    };
    (numbers(&rows.iter().map(|row| row.0).collect::<Vec<_>>()), by, Design::new(plan).unwrap())
}

proptest! {
    /// A domain is the variable that is zero outside, under the whole design.
    #[test]
    fn a_domain_is_a_variable_with_zeros(rows in surveys()) {
        let (sample, by, design) = design_of(&rows);
        let rows_by = design.estimate(&sample, &[total()], Some(&by), &Settings::default()).unwrap();
        for row in &rows_by {
            let level: u32 = row.by.as_deref().unwrap().parse().unwrap();
            let zeros: Vec<_> = rows.iter().map(|one| if one.2 == level { one.0 } else { 0.0 }).collect();
            let whole = &design.estimate(&numbers(&zeros), &[total()], None, &Settings::default()).unwrap()[0];
            prop_assert!((row.estimate - whole.estimate).abs() < 1e-9);
            prop_assert!((row.se - whole.se).abs() < 1e-9 * (1.0 + whole.se));
        }
        let whole = &design.estimate(&sample, &[total()], None, &Settings::default()).unwrap()[0];
        let sum: f64 = rows_by.iter().map(|row| row.estimate).sum();
        prop_assert!((sum - whole.estimate).abs() < 1e-9 * whole.estimate.max(1.0));
    }

    /// Weights twice as large change totals alone; values twice as large double means and errors.
    #[test]
    fn scales_pass_through(rows in surveys()) {
        let (sample, _, design) = design_of(&rows);
        let settings = Settings { effect: Effect::WithReplacement, ..Settings::default() };
        let asked = [mean(), total()];
        let before = design.estimate(&sample, &asked, None, &settings).unwrap();
        let heavier: Vec<_> = rows.iter().map(|row| (2.0 * row.0, row.1, row.2, 3.0 * row.3)).collect();
        let (sample, _, design) = design_of(&heavier);
        let after = design.estimate(&sample, &asked, None, &settings).unwrap();
        for (place, factor) in [(0, 2.0), (1, 6.0)] {
            prop_assert!((after[place].estimate - factor * before[place].estimate).abs() < 1e-8 * before[place].estimate);
            prop_assert!((after[place].se - factor * before[place].se).abs() < 1e-8 * (1.0 + before[place].se));
        }
    }

    /// Adding a constant that is in the margins changes no error.
    #[test]
    fn what_margins_explain_has_no_error(rows in surveys(), shift in -50.0..50.0) {
        let (sample, by, design) = design_of(&rows);
        let columns = vec![by.clone(), Variable::numbers("y", sample.variable("y").unwrap().as_numbers().unwrap().to_vec())];
        let sample = Sample::new(columns).unwrap();
        let codes = by.as_levels().unwrap().1;
        let margins: Vec<_> = (0..3_u32).filter(|level| codes.contains(level)).map(|level| Margin::new("by", level.to_string(), 40.0)).collect();
        let calibrator = Calibrator::new(&sample, &margins).unwrap();
        let design = design.calibrated(calibrator, Options::of(Form::Raking)).unwrap();
        let error = |sample: &Sample| design.estimate(sample, &[total()], None, &Settings::default()).unwrap()[0].se;
        let moved: Vec<_> = rows.iter().map(|row| row.0 + shift * f64::from(row.2)).collect();
        let (one, other) = (error(&sample), error(&numbers(&moved)));
        prop_assert!((one - other).abs() < 1e-7 * (1.0 + one));
    }

    /// Intervals hold the estimate and stay within 0 and 1, but for the plain one.
    #[test]
    fn intervals_of_shares(rows in surveys()) {
        let (_, by, design) = design_of(&rows);
        let sample = Sample::new(vec![by]).unwrap();
        let asked = [Statistic::Proportion { variable: "by".into() }];
        for proportions in [Interval::Logit, Interval::Xlogit, Interval::Asin, Interval::Beta, Interval::Mean] {
            let settings = Settings { proportions, ..Settings::default() };
            for row in design.estimate(&sample, &asked, None, &settings).unwrap() {
                let (Some(low), Some(high)) = (row.low, row.high) else { prop_assert_eq!(row.degrees, 0); continue };
                prop_assert!(low <= row.estimate + 1e-12 && row.estimate <= high + 1e-12);
                prop_assert!(proportions == Interval::Mean || (low >= 0.0 && high <= 1.0));
            }
        }
    }
}
