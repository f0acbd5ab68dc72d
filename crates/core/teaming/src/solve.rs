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
const SETS: u32 = 10_000;

/// Pairs of a slot and a candidate that are looked at, each counted once a round, and once a knot.
const ROUND_LOOKS: usize = 120_000_000;
const KNOT_LOOKS: usize = 6_000_000;

/// How to solve.
#[derive(Debug, Clone, PartialEq)]
pub struct Options<'a> {
    /// What chance is drawn from: the same seed gives the same answer, as long as `may_go_on` says the same.
    pub seed: u64,
    /// Rounds of ruin and recreate, at most: fewer once the number of teams is proved and nothing gets better.
    pub rounds: u32,
    /// Knots of branch and bound that are looked at for a proof, at most: fewer where there are many candidates.
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
            rounds: 1_000,
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
    let assignments = if options.fill_incomplete && found.teams.count() < problem.projects.len() {
        rest::fill(&field, &costs, &found.teams)
    } else {
        found.teams.assignments(&field)
    };
    Solution { assignments, complete: found.teams.complete, proof: found.proof, exhaustive: found.exhaustive }
}

struct Found {
    teams: Teams,
    proof: Proof,
    exhaustive: bool,
}

/// The complete teams. A short search mostly finds as many as there can be; the proof, or what it finds in its place,
/// comes next. Where few sets are as large, all are looked at; else the long search goes on for the lower aims.
fn complete(field: &Field, options: &Options, may_go_on: &mut dyn FnMut() -> bool) -> Found {
    let mut search = RuinAndRecreate::new(field, options.seed, &completed_before(field, options.previous));
    if search.is_full() {
        return Found { teams: search.best, proof: Proof::Optimal, exhaustive: true };
    }
    let all = affordable(options.rounds, ROUND_LOOKS, field);
    let short = all / 10;
    let mut branch = Branch::new(field, &search.best, affordable(options.knots, KNOT_LOOKS, field));
    if !branch.is_proved() {
        search.rounds(short, short, may_go_on);
        branch.adopt(&search.best);
        branch.prove(may_go_on);
        search.adopt(&branch.best);
    }
    let mut exhaustive = branch.is_proved() && all_sets(field, &mut search, may_go_on);
    if !exhaustive {
        let patience = if branch.is_proved() { all / 5 } else { all };
        let better = search.rounds(all - short, patience, may_go_on);
        branch.adopt(&search.best);
        exhaustive = better && branch.is_proved() && all_sets(field, &mut search, may_go_on);
    }
    let proof = if branch.is_proved() { Proof::Optimal } else { Proof::Bound(branch.bound) };
    Found { teams: search.best, proof, exhaustive }
}

/// As many steps as asked for, fewer where each takes long: so many pairs of a slot and a candidate in all.
fn affordable(steps: u32, looks: usize, field: &Field) -> u32 {
    steps.min(u32::try_from(looks / field.graph.arcs.len().max(1)).unwrap_or(u32::MAX))
}

/// Looks at all sets of as many teams, if they are few enough. Whether it came to the end.
fn all_sets(field: &Field, search: &mut RuinAndRecreate, may_go_on: &mut dyn FnMut() -> bool) -> bool {
    let mut sets = Enumerate::new(field, &search.best, SETS);
    let finished = sets.finish(may_go_on);
    search.adopt(&sets.best);
    finished
}

/// Possible projects all of whose slots were filled.
fn completed_before(field: &Field, previous: &[Assignment]) -> Vec<usize> {
    let filled: BTreeSet<usize> = previous.iter().filter_map(|one| field.problem.number(one.slot)).collect();
    let complete = |project: &usize| field.problem.slots_of(*project).all(|slot| filled.contains(&slot));
    field.possible.iter().copied().filter(complete).collect()
}
