//! Proving how many teams can be complete: branch and bound over projects.

use std::cmp::Ordering;

use crate::flow::Search;
use crate::prices::{Prices, State, whole};
use crate::teams::{Field, Teams};

/// Rounds of prices at the root, and at each knot below.
const ROOT_ROUNDS: u32 = 400;
const ROUNDS: u32 = 20;

/// Projects that cannot come in, until a greedy choice ends.
const FAILURES: u32 = 12;

/// The search for a proof.
pub(crate) struct Branch<'f> {
    field: &'f Field<'f>,
    prices: Prices,
    search: Search,
    states: Vec<State>,
    /// The most teams found so far.
    pub(crate) best: Teams,
    /// No more teams than this can be complete.
    pub(crate) bound: usize,
    knots: u32,
}

impl<'f> Branch<'f> {
    /// With teams that were found already; looks at most at so many knots.
    pub(crate) fn new(
        field: &'f Field<'f>,
        found: &Teams,
        knots: u32,
        may_go_on: &mut dyn FnMut() -> bool,
    ) -> Self {
        let mut states = vec![State::Out; field.priority.len()];
        for &project in &field.possible {
            states[project] = State::Open;
        }
        let mut prices = Prices::new(field);
        let root = whole(prices.lower(field, &states, found.count(), ROOT_ROUNDS, may_go_on));
        let bound = root.clamp(found.count(), field.possible.len().max(found.count()));
        Self { field, prices, search: Search::new(&field.graph), states, best: found.clone(), bound, knots }
    }

    /// Takes other teams, found by someone else, as the best.
    pub(crate) fn adopt(&mut self, teams: &Teams) {
        if teams.count() > self.best.count() {
            self.best.copy(teams);
        }
    }

    pub(crate) fn is_proved(&self) -> bool {
        self.bound <= self.best.count()
    }

    /// Goes on until the best is proved, or for the knots that there are, or until it may not.
    pub(crate) fn prove(&mut self, may_go_on: &mut dyn FnMut() -> bool) {
        if !self.is_proved() && self.explore(&Teams::new(self.field), may_go_on) {
            self.bound = self.best.count();
        }
    }

    /// Looks at all sets with what is decided; `chosen` are the teams that are in. False when it had to stop.
    fn explore(&mut self, chosen: &Teams, may_go_on: &mut dyn FnMut() -> bool) -> bool {
        if self.knots == 0 || !may_go_on() {
            return false;
        }
        self.knots -= 1;
        let decided = self.states.clone();
        let done = self.explore_kept(chosen.clone(), may_go_on);
        self.states = decided;
        done
    }

    fn explore_kept(&mut self, mut chosen: Teams, may_go_on: &mut dyn FnMut() -> bool) -> bool {
        let bound = self.prices.lower(self.field, &self.states, self.best.count(), ROUNDS, may_go_on);
        if whole(bound) <= self.best.count() || !self.decide(bound, &mut chosen) {
            return true;
        }
        let mut open = self.open();
        open.sort_by(|&a, &b| self.compare_worth(b, a));
        self.complete_greedily(&chosen, &open);
        let Some(&project) = open.iter().min_by(|&&a, &&b| self.doubt(a).total_cmp(&self.doubt(b))) else {
            return true;
        };
        let prices = self.prices.clone();
        self.states[project] = State::In;
        let mut more = chosen.clone();
        let with = !more.add(self.field, &mut self.search, project) || self.explore(&more, may_go_on);
        self.prices = prices;
        self.states[project] = State::Out;
        with && self.explore(&chosen, may_go_on)
    }

    /// What is worth most comes in, until several cannot.
    fn complete_greedily(&mut self, chosen: &Teams, open: &[usize]) {
        let (mut tried, mut failures) = (chosen.clone(), 0);
        for &project in open {
            failures += u32::from(!tried.add(self.field, &mut self.search, project));
            if failures > FAILURES {
                break;
            }
        }
        self.adopt(&tried);
    }

    /// Decides what a better set cannot do otherwise. False when there is no better set.
    fn decide(&mut self, bound: f64, chosen: &mut Teams) -> bool {
        for project in self.open() {
            let worth = self.prices.worth[project];
            if whole(bound - worth.abs()) > self.best.count() {
                continue;
            }
            if worth <= 0.0 {
                self.states[project] = State::Out;
                continue;
            }
            self.states[project] = State::In;
            if !chosen.add(self.field, &mut self.search, project) {
                return false;
            }
        }
        true
    }

    fn open(&self) -> Vec<usize> {
        let possible = self.field.possible.iter().copied();
        possible.filter(|&project| self.states[project] == State::Open).collect()
    }

    /// How near a project is to the edge between worth something and not.
    fn doubt(&self, project: usize) -> f64 {
        self.prices.worth[project].abs()
    }

    fn compare_worth(&self, a: usize, b: usize) -> Ordering {
        self.prices.worth[a].total_cmp(&self.prices.worth[b])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::samples::{Sample, crowded};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3_000))]

        #[test]
        fn it_finds_the_most_by_itself(region in crowded()) {
            region.look(|Sample { field, sets }| {
                let most = sets.iter().map(Teams::count).max().unwrap();
                let mut branch = Branch::new(field, &Teams::new(field), 1_000, &mut || true);
                assert!(branch.bound >= most);
                branch.prove(&mut || true);
                assert_eq!((branch.bound, branch.best.count()), (most, most));
            });
        }
    }
}
