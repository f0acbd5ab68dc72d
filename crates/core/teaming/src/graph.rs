//! The network that slots and people make, for the flow.

use std::ops::Range;

use crate::problem::Problem;

/// Someone who could fill a slot, and what it costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Arc {
    pub(crate) person: usize,
    pub(crate) cost: i64,
}

/// Slots, their arcs, and how many slots each person takes.
#[derive(Debug)]
pub(crate) struct Graph {
    first: Vec<usize>,
    pub(crate) arcs: Vec<Arc>,
    /// The project of each slot; the slots of a project stand side by side.
    pub(crate) project: Vec<usize>,
    siblings: Vec<Range<usize>>,
    /// Where the seats of each person begin, and where the last end.
    pub(crate) seat: Vec<usize>,
}

impl Graph {
    /// The arcs of slots, and how many slots people take.
    pub(crate) fn new(
        slots: impl Iterator<Item = (usize, Vec<Arc>)>,
        capacities: impl Iterator<Item = usize>,
    ) -> Self {
        let (mut first, mut arcs, mut project) = (vec![0], Vec::new(), Vec::new());
        for (of, candidates) in slots {
            project.push(of);
            arcs.extend(candidates);
            first.push(arcs.len());
        }
        let mut seat = vec![0];
        seat.extend(capacities.scan(0, |before, capacity| {
            *before += capacity;
            Some(*before)
        }));
        let siblings = project.chunk_by(|a, b| a == b).scan(0, |before, part| {
            *before += part.len();
            Some(std::iter::repeat_n(*before - part.len()..*before, part.len()))
        });
        let siblings = siblings.flatten().collect();
        Self { first, arcs, project, siblings, seat }
    }

    pub(crate) fn slots(&self) -> usize {
        self.project.len()
    }

    pub(crate) fn people(&self) -> usize {
        self.seat.len() - 1
    }

    pub(crate) fn seats(&self) -> usize {
        self.seat.last().copied().unwrap_or(0)
    }

    pub(crate) fn capacity(&self, person: usize) -> usize {
        self.seat[person + 1] - self.seat[person]
    }

    /// The slots of the same project, itself among them.
    pub(crate) fn siblings(&self, slot: usize) -> Range<usize> {
        self.siblings[slot].clone()
    }

    pub(crate) fn arcs_of(&self, slot: usize) -> Range<usize> {
        self.first[slot]..self.first[slot + 1]
    }
}

/// How many slots people can take: none takes two slots of a project.
pub(crate) fn capacities(problem: &Problem) -> Vec<usize> {
    problem.people.iter().map(|person| person.slots_max.min(problem.projects.len())).collect()
}
