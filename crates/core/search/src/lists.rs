//! Many short lists of numbers in two flat vectors.

use std::ops::Range;

use crate::number::short;

/// Row `i` holds `items[starts[i]..starts[i + 1]]`.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    starts: Box<[u32]>,
    items: Box<[u32]>,
}

impl Lists {
    /// Gathers pairs (row, item) in linear time; items keep the order of the pairs.
    pub(crate) fn gather(rows: usize, pairs: &[(u32, u32)]) -> Self {
        let starts = starts(rows, pairs.iter().map(|pair| pair.0));
        let mut next = starts.clone();
        let mut items = vec![0; pairs.len()].into_boxed_slice();
        for &(row, item) in pairs {
            let place = &mut next[row as usize];
            items[*place as usize] = item;
            *place += 1;
        }
        Self { starts, items }
    }

    pub(crate) fn row(&self, row: u32) -> &[u32] {
        &self.items[bounds(&self.starts, row..row + 1)]
    }

    pub(crate) fn memory_bytes(&self) -> usize {
        size_of_val(&*self.starts) + size_of_val(&*self.items)
    }
}

/// Where each row starts once its items stand together, and at the end their total.
pub(crate) fn starts(rows: usize, of_items: impl Iterator<Item = u32>) -> Box<[u32]> {
    let mut counts = vec![0_usize; rows + 1];
    for row in of_items {
        counts[row as usize + 1] += 1;
    }
    let mut total = 0;
    counts
        .into_iter()
        .map(|count| {
            total += count;
            short(total)
        })
        .collect()
}

/// The items of several neighbouring rows, which stand together.
pub(crate) fn bounds(starts: &[u32], rows: Range<u32>) -> Range<usize> {
    starts[rows.start as usize] as usize..starts[rows.end as usize] as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_stand_with_their_row_in_the_order_given() {
        let lists = Lists::gather(4, &[(2, 9), (0, 1), (2, 7), (3, 5)]);
        let rows: Vec<&[u32]> = (0..4).map(|row| lists.row(row)).collect();
        assert_eq!(rows, [&[1][..], &[], &[9, 7], &[5]]);
    }
}
