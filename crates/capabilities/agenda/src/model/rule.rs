//! Which days a series meets: a strict part of the recurrence rules of iCalendar (RFC 5545, §3.3.10).
//!
//! Days only: the hours are those of the first meeting, on the clocks of the network, so that a workshop at ten stays
//! at ten when the clocks change. Unrolling is always bounded by a window of days.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use thiserror::Error;

/// Days left out of a rule, at most.
pub(super) const MOST_EXCEPTIONS: usize = 200;
/// Meetings that a count may ask for, at most.
pub(super) const MOST_MEETINGS: u16 = 1_000;
/// Steps between two meetings, at most.
pub(super) const LONGEST_INTERVAL: u8 = 52;
/// Candidates looked at in one unrolling: ten years of days. Nothing that a rule says makes it longer.
const MOST_LOOKED_AT: usize = 3_660;

/// How a rule goes from one meeting to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Every so many days.
    Daily,
    /// Every so many weeks, on these days: one bit a day, Monday first; never none.
    Weekly(u8),
    /// Every so many months, on the nth weekday.
    MonthlyNth(Nth, Weekday),
    /// Every so many months, on the same day of the month; months without it are left out.
    MonthlyDay,
}

/// Which weekday of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nth {
    /// The first to the fourth: 1 to 4.
    From(u8),
    /// The last.
    Last,
}

/// Where a rule ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Nobody knows yet.
    Open,
    /// After that day.
    Until(NaiveDate),
    /// After so many meetings, those left out counted.
    Count(u16),
}

/// Which days a series meets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub(super) step: Step,
    pub(super) interval: u8,
    pub(super) end: End,
    pub(super) except: BTreeSet<NaiveDate>,
}

/// Why a rule is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RuleError {
    /// A part outside of what is read here.
    #[error("`{0}` is not understood in a recurrence rule")]
    Unknown(String),
    /// No day of the week.
    #[error("a weekly rule needs at least one day")]
    NoDay,
    /// An interval of nothing, or of more than a year of weeks.
    #[error("the interval goes from 1 to {LONGEST_INTERVAL}")]
    Interval,
    /// A count of nothing, or too large.
    #[error("the count goes from 1 to {MOST_MEETINGS}")]
    Count,
    /// Too many days left out.
    #[error("at most {MOST_EXCEPTIONS} days can be left out")]
    Exceptions,
}

impl Rule {
    /// From its parts.
    pub fn new(step: Step, interval: u8, end: End) -> Result<Self, RuleError> {
        if !(1..=LONGEST_INTERVAL).contains(&interval) {
            return Err(RuleError::Interval);
        }
        match (step, end) {
            (Step::Weekly(days), _) if days == 0 || days > 0x7f => Err(RuleError::NoDay),
            (Step::MonthlyNth(Nth::From(nth), _), _) if !(1..=4).contains(&nth) => {
                Err(RuleError::Unknown(format!("{nth}")))
            }
            (_, End::Count(count)) if !(1..=MOST_MEETINGS).contains(&count) => Err(RuleError::Count),
            _ => Ok(Self { step, interval, end, except: BTreeSet::new() }),
        }
    }

    /// Without these days.
    pub fn without(mut self, days: impl IntoIterator<Item = NaiveDate>) -> Result<Self, RuleError> {
        for day in days {
            self.except.insert(day);
            if self.except.len() > MOST_EXCEPTIONS {
                return Err(RuleError::Exceptions);
            }
        }
        Ok(self)
    }

    /// Ending after that day.
    #[must_use]
    pub fn until(mut self, day: NaiveDate) -> Self {
        self.end = End::Until(day);
        self
    }

    /// How it goes on.
    pub const fn step(&self) -> Step {
        self.step
    }

    /// Every how many days, weeks or months.
    pub const fn interval(&self) -> u8 {
        self.interval
    }

