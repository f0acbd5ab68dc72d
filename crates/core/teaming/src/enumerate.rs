//! Few projects: all sets of as many teams as are proved possible, for the best of priority, slots and cost.

use std::cmp::Reverse;

use crate::flow::Search;
use crate::teams::{Field, Score, Teams};

/// The walk over sets.
pub(crate) struct Enumerate<'f> {
    field: &'f Field<'f>,
    search: Search,
    /// What the people of each project cost at least.
    least: Vec<i64>,
    pub(crate) best: Teams,
    knots: u32,
}

impl<'f> Enumerate<'f> {
    /// With teams that were found already, as many as can be; looks at most at so many knots.
    pub(crate) fn new(field: &'f Field<'f>, found: &Teams, knots: u32) -> Self {
        let cheapest =
            |slot| field.graph.arcs_of(slot).map(|arc| field.graph.arcs[arc].cost).min().unwrap_or(0);
        let least =
            (0..field.priority.len()).map(|project| field.problem.slots_of(project).map(cheapest).sum());
        Self { field, search: Search::new(&field.graph), least: least.collect(), best: found.clone(), knots }
    }

    /// Whether it came to the end: nothing is better than the best then.
    pub(crate) fn finish(&mut self, may_go_on: &mut dyn FnMut() -> bool) -> bool {
        self.explore(&Teams::new(self.field), 0, may_go_on)
    }

    fn explore(&mut self, chosen: &Teams, at: usize, may_go_on: &mut dyn FnMut() -> bool) -> bool {
        if self.optimistic(chosen, at).is_none_or(|score| score <= self.best.score()) {
            return true;
        }
        let Some(&project) = self.field.possible.get(at) else {
            // The optimistic score is the true one when nothing is left to choose.
            self.best.copy(chosen);
            return true;
        };
        if self.knots == 0 || !may_go_on() {
            return false;
        }
        self.knots -= 1;
        let mut more = chosen.clone();
        let with = !more.add(self.field, &mut self.search, project) || self.explore(&more, at + 1, may_go_on);
        with && self.explore(chosen, at + 1, may_go_on)
    }

    /// A score that no choice among the projects from `at` on exceeds; None when too few are left.
    ///
    /// Teams that come in never make those already there cheaper: without them, these would be filled as cheaply.
    fn optimistic(&self, chosen: &Teams, at: usize) -> Option<Score> {
        let (teams, priority, slots, Reverse(cost)) = chosen.score();
        let need = self.best.count().saturating_sub(teams);
        let left = &self.field.possible[at..];
        if left.len() < need {
            return None;
        }
        let most = |value: &dyn Fn(usize) -> i64| -> i64 {
            let mut values: Vec<i64> = left.iter().map(|&project| value(project)).collect();
            values.sort_unstable_by_key(|&value| Reverse(value));
            values[..need].iter().sum()
        };
        let whole = |value: i64| u64::try_from(value).unwrap_or(0);
        let more = whole(most(&|project| i64::try_from(self.field.priority[project]).unwrap_or(i64::MAX)));
        let seats = most(&|project| i64::try_from(self.field.size(project)).unwrap_or(i64::MAX));
        let seats = usize::try_from(seats).unwrap_or(usize::MAX);
        let cost = cost - most(&|project| -self.least[project]);
        Some((teams + need, priority + more, slots + seats, Reverse(cost)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::samples::{Sample, crowded};

    proptest! {
        #[test]
        fn it_finds_the_best_from_the_worst(region in crowded()) {
            region.look(|Sample { field, sets }| {
                let best = sets.iter().map(Teams::score).max().unwrap();
                let worst = sets.iter().filter(|set| set.count() == best.0).min_by_key(|set| set.score()).unwrap();
                let mut walk = Enumerate::new(field, worst, 1_000);
                assert!(walk.finish(&mut || true));
                assert_eq!(walk.best.score(), best);
            });
        }
    }
}
