//! What people bring to projects of citizens, and how well: the list of this network, open (CC0), in French and English.
//!
//! The vocabularies of peers do not join (people carry technologies, projects ask for roles), or grow without end (free
//! tags). One short list, the same for who offers and who looks for, with other words that lead to it: see [`find`].
//!
//! ```
//! use maillage_vocabulary::lists::skills::{Skill, find};
//!
//! assert_eq!(find("faire un site wordpress", 1)[0].skill, Skill::Cms);
//! ```

mod families;
mod find;
mod level;
mod skill;
#[cfg(test)]
mod tests;
mod words;

pub use families::SkillFamily;
pub use find::{Match, find};
pub use level::{Grasp, Level};
pub use skill::Skill;

use crate::closed::ClosedList as _;

/// The version of the list: it grows; a slug is never used again for something else.
pub const VERSION: &str = "1.0.0";

impl SkillFamily {
    /// Its skills, in the order of the list.
    pub fn skills(self) -> impl Iterator<Item = Skill> {
        Skill::ALL.iter().copied().filter(move |skill| skill.family() == self)
    }
}

impl Skill {
    /// The family that it is of.
    #[must_use]
    pub const fn family(self) -> SkillFamily {
        words::of(self).family
    }

    /// Other words for it, in French.
    #[must_use]
    pub const fn synonyms_fr(self) -> &'static [&'static str] {
        words::of(self).fr
    }

    /// Other words for it, in English.
    #[must_use]
    pub const fn synonyms_en(self) -> &'static [&'static str] {
        words::of(self).en
    }

    /// The identifier in Wikidata of what it is about, where that is certain.
    #[must_use]
    pub const fn wikidata(self) -> Option<&'static str> {
        words::of(self).wikidata
    }

    /// Numbers of the competences of DigComp 2.2 that it is nearest to, where that is certain.
    #[must_use]
    pub const fn digcomp(self) -> &'static [&'static str] {
        words::of(self).digcomp
    }
}