    /// Whether a series that begins on `first` has no meeting after a day.
    pub fn is_over(&self, first: NaiveDate, day: NaiveDate) -> bool {
        match self.end {
            End::Open => false,
            End::Until(last) => last <= day,
            End::Count(count) => {
                self.candidates(first)
                    .take(MOST_LOOKED_AT)
                    .filter(|one| *one >= first)
                    .take_while(|one| *one <= day)
                    .count()
                    >= usize::from(count)
            }
        }
    }

    /// Where it ends.
    pub const fn end(&self) -> End {
        self.end
    }

    /// The meetings of a series that begins on `first`, from `from` to `to`, both included, in order. The first day
    /// is one only where it follows the rule.
    pub fn days(&self, first: NaiveDate, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
        let (last, most) = match self.end {
            End::Open => (to, usize::MAX),
            End::Until(day) => (day.min(to), usize::MAX),
            End::Count(count) => (to, usize::from(count)),
        };
        self.candidates(first)
            .take(MOST_LOOKED_AT)
            .filter(|day| *day >= first)
            .take_while(|day| *day <= last)
            .take(most)
            .filter(|day| *day >= from && !self.except.contains(day))
            .collect()
    }

    /// Days that follow the rule, in order, from the week or the month of the first one.
    fn candidates(&self, first: NaiveDate) -> Box<dyn Iterator<Item = NaiveDate> + '_> {
        let interval = u32::from(self.interval);
        match self.step {
            Step::Daily => {
                Box::new((0..).map_while(move |rank: u32| {
                    first.checked_add_days(Days::new(u64::from(rank * interval)))
                }))
            }
            Step::Weekly(days) => {
                let monday = first - Days::new(first.weekday().num_days_from_monday().into());
                let week =
                    move |rank: u32| monday.checked_add_days(Days::new(u64::from(rank * 7 * interval)));
                Box::new((0..).map_while(week).flat_map(move |monday| {
                    (0..7_u64)
                        .filter(move |day| days & (1 << day) != 0)
                        .filter_map(move |day| monday.checked_add_days(Days::new(day)))
                }))
            }
            Step::MonthlyNth(nth, weekday) => {
                let month = first.with_day(1).unwrap_or(first);
                let months =
                    (0..).map_while(move |rank: u32| month.checked_add_months(Months::new(rank * interval)));
                Box::new(months.filter_map(move |month| nth_weekday(month, nth, weekday)))
            }
            Step::MonthlyDay => {
                let month = first.with_day(1).unwrap_or(first);
                let months =
                    (0..).map_while(move |rank: u32| month.checked_add_months(Months::new(rank * interval)));
                Box::new(months.filter_map(move |month| month.with_day(first.day())))
            }
        }
    }
}

/// The nth weekday of a month, given its first day.
fn nth_weekday(month: NaiveDate, nth: Nth, weekday: Weekday) -> Option<NaiveDate> {
    let nth_of = |nth| NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), weekday, nth);
    match nth {
        Nth::From(nth) => nth_of(nth),
        Nth::Last => nth_of(5).or_else(|| nth_of(4)),
    }
}

/// The bit of a day of the week.
pub(super) fn bit(day: Weekday) -> u8 {
    1 << day.num_days_from_monday()
}

impl Step {
    /// Every week on one day.
    pub fn weekly(day: Weekday) -> Self {
        Self::Weekly(bit(day))
    }

