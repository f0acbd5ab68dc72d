//! The variance between areas, the coefficients, and the mean squared error.

use crate::matrix::{Factored, Matrix, dot};
use crate::numeric::real;

use super::{Options, SmallAreaError};

/// How the variance between areas is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fit {
    /// Restricted maximum likelihood, by Fisher scoring.
    #[default]
    Reml,
    /// Maximum likelihood, by Fisher scoring.
    Ml,
    /// The moments of Fay and Herriot: weighted squared residuals as large as expected.
    Moments,
}

/// Direct estimates on the scale of the model.
#[derive(Default)]
pub(super) struct Data {
    pub values: Vec<f64>,
    /// `D`.
    pub variances: Vec<f64>,
    /// A constant and the covariates.
    pub rows: Vec<Vec<f64>>,
}

/// What was found.
pub(super) struct Fitted {
    pub between: f64,
    pub coefficients: Vec<f64>,
    /// `Q`, the covariance of the coefficients.
    pub covariance: Matrix,
    pub iterations: usize,
    areas: f64,
    /// `Σ V` and `Σ V²` with `V = 1 / (A + D)`.
    sums: (f64, f64),
    /// `tr(Q Σ V² x x')`.
    trace: f64,
}

/// `V`, `Q`, the coefficients and the residuals for one value of `A`.
struct At<'a> {
    data: &'a Data,
    weights: Vec<f64>,
    covariance: Matrix,
    coefficients: Vec<f64>,
    residuals: Vec<f64>,
}

impl<'a> At<'a> {
    fn of(data: &'a Data, between: f64) -> Self {
        let weights: Vec<_> = data.variances.iter().map(|variance| 1.0 / (between + variance)).collect();
        let normal = moment(data, &weights);
        let mut right = vec![0.0; normal.columns];
        for ((row, value), weight) in data.rows.iter().zip(&data.values).zip(&weights) {
            right.iter_mut().zip(row).for_each(|(sum, x)| *sum += weight * x * value);
        }
        let factored = Factored::of(&normal);
        let coefficients = factored.solve(&right);
        let residual = |(row, value): (&Vec<f64>, &f64)| value - dot(row, &coefficients);
        let residuals = data.rows.iter().zip(&data.values).map(residual).collect();
        Self { data, weights, covariance: factored.inverse(), coefficients, residuals }
    }

    fn power(&self, power: i32) -> Vec<f64> {
        self.weights.iter().map(|weight| weight.powi(power)).collect()
    }

    fn sum(&self, power: i32) -> f64 {
        self.power(power).iter().sum()
    }

    /// `Σ V^k e²`.
    fn squares(&self, power: i32) -> f64 {
        self.power(power)
            .iter()
            .zip(&self.residuals)
            .map(|(weight, residual)| weight * residual * residual)
            .sum()
    }

    /// `Q Σ V^k x x'`.
    fn product(&self, power: i32) -> Matrix {
        let moment = moment(self.data, &self.power(power));
        let size = moment.columns;
        let mut product = Matrix::zero(size, size);
        for row in 0..size {
            for column in 0..size {
                // Both are symmetric.
                product.add(row, column, dot(self.covariance.row(row), moment.row(column)));
            }
        }
        product
    }

    /// By how much `A` should move. With `P = V - V X Q X' V`: `Py = V e`, and the traces of `P` and `PP` need no matrix as
    /// large as there are areas.
    fn step(&self, fit: Fit) -> f64 {
        match fit {
            Fit::Reml => {
                let second = self.product(2);
                let trace = self.sum(1) - trace(&second);
                let size = second.columns;
                let square: f64 = (0..size)
                    .map(|row| {
                        (0..size).map(|column| second.at(row, column) * second.at(column, row)).sum::<f64>()
                    })
                    .sum();
                let squared = self.sum(2) - 2.0 * self::trace(&self.product(3)) + square;
                (self.squares(2) - trace) / squared
            }
            Fit::Ml => (self.squares(2) - self.sum(1)) / self.sum(2),
            Fit::Moments => {
                let expected = real(self.data.values.len()) - real(self.coefficients.len());
                (self.squares(1) - expected) / self.squares(2)
            }
        }
    }
}

fn trace(matrix: &Matrix) -> f64 {
    matrix.diagonal().iter().sum()
}

/// `Σ a x x'`.
fn moment(data: &Data, amounts: &[f64]) -> Matrix {
    let width = data.rows.first().map_or(0, Vec::len);
    let mut moment = Matrix::zero(width, width);
    for (row, amount) in data.rows.iter().zip(amounts) {
        for (one, left) in row.iter().enumerate() {
            for (other, right) in row.iter().enumerate() {
                moment.add(one, other, amount * left * right);
            }
        }
    }
    moment
}

/// Steps from the median of `D` until `A` stands still; below zero it is zero.
pub(super) fn fit(data: &Data, options: &Options) -> Result<Fitted, SmallAreaError> {
    let median = median(&data.variances);
    let mut between = median;
    for iterations in 1..=options.iterations {
        let step = At::of(data, between).step(options.fit);
        let next = (between + step).max(0.0);
        let moved = (next - between).abs();
        between = next;
        if moved <= options.tolerance * (between + median) {
            return Ok(fitted(data, between, iterations));
        }
    }
    Err(SmallAreaError::NotFound { iterations: options.iterations })
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    f64::midpoint(sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2])
}

fn fitted(data: &Data, between: f64, iterations: usize) -> Fitted {
    let at = At::of(data, between);
    Fitted {
        between,
        iterations,
        areas: real(data.values.len()),
        sums: (at.sum(1), at.sum(2)),
        trace: trace(&at.product(2)),
        coefficients: at.coefficients,
        covariance: at.covariance,
    }
}

impl Fitted {
    /// `x' Q x`.
    pub fn spread(&self, row: &[f64]) -> f64 {
        let moved: Vec<_> = (0..row.len()).map(|rank| dot(self.covariance.row(rank), row)).collect();
        dot(row, &moved)
    }

    /// The mean squared error of an area: `g1 + g2 + 2 g3`, less the bias of `A` where the fit has one.
    pub fn mse(&self, row: &[f64], variance: f64, fit: Fit) -> f64 {
        let whole = self.between + variance;
        let away = (variance / whole).powi(2);
        let (first, second) = self.sums;
        let spread = match fit {
            Fit::Reml | Fit::Ml => 2.0 / second,
            Fit::Moments => 2.0 * self.areas / (first * first),
        };
        let bias = match fit {
            Fit::Reml => 0.0,
            Fit::Ml => -self.trace / second,
            Fit::Moments => 2.0 * (self.areas * second - first * first) / first.powi(3),
        };
        let own = self.between * variance / whole;
        own + away * (self.spread(row) - bias + 2.0 * spread / whole)
    }
}
