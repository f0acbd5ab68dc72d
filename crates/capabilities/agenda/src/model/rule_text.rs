//! Rules as iCalendar writes them: `FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231`, then the days left out: ` EXDATE=20261225`.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveDate, Weekday};

use super::rule::{End, LONGEST_INTERVAL, MOST_EXCEPTIONS, Nth, Rule, RuleError, Step};

/// The longest text that is read: a rule and all the days that it may leave out.
const LONGEST_TEXT: usize = 4_000;
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// The parts of a rule, as they are met.
#[derive(Default)]
struct Parts<'a> {
    freq: &'a str,
    interval: Option<u8>,
    count: Option<u16>,
    until: Option<NaiveDate>,
    by_day: &'a str,
}

impl FromStr for Rule {
    type Err = RuleError;

    /// Reads a rule. Without BYDAY a weekly rule meets on the day of its first meeting: see [`Rule::anchored`].
    fn from_str(text: &str) -> Result<Self, RuleError> {
        if text.len() > LONGEST_TEXT {
            return Err(RuleError::Exceptions);
        }
        let (rule, exceptions) = text.split_once(" EXDATE=").unwrap_or((text, ""));
        let parts = Parts::read(rule.trim().trim_start_matches("RRULE:"))?;
        let days = exceptions.split(',').filter(|day| !day.is_empty()).take(MOST_EXCEPTIONS + 1).map(day);
        let days: Vec<_> = days.collect::<Result<_, _>>()?;
        parts.rule()?.without(days)
    }
}

impl<'a> Parts<'a> {
    fn read(text: &'a str) -> Result<Self, RuleError> {
        let mut parts = Self::default();
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let unknown = || RuleError::Unknown(part.chars().take(40).collect());
            let (name, value) = part.split_once('=').ok_or_else(unknown)?;
            match name {
                "FREQ" => parts.freq = value,
                "INTERVAL" => parts.interval = Some(value.parse().map_err(|_| RuleError::Interval)?),
                "COUNT" => parts.count = Some(value.parse().map_err(|_| RuleError::Count)?),
                "UNTIL" => parts.until = Some(day(value)?),
                "BYDAY" => parts.by_day = value,
                "WKST" if value == "MO" => {}
                _ => return Err(unknown()),
            }
        }
        Ok(parts)
    }

    fn rule(&self) -> Result<Rule, RuleError> {
        let step = match (self.freq, self.by_day) {
            ("DAILY", "") => Step::Daily,
            // Anchored on the first day once it is known.
            ("WEEKLY", "") => Step::Weekly(0x7f),
            ("WEEKLY", days) => Step::Weekly(weekly(days)?),
            ("MONTHLY", "") => Step::MonthlyDay,
            ("MONTHLY", day) => monthly(day)?,
            (freq, _) => return Err(RuleError::Unknown(freq.chars().take(40).collect())),
        };
        let end = match (self.count, self.until) {
            (Some(_), Some(_)) => return Err(RuleError::Unknown("COUNT, UNTIL".to_owned())),
            (Some(count), None) => End::Count(count),
            (None, Some(day)) => End::Until(day),
            (None, None) => End::Open,
        };
        Rule::new(step, self.interval.unwrap_or(1), end)
    }
}

fn weekly(days: &str) -> Result<u8, RuleError> {
    days.split(',').try_fold(0, |bits, day| {
        let rank = DAYS.iter().position(|known| *known == day);
        rank.map(|rank| bits | 1 << rank).ok_or_else(|| RuleError::Unknown(day.chars().take(10).collect()))
    })
}

fn monthly(text: &str) -> Result<Step, RuleError> {
    let unknown = || RuleError::Unknown(text.chars().take(10).collect());
    let cut = text.len().checked_sub(2).filter(|cut| text.is_char_boundary(*cut)).ok_or_else(unknown)?;
    let (nth, day) = text.split_at(cut);
    let rank = DAYS.iter().position(|known| *known == day).ok_or_else(unknown)?;
    let nth = match nth {
        "-1" => Nth::Last,
        nth => Nth::From(nth.trim_start_matches('+').parse().map_err(|_| unknown())?),
    };
    Ok(Step::MonthlyNth(nth, WEEK[rank]))
}

