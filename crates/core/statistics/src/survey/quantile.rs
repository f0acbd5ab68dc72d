//! Quantiles: the smallest value that a share of the weights does not exceed.

use super::cell::{Cell, Measure};

/// Sums of weights that differ by less are taken as equal, as they differ by rounding.
const ROUNDING: f64 = 1e-12;

/// The values of a cell in order, with the sums of weights up to each.
pub(super) struct Ordered {
    values: Vec<(f64, f64)>,
    total: f64,
}

impl Ordered {
    pub fn of(cell: &Cell, numbers: &[f64], weights: &[f64]) -> Self {
        let counts = |&&row: &&u32| !numbers[row as usize].is_nan() && weights[row as usize] != 0.0;
        let value = |&row: &u32| (numbers[row as usize], weights[row as usize]);
        let mut values: Vec<_> = cell.rows.iter().filter(counts).map(value).collect();
        values.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut total = 0.0;
        for (_, weight) in &mut values {
            total += *weight;
            *weight = total;
        }
        Self { values, total }
    }

    pub const fn n(&self) -> usize {
        self.values.len()
    }

    /// The quantile of an order, by the inverse of the distribution (rule `math` of R's `svyquantile`).
    pub fn at(&self, order: f64) -> Option<f64> {
        let wanted = self.total * (order - ROUNDING);
        let place = self.values.partition_point(|&(_, sum)| sum < wanted);
        self.values.get(place).or(self.values.last()).map(|&(value, _)| value)
    }
}

/// The cell of the share below a value, whose interval is read back as values (R. S. Woodruff, *Confidence intervals for
/// medians and other position measures*, JASA 47, 1952).
pub(super) fn share_below<'a>(cell: &Cell<'a>, numbers: &'a [f64], value: f64) -> Cell<'a> {
    Cell { measure: Measure::Below(numbers, value), ..cell.clone() }
}
