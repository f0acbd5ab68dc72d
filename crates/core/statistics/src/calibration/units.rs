//! What is summed over: respondents, or the profiles that they share.
//!
//! Respondents of the same levels, without numeric margin, get the same ratio. A million of them share some thousands of
//! profiles; the steps of Newton's method then run over the profiles alone.

use crate::matrix::Matrix;
use crate::numeric::rank;

use super::margins::{Columns, Factor};

/// Units are read in blocks that stay in the cache, each summed by itself: sums of sums lose fewer digits.
const BLOCK: usize = 2048;

/// Units and their columns: one column a factor with the value 1, and the numeric ones.
#[derive(Debug, Clone)]
pub(super) struct Units {
    /// The unit of each respondent; none when each is its own.
    pub of_respondent: Option<Vec<u32>>,
    size: usize,
    width: usize,
    /// For each factor the column of each unit; `width` where there is none.
    factors: Vec<Vec<u32>>,
    numbers: Vec<(usize, Vec<f64>)>,
    /// The scale q of each unit, 1 when none are given.
    scales: Option<Vec<f64>>,
}

impl Units {
    pub fn of(columns: Columns, scales: Option<&[f64]>) -> Self {
        let width = columns.width();
        let size = columns.respondents;
        let grouped =
            if columns.numbers.is_empty() && scales.is_none() { profiles(&columns, size) } else { None };
        let Some((of_respondent, first)) = grouped else {
            let factors = columns.factors.iter().map(|factor| mapped(factor, 0..size)).collect();
            let scales = scales.map(<[f64]>::to_vec);
            return Self { of_respondent: None, size, width, factors, numbers: columns.numbers, scales };
        };
        let factors = columns.factors.iter().map(|factor| mapped(factor, first.iter().copied())).collect();
        let size = first.len();
        Self { of_respondent: Some(of_respondent), size, width, factors, numbers: Vec::new(), scales: None }
    }

    pub const fn width(&self) -> usize {
        self.width
    }

    /// The unit of a respondent.
    pub fn unit(&self, respondent: usize) -> usize {
        self.of_respondent.as_ref().map_or(respondent, |units| units[respondent] as usize)
    }

    /// The weights of respondents summed by unit.
    pub fn sums(&self, weights: &[f64]) -> Vec<f64> {
        let Some(units) = &self.of_respondent else { return weights.to_vec() };
        let mut sums = vec![0.0; self.size];
        for (&unit, weight) in units.iter().zip(weights) {
            sums[unit as usize] += weight;
        }
        sums
    }

    pub fn scale(&self, unit: usize) -> f64 {
        self.scales.as_ref().map_or(1.0, |scales| scales[unit])
    }

    /// Adds `amount` times the columns of a unit.
    pub fn add(&self, unit: usize, amount: f64, to: &mut [f64]) {
        for factor in &self.factors {
            if let Some(sum) = to.get_mut(factor[unit] as usize) {
                *sum += amount;
            }
        }
        for (column, numbers) in &self.numbers {
            to[*column] += amount * numbers[unit];
        }
    }

    /// `x'λ` of each unit. `multipliers` has one value a column.
    pub fn combine(&self, multipliers: &[f64]) -> Vec<f64> {
        let mut padded = multipliers.to_vec();
        padded.push(0.0);
        let mut combined = vec![0.0; self.size];
        for factor in &self.factors {
            for (sum, &column) in combined.iter_mut().zip(factor) {
                *sum += padded[column as usize];
            }
        }
        for (column, numbers) in &self.numbers {
            for (sum, number) in combined.iter_mut().zip(numbers) {
                *sum += padded[*column] * number;
            }
        }
        combined
    }

    /// `Σ a x`, with an amount for each unit.
    pub fn total(&self, amounts: &[f64]) -> Vec<f64> {
        self.totals_of(amounts, |number| number)
    }

    /// `Σ a |x|`.
    pub fn magnitude(&self, amounts: &[f64]) -> Vec<f64> {
        self.totals_of(amounts, f64::abs)
    }

