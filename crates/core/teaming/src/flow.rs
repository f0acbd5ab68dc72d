//! The cheapest way to fill chosen slots, kept while slots come and go.
//!
//! A network: source → slot → (project, person), one unit → person, `capacity` units → sink. A knot (project, person) is
//! never stored: when the person already fills a slot of the project, the only way on from it is to that slot.
//!
//! Slots are added along shortest augmenting paths and taken out along shortest ways back, found by Dijkstra with
//! potentials, so that what is held is the cheapest after each step. Source: Ahuja, Magnanti and Orlin, *Network flows*,
//! Prentice Hall 1993, chapter 9 (successive shortest paths) and its section on sensitivity.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::graph::Graph;

const NONE: usize = usize::MAX;

/// Which slots are filled, by whom.
#[derive(Debug, Clone)]
pub(crate) struct Flow {
    /// For each slot, its arc; NONE when it is not filled.
    arc: Vec<usize>,
    /// The slots that each person fills, side by side.
    held: Vec<usize>,
    count: Vec<usize>,
    /// Of slots, then of people. The sink has 0.
    potential: Vec<i64>,
    pub(crate) cost: i64,
}

/// Room for one search, used again by the next.
#[derive(Debug, Default)]
pub(crate) struct Search {
    distance: Vec<i64>,
    came: Vec<(usize, usize)>,
    touched: Vec<usize>,
    heap: BinaryHeap<Reverse<(i64, usize)>>,
    /// Who fills the slots of the project that is looked at.
    mates: Vec<(usize, usize)>,
    /// What is as far does not matter any more.
    limit: i64,
    /// After slots that cannot be filled together: those that compete for the same people, the last asked among them.
    pub(crate) blocked: Vec<usize>,
}

impl Search {
    pub(crate) fn new(graph: &Graph) -> Self {
        let knots = graph.slots() + graph.people();
        Self { distance: vec![i64::MAX; knots], came: vec![(NONE, NONE); knots], ..Self::default() }
    }

    /// The slots that the last search came by.
    pub(crate) fn reached_slots(&self, graph: &Graph) -> Vec<usize> {
        self.touched.iter().copied().filter(|&knot| knot < graph.slots()).collect()
    }

    fn begin(&mut self, limit: i64) {
        self.limit = limit;
        for knot in self.touched.drain(..) {
            self.distance[knot] = i64::MAX;
        }
        self.heap.clear();
    }

    fn reach(&mut self, knot: usize, distance: i64, came: (usize, usize)) {
        let known = self.distance[knot];
        if distance < known.min(self.limit) {
            if known == i64::MAX {
                self.touched.push(knot);
            }
            self.distance[knot] = distance;
            self.came[knot] = came;
            self.heap.push(Reverse((distance, knot)));
        }
    }

    /// The nearest knot whose ways on were not looked at.
    fn nearest(&mut self) -> Option<(i64, usize)> {
        while let Some(Reverse((distance, knot))) = self.heap.pop() {
            if distance == self.distance[knot] {
                return Some((distance, knot));
            }
        }
        None
    }

    /// Which slots take which arcs on the way to a person, the last first.
    fn moves(&self, person_knot: usize) -> Vec<(usize, usize)> {
        let mut moves = Vec::new();
        let mut knot = person_knot;
        loop {
            let (from, arc) = self.came[knot];
            if from == NONE {
                return moves;
            }
            if arc != NONE {
                moves.push((from, arc));
            }
            knot = from;
        }
    }
}

impl Flow {
    pub(crate) fn new(graph: &Graph) -> Self {
        Self {
            arc: vec![NONE; graph.slots()],
            held: vec![NONE; graph.seats()],
            count: vec![0; graph.people()],
            potential: vec![0; graph.slots() + graph.people()],
            cost: 0,
        }
    }

    /// Becomes a copy, in the memory that there is.
    pub(crate) fn copy(&mut self, other: &Self) {
        self.arc.copy_from_slice(&other.arc);
        self.held.copy_from_slice(&other.held);
        self.count.copy_from_slice(&other.count);
        self.potential.copy_from_slice(&other.potential);
        self.cost = other.cost;
    }

    pub(crate) fn person(&self, graph: &Graph, slot: usize) -> Option<usize> {
        let arc = self.arc[slot];
        (arc != NONE).then(|| graph.arcs[arc].person)
    }

