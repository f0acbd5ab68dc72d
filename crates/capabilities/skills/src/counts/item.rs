//! What is counted.

use std::str::FromStr;

use maillage_vocabulary::lists::skills::{Skill, SkillFamily};
use maillage_vocabulary::{ClosedList, codes};

codes! {
    /// Who is counted.
    pub enum Measure("measure") {
        /// Those who can do it.
        Can = "can",
        /// Those who want to learn it.
        Learns = "learns",
    }
}

/// Of which skill, family, or any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// Whoever has one skill at least.
    Any,
    /// Whoever has one of a family at least.
    Family(SkillFamily),
    /// Whoever has it.
    Skill(Skill),
}

impl Item {
    /// All of them, the whole before its parts.
    pub fn all() -> impl Iterator<Item = Self> {
        let families = SkillFamily::ALL.iter().copied().map(Self::Family);
        let skills = Skill::ALL.iter().copied().map(Self::Skill);
        std::iter::once(Self::Any).chain(families).chain(skills)
    }

    /// Its rank among [`Self::all`].
    pub fn rank(self) -> usize {
        match self {
            Self::Any => 0,
            Self::Family(family) => 1 + family.index(),
            Self::Skill(skill) => 1 + SkillFamily::ALL.len() + skill.index(),
        }
    }

    /// What it is a part of.
    pub const fn whole(self) -> Option<Self> {
        match self {
            Self::Any => None,
            Self::Family(_) => Some(Self::Any),
            Self::Skill(skill) => Some(Self::Family(skill.family())),
        }
    }

    /// How many levels of territories it is told for: skills only for the network and its départements, as hardly any
    /// could be shown for less.
    pub const fn depth(self) -> usize {
        match self {
            Self::Any | Self::Family(_) => 3,
            Self::Skill(_) => 2,
        }
    }

    /// The word in documents: `all`, the slug of a family after `f:`, that of a skill after `s:`.
    pub fn code(self) -> String {
        match self {
            Self::Any => "all".to_owned(),
            Self::Family(family) => format!("f:{}", family.slug()),
            Self::Skill(skill) => format!("s:{}", skill.slug()),
        }
    }
}

/// A text that names nothing that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("nothing that is counted has this name")]
pub struct UnknownItem;

impl FromStr for Item {
    type Err = UnknownItem;

    fn from_str(text: &str) -> Result<Self, UnknownItem> {
        match text.split_once(':') {
            None if text == "all" => Some(Self::Any),
            Some(("f", slug)) => SkillFamily::from_slug(slug).map(Self::Family),
            Some(("s", slug)) => Skill::from_slug(slug).map(Self::Skill),
            _ => None,
        }
        .ok_or(UnknownItem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_stand_at_their_rank_and_read_back() {
        for (rank, item) in Item::all().enumerate() {
            assert_eq!((item.rank(), item.code().parse()), (rank, Ok(item)));
            assert!(item.whole().is_none_or(|whole| whole.rank() < rank && whole.depth() >= item.depth()));
        }
        assert_eq!("s:lune".parse::<Item>(), Err(UnknownItem));
    }
}
