//! Small areas: a territory with few respondents borrows from those that resemble it.
//!
//! The model of Fay and Herriot: the direct estimate of an area is its true value and an error of known variance `D`; true
//! values scatter with the variance `A` around a linear function of covariates that are known everywhere. The estimate is
//! the direct one drawn towards that function, the more so the less it is known.
//!
//! ```
//! use maillage_statistics::small_area::{Area, Options, fay_herriot};
//!
//! let area = |name: &str, estimate: f64, variance: f64, poverty: f64| Area::new(name, estimate, variance, vec![poverty]);
//! let areas = [
//!     area("Apt", 0.21, 0.0010, 0.16), area("Arles", 0.30, 0.0002, 0.24), area("Digne", 0.17, 0.0020, 0.14),
//!     area("Gap", 0.13, 0.0006, 0.12), area("Nice", 0.20, 0.0001, 0.19), Area::without("Sault", vec![0.15]),
//! ];
//! let model = fay_herriot(&areas, &["poverty"], &Options::default()).unwrap();
//! // Digne, of which little is known, moves; Sault, of which nothing is, follows the covariate.
//! assert!(model.areas[2].weight < model.areas[4].weight && model.areas[5].weight == 0.0);
//! ```
//!
//! Sources: R. E. Fay and R. A. Herriot, *Estimates of income for small places*, JASA 74, 1979; N. G. N. Prasad and
//! J. N. K. Rao, *The estimation of the mean squared error of small-area estimators*, JASA 85, 1990; G. S. Datta and
//! P. Lahiri, Statistica Sinica 10, 2000; G. S. Datta, J. N. K. Rao and D. D. Smith, Biometrika 92, 2005, for the moments of
//! Fay and Herriot. All in J. N. K. Rao and I. Molina, *Small Area Estimation*, 2015, ch. 6.

mod benchmark;
mod covariates;
mod error;
mod fit;
mod scale;

pub use benchmark::{Benchmark, benchmark};
pub use error::SmallAreaError;
pub use fit::Fit;
pub use scale::Scale;

use covariates::Covariates;
use fit::{Data, Fitted};

/// A direct estimate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Direct {
    /// The estimate.
    pub estimate: f64,
    /// Its variance under the design; smooth it over areas where it is itself poorly known.
    pub variance: f64,
    /// Respondents that a simple random sample would need for this variance. On [`Scale::Arcsine`] it may be given instead,
    /// and must be for a rate of 0 or 1.
    pub effective_size: Option<f64>,
}

/// An area of the model.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// Its name.
    pub name: String,
    /// None where nobody was asked.
    pub direct: Option<Direct>,
    /// A value for each covariate, in their order, without the constant.
    pub covariates: Vec<f64>,
}

impl Area {
    /// An area with a direct estimate.
    pub fn new(name: impl Into<String>, estimate: f64, variance: f64, covariates: Vec<f64>) -> Self {
        let direct = Some(Direct { estimate, variance, effective_size: None });
        Self { name: name.into(), direct, covariates }
    }

    /// An area where nobody was asked.
    pub fn without(name: impl Into<String>, covariates: Vec<f64>) -> Self {
        Self { name: name.into(), direct: None, covariates }
    }
}

/// How the model is fitted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// How `A` is found.
    pub fit: Fit,
    /// The scale on which the model holds.
    pub scale: Scale,
    /// Steps at most.
    pub iterations: usize,
    /// The last step of `A`, relative to `A` and the median of `D`.
    pub tolerance: f64,
}

impl Default for Options {
    fn default() -> Self {
        Self { fit: Fit::Reml, scale: Scale::Plain, iterations: 500, tolerance: 1e-12 }
    }
}

/// A coefficient of the model.
#[derive(Debug, Clone, PartialEq)]
pub struct Coefficient {
    /// The covariate; `(intercept)` for the constant.
    pub name: String,
    /// Its value, on the scale of the model.
    pub value: f64,
    /// Its standard error.
    pub se: f64,
}

