//! How long one waits after failed tries, and how many mails one may ask for.

use chrono::{DateTime, TimeDelta, Utc};

/// A rule of waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waits {
    /// Failures that cost nothing.
    pub free: u32,
    /// The first wait; each further failure doubles it.
    pub first: TimeDelta,
    /// The longest wait.
    pub longest: TimeDelta,
}

impl Waits {
    /// Tries against one account.
    pub const ACCOUNT: Self =
        Self { free: 4, first: TimeDelta::seconds(30), longest: TimeDelta::minutes(15) };
    /// Tries from one group of addresses. A whole workshop may sit behind it, so that it bears more failures.
    pub const NETWORK: Self =
        Self { free: 29, first: TimeDelta::seconds(30), longest: TimeDelta::minutes(15) };

    /// How long to wait after that many failures in a row.
    pub fn after(self, failures: u32) -> Option<TimeDelta> {
        let beyond = failures.checked_sub(self.free + 1)?;
        Some((self.first * 2_i32.saturating_pow(beyond.min(10))).min(self.longest))
    }
}

/// A failure is forgotten after a day without another.
pub const FORGOTTEN_AFTER: TimeDelta = TimeDelta::days(1);

/// A rule of mails and forms: so many in a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// How many.
    pub most: u32,
    /// In how long.
    pub window: TimeDelta,
}

impl Quota {
    /// Sign-in links to one address.
    pub const LINKS: Self = Self { most: 3, window: TimeDelta::hours(1) };
    /// Sign-in links asked for from one group of addresses.
    pub const NETWORK_LINKS: Self = Self { most: 40, window: TimeDelta::hours(1) };
    /// Registrations and appointments taken without an account from one group of addresses. A whole class, or the
    /// people of a waiting room, may sit behind it.
    pub const NETWORK_FORMS: Self = Self { most: 60, window: TimeDelta::hours(1) };
    /// What one account sends to others.
    pub const ACCOUNT_FORMS: Self = Self { most: 60, window: TimeDelta::hours(1) };
}

/// Whole seconds until a moment, at least one.
pub fn seconds_until(until: DateTime<Utc>, now: DateTime<Utc>) -> u64 {
    let left = until - now;
    u64::try_from((left + TimeDelta::milliseconds(999)).num_seconds()).unwrap_or(0).max(1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn waits_double_from_the_fifth_failure_up_to_a_quarter_of_an_hour() {
        let seconds = |n| Waits::ACCOUNT.after(n).map(|wait| wait.num_seconds());
        assert_eq!(seconds(0), None);
        assert_eq!(seconds(4), None);
        assert_eq!(seconds(5), Some(30));
        assert_eq!(seconds(6), Some(60));
        assert_eq!(seconds(9), Some(480));
        assert_eq!(seconds(10), Some(900));
        assert_eq!(seconds(u32::MAX), Some(900));
    }

    #[test]
    fn a_wait_is_announced_rounded_up() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        assert_eq!(seconds_until(now + TimeDelta::milliseconds(1500), now), 2);
        assert_eq!(seconds_until(now, now), 1);
    }

    proptest! {
        #[test]
        fn waits_never_shrink(failures in 0_u32..10_000) {
            for rule in [Waits::ACCOUNT, Waits::NETWORK] {
                prop_assert!(rule.after(failures) <= rule.after(failures + 1));
            }
        }
    }
}
