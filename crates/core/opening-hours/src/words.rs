//! The words of descriptions, one table a language.

use chrono::Weekday;

/// A language that hours can be described in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// French.
    #[default]
    French,
    /// English.
    English,
}

/// All the words of one language. `{a}` and `{b}` stand for the two things that a phrase joins.
pub(crate) struct Words {
    /// Monday first.
    pub days: [&'static str; 7],
    /// As in "every Monday", Monday first.
    pub single_days: [&'static str; 7],
    pub day_range: &'static str,
    pub every_day: &'static str,
    pub months: [&'static str; 12],
    pub in_month: &'static str,
    pub in_months: &'static str,
    /// First to fifth, of the month; the sixth is the last.
    pub ranks: [&'static str; 6],
    pub of_the_month: &'static str,
    pub even_weeks: &'static str,
    pub odd_weeks: &'static str,
    pub public_holidays: &'static str,
    pub school_holidays: &'static str,
    pub hour_range: &'static str,
    pub all_day: &'static str,
    pub always: &'static str,
    pub closed: &'static str,
    pub uncertain: &'static str,
    pub by_appointment: &'static str,
    pub midnight: &'static str,
    pub open_now: &'static str,
    pub open_until: &'static str,
    pub appointment_until: &'static str,
    pub closed_now: &'static str,
    pub unknown_now: &'static str,
    /// `{a}` is the time, `{b}` the day or the date.
    pub opens_today: &'static str,
    pub opens_tomorrow: &'static str,
    pub opens_on: &'static str,
    pub opens_later: &'static str,
    pub date: &'static str,
    pub and: &'static str,
}

pub(crate) fn words(language: Language) -> &'static Words {
    match language {
        Language::French => &FRENCH,
        Language::English => &ENGLISH,
    }
}

static FRENCH: Words = Words {
    days: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    single_days: [
        "le lundi",
        "le mardi",
        "le mercredi",
        "le jeudi",
        "le vendredi",
        "le samedi",
        "le dimanche",
    ],
    day_range: "du {a} au {b}",
    every_day: "tous les jours",
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    in_month: "en {a}",
    in_months: "de {a} à {b}",
    ranks: ["1er", "2e", "3e", "4e", "5e", "dernier"],
    of_the_month: "le {a} {b} du mois",
    even_weeks: "les semaines paires",
    odd_weeks: "les semaines impaires",
    public_holidays: "les jours fériés",
    school_holidays: "pendant les vacances scolaires",
    hour_range: "de {a} à {b}",
    all_day: "24 heures sur 24",
    always: "24 heures sur 24, 7 jours sur 7",
    closed: "fermé",
    uncertain: "selon les cas",
    by_appointment: "sur rendez-vous",
    midnight: "minuit",
    open_now: "Ouvert",
    open_until: "Ouvert jusqu’à {a}",
    appointment_until: "Sur rendez-vous jusqu’à {a}",
    closed_now: "Fermé",
    unknown_now: "Ouverture selon les cas",
    opens_today: "Fermé, ouvre à {a}",
    opens_tomorrow: "Fermé, ouvre demain à {a}",
    opens_on: "Fermé, ouvre {b} à {a}",
    opens_later: "Fermé, ouvre le {b}",
    date: "{a} {b}",
    and: "{a} et {b}",
};

static ENGLISH: Words = Words {
    days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    single_days: [
        "on Monday",
        "on Tuesday",
        "on Wednesday",
        "on Thursday",
        "on Friday",
        "on Saturday",
        "on Sunday",
    ],
    day_range: "{a} to {b}",
    every_day: "every day",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    in_month: "in {a}",
    in_months: "from {a} to {b}",
    ranks: ["1st", "2nd", "3rd", "4th", "5th", "last"],
    of_the_month: "on the {a} {b} of the month",
    even_weeks: "in even weeks",
    odd_weeks: "in odd weeks",
    public_holidays: "on public holidays",
    school_holidays: "during school holidays",
    hour_range: "from {a} to {b}",
    all_day: "24 hours a day",
    always: "24 hours a day, 7 days a week",
    closed: "closed",
    uncertain: "it depends",
    by_appointment: "by appointment",
    midnight: "midnight",
    open_now: "Open",
    open_until: "Open until {a}",
    appointment_until: "By appointment until {a}",
    closed_now: "Closed",
    unknown_now: "Opening depends",
    opens_today: "Closed, opens at {a}",
    opens_tomorrow: "Closed, opens tomorrow at {a}",
    opens_on: "Closed, opens on {b} at {a}",
    opens_later: "Closed, opens on {b}",
    date: "{a} {b}",
    and: "{a} and {b}",
};

impl Words {
    pub(crate) fn join(pattern: &str, first: &str, second: &str) -> String {
        pattern.replace("{a}", first).replace("{b}", second)
    }

    /// "a, b et c".
    pub(crate) fn list(&self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [before @ .., last] => Self::join(self.and, &before.join(", "), last),
        }
    }

    pub(crate) fn day(&self, day: Weekday) -> &'static str {
        self.days[position(day)]
    }

    pub(crate) fn single_day(&self, day: Weekday) -> &'static str {
        self.single_days[position(day)]
    }
}