/// What the model says of an area.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimated {
    /// Its name.
    pub name: String,
    /// The direct estimate, if there is one.
    pub direct: Option<f64>,
    /// The estimate, in the unit of the direct ones.
    pub estimate: f64,
    /// Its mean squared error; by the delta method where the model is on another scale.
    pub mse: f64,
    /// How much of the direct estimate is in it, from 0 to 1.
    pub weight: f64,
    /// What the covariates alone say, on the scale of the model.
    pub synthetic: f64,
    /// The estimate on the scale of the model.
    pub scaled: f64,
    /// Its mean squared error on that scale.
    pub scaled_mse: f64,
}

/// A fitted model.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The constant, then each covariate.
    pub coefficients: Vec<Coefficient>,
    /// `A`, the variance between areas that covariates do not explain; 0 when all of it can be chance.
    pub between: f64,
    /// Steps that were needed.
    pub iterations: usize,
    /// Each area, in the order given.
    pub areas: Vec<Estimated>,
}

/// Estimates of areas after Fay and Herriot. `names` are those of the covariates; a constant is added.
pub fn fay_herriot(areas: &[Area], names: &[&str], options: &Options) -> Result<Model, SmallAreaError> {
    check(areas, names)?;
    let mut data = Data::default();
    let mut known = Vec::new();
    for area in areas {
        if let Some(direct) = area.direct {
            let (value, variance) = options.scale.scaled(&area.name, direct)?;
            data.values.push(value);
            data.variances.push(variance);
            known.push(area.covariates.as_slice());
        }
    }
    let covariates = Covariates::of(&known, names)?;
    data.rows = known.iter().map(|row| covariates.row(row)).collect();
    let fitted = fit::fit(&data, options)?;
    let mut place = 0;
    let estimated = areas.iter().map(|area| {
        let row = covariates.row(&area.covariates);
        let direct = area.direct.map(|direct| {
            place += 1;
            (direct.estimate, data.values[place - 1], data.variances[place - 1])
        });
        estimated(&area.name, &row, direct, &fitted, options)
    });
    let areas = estimated.collect();
    let coefficients = covariates.coefficients(&fitted);
    Ok(Model { coefficients, between: fitted.between, iterations: fitted.iterations, areas })
}

fn estimated(
    name: &str,
    row: &[f64],
    direct: Option<(f64, f64, f64)>,
    fitted: &Fitted,
    options: &Options,
) -> Estimated {
    let synthetic = crate::matrix::dot(row, &fitted.coefficients);
    let (scaled, scaled_mse, weight, rest) = match direct {
        Some((_, value, variance)) => {
            let weight = fitted.between / (fitted.between + variance);
            let mse = fitted.mse(row, variance, options.fit);
            (synthetic + weight * (value - synthetic), mse, weight, weight * variance)
        }
        None => (synthetic, fitted.between + fitted.spread(row), 0.0, fitted.between),
    };
    Estimated {
        name: name.to_owned(),
        direct: direct.map(|(estimate, ..)| estimate),
        estimate: options.scale.back(scaled, rest),
        mse: scaled_mse * options.scale.slope(scaled).powi(2),
        weight,
        synthetic,
        scaled,
        scaled_mse,
    }
}

fn check(areas: &[Area], names: &[&str]) -> Result<(), SmallAreaError> {
    for area in areas {
        if area.covariates.len() != names.len() {
            let (found, expected) = (area.covariates.len(), names.len());
            return Err(SmallAreaError::Length { area: area.name.clone(), found, expected });
        }
        if let Some(place) = area.covariates.iter().position(|value| !value.is_finite()) {
            let covariate = names[place].to_owned();
            return Err(SmallAreaError::Missing { area: area.name.clone(), covariate });
        }
    }
    let (found, needed) = (areas.iter().filter(|area| area.direct.is_some()).count(), names.len() + 2);
    if found < needed { Err(SmallAreaError::Few { found, needed }) } else { Ok(()) }
}
