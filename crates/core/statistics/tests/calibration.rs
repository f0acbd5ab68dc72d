//! Weights calibrated to margins: worked examples, what must hold for any sample, and failures that name the margin.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use maillage_statistics::calibration::{
    Calibrated, CalibrationError, Calibrator, Form, Margin, Options, calibrate,
};
use maillage_statistics::{Sample, Variable};
use proptest::prelude::*;
use rstest::rstest;

const BOUNDED: Form = Form::Logit { low: 0.4, high: 3.0 };
const CUT: Form = Form::Truncated { low: 0.4, high: 3.0 };

fn four() -> Sample {
    let sex = Variable::texts("sex", &["F", "F", "M", "M"]);
    let age = Variable::texts("age", &["young", "old", "young", "old"]);
    Sample::new(vec![sex, age, Variable::numbers("income", vec![1.0, 2.0, 3.0, 6.0])]).unwrap()
}

fn margins(rows: &[(&str, &str, f64)]) -> Vec<Margin> {
    rows.iter().map(|&(variable, level, total)| Margin::new(variable, level, total)).collect()
}

fn run(rows: &[(&str, &str, f64)], form: Form) -> Result<Calibrated, CalibrationError> {
    calibrate(&four(), &[25.0; 4], &margins(rows), &Options::of(form))
}

fn near(found: &[f64], wanted: &[f64]) {
    assert_eq!(found.len(), wanted.len());
    for (found, wanted) in found.iter().zip(wanted) {
        assert!((found - wanted).abs() < 1e-9 * wanted.abs().max(1.0), "{found} is not {wanted}");
    }
}

/// One margin a group: every form multiplies each group by the same.
#[rstest]
#[case(Form::Linear)]
#[case(Form::Raking)]
#[case(CUT)]
#[case(BOUNDED)]
fn post_strata_are_the_same_in_all_forms(#[case] form: Form) {
    let calibrated = run(&[("sex", "F", 60.0), ("sex", "M", 40.0)], form).unwrap();
    near(&calibrated.weights, &[30.0, 30.0, 20.0, 20.0]);
    near(&calibrated.ratios, &[1.2, 1.2, 0.8, 0.8]);
    assert!(calibrated.residual <= 1e-12 && calibrated.redundant.is_empty());
}

/// By hand: w = d (1 + x λ) with Σ d x = 300, Σ d x² = 1250 and 350 wanted, so λ = 50 / 1250.
#[test]
fn a_sum_is_met_by_one_linear_step() {
    let calibrated = run(&[("income", "", 350.0)], Form::Linear).unwrap();
    let by_hand = |x: f64| 25.0 * (1.0 + x * 50.0 / 1250.0);
    near(&calibrated.weights, &[by_hand(1.0), by_hand(2.0), by_hand(3.0), by_hand(6.0)]);
    assert_eq!(calibrated.iterations, 1);
}

/// Both variables are given in full, and the size of the population besides: two margins follow from the others.
#[test]
fn margins_may_repeat_one_another() {
    let rows = [
        ("(intercept)", "", 100.0),
        ("sex", "F", 52.0),
        ("sex", "M", 48.0),
        ("age", "young", 30.0),
        ("age", "old", 70.0),
    ];
    let calibrated = run(&rows, Form::Raking).unwrap();
    near(&calibrated.weights, &[15.6, 36.4, 14.4, 33.6]);
    assert_eq!(calibrated.redundant.len(), 2);
    near(
        &calibrated.margins.iter().map(|one| one.reached).collect::<Vec<_>>(),
        &[100.0, 52.0, 48.0, 30.0, 70.0],
    );
    // Leaving out what follows changes nothing.
    let fewer = run(&[rows[0], rows[1], rows[3]], Form::Raking).unwrap();
    near(&fewer.weights, &calibrated.weights);
}

/// A truncated solution by hand: the last respondent is cut at 0.5, the others share what is left.
#[test]
fn cut_weights_leave_the_rest_to_the_others() {
    let form = Form::Truncated { low: 0.5, high: 3.0 };
    // Wanted little less than 300: nobody is cut.
    let rows = [("income", "", 280.0)];
    near(&run(&rows, form).unwrap().weights, &run(&rows, Form::Linear).unwrap().weights);
    // 25 · 6 · 0.5 = 75 remain of the last; Σ d x = 150 and Σ d x² = 350 over the others must come to 95.
    let cut = run(&[("income", "", 170.0)], form).unwrap();
    let others = |x: f64| 25.0 * (1.0 + x * (170.0 - 75.0 - 150.0) / 350.0);
    near(&cut.weights, &[others(1.0), others(2.0), others(3.0), 12.5]);
}

