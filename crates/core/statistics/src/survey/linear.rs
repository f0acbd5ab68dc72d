//! Totals, means and ratios, and their variance by linearisation, one cell after the other.
//!
//! All three are `A / B` of two weighted sums (a total has no denominator). The linearised variable of `R = A / B` is
//! `u = (a - R b) / B`; a domain takes `u` as zero outside, under the design of the whole sample (Särndal, Swensson and
//! Wretman, 1992, §5.5 and §5.8). Its sums by unit follow from those of `a` and `b`, so one pass over the respondents of
//! the domain is enough, and all domains together take one pass over the sample.

use crate::calibration::Regression;
use crate::numeric::real;

use super::Design;
use super::cell::{Cell, Measure};
use super::settings::Effect;

/// An estimate and what is known about it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Found {
    pub n: usize,
    pub estimate: f64,
    pub variance: f64,
    /// The variance that a simple random sample of the same size would have.
    pub simple: f64,
}

/// Room for sums by unit, emptied after each cell.
pub(super) struct Linear<'d> {
    design: &'d Design,
    weights: &'d [f64],
    numerators: Vec<f64>,
    denominators: Vec<f64>,
    met: Vec<bool>,
    touched: Vec<u32>,
    /// Right sides of the regression on the margins; empty without calibration.
    right: (Vec<f64>, Vec<f64>),
}

/// The weighted sums of a cell.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    pub n: usize,
    weight: f64,
    numerator: f64,
    denominator: f64,
}

impl Sums {
    /// The sums of a cell under some weights.
    pub fn of(cell: &Cell, weights: &[f64]) -> Self {
        let mut sums = Self::default();
        for &row in cell.rows {
            if let Some(pair) = cell.measure.pair(row as usize) {
                sums.add(weights[row as usize], pair);
            }
        }
        sums
    }

    fn add(&mut self, weight: f64, (numerator, denominator): (f64, f64)) {
        self.n += 1;
        self.weight += weight;
        self.numerator += weight * numerator;
        self.denominator += weight * denominator;
    }

    /// The estimate, and what the linearised variable is divided by.
    pub fn estimate(&self, measure: Measure) -> (f64, f64) {
        if measure.is_total() {
            (self.numerator, 1.0)
        } else {
            (self.numerator / self.denominator, self.denominator)
        }
    }
}

impl<'d> Linear<'d> {
    pub fn new(design: &'d Design) -> Self {
        let units = design.last().units();
        let width = design.regression().map_or(0, Regression::width);
        Self {
            design,
            weights: design.weights(),
            numerators: vec![0.0; units],
            denominators: vec![0.0; units],
            met: vec![false; units],
            touched: Vec::new(),
            right: (vec![0.0; width], vec![0.0; width]),
        }
    }

    /// The estimate of a cell that is a total, a mean or a ratio, and its variance.
    pub fn estimate(&mut self, cell: &Cell, effect: Effect) -> Found {
        let sums = self.gather(cell);
        let (estimate, divisor) = sums.estimate(cell.measure);
        let slope = if cell.measure.is_total() { 0.0 } else { estimate };
        let linearised = |numerator: f64, denominator: f64| (numerator - slope * denominator) / divisor;
        for &unit in &self.touched {
            let unit = unit as usize;
            self.numerators[unit] = linearised(self.numerators[unit], self.denominators[unit]);
        }
        let right = self.design.regression().map(|_| {
            let both = self.right.0.iter().zip(&self.right.1);
            both.map(|(&numerator, &denominator)| linearised(numerator, denominator)).collect::<Vec<_>>()
        });
        let variance = self.design.variance(&mut self.numerators, &self.touched, right.as_deref());
        let simple = match effect {
            Effect::None => f64::NAN,
            _ => self.simple(cell, sums, effect, linearised),
        };
        self.clear(right.is_some());
        Found { n: sums.n, estimate, variance, simple }
    }

    /// The sums of a cell, in all and by unit.
    fn gather(&mut self, cell: &Cell) -> Sums {
        let mut sums = Sums::default();
        let unit_of = &self.design.last().unit_of;
        for &row in cell.rows {
            let row = row as usize;
            let Some((numerator, denominator)) = cell.measure.pair(row) else { continue };
            let (weight, unit) = (self.weights[row], unit_of[row]);
            sums.add(weight, (numerator, denominator));
            self.numerators[unit as usize] += weight * numerator;
            self.denominators[unit as usize] += weight * denominator;
            if !self.met[unit as usize] {
                self.met[unit as usize] = true;
                self.touched.push(unit);
            }
            if let Some(regression) = self.design.regression() {
                regression.add(row, numerator, &mut self.right.0);
                regression.add(row, denominator, &mut self.right.1);
            }
        }
        sums
    }

    /// The variance of the total of `u` in a simple random sample of as many respondents, as R's `survey` has it:
    /// `N² (1 - n/N) s² / n`, with the weighted variance `s²`.
    fn simple(&self, cell: &Cell, sums: Sums, effect: Effect, linearised: impl Fn(f64, f64) -> f64) -> f64 {
        let known =
            cell.rows.iter().filter_map(|&row| Some((row as usize, cell.measure.pair(row as usize)?)));
        let values = known.map(|(row, (one, other))| (self.weights[row], linearised(one, other)));
        let mean = values.clone().map(|(weight, u)| weight * u).sum::<f64>() / sums.weight;
        let squares: f64 = values.map(|(weight, u)| weight * (u - mean).powi(2)).sum();
        let n = real(sums.n);
        let spread = squares / sums.weight * n / (n - 1.0);
        let left = if effect == Effect::WithoutReplacement { 1.0 - n / sums.weight } else { 1.0 };
        sums.weight.powi(2) * left * spread / n
    }

    fn clear(&mut self, everywhere: bool) {
        if everywhere {
            self.numerators.fill(0.0);
        }
        for unit in self.touched.drain(..) {
            self.numerators[unit as usize] = 0.0;
            self.denominators[unit as usize] = 0.0;
            self.met[unit as usize] = false;
        }
        self.right.0.fill(0.0);
        self.right.1.fill(0.0);
    }
}
