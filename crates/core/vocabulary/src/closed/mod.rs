//! Closed lists: a fixed set of values that a standard names word for word.

mod declare;
mod nearest;
mod set;

use std::hash::Hash;

use chrono::NaiveDate;

pub(crate) use declare::{closed_list, national, optional};
pub use nearest::Nearest;
pub use set::{ClosedSet, Iter};

/// A list whose values a standard fixes word for word.
pub trait ClosedList: Copy + Eq + Hash + 'static {
    /// Every value, in the order of the standard.
    const ALL: &'static [Self];

    /// The row of the table that describes this value.
    fn entry(self) -> &'static Entry<Self>;

    /// Rank in [`ClosedList::ALL`], from 0.
    fn index(self) -> usize;

    /// The exact national French text.
    fn label(self) -> &'static str {
        self.entry().label
    }

    /// What a national file writes: the label, or the code for a list that has codes.
    fn national(self) -> &'static str {
        self.entry().national
    }

    /// The value in a web address: lower case, words joined by hyphens, permanent.
    fn slug(self) -> &'static str {
        self.entry().slug
    }

    /// A few French words for screens: "Démarches".
    fn short_fr(self) -> &'static str {
        self.entry().short_fr
    }

    /// The same in English.
    fn short_en(self) -> &'static str {
        self.entry().short_en
    }

    /// When the value may be used.
    fn validity(self) -> Validity {
        self.entry().validity
    }

    /// The value to use once this one is out of use.
    fn successor(self) -> Option<Self> {
        self.entry().successor
    }

    /// Reads what a national file of today writes, to the letter.
    fn read_exact(text: &str) -> Option<Self>;

    /// Reads what people and old files write: case, accents, spaces, apostrophes, the texts of the
    /// schemas v0.x. A text with an explanation (`Gratuit : Je peux…`) is read by its first words.
    fn read(text: &str) -> Option<Self>;

    /// The value of a slug.
    fn from_slug(slug: &str) -> Option<Self>;

    /// The value whose writing is closest to a text that could not be read, when one is close enough
    /// to be worth proposing.
    fn nearest(text: &str) -> Option<Nearest<Self>> {
        nearest::nearest(text)
    }
}

/// One row of the table behind a closed list; its accessors stand on [`ClosedList`].
#[derive(Debug, Clone, Copy)]
pub struct Entry<T> {
    pub(crate) label: &'static str,
    pub(crate) national: &'static str,
    pub(crate) slug: &'static str,
    pub(crate) short_fr: &'static str,
    pub(crate) short_en: &'static str,
    pub(crate) validity: Validity,
    pub(crate) successor: Option<T>,
}

/// The period in which a value may be used; an absent bound is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Validity {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
}

impl Validity {
    /// Whether the value may be used on a day.
    pub fn holds_on(self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_included() {
        let day = |day| NaiveDate::from_ymd_opt(2024, 1, day).unwrap();
        let validity = Validity { from: Some(day(2)), until: Some(day(4)) };
        let held: Vec<bool> = (1..=5).map(|d| validity.holds_on(day(d))).collect();
        assert_eq!(held, [false, true, true, true, false]);
        assert!(Validity::default().holds_on(day(1)));
    }
}
