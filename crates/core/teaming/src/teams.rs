//! A set of complete teams, and the cheapest people for it.

use std::cmp::Reverse;

use crate::flow::{Flow, Search};
use crate::graph::Graph;
use crate::model::{Assignment, Project};
use crate::problem::Problem;

/// What a set of complete teams is worth, the first difference decides: teams, priority, slots, and least cost.
pub(crate) type Score = (usize, u64, usize, Reverse<i64>);

/// The network, and what each project weighs.
pub(crate) struct Field<'a> {
    pub(crate) problem: &'a Problem<'a>,
    pub(crate) graph: Graph,
    pub(crate) priority: Vec<u64>,
    /// Projects that people could complete if there were no others.
    pub(crate) possible: Vec<usize>,
}

impl<'a> Field<'a> {
    pub(crate) fn new(problem: &'a Problem<'a>, graph: Graph) -> Self {
        let priority = problem.projects.iter().map(Project::priority).collect();
        let mut field = Self { problem, graph, priority, possible: Vec::new() };
        let (empty, mut search) = (Teams::new(&field), Search::new(&field.graph));
        let mut alone = empty.clone();
        let mut possible = Vec::new();
        for project in 0..problem.projects.len() {
            if !problem.slots_of(project).is_empty() && alone.add(&field, &mut search, project) {
                possible.push(project);
                alone.remove(&field, &mut search, project);
            }
        }
        field.possible = possible;
        field
    }

    pub(crate) fn size(&self, project: usize) -> usize {
        self.problem.slots_of(project).len()
    }
}

/// Complete teams, filled at the least cost.
#[derive(Debug, Clone)]
pub(crate) struct Teams {
    pub(crate) flow: Flow,
    pub(crate) complete: Vec<bool>,
    count: usize,
    priority: u64,
    slots: usize,
}

impl Teams {
    pub(crate) fn new(field: &Field) -> Self {
        let complete = vec![false; field.problem.projects.len()];
        Self { flow: Flow::new(&field.graph), complete, count: 0, priority: 0, slots: 0 }
    }

    /// Becomes a copy, in the memory that there is.
    pub(crate) fn copy(&mut self, other: &Self) {
        self.flow.copy(&other.flow);
        self.complete.copy_from_slice(&other.complete);
        (self.count, self.priority, self.slots) = (other.count, other.priority, other.slots);
    }

    pub(crate) fn score(&self) -> Score {
        (self.count, self.priority, self.slots, Reverse(self.flow.cost))
    }

    pub(crate) fn count(&self) -> usize {
        self.count
    }

    /// Who fills what.
    pub(crate) fn assignments(&self, field: &Field) -> Vec<Assignment> {
        let filled = field.problem.slots.iter().enumerate().filter_map(|(number, &slot)| {
            let person = self.flow.person(&field.graph, number)?;
            Some(Assignment { slot, person })
        });
        filled.collect()
    }

    /// Completes one more team, or tells that it cannot be beside the others.
    pub(crate) fn add(&mut self, field: &Field, search: &mut Search, project: usize) -> bool {
        let added = !self.complete[project]
            && self.flow.add_all(&field.graph, search, field.problem.slots_of(project));
        if added {
            self.complete[project] = true;
            self.count += 1;
            self.priority += field.priority[project];
            self.slots += field.size(project);
        }
        added
    }

    pub(crate) fn remove(&mut self, field: &Field, search: &mut Search, project: usize) {
        if !self.complete[project] {
            return;
        }
        for slot in field.problem.slots_of(project) {
            self.flow.remove(&field.graph, search, slot);
        }
        self.complete[project] = false;
        self.count -= 1;
        self.priority -= field.priority[project];
        self.slots -= field.size(project);
    }

    /// Adds what can be added, in this order.
    pub(crate) fn add_each(&mut self, field: &Field, search: &mut Search, projects: &[usize]) {
        for &project in projects {
            self.add(field, search, project);
        }
    }
}
