//! Intervals of proportions by hand, and what is marked as unreliable.

use maillage_statistics::interval::{Flag, Interval, Share};
use rstest::rstest;

fn share(estimate: f64, effective: f64, n: usize, degrees: usize) -> Share {
    Share { estimate, variance: estimate * (1.0 - estimate) / effective, n, degrees }
}

fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() <= 1e-12 * wanted.abs(), "{found} is not {wanted}");
}

/// By hand: t with 1 degree of freedom at 50 % is 1; p = 1/2 with a standard error of 1/10.
#[rstest]
#[case(Interval::Mean, 0.4, 0.6)]
#[case(Interval::Xlogit, 1.0 / (1.0 + f64::exp(0.4)), 1.0 / (1.0 + f64::exp(-0.4)))]
#[case(Interval::Logit, 1.0 / (1.0 + f64::exp(0.4)), 1.0 / (1.0 + f64::exp(-0.4)))]
#[case(Interval::Asin, 0.5 - 0.5 * f64::sin(0.2), 0.5 + 0.5 * f64::sin(0.2))]
fn half_of_them(#[case] method: Interval, #[case] low: f64, #[case] high: f64) {
    let bounds = share(0.5, 25.0, 100, 1).interval(method, 0.5).unwrap();
    near(bounds.low, low);
    near(bounds.high, high);
    assert!(!bounds.exact);
}

/// As many degrees of freedom as respondents less one: the interval of Clopper and Pearson, here of 1 in 2:
/// `1 - (1 - x)² = α/2` below.
#[test]
fn korn_and_graubard_of_a_simple_sample() {
    let bounds = share(0.5, 2.0, 2, 1).interval(Interval::Beta, 0.95).unwrap();
    near(bounds.low, 1.0 - 0.975_f64.sqrt());
    near(bounds.high, 0.975_f64.sqrt());
}

#[rstest]
#[case(Interval::Logit)]
#[case(Interval::Asin)]
#[case(Interval::Beta)]
#[case(Interval::Mean)]
fn nobody_and_everybody(#[case] method: Interval) {
    let none = Share { estimate: 0.0, variance: 0.0, n: 40, degrees: 0 }.interval(method, 0.9).unwrap();
    let all = Share { estimate: 1.0, variance: 0.0, n: 40, degrees: 0 }.interval(method, 0.9).unwrap();
    near(none.high, 1.0 - 0.05_f64.powf(1.0 / 40.0));
    near(all.low, 0.05_f64.powf(1.0 / 40.0));
    assert!(none.exact && all.exact);
    assert_eq!((none.low.to_bits(), all.high.to_bits()), (0, 1.0_f64.to_bits()));
}

#[test]
fn what_has_no_interval() {
    assert!(share(0.3, 25.0, 100, 0).interval(Interval::Logit, 0.95).is_none());
    assert!(share(0.3, 25.0, 100, 9).interval(Interval::Logit, 1.0).is_none());
    assert!(
        Share { estimate: f64::NAN, ..share(0.3, 25.0, 100, 9) }.interval(Interval::Beta, 0.95).is_none()
    );
    assert!(Share { estimate: 1.2, ..share(0.3, 25.0, 100, 9) }.interval(Interval::Beta, 0.95).is_none());
}

#[test]
fn arcsine_bounds_do_not_turn_back() {
    let bounds = share(0.01, 10.0, 100, 5).interval(Interval::Asin, 0.95).unwrap();
    assert_eq!(bounds.low.to_bits(), 0);
}

#[rstest]
#[case::sound(share(0.4, 400.0, 800, 60), &[])]
#[case::few(share(0.1, 25.0, 60, 500), &[Flag::Few, Flag::RelativelyWide])]
#[case::few_and_wide(share(0.5, 25.0, 60, 30), &[Flag::Few, Flag::Wide])]
#[case::rare(share(0.02, 60.0, 200, 60), &[Flag::RelativelyWide])]
#[case::rare_but_narrow(share(0.001, 3000.0, 9000, 200), &[])]
#[case::nobody_of_few(Share { estimate: 0.0, variance: 0.0, n: 10, degrees: 3 }, &[Flag::Few, Flag::Wide, Flag::RelativelyWide])]
fn what_is_marked(#[case] share: Share, #[case] flags: &[Flag]) {
    assert_eq!(share.flags(), flags);
}
