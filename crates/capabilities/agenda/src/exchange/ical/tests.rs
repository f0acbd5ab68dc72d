//! Files as other programs write them, and files that nobody should write.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;

fn options() -> Options {
    Options {
        from: "2026-11-24T09:00:00Z".parse().unwrap(),
        until: "2027-12-29T00:00:00Z".parse().unwrap(),
        zone: chrono_tz::Europe::Paris,
    }
}

fn calendar(events: &str) -> Import {
    let text =
        format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Médiathèque\r\n{events}END:VCALENDAR\r\n");
    read(text.as_bytes(), &options())
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\nUID:a@exemple.fr\nSUMMARY:Atelier\n{lines}\nEND:VEVENT\n")
}

fn times(import: &Import) -> Vec<String> {
    import.drafts.iter().map(|draft| draft.starts_at.format("%y-%m-%d %H:%M").to_string()).collect()
}

fn left(import: &Import) -> Vec<(u32, Left)> {
    import.remarks.iter().map(|remark| (remark.line, remark.left)).collect()
}

#[test]
fn an_event_of_a_calendar_is_read_with_its_words() {
    let import = calendar(&event(
        "DTSTART;TZID=Europe/Paris:20261201T100000\nDTEND;TZID=Europe/Paris:20261201T120000\nLOCATION:Salle 2\\, rez-de-\n chaussée\nDESCRIPTION:Un\\nDeux\nURL:https://exemple.fr/a\nATTENDEE;CN=Zoé:mailto:zoe@exemple.fr\nBEGIN:VALARM\nTRIGGER:-PT15M\nDESCRIPTION:Rappel\nEND:VALARM",
    ));
    assert_eq!((import.name.as_str(), import.events, left(&import)), ("Médiathèque", 1, vec![]));
    let draft = &import.drafts[0];
    assert_eq!(
        (draft.title.as_str(), draft.description.as_str(), draft.location.as_str()),
        ("Atelier", "Un\nDeux", "Salle 2, rez-de-chaussée")
    );
    assert_eq!(
        (draft.starts_at.to_rfc3339(), (draft.ends_at - draft.starts_at).num_minutes()),
        ("2026-12-01T09:00:00+00:00".to_owned(), 120)
    );
    assert_eq!(
        (draft.day.to_string(), draft.moved, draft.cancelled),
        ("2026-12-01".to_owned(), false, false)
    );
}

#[test]
fn rules_leave_days_out_move_some_and_keep_their_hour_when_the_clocks_change() {
    let import = calendar(&format!(
        "{}BEGIN:VEVENT\nUID:a@exemple.fr\nRECURRENCE-ID;TZID=Europe/Paris:20261215T100000\nSUMMARY:Atelier de Noël\nDTSTART;TZID=Europe/Paris:20261216T140000\nDURATION:PT1H\nEND:VEVENT\n",
        event(
            "DTSTART;TZID=Europe/Paris:20261006T100000\nDURATION:PT2H\nRRULE:FREQ=WEEKLY;UNTIL=20261229T235959Z\nEXDATE;TZID=Europe/Paris:20261222T100000"
        ),
    ));
    assert_eq!(
        times(&import),
        ["26-11-24 09:00", "26-12-01 09:00", "26-12-08 09:00", "26-12-16 13:00", "26-12-29 09:00"]
    );
    let moved = &import.drafts[3];
    assert_eq!(
        (moved.title.as_str(), moved.day.to_string(), moved.moved),
        ("Atelier de Noël", "2026-12-15".to_owned(), true)
    );
    let summer = calendar(&event("DTSTART;TZID=Europe/Paris:20270320T100000\nRRULE:FREQ=WEEKLY;COUNT=2"));
    assert_eq!(times(&summer), ["27-03-20 09:00", "27-03-27 09:00"]);
    let later = calendar(&event("DTSTART;TZID=Europe/Paris:20270324T100000\nRRULE:FREQ=WEEKLY;COUNT=2"));
    assert_eq!(times(&later), ["27-03-24 09:00", "27-03-31 08:00"]);
}

#[test]
fn whole_days_and_days_called_off_are_told() {
    let import = calendar(&format!(
        "{}BEGIN:VEVENT\nUID:b\nSUMMARY:Fermé\nSTATUS:CANCELLED\nDTSTART:20261203T090000Z\nEND:VEVENT\nBEGIN:VEVENT\nUID:c\nSUMMARY:Privé\nCLASS:PRIVATE\nDTSTART:20261203T090000Z\nEND:VEVENT\n",
        event("DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261203"),
    ));
    assert_eq!(times(&import), ["26-11-30 23:00", "26-12-03 09:00"]);
    assert_eq!((import.drafts[0].ends_at - import.drafts[0].starts_at).num_hours(), 48);
    assert!(import.drafts[1].cancelled && import.remarks.is_empty());
}

