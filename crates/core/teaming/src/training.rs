//! Where one more person with a skill would complete teams.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::explain::Explain;
use crate::flow::Flow;
use crate::model::{Level, Skill};
use crate::problem::Problem;

/// What one more person with a skill would unlock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Training {
    /// The skill.
    pub skill: Skill,
    /// A level that is enough for each of the projects.
    pub level: Level,
    /// Projects each of which one more person near it, with this skill, would complete beside the complete teams.
    pub projects: Vec<usize>,
    /// People who could be this person for one of these projects if they learned the skill: they live within reach of the
    /// slot or work from afar where it accepts that, and have room left after all the others were placed. There may
    /// be more, who would have room if others changed places.
    pub learners: Vec<usize>,
}

impl Explain<'_> {
    /// Which skills would unlock teams, those that unlock most first.
    pub fn training(&mut self) -> Vec<Training> {
        let mut found: BTreeMap<Skill, Training> = BTreeMap::new();
        for project in 0..self.problem().projects.len() {
            if !self.teams.complete[project] {
                self.look_at(project, &mut found);
            }
        }
        let mut trainings: Vec<Training> = found.into_values().collect();
        for training in &mut trainings {
            training.learners.sort_unstable();
            training.learners.dedup();
        }
        trainings.sort_by_key(|training| (Reverse(training.projects.len()), training.skill));
        trainings
    }

    fn look_at(&mut self, project: usize, found: &mut BTreeMap<Skill, Training>) {
        let problem = self.problem();
        for slot in self.one_of_each(project) {
            let others = problem.slots_of(project).filter(|&other| other != slot);
            let mut flow = self.teams.flow.clone();
            if !flow.add_all(&self.field.graph, &mut self.search, others) {
                continue;
            }
            let asked = problem.slot(slot);
            let learners = self.free_near(&flow, project, slot);
            let empty =
                || Training { skill: asked.skill, level: 0, projects: Vec::new(), learners: Vec::new() };
            let training = found.entry(asked.skill).or_insert_with(empty);
            training.level = training.level.max(asked.asked());
            training.projects.push(project);
            training.learners.extend(learners);
        }
    }

    /// Of each skill that a project asks for, the slot of the highest level: whoever fills that fills the others. A slot
    /// without a place that takes nobody from afar is left out: nobody can ever come.
    fn one_of_each(&self, project: usize) -> Vec<usize> {
        let problem = self.problem();
        let mut highest: BTreeMap<Skill, usize> = BTreeMap::new();
        let can_be_filled = |&slot: &usize| problem.slot(slot).place.is_some() || problem.slot(slot).remote;
        for slot in problem.slots_of(project).filter(can_be_filled) {
            let known = highest.entry(problem.slot(slot).skill).or_insert(slot);
            if problem.slot(slot).asked() > problem.slot(*known).asked() {
                *known = slot;
            }
        }
        highest.into_values().collect()
    }

    /// Who has room, is not in the project yet, and could come to a slot.
    fn free_near(&self, flow: &Flow, project: usize, slot: usize) -> Vec<usize> {
        let (problem, graph) = (self.problem(), &self.field.graph);
        let in_project = |person: usize| {
            flow.held(graph, person).iter().any(|&held| problem.slots[held].project == project)
        };
        let people = 0..problem.people.len();
        people
            .filter(|&person| {
                flow.room(graph, person) > 0 && !in_project(person) && comes(problem, person, slot)
            })
            .collect()
    }
}

/// Whether someone reaches a slot, or fills it from afar, whatever the skill.
fn comes(problem: &Problem, person: usize, slot: usize) -> bool {
    let (person, slot) = (&problem.people[person], problem.slot(slot));
    let near =
        person.place.zip(slot.place).is_some_and(|(from, to)| from.distance_km(to) <= person.radius_km);
    near || (person.remote && slot.remote)
}
