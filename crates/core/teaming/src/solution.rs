//! Who fills what, and how far that is proved.

use std::collections::BTreeMap;

use crate::model::{Assignment, SlotId};
use crate::problem::Problem;

/// What is proved about the number of complete teams.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// No assignment completes more teams.
    Optimal,
    /// No assignment completes more teams than this number, which is higher than what was found.
    Bound(usize),
}

/// Who fills what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solution {
    /// The assignments, in the order of the slots.
    pub assignments: Vec<Assignment>,
    /// For each project, whether its team is complete.
    pub complete: Vec<bool>,
    /// What is proved about the number of complete teams.
    pub proof: Proof,
    /// Whether priority, slots and cost of the complete teams are proved to be the best too.
    pub exhaustive: bool,
}

/// What a solution is worth. Complete teams are told apart from seats filled in others.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Summary {
    /// Projects all of whose slots are filled.
    pub complete_teams: usize,
    /// The priorities of their slots, added up.
    pub priority: u64,
    /// Their slots.
    pub slots: usize,
    /// Those of their slots that someone fills to learn.
    pub learners: usize,
    /// Kilometres that their people travel, one way, each slot by itself.
    pub km: f64,
    /// Filled slots of the other projects.
    pub other_slots: usize,
    /// Kilometres for those.
    pub other_km: f64,
}

impl Solution {
    /// How many teams are complete.
    pub fn complete_teams(&self) -> usize {
        self.complete.iter().filter(|&&complete| complete).count()
    }

    /// What it is worth. Assignments that are not legal in this problem count for nothing.
    pub fn summary(&self, problem: &Problem) -> Summary {
        let mut sum = Summary { complete_teams: self.complete_teams(), ..Summary::default() };
        for assignment in &self.assignments {
            let Some(number) = problem.number(assignment.slot) else { continue };
            let Some(candidate) = problem.candidate(number, assignment.person) else { continue };
            if self.complete.get(assignment.slot.project) == Some(&true) {
                sum.priority += u64::from(problem.slot(number).priority);
                sum.slots += 1;
                sum.learners += usize::from(candidate.learner);
                sum.km += candidate.travel_km();
            } else {
                sum.other_slots += 1;
                sum.other_km += candidate.travel_km();
            }
        }
        sum
    }

    /// How many slots are filled otherwise than before, empty ones included (the Hamming distance).
    pub fn changes(&self, before: &[Assignment]) -> usize {
        let mut people: BTreeMap<SlotId, (Option<usize>, Option<usize>)> = BTreeMap::new();
        for one in &self.assignments {
            people.entry(one.slot).or_default().0 = Some(one.person);
        }
        for one in before {
            people.entry(one.slot).or_default().1 = Some(one.person);
        }
        people.values().filter(|(now, then)| now != then).count()
    }
}
