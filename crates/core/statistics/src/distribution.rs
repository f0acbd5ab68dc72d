//! Quantiles of Beta and Student, and the tail of Fisher, out of the incomplete beta function.

/// Steps of the continued fraction; it needs about the root of the larger parameter.
const FRACTION_STEPS: u32 = 200_000;
const TINY: f64 = 1e-300;

/// What Stirling's formula lacks: `ln Γ(z) - (z - ½) ln z + z - ½ ln 2π`.
fn stirling_rest(z: f64) -> f64 {
    if z < 10.0 {
        let half_log_tau = 0.5 * std::f64::consts::TAU.ln();
        return libm::lgamma(z) - ((z - 0.5) * z.ln() - z + half_log_tau);
    }
    let square = 1.0 / (z * z);
    // The coefficients are B(2k) / (2k (2k - 1)); the first that is left out adds less than 2e-14.
    (1.0 / 12.0
        - square * (1.0 / 360.0 - square * (1.0 / 1260.0 - square * (1.0 / 1680.0 - square / 1188.0))))
        / z
}

/// `x^a y^b / B(a, b)` with `y = 1 - x`. Written around the mean so that large parameters lose no digits (C. Loader, *Fast
/// and accurate computation of binomial probabilities*, 2000).
fn density_factor(a: f64, b: f64, x: f64, y: f64) -> f64 {
    let whole = a + b;
    let away = |part: f64, share: f64| {
        let mean = part / whole;
        let shift = (share - mean) / mean;
        if shift.abs() < 0.5 { part * shift.ln_1p() } else { part * (share / mean).ln() }
    };
    let rest = stirling_rest(whole) - stirling_rest(a) - stirling_rest(b);
    (a * b / (std::f64::consts::TAU * whole)).sqrt() * (away(a, x) + away(b, y) + rest).exp()
}

/// The continued fraction of the incomplete beta function (Abramowitz and Stegun, 26.5.8), by Lentz's method.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    let away = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut upper = 1.0;
    let mut lower = 1.0 / away(1.0 - (a + b) * x / (a + 1.0));
    let mut product = lower;
    for step in 1..FRACTION_STEPS {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut change = 1.0;
        for term in [even, odd] {
            lower = 1.0 / away(1.0 + term * lower);
            upper = away(1.0 + term / upper);
            change = lower * upper;
            product *= change;
        }
        if (change - 1.0).abs() < 1e-15 {
            break;
        }
    }
    product
}

/// The regularised incomplete beta function and what it lacks to 1, each to full precision. `y = 1 - x`.
fn beta_tails(a: f64, b: f64, x: f64, y: f64) -> (f64, f64) {
    if x <= 0.0 {
        return (0.0, 1.0);
    }
    if y <= 0.0 {
        return (1.0, 0.0);
    }
    let factor = density_factor(a, b, x, y);
    if x * (a + b + 2.0) < a + 1.0 {
        let below = factor * fraction(a, b, x) / a;
        (below, 1.0 - below)
    } else {
        let above = factor * fraction(b, a, y) / b;
        (1.0 - above, above)
    }
}

fn expit(logit: f64) -> f64 {
    if logit > 0.0 { 1.0 / (1.0 + (-logit).exp()) } else { logit.exp() / (1.0 + logit.exp()) }
}

/// The logit of the quantile of Beta(a, b) with the probability `p` below it, `0 < p < 1`.
fn logit_quantile(p: f64, a: f64, b: f64) -> f64 {
    if p > 0.5 {
        return -logit_quantile(1.0 - p, b, a);
    }
    let (mut low, mut high) = (-740.0, 740.0);
    let mut at = (a / b).ln().clamp(-700.0, 700.0);
    for _ in 0..200 {
        let (share, rest) = (expit(at), expit(-at));
        let below = beta_tails(a, b, share, rest).0;
        let miss = (below / p).ln();
        if miss > 0.0 {
            high = at;
        } else {
            low = at;
        }
        // The logarithm of the probability is concave in the logit, with the slope x y f(x) / I.
        let newton = at - miss * below / density_factor(a, b, share, rest);
        let next = if newton > low && newton < high { newton } else { 0.5 * (low + high) };
        if (next - at).abs() <= 1e-15 * at.abs().max(1.0) {
            return next;
        }
        at = next;
    }
    at
}

