//! Small dense matrices, and systems whose columns may depend on one another.

/// A matrix, row after row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Matrix {
    pub columns: usize,
    pub values: Vec<f64>,
}

impl Matrix {
    pub fn zero(rows: usize, columns: usize) -> Self {
        Self { columns, values: vec![0.0; rows * columns] }
    }

    pub fn at(&self, row: usize, column: usize) -> f64 {
        self.values[row * self.columns + column]
    }

    pub fn add(&mut self, row: usize, column: usize, value: f64) {
        self.values[row * self.columns + column] += value;
    }

    pub fn row(&self, row: usize) -> &[f64] {
        &self.values[row * self.columns..(row + 1) * self.columns]
    }

    pub fn diagonal(&self) -> Vec<f64> {
        (0..self.columns).map(|rank| self.at(rank, rank)).collect()
    }
}

pub(crate) fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(one, other)| one * other).sum()
}

/// A column is taken to depend on others when less than this share of its square is its own.
const OWN_SHARE: f64 = 1e-11;

/// A symmetric matrix without negative eigenvalues, factored with pivots (Higham, *Accuracy and Stability of Numerical
/// Algorithms*, 2002, §10.3) after scaling to a unit diagonal, for columns differ by orders of magnitude.
#[derive(Debug, Clone)]
pub(crate) struct Factored {
    /// Columns in the order in which they were taken; the first [`Self::rank`] are independent.
    order: Vec<usize>,
    rank: usize,
    scale: Vec<f64>,
    /// Row `i` belongs to column `order[i]`.
    lower: Matrix,
}

impl Factored {
    pub fn of(matrix: &Matrix) -> Self {
        let size = matrix.columns;
        let inverse = |value: f64| if value > 0.0 { 1.0 / value.sqrt() } else { 0.0 };
        let scale: Vec<_> = matrix.diagonal().into_iter().map(inverse).collect();
        let mut factored =
            Self { order: (0..size).collect(), rank: 0, scale, lower: Matrix::zero(size, size) };
        let mut left: Vec<f64> = factored.scale.iter().map(|&one| f64::from(u8::from(one > 0.0))).collect();
        while factored.rank < size && factored.take_pivot(matrix, &mut left) {}
        factored
    }

    /// Takes the column of which most is its own; false when none is left. `left` is what remains of each diagonal.
    fn take_pivot(&mut self, matrix: &Matrix, left: &mut [f64]) -> bool {
        let step = self.rank;
        let mut best = step;
        for place in step + 1..left.len() {
            if left[self.order[place]] > left[self.order[best]] {
                best = place;
            }
        }
        let column = self.order[best];
        if left[column] < OWN_SHARE {
            return false;
        }
        self.order.swap(step, best);
        self.swap_rows(step, best);
        let root = left[column].sqrt();
        let width = self.lower.columns;
        self.lower.values[step * width + step] = root;
        for place in step + 1..width {
            let other = self.order[place];
            let whole = matrix.at(other, column) * self.scale[other] * self.scale[column];
            let known = dot(&self.lower.row(place)[..step], &self.lower.row(step)[..step]);
            let value = (whole - known) / root;
            self.lower.values[place * width + step] = value;
            left[other] -= value * value;
        }
        self.rank += 1;
        true
    }

    fn swap_rows(&mut self, one: usize, other: usize) {
        let width = self.lower.columns;
        if one != other {
            let (low, high) = (one.min(other), one.max(other));
            let (head, tail) = self.lower.values.split_at_mut(high * width);
            head[low * width..(low + 1) * width].swap_with_slice(&mut tail[..width]);
        }
    }

