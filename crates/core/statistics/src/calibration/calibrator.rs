//! A sample and its margins, ready to calibrate weights: the given ones, then those of each replicate.

use crate::Sample;
use crate::matrix::{Factored, Matrix};

use super::margins::{Columns, Margin, empty};
use super::newton::{Point, Problem};
use super::units::Units;
use super::{Calibrated, CalibrationError, Form, Options, Reached};

/// Residuals below this are accepted when rounding keeps the method from coming nearer.
const ACCEPTED: f64 = 1e-9;
/// Totals that follow from others must agree with them so far.
const AGREEMENT: f64 = 1e-8;
/// The softness with which the margins of a conflict are looked for.
const SEARCHING: f64 = 1e-4;

/// A sample and its margins, ready to calibrate weights.
#[derive(Debug, Clone)]
pub struct Calibrator {
    margins: Vec<Margin>,
    /// Whether each column is that of a level.
    levels: Vec<bool>,
    population: Option<f64>,
    respondents: usize,
    pub(super) units: Units,
}

/// What is known of the margins once weights are given.
struct Given {
    /// Summed by unit.
    weights: Vec<f64>,
    totals: Vec<f64>,
    /// What the margins are before.
    before: Vec<f64>,
    sizes: Vec<f64>,
    diagonal: Vec<f64>,
    normal: Matrix,
    factored: Factored,
}

impl Calibrator {
    /// Looks the margins up in the sample.
    pub fn new(sample: &Sample, margins: &[Margin]) -> Result<Self, CalibrationError> {
        Self::with_scales(sample, margins, None)
    }

    /// The same with a scale `q` for each respondent: how freely its weight moves (1 for all when there are none).
    pub fn with_scales(
        sample: &Sample,
        margins: &[Margin],
        scales: Option<&[f64]>,
    ) -> Result<Self, CalibrationError> {
        let columns = Columns::of(sample, margins)?;
        if let Some(scales) = scales {
            check_weights(scales, sample.size(), |scale| scale > 0.0)?;
        }
        let levels = (0..columns.width()).map(|column| columns.is_level(column)).collect();
        let population = columns.population();
        let units = Units::of(columns, scales);
        Ok(Self { margins: margins.to_vec(), levels, population, respondents: sample.size(), units })
    }

    /// Weights near the given ones (positive) that meet the margins.
    pub fn calibrate(&self, weights: &[f64], options: &Options) -> Result<Calibrated, CalibrationError> {
        check_weights(weights, self.respondents, |weight| weight > 0.0)?;
        self.calibrate_some(weights, options)
    }

    /// The same for weights of which some may be zero, and stay so: those of a replicate.
    pub fn calibrate_some(&self, weights: &[f64], options: &Options) -> Result<Calibrated, CalibrationError> {
        options.form.check()?;
        check_weights(weights, self.respondents, |weight| weight >= 0.0)?;
        let factor = if options.rescale { self.factor(weights)? } else { 1.0 };
        let given = self.given(weights, factor);
        let softness = match options.softness {
            Some(softness) if softness > 0.0 && softness.is_finite() => softness,
            Some(softness) => return Err(CalibrationError::Softness { softness }),
            None => 0.0,
        };
        self.check_levels(&given, options.form, softness > 0.0)?;
        if softness == 0.0 {
            self.check_agreement(&given)?;
        }
        let point = self.solve(&given, options, softness);
        if point.worst > options.tolerance.max(ACCEPTED) {
            return Err(self.infeasible(&given, options));
        }
        Ok(self.outcome(&given, &point, weights, factor))
    }

    fn factor(&self, weights: &[f64]) -> Result<f64, CalibrationError> {
        let population = self.population.filter(|&size| size > 0.0).ok_or(CalibrationError::NoSize)?;
        let sum: f64 = weights.iter().sum();
        if sum > 0.0 { Ok(population / sum) } else { Err(CalibrationError::Nothing) }
    }

    fn given(&self, weights: &[f64], factor: f64) -> Given {
        let mut weights = self.units.sums(weights);
        for weight in &mut weights {
            *weight *= factor;
        }
        let scaled: Vec<_> =
            weights.iter().enumerate().map(|(unit, weight)| weight * self.units.scale(unit)).collect();
        let before = self.units.total(&weights);
        let totals: Vec<_> = self.margins.iter().map(|margin| margin.total).collect();
        let normal = self.units.normal(&scaled);
        // A total that is nearly zero beside what it sums is measured against that.
        let size = |(total, magnitude): (&f64, f64)| match total.abs().max(1e-3 * magnitude) {
            size if size > 0.0 => size,
            _ => 1.0,
        };
        let sizes = totals.iter().zip(self.units.magnitude(&weights)).map(size).collect();
        let (diagonal, factored) = (normal.diagonal(), Factored::of(&normal));
        Given { weights, totals, before, sizes, diagonal, normal, factored }
    }

