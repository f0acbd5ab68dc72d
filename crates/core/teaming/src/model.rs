//! People, and projects made of slots.

use maillage_territory::Point;

/// A skill of the caller's vocabulary, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Skill(pub u32);

/// How well a skill is held or asked: 1 notions, 2 autonomous, 3 confirmed, 4 passes it on. 0 is not to hold it.
pub type Level = u8;

/// Someone who offers time.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// What the person can do. Of a skill named twice, the higher level counts.
    pub skills: Vec<(Skill, Level)>,
    /// What the person wants to learn.
    pub learns: Vec<Skill>,
    /// Where the person starts from; without it, only remote slots.
    pub place: Option<Point>,
    /// How far the person goes, in kilometres as the crow flies.
    pub radius_km: f64,
    /// How many slots the person takes at most, each in another project.
    pub slots_max: usize,
    /// Whether the person works from afar too.
    pub remote: bool,
}

/// A seat of a project, for one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Slot {
    /// The skill that it asks for.
    pub skill: Skill,
    /// The level that it asks for; 0 is read as 1.
    pub level: Level,
    /// Its weight among slots: among as many complete teams, those that weigh more are formed.
    pub priority: u8,
    /// Where it takes place; without it, only from afar.
    pub place: Option<Point>,
    /// Whether it can be filled from afar.
    pub remote: bool,
    /// Whether someone who wants to learn the skill may fill it one level below.
    pub allow_learner: bool,
}

impl Slot {
    /// The level that it asks for, at least 1.
    pub(crate) fn asked(&self) -> Level {
        self.level.max(1)
    }
}

/// Slots that are worth something only when all are filled.
#[derive(Debug, Clone, PartialEq)]
pub struct Project {
    /// Its slots. A project without any is never a complete team.
    pub slots: Vec<Slot>,
}

impl Project {
    /// What it weighs: the sum over its slots.
    pub(crate) fn priority(&self) -> u64 {
        self.slots.iter().map(|slot| u64::from(slot.priority)).sum()
    }
}

/// A slot: the number of its project, and its number in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SlotId {
    /// Among the projects.
    pub project: usize,
    /// Among the slots of the project.
    pub slot: usize,
}

/// A person fills a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Assignment {
    /// The slot.
    pub slot: SlotId,
    /// The person, among the people.
    pub person: usize,
}
