//! Proving that nothing is worth more: prices, then branch and bound over sites, the part with the highest bound first.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::chosen::Chosen;
use crate::field::Field;
use crate::interchange::Interchange;
use crate::part::{Part, State};
use crate::prices::{Effort, Prices, Watch};
use crate::useless::useless;

/// At a knot below the root.
const BELOW: Effort = Effort { rounds: 100, step: 0.4 };

/// After how many rounds at the root the sites that are worth most are looked at, if the bound came down.
const LOOK: u32 = 10;

/// Sums are exact to this part of all that is at stake.
const EXACT: f64 = 1e-10;

/// A knot keeps prices of rows and sites: no more of them are kept at once than this, 30 bytes each.
const MOST_KEPT: usize = 5_000_000;

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
}

/// A part of all choices, with prices that bound it.
struct Knot {
    bound: f64,
    /// When it was made: the last of equals comes first.
    number: u32,
    part: Part,
    prices: Prices,
}

impl<'f> Branch<'f> {
    /// With sites to begin with, which are improved by swaps.
    pub(crate) fn new(field: &'f Field, sites: &[usize], may_go_on: &mut dyn FnMut() -> bool) -> Self {
        let among: Vec<usize> = (0..field.sites).collect();
        let mut interchange = Interchange::new(field, sites.len());
        let mut best = Chosen::new(field, sites);
        interchange.improve(field, &among, &mut best, may_go_on);
        let (exact, is_whole) = (EXACT * field.cost, field.is_whole());
        // Between two whole numbers there is none.
        let slack = if is_whole { exact.max(1.0 - exact) } else { exact };
        Self { field, among, interchange, best, bound: field.most(), slack, is_whole }
    }

    /// Whether the best is proved to be the best.
    pub(crate) fn is_proved(&self) -> bool {
        self.bound <= self.best.value
    }

    /// Goes on until the best is proved, or for the rounds and knots that there are, or until it may not.
    pub(crate) fn prove(&mut self, rounds: u32, knots: u32, may_go_on: &mut dyn FnMut() -> bool) {
        let mut bound = self.bound;
        if self.is_open(bound) {
            let root = self.root(rounds, may_go_on);
            let kept = MOST_KEPT / (self.field.weights.len() + self.field.sites).max(1);
            let knots = knots.min(u32::try_from(kept).unwrap_or(u32::MAX));
            bound = bound.min(self.divide(root, knots, may_go_on));
        }
        self.bound = match self.is_open(bound) {
            true if self.is_whole => (bound + EXACT * self.field.cost).floor(),
            true => bound,
            false => self.best.value,
        };
    }

    /// Whether something better may be under a bound.
    fn is_open(&self, bound: f64) -> bool {
        bound > self.best.value + self.slack
    }

    /// All choices, with the first prices: between what the best and the second of the best sites give to each row.
    fn root(&mut self, rounds: u32, may_go_on: &mut dyn FnMut() -> bool) -> Knot {
        let part = Part::whole(self.field, self.best.sites.len());
        let served = self.best.served.iter();
        let between = served.map(|served| f64::midpoint(f64::from(served.units), f64::from(served.second)));
        let mut prices = Prices::new(self.field, between.collect());
        let effort = Effort { rounds, step: 1.0 };
        let field = self.field;
        prices.lower(
            field,
            &part,
            effort,
            &mut Root { branch: self, may_go_on, round: 0, seen: f64::INFINITY },
        );
        Knot { bound: prices.bound, number: 0, part, prices }
    }

    /// Divides parts, until none is left that may hold something better: a bound of what is left.
    fn divide(&mut self, root: Knot, knots: u32, may_go_on: &mut dyn FnMut() -> bool) -> f64 {
        let mut parts = BinaryHeap::from([root]);
        let mut number = 0;
        while let Some(knot) = parts.pop() {
            if !self.is_open(knot.bound) || number >= knots || !may_go_on() {
                return knot.bound;
            }
            for part in self.split(&knot, may_go_on).into_iter().flatten() {
                number += 1;
                let below = self.bound_of(part, number, &knot, may_go_on);
                if self.is_open(below.bound) {
                    parts.push(below);
                }
            }
        }
        self.best.value
    }

    /// Prices for a part of a knot, and what they suggest.
    fn bound_of(
        &mut self,
        part: Part,
        number: u32,
        above: &Knot,
        may_go_on: &mut dyn FnMut() -> bool,
    ) -> Knot {
        let mut prices = above.prices.clone();
        let target = self.best.value + self.slack;
        prices.lower(&part.rest(self.field), &part, BELOW, &mut Below { target, may_go_on });
        self.look(part.sites(State::In).chain(prices.top.iter().copied()).collect(), may_go_on);
        Knot { bound: prices.bound.min(above.bound), number, part, prices }
    }

    /// Both ways to decide about the site that prices doubt most; none where nothing is left to decide.
    fn split(&mut self, knot: &Knot, may_go_on: &mut dyn FnMut() -> bool) -> Option<[Part; 2]> {
        let mut part = knot.part.clone();
        self.decide(&mut part, &knot.prices);
        let open: Vec<usize> = part.sites(State::Open).collect();
        for site in useless(&part.rest(self.field), &open) {
            part.drop(site);
        }
        let open: Vec<usize> = part.sites(State::Open).collect();
        if part.left == 0 || part.left >= open.len() {
            let last = open.into_iter().take(part.left);
            self.look(part.sites(State::In).chain(last).collect(), may_go_on);
            return None;
        }
        let doubt = |site: &usize| (knot.prices.often[*site] - 0.5).abs();
        let site = open.into_iter().min_by(|a, b| doubt(a).total_cmp(&doubt(b)))?;
        let mut with = part.clone();
        with.take(self.field, site);
        part.drop(site);
        Some([with, part])
    }