    /// What can be said of each margin alone.
    fn check_levels(&self, given: &Given, form: Form, soft: bool) -> Result<(), CalibrationError> {
        let (low, high) = form.bounds();
        for (column, margin) in self.margins.iter().enumerate() {
            let (weigh, total) = (given.before[column], margin.total);
            if given.diagonal[column] == 0.0 && total != 0.0 {
                return Err(empty(margin));
            }
            if !self.levels[column] || soft || weigh == 0.0 {
                continue;
            }
            if low >= 0.0 && (total < 0.0 || total == 0.0 && form != (Form::Truncated { low: 0.0, high })) {
                return Err(CalibrationError::NotPositive { margin: margin.name(), total });
            }
            let ratio = total / weigh;
            if ratio < low * (1.0 - 1e-12) || ratio > high * (1.0 + 1e-12) {
                let margin = margin.name();
                return Err(CalibrationError::OutOfBounds { margin, weigh, total, ratio, low, high });
            }
        }
        Ok(())
    }

    /// Whether the totals of columns that depend on others follow from the totals of these.
    fn check_agreement(&self, given: &Given) -> Result<(), CalibrationError> {
        for &column in given.factored.dependent() {
            if given.diagonal[column] == 0.0 {
                continue;
            }
            let shares = given.factored.solve(given.normal.row(column));
            let parts = shares.iter().zip(&given.totals).map(|(share, total)| share * total);
            let implied: f64 = parts.clone().sum();
            let size: f64 = parts.map(f64::abs).sum();
            let total = given.totals[column];
            if (implied - total).abs() > AGREEMENT * size.max(total.abs()) {
                let margin = self.margins[column].name();
                let others = self.concerned(column, &shares);
                return Err(CalibrationError::Contradiction { margin, total, implied, others });
            }
        }
        Ok(())
    }

    /// The variables of a column and of those that it depends on, each once.
    fn concerned(&self, column: usize, shares: &[f64]) -> Vec<String> {
        let mut names: Vec<String> = vec![self.margins[column].variable.clone()];
        for (margin, share) in self.margins.iter().zip(shares) {
            if share.abs() > 1e-6 && !names.contains(&margin.variable) {
                names.push(margin.variable.clone());
            }
        }
        names
    }

    fn solve(&self, given: &Given, options: &Options, softness: f64) -> Point {
        let soften = |size: &f64| if *size > 0.0 { softness * size } else { 0.0 };
        let softness: Vec<_> = given.diagonal.iter().map(soften).collect();
        let all: Vec<_> = (0..self.margins.len()).collect();
        let kept =
            if softness.iter().any(|&one| one > 0.0) { &all[..] } else { given.factored.independent() };
        let problem = Problem {
            units: &self.units,
            weights: &given.weights,
            form: options.form,
            totals: &given.totals,
            sizes: &given.sizes,
            kept,
            softness: &softness,
            diagonal: &given.diagonal,
            iterations: options.iterations,
            tolerance: options.tolerance,
        };
        problem.solve()
    }

    fn reached(&self, given: &Given, ratios: &[f64]) -> Vec<Reached> {
        let amounts: Vec<_> =
            given.weights.iter().zip(ratios).map(|(weight, ratio)| weight * ratio).collect();
        let totals = self.units.total(&amounts);
        let one = |(column, margin): (usize, &Margin)| Reached {
            name: margin.name(),
            wanted: margin.total,
            before: given.before[column],
            reached: totals[column],
            gap: (margin.total - totals[column]).abs() / given.sizes[column],
        };
        self.margins.iter().enumerate().map(one).collect()
    }

    /// Softened margins give way where they conflict: those are named.
    fn infeasible(&self, given: &Given, options: &Options) -> CalibrationError {
        // Names need few digits.
        let patient = Options { iterations: options.iterations.max(200), tolerance: 1e-5, ..*options };
        let point = self.solve(given, &patient, SEARCHING);
        let mut margins = self.reached(given, &point.ratios);
        margins.sort_by(|one, other| other.gap.total_cmp(&one.gap));
        let worst = margins.first().map_or(0.0, |margin| margin.gap);
        margins.retain(|margin| margin.gap > worst * 0.05);
        CalibrationError::Infeasible { margins }
    }

    fn outcome(&self, given: &Given, point: &Point, weights: &[f64], factor: f64) -> Calibrated {
        let ratio = |respondent: usize| point.ratios[self.units.unit(respondent)];
        let weights = weights.iter().enumerate().map(|(one, weight)| weight * factor * ratio(one)).collect();
        Calibrated {
            weights,
            factor,
            ratios: (0..self.respondents).map(ratio).collect(),
            margins: self.reached(given, &point.ratios),
            redundant: given.factored.dependent().iter().map(|&column| self.margins[column].name()).collect(),
            iterations: point.steps,
            residual: point.worst,
        }
    }
}

fn check_weights(
    weights: &[f64],
    expected: usize,
    good: impl Fn(f64) -> bool,
) -> Result<(), CalibrationError> {
    if weights.len() != expected {
        return Err(CalibrationError::Weights { found: weights.len(), expected });
    }
    match weights.iter().position(|&weight| !(weight.is_finite() && good(weight))) {
        Some(row) => Err(CalibrationError::Weight { row: row + 1, weight: weights[row] }),
        None => Ok(()),
    }
}
