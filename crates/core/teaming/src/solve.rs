//! From people and projects to teams.

use std::collections::BTreeSet;

use crate::branch::Branch;
use crate::cost::Costs;
use crate::enumerate::Enumerate;
use crate::model::Assignment;
use crate::problem::Problem;
use crate::rest;
use crate::search::RuinAndRecreate;
use crate::solution::{Proof, Solution};
use crate::teams::{Field, Teams};

/// Knots that the enumeration of sets looks at before it gives up.
const SETS: u32 = 20_000;

/// How to solve.
#[derive(Debug, Clone, PartialEq)]
pub struct Options<'a> {
    /// What chance is drawn from: the same seed gives the same answer, as long as `may_go_on` says the same.
    pub seed: u64,
    /// Rounds of ruin and recreate.
    pub rounds: u32,
    /// Knots of branch and bound that are looked at for a proof.
    pub knots: u32,
    /// How many kilometres more are worth it to let someone learn.
    pub learner_km: f64,
    /// How many kilometres more are worth it to keep an assignment of `previous`. With 0, only among equals.
    pub kept_km: f64,
    /// Whether slots of teams that stay incomplete are given out too, after those of complete teams.
    pub fill_incomplete: bool,
    /// Who fills what so far; people and projects keep their numbers, newcomers stand at the end.
    pub previous: &'a [Assignment],
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self {
            seed: 0,
            rounds: 2_000,
            knots: 400,
            learner_km: 20.0,
            kept_km: 0.0,
            fill_incomplete: true,
            previous: &[],
        }
    }
}

/// Forms teams.
///
/// `may_go_on` is asked between steps of a millisecond or so; after it says no, what was found so far is finished and
/// given. At least the teams that `previous` completes stay as many.
pub fn solve(problem: &Problem, options: &Options, may_go_on: &mut dyn FnMut() -> bool) -> Solution {
    let costs = Costs::new(problem, options);
    let field = Field::new(problem, costs.graph(problem));
    let found = complete(&field, options, may_go_on);
    let graph = &field.graph;
    let mut assignments: Vec<Assignment> = (0..graph.slots())
        .filter_map(|slot| {
            let person = found.teams.flow.person(graph, slot)?;
            Some(Assignment { slot: problem.slots[slot], person })
        })
        .collect();
    if options.fill_incomplete {
        assignments.extend(rest::fill(&field, &costs, &found.teams));
        assignments.sort_unstable();
    }
    Solution { assignments, complete: found.teams.complete, proof: found.proof, exhaustive: found.exhaustive }
}

struct Found {
    teams: Teams,
    proof: Proof,
    exhaustive: bool,
}

/// The complete teams: search, proof, search with what the proof found, and all sets if they are few.
fn complete(field: &Field, options: &Options, may_go_on: &mut dyn FnMut() -> bool) -> Found {
    let mut search = RuinAndRecreate::new(field, options.seed, &completed_before(field, options.previous));
    if search.is_full() {
        return Found { teams: search.best, proof: Proof::Optimal, exhaustive: true };
    }
    rounds(&mut search, options.rounds / 2, may_go_on);
    let mut branch = Branch::new(field, &search.best, options.knots);
    branch.prove(may_go_on);
    search.adopt(&branch.best);
    rounds(&mut search, options.rounds / 2, may_go_on);
    branch.adopt(&search.best);
    if !branch.is_proved() {
        return Found { teams: search.best, proof: Proof::Bound(branch.bound), exhaustive: false };
    }
    let mut sets = Enumerate::new(field, &search.best, SETS);
    let exhaustive = sets.finish(may_go_on);
    Found { teams: sets.best, proof: Proof::Optimal, exhaustive }
}

fn rounds(search: &mut RuinAndRecreate, rounds: u32, may_go_on: &mut dyn FnMut() -> bool) {
    for _ in 0..rounds {
        if search.is_full() || !may_go_on() {
            return;
        }
        search.round();
    }
}

/// Possible projects all of whose slots were filled.
fn completed_before(field: &Field, previous: &[Assignment]) -> Vec<usize> {
    let filled: BTreeSet<usize> = previous.iter().filter_map(|one| field.problem.number(one.slot)).collect();
    let complete = |project: &usize| field.problem.slots_of(*project).all(|slot| filled.contains(&slot));
    field.possible.iter().copied().filter(complete).collect()
}
