//! A month of one place. Shares follow what agents told of their work in 2021 and 2022: half of the people over sixty,
//! devices and procedures first, six people a workshop.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::lists::activity::{
    AgeBracket, Autonomy, Equipment, Gender, Redirection, Setting, SocialStatus, Theme, WorkshopLevel,
};
use rand::Rng;

use super::draw::{Place, around, pick};
use crate::model::{
    Activity, ActivityId, Helped, Margins, Minutes, Origin, Provenances, Seen, Source, What, Workshop,
};

/// Visits of the mean place in a month, helped or not: 1,667 a year.
const VISITS: f64 = 139.0;
/// Of which people helped alone, and people in workshops.
const ALONE: f64 = 22.0;
const WORKSHOPS: f64 = 4.4;
/// How much of the year each month carries, 1 for the mean month.
const SEASONS: [f64; 12] = [1.05, 1.0, 1.1, 1.0, 0.95, 1.0, 0.85, 0.55, 1.25, 1.2, 1.15, 0.9];
/// Growth a year, from the first year told.
const GROWTH: f64 = 0.05;

const THEMES: [(Theme, u32); 14] = [
    (Theme::Procedures, 30),
    (Theme::Devices, 26),
    (Theme::Browsing, 13),
    (Theme::Email, 12),
    (Theme::Contents, 8),
    (Theme::Health, 8),
    (Theme::Employment, 9),
    (Theme::Safety, 7),
    (Theme::Office, 6),
    (Theme::Banking, 5),
    (Theme::SocialNetworks, 4),
    (Theme::Schooling, 3),
    (Theme::Parenting, 2),
    (Theme::ArtificialIntelligence, 2),
];
const PROCEDURES: [(Theme, u32); 8] = [
    (Theme::SocialProcedures, 30),
    (Theme::Taxes, 18),
    (Theme::Papers, 16),
    (Theme::WorkProcedures, 14),
    (Theme::Housing, 9),
    (Theme::FamilyProcedures, 6),
    (Theme::Transport, 4),
    (Theme::Foreigners, 3),
];
const AGES: [(AgeBracket, u32); 8] = [
    (AgeBracket::Under12, 2),
    (AgeBracket::From12To17, 4),
    (AgeBracket::From18To24, 6),
    (AgeBracket::From25To39, 13),
    (AgeBracket::From40To59, 22),
    (AgeBracket::From60To69, 24),
    (AgeBracket::From70, 24),
    (AgeBracket::Unknown, 5),
];
const MINUTES: [(u16, u32); 6] = [(15, 20), (30, 38), (45, 18), (60, 18), (90, 4), (120, 2)];

/// Adds what a place tells of some days of one month.
pub fn month(
    place: &Place,
    first: NaiveDate,
    last: NaiveDate,
    random: &mut impl Rng,
    told: &mut Vec<Activity>,
) {
    let days = f64::from(u16::try_from((last - first).num_days() + 1).unwrap_or_default());
    let part = place.size * SEASONS[first.month0() as usize] * growth(first) * days / 30.4;
    let alone = around(random, ALONE * part);
    for _ in 0..alone {
        let activity = individual(place, day(first, last, random), random);
        told.push(activity);
    }
    let mut came = f64::from(alone) * 0.9;
    for _ in 0..around(random, WORKSHOPS * part) {
        let activity = workshop(place, day(first, last, random), random);
        came += f64::from(activity.visits());
        told.push(activity);
    }
    free(place, (first, last), (VISITS * part - came).max(0.0), random, told);
}

fn growth(day: NaiveDate) -> f64 {
    1.0 + GROWTH * f64::from(day.year() - 2025)
}

/// A working day: places are closed on Sundays, few work on Saturdays.
fn day(first: NaiveDate, last: NaiveDate, random: &mut impl Rng) -> NaiveDate {
    let length = u64::try_from((last - first).num_days()).unwrap_or_default();
    for _ in 0..8 {
        let day = first + Days::new(random.random_range(0..=length));
        let open = match day.weekday() {
            Weekday::Sun => false,
            Weekday::Sat => random.random_bool(0.35),
            _ => true,
        };
        if open {
            return day;
        }
    }
    first
}

fn themes(random: &mut impl Rng) -> ClosedSet<Theme> {
    let mut themes = ClosedSet::new();
    themes.insert(pick(random, &THEMES));
    if random.random_bool(0.25) {
        themes.insert(pick(random, &THEMES));
    }
    if themes.contains(Theme::Procedures) {
        themes.insert(pick(random, &PROCEDURES));
    }
    themes
}

fn activity(place: &Place, day: NaiveDate, what: What, random: &mut impl Rng) -> Activity {
    let mut equipment = ClosedSet::new();
    equipment.insert(pick(
        random,
        &[(Equipment::Computer, 55), (Equipment::Phone, 28), (Equipment::Tablet, 10), (Equipment::None, 7)],
    ));
    Activity {
        id: id(day, random),
        author: None,
        place: Some(place.id),
        commune: place.commune,
        day,
        minutes: Minutes::new(pick(random, &MINUTES)).ok(),
        setting: Setting::Place,
        themes: themes(random),
        equipment,
        what,
        note: None,
        event: None,
        followed: None,
        origin: Origin { source: Source::Own, id: None },
        provenance: Provenances::default(),
    }
}

