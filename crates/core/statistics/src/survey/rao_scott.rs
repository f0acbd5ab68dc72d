//! Whether two variables depend on each other: Pearson's test, corrected for the design.

use crate::calibration::Regression;
use crate::distribution::fisher_upper_tail;
use crate::matrix::{Factored, Matrix, dot};
use crate::numeric::real;
use crate::{MISSING, Sample};

use super::{Design, SurveyError};

/// The outcome of the test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RaoScott {
    /// Respondents whose two answers are known.
    pub n: usize,
    /// Pearson's statistic of the weighted table, scaled to the number of respondents.
    pub pearson: f64,
    /// The corrected statistic, which follows Fisher's F.
    pub statistic: f64,
    /// Its degrees of freedom above.
    pub above: f64,
    /// Those below.
    pub below: f64,
    /// The probability of as much when the variables do not depend on each other.
    pub probability: f64,
}

/// The shares of a table and their covariance under the design.
struct Table {
    n: usize,
    rows: usize,
    columns: usize,
    /// Row after row.
    shares: Vec<f64>,
    covariance: Matrix,
}

impl Design {
    /// The test of independence with the second-order correction of Rao and Scott (J. N. K. Rao and A. J. Scott, *On
    /// chi-squared tests for multiway contingency tables with cell proportions estimated from survey data*, Annals of
    /// Statistics 12, 1984; D. R. Thomas and J. N. K. Rao, 1987, for F): `svychisq(statistic = "F")` of R.
    pub fn independence(&self, sample: &Sample, one: &str, other: &str) -> Result<RaoScott, SurveyError> {
        let table = self.table(sample, one, other)?;
        let (contrasts, weighted) = table.contrasts();
        let size = contrasts.len();
        let (mut expected, mut observed) = (Matrix::zero(size, size), Matrix::zero(size, size));
        for row in 0..size {
            for column in 0..size {
                expected.add(row, column, dot(&weighted[row], &contrasts[column]) / real(table.n));
                let moved: Vec<_> = (0..table.shares.len())
                    .map(|cell| dot(table.covariance.row(cell), &weighted[column]))
                    .collect();
                observed.add(row, column, dot(&weighted[row], &moved));
            }
        }
        let factored = Factored::of(&expected);
        let columns: Vec<_> = (0..size)
            .map(|column| factored.solve(&(0..size).map(|row| observed.at(row, column)).collect::<Vec<_>>()))
            .collect();
        let trace: f64 = (0..size).map(|rank| columns[rank][rank]).sum();
        let square: f64 = (0..size)
            .map(|row| (0..size).map(|column| columns[column][row] * columns[row][column]).sum::<f64>())
            .sum();
        let pearson = table.pearson();
        let statistic = pearson / trace;
        let above = trace * trace / square;
        let below = above * real(self.degrees_of_freedom());
        let probability = fisher_upper_tail(statistic, above, below);
        Ok(RaoScott { n: table.n, pearson, statistic, above, below, probability })
    }

    fn table(&self, sample: &Sample, one: &str, other: &str) -> Result<Table, SurveyError> {
        self.check(sample, None, &super::Settings::default())?;
        let known = |row: usize, codes: &[u32]| codes[row] != MISSING && self.weights[row] != 0.0;
        let (_, left) = sample.variable(one)?.as_levels()?;
        let (_, right) = sample.variable(other)?.as_levels()?;
        let both: Vec<_> = (0..self.size()).filter(|&row| known(row, left) && known(row, right)).collect();
        let (rows, row_of) = met(&both, left);
        let (columns, column_of) = met(&both, right);
        for (variable, levels) in [(one, rows), (other, columns)] {
            if levels < 2 {
                return Err(SurveyError::OneLevel { variable: variable.to_owned() });
            }
        }
        let cell_of = |row: usize| row_of[left[row] as usize] * columns + column_of[right[row] as usize];
        let mut shares = vec![0.0; rows * columns];
        for &row in &both {
            shares[cell_of(row)] += self.weights[row];
        }
        let whole: f64 = shares.iter().sum();
        for share in &mut shares {
            *share /= whole;
        }
        let covariance = self.covariance(&both, &shares, cell_of, whole);
        Ok(Table { n: both.len(), rows, columns, shares, covariance })
    }

