//! True counts. They stay within the night's work.

use maillage_territory::{CommuneCode, Territories};
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::lists::skills::{Skill, SkillFamily};

use super::area::{Area, Ground};
use super::item::{Item, Measure};
use super::twin::One;
use crate::model::Developer;

/// What counts of one person.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// Where she is.
    pub part: Area,
    /// What she can do.
    pub can: ClosedSet<Skill>,
    /// What she wants to learn.
    pub learns: ClosedSet<Skill>,
}

impl Person {
    /// Of a developer; nobody where her commune is none any more.
    pub fn of(developer: &Developer) -> Option<Self> {
        let commune: CommuneCode = developer.profile.commune;
        Some(Self {
            part: Area::of(Territories::embedded().commune(commune.as_str())?),
            can: developer.profile.skills.can().keys().copied().collect(),
            learns: developer.profile.skills.learns(),
        })
    }

    /// As she counts over a ground; nobody where she is outside, or has no skill.
    pub fn counts(&self, measure: Measure, ground: &Ground) -> Option<One> {
        let skills = match measure {
            Measure::Can => self.can,
            Measure::Learns => self.learns,
        };
        Some(One { part: ground.rank(self.part)?, skills }).filter(|_| !skills.is_empty())
    }
}

/// Counts of each item, in the order of [`Item::all`], over the territories of a ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally(pub Vec<Vec<u64>>);

impl Tally {
    /// Counts people.
    pub fn of(people: &[One], ground: &Ground) -> Self {
        let mut counts = vec![vec![0; ground.areas().len()]; Item::all().count()];
        for one in people {
            for item in items(one.skills) {
                counts[item.rank()][one.part] += 1;
            }
        }
        for row in &mut counts {
            add_up(row, ground);
        }
        Self(counts)
    }
}

/// What somebody with these skills counts for.
pub fn items(skills: ClosedSet<Skill>) -> impl Iterator<Item = Item> {
    let mut families: Vec<SkillFamily> = skills.iter().map(Skill::family).collect();
    // Families stand together in the list.
    families.dedup();
    let any = (!skills.is_empty()).then_some(Item::Any);
    any.into_iter().chain(families.into_iter().map(Item::Family)).chain(skills.into_iter().map(Item::Skill))
}

/// Each territory is the sum of its parts, which stand after it.
fn add_up(row: &mut [u64], ground: &Ground) {
    for rank in (0..row.len()).rev() {
        let parts = ground.parts(rank);
        if !parts.is_empty() {
            row[rank] = parts.iter().map(|&part| row[part]).sum();
        }
    }
}
