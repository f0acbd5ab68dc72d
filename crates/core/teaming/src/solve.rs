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

/// How many steps a part of the search takes: fewer where there are more pairs of a slot and a candidate to look at.
struct Steps {
    least: usize,
    most: usize,
    pairs: usize,
}

const ROUNDS: Steps = Steps { least: 50, most: 1_000, pairs: 8_000_000 };
const KNOTS: Steps = Steps { least: 10, most: 400, pairs: 4_000_000 };
const SETS: Steps = Steps { least: 100, most: 10_000, pairs: 60_000_000 };

impl Steps {
    fn of(&self, field: &Field, effort: u32) -> u32 {
        let steps = (self.pairs / field.graph.arcs.len().max(1)).clamp(self.least, self.most);
        u32::try_from(steps).unwrap_or(u32::MAX).saturating_mul(effort)
    }
}

/// How to solve.
#[derive(Debug, Clone, PartialEq)]
pub struct Options<'a> {
    /// What chance is drawn from: the same seed gives the same answer, as long as `may_go_on` says the same.
    pub seed: u64,
    /// How long to search and to prove: 1 is about a second for a thousand people and 150 projects, 10 ten times as long;
    /// 0 takes the first teams that fit, and the first bound.
    pub effort: u32,
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
        Self { seed: 0, effort: 1, learner_km: 20.0, kept_km: 0.0, fill_incomplete: true, previous: &[] }
    }
}

/// Forms teams.
///
/// `may_go_on` is asked between the steps of the search and of the proof, each of a few milliseconds (a tenth of a second
/// with some hundred thousand pairs of a slot and a candidate); after it says no, what was found so far is given. The first
/// teams and the slots of incomplete ones are found without asking. At least the teams that `previous` completes stay as many.
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
    let all = ROUNDS.of(field, options.effort);
    let short = all / 10;
    let sets = SETS.of(field, options.effort.max(1));
    let mut branch = Branch::new(field, &search.best, KNOTS.of(field, options.effort), may_go_on);
    if !branch.is_proved() {
        search.rounds(short, short, may_go_on);
        branch.adopt(&search.best);
        branch.prove(may_go_on);
        search.adopt(&branch.best);
    }
    let mut exhaustive = branch.is_proved() && all_sets(field, &mut search, sets, may_go_on);
    if !exhaustive {
        let patience = if branch.is_proved() { all / 5 } else { all / 2 };
        let better = search.rounds(all - short, patience, may_go_on);
        branch.adopt(&search.best);
        exhaustive = better && branch.is_proved() && all_sets(field, &mut search, sets, may_go_on);
    }
    let proof = if branch.is_proved() { Proof::Optimal } else { Proof::Bound(branch.bound) };
    Found { teams: search.best, proof, exhaustive }
}

/// Looks at all sets of as many teams, if they are few enough. Whether it came to the end.
fn all_sets(
    field: &Field,
    search: &mut RuinAndRecreate,
    knots: u32,
    may_go_on: &mut dyn FnMut() -> bool,
) -> bool {
    let mut sets = Enumerate::new(field, &search.best, knots);
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
