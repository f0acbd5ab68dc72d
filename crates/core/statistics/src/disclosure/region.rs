//! All tables that agree with what is published: the least and the most that a hidden cell can be in them.
//!
//! The simplex method (G. B. Dantzig, *Linear programming and extensions*, 1963) on a condensed tableau. The tables are those
//! of one system of sums whatever cell is asked about, so each question begins where the last one ended, a few steps away.

/// Less than this is nothing.
const NOTHING: f64 = 1e-9;
/// Steps without progress after which Bland's rule keeps from turning in a circle.
const STALLED: usize = 60;
/// Steps of one question at most.
const STEPS: usize = 100_000;

/// Sums that hold among cells, each 0 or more above its floor.
pub(super) struct Region {
    /// Rows of `basic + Σ entry · free = constant`, a row each basic cell, a column each free one.
    rows: Vec<Vec<f64>>,
    basic: Vec<usize>,
    free: Vec<usize>,
    /// Where each cell stands: its row, or its column.
    place: Vec<Place>,
    values: Vec<f64>,
    floors: Vec<f64>,
    /// The least and the most that each cell was in any table met so far.
    seen: Vec<(f64, f64)>,
}

#[derive(Debug, Clone, Copy)]
enum Place {
    Row(usize),
    Column(usize),
}

impl Region {
    /// The sums are lists of cells and signs; `values` is one table in which they hold.
    pub fn new(sums: &[Vec<(usize, f64)>], values: Vec<f64>, floors: Vec<f64>) -> Self {
        let size = values.len();
        let (rows, basic) = eliminated(sums, size);
        let mut place = vec![Place::Column(0); size];
        basic.iter().enumerate().for_each(|(row, &cell)| place[cell] = Place::Row(row));
        let free: Vec<_> = (0..size).filter(|&cell| matches!(place[cell], Place::Column(_))).collect();
        free.iter().enumerate().for_each(|(column, &cell)| place[cell] = Place::Column(column));
        let rows = rows.into_iter().map(|row| free.iter().map(|&cell| row[cell]).collect()).collect();
        let seen = values.iter().map(|&value| (value, value)).collect();
        let mut region = Self { rows, basic, free, place, values, floors, seen };
        region.go_to_a_corner();
        region
    }

    /// The least and the most that a cell can be; none when the steps did not suffice.
    pub fn bounds(&mut self, cell: usize) -> Option<(f64, f64)> {
        let low = if self.seen[cell].0 <= self.floors[cell] + NOTHING {
            self.floors[cell]
        } else {
            self.extreme(cell, -1.0)?
        };
        Some((low, self.extreme(cell, 1.0)?))
    }

    /// Free cells go down to their floors, one after the other.
    fn go_to_a_corner(&mut self) {
        for column in 0..self.free.len() {
            // A cell that takes its place in the column has gone to its floor.
            let cell = self.free[column];
            let room = self.values[cell] - self.floors[cell];
            match self.blocking(column, -1.0) {
                Some((row, length)) if length < room => {
                    self.walk(column, -length);
                    self.exchange(row, column);
                }
                _ => self.walk(column, -room),
            }
        }
        self.look();
    }

    /// The most (1) or the least (-1) that a cell can be.
    fn extreme(&mut self, cell: usize, sign: f64) -> Option<f64> {
        let mut stalled = 0;
        for _ in 0..STEPS {
            let Some(column) = self.entering(cell, sign, stalled > STALLED) else {
                self.look();
                return Some(self.values[cell]);
            };
            let Some((row, length)) = self.blocking(column, 1.0) else { return Some(f64::INFINITY) };
            stalled = if length > NOTHING { 0 } else { stalled + 1 };
            self.walk(column, length);
            self.exchange(row, column);
            self.look();
        }
        None
    }

    /// A free cell whose growth helps: the one that helps most, or the first when turning in a circle is to be feared.
    fn entering(&self, cell: usize, sign: f64, first: bool) -> Option<usize> {
        match self.place[cell] {
            // It grows itself, or has reached its floor.
            Place::Column(column) => (sign > 0.0).then_some(column),
            Place::Row(row) => {
                let helps = self.rows[row].iter().map(|entry| -sign * entry).enumerate();
                let helps = helps.filter(|(_, help)| *help > NOTHING);
                if first {
                    return helps.min_by_key(|&(column, _)| self.free[column]).map(|(column, _)| column);
                }
                helps.max_by(|one, other| one.1.total_cmp(&other.1)).map(|(column, _)| column)
            }
        }
    }

