//! An upper bound on complete teams, by prices on people.
//!
//! Every person gets a price for each of their slots, zero or more. A project is worth 1 less the prices of the cheapest
//! people who could fill it as if it were alone; the sum of what is worth something, and of all prices, is never less than
//! the number of teams, whatever the prices. Better prices are looked for along subgradients. Source: M. L. Fisher, *The
//! Lagrangian relaxation method for solving integer programming problems*, Management Science 27(1), 1981.

use crate::teams::Field;

/// What rounding may add up to in a sum of some thousand prices, generously.
const ROUNDING: f64 = 1e-6;

/// Projects with more slots are priced as if a person could fill several of their slots: the bound stays valid.
const MOST_DISTINCT: usize = 6;

/// Rounds without a lower bound until steps are halved.
const STALE: u32 = 12;

/// What is decided about a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Open,
    In,
    Out,
}

/// The number of teams that a bound allows.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "not negative, at most the projects"
)]
pub(crate) fn whole(bound: f64) -> usize {
    (bound + ROUNDING).floor().max(0.0) as usize
}

/// Prices of people, and what they make of projects.
#[derive(Debug, Clone)]
pub(crate) struct Prices {
    price: Vec<f64>,
    capacity: Vec<f64>,
    /// How often each person is used by the projects that are worth something.
    used: Vec<u32>,
    /// For each project, 1 less what its people cost.
    pub(crate) worth: Vec<f64>,
    crew: Vec<usize>,
}

impl Prices {
    pub(crate) fn new(field: &Field) -> Self {
        let people = field.graph.people();
        let capacity = (0..people).map(|person| number(field.graph.capacity(person))).collect();
        let worth = vec![0.0; field.priority.len()];
        Self { price: vec![0.0; people], capacity, used: vec![0; people], worth, crew: Vec::new() }
    }

    /// Looks for prices under which the bound is lower, until it allows no more than `target` teams, for some
    /// rounds, or until it may not go on.
    /// What `worth` holds afterwards belongs to the bound that is given.
    pub(crate) fn lower(
        &mut self,
        field: &Field,
        states: &[State],
        target: usize,
        rounds: u32,
        may_go_on: &mut dyn FnMut() -> bool,
    ) -> f64 {
        let mut best = self.evaluate(field, states);
        let mut best_price = self.price.clone();
        let (mut pace, mut stale) = (1.0, 0);
        for _ in 0..rounds {
            if whole(best) <= target || !may_go_on() || !self.step(pace * (best - number(target)).max(0.1)) {
                break;
            }
            let bound = self.evaluate(field, states);
            if bound < best - ROUNDING {
                (best, stale) = (bound, 0);
                best_price.copy_from_slice(&self.price);
            } else {
                stale += 1;
            }
            if stale > STALE {
                (pace, stale) = (pace / 2.0, 0);
            }
        }
        self.price = best_price;
        self.evaluate(field, states)
    }

    /// The bound under the present prices.
    fn evaluate(&mut self, field: &Field, states: &[State]) -> f64 {
        self.used.fill(0);
        let mut bound: f64 =
            self.price.iter().zip(&self.capacity).map(|(price, capacity)| price * capacity).sum();
        for &project in &field.possible {
            let worth = 1.0 - self.cheapest_crew(field, project);
            self.worth[project] = worth;
            let counts = match states[project] {
                State::Out => false,
                State::In => true,
                State::Open => worth > 0.0,
            };
            if counts {
                bound += worth;
                for &person in &self.crew {
                    self.used[person] += 1;
                }
            }
        }
        bound
    }

    /// One step against the subgradient: who is asked for too often gets dearer. False when nobody's price would move.
    fn step(&mut self, distance: f64) -> bool {
        let slope = |price: f64, capacity: f64, used: u32| {
            let slope = f64::from(used) - capacity;
            if price > 0.0 || slope > 0.0 { slope } else { 0.0 }
        };
        let each = self.price.iter().zip(&self.capacity).zip(&self.used);
        let norm: f64 = each.map(|((&price, &capacity), &used)| slope(price, capacity, used).powi(2)).sum();
        if norm <= 0.0 {
            return false;
        }
        for ((price, &capacity), &used) in self.price.iter_mut().zip(&self.capacity).zip(&self.used) {
            *price = (*price + slope(*price, capacity, used) * distance / norm).max(0.0);
        }
        true
    }

