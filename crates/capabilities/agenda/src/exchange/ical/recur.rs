//! Rules of repetition (§3.3.10): the days that a rule gives within a window, within a budget of days looked at.
//!
//! Rules that repeat by hours or less, by weeks of the year or by days of the year are not read: what announces events
//! to people does not use them.

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

use super::value::day as read_day;

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Freq {
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurrence {
    freq: Freq,
    interval: u32,
    count: Option<u32>,
    until: Option<NaiveDate>,
    by_day: Vec<(i32, Weekday)>,
    by_month_day: Vec<i32>,
    /// One bit a month, January second; none for all.
    by_month: u16,
    by_set_pos: Vec<i32>,
    week_start: Weekday,
}

/// Days that may still be looked at.
#[derive(Clone, Copy, Debug)]
pub struct Budget(pub u32);

impl Budget {
    /// Takes some; whether there was enough.
    fn take(&mut self, days: u32) -> bool {
        let enough = self.0 >= days;
        self.0 = self.0.saturating_sub(days);
        enough
    }
}

impl Recurrence {
    /// Reads a rule; none where it is not understood.
    pub fn read(text: &str) -> Option<Self> {
        let mut rule = Self {
            freq: Freq::Daily,
            interval: 1,
            count: None,
            until: None,
            by_day: Vec::new(),
            by_month_day: Vec::new(),
            by_month: 0,
            by_set_pos: Vec::new(),
            week_start: Weekday::Mon,
        };
        let mut has_freq = false;
        for part in text.trim().split(';').filter(|part| !part.trim().is_empty()) {
            let (name, value) = part.split_once('=')?;
            let value = value.trim();
            match name.trim().to_ascii_uppercase().as_str() {
                "FREQ" => {
                    rule.freq = freq(value)?;
                    has_freq = true;
                }
                "INTERVAL" => {
                    rule.interval = value.parse().ok().filter(|steps| (1..=1_000).contains(steps))?;
                }
                "COUNT" => rule.count = Some(value.parse().ok().filter(|count| *count > 0)?),
                "UNTIL" => rule.until = Some(read_day(value.get(..8)?)?),
                "BYDAY" => rule.by_day = list(value, by_day)?,
                "BYMONTHDAY" => rule.by_month_day = list(value, |text| signed(text, 31))?,
                "BYMONTH" => {
                    let months = list(value, |text| {
                        text.parse::<u16>().ok().filter(|month| (1..=12).contains(month))
                    })?;
                    rule.by_month = months.into_iter().fold(0, |bits, month| bits | 1 << month);
                }
                "BYSETPOS" => rule.by_set_pos = list(value, |text| signed(text, 366))?,
                "WKST" => rule.week_start = weekday(value)?,
                _ => return None,
            }
        }
        has_freq.then_some(rule)
    }

    /// The days that the rule gives to an event that begins on `first`, from `from` to `to`, both included, at most
    /// `most`; and whether the budget was enough.
    pub fn days(
        &self,
        first: NaiveDate,
        (from, to): (NaiveDate, NaiveDate),
        most: usize,
        budget: &mut Budget,
    ) -> (Vec<NaiveDate>, bool) {
        let last = self.until.map_or(to, |until| until.min(to));
        let (mut found, mut counted) = (Vec::new(), 0);
        // Without a count, what is before the window need not be looked at.
        let mut rank = if self.count.is_some() { 0 } else { self.periods_before(first, from) };
        loop {
            let Some(start) = self.period(first, rank).filter(|start| *start <= last) else {
                return (found, true);
            };
            let days = self.days_of(start, first);
            if !budget.take(1 + u32::try_from(days.len()).unwrap_or(u32::MAX)) {
                return (found, false);
            }
            for day in days.into_iter().filter(|day| *day >= first) {
                if day > last || self.count.is_some_and(|count| counted >= count) || found.len() >= most {
                    return (found, true);
                }
                counted += 1;
                if day >= from {
                    found.push(day);
                }
            }
            rank += 1;
        }
    }

    /// How many whole periods end before a day.
    fn periods_before(&self, first: NaiveDate, from: NaiveDate) -> u32 {
        let days = u32::try_from((from - first).num_days()).unwrap_or(0);
        let length = match self.freq {
            Freq::Daily => 1,
            Freq::Weekly => 7,
            Freq::Monthly => 31,
            Freq::Yearly => 366,
        };
        (days / length / self.interval).saturating_sub(1)
    }

    /// The first day of a period of the rule.
    fn period(&self, first: NaiveDate, rank: u32) -> Option<NaiveDate> {
        let steps = rank.checked_mul(self.interval)?;
        match self.freq {
            Freq::Daily => first.checked_add_days(Days::new(steps.into())),
            Freq::Weekly => {
                let start = first - Days::new(first.weekday().days_since(self.week_start).into());
                start.checked_add_days(Days::new(u64::from(steps) * 7))
            }
            Freq::Monthly => first.with_day(1)?.checked_add_months(Months::new(steps)),
            Freq::Yearly => NaiveDate::from_ymd_opt(first.year().checked_add_unsigned(steps)?, 1, 1),
        }
    }

    /// The days of a period that follow the rule, in order.
    fn days_of(&self, start: NaiveDate, first: NaiveDate) -> Vec<NaiveDate> {
        let mut days = match self.freq {
            Freq::Daily => vec![start],
            Freq::Weekly => start.iter_days().take(7).filter(|day| self.is_weekday(*day, first)).collect(),
            Freq::Monthly => self.days_of_month(start, first),
            Freq::Yearly => self.days_of_year(start, first),
        };
        days.retain(|day| self.by_month == 0 || self.by_month & 1 << day.month() != 0);
        if self.freq == Freq::Daily {
            days.retain(|day| self.fits_month_day(*day) && self.fits_weekday(*day));
        }
        days.sort_unstable();
        days.dedup();
        self.at_positions(days)
    }

    fn is_weekday(&self, day: NaiveDate, first: NaiveDate) -> bool {
        if self.by_day.is_empty() { day.weekday() == first.weekday() } else { self.fits_weekday(day) }
    }

    fn fits_weekday(&self, day: NaiveDate) -> bool {
        self.by_day.is_empty() || self.by_day.iter().any(|(_, weekday)| day.weekday() == *weekday)
    }

    fn fits_month_day(&self, day: NaiveDate) -> bool {
        let from_end = day_number(day) - days_in_month(day) - 1;
        self.by_month_day.is_empty()
            || self.by_month_day.iter().any(|number| *number == day_number(day) || *number == from_end)
    }

    fn days_of_month(&self, start: NaiveDate, first: NaiveDate) -> Vec<NaiveDate> {
        let days = start.iter_days().take_while(|day| day.month() == start.month());
        let fits = |day: &NaiveDate| match (self.by_month_day.is_empty(), self.by_day.is_empty()) {
            (true, true) => day.day() == first.day(),
            (true, false) => self.is_nth(day_number(*day), days_in_month(*day), day.weekday()),
            (false, _) => self.fits_month_day(*day) && self.fits_weekday(*day),
        };
        days.filter(fits).collect()
    }

    fn days_of_year(&self, start: NaiveDate, first: NaiveDate) -> Vec<NaiveDate> {
        if self.by_month == 0 && self.by_month_day.is_empty() && !self.by_day.is_empty() {
            // The twentieth Monday of the year.
            let last = if start.leap_year() { 366 } else { 365 };
            let days = start.iter_days().take(366).take_while(|day| day.year() == start.year());
            let number = |day: &NaiveDate| i32::try_from(day.ordinal()).unwrap_or_default();
            return days.filter(|day| self.is_nth(number(day), last, day.weekday())).collect();
        }
        let months = (0..12).filter_map(|month| start.with_month0(month));
        let is_month = |month: &NaiveDate| {
            if self.by_month == 0 && self.by_month_day.is_empty() {
                month.month() == first.month()
            } else {
                self.by_month == 0 || self.by_month & 1 << month.month() != 0
            }
        };
        months.filter(is_month).flat_map(|month| self.days_of_month(month, first)).collect()
    }

    /// Whether a day, by its number among so many, is one of the nth weekdays of the rule.
    fn is_nth(&self, number: i32, of: i32, weekday: Weekday) -> bool {
        let (rank, from_end) = ((number - 1) / 7 + 1, -((of - number) / 7 + 1));
        self.by_day
            .iter()
            .any(|(nth, day)| *day == weekday && (*nth == 0 || *nth == rank || *nth == from_end))
    }

    /// The chosen ones of the days of a period.
    fn at_positions(&self, days: Vec<NaiveDate>) -> Vec<NaiveDate> {
        if self.by_set_pos.is_empty() {
            return days;
        }
        let count = i32::try_from(days.len()).unwrap_or(i32::MAX);
        let is_chosen =
            |rank: i32| self.by_set_pos.iter().any(|chosen| *chosen == rank + 1 || *chosen == rank - count);
        days.into_iter().zip(0..).filter(|(_, rank)| is_chosen(*rank)).map(|(day, _)| day).collect()
    }
}

fn day_number(day: NaiveDate) -> i32 {
    i32::try_from(day.day()).unwrap_or_default()
}

fn days_in_month(day: NaiveDate) -> i32 {
    i32::from(day.num_days_in_month())
}

fn freq(text: &str) -> Option<Freq> {
    match text.to_ascii_uppercase().as_str() {
        "DAILY" => Some(Freq::Daily),
        "WEEKLY" => Some(Freq::Weekly),
        "MONTHLY" => Some(Freq::Monthly),
        "YEARLY" => Some(Freq::Yearly),
        _ => None,
    }
}

fn weekday(text: &str) -> Option<Weekday> {
    match text.to_ascii_uppercase().as_str() {
        "MO" => Some(Weekday::Mon),
        "TU" => Some(Weekday::Tue),
        "WE" => Some(Weekday::Wed),
        "TH" => Some(Weekday::Thu),
        "FR" => Some(Weekday::Fri),
        "SA" => Some(Weekday::Sat),
        "SU" => Some(Weekday::Sun),
        _ => None,
    }
}

/// `MO`, `-1FR`.
fn by_day(text: &str) -> Option<(i32, Weekday)> {
    let cut = text.len().checked_sub(2).filter(|cut| text.is_char_boundary(*cut))?;
    let (nth, day) = text.split_at(cut);
    let nth = if nth.is_empty() { 0 } else { signed(nth, 53)? };
    Some((nth, weekday(day)?))
}

/// A number from 1 up to a limit, or from the end.
fn signed(text: &str, most: i32) -> Option<i32> {
    text.trim().parse().ok().filter(|number: &i32| (1..=most).contains(&number.saturating_abs()))
}

/// At most as many values as any rule can use.
fn list<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let values: Vec<_> = text.split(',').take(400).map(|part| read(part.trim())).collect::<Option<_>>()?;
    (!values.is_empty()).then_some(values)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Days of a rule within two years, in short.
    fn days(rule: &str, first: &str, most: usize) -> Vec<String> {
        let rule = Recurrence::read(rule).unwrap();
        let (days, whole) =
            rule.days(date(first), (date("2026-01-01"), date("2027-12-31")), most, &mut Budget(50_000));
        assert!(whole);
        days.into_iter().map(|day| day.format("%d/%m/%y").to_string()).collect()
    }

    #[test]
    fn rules_of_real_calendars_are_unrolled() {
        assert_eq!(
            days("FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260115T235959Z", "2026-01-06", 9),
            ["06/01/26", "08/01/26", "13/01/26", "15/01/26"]
        );
        assert_eq!(
            days("FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=3", "2026-01-06", 9),
            ["06/01/26", "20/01/26", "03/02/26"]
        );
        assert_eq!(days("FREQ=MONTHLY;BYDAY=-1FR", "2026-01-30", 2), ["30/01/26", "27/02/26"]);
        assert_eq!(
            days("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-01-30", 2),
            ["30/01/26", "27/02/26"]
        );
        assert_eq!(days("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-31", 3), ["31/01/26", "31/03/26", "31/05/26"]);
        assert_eq!(days("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2", "2026-01-31", 3), ["31/01/26", "28/02/26"]);
        assert_eq!(days("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "2026-01-01", 2), ["13/02/26", "13/03/26"]);
        assert_eq!(days("FREQ=YEARLY;BYMONTH=6;BYDAY=1SU", "2024-06-02", 2), ["07/06/26", "06/06/27"]);
        assert_eq!(days("FREQ=YEARLY;BYDAY=20MO", "2026-01-01", 1), ["18/05/26"]);
        assert_eq!(days("FREQ=YEARLY", "2020-02-29", 2), Vec::<String>::new());
        assert_eq!(days("FREQ=DAILY;BYDAY=SA;BYMONTH=2", "2026-01-01", 2), ["07/02/26", "14/02/26"]);
        // What began long ago goes on, with its own weeks.
        assert_eq!(
            days("FREQ=WEEKLY;INTERVAL=2", "2020-01-07", 2),
            days("FREQ=WEEKLY;INTERVAL=2;COUNT=9999", "2020-01-07", 2)
        );
        assert_eq!(
            days("FREQ=DAILY;INTERVAL=3", "1990-01-01", 5),
            days("FREQ=DAILY;INTERVAL=3;COUNT=99999", "1990-01-01", 5)
        );
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for text in [
            "",
            "INTERVAL=1",
            "FREQ=SECONDLY",
            "FREQ=HOURLY",
            "FREQ=DAILY;BYHOUR=1",
            "FREQ=YEARLY;BYWEEKNO=1",
            "FREQ=DAILY;INTERVAL=0",
            "FREQ=DAILY;COUNT=0",
            "FREQ=WEEKLY;BYDAY=XX",
            "FREQ=WEEKLY;BYDAY=é",
            "FREQ=MONTHLY;BYMONTHDAY=32",
            "FREQ=DAILY;UNTIL=2026",
            "FREQ",
            "FREQ=DAILY;UNTIL=2026123é",
        ] {
            assert_eq!(Recurrence::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_rule_that_never_ends_costs_its_budget_and_no_more() {
        let endless = Recurrence::read("FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2;COUNT=4000000000").unwrap();
        let mut budget = Budget(10_000);
        let (days, whole) =
            endless.days(date("1900-01-01"), (date("2026-01-01"), date("2027-01-01")), 1_000, &mut budget);
        assert_eq!((days.len(), whole, budget.0), (0, false, 0));
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reader(text in "(FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY))?(;[A-Z]{3,10}=[-+0-9A-Z,é]{0,12}){0,5}") {
            if let Some(rule) = Recurrence::read(&text) {
                let window = (date("2026-01-01"), date("2027-02-01"));
                let (days, _) = rule.days(date("1999-12-31"), window, 100, &mut Budget(20_000));
                prop_assert!(days.windows(2).all(|pair| pair[0] < pair[1]));
                prop_assert!(days.iter().all(|day| window.0 <= *day && *day <= window.1));
            }
        }

        #[test]
        fn skipping_what_is_before_the_window_changes_nothing(freq in "DAILY|WEEKLY|MONTHLY|YEARLY", interval in 1_u32..9, first in 0_u64..9_000, extra in "|;BYDAY=MO,2TU,-1FR|;BYMONTHDAY=1,-1,15|;BYMONTH=1,6;BYDAY=SU|;BYSETPOS=1;BYDAY=MO,FR") {
            let first = date("2001-01-01") + Days::new(first);
            let text = format!("FREQ={freq};INTERVAL={interval}{extra}");
            let window = (date("2026-01-01"), date("2029-12-31"));
            let skipped = Recurrence::read(&text).unwrap().days(first, window, 5_000, &mut Budget(u32::MAX));
            let counted = Recurrence::read(&format!("{text};COUNT=1000000")).unwrap().days(first, window, 5_000, &mut Budget(u32::MAX));
            prop_assert_eq!(skipped, counted);
        }
    }
}
