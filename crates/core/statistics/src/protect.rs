//! What a table shows.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::flow::companions;
use crate::network::Network;
use crate::{Line, Rule, Shown, ShownLine, Why};

/// Hides the small counts of a table, and as little else as keeps anyone from finding them.
///
/// For each small count, what is shown leaves open that it reaches the threshold; no hidden count can be computed; zeros
/// and shown counts are true. At least two cells are hidden in a sum that has one hidden, its total counted among them.
///
/// Cells are hidden one small count after the other, the cheapest way each time (the sum of what is hidden); then each
/// that turns out not to serve is shown again, the largest first. That is a heuristic: a smaller pattern may exist.
/// A few microseconds a cell (`examples/measure.rs`).
pub fn protect(table: &Line, rule: Rule) -> ShownLine {
    protect_with(table, rule, &Wishes { hidden: &[], weight: &|_| 1 })
}

/// What is wanted of a table beside its protection. Cells are numbered as it is read: of each line its total, its counts,
/// then its parts.
pub struct Wishes<'a> {
    /// Cells that are not to be shown in any case: another table does not show what they are part of, and they would tell
    /// that it is not less. A zero stays shown.
    pub hidden: &'a [usize],
    /// How much it weighs to hide a cell, for each that it counts: what weighs more is hidden later.
    pub weight: &'a dyn Fn(usize) -> u64,
}

/// The same as [`protect`], with wishes.
pub fn protect_with(table: &Line, rule: Rule, wishes: &Wishes<'_>) -> ShownLine {
    let network = Network::of(table);
    let mut pattern = Pattern::of_small_counts(&network, rule);
    pattern.hide_also(wishes.hidden);
    pattern.add_neighbours(wishes.weight);
    pattern.show_again();
    let mut cells = pattern.into_shown().into_iter();
    shape(table, &mut cells)
}

/// Which cells are hidden.
struct Pattern<'n> {
    network: &'n Network,
    hidden: Vec<Option<Why>>,
    /// Cells hidden in any case.
    also: BTreeSet<usize>,
    /// Small counts: the cell, what it lacks to the threshold, and the cells that keep it.
    small: Vec<(usize, u64, BTreeSet<usize>)>,
}

impl<'n> Pattern<'n> {
    fn of_small_counts(network: &'n Network, rule: Rule) -> Self {
        let counts = network.arcs.iter().map(|arc| arc.count);
        let hidden: Vec<_> = counts.clone().map(|count| rule.is_small(count).then_some(Why::Small)).collect();
        let small = counts.enumerate().filter(|&(_, count)| rule.is_small(count));
        let mut small: Vec<_> =
            small.map(|(cell, count)| (cell, rule.threshold() - count, BTreeSet::new())).collect();
        // What lacks most first: its neighbours serve the others.
        small.sort_by_key(|&(cell, need, _)| (Reverse(need), cell));
        Self { network, hidden, also: BTreeSet::new(), small }
    }

    /// What is hidden besides must not be computed either: it could be higher by one.
    fn hide_also(&mut self, cells: &[usize]) {
        for &cell in cells {
            let shown = self.hidden.get(cell) == Some(&None);
            if shown && self.network.arcs[cell].count > 0 {
                self.hidden[cell] = Some(Why::Neighbour);
                self.also.insert(cell);
                self.small.push((cell, 1, BTreeSet::new()));
            }
        }
    }

    fn add_neighbours(&mut self, weight: &dyn Fn(usize) -> u64) {
        for rank in 0..self.small.len() {
            let (cell, need, _) = self.small[rank];
            let price = |arc: usize| match (self.hidden[arc], self.network.arcs[arc].count) {
                (Some(_), _) => Some(0),
                // A hidden zero would give itself away: zeros are shown.
                (None, 0) => None,
                (None, count) => Some(count.saturating_mul(weight(arc))),
            };
            // There always is a way: the totals above, up to the first, can all grow.
            let keepers = companions(self.network, cell, need, price).unwrap_or_default();
            for &keeper in &keepers {
                self.hidden[keeper].get_or_insert(Why::Neighbour);
            }
            self.small[rank].2 = keepers;
        }
    }

    fn show_again(&mut self) {
        let is_neighbour =
            |&cell: &usize| self.hidden[cell] == Some(Why::Neighbour) && !self.also.contains(&cell);
        let mut neighbours: Vec<usize> = (0..self.hidden.len()).filter(is_neighbour).collect();
        neighbours.sort_by_key(|&cell| (Reverse(self.network.arcs[cell].count), cell));
        for cell in neighbours {
            self.show_if_useless(cell);
        }
    }

    /// Shows a neighbour again if every small count that it keeps has others to keep it.
    fn show_if_useless(&mut self, neighbour: usize) {
        self.hidden[neighbour] = None;
        let price = |arc: usize| self.hidden[arc].map(|_| 0);
        let mut others = Vec::new();
        for (rank, (cell, need, keepers)) in self.small.iter().enumerate() {
            if !keepers.contains(&neighbour) {
                continue;
            }
            let Some(found) = companions(self.network, *cell, *need, price) else {
                self.hidden[neighbour] = Some(Why::Neighbour);
                return;
            };
            others.push((rank, found));
        }
        for (rank, found) in others {
            self.small[rank].2 = found;
        }
    }

    fn into_shown(self) -> Vec<Shown> {
        let cells = self.network.arcs.iter().zip(self.hidden);
        cells.map(|(arc, why)| why.map_or(Shown::Count(arc.count), Shown::Hidden)).collect()
    }
}

/// The cells in the shape of the table; they come in the order of [`Network`].
fn shape(line: &Line, cells: &mut impl Iterator<Item = Shown>) -> ShownLine {
    // The network has a cell for each number of the table: the fallback is never taken, and would hide.
    let mut next = || cells.next().unwrap_or(Shown::Hidden(Why::Neighbour));
    let total = next();
    let counts = line.counts.iter().map(|_| next()).collect();
    let parts = line.parts.iter().map(|part| shape(part, cells)).collect();
    ShownLine { total, counts, parts }
}