    fn totals_of(&self, amounts: &[f64], of_number: impl Fn(f64) -> f64) -> Vec<f64> {
        let mut totals = vec![0.0; self.width + 1];
        for start in (0..self.size).step_by(BLOCK) {
            let block = start..(start + BLOCK).min(self.size);
            let mut sums = vec![0.0; self.width + 1];
            for factor in &self.factors {
                for (&column, amount) in factor[block.clone()].iter().zip(&amounts[block.clone()]) {
                    sums[column as usize] += amount;
                }
            }
            for (column, numbers) in &self.numbers {
                let products = numbers[block.clone()].iter().zip(&amounts[block.clone()]);
                sums[*column] += products.map(|(&number, amount)| of_number(number) * amount).sum::<f64>();
            }
            totals.iter_mut().zip(sums).for_each(|(total, sum)| *total += sum);
        }
        totals.truncate(self.width);
        totals
    }

    /// `Σ a x x'`, with an amount for each unit, pair of columns by pair.
    pub fn normal(&self, amounts: &[f64]) -> Matrix {
        let wide = self.width + 1;
        let mut sums = Matrix::zero(wide, wide);
        for start in (0..self.size).step_by(BLOCK) {
            let block = start..(start + BLOCK).min(self.size);
            self.add_block(&mut sums, block.clone(), &amounts[block]);
        }
        let mut normal = Matrix::zero(self.width, self.width);
        for row in 0..self.width {
            for column in 0..self.width {
                let value = sums.at(row, column) + if row == column { 0.0 } else { sums.at(column, row) };
                normal.add(row, column, value);
            }
        }
        normal
    }

    /// Adds each pair once, on either side of the diagonal.
    fn add_block(&self, sums: &mut Matrix, block: std::ops::Range<usize>, amounts: &[f64]) {
        for (place, factor) in self.factors.iter().enumerate() {
            let left = &factor[block.clone()];
            for (&column, amount) in left.iter().zip(amounts) {
                sums.add(column as usize, column as usize, *amount);
            }
            for other in &self.factors[place + 1..] {
                for ((&row, &column), amount) in left.iter().zip(&other[block.clone()]).zip(amounts) {
                    sums.add(row as usize, column as usize, *amount);
                }
            }
            for (column, numbers) in &self.numbers {
                for ((&row, number), amount) in left.iter().zip(&numbers[block.clone()]).zip(amounts) {
                    sums.add(row as usize, *column, amount * number);
                }
            }
        }
        for (place, (row, left)) in self.numbers.iter().enumerate() {
            for (column, right) in &self.numbers[place..] {
                let pairs = left[block.clone()].iter().zip(&right[block.clone()]).zip(amounts);
                sums.add(*row, *column, pairs.map(|((one, other), amount)| one * other * amount).sum());
            }
        }
    }
}

fn mapped(factor: &Factor, respondents: impl Iterator<Item = usize>) -> Vec<u32> {
    respondents.map(|one| factor.column[factor.codes[one] as usize]).collect()
}

/// The profile of each respondent, and the first respondent of each profile; none when they would not be fewer by far.
fn profiles(columns: &Columns, size: usize) -> Option<(Vec<u32>, Vec<usize>)> {
    let levels = columns.factors.iter().map(|factor| factor.column.len());
    let cells = levels.fold(1_usize, usize::saturating_mul);
    if cells > size.saturating_mul(4).min(1 << 22) {
        return None;
    }
    let mut cell_of = vec![0_u32; size];
    for factor in &columns.factors {
        let levels = rank(factor.column.len());
        if levels > 1 {
            for (cell, &code) in cell_of.iter_mut().zip(&factor.codes) {
                *cell = *cell * levels + code;
            }
        }
    }
    let mut known = vec![u32::MAX; cells];
    let mut first = Vec::new();
    for (respondent, cell) in cell_of.iter_mut().enumerate() {
        let profile = &mut known[*cell as usize];
        if *profile == u32::MAX {
            *profile = rank(first.len());
            first.push(respondent);
        }
        *cell = *profile;
    }
    Some((cell_of, first))
}