/// 0 is Monday.
fn position(day: Weekday) -> usize {
    usize::try_from(day.num_days_from_monday()).unwrap_or_default()
}

impl Language {
    /// A time of the day, in minutes from midnight (past 1440: the next day): `9 h`, `17 h 30`, `minuit`; `09:00`,
    /// `17:30`, `midnight`. The spaces do not break.
    pub fn time(self, minute: u16) -> String {
        let minute = minute % 1440;
        let (hours, minutes) = (minute / 60, minute % 60);
        match self {
            _ if minute == 0 => words(self).midnight.to_owned(),
            Self::French if minutes == 0 => format!("{hours}\u{a0}h"),
            Self::French => format!("{hours}\u{a0}h\u{a0}{minutes:02}"),
            Self::English => format!("{hours:02}:{minutes:02}"),
        }
    }

    /// Hours of a day, as one reads them aloud: `de 9 h à 12 h et de 14 h à 17 h 30`; `fermé` if there are none.
    pub fn ranges(self, ranges: &[(u16, u16)]) -> String {
        let words = words(self);
        let parts: Vec<String> = ranges.iter().map(|range| self.range(*range)).collect();
        if parts.is_empty() { words.closed.to_owned() } else { words.list(&parts) }
    }

    fn range(self, (start, end): (u16, u16)) -> String {
        let words = words(self);
        if (start, end) == (0, 1440) {
            return words.all_day.to_owned();
        }
        Words::join(words.hour_range, &self.time(start), &self.time(end))
    }

    /// The name of a day: `lundi`, `Monday`.
    pub fn day(self, day: Weekday) -> &'static str {
        words(self).day(day)
    }
}

#[cfg(test)]
mod tests {
    use super::Language::{English, French};

    #[test]
    fn times_are_written_the_way_of_the_language() {
        assert_eq!(French.time(540), "9\u{a0}h");
        assert_eq!(French.time(17 * 60 + 30), "17\u{a0}h\u{a0}30");
        assert_eq!(French.time(1440), "minuit");
        assert_eq!(English.time(545), "09:05");
        assert_eq!(English.time(25 * 60), "01:00");
    }

    #[test]
    fn ranges_are_listed() {
        let shown = French.ranges(&[(540, 720), (840, 1050)]).replace('\u{a0}', " ");
        assert_eq!(shown, "de 9 h à 12 h et de 14 h à 17 h 30");
        assert_eq!(English.ranges(&[(540, 720)]), "from 09:00 to 12:00");
        assert_eq!(French.ranges(&[]), "fermé");
        assert_eq!(French.ranges(&[(0, 1440)]), "24 heures sur 24");
    }
}
