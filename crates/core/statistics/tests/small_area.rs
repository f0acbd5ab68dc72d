//! Small areas: what can be computed by hand, what must hold for any data, and covariates that are named.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use maillage_statistics::small_area::{
    Area, Benchmark, Direct, Fit, Model, Options, Scale, SmallAreaError, benchmark, fay_herriot,
};
use proptest::prelude::*;
use rstest::rstest;

const VALUES: [f64; 5] = [2.0, 4.0, 5.0, 9.0, 10.0];

/// Areas of the same variance, without covariates.
fn even(variance: f64) -> Vec<Area> {
    VALUES.iter().map(|&value| Area::new(value.to_string(), value, variance, Vec::new())).collect()
}

fn fitted(areas: &[Area], fit: Fit) -> Model {
    fay_herriot(areas, &[], &Options { fit, ..Options::default() }).unwrap()
}

fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() <= 1e-10 * wanted.abs().max(1.0), "{found} is not {wanted}");
}

/// By hand: the mean is 6, squares around it add up to 46, so `A + D` is 46/4 (REML, moments) or 46/5 (ML).
/// With `m` areas, `g1 = A D / (A + D)`, `g2 = D² / (m (A + D))`, `g3 = 2 D² / (m (A + D))`; the bias of ML is
/// `-(A + D) / m`, and the moments have none here.
#[rstest]
#[case(Fit::Reml, 11.5, 0.0)]
#[case(Fit::Ml, 9.2, 9.2 / 5.0)]
#[case(Fit::Moments, 11.5, 0.0)]
fn areas_of_one_variance(#[case] fit: Fit, #[case] whole: f64, #[case] correction: f64) {
    let (d, m) = (2.0, 5.0);
    let model = fitted(&even(d), fit);
    near(model.between, whole - d);
    near(model.coefficients[0].value, 6.0);
    near(model.coefficients[0].se, (whole / m).sqrt());
    let weight = (whole - d) / whole;
    for (area, value) in model.areas.iter().zip(VALUES) {
        near(area.estimate, 6.0 + weight * (value - 6.0));
        let own = weight * d + d * d / (m * whole) + 2.0 * 2.0 * d * d / (m * whole);
        near(area.mse, own + correction * (d / whole).powi(2));
        near(area.weight, weight);
    }
}

/// Less scatter than chance alone makes: all areas are the mean.
#[test]
fn no_variance_between_areas() {
    let model = fitted(&even(50.0), Fit::Reml);
    assert_eq!(model.between.to_bits(), 0);
    for area in model.areas {
        near(area.estimate, 6.0);
    }
}

#[test]
fn an_area_where_nobody_was_asked() {
    let mut areas = even(2.0);
    areas.insert(2, Area::without("none", Vec::new()));
    let model = fitted(&areas, Fit::Reml);
    let none = &model.areas[2];
    assert_eq!((none.direct, none.weight.to_bits()), (None, 0));
    near(none.estimate, 6.0);
    near(none.mse, 9.5 + 11.5 / 5.0);
    near(model.areas[5].direct.unwrap(), 10.0);
}

fn with(rows: &[[f64; 2]]) -> Vec<Area> {
    let rows = rows.iter().enumerate();
    rows.map(|(place, row)| {
        Area::new(place.to_string(), f64::from(u32::try_from(place * place).unwrap()), 1.0, row.to_vec())
    })
    .collect()
}

#[rstest]
#[case::constant(&[[1.0, 7.0], [2.0, 7.0], [4.0, 7.0], [3.0, 7.0], [9.0, 7.0]], "`income` is the same in all areas with a direct estimate; take it out")]
#[case::collinear(&[[1.0, 5.0], [2.0, 7.0], [4.0, 11.0], [3.0, 9.0], [9.0, 21.0]], "take one of them out")]
#[case::missing(&[[1.0, 5.0], [2.0, f64::NAN], [4.0, 1.0], [3.0, 9.0], [9.0, 2.0]], "`income` is missing for `1`; a covariate is known in every area")]
#[case::few(&[[1.0, 5.0], [2.0, 1.0], [4.0, 1.0]], "3 areas have a direct estimate; the model needs 4: take fewer covariates or more areas")]
fn covariates_that_do_not_serve(#[case] rows: &[[f64; 2]], #[case] said: &str) {
    let error =
        fay_herriot(&with(rows), &["poverty", "income"], &Options::default()).unwrap_err().to_string();
    assert!(error.ends_with(said), "{error}");
    assert!(error.contains("income") || error.contains("poverty") || error.starts_with('3'));
}

#[test]
fn errors_name_the_area() {
    let mut areas = even(2.0);
    areas[1].direct = Some(Direct { estimate: 4.0, variance: 0.0, effective_size: None });
    let error = fay_herriot(&areas, &[], &Options::default()).unwrap_err();
    assert_eq!(error, SmallAreaError::Variance { area: "4".into(), variance: 0.0 });
    let rates = Options { scale: Scale::Logit, ..Options::default() };
    assert!(matches!(fay_herriot(&even(2.0), &[], &rates), Err(SmallAreaError::Rate { .. })));
    let longer = [Area::new("a", 1.0, 1.0, vec![2.0])];
    assert!(matches!(fay_herriot(&longer, &[], &Options::default()), Err(SmallAreaError::Length { .. })));
    let hasty = Options { iterations: 1, ..Options::default() };
    assert_eq!(fay_herriot(&even(2.0), &[], &hasty), Err(SmallAreaError::NotFound { iterations: 1 }));
}

