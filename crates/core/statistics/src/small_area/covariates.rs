//! Covariates, centred and scaled so that their units do not matter, and coefficients in their own units.

use crate::matrix::{Factored, Matrix, dot};
use crate::numeric::real;

use super::fit::Fitted;
use super::{Coefficient, SmallAreaError};

/// Deviations under this share of the values are rounding.
const ROUNDING: f64 = 1e-10;

/// How covariates are centred and scaled.
pub(super) struct Covariates {
    names: Vec<String>,
    /// The mean and the standard deviation of each.
    scales: Vec<(f64, f64)>,
}

impl Covariates {
    /// Looks at the covariates of the areas that have a direct estimate; one that is constant, or follows from others, is
    /// named.
    pub fn of(rows: &[&[f64]], names: &[&str]) -> Result<Self, SmallAreaError> {
        let mut scales = Vec::new();
        for (place, name) in names.iter().enumerate() {
            let mean = rows.iter().map(|row| row[place]).sum::<f64>() / real(rows.len());
            let square = rows.iter().map(|row| (row[place] - mean).powi(2)).sum::<f64>() / real(rows.len());
            let largest = rows.iter().map(|row| row[place].abs()).fold(0.0, f64::max);
            if square.sqrt() <= ROUNDING * largest {
                return Err(SmallAreaError::Constant { covariate: (*name).to_owned() });
            }
            scales.push((mean, square.sqrt()));
        }
        let covariates = Self { names: names.iter().map(|&name| name.to_owned()).collect(), scales };
        covariates.check_independent(rows)?;
        Ok(covariates)
    }

    fn check_independent(&self, rows: &[&[f64]]) -> Result<(), SmallAreaError> {
        let width = self.names.len() + 1;
        let mut normal = Matrix::zero(width, width);
        for row in rows {
            let row = self.row(row);
            for (one, left) in row.iter().enumerate() {
                for (other, right) in row.iter().enumerate() {
                    normal.add(one, other, left * right);
                }
            }
        }
        let factored = Factored::of(&normal);
        let Some(&dependent) = factored.dependent().first() else { return Ok(()) };
        let shares = factored.solve(normal.row(dependent));
        let named = shares.iter().skip(1).zip(&self.names).filter(|(share, _)| share.abs() > 1e-6);
        let others = named.map(|(_, name)| format!("`{name}`")).collect();
        Err(SmallAreaError::Collinear { covariate: self.names[dependent.saturating_sub(1)].clone(), others })
    }

    /// A constant, and the covariates scaled.
    pub fn row(&self, covariates: &[f64]) -> Vec<f64> {
        let scaled =
            covariates.iter().zip(&self.scales).map(|(value, (mean, deviation))| (value - mean) / deviation);
        std::iter::once(1.0).chain(scaled).collect()
    }

    /// The coefficients in the units of the covariates.
    pub fn coefficients(&self, fitted: &Fitted) -> Vec<Coefficient> {
        let shifts = self.scales.iter().map(|(mean, deviation)| -mean / deviation);
        let constant: Vec<_> = std::iter::once(1.0).chain(shifts).collect();
        let mut told = vec![Coefficient {
            name: "(intercept)".to_owned(),
            value: dot(&constant, &fitted.coefficients),
            se: fitted.spread(&constant).sqrt(),
        }];
        for (place, (name, (_, deviation))) in self.names.iter().zip(&self.scales).enumerate() {
            told.push(Coefficient {
                name: name.clone(),
                value: fitted.coefficients[place + 1] / deviation,
                se: fitted.covariance.at(place + 1, place + 1).sqrt() / deviation,
            });
        }
        told
    }
}
