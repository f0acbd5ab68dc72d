//! Times of the search for a free time among 500 professionals with busy weeks. Run with `cargo run --release -p
//! maillage-agenda --example measure_slots`; prints lines `name<tab>median µs<tab>worst µs`.
#![expect(clippy::print_stdout, reason = "a measure is for reading")]

use maillage_vocabulary::Line;
use std::error::Error;
use std::time::Instant;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use maillage_agenda::model::{DayClock, Hours, Opening, Weekdays, moment};
use maillage_agenda::store::appointments::Appointment;
use maillage_agenda::view::diary::{Diary, Rules, Wanted};
use maillage_places::model::PlaceId;
use maillage_shell::words::Lang;
use maillage_vocabulary::ClosedSet;

/// Professionals, each with two openings.
const PROFESSIONALS: usize = 500;
/// Working days that are nearly full.
const BUSY_DAYS: i64 = 42;
/// Measures of each kind.
const ROUNDS: usize = 400;
const ZONE: chrono_tz::Tz = chrono_tz::Europe::Paris;

/// A small generator (Steele, Lea, Flood, 2014): the same numbers at each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}

fn place(rank: usize) -> Result<PlaceId, Box<dyn Error>> {
    Ok(format!("{:08}", rank / 3).parse().map_err(|_| "a place")?)
}

fn opening(rank: usize, second: bool, numbers: &mut Numbers) -> Result<Opening, Box<dyn Error>> {
    let (from, to, days) = if second { (810, 1_050, 0b0_1111) } else { (540, 750, 0b1_1111) };
    let length = [30, 30, 45, 60][usize::try_from(numbers.below(4))?];
    Ok(Opening {
        id: format!("{rank:07}{}", u8::from(second)),
        person: format!("person-{rank}"),
        shown_name: Line::new("Nora")?,
        place: place(rank)?,
        days: Weekdays::new(days).ok_or("days")?,
        hours: Hours::new(from, to, length)?,
        equipment: None,
        themes: ClosedSet::new(),
        first_day: NaiveDate::from_ymd_opt(2026, 1, 1).ok_or("a day")?,
        last_day: None,
    })
}

fn taken(opening: &Opening, rank: usize, start: i64, end: i64) -> Appointment {
    Appointment {
        id: format!("{}-{rank}", opening.id),
        person: opening.person.clone(),
        shown_name: String::new(),
        place: opening.place,
        equipment: None,
        theme: None,
        starts_at: moment(start),
        ends_at: moment(end),
        booked: true,
        came: None,
        name: String::new(),
        email: None,
        phone: None,
        lang: Lang::Fr,
        by_team: false,
        revision: 0,
    }
}

/// The openings of everybody, and weeks that are nearly full: the worst case of a search.
fn invent(now: DateTime<Utc>) -> Result<(Vec<Opening>, Vec<Appointment>), Box<dyn Error>> {
    let mut numbers = Numbers(7);
    let (mut openings, mut appointments) = (Vec::new(), Vec::new());
    let first = now.with_timezone(&ZONE).date_naive();
    for rank in 0..PROFESSIONALS {
        for second in [false, true] {
            let own = opening(rank, second, &mut numbers)?;
            for day in first.iter_days().take(usize::try_from(BUSY_DAYS)?) {
                for span in DayClock::new(day, ZONE).slots(&own) {
                    if numbers.below(100) < 97 {
                        appointments.push(taken(&own, appointments.len(), span.start, span.end));
                    }
                }
            }
            openings.push(own);
        }
    }
    Ok((openings, appointments))
}

fn measured(name: &str, mut one: impl FnMut(usize) -> usize) {
    let mut times: Vec<_> = (0..ROUNDS)
        .map(|round| {
            let start = Instant::now();
            let found = one(round);
            (start.elapsed().as_secs_f64() * 1e6, found)
        })
        .collect();
    times.sort_by(|one, other| one.0.total_cmp(&other.0));
    let found = times[ROUNDS / 2].1;
    println!("{name} ({found} found)\t{:.0}\t{:.0}", times[ROUNDS / 2].0, times[ROUNDS - 1].0);
}

fn main() -> Result<(), Box<dyn Error>> {
    let now: DateTime<Utc> = "2026-10-20T06:00:00Z".parse()?;
    let (openings, appointments) = invent(now)?;
    let count = appointments.len();
    let diary = Diary::new(Rules::new(openings, Vec::new(), Vec::new()), &appointments);
    println!("professionals {PROFESSIONALS}, appointments {count}");
    let ahead = |days| Wanted { from: now, until: now + TimeDelta::days(days), zone: ZONE, theme: None };
    let all = ahead(92);
    measured("next free time of everybody", |_| diary.free(&all, 1, |_| true).len());
    measured("next 20 free times of everybody", |_| diary.free(&all, 20, |_| true).len());
    let places = [place(0)?, place(90)?, place(300)?];
    measured("next free time of one place", |round| {
        let own = places[round % places.len()];
        diary.free(&all, 1, |opening| opening.place == own).len()
    });
    let month = ahead(35);
    measured("free times by day, five weeks", |_| diary.free_by_day(&month, |_| true).len());
    let one = &appointments[count / 2];
    measured("an appointment is called off, and comes back", |_| {
        diary.with(&one.id, None).with(&one.id, Some(one)).openings().count()
    });
    Ok(())
}