#[test]
fn non_response_is_made_up_for_first() {
    let rows = margins(&[("sex", "F", 600.0), ("sex", "M", 400.0)]);
    let options = Options { rescale: true, ..Options::of(Form::Logit { low: 0.5, high: 1.5 }) };
    let calibrated = calibrate(&four(), &[1.0; 4], &rows, &options).unwrap();
    near(&calibrated.weights, &[300.0, 300.0, 200.0, 200.0]);
    near(&[calibrated.factor, calibrated.ratios[0]], &[250.0, 1.2]);
    let part = margins(&[("sex", "F", 600.0)]);
    assert_eq!(calibrate(&four(), &[1.0; 4], &part, &options), Err(CalibrationError::NoSize));
}

#[test]
fn soft_margins_give_way_and_are_named() {
    let rows =
        margins(&[("sex", "F", 60.0), ("sex", "M", 40.0), ("age", "young", 95.0), ("age", "old", 5.0)]);
    let hard = Options::of(Form::Logit { low: 0.5, high: 1.5 });
    let soft = Options { softness: Some(0.01), ..hard };
    assert!(calibrate(&four(), &[25.0; 4], &rows, &hard).is_err());
    let calibrated = calibrate(&four(), &[25.0; 4], &rows, &soft).unwrap();
    assert!(calibrated.ratios.iter().all(|ratio| (0.5..=1.5).contains(ratio)));
    let worst = calibrated.given_up(0.05);
    assert_eq!(worst[0].name, "age=old");
    let sums: f64 = calibrated.margins.iter().take(2).map(|margin| margin.reached).sum();
    near(&[worst[0].reached, sums], &[25.0, 100.0]);
}

/// Ridge by hand: one column of ones, Σ d = 100, wanted 120, softness s: λ = 20 / (100 + 100 s).
#[test]
fn softness_of_one_margin() {
    let options = Options { softness: Some(0.25), ..Options::of(Form::Linear) };
    let rows = margins(&[("(intercept)", "", 120.0)]);
    let calibrated = calibrate(&four(), &[25.0; 4], &rows, &options).unwrap();
    near(&calibrated.ratios, &[1.16; 4]);
    near(&[calibrated.margins[0].gap], &[4.0 / 120.0]);
    let wrong = Options { softness: Some(-1.0), ..options };
    assert_eq!(
        calibrate(&four(), &[25.0; 4], &rows, &wrong),
        Err(CalibrationError::Softness { softness: -1.0 })
    );
}

#[rstest]
#[case::nobody(&[("age", "child", 5.0)], Form::Raking, "no respondent is of `age=child`, which should weigh 5; merge this level with another")]
#[case::nothing(&[("sex", "F", 0.0)], Form::Raking, "the respondents of `sex=F` cannot weigh 0 with positive weights; correct the margin or leave them out")]
#[case::alone(&[("sex", "F", 200.0)], BOUNDED, "the respondents of `sex=F` weigh 50 and should weigh 200, a ratio of 4.0000: outside of the bounds 0.4 and 3; widen them or merge the level")]
#[case::contradiction(&[("sex", "F", 50.0), ("sex", "M", 50.0), ("(intercept)", "", 90.0)], Form::Linear, "contradict one another")]
#[case::twice(&[("sex", "F", 50.0), ("sex", "F", 50.0)], Form::Linear, "the margin `sex=F` is given twice; keep one")]
#[case::unknown(&[("gender", "F", 50.0)], Form::Linear, "the sample has no variable `gender`; it has sex, age, income")]
#[case::level_of_a_number(&[("income", "1", 50.0)], Form::Linear, "`income` holds numbers: leave the level of its margin empty")]
#[case::no_level(&[("sex", "", 50.0)], Form::Linear, "`sex` holds levels: leave the level of its margin as one of them")]
#[case::no_number(&[("sex", "F", f64::NAN)], Form::Linear, "the margin `sex=F` has the total NaN; give a finite number")]
#[case::bounds(&[("sex", "F", 50.0)], Form::Logit { low: 1.1, high: 2.0 }, "the bounds 1.1 and 2 must stand on both sides of 1")]
#[case::nothing_at_all(&[], Form::Linear, "there is nothing to calibrate: give at least one respondent and one margin")]
fn what_cannot_be_is_named(#[case] rows: &[(&str, &str, f64)], #[case] form: Form, #[case] said: &str) {
    let error = run(rows, form).unwrap_err().to_string();
    assert!(error.contains(said), "{error}");
}

