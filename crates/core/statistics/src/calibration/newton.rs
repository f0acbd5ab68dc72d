//! Newton's method on the multipliers of the margins.
//!
//! The multipliers λ make `T - Σ d F(q x'λ) x - R λ` zero; R is 0, or the softness of each margin. The left side is the
//! gradient of a concave function, its derivative `-(Σ d q F' x x' + R)`. Along a step the slope of that function falls: a
//! step is stretched while half of the slope is left, and halved when it went past the top without bringing the margins
//! nearer. Where units at their bounds leave the matrix poor, it is damped, as Levenberg and Marquardt do.

use crate::matrix::{Factored, Matrix, dot};

use super::method::Form;
use super::units::Units;

/// Lengths of one step that are tried.
const TRIES: usize = 20;
/// The same when gaps are near rounding already.
const LAST_TRIES: usize = 4;
const NEAR: f64 = 1e-9;
/// The longest stretch of a step.
const STRETCH: f64 = 1024.0;
/// The method gives up when in so many steps the gaps have not shrunk to this share: margins that cannot be met draw it on
/// for ever, the others at most halve a few steps.
const PATIENCE: usize = 12;
const PROGRESS: f64 = 0.9;
/// Shares of the first diagonal that are added, one after the other, when halving does not help.
const DAMPINGS: [f64; 6] = [0.0, 1e-8, 1e-5, 1e-3, 1e-1, 10.0];

/// What is to be solved.
pub(super) struct Problem<'a> {
    pub units: &'a Units,
    /// The given weights, summed by unit.
    pub weights: &'a [f64],
    pub form: Form,
    pub totals: &'a [f64],
    /// What a gap is measured against, a column each.
    pub sizes: &'a [f64],
    /// Columns that count; those that depend on them follow.
    pub kept: &'a [usize],
    /// The diagonal of R.
    pub softness: &'a [f64],
    /// The first diagonal of the matrix.
    pub diagonal: &'a [f64],
    pub iterations: usize,
    pub tolerance: f64,
}

/// Where the method stands.
#[derive(Clone)]
pub(super) struct Point {
    pub multipliers: Vec<f64>,
    /// `F` of each unit.
    pub ratios: Vec<f64>,
    /// What each margin lacks.
    gaps: Vec<f64>,
    /// `d q F'` of each unit.
    slopes: Vec<f64>,
    /// The root of the sum of the squares of relative gaps.
    merit: f64,
    /// The largest relative gap.
    pub worst: f64,
    pub steps: usize,
}

impl Problem<'_> {
    /// The nearest point that is found; the caller judges whether it is near enough.
    pub fn solve(&self) -> Point {
        let mut point = self.at(vec![0.0; self.totals.len()], 0);
        let mut best = point.clone();
        let mut merits = vec![best.merit];
        while best.worst > self.tolerance && point.steps < self.iterations {
            let Some(next) = self.step(&point) else { break };
            point = next;
            if point.merit < best.merit {
                best = point.clone();
            }
            merits.push(best.merit);
            let before = merits.len().checked_sub(PATIENCE).map(|place| merits[place]);
            if before.is_some_and(|before| best.merit > PROGRESS * before) {
                break;
            }
        }
        best
    }

    fn at(&self, multipliers: Vec<f64>, steps: usize) -> Point {
        let combined = self.units.combine(&multipliers);
        let mut ratios = Vec::with_capacity(combined.len());
        let mut slopes = Vec::with_capacity(combined.len());
        let mut reached = Vec::with_capacity(combined.len());
        for (unit, (u, weight)) in combined.into_iter().zip(self.weights).enumerate() {
            let scale = self.units.scale(unit);
            let (ratio, slope) = self.form.at(scale * u);
            ratios.push(ratio);
            slopes.push(weight * scale * slope);
            reached.push(weight * ratio);
        }
        let reached = self.units.total(&reached);
        let gap = |column: usize| {
            self.totals[column] - reached[column] - self.softness[column] * multipliers[column]
        };
        let gaps: Vec<_> = (0..self.totals.len()).map(gap).collect();
        let relative: Vec<_> = self.kept.iter().map(|&column| gaps[column] / self.sizes[column]).collect();
        let worst = relative
            .iter()
            .fold(0.0, |worst: f64, gap| if gap.is_nan() { *gap } else { worst.max(gap.abs()) });
        let merit = dot(&relative, &relative).sqrt();
        let (merit, worst) = if merit.is_finite() { (merit, worst) } else { (f64::INFINITY, f64::INFINITY) };
        Point { multipliers, ratios, gaps, slopes, merit, worst, steps }
    }

    fn step(&self, point: &Point) -> Option<Point> {
        let mut normal = self.units.normal(&point.slopes);
        for (column, softness) in self.softness.iter().enumerate() {
            normal.add(column, column, *softness);
        }
        DAMPINGS.into_iter().find_map(|damping| self.damped(point, &normal, damping))
    }

    fn damped(&self, point: &Point, normal: &Matrix, damping: f64) -> Option<Point> {
        let mut matrix = normal.clone();
        for (column, size) in self.diagonal.iter().enumerate() {
            matrix.add(column, column, damping * size);
        }
        let whole = Factored::of(&matrix).solve(&point.gaps);
        let slope = dot(&point.gaps, &whole);
        if slope.is_nan() || slope <= 0.0 {
            return None;
        }
        let (mut short, mut long, mut length) = (0.0, None, 1.0);
        for _ in 0..if point.worst < NEAR { LAST_TRIES } else { TRIES } {
            let moved = point.multipliers.iter().zip(&whole).map(|(one, step)| one + length * step).collect();
            let next = self.at(moved, point.steps + 1);
            let left = dot(&next.gaps, &whole) / slope;
            if left > 0.5 && length < STRETCH {
                short = length;
            } else if left >= 0.0 || left > -0.5 && next.merit < point.merit {
                return Some(next);
            } else {
                // Past the top, or so far that the ratios overflow.
                long = Some(length);
            }
            length = long.map_or(2.0 * length, |long| f64::midpoint(short, long));
        }
        None
    }
}
