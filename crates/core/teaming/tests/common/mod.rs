//! Small problems, and the rules told a second time, in the plainest way.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use maillage_teaming::{Assignment, Person, Project, Skill, Slot, SlotId};
use maillage_territory::Point;
use proptest::prelude::*;

pub fn place() -> impl Strategy<Value = Option<Point>> {
    let cell = (0..4u8, 0..4u8).prop_map(|(y, x)| {
        Point::new(44.0 + f64::from(y) * 0.173, 5.0 + f64::from(x) * 0.241 + f64::from(y) * 0.013)
    });
    prop_oneof![9 => cell, 1 => Just(None)]
}

pub fn person() -> impl Strategy<Value = Person> {
    let skills = prop::collection::vec((0..3u32, 1..4u8), 0..3);
    let radius = prop::sample::select(vec![0.0, 15.0, 30.0, 60.0, f64::NAN]);
    let learns = prop::collection::vec(0..3u32, 0..2);
    (skills, learns, place(), radius, 0..3usize, prop::bool::weighted(0.2)).prop_map(
        |(skills, learns, place, radius_km, slots_max, remote)| Person {
            skills: skills.into_iter().map(|(skill, level)| (Skill(skill), level)).collect(),
            learns: learns.into_iter().map(Skill).collect(),
            place,
            radius_km,
            slots_max,
            remote,
        },
    )
}

pub fn project(most: usize) -> impl Strategy<Value = Project> {
    let slot = (0..3u32, 0..4u8, 0..4u8, prop::bool::weighted(0.2), any::<bool>());
    (place(), prop::collection::vec(slot, 0..=most)).prop_map(|(place, slots)| Project {
        slots: slots
            .into_iter()
            .map(|(skill, level, priority, remote, allow_learner)| Slot {
                skill: Skill(skill),
                level,
                priority,
                place,
                remote,
                allow_learner,
            })
            .collect(),
    })
}

/// At most `people` people, and projects of at most `slots` slots.
pub fn region(
    people: usize,
    projects: usize,
    slots: usize,
) -> impl Strategy<Value = (Vec<Person>, Vec<Project>)> {
    (prop::collection::vec(person(), 0..=people), prop::collection::vec(project(slots), 0..=projects))
}

/// Whether someone may fill a slot: travelled kilometres, and whether it is to learn.
pub fn may_fill(person: &Person, slot: &Slot) -> Option<(f64, bool)> {
    let asked = slot.level.max(1);
    let level = person.skills.iter().filter(|one| one.0 == slot.skill).map(|one| one.1).max().unwrap_or(0);
    let learner = level < asked;
    if learner && !(slot.allow_learner && person.learns.contains(&slot.skill) && level + 1 == asked) {
        return None;
    }
    if person.slots_max == 0 {
        return None;
    }
    if person.remote && slot.remote {
        return Some((0.0, learner));
    }
    let km = person.place?.distance_km(slot.place?);
    (km <= person.radius_km).then_some((km, learner))
}

pub fn slot_of(projects: &[Project], id: SlotId) -> &Slot {
    &projects[id.project].slots[id.slot]
}

/// What is wrong with assignments, if anything is.
pub fn wrong(people: &[Person], projects: &[Project], assignments: &[Assignment]) -> Option<String> {
    let mut slots = BTreeSet::new();
    let mut pairs = BTreeSet::new();
    for one in assignments {
        if !slots.insert(one.slot) {
            return Some(format!("{:?} is filled twice", one.slot));
        }
        if !pairs.insert((one.person, one.slot.project)) {
            return Some(format!("{} is twice in project {}", one.person, one.slot.project));
        }
        if may_fill(&people[one.person], slot_of(projects, one.slot)).is_none() {
            return Some(format!("{one:?} may not be"));
        }
    }
    let taken = |person| pairs.iter().filter(|pair| pair.0 == person).count();
    (0..people.len())
        .find(|&person| taken(person) > people[person].slots_max)
        .map(|person| format!("{person} has too many slots"))
}

/// Teams, priority and slots of the complete teams, and their cost, in hundredths of a kilometre, made negative.
pub type Worth = (usize, u64, usize, i64);

pub fn is_complete(project: usize, projects: &[Project], assignments: &[Assignment]) -> bool {
    let size = projects[project].slots.len();
    size > 0 && assignments.iter().filter(|one| one.slot.project == project).count() == size
}

#[expect(clippy::cast_possible_truncation, reason = "small numbers")]
pub fn cost(people: &[Person], projects: &[Project], assignments: &[Assignment]) -> i64 {
    let each = assignments.iter().map(|one| {
        let (km, learner) = may_fill(&people[one.person], slot_of(projects, one.slot)).unwrap();
        (km * 100.0).round() as i64 - if learner { 2_000 } else { 0 }
    });
    each.sum()
}

pub fn worth(people: &[Person], projects: &[Project], assignments: &[Assignment]) -> Worth {
    let complete = |one: &&Assignment| is_complete(one.slot.project, projects, assignments);
    let counted: Vec<Assignment> = assignments.iter().filter(complete).copied().collect();
    let teams = (0..projects.len()).filter(|&project| is_complete(project, projects, assignments)).count();
    let priority = counted.iter().map(|one| u64::from(slot_of(projects, one.slot).priority)).sum();
    (teams, priority, counted.len(), -cost(people, projects, &counted))
}

/// All legal assignments, one after the other.
pub fn every_assignment(people: &[Person], projects: &[Project], look: &mut dyn FnMut(&[Assignment])) {
    let slots: Vec<SlotId> = projects
        .iter()
        .enumerate()
        .flat_map(|(project, content)| (0..content.slots.len()).map(move |slot| SlotId { project, slot }))
        .collect();
    go_on(people, projects, &slots, &mut Vec::new(), look);
}

fn go_on(
    people: &[Person],
    projects: &[Project],
    slots: &[SlotId],
    chosen: &mut Vec<Assignment>,
    look: &mut dyn FnMut(&[Assignment]),
) {
    let Some((&slot, rest)) = slots.split_first() else { return look(chosen) };
    go_on(people, projects, rest, chosen, look);
    for (person, content) in people.iter().enumerate() {
        let taken = chosen.iter().filter(|one| one.person == person).count();
        let there = chosen.iter().any(|one| one.person == person && one.slot.project == slot.project);
        if taken < content.slots_max && !there && may_fill(content, slot_of(projects, slot)).is_some() {
            chosen.push(Assignment { slot, person });
            go_on(people, projects, rest, chosen, look);
            chosen.pop();
        }
    }
}