    /// What the cheapest different people for a project cost; they stand in `crew` afterwards.
    fn cheapest_crew(&mut self, field: &Field, project: usize) -> f64 {
        let slots = field.problem.slots_of(project);
        let distinct = slots.len() <= MOST_DISTINCT;
        let most = if distinct { slots.len() } else { 1 };
        let offers: Vec<Vec<Offer>> = slots.map(|slot| self.cheapest(field, slot, most)).collect();
        let mut choice = Choice::new(&offers, distinct);
        choice.go_on(&offers, 0, 0.0);
        self.crew.clear();
        self.crew.extend(&choice.best_crew);
        choice.best
    }

    /// The cheapest candidates of a slot. Among equals, those who are used less, so that steps spread.
    fn cheapest(&self, field: &Field, slot: usize, most: usize) -> Vec<Offer> {
        let mut offers: Vec<Offer> = Vec::with_capacity(most + 1);
        for arc in field.graph.arcs_of(slot) {
            let person = field.graph.arcs[arc].person;
            let offer = Offer { price: self.price[person], used: self.used[person], person };
            if offers.len() == most && offers.last().is_some_and(|last| !offer.before(last)) {
                continue;
            }
            let at = offers.partition_point(|other| !offer.before(other));
            offers.insert(at, offer);
            offers.truncate(most);
        }
        offers
    }
}

#[derive(Debug, Clone, Copy)]
struct Offer {
    price: f64,
    used: u32,
    person: usize,
}

impl Offer {
    fn before(&self, other: &Self) -> bool {
        (self.price, self.used) < (other.price, other.used)
    }
}

/// Different people for the slots of a project, tried one slot after the other. As many offers as there are slots are
/// enough for each: of more, one would stay free.
struct Choice {
    distinct: bool,
    /// What the slots from each on cost at least.
    rest: Vec<f64>,
    crew: Vec<usize>,
    best: f64,
    best_crew: Vec<usize>,
}

impl Choice {
    fn new(offers: &[Vec<Offer>], distinct: bool) -> Self {
        let mut rest = vec![0.0; offers.len() + 1];
        for at in (0..offers.len()).rev() {
            rest[at] = rest[at + 1] + offers[at].first().map_or(f64::INFINITY, |offer| offer.price);
        }
        Self { distinct, rest, crew: Vec::new(), best: f64::INFINITY, best_crew: Vec::new() }
    }

    fn go_on(&mut self, offers: &[Vec<Offer>], at: usize, sum: f64) {
        if at == offers.len() {
            self.best = sum;
            self.best_crew.clone_from(&self.crew);
            return;
        }
        for offer in &offers[at] {
            if sum + offer.price + self.rest[at + 1] >= self.best {
                return;
            }
            if !self.distinct || !self.crew.contains(&offer.person) {
                self.crew.push(offer.person);
                self.go_on(offers, at + 1, sum + offer.price);
                self.crew.pop();
            }
        }
    }
}

/// Counts are far below the 2⁵³ that a float tells apart.
#[expect(clippy::cast_precision_loss, reason = "counts of people and projects")]
fn number(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::samples::{Sample, crowded};
    use crate::teams::Teams;

    proptest! {
        #[test]
        fn no_prices_give_less_than_there_is(region in crowded(), out in 0..6usize, rounds in 0..60u32) {
            region.look(|Sample { field, sets }| {
                let mut states = vec![State::Open; field.priority.len()];
                states[out] = State::Out;
                let most = sets.iter().filter(|set| !set.complete[out]).map(Teams::count).max();
                let bound = Prices::new(field).lower(field, &states, 0, rounds, &mut || true);
                assert!(whole(bound) >= most.unwrap_or(0), "{bound}");
                states[out] = State::In;
                let most = sets.iter().filter(|set| set.complete[out]).map(Teams::count).max();
                let bound = Prices::new(field).lower(field, &states, 0, rounds, &mut || true);
                assert!(most.is_none_or(|most| whole(bound) >= most), "{bound}");
            });
        }
    }
}