    /// The covariance of shares, by polarisation of variances: `cov(a, b) = (V(a + b) - V(a - b)) / 4`.
    fn covariance(
        &self,
        respondents: &[usize],
        shares: &[f64],
        cell_of: impl Fn(usize) -> usize,
        whole: f64,
    ) -> Matrix {
        let size = shares.len();
        let units = self.last().units();
        let mut totals = vec![vec![0.0; units]; size];
        let mut rights = vec![vec![0.0; self.regression().map_or(0, Regression::width)]; size];
        for &row in respondents {
            let (unit, cell) = (self.last().unit_of[row] as usize, cell_of(row));
            for (place, share) in shares.iter().enumerate() {
                let linearised = (f64::from(u8::from(place == cell)) - share) / whole;
                totals[place][unit] += self.weights[row] * linearised;
                if let Some(regression) = self.regression() {
                    regression.add(row, linearised, &mut rights[place]);
                }
            }
        }
        let touched: Vec<_> = (0..crate::numeric::rank(units)).collect();
        let variance = |one: usize, other: usize, sign: f64| {
            let mix = |left: &[f64], right: &[f64]| -> Vec<f64> {
                left.iter().zip(right).map(|(left, right)| left + sign * right).collect()
            };
            let right = mix(&rights[one], &rights[other]);
            self.variance(&mut mix(&totals[one], &totals[other]), &touched, Some(&right))
        };
        let mut covariance = Matrix::zero(size, size);
        for one in 0..size {
            for other in 0..=one {
                let value = (variance(one, other, 1.0) - variance(one, other, -1.0)) / 4.0;
                covariance.add(one, other, value);
                if one != other {
                    covariance.add(other, one, value);
                }
            }
        }
        covariance
    }
}

/// The levels that occur, numbered.
fn met(respondents: &[usize], codes: &[u32]) -> (usize, Vec<usize>) {
    let levels = respondents.iter().map(|&row| codes[row] as usize + 1).max().unwrap_or(0);
    let mut occurs = vec![false; levels];
    for &row in respondents {
        occurs[codes[row] as usize] = true;
    }
    let mut count = 0;
    let number = |occurs: bool| {
        count += usize::from(occurs);
        count.saturating_sub(1)
    };
    let numbers = occurs.into_iter().map(number).collect();
    (count, numbers)
}

impl Table {
    fn margin(&self, cell: usize) -> (f64, f64) {
        let (row, column) = (cell / self.columns, cell % self.columns);
        let across = (0..self.columns).map(|other| self.shares[row * self.columns + other]).sum();
        let down = (0..self.rows).map(|other| self.shares[other * self.columns + column]).sum();
        (across, down)
    }

    fn pearson(&self) -> f64 {
        let part = |cell: usize| {
            let (across, down) = self.margin(cell);
            (self.shares[cell] - across * down).powi(2) / (across * down)
        };
        real(self.n) * (0..self.shares.len()).map(part).sum::<f64>()
    }

    /// The contrasts of interaction, clear of rows and columns, and the same divided by the shares.
    fn contrasts(&self) -> (Vec<Vec<f64>>, Vec<Vec<f64>>) {
        let mut contrasts = Vec::new();
        for row in 1..self.rows {
            for column in 1..self.columns {
                contrasts.push((0..self.shares.len()).map(|cell| self.contrast(row, column, cell)).collect());
            }
        }
        let divide = |(value, share): (&f64, &f64)| if *share > 0.0 { value / share } else { 0.0 };
        let weighted = contrasts
            .iter()
            .map(|one: &Vec<f64>| one.iter().zip(&self.shares).map(divide).collect())
            .collect();
        (contrasts, weighted)
    }

    /// The indicator of a cell less the means of its row and of its column, plus that of all: its residual on both.
    fn contrast(&self, row: usize, column: usize, cell: usize) -> f64 {
        let in_row = f64::from(u8::from(cell / self.columns == row)) - 1.0 / real(self.rows);
        let in_column = f64::from(u8::from(cell % self.columns == column)) - 1.0 / real(self.columns);
        in_row * in_column
    }
}