    /// A solution of `matrix · x = right`: zero in the columns that depend on others.
    pub fn solve(&self, right: &[f64]) -> Vec<f64> {
        let mut found = vec![0.0; self.rank];
        for step in 0..self.rank {
            let column = self.order[step];
            let known = dot(&self.lower.row(step)[..step], &found[..step]);
            found[step] = (right[column] * self.scale[column] - known) / self.lower.at(step, step);
        }
        for step in (0..self.rank).rev() {
            let known: f64 =
                (step + 1..self.rank).map(|below| self.lower.at(below, step) * found[below]).sum();
            found[step] = (found[step] - known) / self.lower.at(step, step);
        }
        let mut solution = vec![0.0; right.len()];
        for (step, value) in found.into_iter().enumerate() {
            solution[self.order[step]] = value * self.scale[self.order[step]];
        }
        solution
    }

    /// The columns that depend on others.
    pub fn dependent(&self) -> &[usize] {
        &self.order[self.rank..]
    }

    /// The columns that do not.
    pub fn independent(&self) -> &[usize] {
        &self.order[..self.rank]
    }

    /// The inverse, when the columns are independent.
    pub fn inverse(&self) -> Matrix {
        let size = self.order.len();
        let mut inverse = Matrix::zero(size, size);
        let mut unit = vec![0.0; size];
        for column in 0..size {
            unit[column] = 1.0;
            for (row, value) in self.solve(&unit).into_iter().enumerate() {
                inverse.add(row, column, value);
            }
            unit[column] = 0.0;
        }
        inverse
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn square(rows: &[&[f64]]) -> Matrix {
        Matrix { columns: rows.len(), values: rows.concat() }
    }

    #[test]
    fn a_system_of_two() {
        let factored = Factored::of(&square(&[&[4.0, 2.0], &[2.0, 3.0]]));
        let solution = factored.solve(&[10.0, 9.0]);
        assert!((solution[0] - 1.5).abs() < 1e-14 && (solution[1] - 2.0).abs() < 1e-14);
        assert!(factored.dependent().is_empty());
        let inverse = factored.inverse();
        assert!((inverse.at(0, 0) - 0.375).abs() < 1e-14 && (inverse.at(0, 1) + 0.25).abs() < 1e-14);
    }

    #[test]
    fn a_column_that_is_the_sum_of_two_is_set_aside() {
        // Columns (1, 0), (0, 1) and (1, 1), the last a million times larger.
        let large = 1e6;
        let matrix = square(&[&[1.0, 0.0, large], &[0.0, 1.0, large], &[large, large, 2.0 * large * large]]);
        let factored = Factored::of(&matrix);
        assert_eq!(factored.dependent().len(), 1);
        let right = [3.0, 4.0, 7.0 * large];
        let solution = factored.solve(&right);
        for (row, wanted) in right.iter().enumerate() {
            assert!((dot(matrix.row(row), &solution) - wanted).abs() < 1e-9 * wanted);
        }
    }

    #[test]
    fn a_column_of_nothing() {
        let factored = Factored::of(&square(&[&[0.0, 0.0], &[0.0, 2.0]]));
        let solution = factored.solve(&[0.0, 4.0]);
        assert_eq!((factored.dependent(), solution[0]), (&[0][..], 0.0));
        assert!((solution[1] - 2.0).abs() < 1e-14);
    }

    proptest! {
        #[test]
        fn what_was_multiplied_is_found(
            rows in prop::collection::vec(prop::collection::vec(-3.0..3.0, 4), 8..20),
            wanted in prop::collection::vec(-5.0..5.0, 4),
        ) {
            let mut matrix = Matrix::zero(4, 4);
            for (place, row) in rows.iter().enumerate() {
                for (one, left) in row.iter().enumerate() {
                    for (other, right) in row.iter().enumerate() {
                        matrix.add(one, other, left * right + f64::from(u8::from(one == other && place == 0)));
                    }
                }
            }
            let right: Vec<_> = (0..4).map(|row| dot(matrix.row(row), &wanted)).collect();
            let found = Factored::of(&matrix).solve(&right);
            for (found, wanted) in found.iter().zip(&wanted) {
                prop_assert!((found - wanted).abs() < 1e-9);
            }
        }
    }
}
