//! Opening hours as people write them: what is understood is valid, what is not is kept.
#![no_main]

use chrono::{NaiveDate, Weekday};
use libfuzzer_sys::fuzz_target;
use maillage_opening_hours::{Hours, Reading, read_days, read_french};

fn check(reading: &Reading) {
    if let Some(hours) = &reading.hours {
        let again = Hours::parse(hours.as_str()).unwrap();
        assert_eq!(again.as_str(), hours.as_str());
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        hours.status(day.and_hms_opt(10, 0, 0).unwrap());
        hours.week(day);
    }
    assert!(reading.rest.as_deref().is_none_or(|rest| !rest.is_empty()));
}

fuzz_target!(|text: &str| {
    check(&read_french(text));
    let (a, b) = text.split_once('\n').unwrap_or((text, ""));
    check(&read_days(&[(Weekday::Mon, a), (Weekday::Sat, b)]));
});