    /// The rank of a day among the same weekdays of its month; the fifth is the last.
    pub fn monthly_like(day: NaiveDate) -> Self {
        let rank = u8::try_from(day.day0() / 7 + 1).unwrap_or(5);
        Self::MonthlyNth(if rank > 4 { Nth::Last } else { Nth::From(rank) }, day.weekday())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn unrolled(rule: &str, first: &str, to: &str) -> Vec<String> {
        let rule = Rule::anchored(rule, day(first)).unwrap();
        rule.days(day(first), day(first), day(to)).iter().map(ToString::to_string).collect()
    }

    #[rstest]
    #[case("FREQ=WEEKLY", "2026-11-24", "2026-12-10", &["2026-11-24", "2026-12-01", "2026-12-08"])]
    #[case("FREQ=WEEKLY;BYDAY=TU,TH", "2026-11-26", "2026-12-04", &["2026-11-26", "2026-12-01", "2026-12-03"])]
    #[case("FREQ=WEEKLY;INTERVAL=2", "2026-11-24", "2026-12-31", &["2026-11-24", "2026-12-08", "2026-12-22"])]
    #[case("FREQ=MONTHLY;BYDAY=1TU", "2026-12-01", "2027-02-28", &["2026-12-01", "2027-01-05", "2027-02-02"])]
    #[case("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27", "2027-01-31", &["2026-11-27", "2026-12-25", "2027-01-29"])]
    #[case("FREQ=MONTHLY", "2026-12-31", "2027-04-30", &["2026-12-31", "2027-01-31", "2027-03-31"])]
    #[case("FREQ=DAILY;COUNT=3", "2026-12-30", "2027-04-30", &["2026-12-30", "2026-12-31", "2027-01-01"])]
    #[case("FREQ=WEEKLY;UNTIL=20261202", "2026-11-24", "2027-04-30", &["2026-11-24", "2026-12-01"])]
    fn rules_give_their_days(
        #[case] rule: &str,
        #[case] first: &str,
        #[case] to: &str,
        #[case] expected: &[&str],
    ) {
        assert_eq!(unrolled(rule, first, to), expected);
    }

    #[test]
    fn the_end_is_known() {
        let (first, day) = (day("2026-12-01"), day("2026-12-15"));
        for (rule, over) in [
            ("FREQ=WEEKLY;BYDAY=TU", false),
            ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215", true),
            ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261216", false),
            ("FREQ=WEEKLY;BYDAY=TU;COUNT=3", true),
            ("FREQ=WEEKLY;BYDAY=TU;COUNT=4", false),
        ] {
            assert_eq!(rule.parse::<Rule>().unwrap().is_over(first, day), over, "{rule}");
        }
    }

    #[test]
    fn days_left_out_still_count() {
        let rule: Rule = "FREQ=DAILY;COUNT=3".parse().unwrap();
        let rule = rule.without([day("2026-12-02")]).unwrap();
        let days = rule.days(day("2026-12-01"), day("2026-12-01"), day("2027-12-01"));
        assert_eq!(days, [day("2026-12-01"), day("2026-12-03")]);
    }

    #[test]
    fn the_rank_of_a_day_in_its_month_is_kept() {
        assert_eq!(Step::monthly_like(day("2026-12-01")), Step::MonthlyNth(Nth::From(1), Weekday::Tue));
        assert_eq!(Step::monthly_like(day("2026-12-29")), Step::MonthlyNth(Nth::Last, Weekday::Tue));
    }

    #[test]
    fn bombs_are_bounded() {
        let first = day("2026-01-01");
        let rule: Rule = "FREQ=DAILY".parse().unwrap();
        assert_eq!(rule.days(first, first, NaiveDate::MAX).len(), MOST_LOOKED_AT);
        let ten_thousand = (0..10_000).map(|rank| first + Days::new(rank));
        assert_eq!(rule.without(ten_thousand), Err(RuleError::Exceptions));
    }

    proptest! {
        #[test]
        fn days_come_in_order_within_the_window(bits in 1_u8..=0x7f, interval in 1_u8..=52, length in 0_u64..800) {
            let rule = Rule::new(Step::Weekly(bits), interval, End::Open).unwrap();
            let (first, from) = (day("2026-01-14"), day("2026-03-01"));
            let to = from + Days::new(length);
            let days = rule.days(first, from, to);
            prop_assert!(days.is_sorted_by(|a, b| a < b));
            prop_assert!(days.iter().all(|day| (from..=to).contains(day) && bits & bit(day.weekday()) != 0));
        }
    }
}
