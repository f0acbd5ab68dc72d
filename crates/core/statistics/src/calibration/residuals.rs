//! The regression on the auxiliary variables, whose residuals carry the variance that calibration leaves.

use crate::matrix::{Factored, Matrix};

use super::Calibrator;

/// The regression on the columns of the margins, weighted by the weights before calibration (as in R's `survey`; Deville
/// and Särndal, 1992, §3: all forms then have the variance of the regression estimator).
#[derive(Debug, Clone)]
pub(crate) struct Regression {
    calibrator: Calibrator,
    weights: Vec<f64>,
    factored: Factored,
}

impl Regression {
    pub fn of(calibrator: Calibrator, weights: Vec<f64>) -> Self {
        let units = &calibrator.units;
        let mut sums = units.sums(&weights);
        for (unit, sum) in sums.iter_mut().enumerate() {
            *sum *= units.scale(unit);
        }
        let factored = Factored::of(&units.normal(&sums));
        Self { calibrator, weights, factored }
    }

    /// How many coefficients there are.
    pub fn width(&self) -> usize {
        self.calibrator.units.width()
    }

    /// Adds what one respondent of a value adds to the right side of the equations.
    pub fn add(&self, respondent: usize, value: f64, to: &mut [f64]) {
        let units = &self.calibrator.units;
        let unit = units.unit(respondent);
        units.add(unit, value * self.weights[respondent] * units.scale(unit), to);
    }

    /// The coefficients for a right side.
    pub fn coefficients(&self, right: &[f64]) -> Vec<f64> {
        self.factored.solve(right)
    }

    /// Takes `w x'b` of each respondent off the total of its group.
    pub fn take_off(&self, coefficients: &[f64], groups: &[u32], weights: &[f64], totals: &mut [f64]) {
        let units = &self.calibrator.units;
        let combined = units.combine(coefficients);
        for (respondent, (&group, weight)) in groups.iter().zip(weights).enumerate() {
            totals[group as usize] -= weight * combined[units.unit(respondent)];
        }
    }

    /// `Σ w x` by group of respondents: a row each.
    pub fn totals(&self, groups: &[u32], count: usize, weights: &[f64]) -> Matrix {
        let width = self.width();
        let mut totals = Matrix::zero(count, width);
        for (respondent, (&group, weight)) in groups.iter().zip(weights).enumerate() {
            let row = group as usize * width..(group as usize + 1) * width;
            self.calibrator.units.add(
                self.calibrator.units.unit(respondent),
                *weight,
                &mut totals.values[row],
            );
        }
        totals
    }
}