/// Within the bounds each, out of reach together: nobody is both old and poor.
#[test]
fn margins_in_conflict_are_named() {
    let rows = [("sex", "F", 50.0), ("sex", "M", 50.0), ("income", "", 120.0)];
    let Err(CalibrationError::Infeasible { margins }) = run(&rows, Form::Logit { low: 0.5, high: 1.5 })
    else {
        unreachable!("feasible")
    };
    assert_eq!(margins[0].name, "income");
    let error = CalibrationError::Infeasible { margins }.to_string();
    assert!(
        error.starts_with("no weights meet all margins together: `income` should be 120 and comes to"),
        "{error}"
    );
    // The same without bounds: weights go below zero.
    assert!(run(&rows, Form::Linear).unwrap().negative() > 0);
    // Raking keeps them positive: F at least 1 · 50, M at least 3 · 50.
    assert!(matches!(run(&rows, Form::Raking), Err(CalibrationError::Infeasible { .. })));
}

/// The sum of 100 people can come to 600 when all are like the last: nearly so, steps must stretch.
#[rstest]
#[case(Form::Raking)]
#[case(Form::Truncated { low: 0.0, high: 4.0 })]
#[case(Form::Logit { low: 0.0, high: 4.0 })]
fn margins_near_the_edge_are_met(#[case] form: Form) {
    let calibrated = run(&[("(intercept)", "", 100.0), ("income", "", 599.0)], form).unwrap();
    assert!(calibrated.residual <= 1e-12 && calibrated.weights[3] > 99.0 && calibrated.iterations < 40);
    let beyond = run(&[("(intercept)", "", 100.0), ("income", "", 601.0)], form);
    assert!(matches!(beyond, Err(CalibrationError::Infeasible { .. })));
}

#[test]
fn weights_must_be_positive_numbers() {
    let rows = margins(&[("sex", "F", 50.0)]);
    let options = Options::of(Form::Raking);
    for wrong in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        let error = calibrate(&four(), &[25.0, wrong, 25.0, 25.0], &rows, &options).unwrap_err();
        assert!(matches!(error, CalibrationError::Weight { row: 2, .. }), "{error}");
    }
    let error = calibrate(&four(), &[25.0; 3], &rows, &options).unwrap_err();
    assert_eq!(error, CalibrationError::Weights { found: 3, expected: 4 });
    // Those of a replicate may be zero, and stay so.
    let calibrator = Calibrator::new(&four(), &rows).unwrap();
    near(
        &calibrator.calibrate_some(&[25.0, 0.0, 25.0, 0.0], &options).unwrap().weights,
        &[50.0, 0.0, 25.0, 0.0],
    );
}

#[test]
fn a_missing_answer_is_told() {
    let sample = Sample::new(vec![Variable::texts("sex", &["F", "", "M"])]).unwrap();
    let error = calibrate(&sample, &[1.0; 3], &margins(&[("sex", "F", 2.0)]), &Options::of(Form::Linear));
    assert_eq!(error, Err(CalibrationError::Missing { variable: "sex".into(), row: 2 }));
}

/// Scales of 2 are the same as a column that is twice as large for these respondents.
#[test]
fn scales_say_how_freely_a_weight_moves() {
    let rows = margins(&[("(intercept)", "", 110.0)]);
    let calibrator = Calibrator::with_scales(&four(), &rows, Some(&[1.0, 1.0, 1.0, 2.0])).unwrap();
    let calibrated = calibrator.calibrate(&[25.0; 4], &Options::of(Form::Linear)).unwrap();
    // λ = 10 / (25 · 5)
    near(&calibrated.ratios, &[1.08, 1.08, 1.08, 1.16]);
}

