//! Confidence intervals of proportions, and whether an estimate may be shown.
//!
//! ```
//! use maillage_statistics::interval::{Interval, Share};
//!
//! // 12 of 80 respondents, drawn in 20 clusters of one stratum.
//! let share = Share { estimate: 0.15, variance: 0.0021, n: 80, degrees: 19 };
//! let bounds = share.interval(Interval::Beta, 0.95).unwrap();
//! assert!(bounds.low > 0.06 && bounds.high < 0.28);
//!
//! // Nobody of 80: the exact interval of Clopper and Pearson.
//! let none = Share { estimate: 0.0, variance: 0.0, ..share };
//! let bounds = none.interval(Interval::Logit, 0.95).unwrap();
//! assert!(bounds.exact && (bounds.high - (1.0 - 0.025_f64.powf(1.0 / 80.0))).abs() < 1e-12);
//! ```

use crate::distribution::{beta_quantile, beta_upper_quantile, student_upper_quantile};
use crate::numeric::real;

/// How an interval is made. `t` is the quantile of Student with the degrees of freedom of the design.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Interval {
    /// The Wald interval of the intercept of a logistic model, as R's `svyciprop(method = "logit")`.
    ///
    /// It equals [`Interval::Xlogit`]. The model has one parameter, β = logit p. Its estimating equation is
    /// `Σ w (y - expit β) = 0`, so `expit β̂ = Σwy / Σw = p`; the influence of a respondent on β̂ is
    /// `w (y - p) / (Σw p (1 - p))`, that on the mean divided by `p (1 - p)`. Hence `se(β̂) = se(p) / (p (1 - p))`, what the
    /// delta method says of logit p. R differs only by where its iterations stop.
    #[default]
    Logit,
    /// `expit(logit p ± t se / (p (1 - p)))`.
    Xlogit,
    /// `sin²(asin √p ± t se / (2 √(p (1 - p))))`.
    Asin,
    /// E. L. Korn and B. I. Graubard, *Confidence intervals for proportions with small expected number of positive counts
    /// estimated from survey data*, Survey Methodology 24, 1998.
    Beta,
    /// `p ± t se`. It may leave 0 to 1: not for rare answers.
    Mean,
}

/// An estimated proportion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// From 0 to 1.
    pub estimate: f64,
    /// Its variance under the design.
    pub variance: f64,
    /// Respondents.
    pub n: usize,
    /// Degrees of freedom of the design.
    pub degrees: usize,
}

/// The two ends of an interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// The lower one.
    pub low: f64,
    /// The upper one.
    pub high: f64,
    /// The design says nothing about the variance of 0 or of 1: this is the interval of Clopper and Pearson for as many
    /// respondents, whatever was asked for.
    pub exact: bool,
}

impl Bounds {
    /// How far they are apart.
    pub fn width(&self) -> f64 {
        self.high - self.low
    }
}

/// Why an estimated proportion is marked as unreliable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// Fewer than 30 respondents, counted as a simple random sample would need them.
    Few,
    /// The interval is 30 points wide or more.
    Wide,
    /// It is wider than 130 % of the estimate, and than 5 points.
    RelativelyWide,
}

impl Share {
    /// The interval at a level of confidence between 0 and 1. None when the estimate is not a proportion, or when the
    /// design leaves no degree of freedom.
    pub fn interval(&self, method: Interval, confidence: f64) -> Option<Bounds> {
        let tail = (1.0 - confidence) / 2.0;
        let p = self.estimate;
        if !((0.0..=1.0).contains(&p) && tail > 0.0 && tail < 0.5) || self.n == 0 {
            return None;
        }
        if p <= 0.0 || p >= 1.0 {
            return Some(self.beta(real(self.n), tail, true));
        }
        if self.degrees == 0 || !self.variance.is_finite() {
            return None;
        }
        let reach = student_upper_quantile(tail, real(self.degrees)) * self.variance.max(0.0).sqrt();
        let ends = |low, high| Bounds { low, high, exact: false };
        Some(match method {
            Interval::Logit | Interval::Xlogit => {
                let (middle, reach) = ((p / (1.0 - p)).ln(), reach / (p * (1.0 - p)));
                ends(expit(middle - reach), expit(middle + reach))
            }
            Interval::Asin => {
                let (middle, reach) = (p.sqrt().asin(), reach / (2.0 * (p * (1.0 - p)).sqrt()));
                // The sine turns back outside of a quarter of a turn: the bound stays at 0 or at 1.
                let end = |angle: f64| angle.clamp(0.0, std::f64::consts::FRAC_PI_2).sin().powi(2);
                ends(end(middle - reach), end(middle + reach))
            }
            Interval::Mean => ends(p - reach, p + reach),
            Interval::Beta => self.beta(self.adjusted_size(tail), tail, false),
        })
    }

    /// Respondents that a simple random sample would need for the same variance; all of them when there is none.
    pub fn effective_size(&self) -> f64 {
        let product = self.estimate * (1.0 - self.estimate);
        if product > 0.0 && self.variance > 0.0 { product / self.variance } else { real(self.n) }
    }

    /// Why the estimate should be marked, by the rules of the National Center for Health Statistics (J. D. Parker et al.,
    /// *National Center for Health Statistics Data Presentation Standards for Proportions*, 2017), on the interval of Korn
    /// and Graubard at 95 %. Empty when nothing speaks against showing it.
    pub fn flags(&self) -> Vec<Flag> {
        let mut flags = Vec::new();
        if self.effective_size().min(real(self.n)) < 30.0 {
            flags.push(Flag::Few);
        }
        let width = self.interval(Interval::Beta, 0.95).map_or(1.0, |bounds| bounds.width());
        if width >= 0.3 {
            flags.push(Flag::Wide);
        }
        if width > 0.05 && width > 1.3 * self.estimate {
            flags.push(Flag::RelativelyWide);
        }
        flags
    }

    /// The effective size, for the degrees of freedom that the design has less than a simple random sample.
    fn adjusted_size(&self, tail: f64) -> f64 {
        let simple = student_upper_quantile(tail, real(self.n) - 1.0);
        let design = student_upper_quantile(tail, real(self.degrees));
        let ratio = if simple.is_finite() { simple / design } else { 1.0 };
        if self.variance > 0.0 { self.effective_size() * ratio.powi(2) } else { real(self.n) }
    }

    fn beta(&self, size: f64, tail: f64, exact: bool) -> Bounds {
        let (with, without) = (size * self.estimate, size * (1.0 - self.estimate));
        Bounds {
            low: beta_quantile(tail, with, without + 1.0),
            high: beta_upper_quantile(tail, with + 1.0, without),
            exact,
        }
    }
}

fn expit(logit: f64) -> f64 {
    1.0 / (1.0 + (-logit).exp())
}
