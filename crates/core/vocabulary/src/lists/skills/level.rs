//! How well a skill is held.

use crate::closed::{ClosedList, closed_list};

closed_list! {
    /// How well somebody holds a skill, in their own words.
    pub enum Level {
        /// 1: has seen it, does it with help.
        Notions { label: "Notions", slug: "notions", fr: "J’ai des notions", en: "I know the basics" }
        /// 2: does it without help.
        Autonomous { label: "Autonome", slug: "autonome", fr: "Je sais faire sans aide", en: "I can do it alone" }
        /// 3: has done it often, for others.
        Confirmed { label: "Confirmé", slug: "confirme", fr: "Je le fais souvent", en: "I do it often" }
        /// 4: teaches it.
        Teaches { label: "Transmet", slug: "transmet", fr: "Je peux l’apprendre à d’autres", en: "I can teach it" }
    }
}

impl Level {
    /// From 1 (notions) to 4 (passes it on).
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The level of a number from 1 to 4.
    #[must_use]
    pub fn of_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }
}

/// What somebody has of a skill. To want to learn is a level of its own: it is why people come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grasp {
    /// 0: wants to learn it.
    Learns,
    /// 1 to 4: can do it.
    Can(Level),
}

impl Grasp {
    /// From 0 (wants to learn) to 4.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Learns => 0,
            Self::Can(level) => level.number(),
        }
    }

    /// What a number from 0 to 4 means.
    #[must_use]
    pub fn of_number(number: u8) -> Option<Self> {
        if number == 0 { Some(Self::Learns) } else { Level::of_number(number).map(Self::Can) }
    }

    /// The level, where it can be done.
    #[must_use]
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Learns => None,
            Self::Can(level) => Some(level),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_back() {
        for number in 0..=4 {
            assert_eq!(Grasp::of_number(number).map(Grasp::number), Some(number));
        }
        assert_eq!(Grasp::of_number(5), None);
        assert_eq!((Level::of_number(0), Level::of_number(4)), (None, Some(Level::Teaches)));
        assert!(Grasp::Learns < Grasp::Can(Level::Notions) && Level::Notions < Level::Teaches);
        assert_eq!(
            (Grasp::Learns.level(), Grasp::Can(Level::Confirmed).level()),
            (None, Some(Level::Confirmed))
        );
    }
}
