//! Learning, kilometres and what was before, as one whole number to make small.

use std::collections::BTreeSet;

use crate::graph::{Arc, Graph, capacities};
use crate::model::Assignment;
use crate::problem::{Candidate, Problem};
use crate::solve::Options;

/// Costs are counted in hundredths of a kilometre.
const IN_A_KM: f64 = 100.0;

/// Longer than any way on the globe: keeps settings that are out of all measure from overflowing.
const MOST_KM: f64 = 40_000.0;

/// What candidates cost.
pub(crate) struct Costs {
    learner: i64,
    kept: i64,
    /// One more than there are slots: all kept assignments together weigh less than the least cost.
    scale: i64,
    before: BTreeSet<Assignment>,
}

impl Costs {
    pub(crate) fn new(problem: &Problem, options: &Options) -> Self {
        let scale = i64::try_from(problem.slots.len() + 1).unwrap_or(i64::MAX);
        let before = options.previous.iter().copied().collect();
        Self { learner: hundredths(options.learner_km), kept: hundredths(options.kept_km), scale, before }
    }

    fn of(&self, problem: &Problem, slot: usize, candidate: &Candidate) -> i64 {
        let assignment = Assignment { slot: problem.slots[slot], person: candidate.person };
        let kept = self.before.contains(&assignment);
        let learner = if candidate.learner { self.learner } else { 0 };
        let stays = if kept { self.kept } else { 0 };
        (hundredths(candidate.travel_km()) - learner - stays) * self.scale - i64::from(kept)
    }

    /// The candidates of a slot as arcs.
    pub(crate) fn arcs(&self, problem: &Problem, slot: usize) -> Vec<Arc> {
        let candidates = problem.candidates_at(slot).iter();
        candidates.map(|one| Arc { person: one.person, cost: self.of(problem, slot, one) }).collect()
    }

    /// All slots and all people.
    pub(crate) fn graph(&self, problem: &Problem) -> Graph {
        let slots =
            (0..problem.slots.len()).map(|slot| (problem.slots[slot].project, self.arcs(problem, slot)));
        Graph::new(slots, capacities(problem).into_iter())
    }
}

#[expect(clippy::cast_possible_truncation, reason = "bounded by the clamp")]
fn hundredths(km: f64) -> i64 {
    let km = if km.is_nan() { 0.0 } else { km.clamp(-MOST_KM, MOST_KM) };
    (km * IN_A_KM).round() as i64
}
