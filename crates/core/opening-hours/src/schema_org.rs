//! The parts of schema.org's `openingHoursSpecification`.

use chrono::{NaiveDate, Weekday};

use crate::hours::Hours;
use crate::week::Week;

/// One `OpeningHoursSpecification`: these days, from an hour to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Specification {
    /// Days that have these hours, Monday first.
    pub days: Vec<Weekday>,
    /// `HH:MM`.
    pub opens: String,
    /// `HH:MM`; before `opens` where the place closes after midnight. `23:59` stands for midnight, as Google asks.
    pub closes: String,
}

impl Specification {
    /// The names that schema.org gives to the days: `https://schema.org/Monday`.
    pub fn day_urls(&self) -> impl Iterator<Item = &'static str> {
        self.days.iter().map(|day| match day {
            Weekday::Mon => "https://schema.org/Monday",
            Weekday::Tue => "https://schema.org/Tuesday",
            Weekday::Wed => "https://schema.org/Wednesday",
            Weekday::Thu => "https://schema.org/Thursday",
            Weekday::Fri => "https://schema.org/Friday",
            Weekday::Sat => "https://schema.org/Saturday",
            Weekday::Sun => "https://schema.org/Sunday",
        })
    }
}

impl Hours {
    /// The hours of the week of `monday`, in schema.org's words: those when anybody can walk in. schema.org has no word
    /// for "every second week" nor "by appointment": a week is what can be said.
    pub fn specification(&self, monday: NaiveDate) -> Vec<Specification> {
        group(&self.week(monday))
    }
}

fn group(week: &Week) -> Vec<Specification> {
    let mut specifications: Vec<Specification> = Vec::new();
    for row in week.rows() {
        for (start, end) in row.open {
            let opens = clock(*start);
            let closes = if *end == 1440 { "23:59".to_owned() } else { clock(*end % 1440) };
            match specifications.iter_mut().find(|known| known.opens == opens && known.closes == closes) {
                Some(known) => known.days.push(row.day),
                None => specifications.push(Specification { days: vec![row.day], opens, closes }),
            }
        }
    }
    specifications
}

fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use chrono::Weekday::{Fri, Mon, Tue};

    use super::*;

    fn specification(text: &str) -> Vec<Specification> {
        Hours::parse(text).unwrap().specification("2026-11-23".parse().unwrap())
    }

    #[test]
    fn days_of_equal_hours_come_together() {
        let all = specification("Mo,Tu 09:00-12:00,14:00-17:30; Fr 09:00-12:00");
        assert_eq!(
            all,
            [
                Specification { days: vec![Mon, Tue, Fri], opens: "09:00".into(), closes: "12:00".into() },
                Specification { days: vec![Mon, Tue], opens: "14:00".into(), closes: "17:30".into() },
            ]
        );
        assert_eq!(
            all[1].day_urls().collect::<Vec<_>>(),
            ["https://schema.org/Monday", "https://schema.org/Tuesday"]
        );
    }

    #[test]
    fn nights_and_whole_days_have_their_form() {
        assert_eq!(specification("Fr 20:00-02:00")[0].closes, "02:00");
        assert_eq!(
            (specification("24/7")[0].days.len(), specification("24/7")[0].closes.as_str()),
            (7, "23:59")
        );
    }

    #[test]
    fn appointments_are_not_open_doors() {
        assert!(specification("Mo 09:00-12:00 \"sur rendez-vous\"").is_empty());
    }
}
