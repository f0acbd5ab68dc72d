//! What must hold of any text.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use maillage_opening_hours::{
    Hours, Language, MAX_LENGTH, Range, Status, Week, Weekday, read_days, read_french,
};
use proptest::prelude::*;

/// Words that make up hours, right and wrong, in all disorder.
const WORDS: [&str; 60] = [
    "lundi",
    "mardi",
    "Mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "Mo",
    "Tu-Fr",
    "We",
    "9h",
    "12h30",
    "14:00",
    "17.30",
    "9",
    "18",
    "24h",
    "minuit",
    "midi",
    "9h-12h",
    "14h/17h",
    "22:00-02:00",
    "-",
    "à",
    "au",
    "/",
    ";",
    ",",
    ".",
    "(",
    ")",
    ":",
    "et",
    "de",
    "du",
    "le",
    "les",
    "fermé",
    "off",
    "sauf",
    "hors",
    "sur rdv",
    "sans rendez-vous",
    "semaines paires",
    "1er",
    "3ème",
    "dernier",
    "du mois",
    "jours fériés",
    "vacances scolaires",
    "août",
    "matin",
    "après-midi",
    "24h/24",
    "7j/7",
    "tous les jours",
    "week-end",
    "une semaine sur deux",
    "atelier",
    "\u{fffd}",
];

const SELECTORS: [&str; 14] = [
    "Mo-Fr",
    "Sa",
    "Su,PH",
    "PH",
    "Mo[1]",
    "Th[1,3]",
    "Tu[-1]",
    "week 02-52/2 We",
    "Jul-Aug",
    "Jan 01-Mar 15 Mo",
    "SH",
    "Fr-Mo",
    "Mo-Su",
    "2026 Tu",
];

const TIMES: [&str; 10] = [
    "09:00-12:00",
    "09:00-12:00,14:00-17:30",
    "22:00-02:00",
    "off",
    "00:00-24:00",
    "10:00-12:00 unknown \"selon les cas\"",
    "08:00-11:00 \"sur rendez-vous\"",
    "14:00-18:00,15:00-16:00",
    "sunrise-12:00",
    "18:00-26:00",
];

fn french() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 0..14).prop_map(|words| words.join(" "))
}

fn openstreetmap() -> impl Strategy<Value = String> {
    let rule = (prop::sample::select(&SELECTORS[..]), prop::sample::select(&TIMES[..]));
    let rules = prop::collection::vec((rule, prop::sample::select(&["; ", ", ", " || "][..])), 1..5);
    rules.prop_map(|rules| {
        let mut text = String::new();
        for ((days, times), separator) in rules {
            if !text.is_empty() {
                text.push_str(separator);
            }
            text.extend([days, " ", times]);
        }
        text
    })
}

const DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

type Ranges = Vec<(u16, u16)>;

/// Up to three ranges a day, in order, with a break between.
fn ranges() -> impl Strategy<Value = Ranges> {
    prop::collection::btree_set(24_u16..96, 0..=6).prop_map(|quarters| {
        let quarters: Vec<u16> = quarters.into_iter().collect();
        quarters.chunks_exact(2).map(|pair| (pair[0] * 15, pair[1] * 15)).collect()
    })
}

fn time(minute: u16, style: usize) -> String {
    let (hours, minutes) = (minute / 60, minute % 60);
    match style {
        0 => format!("{hours:02}:{minutes:02}"),
        1 if minutes == 0 => format!("{hours}h"),
        1 => format!("{hours}h{minutes:02}"),
        2 => format!("{hours} h {minutes:02}"),
        _ => format!("{hours}H{minutes:02}"),
    }
}

/// A day as a person writes it.
fn written(ranges: &Ranges, style: usize) -> String {
    let links = ["-", " - ", " à ", "/"];
    let ranges: Vec<String> = ranges
        .iter()
        .map(|(start, end)| format!("{}{}{}", time(*start, style), links[style], time(*end, style)))
        .collect();
    if ranges.is_empty() { "fermé".to_owned() } else { ranges.join([" / ", " et ", " et de ", " "][style]) }
}

fn dates() -> impl Strategy<Value = NaiveDate> {
    (0_i64..2200).prop_map(|days| NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + Duration::days(days))
}

fn moment(date: NaiveDate, minute: u32) -> NaiveDateTime {
    date.and_time(NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap())
}

/// Is the minute in the ranges of the day, or in those of the night before?
fn covers(days: &[Vec<Range>; 7], day: usize, minute: u16) -> bool {
    let today = days[day].iter().any(|(start, end)| (*start..*end).contains(&minute));
    let before =
        day > 0 && days[day - 1].iter().any(|(start, end)| (*start..*end).contains(&(minute + 1440)));
    today || before
}

fn check_week(week: &Week) {
    for ranges in week.days.iter().chain(&week.by_appointment).chain(&week.uncertain) {
        assert!(ranges.iter().all(|(start, end)| start < end && *start < 1440 && *end <= 2880), "{week:?}");
        assert!(ranges.windows(2).all(|pair| pair[0].1 < pair[1].0), "{week:?}");
    }
}

