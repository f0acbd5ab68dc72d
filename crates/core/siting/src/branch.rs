//! Proving that nothing is worth more: prices, then branch and bound over sites.

use crate::chosen::Chosen;
use crate::field::Field;
use crate::interchange::Interchange;
use crate::part::{Part, State};
use crate::prices::{Prices, Watch};

/// Rounds of prices at a knot below the root.
const ROUNDS: u32 = 60;

/// After how many rounds at the root the sites that are worth most are looked at, if the bound came down.
const LOOK: u32 = 10;

/// Sums are exact to this part of all that is at stake.
const EXACT: f64 = 1e-10;

/// The search for a proof, which finds better sites on its way.
pub(crate) struct Branch<'f> {
    field: &'f Field,
    /// Sites that can be chosen.
    among: Vec<usize>,
    interchange: Interchange,
    /// The best sites so far.
    pub(crate) best: Chosen,
    /// No sites are worth more.
    pub(crate) bound: f64,
    /// What is less than this above the best is no better.
    slack: f64,
    is_whole: bool,
    knots: u32,
}

impl<'f> Branch<'f> {
    /// With sites to begin with, which are improved by swaps.
    pub(crate) fn new(
        field: &'f Field,
        sites: &[usize],
        knots: u32,
        may_go_on: &mut dyn FnMut() -> bool,
    ) -> Self {
        let among: Vec<usize> = (0..field.sites).collect();
        let mut interchange = Interchange::new(field, sites.len());
        let mut best = Chosen::new(field, sites);
        interchange.improve(field, &among, &mut best, may_go_on);
        let (exact, is_whole) = (EXACT * field.cost, field.is_whole());
        // Between two whole numbers there is none.
        let slack = if is_whole { exact.max(1.0 - exact) } else { exact };
        Self { field, among, interchange, best, bound: field.most(), slack, is_whole, knots }
    }

    /// Whether the best is proved to be the best.
    pub(crate) fn is_proved(&self) -> bool {
        self.bound <= self.best.value
    }

    /// Goes on until the best is proved, or for the rounds and knots that there are, or until it may not.
    pub(crate) fn prove(&mut self, rounds: u32, may_go_on: &mut dyn FnMut() -> bool) {
        let bound = if self.is_open(self.bound) { self.relax(rounds, may_go_on) } else { self.bound };
        self.bound = match self.is_open(bound) {
            true if self.is_whole => (bound + EXACT * self.field.cost).floor(),
            true => bound,
            false => self.best.value,
        };
    }

    /// The bound of prices, and of branches where that is not enough.
    fn relax(&mut self, rounds: u32, may_go_on: &mut dyn FnMut() -> bool) -> f64 {
        let mut part = Part::whole(self.field, self.best.sites.len());
        let served = self.best.served.iter();
        let between = served.map(|served| f64::midpoint(f64::from(served.units), f64::from(served.second)));
        let mut prices = Prices::new(self.field, between.collect());
        let root = self.field;
        prices.lower(
            root,
            &part,
            rounds,
            &mut Root { branch: self, may_go_on, round: 0, seen: f64::INFINITY },
        );
        let bound = prices.bound.min(self.bound);
        if !self.is_open(bound) {
            return bound;
        }
        self.decide(root, &mut part, &prices);
        let less = root.without(|site| part.states[site] == State::Out);
        self.divide(&less, part, prices, bound, may_go_on)
    }

    /// Whether something better may be under a bound.
    fn is_open(&self, bound: f64) -> bool {
        bound > self.best.value + self.slack
    }

    /// Looks at all choices of a part, under a bound that is known. A bound of what is better and was not looked at.
    fn explore(
        &mut self,
        field: &Field,
        mut part: Part,
        mut prices: Prices,
        above: f64,
        may_go_on: &mut dyn FnMut() -> bool,
    ) -> f64 {
        if self.knots == 0 || !may_go_on() {
            return above;
        }
        self.knots -= 1;
        let target = self.best.value + self.slack;
        prices.lower(field, &part, ROUNDS, &mut Knot { target, may_go_on });
        let bound = prices.bound.min(above);
        if !self.is_open(bound) {
            return f64::NEG_INFINITY;
        }
        let likely: Vec<usize> = part.sites(State::In).chain(prices.top.iter().copied()).collect();
        self.look(&likely, may_go_on);
        self.decide(field, &mut part, &prices);
        self.divide(field, part, prices, bound, may_go_on)
    }

