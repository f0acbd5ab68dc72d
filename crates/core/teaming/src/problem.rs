//! Who could fill what.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use maillage_territory::Point;

use crate::model::{Level, Person, Project, Skill, Slot, SlotId};

/// Kilometres that a degree of latitude has at least, on the sphere of `maillage_territory`.
const KM_IN_A_DEGREE: f64 = 111.19;

/// Someone who could fill a slot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// The person, among the people.
    pub person: usize,
    /// The level that the person holds.
    pub level: Level,
    /// How far the person is along the great circle, in kilometres; None when either has no place.
    pub km: Option<f64>,
    /// From afar: both accept it, nobody travels, even when the person lives near.
    pub remote: bool,
    /// One level below what is asked, to learn.
    pub learner: bool,
}

impl Candidate {
    /// What the person travels, in kilometres.
    pub fn travel_km(&self) -> f64 {
        if self.remote { 0.0 } else { self.km.unwrap_or(0.0) }
    }
}

/// People, projects, and for each slot who could fill it.
#[derive(Debug)]
pub struct Problem<'a> {
    pub(crate) people: &'a [Person],
    pub(crate) projects: &'a [Project],
    /// All slots, project after project.
    pub(crate) slots: Vec<SlotId>,
    /// Where the slots of each project begin, and where the last ends.
    first: Vec<usize>,
    candidates: Vec<Vec<Candidate>>,
}

impl<'a> Problem<'a> {
    /// Looks for the candidates of each slot: who holds its skill at its level, or one below to learn it where both
    /// accept that, and lives within reach or works from afar where both accept that.
    ///
    /// A radius that is not a number reaches nobody.
    pub fn new(people: &'a [Person], projects: &'a [Project]) -> Self {
        let holders = holders(people);
        let mut first = vec![0];
        let (mut slots, mut candidates) = (Vec::new(), Vec::new());
        for (project, content) in projects.iter().enumerate() {
            let mut distances = Distances::default();
            for (slot, asked) in content.slots.iter().enumerate() {
                slots.push(SlotId { project, slot });
                candidates.push(candidates_of(asked, people, &holders, &mut distances));
            }
            first.push(slots.len());
        }
        Self { people, projects, slots, first, candidates }
    }

    /// The people.
    pub fn people(&self) -> &'a [Person] {
        self.people
    }

    /// The projects.
    pub fn projects(&self) -> &'a [Project] {
        self.projects
    }

    /// Who could fill a slot, in the order of the people; nobody when there is no such slot.
    pub fn candidates(&self, slot: SlotId) -> &[Candidate] {
        self.number(slot).map_or(&[], |number| &self.candidates[number])
    }

    /// How many pairs of a slot and a candidate there are.
    pub fn pairs(&self) -> usize {
        self.candidates.iter().map(Vec::len).sum()
    }

    pub(crate) fn candidates_at(&self, number: usize) -> &[Candidate] {
        &self.candidates[number]
    }

    /// The place of a slot among all.
    pub(crate) fn number(&self, slot: SlotId) -> Option<usize> {
        let there = slot.slot < self.projects.get(slot.project)?.slots.len();
        there.then(|| self.first[slot.project] + slot.slot)
    }

    pub(crate) fn slot(&self, number: usize) -> &'a Slot {
        let id = self.slots[number];
        &self.projects[id.project].slots[id.slot]
    }

    /// The slots of a project, among all.
    pub(crate) fn slots_of(&self, project: usize) -> Range<usize> {
        self.first[project]..self.first[project + 1]
    }

    /// As a candidate of a slot, someone.
    pub(crate) fn candidate(&self, number: usize, person: usize) -> Option<&Candidate> {
        let candidates = &self.candidates[number];
        candidates.binary_search_by_key(&person, |one| one.person).ok().map(|found| &candidates[found])
    }
}

/// What someone has of a skill.
struct Holder {
    person: usize,
    level: Level,
    learns: bool,
}

/// By skill, those who hold it or want to learn it, in the order of the people.
fn holders(people: &[Person]) -> HashMap<Skill, Vec<Holder>> {
    let mut by_skill: HashMap<Skill, Vec<Holder>> = HashMap::new();
    for (person, content) in people.iter().enumerate() {
        let mut levels: BTreeMap<Skill, Level> = content.learns.iter().map(|&skill| (skill, 0)).collect();
        for &(skill, level) in &content.skills {
            let known = levels.entry(skill).or_default();
            *known = level.max(*known);
        }
        for (skill, level) in levels {
            let learns = content.learns.contains(&skill);
            by_skill.entry(skill).or_default().push(Holder { person, level, learns });
        }
    }
    by_skill
}

/// Distances to the last place asked for: the slots of a project mostly share theirs.
#[derive(Default)]
struct Distances {
    to: Option<Point>,
    known: HashMap<usize, f64>,
}

impl Distances {
    fn km(&mut self, person: usize, from: Point, to: Point) -> f64 {
        if self.to != Some(to) {
            self.to = Some(to);
            self.known.clear();
        }
        *self.known.entry(person).or_insert_with(|| from.distance_km(to))
    }
}

fn candidates_of(
    slot: &Slot,
    people: &[Person],
    holders: &HashMap<Skill, Vec<Holder>>,
    distances: &mut Distances,
) -> Vec<Candidate> {
    let holders = holders.get(&slot.skill).map_or(&[][..], Vec::as_slice);
    let candidate = |holder: &Holder| {
        let learner = holder.level < slot.asked();
        if learner && !(holder.learns && slot.allow_learner && holder.level + 1 == slot.asked()) {
            return None;
        }
        let person = &people[holder.person];
        let remote = person.remote && slot.remote;
        let km = person.place.zip(slot.place).filter(|&(from, to)| remote || may_reach(person, from, to));
        let km = km.map(|(from, to)| distances.km(holder.person, from, to));
        let near = km.is_some_and(|km| km <= person.radius_km);
        let found = Candidate { person: holder.person, level: holder.level, km, remote, learner };
        (person.slots_max > 0 && (near || remote)).then_some(found)
    };
    holders.iter().filter_map(candidate).collect()
}

/// Whether the latitudes alone leave it open that someone reaches a place: most pairs end here, without sines.
fn may_reach(person: &Person, from: Point, to: Point) -> bool {
    (from.lat() - to.lat()).abs() * KM_IN_A_DEGREE <= person.radius_km
}
