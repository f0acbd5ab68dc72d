//! How far a weight may move: the functions F of Deville and Särndal.

use super::CalibrationError;

/// The form of the ratio `F(u)` of the new weight to the given one. All have `F(0) = F'(0) = 1`.
///
/// Source: J.-C. Deville and C.-E. Särndal, *Calibration estimators in survey sampling*, JASA 87, 1992.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Form {
    /// `1 + u`: a solution in one step; weights may become negative.
    Linear,
    /// `1 + u`, cut at two bounds.
    Truncated {
        /// The smallest ratio.
        low: f64,
        /// The largest ratio.
        high: f64,
    },
    /// `exp u`: weights stay positive, without upper bound.
    Raking,
    /// A logistic curve between two bounds, `low < 1 < high`.
    Logit {
        /// The smallest ratio.
        low: f64,
        /// The largest ratio.
        high: f64,
    },
}

impl Form {
    /// The bounds of the ratio.
    pub const fn bounds(self) -> (f64, f64) {
        match self {
            Self::Linear => (f64::NEG_INFINITY, f64::INFINITY),
            Self::Raking => (0.0, f64::INFINITY),
            Self::Truncated { low, high } | Self::Logit { low, high } => (low, high),
        }
    }

    /// Whether the bounds stand on both sides of 1.
    pub(super) fn check(self) -> Result<(), CalibrationError> {
        let (low, high) = self.bounds();
        if low < 1.0 && high > 1.0 { Ok(()) } else { Err(CalibrationError::Bounds { low, high }) }
    }

    /// The ratio and its derivative.
    #[inline]
    pub(super) fn at(self, u: f64) -> (f64, f64) {
        match self {
            Self::Linear => (1.0 + u, 1.0),
            Self::Raking => {
                let ratio = u.exp();
                (ratio, ratio)
            }
            Self::Truncated { low, high } => {
                let ratio = 1.0 + u;
                if ratio < low {
                    (low, 0.0)
                } else if ratio > high {
                    (high, 0.0)
                } else {
                    (ratio, 1.0)
                }
            }
            Self::Logit { low, high } => logit(u, low, high),
        }
    }
}

/// Both powers of e are taken of a negative number, which cannot overflow.
fn logit(u: f64, low: f64, high: f64) -> (f64, f64) {
    let slope = (high - low) / ((1.0 - low) * (high - 1.0));
    let (above, below) = if u > 0.0 { (1.0, (-slope * u).exp()) } else { ((slope * u).exp(), 1.0) };
    let (left, right) = ((high - 1.0) * below, (1.0 - low) * above);
    let ratio = (low * left + high * right) / (left + right);
    // (F - L)(U - F) / (U - L), written so that neither difference cancels.
    let spread = left * right / (left + right).powi(2) * (high - low);
    (ratio, slope * spread)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORMS: [Form; 4] = [
        Form::Linear,
        Form::Raking,
        Form::Truncated { low: 0.3, high: 2.5 },
        Form::Logit { low: 0.3, high: 2.5 },
    ];

    #[test]
    fn all_begin_at_one_with_slope_one() {
        for form in FORMS {
            let (ratio, slope) = form.at(0.0);
            assert!((ratio - 1.0).abs() < 1e-15 && (slope - 1.0).abs() < 1e-14, "{form:?}");
        }
    }

    #[test]
    fn slopes_are_those_of_the_ratios() {
        let step = 1e-6;
        for form in FORMS {
            for u in [-0.6, -0.2, 0.4, 1.2] {
                let measured = (form.at(u + step).0 - form.at(u - step).0) / (2.0 * step);
                assert!((measured - form.at(u).1).abs() < 1e-8, "{form:?} at {u}");
            }
        }
    }

    #[test]
    fn bounds_hold_however_far() {
        let form = Form::Logit { low: 0.3, high: 2.5 };
        assert_eq!((form.at(1e6).0, form.at(-1e6).0), (2.5, 0.3));
        assert_eq!(Form::Truncated { low: 0.3, high: 2.5 }.at(9.0), (2.5, 0.0));
        assert!(Form::Logit { low: 1.0, high: 2.0 }.check().is_err());
        assert!(Form::Truncated { low: f64::NAN, high: 2.0 }.check().is_err());
        assert!(FORMS.into_iter().all(|form| form.check().is_ok()));
    }
}
