//! Positions sorted by row, then from west to east: what is in a box stands side by side, row by row.

use super::Position;

/// Positions in rows of equal height.
#[derive(Debug, Default)]
pub(super) struct Grid {
    positions: Vec<Position>,
    /// Where each row starts, and where the last one ends.
    rows: Vec<u32>,
    /// A row has a height of 2^shift.
    shift: u32,
}

impl Grid {
    /// Sorts positions into 2^`bits` rows (at most 16). Also returns the order: `order[place]` is what stands there.
    pub fn new(positions: &[Position], bits: u32) -> (Self, Vec<u32>) {
        let shift = 32 - bits;
        let row = |position: &Position| (position.y >> shift) as usize;
        let mut rows = vec![0_u32; (1 << bits) + 1];
        for position in positions {
            rows[row(position) + 1] += 1;
        }
        for index in 1..rows.len() {
            rows[index] += rows[index - 1];
        }
        // Into rows first, then each row on its own: it fits the cache, and time grows with the number of positions.
        let mut next = rows.clone();
        let mut keys = vec![0_u64; positions.len()];
        for (position, index) in positions.iter().zip(0_u64..) {
            let slot = &mut next[row(position)];
            keys[*slot as usize] = u64::from(position.x) << 32 | index;
            *slot += 1;
        }
        for bounds in rows.windows(2) {
            keys[bounds[0] as usize..bounds[1] as usize].sort_unstable();
        }
        #[expect(clippy::cast_possible_truncation, reason = "the low half of the key is the index")]
        let order: Vec<u32> = keys.into_iter().map(|key| key as u32).collect();
        let sorted = order.iter().map(|index| positions[*index as usize]).collect();
        (Self { positions: sorted, rows, shift }, order)
    }

    pub fn at(&self, place: usize) -> Position {
        self.positions[place]
    }

    /// Calls `found` with the place of every position in the box (west, north, east, south; all included), in order.
    pub fn visit(&self, [west, north, east, south]: [u32; 4], mut found: impl FnMut(usize)) {
        for row in north >> self.shift..=south >> self.shift {
            let row = row as usize;
            let (start, end) = (self.rows[row] as usize, self.rows[row + 1] as usize);
            let line = &self.positions[start..end];
            let first = line.partition_point(|position| position.x < west);
            for (place, position) in line[first..].iter().enumerate() {
                if position.x > east {
                    break;
                }
                if (north..=south).contains(&position.y) {
                    found(start + first + place);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_is_in_the_box(
            spots in prop::collection::vec((0..1000_u32, 0..1000_u32), 0..60),
            (a, b, c, d) in (0..1000_u32, 0..1000_u32, 0..1000_u32, 0..1000_u32),
            bits in 1..12_u32,
        ) {
            let spread = u32::MAX / 1000;
            let positions: Vec<_> = spots.iter().map(|(x, y)| Position { x: x * spread, y: y * spread }).collect();
            let (grid, order) = Grid::new(&positions, bits);
            let bounds = [a.min(b), c.min(d), a.max(b), c.max(d)].map(|value| value * spread);
            let mut found = Vec::new();
            grid.visit(bounds, |place| found.push(order[place] as usize));
            found.sort_unstable();
            let [west, north, east, south] = bounds;
            let inside = |p: &Position| (west..=east).contains(&p.x) && (north..=south).contains(&p.y);
            let expected: Vec<_> = (0..positions.len()).filter(|i| inside(&positions[*i])).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
