//! A group told by its margins: how many by gender, by age, by situation. Never invented people.
//!
//! Margins say nothing of who is both a woman and over seventy: no table that crosses two of them can be drawn from a
//! group, and none is.

use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::{AgeBracket, Gender, SocialStatus};
use thiserror::Error;

/// Most people in one activity.
pub const PEOPLE_MAX: u16 = 10_000;

/// Whether people had been helped before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Seen {
    /// For the first time.
    First,
    /// Again.
    Again,
}

/// Number of people in a group, and how they divide along each axis. Each axis sums to the total: what is not told is
/// counted under "unknown".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margins {
    total: u16,
    seen_again: Option<u16>,
    gender: [u16; 3],
    age: [u16; 8],
    status: [u16; 5],
}

/// Counts that cannot describe one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MarginsError {
    /// Nobody, or too many.
    #[error("a group has from 1 to 10,000 people")]
    Total,
    /// More were seen before than there were people.
    #[error("{0} people were seen before: that is more than came")]
    SeenAgain(u16),
    /// More by gender than people.
    #[error("{0} people by gender: that is more than came")]
    Gender(u32),
    /// More by age than people.
    #[error("{0} people by age: that is more than came")]
    Age(u32),
    /// More by situation than people.
    #[error("{0} people by situation: that is more than came")]
    Status(u32),
}

impl Margins {
    /// A group; counts stand in the order of the lists. What an axis leaves out is added to its "unknown". Where nothing is
    /// told of who had been helped before, nobody is taken for a newcomer.
    pub fn new(
        total: u16,
        seen_again: Option<u16>,
        gender: [u16; 3],
        age: [u16; 8],
        status: [u16; 5],
    ) -> Result<Self, MarginsError> {
        if !(1..=PEOPLE_MAX).contains(&total) {
            return Err(MarginsError::Total);
        }
        if let Some(over) = seen_again.filter(|again| *again > total) {
            return Err(MarginsError::SeenAgain(over));
        }
        Ok(Self {
            total,
            seen_again,
            gender: completed(gender, Gender::Unknown.index(), total).map_err(MarginsError::Gender)?,
            age: completed(age, AgeBracket::Unknown.index(), total).map_err(MarginsError::Age)?,
            status: completed(status, SocialStatus::Unknown.index(), total).map_err(MarginsError::Status)?,
        })
    }

    /// A group of which only the number is known.
    pub fn of(total: u16) -> Result<Self, MarginsError> {
        Self::new(total, None, [0; 3], [0; 8], [0; 5])
    }

    /// Number of people.
    pub const fn total(&self) -> u16 {
        self.total
    }

    /// How many of them had been helped before; nothing where it was not told.
    pub const fn seen_again(&self) -> Option<u16> {
        self.seen_again
    }

    /// By gender, in the order of [`Gender`]; sums to the total.
    pub const fn gender(&self) -> &[u16; 3] {
        &self.gender
    }

    /// By age, in the order of [`AgeBracket`]; sums to the total.
    pub const fn age(&self) -> &[u16; 8] {
        &self.age
    }

    /// By situation, in the order of [`SocialStatus`]; sums to the total.
    pub const fn status(&self) -> &[u16; 5] {
        &self.status
    }
}

/// The counts, what is missing added under `unknown`; their sum where it is more than the total.
fn completed<const N: usize>(mut counts: [u16; N], unknown: usize, total: u16) -> Result<[u16; N], u32> {
    let sum: u32 = counts.iter().map(|count| u32::from(*count)).sum();
    let missing = u16::try_from(sum).ok().and_then(|sum| total.checked_sub(sum)).ok_or(sum)?;
    counts[unknown] += missing;
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_not_told_is_unknown() {
        let group = Margins::new(10, Some(3), [4, 5, 0], [0, 1, 0, 2, 0, 0, 4, 0], [0; 5]).unwrap();
        assert_eq!(group.gender(), &[4, 5, 1]);
        assert_eq!(group.age(), &[0, 1, 0, 2, 0, 0, 4, 3]);
        assert_eq!(group.status(), &[0, 0, 0, 0, 10]);
    }

    #[test]
    fn no_axis_counts_more_people_than_came() {
        let none = ([0; 3], [0; 8], [0; 5]);
        assert_eq!(Margins::of(0), Err(MarginsError::Total));
        assert_eq!(Margins::of(10_001), Err(MarginsError::Total));
        assert_eq!(Margins::new(3, Some(4), none.0, none.1, none.2), Err(MarginsError::SeenAgain(4)));
        assert_eq!(Margins::new(3, None, [2, 2, 0], none.1, none.2), Err(MarginsError::Gender(4)));
        assert_eq!(Margins::new(3, None, [u16::MAX; 3], none.1, none.2), Err(MarginsError::Gender(196_605)));
        assert_eq!(Margins::new(3, None, none.0, [1; 8], none.2), Err(MarginsError::Age(8)));
        assert_eq!(Margins::new(3, None, none.0, none.1, [1; 5]), Err(MarginsError::Status(5)));
    }

    proptest! {
        #[test]
        fn each_axis_sums_to_the_total(total in 1..=PEOPLE_MAX, gender: [u16; 3], age: [u16; 8], status: [u16; 5]) {
            if let Ok(group) = Margins::new(total, None, gender, age, status) {
                prop_assert_eq!(group.gender().iter().sum::<u16>(), total);
                prop_assert_eq!(group.age().iter().sum::<u16>(), total);
                prop_assert_eq!(group.status().iter().sum::<u16>(), total);
            }
        }
    }
}
