//! How long an activity lasted.

use thiserror::Error;

/// A duration in whole minutes: one minute to a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minutes(u16);

/// A duration that no activity has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("an activity lasts from 1 minute to 24 hours")]
pub struct MinutesError;

impl Minutes {
    /// Most minutes.
    pub const MAX: u16 = 24 * 60;

    /// That many minutes.
    pub const fn new(minutes: u16) -> Result<Self, MinutesError> {
        if minutes >= 1 && minutes <= Self::MAX { Ok(Self(minutes)) } else { Err(MinutesError) }
    }

    /// The number of minutes.
    pub const fn get(self) -> u16 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_included() {
        assert!([1, 15, 1440].iter().all(|minutes| Minutes::new(*minutes).is_ok()));
        assert!([0, 1441, u16::MAX].iter().all(|minutes| Minutes::new(*minutes).is_err()));
    }
}