fn samples() -> impl Strategy<Value = (Vec<(u32, u32, f64)>, Vec<f64>)> {
    let respondent = (0..3_u32, 0..4_u32, 1.0..9.0);
    prop::collection::vec((respondent, 0.5..20.0), 30..120).prop_map(|all| all.into_iter().unzip())
}

fn sample_of(rows: &[(u32, u32, f64)], number: bool) -> Sample {
    let names = |count: usize| (0..count).map(|one| one.to_string()).collect();
    let a = Variable::levels("a", names(3), rows.iter().map(|row| row.0).collect()).unwrap();
    let b = Variable::levels("b", names(4), rows.iter().map(|row| row.1).collect()).unwrap();
    let mut columns = vec![a, b];
    if number {
        columns.push(Variable::numbers("x", rows.iter().map(|row| row.2).collect()));
    }
    Sample::new(columns).unwrap()
}

/// Margins that are met by weights near the given ones: they can be met.
fn reachable(rows: &[(u32, u32, f64)], weights: &[f64], number: bool) -> Vec<Margin> {
    let other: Vec<_> = rows
        .iter()
        .zip(weights)
        .map(|(row, weight)| weight * (1.0 + 0.1 * f64::from(row.0) - 0.05 * f64::from(row.1)))
        .collect();
    let sum = |of: &dyn Fn(&(u32, u32, f64)) -> f64| {
        rows.iter().zip(&other).map(|(row, weight)| of(row) * weight).sum()
    };
    let mut all: Vec<_> = (0..3)
        .map(|level| Margin::new("a", level.to_string(), sum(&|row| f64::from(u8::from(row.0 == level)))))
        .chain((0..4).map(|level| {
            Margin::new("b", level.to_string(), sum(&|row| f64::from(u8::from(row.1 == level))))
        }))
        .filter(|margin| margin.total > 0.0)
        .collect();
    if number {
        all.push(Margin::new("x", "", sum(&|row| row.2)));
    }
    all
}

proptest! {
    #[test]
    fn margins_are_met_and_bounds_hold((rows, weights) in samples(), number in any::<bool>()) {
        let margins = reachable(&rows, &weights, number);
        let sample = sample_of(&rows, number);
        for form in [Form::Linear, Form::Raking, BOUNDED, CUT] {
            let calibrated = calibrate(&sample, &weights, &margins, &Options::of(form)).unwrap();
            prop_assert!(calibrated.residual <= 1e-11, "{form:?}: {}", calibrated.residual);
            let (low, high) = form.bounds();
            prop_assert!(calibrated.ratios.iter().all(|ratio| (low..=high).contains(ratio)));
            for margin in &calibrated.margins {
                prop_assert!((margin.reached - margin.wanted).abs() <= 1e-10 * margin.wanted);
            }
        }
    }

    /// Respondents who share a profile are summed; a column of scales of 1 keeps them apart.
    #[test]
    fn sums_by_profile_change_nothing((rows, weights) in samples()) {
        let margins = reachable(&rows, &weights, false);
        let sample = sample_of(&rows, false);
        let apart = Calibrator::with_scales(&sample, &margins, Some(&vec![1.0; rows.len()])).unwrap();
        let options = Options::of(Form::Raking);
        let apart = apart.calibrate(&weights, &options).unwrap();
        let together = calibrate(&sample, &weights, &margins, &options).unwrap();
        for (one, other) in together.weights.iter().zip(&apart.weights) {
            prop_assert!((one - other).abs() < 1e-9 * other);
        }
    }

    /// Nothing panics, whatever the margins.
    #[test]
    fn any_margins_end_in_weights_or_in_words(
        (rows, weights) in samples(), totals in prop::collection::vec(-50.0..900.0, 8),
    ) {
        let sample = sample_of(&rows, true);
        let names = [("a", "0"), ("a", "1"), ("a", "2"), ("b", "0"), ("b", "1"), ("b", "3"), ("x", ""), ("(intercept)", "")];
        let margins: Vec<_> =
            names.iter().zip(totals).map(|((variable, level), total)| Margin::new(*variable, *level, total)).collect();
        for form in [Form::Linear, Form::Raking, BOUNDED, CUT] {
            match calibrate(&sample, &weights, &margins, &Options::of(form)) {
                Ok(calibrated) => prop_assert!(calibrated.margins.iter().all(|margin| margin.gap < 1e-7)),
                Err(error) => prop_assert!(error.to_string().contains('`')),
            }
        }
    }
}