/// The state at each quarter of an hour is what the table of the week says.
fn check_status(hours: &Hours, monday: NaiveDate) {
    let week = hours.week(monday);
    check_week(&week);
    // The night of Sunday to Monday is in the table of the week before.
    for day in 1..7 {
        for quarter in 0..96_u16 {
            let minute = quarter * 15;
            let at = moment(week.monday + Duration::days(i64::try_from(day).unwrap()), u32::from(minute));
            let open = covers(&week.days, day, minute);
            assert_eq!(hours.is_open(at), open, "{hours} {at}");
            match hours.status(at) {
                Status::Open { .. } => assert!(open),
                Status::ByAppointment { .. } => assert!(covers(&week.by_appointment, day, minute)),
                Status::Unknown => assert!(covers(&week.uncertain, day, minute)),
                Status::Closed { opens } => assert!(!open && opens.is_none_or(|opens| opens > at)),
            }
        }
    }
}

fn check_valid(hours: &Hours) {
    assert_eq!(Hours::parse(hours.as_str()).as_ref(), Ok(hours));
    assert!(!hours.describe(Language::French).is_empty());
    assert!(!hours.describe(Language::English).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text_is_read_without_a_fall(text in any::<String>()) {
        let reading = read_french(&text);
        prop_assert!(reading.hours.is_some() || reading.rest.is_some() || reading.by_appointment || text.trim().chars().all(|c| !c.is_alphanumeric()));
    }

    #[test]
    fn french_words_in_disorder_give_valid_hours_or_the_words_back(text in french()) {
        let reading = read_french(&text);
        match &reading.hours {
            Some(hours) => check_valid(hours),
            None => prop_assert!(reading.by_appointment || reading.rest.is_some() || text.is_empty()),
        }
        if reading.hours.is_none() && !reading.by_appointment {
            prop_assert_eq!(reading.rest.unwrap_or_default(), text);
        }
    }

    #[test]
    fn columns_in_disorder_give_valid_hours_or_the_words_back(monday in french(), friday in french()) {
        let reading = read_days(&[(Weekday::Mon, &monday), (Weekday::Fri, &friday)]);
        if let Some(hours) = &reading.hours {
            check_valid(hours);
        }
        let said = |text: &str| text.chars().any(char::is_alphanumeric);
        prop_assert!(reading.hours.is_some() || reading.rest.is_some() || !(said(&monday) || said(&friday)) || reading.by_appointment);
    }

    #[test]
    fn what_is_written_reads_back_to_itself(text in french()) {
        if let Some(hours) = read_french(&text).hours {
            let again = read_french(hours.as_str());
            prop_assert_eq!(again.rest, None);
            prop_assert_eq!(again.hours, Some(hours));
        }
    }

    #[test]
    fn a_week_written_by_a_person_is_understood(
        week in prop::array::uniform7(ranges()), style in 0..4_usize, separator in prop::sample::select(&[" ; ", ". ", "\n", " | ", " "][..])
    ) {
        let lines: Vec<String> =
            DAYS.iter().zip(&week).map(|(day, ranges)| format!("{day} : {}", written(ranges, style))).collect();
        let text = lines.join(separator);
        let reading = read_french(&text);
        prop_assert_eq!(reading.rest, None);
        let hours = reading.hours.unwrap();
        prop_assert_eq!(hours.week(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()).days, week, "{}", text);
    }

    #[test]
    fn a_week_written_in_columns_is_understood(week in prop::array::uniform7(ranges()), style in 0..4_usize) {
        const NAMES: [Weekday; 7] =
            [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
        let cells: Vec<String> = week.iter().map(|ranges| written(ranges, style)).collect();
        let columns: Vec<(Weekday, &str)> = NAMES.into_iter().zip(cells.iter().map(String::as_str)).collect();
        let reading = read_days(&columns);
        prop_assert_eq!(reading.rest, None);
        prop_assert_eq!(reading.hours.unwrap().week(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()).days, week);
    }

    #[test]
    fn openstreetmap_texts_keep_their_form(text in openstreetmap()) {
        if let Ok(hours) = Hours::parse(&text) {
            check_valid(&hours);
        }
    }

    #[test]
    fn normalising_changes_no_minute(text in openstreetmap(), date in dates()) {
        use std::str::FromStr as _;
        use opening_hours::{Context, OpeningHours, localization::Country};
        if let Ok(hours) = Hours::parse(&text) {
            let plain = OpeningHours::from_str(&text).unwrap().with_context(Context::default().with_holidays(Country::FR.holidays()));
            for minute in [0, 545, 719, 720, 870, 1080, 1430] {
                let at = moment(date, minute);
                let open = plain.is_open(at) && &*plain.state(at).1 != "sur rendez-vous";
                prop_assert_eq!(hours.is_open(at), open, "{} {}", hours, at);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_state_is_what_the_week_says(text in openstreetmap(), monday in dates()) {
        if let Ok(hours) = Hours::parse(&text) {
            check_status(&hours, monday);
        }
    }

    #[test]
    fn long_texts_come_back_whole(word in prop::sample::select(&WORDS[..])) {
        let text = format!("{word} ").repeat(4000);
        let reading = read_french(&text);
        prop_assert!(text.len() > MAX_LENGTH);
        prop_assert_eq!(reading.hours, None);
        prop_assert_eq!(reading.rest.as_deref(), Some(text.trim()));
    }
}
