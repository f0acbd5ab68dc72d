//! How long accounts and what surrounds them are kept. The schedule is the one shown on the page of personal data.

use chrono::{DateTime, TimeDelta, Utc};

/// Days without a sign-in after which a first, then a second mail warns.
pub const WARNINGS: [u16; 2] = [335, 350];
/// Days without a sign-in after which the account is anonymised.
pub const ERASED_AFTER: u16 = 365;
/// The audit journal is kept three years.
pub const JOURNAL: TimeDelta = TimeDelta::days(3 * 365);
/// A used or expired link is kept that long, so that a second click is told from a forged one.
pub const SPENT_LINKS: TimeDelta = TimeDelta::days(7);

/// What an account that has been idle calls for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Nothing yet.
    Nothing,
    /// A mail that says in how many days the account goes.
    Warn {
        /// The day of the schedule that was reached: remembered, so that the mail leaves once.
        day: u16,
        /// Days left.
        left: u16,
    },
    /// Anonymisation.
    Erase,
}

/// The last warning that left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Warned {
    /// The day of the schedule that it was for.
    pub day: u16,
    /// When it left.
    pub at: DateTime<Utc>,
}

/// What is due. The end comes fifteen days after the second warning at the earliest: a server that stood still for a
/// month must not take people by surprise.
pub fn due(last_seen: DateTime<Utc>, warned: Option<Warned>, now: DateTime<Utc>) -> Due {
    let idle = (now - last_seen).num_days();
    let Some(day) = WARNINGS.into_iter().rev().find(|day| idle >= i64::from(*day)) else {
        return Due::Nothing;
    };
    match warned {
        Some(last) if last.day >= day => {
            let notice = TimeDelta::days(i64::from(ERASED_AFTER - day));
            let over = idle >= i64::from(ERASED_AFTER) && now - last.at >= notice;
            if over { Due::Erase } else { Due::Nothing }
        }
        _ => Due::Warn { day, left: ERASED_AFTER - day },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    fn day(days: i64) -> DateTime<Utc> {
        seen() + TimeDelta::days(days)
    }

    #[test]
    fn two_warnings_then_the_end() {
        let first = Some(Warned { day: 335, at: day(335) });
        let second = Some(Warned { day: 350, at: day(350) });
        for (now, warned, expected) in [
            (334, None, Due::Nothing),
            (335, None, Due::Warn { day: 335, left: 30 }),
            (340, first, Due::Nothing),
            (350, first, Due::Warn { day: 350, left: 15 }),
            (364, second, Due::Nothing),
            (365, second, Due::Erase),
        ] {
            assert_eq!(due(seen(), warned, day(now)), expected, "day {now}");
        }
    }

    #[test]
    fn after_a_long_stop_people_still_get_their_fifteen_days() {
        assert_eq!(due(seen(), None, day(400)), Due::Warn { day: 350, left: 15 });
        let late = Some(Warned { day: 350, at: day(400) });
        assert_eq!(due(seen(), late, day(401)), Due::Nothing);
        assert_eq!(due(seen(), late, day(415)), Due::Erase);
    }
}