    /// Decides about the site that prices doubt most, one way and the other.
    fn divide(
        &mut self,
        field: &Field,
        part: Part,
        prices: Prices,
        bound: f64,
        may_go_on: &mut dyn FnMut() -> bool,
    ) -> f64 {
        let open: Vec<usize> = part.sites(State::Open).collect();
        let doubt = |site: usize| (prices.often[site] - 0.5).abs();
        let doubtful = open.iter().copied().min_by(|&a, &b| doubt(a).total_cmp(&doubt(b)));
        let Some(site) = doubtful.filter(|_| part.left > 0 && part.left < open.len()) else {
            // Nothing is left to choose. Too few sites are no choice: one better than the best would have them.
            if part.left == 0 || part.left == open.len() {
                let last: Vec<usize> =
                    part.sites(State::In).chain(open.into_iter().take(part.left)).collect();
                self.look(&last, may_go_on);
            }
            return f64::NEG_INFINITY;
        };
        let mut with = part.clone();
        with.take(field, site);
        let first = self.explore(field, with, prices.clone(), bound, may_go_on);
        let mut without = part;
        without.drop(site);
        first.max(self.explore(field, without, prices, bound, may_go_on))
    }

    /// Decides what a better choice cannot do otherwise: a site that is worth so much that the bound without it is too low,
    /// or so little that the bound with it is.
    fn decide(&self, field: &Field, part: &mut Part, prices: &Prices) {
        let worth = |site: &usize| prices.worth[*site];
        let is_top = |site: &usize| prices.top.binary_search(site).is_ok();
        let open: Vec<usize> = part.sites(State::Open).collect();
        let least = prices.top.iter().map(worth).min_by(f64::total_cmp);
        let next = open.iter().filter(|site| !is_top(site)).map(worth).max_by(f64::total_cmp);
        let (Some(least), Some(next)) = (least, next) else { return };
        for site in open {
            if is_top(&site) && !self.is_open(prices.bound - worth(&site) + next) {
                part.take(field, site);
            } else if !is_top(&site) && !self.is_open(prices.bound + worth(&site) - least) {
                part.drop(site);
            }
        }
    }

    /// Swaps from other sites, and keeps them where they are better.
    fn look(&mut self, sites: &[usize], may_go_on: &mut dyn FnMut() -> bool) {
        let mut chosen = Chosen::new(self.field, sites);
        self.interchange.improve(self.field, &self.among, &mut chosen, may_go_on);
        if chosen.value > self.best.value {
            self.best = chosen;
        }
    }
}

/// Looks for better sites while prices are made at the root.
struct Root<'b, 'f> {
    branch: &'b mut Branch<'f>,
    may_go_on: &'b mut dyn FnMut() -> bool,
    round: u32,
    seen: f64,
}

impl Watch for Root<'_, '_> {
    fn target(&mut self, best: &Prices) -> Option<f64> {
        if !(self.may_go_on)() {
            return None;
        }
        self.round += 1;
        if self.round.is_multiple_of(LOOK) && best.bound < self.seen {
            self.seen = best.bound;
            self.branch.look(&best.top, self.may_go_on);
        }
        Some(self.branch.best.value + self.branch.slack)
    }
}

struct Knot<'m> {
    target: f64,
    may_go_on: &'m mut dyn FnMut() -> bool,
}

impl Watch for Knot<'_> {
    fn target(&mut self, _: &Prices) -> Option<f64> {
        (self.may_go_on)().then_some(self.target)
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "samples are whole numbers, their sums are exact")]
mod tests {
    use super::*;
    use crate::samples::{best, field, value};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]

        #[test]
        fn it_finds_the_best_by_itself((field, count) in field(), rounds in 0..4u32) {
            let first: Vec<usize> = (0..count).collect();
            // Without leave, nothing is improved before.
            let mut branch = Branch::new(&field, &first, 5_000, &mut || false);
            prop_assert_eq!(branch.best.value, value(&field, &first));
            branch.prove(rounds, &mut || true);
            prop_assert!(branch.is_proved());
            prop_assert_eq!(branch.best.value, best(&field, count));
            prop_assert_eq!(branch.best.value, value(&field, &branch.best.sites));
        }

        #[test]
        fn what_was_not_looked_at_stays_under_the_bound((field, count) in field(), knots in 0..6u32) {
            let first: Vec<usize> = (0..count).collect();
            let mut branch = Branch::new(&field, &first, knots, &mut || true);
            branch.prove(1, &mut || true);
            prop_assert!(branch.bound >= best(&field, count));
            prop_assert!(branch.bound >= branch.best.value);
        }
    }
}
