//! What a text means at a moment, in a week, and as a value.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

use chrono::{NaiveDate, NaiveDateTime};
use maillage_opening_hours::{Hours, Status, Weekday};

fn hours(text: &str) -> Hours {
    Hours::parse(text).unwrap()
}

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn opens(text: &str) -> Status {
    Status::Closed { opens: Some(at(text)) }
}

fn until(text: &str) -> Status {
    Status::Open { until: Some(at(text)) }
}

#[test]
fn the_state_tells_when_it_changes() {
    let town_hall = hours("Mo-Fr 09:00-12:00,14:00-17:30");
    // 2026-11-24 is a Tuesday.
    assert_eq!(town_hall.status(at("2026-11-24 08:59")), opens("2026-11-24 09:00"));
    assert_eq!(town_hall.status(at("2026-11-24 09:00")), until("2026-11-24 12:00"));
    assert_eq!(town_hall.status(at("2026-11-24 12:00")), opens("2026-11-24 14:00"));
    assert_eq!(town_hall.status(at("2026-11-27 17:30")), opens("2026-11-30 09:00"));
    assert!(town_hall.is_open(at("2026-11-24 17:29")));
    assert!(!town_hall.is_open(at("2026-11-28 10:00")));
}

#[test]
fn nights_go_on_after_midnight() {
    let bar = hours("Fr 20:00-02:00");
    assert_eq!(bar.status(at("2026-11-27 23:30")), until("2026-11-28 02:00"));
    assert_eq!(bar.status(at("2026-11-28 01:59")), until("2026-11-28 02:00"));
    let week = bar.week(date("2026-11-23"));
    assert_eq!((&week.days[4][..], week.days[5].len()), (&[(1200, 1560)][..], 0));
}

#[test]
fn always_and_never_have_no_next_change() {
    assert_eq!(hours("24/7").status(at("2026-11-24 03:00")), Status::Open { until: None });
    assert_eq!(hours("off").status(at("2026-11-24 03:00")), Status::Closed { opens: None });
    assert_eq!(hours("24/7").week(date("2026-11-23")).days, [const { [(0, 1440)] }; 7].map(Vec::from));
    assert!(hours("off").week(date("2026-11-23")).is_closed());
}

#[test]
fn public_holidays_close_where_the_text_says_so() {
    let closed = hours("Mo-Fr 09:00-12:00; PH off");
    let plain = hours("Mo-Fr 09:00-12:00");
    // Bastille Day, Easter Monday, Ascension, Assumption on a weekday, Christmas.
    for day in ["2026-07-14", "2026-04-06", "2026-05-14", "2028-08-15", "2026-12-25"] {
        let morning = at(&format!("{day} 10:00"));
        assert!(!closed.is_open(morning), "{day}");
        assert!(plain.is_open(morning), "{day}");
    }
    assert!(closed.is_open(at("2026-07-15 10:00")));
    assert_eq!(closed.status(at("2026-07-13 12:00")), opens("2026-07-15 09:00"));
}

#[test]
fn the_week_marks_public_holidays() {
    let week = hours("Mo-Fr 09:00-12:00").week(date("2026-07-13"));
    assert_eq!(week.holidays, [false, true, false, false, false, false, false]);
    assert_eq!(week.days[1], [(540, 720)]);
    let row = week.rows().nth(1).unwrap();
    assert_eq!((row.day, row.date, row.holiday), (Weekday::Tue, date("2026-07-14"), true));
}

#[test]
fn a_week_begins_on_its_monday() {
    assert_eq!(hours("24/7").week(date("2026-11-26")).monday, date("2026-11-23"));
}

#[test]
fn special_hours_of_holidays_replace_the_others() {
    let pool = hours("Mo-Su 10:00-20:00; PH 14:00-18:00");
    assert_eq!(pool.week(date("2026-07-13")).days[1], [(840, 1080)]);
}

#[test]
fn ranks_in_the_month_are_followed() {
    let desk = hours("Th[1,3] 09:00-12:00, Tu[-1] 14:00-16:00");
    // Thursdays of December 2026: 3, 10, 17, 24, 31; last Tuesday: 29.
    for (day, open) in
        [("2026-12-03", true), ("2026-12-10", false), ("2026-12-17", true), ("2026-12-31", false)]
    {
        assert_eq!(desk.is_open(at(&format!("{day} 10:00"))), open, "{day}");
    }
    assert!(desk.is_open(at("2026-12-29 15:00")) && !desk.is_open(at("2026-12-22 15:00")));
}