    /// The first basic cell to reach its floor as a free one grows (1) or shrinks (-1), and how far it can go.
    fn blocking(&self, column: usize, sign: f64) -> Option<(usize, f64)> {
        let mut best: Option<(usize, f64)> = None;
        for (row, entries) in self.rows.iter().enumerate() {
            let slope = sign * entries[column];
            if slope > NOTHING {
                let cell = self.basic[row];
                let length = ((self.values[cell] - self.floors[cell]) / slope).max(0.0);
                let better = best.is_none_or(|(known, shortest)| {
                    length < shortest - NOTHING || length <= shortest && cell < self.basic[known]
                });
                if better {
                    best = Some((row, length));
                }
            }
        }
        best
    }

    fn walk(&mut self, column: usize, length: f64) {
        self.values[self.free[column]] += length;
        for (entries, &cell) in self.rows.iter().zip(&self.basic) {
            self.values[cell] -= entries[column] * length;
        }
    }

    /// A basic cell and a free one change places.
    fn exchange(&mut self, row: usize, column: usize) {
        let mut pivot = std::mem::take(&mut self.rows[row]);
        let inverse = 1.0 / pivot[column];
        for entry in &mut pivot {
            *entry *= inverse;
        }
        pivot[column] = inverse;
        let filled: Vec<_> = (0..pivot.len()).filter(|&one| one != column && pivot[one] != 0.0).collect();
        for entries in &mut self.rows {
            let Some(factor) = entries.get(column).copied().filter(|factor| *factor != 0.0) else { continue };
            for &one in &filled {
                let entry = entries[one] - factor * pivot[one];
                entries[one] = if entry.abs() < 1e-11 { 0.0 } else { entry };
            }
            entries[column] = -factor * inverse;
        }
        self.rows[row] = pivot;
        let (leaves, enters) = (self.basic[row], self.free[column]);
        // Rounding does not gather at the floors.
        self.values[leaves] = self.floors[leaves];
        (self.basic[row], self.free[column]) = (enters, leaves);
        (self.place[enters], self.place[leaves]) = (Place::Row(row), Place::Column(column));
    }

    fn look(&mut self) {
        for (seen, &value) in self.seen.iter_mut().zip(&self.values) {
            *seen = (seen.0.min(value), seen.1.max(value));
        }
    }
}

/// Gauss and Jordan: each row that is left has one basic cell, which no other row has.
fn eliminated(sums: &[Vec<(usize, f64)>], size: usize) -> (Vec<Vec<f64>>, Vec<usize>) {
    let (mut rows, mut basic): (Vec<Vec<f64>>, Vec<usize>) = Default::default();
    for sum in sums {
        let mut row = vec![0.0; size];
        for &(cell, sign) in sum {
            row[cell] += sign;
        }
        for (known, &cell) in rows.iter().zip(&basic) {
            subtract(&mut row, known, cell);
        }
        let largest = (0..size)
            .max_by(|&one, &other| row[one].abs().total_cmp(&row[other].abs()).then(other.cmp(&one)));
        let Some(cell) = largest.filter(|&cell| row[cell].abs() > NOTHING) else { continue };
        let inverse = 1.0 / row[cell];
        for entry in &mut row {
            *entry *= inverse;
        }
        for known in &mut rows {
            subtract(known, &row, cell);
        }
        rows.push(row);
        basic.push(cell);
    }
    (rows, basic)
}

/// Takes a row off another, so that the cell goes.
fn subtract(from: &mut [f64], row: &[f64], cell: usize) {
    let factor = from[cell];
    if factor != 0.0 {
        for (entry, &other) in from.iter_mut().zip(row) {
            if other != 0.0 {
                let less = *entry - factor * other;
                *entry = if less.abs() < 1e-11 { 0.0 } else { less };
            }
        }
        from[cell] = 0.0;
    }
}