fn rates() -> Vec<Area> {
    let rows = [(0.10, 40.0), (0.22, 90.0), (0.31, 25.0), (0.18, 200.0), (0.40, 30.0), (0.0, 20.0)];
    let area = |(place, (rate, size)): (usize, (f64, f64))| {
        let direct =
            Direct { estimate: rate, variance: rate * (1.0 - rate) / size, effective_size: Some(size) };
        Area { name: place.to_string(), direct: Some(direct), covariates: Vec::new() }
    };
    rows.into_iter().enumerate().map(area).collect()
}

#[test]
fn rates_stay_between_zero_and_one() {
    let arcsine = Options { scale: Scale::Arcsine, ..Options::default() };
    let model = fay_herriot(&rates(), &[], &arcsine).unwrap();
    for area in &model.areas {
        assert!(area.estimate > 0.0 && area.estimate < 1.0 && area.mse > 0.0, "{area:?}");
    }
    // The area of which nobody of twenty answered yes is drawn up, the largest rate down.
    assert!(model.areas[5].estimate > 0.01 && model.areas[4].estimate < 0.40);
    let logit = Options { scale: Scale::Logit, ..Options::default() };
    let model = fay_herriot(&rates()[..5], &[], &logit).unwrap();
    assert!(model.areas.iter().all(|area| area.estimate > 0.0 && area.estimate < 1.0));
}

#[rstest]
#[case(Benchmark::Ratio)]
#[case(Benchmark::Shift)]
#[case(Benchmark::Uncertainty)]
fn areas_add_up_to_their_territory(#[case] how: Benchmark) {
    let model = fitted(&even(2.0), Fit::Reml);
    let populations = [10.0, 20.0, 30.0, 40.0, 50.0];
    let territories = [0, 0, 1, 1, 1];
    let moved = benchmark(&model.areas, &populations, &territories, &[5.0, 7.5], how).unwrap();
    let mean = |places: std::ops::Range<usize>| {
        let sum: f64 = places.clone().map(|place| populations[place] * moved[place].estimate).sum();
        sum / populations[places].iter().sum::<f64>()
    };
    near(mean(0..2), 5.0);
    near(mean(2..5), 7.5);
}

#[test]
fn a_benchmark_needs_a_territory_for_each_area() {
    let areas = fitted(&even(2.0), Fit::Reml).areas;
    let run = |populations: &[f64], territories: &[usize]| {
        benchmark(&areas, populations, territories, &[5.0], Benchmark::Ratio)
            .map_err(|error| error.to_string())
    };
    assert_eq!(
        run(&[1.0; 5], &[0, 0, 0, 1, 0]),
        Err("the territory of `9` has no estimate; give one".into())
    );
    assert_eq!(run(&[1.0; 4], &[0; 5]), Err("give each of the 5 areas a population and a territory".into()));
    assert!(run(&[1.0, 1.0, -1.0, 1.0, 1.0], &[0; 5]).unwrap_err().contains("the population of `5` is -1"));
}

fn areas() -> impl Strategy<Value = Vec<Area>> {
    let area = (0.0..50.0, 0.1..20.0, -5.0..5.0, 100.0..900.0);
    let named = |(place, (estimate, variance, one, other)): (usize, (f64, f64, f64, f64))| {
        Area::new(place.to_string(), estimate, variance, vec![one, other])
    };
    prop::collection::vec(area, 8..30).prop_map(move |all| all.into_iter().enumerate().map(named).collect())
}

proptest! {
    /// Units of covariates do not matter; those of estimates pass through.
    #[test]
    fn units_pass_through(areas in areas(), fit in prop::sample::select(vec![Fit::Reml, Fit::Ml, Fit::Moments])) {
        let options = Options { fit, tolerance: 1e-11, ..Options::default() };
        let Ok(model) = fay_herriot(&areas, &["one", "other"], &options) else { return Ok(()) };
        let scaled: Vec<_> = areas.iter().map(|area| {
            let direct = area.direct.unwrap();
            Area::new(area.name.clone(), 3.0 * direct.estimate, 9.0 * direct.variance,
                vec![1000.0 * area.covariates[0] + 7.0, 0.01 * area.covariates[1]])
        }).collect();
        let other = fay_herriot(&scaled, &["one", "other"], &options).unwrap();
        prop_assert!((other.coefficients[1].value * 1000.0 - 3.0 * model.coefficients[1].value).abs() < 1e-6);
        for (one, other) in model.areas.iter().zip(&other.areas) {
            prop_assert!((3.0 * one.estimate - other.estimate).abs() < 1e-6);
            prop_assert!((9.0 * one.mse - other.mse).abs() < 1e-6 * (1.0 + one.mse));
        }
    }

    /// An estimate stands between what was observed and what the covariates say.
    #[test]
    fn estimates_stand_between(areas in areas()) {
        let model = fay_herriot(&areas, &["one", "other"], &Options::default()).unwrap();
        for area in &model.areas {
            let direct = area.direct.unwrap();
            let (low, high) = (direct.min(area.synthetic), direct.max(area.synthetic));
            prop_assert!(area.estimate >= low - 1e-9 && area.estimate <= high + 1e-9 && area.mse > 0.0);
        }
    }
}
