//! Calibration: weights as near as can be to the given ones, under which the sample adds up to known totals.
//!
//! ```
//! use maillage_statistics::calibration::{Form, Margin, Options, calibrate};
//! use maillage_statistics::{Sample, Variable};
//!
//! let sample = Sample::new(vec![
//!     Variable::texts("sex", &["F", "F", "M", "M"]),
//!     Variable::texts("age", &["young", "old", "young", "old"]),
//! ]).unwrap();
//! let margins = [
//!     Margin::new("sex", "F", 52.0), Margin::new("sex", "M", 48.0),
//!     Margin::new("age", "young", 30.0), Margin::new("age", "old", 70.0),
//! ];
//! let options = Options::of(Form::Raking);
//! let calibrated = calibrate(&sample, &[25.0; 4], &margins, &options).unwrap();
//!
//! // 100 × 0.52 × 0.30, as the two margins are independent here.
//! assert!((calibrated.weights[0] - 15.6).abs() < 1e-10);
//! assert_eq!(calibrated.redundant.len(), 1); // both variables add up to 100
//! ```
//!
//! Source: J.-C. Deville and C.-E. Särndal, *Calibration estimators in survey sampling*, JASA 87, 1992; J.-C. Deville,
//! C.-E. Särndal and O. Sautory, *Generalized raking procedures*, JASA 88, 1993.
//!
//! - All levels of all variables may be given: what follows from other margins is found (pivoted Cholesky), and totals
//!   that contradict one another are named.
//! - Non-response: give the weights of the respondents alone; with [`Options::rescale`] (`ECHELLE=0` of Calmar) they are
//!   first multiplied to the size of the population, and bounds hold for the ratio to these.
//! - Margins in percent: multiply them by the size of the population.
//! - Margins that cannot be met together are named; with [`Options::softness`] they are met as nearly as the bounds allow.

mod calibrator;
mod error;
mod margins;
mod method;
mod newton;
mod residuals;
mod trim;
mod units;

pub use calibrator::Calibrator;
pub use error::CalibrationError;
pub use margins::{INTERCEPT, Margin};
pub use method::Form;
pub(crate) use residuals::Regression;
pub use trim::trim;

use crate::Sample;

/// How to calibrate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// How weights may move.
    pub form: Form,
    /// Multiplies all weights first, so that they add up to the size of the population.
    pub rescale: bool,
    /// Ridge calibration: a gap is allowed at a price. Against the squared moves of the weights, divided by twice the
    /// weights, stands the square of each gap, divided by twice the softness times `Σ d q x²`. 0.001 keeps margins
    /// nearly; none keeps them exactly. Source: J. N. K. Rao and A. C. Singh, *A ridge-shrinkage method for range-restricted weight
    /// calibration*, ASA 1997.
    pub softness: Option<f64>,
    /// Steps of Newton's method at most.
    pub iterations: usize,
    /// The largest gap, relative to the total, that is as good as none.
    pub tolerance: f64,
}

impl Options {
    /// The form, 100 steps at most, gaps of 1e-12.
    pub const fn of(form: Form) -> Self {
        Self { form, rescale: false, softness: None, iterations: 100, tolerance: 1e-12 }
    }
}

/// A margin, before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct Reached {
    /// How the margin is called: `age=15-24`.
    pub name: String,
    /// The known total.
    pub wanted: f64,
    /// Under the given weights, rescaled if so asked.
    pub before: f64,
    /// Under the new weights.
    pub reached: f64,
    /// How far that is from the known total, relative to it.
    pub gap: f64,
}

/// New weights, and how they came about.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibrated {
    /// The new weight of each respondent.
    pub weights: Vec<f64>,
    /// By what all weights were multiplied first; 1 unless rescaling was asked for.
    pub factor: f64,
    /// The ratio of the new weight to the given one (rescaled) for each respondent.
    pub ratios: Vec<f64>,
    /// Each margin, in the order in which they were given.
    pub margins: Vec<Reached>,
    /// Margins that follow from others.
    pub redundant: Vec<String>,
    /// Steps that were needed.
    pub iterations: usize,
    /// The largest relative gap; with softness, that of the softened equations.
    pub residual: f64,
}

impl Calibrated {
    /// The margins that softness gave up by more than `tolerance`, relative to their totals; the worst first.
    pub fn given_up(&self, tolerance: f64) -> Vec<&Reached> {
        let mut margins: Vec<_> = self.margins.iter().filter(|margin| margin.gap > tolerance).collect();
        margins.sort_by(|one, other| other.gap.total_cmp(&one.gap));
        margins
    }

    /// How many weights became negative, which only [`Form::Linear`] does.
    pub fn negative(&self) -> usize {
        self.weights.iter().filter(|&&weight| weight < 0.0).count()
    }
}

/// Weights near the given ones that meet the margins. See [`Calibrator`] for many weights of one sample.
///
/// 1,000,000 respondents and five variables take some tens of milliseconds (`examples/estimate.rs`).
pub fn calibrate(
    sample: &Sample,
    weights: &[f64],
    margins: &[Margin],
    options: &Options,
) -> Result<Calibrated, CalibrationError> {
    Calibrator::new(sample, margins)?.calibrate(weights, options)
}