/// The value that Beta(a, b) stays below with probability `p`. 0 when `a` is 0, 1 when `b` is 0.
pub(crate) fn beta_quantile(p: f64, a: f64, b: f64) -> f64 {
    if a <= 0.0 || p <= 0.0 {
        return 0.0;
    }
    if b <= 0.0 || p >= 1.0 {
        return 1.0;
    }
    expit(logit_quantile(p, a, b))
}

/// The value that Beta(a, b) exceeds with probability `q`.
pub(crate) fn beta_upper_quantile(q: f64, a: f64, b: f64) -> f64 {
    1.0 - beta_quantile(q, b, a)
}

/// The value that Student's t exceeds with probability `q`, from 0 to ½; infinite without degrees of freedom.
pub(crate) fn student_upper_quantile(q: f64, degrees: f64) -> f64 {
    if degrees <= 0.0 {
        return f64::INFINITY;
    }
    // 2 q = I_x(df/2, 1/2) at x = df / (df + t²), so t² = df (1 - x) / x.
    let logit = logit_quantile(2.0 * q, degrees / 2.0, 0.5);
    (degrees * (-logit).exp()).sqrt()
}

/// The probability that Fisher's F exceeds `value`.
pub(crate) fn fisher_upper_tail(value: f64, above: f64, below: f64) -> f64 {
    if value <= 0.0 {
        return 1.0;
    }
    let whole = below + above * value;
    beta_tails(below / 2.0, above / 2.0, below / whole, above * value / whole).0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn near(found: f64, wanted: f64) {
        assert!((found - wanted).abs() <= 2e-13 * wanted.abs(), "{found} is not {wanted}");
    }

    /// By hand: t with 1 degree is Cauchy, with 2 it is `(2p - 1) √(2 / (4 p (1 - p)))`.
    #[test]
    fn student_by_hand() {
        near(student_upper_quantile(0.025, 1.0), (std::f64::consts::PI * 0.475).tan());
        near(student_upper_quantile(0.025, 2.0), 0.95 * (2.0_f64 / (4.0 * 0.975 * 0.025)).sqrt());
        near(student_upper_quantile(1e-10, 1.0), 1.0 / (std::f64::consts::PI * 1e-10).tan());
        assert!(student_upper_quantile(0.5, 7.0) < 1e-7);
        assert!(student_upper_quantile(0.025, 0.0).is_infinite());
    }

    /// By hand: Beta(1, b) is `1 - (1 - p)^(1/b)`, Beta(a, 1) is `p^(1/a)`.
    #[test]
    fn beta_by_hand() {
        for p in [1e-12, 1e-4, 0.025, 0.5, 0.975] {
            near(beta_quantile(p, 1.0, 37.0), -(f64::ln_1p(-p) / 37.0).exp_m1());
            near(beta_quantile(p, 5.5, 1.0), p.powf(1.0 / 5.5));
            near(beta_upper_quantile(p, 5.5, 1.0), (1.0 - p).powf(1.0 / 5.5));
        }
        assert_eq!((beta_quantile(0.3, 0.0, 2.0), beta_quantile(0.3, 2.0, 0.0)), (0.0, 1.0));
    }

    /// By hand: `F(2, m)` exceeds x with `(1 + 2 x / m)^(-m/2)`.
    #[test]
    fn fisher_by_hand() {
        for value in [0.1, 3.0, 60.0] {
            near(fisher_upper_tail(value, 2.0, 11.0), (1.0 + 2.0 * value / 11.0_f64).powf(-5.5));
        }
        near(fisher_upper_tail(0.0, 2.0, 11.0), 1.0);
    }

    proptest! {
        #[test]
        fn a_quantile_has_its_probability_below(p in 1e-9..0.999_f64, a in 0.01..4e5_f64, b in 0.5..4e5_f64) {
            let x = beta_quantile(p, a, b);
            prop_assume!(x > 1e-300 && x < 1.0 - 1e-9);
            let below = beta_tails(a, b, x, 1.0 - x).0;
            // One unit in the last place of x moves the probability by x f(x) units.
            let room = 1e-10 + 1e-15 * density_factor(a, b, x, 1.0 - x) / (1.0 - x) / p;
            prop_assert!((below / p - 1.0).abs() < room, "{below} is not {p}");
        }
    }
}
