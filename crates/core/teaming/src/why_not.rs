//! Why a team is not complete: a certificate that anyone can check.

use std::collections::{BTreeMap, BTreeSet};

use crate::explain::Explain;
use crate::flow::Flow;
use crate::model::{Level, Skill, SlotId};
use crate::problem::Problem;
use crate::teams::Teams;

/// A set of slots for which people do not go round, after Hall's theorem: whoever could fill any of them stands in
/// `people`, and together these can fill no more than `places` of them, since each fills one slot of a project and
/// `slots_max` in all.
#[derive(Debug, Clone, PartialEq)]
pub struct WhyNot {
    /// The project that cannot be completed.
    pub project: usize,
    /// The project lacks people by itself, even if nobody else needed them. Otherwise it is beside the complete teams
    /// of the solution that it lacks them; another choice of teams could complete it.
    pub alone: bool,
    /// Slots of the project and, unless `alone`, of complete teams that compete with it.
    pub slots: Vec<SlotId>,
    /// Everyone who could fill one of these slots.
    pub people: Vec<usize>,
    /// How many of these slots these people can fill at most.
    pub places: usize,
    /// Among those slots, what the project itself asks for, by skill.
    pub missing: Vec<Missing>,
}

impl WhyNot {
    /// How many people are lacking, at least 1.
    pub fn lacking(&self) -> usize {
        self.slots.len() - self.places
    }
}

/// A skill that a project does not find.
#[derive(Debug, Clone, PartialEq)]
pub struct Missing {
    /// The skill.
    pub skill: Skill,
    /// The lowest level that its slots ask for.
    pub level: Level,
    /// For how many slots of the certificate.
    pub slots: usize,
    /// The nearest person who holds the skill at this level but does not come so far, and the distance in kilometres:
    /// nearer than this, there is nobody beside `people`. None when there is no one anywhere whose distance is known.
    pub nearest: Option<(usize, f64)>,
}

impl Explain<'_> {
    /// Why a project is not complete. None when it is, when it has no slots, or when nothing keeps it from being complete
    /// (a solution that was stopped before its end).
    pub fn why_not(&mut self, project: usize) -> Option<WhyNot> {
        if self.teams.complete.get(project).is_none_or(|&complete| complete) {
            return None;
        }
        let alone = !self.field.possible.contains(&project);
        let before = if alone { Teams::new(&self.field) } else { self.teams.clone() };
        let slots = self.competing(before.flow, project);
        (!slots.is_empty()).then(|| self.certificate(project, alone, slots))
    }

    /// The slots that compete for the same people as those of a project that nobody is left for; none if somebody is.
    fn competing(&mut self, mut flow: Flow, project: usize) -> BTreeSet<usize> {
        let (graph, slots) = (&self.field.graph, self.field.problem.slots_of(project));
        let lacking: Vec<usize> = slots.filter(|&slot| !flow.add(graph, &mut self.search, slot)).collect();
        let mut competing = BTreeSet::new();
        for slot in lacking {
            flow.add(graph, &mut self.search, slot);
            competing.extend(self.search.reached_slots(graph));
        }
        competing
    }

    fn certificate(&self, project: usize, alone: bool, mut slots: BTreeSet<usize>) -> WhyNot {
        let problem = self.problem();
        let lacking = |slots: &BTreeSet<usize>| slots.len() - places(problem, slots).min(slots.len());
        let most = lacking(&slots);
        // Fewer slots are understood sooner: those of others first.
        let own = problem.slots_of(project);
        let (mine, others): (Vec<usize>, Vec<usize>) = slots.iter().partition(|&slot| own.contains(slot));
        for slot in others.into_iter().chain(mine) {
            slots.remove(&slot);
            if lacking(&slots) < most {
                slots.insert(slot);
            }
        }
        let missing = missing(problem, slots.iter().copied().filter(|slot| own.contains(slot)));
        WhyNot {
            project,
            alone,
            people: rooms(problem, &slots).into_keys().collect(),
            places: places(problem, &slots),
            slots: slots.iter().map(|&slot| problem.slots[slot]).collect(),
            missing,
        }
    }
}

/// Who could fill some slots, and of how many projects.
fn rooms(problem: &Problem, slots: &BTreeSet<usize>) -> BTreeMap<usize, usize> {
    let mut seen: BTreeSet<(usize, usize)> = BTreeSet::new();
    for &slot in slots {
        let project = problem.slots[slot].project;
        seen.extend(problem.candidates_at(slot).iter().map(|candidate| (candidate.person, project)));
    }
    let mut rooms = BTreeMap::new();
    for (person, _) in seen {
        *rooms.entry(person).or_default() += 1;
    }
    rooms
}

/// How many of some slots people can fill at most.
fn places(problem: &Problem, slots: &BTreeSet<usize>) -> usize {
    let rooms = rooms(problem, slots);
    rooms.iter().map(|(&person, &projects)| projects.min(problem.people[person].slots_max)).sum()
}

fn missing(problem: &Problem, slots: impl Iterator<Item = usize>) -> Vec<Missing> {
    let mut by_skill: BTreeMap<Skill, Vec<usize>> = BTreeMap::new();
    for slot in slots {
        by_skill.entry(problem.slot(slot).skill).or_default().push(slot);
    }
    let missing = by_skill.into_iter().map(|(skill, slots)| {
        let level = slots.iter().map(|&slot| problem.slot(slot).asked()).min().unwrap_or(1);
        Missing { skill, level, slots: slots.len(), nearest: nearest(problem, skill, level, &slots) }
    });
    missing.collect()
}

/// The nearest person with a skill who can fill none of some slots.
fn nearest(problem: &Problem, skill: Skill, level: Level, slots: &[usize]) -> Option<(usize, f64)> {
    let holds = |person: usize| {
        let skills = &problem.people[person].skills;
        skills.iter().any(|&(held, height)| held == skill && height >= level)
    };
    let away = |person: usize| slots.iter().all(|&slot| problem.candidate(slot, person).is_none());
    let km = |person: usize| {
        let from = problem.people[person].place?;
        let distances = slots.iter().filter_map(|&slot| Some(from.distance_km(problem.slot(slot).place?)));
        distances.min_by(f64::total_cmp)
    };
    let people = (0..problem.people.len()).filter(|&person| holds(person) && away(person));
    let known = people.filter_map(|person| Some((person, km(person)?)));
    known.min_by(|a, b| a.1.total_cmp(&b.1))
}