    /// How many more slots someone can take.
    pub(crate) fn room(&self, graph: &Graph, person: usize) -> usize {
        graph.capacity(person) - self.count[person]
    }

    pub(crate) fn held(&self, graph: &Graph, person: usize) -> &[usize] {
        let from = graph.seat[person];
        &self.held[from..from + self.count[person]]
    }

    /// Fills all of some slots, or none. Those that cannot be filled together leave in `search.blocked` the slots that compete.
    pub(crate) fn add_all(
        &mut self,
        graph: &Graph,
        search: &mut Search,
        slots: impl Iterator<Item = usize> + Clone,
    ) -> bool {
        for (done, slot) in slots.clone().enumerate() {
            if !self.add(graph, search, slot) {
                search.blocked = search.reached_slots(graph);
                for slot in slots.take(done) {
                    self.remove(graph, search, slot);
                }
                return false;
            }
        }
        true
    }

    /// Fills one more slot at the least cost, or tells that those filled and this one cannot be filled together.
    pub(crate) fn add(&mut self, graph: &Graph, search: &mut Search, slot: usize) -> bool {
        search.begin(i64::MAX);
        self.potential[slot] = self.start(graph, search, slot);
        search.reach(slot, 0, (NONE, NONE));
        let mut end = NONE;
        while let Some((distance, knot)) = search.nearest()
            && distance < search.limit
        {
            if let Some(person) = knot.checked_sub(graph.slots())
                && self.room(graph, person) > 0
                && distance + self.potential[knot] < search.limit
            {
                (search.limit, end) = (distance + self.potential[knot], knot);
            }
            self.ways_from(graph, search, distance, knot);
        }
        if end == NONE {
            return false;
        }
        for &knot in &search.touched {
            self.potential[knot] -= (search.limit - search.distance[knot]).max(0);
        }
        self.take(graph, &search.moves(end));
        true
    }

    /// A potential for a slot that is about to come: no arc out of it has a negative reduced cost.
    fn start(&self, graph: &Graph, search: &mut Search, slot: usize) -> i64 {
        self.look_for_mates(graph, search, slot);
        let after = graph.arcs_of(slot).map(|arc| {
            let (knot, cost) = self.head(graph, search, arc);
            self.potential[knot] - cost
        });
        after.max().unwrap_or(0)
    }

    /// Empties a slot; the others are filled at the least cost without it.
    ///
    /// A unit less is a unit back from the sink: along the shortest way from there to the slot. Straight through its
    /// person is one, and gives the bound.
    pub(crate) fn remove(&mut self, graph: &Graph, search: &mut Search, slot: usize) {
        let arc = self.arc[slot];
        if arc == NONE {
            return;
        }
        let limit = -graph.arcs[arc].cost - self.potential[slot];
        let nearest = self.way_back(graph, search, slot, limit);
        self.empty(graph, slot);
        if nearest < limit {
            self.take(graph, &search.moves(slot));
        }
    }

    /// How far a slot is from the sink, at most `limit`.
    fn way_back(&mut self, graph: &Graph, search: &mut Search, slot: usize, limit: i64) -> i64 {
        search.begin(limit);
        if limit <= 0 {
            return limit;
        }
        for (person, _) in self.count.iter().enumerate().filter(|&(_, &count)| count > 0) {
            let knot = graph.slots() + person;
            search.reach(knot, -self.potential[knot], (NONE, NONE));
        }
        let mut nearest = limit;
        while let Some((distance, knot)) = search.nearest() {
            if knot == slot {
                nearest = distance;
                break;
            }
            self.ways_from(graph, search, distance, knot);
        }
        for (potential, &distance) in self.potential.iter_mut().zip(&search.distance) {
            *potential += distance.min(nearest);
        }
        nearest
    }

    /// Who fills the slots of the same project.
    fn look_for_mates(&self, graph: &Graph, search: &mut Search, slot: usize) {
        search.mates.clear();
        let filled = graph.siblings(slot).filter(|&other| other != slot && self.arc[other] != NONE);
        search.mates.extend(filled.map(|other| (graph.arcs[self.arc[other]].person, other)));
    }

    /// Where an arc out of a slot leads: to its person, or to the slot that the person fills in the same project.
    fn head(&self, graph: &Graph, search: &Search, arc: usize) -> (usize, i64) {
        let to = graph.arcs[arc];
        match search.mates.iter().find(|&&(person, _)| person == to.person) {
            Some(&(_, other)) => (other, to.cost - graph.arcs[self.arc[other]].cost),
            None => (graph.slots() + to.person, to.cost),
        }
    }