#[test]
fn what_is_left_out_is_told_by_line() {
    let import = calendar(
        &[
            "rien\n",
            &event("DTSTART:demain"),
            &event("DTSTART:20261201T100000Z\nDTEND:20261130T100000Z"),
            &event("DTSTART:20261201T100000Z\nDTEND:20261230T100000Z"),
            &event("DTSTART;TZID=Lune:20261201T100000\nRRULE:FREQ=HOURLY"),
            "BEGIN:VEVENT\nUID:d\nDTSTART:20261201T100000Z\nEND:VEVENT\n",
            "BEGIN:VEVENT\nSUMMARY:Sans fin\n",
        ]
        .concat(),
    );
    let found = left(&import);
    let expected = [
        (4, Left::Line),
        (5, Left::NoStart),
        (10, Left::Backwards),
        (16, Left::TooLong),
        (25, Left::Zone),
        (26, Left::Rule),
        (28, Left::NoTitle),
        (32, Left::Unfinished),
    ];
    assert_eq!(found, expected);
    assert_eq!(times(&import), ["26-12-01 09:00"]);
    let other = read(b"<html>", &options());
    assert!(!other.is_calendar() && other.drafts.is_empty());
    assert!(read(b"", &options()).remarks.iter().any(|remark| remark.left == Left::NoCalendar));
    let latin = read(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:\xc9t\xe9\nDTSTART:20261201T100000Z\nEND:VEVENT\nEND:VCALENDAR", &options());
    assert_eq!((left(&latin), latin.drafts.len()), (vec![(1, Left::Letters)], 1));
}

#[test]
fn a_rule_without_end_and_ten_thousand_exceptions_are_bounded() {
    let mut except = String::new();
    for day in 0..10_000 {
        let day = NaiveDate::from_ymd_opt(2010, 1, 1).unwrap() + chrono::Days::new(day);
        writeln!(except, "EXDATE:{}T090000Z", day.format("%Y%m%d")).unwrap();
    }
    let import = calendar(&event(&format!("DTSTART:20100101T090000Z\n{except}RRULE:FREQ=DAILY")));
    // The exceptions end on 18 May 2037: nothing is left within the window.
    assert_eq!((import.drafts.len(), import.remarks.len()), (0, 0));
    let endless = calendar(&event("DTSTART:20100101T090000Z\nRRULE:FREQ=DAILY"));
    assert_eq!((endless.drafts.len(), endless.remarks.len()), (400, 0));
    // Rules that never give a day are looked at for as long as the file may cost, and no longer.
    let never = event("DTSTART:19000101T090000Z\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=4000000000");
    let never = calendar(&never.repeat(100));
    assert!(never.drafts.is_empty() && never.remarks.iter().all(|remark| remark.left == Left::Budget));
    assert!((20..50).contains(&never.remarks.len()), "{}", never.remarks.len());
}

#[test]
fn a_hundred_thousand_events_are_bounded() {
    let mut events = String::new();
    for rank in 0..100_000 {
        writeln!(
            events,
            "BEGIN:VEVENT\nUID:{rank}\nSUMMARY:x\nDTSTART:20100101T090000Z\nRRULE:FREQ=DAILY\nEND:VEVENT"
        )
        .unwrap();
    }
    let start = std::time::Instant::now();
    let import = calendar(&events);
    assert_eq!((import.drafts.len(), import.events), (MOST, MOST_EVENTS + 1));
    let kinds: Vec<_> = import.remarks.iter().map(|remark| remark.left).collect();
    assert!(kinds.contains(&Left::TooMany) && kinds.contains(&Left::TooManyEvents), "{kinds:?}");
    // A debug build on a busy machine: what matters is that it is no matter of minutes.
    assert!(start.elapsed().as_secs() < 60);
}

proptest! {
    #[test]
    fn no_bytes_break_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, &options());
    }

    #[test]
    fn no_lines_break_the_reader(lines in proptest::collection::vec(
        "(BEGIN|END):(VCALENDAR|VEVENT|VALARM)|(DTSTART|DTEND|RDATE|EXDATE|RECURRENCE-ID)(;TZID=Europe/Paris)?:202[67](0[1-9]|1[0-2])[0-2][0-9](T[0-2][0-9]0000Z?)?|RRULE:FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;COUNT=[0-9]{1,3})?(;BYDAY=(MO|2TU|-1FR))?|SUMMARY:[a-zé;,\\\\]{0,9}|UID:[ab]|STATUS:CANCELLED|[ -~]{0,20}", 0..40,
    )) {
        let text = format!("BEGIN:VCALENDAR\n{}", lines.join("\r\n"));
        let import = read(text.as_bytes(), &options());
        prop_assert!(import.drafts.len() <= MOST);
        prop_assert!(import.drafts.windows(2).all(|pair| pair[0].starts_at <= pair[1].starts_at));
        let window = options();
        prop_assert!(import.drafts.iter().all(|draft| draft.starts_at < draft.ends_at && draft.ends_at > window.from && draft.starts_at < window.until));
        // What was read is read the same again.
        prop_assert_eq!(read(text.as_bytes(), &options()), import);
    }
}
