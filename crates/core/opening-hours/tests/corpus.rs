//! The real texts of regional sources, where they are at hand (they are not part of the project).
#![expect(clippy::print_stderr, reason = "a test that skips must say so")]

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::LazyLock;

use maillage_opening_hours::{Hours, Language, Reading, Weekday, read_days, read_french};

const DAYS: [(&str, Weekday); 7] = [
    ("lundi", Weekday::Mon),
    ("mardi", Weekday::Tue),
    ("mercredi", Weekday::Wed),
    ("jeudi", Weekday::Thu),
    ("vendredi", Weekday::Fri),
    ("samedi", Weekday::Sat),
    ("dimanche", Weekday::Sun),
];

/// One text of a source, and what was read.
struct Text {
    /// The day of the column; `None` for a whole week.
    day: Option<Weekday>,
    /// Number of places.
    places: usize,
    value: String,
    reading: Reading,
}

static CORPUS: LazyLock<Option<Vec<Text>>> = LazyLock::new(|| {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data/places/opening-hours.tsv");
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("skipped: {} is not there", path.display());
        return None;
    };
    let mut known = HashMap::new();
    Some(text.lines().skip(1).filter_map(|line| read(line, &mut known)).collect())
});

fn read(line: &str, known: &mut HashMap<(Option<Weekday>, String), Reading>) -> Option<Text> {
    let cells: Vec<&str> = line.splitn(4, '\t').collect();
    let column = cells[1].to_lowercase();
    // Columns that hold the first or the last hour of a half day: nothing can be read of one alone.
    if column.starts_with("ouverture ") {
        return None;
    }
    let day = DAYS.iter().find(|(name, _)| column.contains(name)).map(|(_, day)| *day);
    let value = cells[3].to_owned();
    let reading = known.entry((day, value.clone())).or_insert_with(|| match day {
        Some(day) => read_days(&[(day, &value)]),
        None => read_french(&value),
    });
    Some(Text { day, places: cells[2].parse().ok()?, reading: reading.clone(), value })
}

fn whole(text: &Text) -> bool {
    text.reading.hours.is_some() && text.reading.rest.is_none()
}

#[test]
fn most_weeks_are_read() {
    let Some(texts) = &*CORPUS else { return };
    let weeks: Vec<&Text> = texts.iter().filter(|text| text.day.is_none()).collect();
    let count = |keep: fn(&Text) -> bool| {
        weeks.iter().filter(|text| keep(text)).map(|text| &text.value).collect::<HashSet<_>>().len()
    };
    let (all, read, entire) = (count(|_| true), count(|text| text.reading.hours.is_some()), count(whole));
    eprintln!("{all} weeks, {read} read, {entire} of them to the last word");
    assert!(read >= 2370, "{read}");
    assert!(entire >= 2350, "{entire}");
}

#[test]
fn nearly_all_columns_are_read() {
    let Some(texts) = &*CORPUS else { return };
    let days: Vec<&Text> = texts.iter().filter(|text| text.day.is_some()).collect();
    let all: usize = days.iter().map(|text| text.places).sum();
    let read: usize = days.iter().filter(|text| whole(text)).map(|text| text.places).sum();
    eprintln!("{all} cells, {read} read to the last word");
    assert!(read * 1000 >= all * 990, "{read} of {all}");
}

#[test]
fn nothing_is_lost_and_all_hours_are_valid() {
    let Some(texts) = &*CORPUS else { return };
    let mut seen = HashSet::new();
    for Text { value, reading, .. } in texts {
        assert!(reading.hours.is_some() || reading.rest.is_some() || reading.by_appointment, "{value}");
        let Some(hours) = &reading.hours else { continue };
        if seen.insert(hours.as_str()) {
            assert_eq!(Hours::parse(hours.as_str()).as_ref(), Ok(hours), "{value}");
            assert!(!hours.describe(Language::French).is_empty());
        }
    }
}

#[test]
fn no_place_is_open_all_the_time_without_saying_so() {
    let Some(texts) = &*CORPUS else { return };
    for text in texts {
        let Some(hours) = &text.reading.hours else { continue };
        let week = hours.week("2026-11-23".parse().unwrap());
        let minutes: u32 = week.days.iter().flatten().map(|(start, end)| u32::from(end - start)).sum();
        let always = ["24", "00:00", "0h"].iter().any(|sign| text.value.contains(sign));
        assert!(minutes <= 7 * 16 * 60 || always, "{} -> {hours}", text.value);
    }
}