    /// Decides what a better choice cannot do otherwise: a site that is worth so much that the bound without it is too low,
    /// or so little that the bound with it is.
    fn decide(&self, part: &mut Part, prices: &Prices) {
        let worth = |site: &usize| prices.worth[*site];
        let is_top = |site: &usize| prices.top.binary_search(site).is_ok();
        let open: Vec<usize> = part.sites(State::Open).collect();
        let least = prices.top.iter().map(worth).min_by(f64::total_cmp);
        let next = open.iter().filter(|site| !is_top(site)).map(worth).max_by(f64::total_cmp);
        let (Some(least), Some(next)) = (least, next) else { return };
        for site in open {
            if is_top(&site) && !self.is_open(prices.bound - worth(&site) + next) {
                part.take(self.field, site);
            } else if !is_top(&site) && !self.is_open(prices.bound + worth(&site) - least) {
                part.drop(site);
            }
        }
    }

    /// Swaps from other sites, and keeps them where they are better. Where there are too few, others come in, whichever.
    fn look(&mut self, mut sites: Vec<usize>, may_go_on: &mut dyn FnMut() -> bool) {
        let missing = self.best.sites.len() - sites.len();
        let others = self.among.iter().copied().filter(|site| !sites.contains(site));
        let others: Vec<usize> = others.take(missing).collect();
        sites.extend(others);
        let mut chosen = Chosen::new(self.field, &sites);
        self.interchange.improve(self.field, &self.among, &mut chosen, may_go_on);
        if chosen.value > self.best.value {
            self.best = chosen;
        }
    }
}

impl Ord for Knot {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bound.total_cmp(&other.bound).then(self.number.cmp(&other.number))
    }
}

impl PartialOrd for Knot {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Knot {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Knot {}

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
            self.branch.look(best.top.clone(), self.may_go_on);
        }
        Some(self.branch.best.value + self.branch.slack)
    }
}

/// Looks for a proof alone.
struct Below<'m> {
    target: f64,
    may_go_on: &'m mut dyn FnMut() -> bool,
}

impl Watch for Below<'_> {
    fn target(&mut self, _: &Prices) -> Option<f64> {
        (self.may_go_on)().then_some(self.target)
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "samples are whole numbers, their sums are exact")]
mod tests {
    use super::*;
    use crate::samples::{best, field, sets, value};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]

        #[test]
        fn it_finds_the_best_by_itself((field, count) in field(), rounds in 0..4u32) {
            let first: Vec<usize> = (0..count).collect();
            // Without leave, nothing is improved before.
            let mut branch = Branch::new(&field, &first, &mut || false);
            prop_assert_eq!(branch.best.value, value(&field, &first));
            branch.prove(rounds, 5_000, &mut || true);
            prop_assert!(branch.is_proved());
            prop_assert_eq!(branch.best.value, best(&field, count));
            prop_assert_eq!(branch.best.value, value(&field, &branch.best.sites));
        }

        #[test]
        fn what_was_not_looked_at_stays_under_the_bound((field, count) in field(), knots in 0..6u32) {
            let first: Vec<usize> = (0..count).collect();
            let mut branch = Branch::new(&field, &first, &mut || true);
            branch.prove(1, knots, &mut || true);
            prop_assert!(branch.bound >= best(&field, count));
            prop_assert!(branch.bound >= branch.best.value);
        }

        #[test]
        fn what_is_decided_holds_for_all_that_is_better((field, count) in field(), rounds in 0..60u32) {
            let first: Vec<usize> = (0..count).collect();
            let branch = Branch::new(&field, &first, &mut || false);
            let (mut part, mut prices) = (Part::whole(&field, count), Prices::new(&field, vec![2.0; field.weights.len()]));
            let mut below = Below { target: branch.best.value, may_go_on: &mut || true };
            prices.lower(&field, &part, Effort { rounds, step: 1.0 }, &mut below);
            branch.decide(&mut part, &prices);
            for set in sets(field.sites, count).iter().filter(|set| value(&field, set) > branch.best.value) {
                for (site, &state) in part.states.iter().enumerate() {
                    prop_assert!(state != State::In || set.contains(&site));
                    prop_assert!(state != State::Out || !set.contains(&site));
                }
            }
        }

        #[test]
        fn less_than_one_counts_too((field, count) in field()) {
            let mut field = field;
            field.cost *= 0.01;
            field.weights.iter_mut().for_each(|weight| *weight *= 0.01);
            let mut branch = Branch::new(&field, &(0..count).collect::<Vec<_>>(), &mut || false);
            branch.prove(0, 5_000, &mut || true);
            prop_assert!(branch.is_proved());
            prop_assert!((branch.best.value - best(&field, count)).abs() < 1e-9);
        }
    }

    #[test]
    fn too_few_sites_are_made_up() {
        let field = crate::samples::of(4, &[(1.0, &[(0, 1)]), (1.0, &[(3, 9)])]);
        let mut branch = Branch::new(&field, &[0, 1], &mut || false);
        branch.look(vec![3], &mut || false);
        assert_eq!((branch.best.value, branch.best.sites), (10.0, vec![3, 0]));
    }
}
