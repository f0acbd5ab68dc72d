//! From a problem to the places that should open.

use crate::branch::Branch;
use crate::error::SitingError;
use crate::field::{Field, MOST_OFFERS};
use crate::greedy::greedy;
use crate::problem::{Objective, Problem};
use crate::solution::{Proof, Solution};
use crate::useless::useless;

/// How long to look, and to prove.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Rounds of the bound, each as long as a look at the candidates near each point.
    pub rounds: u32,
    /// Knots of branch and bound after that; 0 for the first bound alone. Each takes up to 100 rounds. Large tables have fewer,
    /// as each is kept: 5,000,000 divided by points and candidates.
    pub knots: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self { rounds: 1_000, knots: 150 }
    }
}

/// Chooses where so many new places should open.
///
/// `may_go_on` is asked between the rounds, so that the caller may set a deadline; after it says no, what was found so far is
/// given, with a bound that holds. Distances, and a first choice by what each place adds, are made without asking. The same
/// input gives the same answer, as long as `may_go_on` says the same; among equals, the candidate that stands first.
///
/// # Errors
/// When more places are asked for than there are candidates, the radius makes no sense, there is no place at all to measure
/// a distance to, or the table would pass [`MOST_OFFERS`].
pub fn solve(
    problem: &Problem,
    objective: Objective,
    new: usize,
    options: &Options,
    may_go_on: &mut dyn FnMut() -> bool,
) -> Result<Solution, SitingError> {
    let candidates = problem.candidates.len();
    if new > candidates {
        return Err(SitingError::TooManyNew { new, candidates });
    }
    if new.saturating_mul(candidates) > MOST_OFFERS {
        return Err(SitingError::TooLarge { most: MOST_OFFERS });
    }
    if new == 0 && problem.existing.is_empty() && objective == Objective::PMedian {
        return Err(SitingError::NoPlace);
    }
    let every: Vec<usize> = (0..candidates).collect();
    let field = useful(Field::new(problem, objective)?, &every);
    let first = greedy(&field, &every, new);
    let mut branch = Branch::new(&field, &first, may_go_on);
    branch.prove(options.rounds, options.knots, may_go_on);
    let proof = if branch.is_proved() { Proof::Optimal } else { Proof::Bound };
    let bound = branch.bound;
    let order = greedy(&field, &branch.best.sites, new);
    Ok(Solution::new(problem, objective, &field, &order, (bound, proof)))
}

/// Without the offers of sites that are useless beside others: nobody would choose them.
fn useful(field: Field, every: &[usize]) -> Field {
    let useless = useless(&field, every);
    if useless.is_empty() {
        return field;
    }
    let mut is_useless = vec![false; field.sites];
    for site in useless {
        is_useless[site] = true;
    }
    field.rest(|_, offer| !is_useless[offer.site as usize])
}