#[test]
fn even_and_odd_weeks_alternate() {
    let (even, odd) = (hours("week 02-52/2 Mo 09:00-12:00"), hours("week 01-53/2 Mo 09:00-12:00"));
    // 2026-11-23 is the Monday of week 48; 2026-12-28 of week 53; 2027-01-04 of week 1.
    for (day, is_even) in
        [("2026-11-23", true), ("2026-11-30", false), ("2026-12-28", false), ("2027-01-04", false)]
    {
        let morning = at(&format!("{day} 10:00"));
        assert_eq!((even.is_open(morning), odd.is_open(morning)), (is_even, !is_even), "{day}");
    }
}

#[test]
fn a_month_of_closure_is_passed_over() {
    let library = hours("Tu-Fr 14:00-18:00; Aug off");
    assert!(!library.is_open(at("2026-08-04 15:00")));
    assert_eq!(library.status(at("2026-07-31 18:00")), opens("2026-09-01 14:00"));
}

#[test]
fn an_appointment_is_not_an_open_door() {
    let desk = hours("Mo 09:00-12:00, Mo 14:00-17:00 \"sur rendez-vous\"");
    let afternoon = at("2026-11-23 15:00");
    assert!(!desk.is_open(afternoon));
    assert_eq!(desk.status(afternoon), Status::ByAppointment { until: Some(at("2026-11-23 17:00")) });
    let week = desk.week(date("2026-11-23"));
    assert_eq!((&week.days[0][..], &week.by_appointment[0][..]), (&[(540, 720)][..], &[(840, 1020)][..]));
    assert!(week.notes.is_empty());
}

#[test]
fn doubt_is_neither_open_nor_closed() {
    let desk = hours("Tu 14:00-16:00 unknown \"une semaine sur deux\"");
    assert_eq!(desk.status(at("2026-11-24 15:00")), Status::Unknown);
    let week = desk.week(date("2026-11-23"));
    assert_eq!((week.uncertain[1].len(), week.days[1].len()), (1, 0));
    assert_eq!(week.notes, ["une semaine sur deux"]);
}

#[test]
fn equal_weeks_have_one_text() {
    let cases = [
        ("Mo-Fr 9:00-12:00; We off", "Mo-Tu,Th-Fr 09:00-12:00"),
        ("Mo,Tu,Th,Fr 09:00-12:00", "Mo-Tu,Th-Fr 09:00-12:00"),
        ("Mo 09:00-12:00,12:00-14:00", "Mo 09:00-14:00"),
        ("09:00-12:00", "Mo-Su 09:00-12:00"),
        ("Mo-Su 00:00-24:00", "24/7"),
        ("Mo", "Mo 00:00-24:00"),
        ("PH off", "PH off"),
        ("Mo 10:00-12:00; PH closed", "Mo 10:00-12:00; PH off"),
        ("week02-52/2 Mo 10:00-12:00", "week 02-52/2 Mo 10:00-12:00"),
        ("closed", "off"),
    ];
    for (text, expected) in cases {
        assert_eq!(hours(text).as_str(), expected, "{text}");
    }
    assert_eq!(hours("Mo-Fr 9:00-12:00; We off"), hours("Mo,Tu,Th,Fr 09:00-12:00"));
}

#[test]
fn errors_tell_where() {
    let error = Hours::parse("Mo-Fr 09:00-12:00; Sx 10:00-12:00").unwrap_err();
    assert_eq!(error.position, 19);
    assert!(error.to_string().contains("character 19"), "{error}");
    assert!(Hours::parse("").is_err());
    assert!(Hours::parse("Mo 9h-12h").is_err());
    assert!(Hours::parse("Mo 09:00").is_err());
    assert!(Hours::parse(&"Mo 09:00-12:00; ".repeat(100)).is_err());
}

#[test]
fn values_travel_as_text() {
    let json = serde_json::to_string(&hours("Mo 9:00-12:00")).unwrap();
    assert_eq!(json, "\"Mo 09:00-12:00\"");
    assert_eq!(serde_json::from_str::<Hours>(&json).unwrap(), hours("Mo 09:00-12:00"));
    assert!(serde_json::from_str::<Hours>("\"lundi\"").is_err());
    assert_eq!("Mo 9:00-12:00".parse::<Hours>().unwrap().to_string(), "Mo 09:00-12:00");
}
