//! Other people who would be told in the same way.
//!
//! Each table is protected by itself; who puts them together knows more: a skill is not held by more people than its family,
//! nor a family by more than its skills together, and a zero says that two of them are the same. Rather than trying to think
//! of all that can be concluded, a proof is looked for that nothing can: people who live or know otherwise, such that
//! everything that is told stays as it is, and the small count does not. Who could be looking at them finds nothing.

use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::lists::skills::{Skill, SkillFamily};

use super::area::Ground;
use super::item::Item;
use super::tally::{Tally, items};

/// What is told of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The count.
    Shown(u64),
    /// That it is hidden: it is not zero then, as zeros are shown.
    Hidden,
    /// Nothing, not even whether it is zero.
    Untold,
}

/// What is told of each item, in the order of [`Item::all`], over the territories of the ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told(pub Vec<Vec<Cell>>);

/// Somebody as she counts: where, by the rank of a part of the ground, and with which skills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct One {
    /// Rank of the part.
    pub part: usize,
    /// Skills.
    pub skills: ClosedSet<Skill>,
}

/// One or two people, by their rank, and what they would be instead: nobody, where one would not be there; nobody before,
/// where there would be one more.
pub type Change = Vec<(Option<usize>, Option<One>)>;

/// Everybody who counts, and what is told of them.
pub struct Everyone<'a> {
    people: &'a [One],
    tally: &'a Tally,
    told: &'a Told,
    ground: &'a Ground,
    /// For each territory, those above it and itself.
    lines: Vec<Vec<usize>>,
    /// For each item, the skills that it is made of.
    made_of: Vec<ClosedSet<Skill>>,
}

impl<'a> Everyone<'a> {
    /// Those people, over that ground.
    pub fn new(people: &'a [One], tally: &'a Tally, told: &'a Told, ground: &'a Ground) -> Self {
        let mut lines: Vec<Vec<usize>> = (0..ground.areas().len()).map(|rank| vec![rank]).collect();
        for rank in 0..lines.len() {
            for &part in ground.parts(rank) {
                let above = lines[rank].clone();
                lines[part].extend(above);
            }
        }
        let made_of = Item::all().map(Item::skills).collect();
        Self { people, tally, told, ground, lines, made_of }
    }

    /// A change that leaves all that is told as it is, and makes a count another.
    pub fn twin(&self, item: Item, area: usize) -> Option<Change> {
        let here = |one: &usize| self.lines[self.people[*one].part].contains(&area);
        let (inside, outside): (Vec<usize>, Vec<usize>) = (0..self.people.len()).partition(here);
        let holds = |one: usize| self.holds(item.rank(), self.people[one]);
        // Two who differ in it, one here and one elsewhere: they change homes, or what they know.
        let pairs = inside.iter().flat_map(|a| outside.iter().map(move |b| (*a, *b)));
        let pairs = pairs.filter(|(a, b)| holds(*a) != holds(*b));
        let by_two = pairs.flat_map(|(a, b)| [self.homes(a, b), self.knowledge(item, a, b)]);
        let by_one = inside.iter().flat_map(|&one| self.alone(item, one));
        // Somebody from elsewhere lives here.
        let here = self.leaves().filter(|rank| self.lines[*rank].contains(&area)).collect::<Vec<_>>();
        let coming = outside.iter().flat_map(|&one| {
            let own = self.people[one];
            here.iter().map(move |&part| vec![(Some(one), Some(One { part, ..own }))])
        });
        by_one.chain(coming).chain(by_two).find(|change| {
            let moved = |at: usize, by: i64| at == area && by != 0;
            self.keeps(item.rank(), change, moved) == Some(true) && self.is_told_alike(change)
        })
    }

    /// The territories that have no parts: where people live.
    fn leaves(&self) -> impl Iterator<Item = usize> {
        (0..self.lines.len()).filter(|&rank| self.ground.parts(rank).is_empty())
    }

