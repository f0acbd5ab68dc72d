//! A solution explains itself.

use crate::cost::Costs;
use crate::flow::Search;
use crate::model::{Assignment, Level, Skill};
use crate::problem::Problem;
use crate::solution::Solution;
use crate::solve::Options;
use crate::teams::{Field, Teams};

/// Why someone fills a slot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Why {
    /// The skill that the slot asks for.
    pub skill: Skill,
    /// The level that it asks for.
    pub asked: Level,
    /// The level that the person holds.
    pub level: Level,
    /// One level below what is asked, to learn.
    pub learner: bool,
    /// How far the person is, in kilometres; None when either has no place.
    pub km: Option<f64>,
    /// From afar: nobody travels.
    pub remote: bool,
    /// How many others could fill the slot, if they were free.
    pub others: usize,
}

impl Problem<'_> {
    /// Why someone fills a slot; None when the person cannot fill it.
    pub fn why(&self, assignment: Assignment) -> Option<Why> {
        let number = self.number(assignment.slot)?;
        let found = self.candidate(number, assignment.person)?;
        let (slot, others) = (self.slot(number), self.candidates_at(number).len() - 1);
        let (level, learner, km, remote) = (found.level, found.learner, found.km, found.remote);
        Some(Why { skill: slot.skill, asked: slot.asked(), level, learner, km, remote, others })
    }
}

/// Explains what a solution leaves incomplete. Prepared once, asked as often as one likes.
pub struct Explain<'a> {
    pub(crate) field: Field<'a>,
    /// The complete teams of the solution.
    pub(crate) teams: Teams,
    pub(crate) search: Search,
}

impl<'a> Explain<'a> {
    /// For the solution of a problem. A team that people cannot complete beside those before it counts as incomplete.
    pub fn new(problem: &'a Problem<'a>, solution: &Solution) -> Self {
        let graph = Costs::new(problem, &Options::default()).graph(problem);
        let field = Field::new(problem, graph);
        let complete = |project: &usize| solution.complete.get(*project) == Some(&true);
        let chosen: Vec<usize> = field.possible.iter().copied().filter(complete).collect();
        let (mut teams, mut search) = (Teams::new(&field), Search::new(&field.graph));
        teams.add_each(&field, &mut search, &chosen);
        Self { field, teams, search }
    }

    pub(crate) fn problem(&self) -> &'a Problem<'a> {
        self.field.problem
    }
}