/// A day, as `20261231` or as the date of a time, `20261231T090000Z`.
fn day(text: &str) -> Result<NaiveDate, RuleError> {
    let unknown = || RuleError::Unknown(text.chars().take(20).collect());
    let digits = text.split('T').next().filter(|digits| digits.len() == 8).ok_or_else(unknown)?;
    NaiveDate::parse_from_str(digits, "%Y%m%d").map_err(|_| unknown())
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.step {
            Step::Daily => f.write_str("FREQ=DAILY")?,
            Step::Weekly(days) => {
                let named = DAYS.iter().enumerate().filter(|(rank, _)| days & (1 << rank) != 0);
                let named: Vec<_> = named.map(|(_, day)| *day).collect();
                write!(f, "FREQ=WEEKLY;BYDAY={}", named.join(","))?;
            }
            Step::MonthlyNth(nth, weekday) => {
                let day = DAYS[weekday.num_days_from_monday() as usize];
                match nth {
                    Nth::From(nth) => write!(f, "FREQ=MONTHLY;BYDAY={nth}{day}")?,
                    Nth::Last => write!(f, "FREQ=MONTHLY;BYDAY=-1{day}")?,
                }
            }
            Step::MonthlyDay => f.write_str("FREQ=MONTHLY")?,
        }
        if self.interval > 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        match self.end {
            End::Open => {}
            End::Until(day) => write!(f, ";UNTIL={}", day.format("%Y%m%d"))?,
            End::Count(count) => write!(f, ";COUNT={count}")?,
        }
        for (rank, day) in self.except.iter().enumerate() {
            write!(f, "{}{}", if rank == 0 { " EXDATE=" } else { "," }, day.format("%Y%m%d"))?;
        }
        Ok(())
    }
}

impl Rule {
    /// Reads a rule for a series that begins on `first`: a weekly rule without days meets on that weekday.
    pub fn anchored(text: &str, first: NaiveDate) -> Result<Self, RuleError> {
        let mut rule: Self = text.parse()?;
        if matches!(rule.step, Step::Weekly(_)) && !text.contains("BYDAY=") {
            rule.step = Step::weekly(chrono::Datelike::weekday(&first));
        }
        Ok(rule)
    }
}

const _: () = assert!(LONGEST_INTERVAL > 1, "an interval of one is not written");

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn texts_come_back() {
        for text in [
            "FREQ=DAILY",
            "FREQ=WEEKLY;BYDAY=MO,FR;INTERVAL=2;UNTIL=20261231",
            "FREQ=MONTHLY;BYDAY=-1TU;COUNT=10",
            "FREQ=MONTHLY;BYDAY=3WE",
            "FREQ=WEEKLY;BYDAY=TU EXDATE=20261222,20261229",
        ] {
            assert_eq!(text.parse::<Rule>().unwrap().to_string(), text);
        }
        let anchored = Rule::anchored("RRULE:FREQ=WEEKLY;WKST=MO", "2026-11-24".parse().unwrap()).unwrap();
        assert_eq!(anchored.to_string(), "FREQ=WEEKLY;BYDAY=TU");
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for text in [
            "",
            "FREQ=SECONDLY",
            "FREQ=YEARLY",
            "FREQ=DAILY;BYHOUR=1",
            "FREQ=WEEKLY;BYDAY=XX",
            "FREQ=WEEKLY;INTERVAL=0",
            "FREQ=WEEKLY;INTERVAL=300",
            "FREQ=DAILY;COUNT=0",
            "FREQ=DAILY;COUNT=99999",
            "FREQ=DAILY;COUNT=2;UNTIL=20261231",
            "FREQ=DAILY;UNTIL=20261331",
            "FREQ=MONTHLY;BYDAY=5MO",
            "FREQ=MONTHLY;BYDAY=1é",
            "FREQ=DAILY EXDATE=1",
        ] {
            assert!(text.parse::<Rule>().is_err(), "{text}");
        }
        let bomb = format!("FREQ=DAILY EXDATE={}", vec!["20261231"; 10_000].join(","));
        assert_eq!(bomb.parse::<Rule>(), Err(RuleError::Exceptions));
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reader(text in "\\PC{0,80}") {
            let _ = text.parse::<Rule>();
        }

        #[test]
        fn rules_come_back(bits in 1_u8..=0x7f, interval in 1_u8..=52, count in 1_u16..=1000) {
            let rule = Rule::new(Step::Weekly(bits), interval, End::Count(count)).unwrap();
            prop_assert_eq!(rule.to_string().parse::<Rule>().unwrap(), rule);
        }
    }
}