    fn ways_from(&self, graph: &Graph, search: &mut Search, distance: i64, knot: usize) {
        let from = distance + self.potential[knot];
        if let Some(person) = knot.checked_sub(graph.slots()) {
            for &held in self.held(graph, person) {
                let cost = -graph.arcs[self.arc[held]].cost;
                search.reach(held, from + cost - self.potential[held], (knot, NONE));
            }
            return;
        }
        self.look_for_mates(graph, search, knot);
        for arc in graph.arcs_of(knot).filter(|&arc| arc != self.arc[knot]) {
            let (to, cost) = self.head(graph, search, arc);
            search.reach(to, from + cost - self.potential[to], (knot, arc));
        }
    }

    fn take(&mut self, graph: &Graph, moves: &[(usize, usize)]) {
        for &(slot, _) in moves {
            self.empty(graph, slot);
        }
        for &(slot, arc) in moves {
            let to = graph.arcs[arc];
            self.held[graph.seat[to.person] + self.count[to.person]] = slot;
            self.count[to.person] += 1;
            self.arc[slot] = arc;
            self.cost += to.cost;
        }
    }

    fn empty(&mut self, graph: &Graph, slot: usize) {
        let arc = self.arc[slot];
        if arc == NONE {
            return;
        }
        let to = graph.arcs[arc];
        let from = graph.seat[to.person];
        let last = from + self.count[to.person] - 1;
        if let Some(at) = (from..last).find(|&at| self.held[at] == slot) {
            self.held.swap(at, last);
        }
        self.held[last] = NONE;
        self.count[to.person] -= 1;
        self.arc[slot] = NONE;
        self.cost -= to.cost;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::graph::Arc;

    /// Slots of two to a project, with a cost or none for each person, and how much people take.
    fn graphs() -> impl Strategy<Value = Graph> {
        let costs =
            prop::collection::vec(prop::collection::vec(prop::option::weighted(0.5, -5..20i64), 5), 8);
        (costs, prop::collection::vec(0..3usize, 5)).prop_map(|(costs, capacities)| {
            let slots = costs.into_iter().enumerate().map(|(slot, costs)| {
                let arcs = costs.into_iter().enumerate();
                let arcs = arcs.filter_map(|(person, cost)| cost.map(|cost| Arc { person, cost }));
                (slot / 2, arcs.collect())
            });
            Graph::new(slots, capacities.into_iter())
        })
    }

    /// The least cost of filling all of some slots, tried one by one; None when they cannot be filled together.
    fn least(graph: &Graph, slots: &[usize], taken: &mut Vec<(usize, usize)>) -> Option<i64> {
        let Some((&slot, rest)) = slots.split_first() else { return Some(0) };
        let mut best: Option<i64> = None;
        for arc in graph.arcs_of(slot) {
            let Arc { person, cost } = graph.arcs[arc];
            let full = taken.iter().filter(|one| one.0 == person).count() >= graph.capacity(person);
            if full || taken.contains(&(person, graph.project[slot])) {
                continue;
            }
            taken.push((person, graph.project[slot]));
            let all = least(graph, rest, taken).map(|others| others + cost);
            taken.pop();
            best = best.into_iter().chain(all).min();
        }
        best
    }

    proptest! {
        #[test]
        fn what_is_held_is_the_cheapest(graph in graphs(), steps in prop::collection::vec(0..8usize, 1..30)) {
            let (mut flow, mut search) = (Flow::new(&graph), Search::new(&graph));
            let mut filled: Vec<usize> = Vec::new();
            for slot in steps {
                if filled.contains(&slot) {
                    flow.remove(&graph, &mut search, slot);
                    filled.retain(|&one| one != slot);
                } else {
                    let more: Vec<usize> = filled.iter().copied().chain([slot]).collect();
                    let fits = flow.add(&graph, &mut search, slot);
                    prop_assert_eq!(fits, least(&graph, &more, &mut Vec::new()).is_some());
                    if fits {
                        filled = more;
                    }
                }
                prop_assert_eq!(Some(flow.cost), least(&graph, &filled, &mut Vec::new()));
                prop_assert!(filled.iter().all(|&slot| flow.person(&graph, slot).is_some()));
            }
        }
    }
}