/// The bits of an id that are drawn.
const DRAWN: u128 = (1 << 76) - 1;

/// An id ordered by time, the same for the same seed.
fn id(day: NaiveDate, random: &mut impl Rng) -> ActivityId {
    let noon = day.and_hms_opt(12, 0, 0).unwrap_or_default().and_utc().timestamp_millis();
    let millis =
        u128::try_from(noon).unwrap_or_default() + u128::from(random.random_range(0..36_000_000_u64));
    let noise: u128 = random.random();
    ActivityId::from_bits(millis << 80 | 7 << 76 | noise & DRAWN & !(0b11 << 62) | 0b10 << 62)
}

fn individual(place: &Place, day: NaiveDate, random: &mut impl Rng) -> Activity {
    let age = pick(random, &AGES);
    let redirected = random.random_bool(0.14);
    let to = [
        (Redirection::Administration, 3),
        (Redirection::Operator, 4),
        (Redirection::SocialHelp, 3),
        (Redirection::Employment, 2),
        (Redirection::ProcedureHelp, 4),
        (Redirection::DigitalMediation, 2),
    ];
    let helped = Helped {
        gender: Some(pick(random, &[(Gender::Female, 56), (Gender::Male, 40), (Gender::Unknown, 4)])),
        age: Some(age),
        status: Some(status(age, random)),
        seen: Some(if random.random_bool(0.62) { Seen::Again } else { Seen::First }),
        autonomy: Some(pick(
            random,
            &[(Autonomy::Guided, 48), (Autonomy::PartlyAlone, 37), (Autonomy::Alone, 15)],
        )),
        redirected: Some(redirected),
        redirection: redirected.then(|| pick(random, &to)),
        residence: place.commune,
    };
    let mut one = activity(place, day, What::Individual(helped), random);
    one.setting = pick(
        random,
        &[(Setting::Place, 90), (Setting::Elsewhere, 5), (Setting::Remote, 3), (Setting::Home, 2)],
    );
    one
}

fn status(age: AgeBracket, random: &mut impl Rng) -> SocialStatus {
    match age {
        AgeBracket::Under12 | AgeBracket::From12To17 => SocialStatus::AtSchool,
        AgeBracket::From70 => SocialStatus::Retired,
        AgeBracket::From60To69 => pick(
            random,
            &[(SocialStatus::Retired, 7), (SocialStatus::Employed, 2), (SocialStatus::Unemployed, 1)],
        ),
        AgeBracket::Unknown => SocialStatus::Unknown,
        _ => pick(
            random,
            &[(SocialStatus::Unemployed, 5), (SocialStatus::Employed, 4), (SocialStatus::AtSchool, 1)],
        ),
    }
}

fn workshop(place: &Place, day: NaiveDate, random: &mut impl Rng) -> Activity {
    let total = random.random_range(3..=10_u16);
    let (mut gender, mut age, mut situation, mut again) = ([0; 3], [0; 8], [0; 5], 0);
    for _ in 0..total {
        let bracket = pick(random, &AGES);
        gender[pick(random, &[(Gender::Female, 6), (Gender::Male, 4)]) as usize] += 1;
        age[bracket as usize] += 1;
        situation[status(bracket, random) as usize] += 1;
        again += u16::from(random.random_bool(0.7));
    }
    let level = pick(
        random,
        &[(WorkshopLevel::Beginner, 6), (WorkshopLevel::Intermediate, 3), (WorkshopLevel::Advanced, 1)],
    );
    // Counts of the people that were drawn sum to their number.
    let people = Margins::new(total, Some(again), gender, age, situation).or_else(|_| Margins::of(total));
    let what = match people {
        Ok(people) => What::Workshop(Workshop { title: None, level: Some(level), people }),
        Err(_) => What::OpenAccess { visits: total },
    };
    let mut one = activity(place, day, what, random);
    one.minutes = Minutes::new(pick(random, &[(60, 3), (90, 4), (120, 3)])).ok();
    one
}

/// Open access, counted once a week.
fn free(
    place: &Place,
    (first, last): (NaiveDate, NaiveDate),
    visits: f64,
    random: &mut impl Rng,
    told: &mut Vec<Activity>,
) {
    let weeks: Vec<NaiveDate> = first
        .iter_days()
        .take_while(|day| *day <= last)
        .filter(|day| day.weekday() == Weekday::Fri)
        .collect();
    for day in &weeks {
        let share = visits / f64::from(u8::try_from(weeks.len()).unwrap_or(1));
        let Ok(count @ 1..) = u16::try_from(around(random, share)) else { continue };
        let mut one = activity(place, *day, What::OpenAccess { visits: count }, random);
        one.minutes = None;
        one.themes = ClosedSet::new();
        one.equipment = ClosedSet::new();
        told.push(one);
    }
}