    /// Two people change homes.
    fn homes(&self, a: usize, b: usize) -> Change {
        let (one, other) = (self.people[a], self.people[b]);
        vec![
            (Some(a), Some(One { part: other.part, ..one })),
            (Some(b), Some(One { part: one.part, ..other })),
        ]
    }

    /// What one knows of an item, the other knows instead.
    fn knowledge(&self, item: Item, a: usize, b: usize) -> Change {
        let (one, other) = (self.people[a], self.people[b]);
        let within = self.made_of[item.rank()];
        let given = |to: One, from: One| One {
            skills: from.skills.intersection(within).union(without(to.skills, within)),
            ..to
        };
        vec![(Some(a), Some(given(one, other))), (Some(b), Some(given(other, one)))]
    }

    /// One person knows it too, or not any more, or lives elsewhere, or is not there, or there are two of them.
    fn alone(&self, item: Item, one: usize) -> Vec<Change> {
        let own = self.people[one];
        let within = self.made_of[item.rank()];
        let mut changes = Vec::new();
        if self.holds(item.rank(), own) {
            changes.push(One { skills: without(own.skills, within), ..own });
        } else if let Some(first) = within.iter().next() {
            changes.push(One { skills: own.skills.union([first].into_iter().collect()), ..own });
        }
        let parts =
            (0..self.lines.len()).filter(|&rank| rank != own.part && self.ground.parts(rank).is_empty());
        changes.extend(parts.map(|part| One { part, ..own }));
        let mut changes: Vec<_> =
            changes.into_iter().map(|instead| vec![(Some(one), Some(instead))]).collect();
        changes.extend([vec![(Some(one), None)], vec![(None, Some(own))]]);
        changes
    }

    fn holds(&self, item: usize, one: One) -> bool {
        !self.made_of[item].intersection(one.skills).is_empty()
    }

    /// Whether everything that is told stays as it is.
    fn is_told_alike(&self, change: &Change) -> bool {
        let skills = change.iter().flat_map(|(one, instead)| [one.map(|one| self.people[one]), *instead]);
        let concerned: ClosedSet<Skill> = skills.flatten().flat_map(|one| one.skills).collect();
        items(concerned).all(|item| self.keeps(item.rank(), change, |_, _| false).is_some())
    }

    /// What is told of an item stays as it is: whether a count moved as is asked; none where something does not stay.
    fn keeps(&self, item: usize, change: &Change, asked: impl Fn(usize, i64) -> bool) -> Option<bool> {
        let mut over: Vec<(usize, i64)> = Vec::new();
        for (one, instead) in change {
            let before = one.map(|one| (self.people[one], -1));
            for (who, by) in before.into_iter().chain(instead.map(|instead| (instead, 1))) {
                if !self.holds(item, who) {
                    continue;
                }
                for &area in &self.lines[who.part] {
                    match over.iter_mut().find(|(known, _)| *known == area) {
                        Some((_, sum)) => *sum += by,
                        None => over.push((area, by)),
                    }
                }
            }
        }
        let stays = |&(area, by): &(usize, i64)| match self.told.0[item][area] {
            _ if by == 0 => true,
            Cell::Shown(_) => false,
            Cell::Hidden => self.tally.0[item][area].saturating_add_signed(by) > 0,
            Cell::Untold => true,
        };
        over.iter().all(stays).then(|| over.iter().any(|&(area, by)| asked(area, by)))
    }
}

impl Item {
    /// The skills that it is made of.
    fn skills(self) -> ClosedSet<Skill> {
        match self {
            Self::Any => ClosedSet::all(),
            Self::Family(family) => SkillFamily::skills(family).collect(),
            Self::Skill(skill) => [skill].into_iter().collect(),
        }
    }
}

fn without(skills: ClosedSet<Skill>, others: ClosedSet<Skill>) -> ClosedSet<Skill> {
    skills.iter().filter(|skill| !others.contains(*skill)).collect()
}
