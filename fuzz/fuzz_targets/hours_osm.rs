//! Opening hours in the OpenStreetMap syntax: normalised once and for all, and never without an answer.
#![no_main]

use chrono::{Days, NaiveDate};
use libfuzzer_sys::fuzz_target;
use maillage_opening_hours::{Hours, Status};

fuzz_target!(|text: &str| {
    let hours = match Hours::parse(text) {
        Ok(hours) => hours,
        Err(error) => {
            assert!(error.position <= text.len() && !error.reason.is_empty());
            return;
        }
    };
    let again = Hours::parse(hours.as_str()).unwrap();
    assert_eq!(again.as_str(), hours.as_str(), "normalised once");
    for day in ["2026-02-28", "2026-05-01", "2026-12-31"] {
        let day: NaiveDate = day.parse().unwrap();
        for at in [day.and_hms_opt(0, 0, 0), day.and_hms_opt(12, 30, 0), day.and_hms_opt(23, 59, 0)] {
            let at = at.unwrap();
            let open = matches!(hours.status(at), Status::Open { .. });
            assert_eq!(open, hours.is_open(at));
        }
        for week in 0..3 {
            hours.week(day + Days::new(7 * week));
        }
    }
});
