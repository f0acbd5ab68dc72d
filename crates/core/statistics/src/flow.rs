//! How far a hidden count could be higher without anything published being changed.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use crate::network::Network;

/// The cheapest cells that let `cell` be higher by `need`: those whose counts would change with it.
///
/// `price` tells what a cell costs: nothing when it is hidden already; none when it may not be hidden. None when no
/// cells let it.
///
/// Counts change around a circle: from where the cell leads, back to where it begins, along cells that grow (without
/// bound) and against cells that shrink (down to 1, since zero would have been shown). Each round takes the cheapest
/// circle and as much of the need as it bears.
pub(crate) fn companions(
    network: &Network,
    cell: usize,
    need: u64,
    price: impl Fn(usize) -> Option<u64>,
) -> Option<BTreeSet<usize>> {
    let mut search =
        Search { network, cell, change: vec![0; network.arcs.len()], price, taken: BTreeSet::new() };
    let mut left = need;
    while left > 0 {
        let path = search.cheapest_path()?;
        let bears = path.iter().map(|&step| search.room(step)).min().unwrap_or(u64::MAX).min(left);
        for step in path {
            search.take(step, bears);
        }
        left -= bears;
    }
    Some(search.taken)
}

/// A cell passed along (it grows) or against (it shrinks).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Step {
    arc: usize,
    along: bool,
}

struct Search<'n, P> {
    network: &'n Network,
    cell: usize,
    /// How much each cell is higher so far.
    change: Vec<i128>,
    price: P,
    taken: BTreeSet<usize>,
}

impl<P: Fn(usize) -> Option<u64>> Search<'_, P> {
    /// By how much a cell can still grow, or shrink.
    fn room(&self, step: Step) -> u64 {
        if step.along {
            return u64::MAX;
        }
        let higher = i128::from(self.network.arcs[step.arc].count) + self.change[step.arc];
        u64::try_from(higher - 1).unwrap_or(0)
    }

    fn take(&mut self, step: Step, amount: u64) {
        let amount = i128::from(amount);
        self.change[step.arc] += if step.along { amount } else { -amount };
        self.taken.insert(step.arc);
    }

    fn cost(&self, arc: usize) -> Option<u64> {
        if self.taken.contains(&arc) { Some(0) } else { (self.price)(arc) }
    }

    /// Dijkstra, from the head of the cell to its tail. Among paths that cost the same, the shortest; then the first.
    fn cheapest_path(&self) -> Option<Vec<Step>> {
        let arcs = &self.network.arcs;
        let (start, goal) = (arcs[self.cell].to, arcs[self.cell].from);
        let mut best: Vec<Option<(u64, usize)>> = vec![None; self.network.around.len()];
        let mut came: Vec<Option<(usize, Step)>> = vec![None; self.network.around.len()];
        let mut queue = BinaryHeap::from([Reverse(((0, 0), start))]);
        best[start] = Some((0, 0));
        while let Some(Reverse((reached, knot))) = queue.pop() {
            if knot == goal {
                return Some(steps_to(goal, start, &came));
            }
            if best[knot].is_some_and(|known| known < reached) {
                continue;
            }
            for (step, next, price) in self.ways_from(knot) {
                let length = (reached.0.saturating_add(price), reached.1 + 1);
                if best[next].is_none_or(|known| length < known) {
                    best[next] = Some(length);
                    came[next] = Some((knot, step));
                    queue.push(Reverse((length, next)));
                }
            }
        }
        None
    }

    /// The steps that leave a knot, where they lead, and what they cost.
    fn ways_from(&self, knot: usize) -> impl Iterator<Item = (Step, usize, u64)> {
        let others = self.network.around[knot].iter().copied().filter(|&arc| arc != self.cell);
        others.filter_map(move |arc| {
            let ends = self.network.arcs[arc];
            let along = ends.from == knot;
            let step = Step { arc, along };
            let price = self.cost(arc)?;
            (self.room(step) > 0).then_some((step, if along { ends.to } else { ends.from }, price))
        })
    }
}

fn steps_to(goal: usize, start: usize, came: &[Option<(usize, Step)>]) -> Vec<Step> {
    let mut path = Vec::new();
    let mut knot = goal;
    while knot != start {
        let Some((before, step)) = came[knot] else { break };
        path.push(step);
        knot = before;
    }
    path
}
