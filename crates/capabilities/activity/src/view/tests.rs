//! The columns count what the activities say, whatever happened to them before.

use chrono::{Days, NaiveDate};
use maillage_vocabulary::lists::activity::{
    ActivityKind, AgeBracket, Autonomy, Gender, Setting, SocialStatus, Theme,
};
use maillage_vocabulary::{ClosedList, ClosedSet};
use proptest::array::{uniform3, uniform5, uniform8};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::filter::{Bits, month_number};
use super::*;
use crate::model::{Activity, Helped, Margins, Minutes, Origin, Provenances, Seen, Source, What, Workshop};

const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();

fn value<T: ClosedList + std::fmt::Debug>() -> impl Strategy<Value = T> {
    select(T::ALL)
}

fn helped() -> impl Strategy<Value = Helped> {
    (
        prop::option::of(value::<Gender>()),
        prop::option::of(value::<AgeBracket>()),
        prop::option::of(value::<SocialStatus>()),
        prop::option::of(select(&[Seen::First, Seen::Again][..])),
        prop::option::of(value::<Autonomy>()),
        prop::option::of(any::<bool>()),
    )
        .prop_map(|(gender, age, status, seen, autonomy, redirected)| Helped {
            gender,
            age,
            status,
            seen,
            autonomy,
            redirected,
            ..Helped::default()
        })
}

fn margins() -> impl Strategy<Value = Margins> {
    (0..5_u16, uniform3(0..5_u16), uniform8(0..3_u16), uniform5(0..4_u16), 0..9_u16).prop_map(
        |(again, gender, age, status, more)| {
            let sums = [gender.iter().sum::<u16>(), age.iter().sum(), status.iter().sum(), again];
            let total = sums.into_iter().max().unwrap_or_default() + more + 1;
            Margins::new(total, Some(again).filter(|again| *again < 4), gender, age, status).unwrap()
        },
    )
}

fn what() -> impl Strategy<Value = What> {
    prop_oneof![
        4 => helped().prop_map(What::Individual),
        2 => margins().prop_map(|people| What::Workshop(Workshop { title: None, level: None, people })),
        1 => (1..200_u16).prop_map(|visits| What::OpenAccess { visits }),
    ]
}

fn themes() -> impl Strategy<Value = ClosedSet<Theme>> {
    subsequence(Theme::ALL, 0..4).prop_map(|themes| themes.into_iter().collect())
}

fn activity() -> impl Strategy<Value = Activity> {
    (0..40_u128, 0..700_u64, what(), themes(), value::<Setting>(), 1..300_u16, 0..3_u64, 0..3_u8).prop_map(
        |(id, day, what, themes, setting, minutes, place, author)| Activity {
            id: ActivityId::from_bits(id),
            author: (author > 0).then(|| format!("person-{author}")),
            place: (place > 0).then(|| maillage_places::model::PlaceId::from_bits(place)),
            commune: (place > 0).then(|| if place == 1 { "04112" } else { "13055" }.parse().unwrap()),
            day: FIRST + Days::new(day),
            minutes: Minutes::new(minutes).ok(),
            setting,
            themes,
            equipment: ClosedSet::new(),
            what,
            note: None,
            event: None,
            followed: None,
            origin: Origin { source: Source::Own, id: None },
            provenance: Provenances::default(),
        },
    )
}

/// Something that happens to the activities.
#[derive(Clone, Debug)]
enum Step {
    Put(Box<Activity>),
    Deliver(Vec<Activity>),
    Remove(u128),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        5 => activity().prop_map(|one| Step::Put(Box::new(one))),
        1 => prop::collection::vec(activity(), 0..9).prop_map(Step::Deliver),
        1 => (0..40_u128).prop_map(Step::Remove),
    ]
}

/// The activities that are left, and the columns that hold them.
fn play(steps: Vec<Step>) -> (Vec<Activity>, Facts) {
    let mut left: std::collections::BTreeMap<u128, Activity> = std::collections::BTreeMap::new();
    let mut facts = Facts::default();
    for step in steps {
        match step {
            Step::Put(one) => {
                facts.put(&one);
                left.insert(one.id.bits(), *one);
            }
            Step::Deliver(several) => {
                let mut own: Vec<Activity> = Vec::new();
                for one in several {
                    own.retain(|other| other.id != one.id);
                    own.push(one);
                }
                facts.put_all(&own);
                left.extend(own.into_iter().map(|one| (one.id.bits(), one)));
            }
            Step::Remove(id) => {
                facts.remove(ActivityId::from_bits(id));
                left.remove(&id);
            }
        }
    }
    (left.into_values().collect(), facts)
}

fn filter() -> impl Strategy<Value = Filter> {
    let public = (
        prop::option::weighted(0.3, value::<Gender>()),
        prop::option::weighted(0.3, value::<AgeBracket>()),
        prop::option::weighted(0.1, value::<SocialStatus>()),
    );
    (0..600_u64, 0..400_u64, subsequence(ActivityKind::ALL, 0..3), themes(), public, 0..3_u8).prop_map(
        |(from, length, kinds, themes, (gender, age, status), territory)| {
            let from = FIRST + Days::new(from);
            let communes = match territory {
                1 => Some(Bits::communes_in("D04".parse().unwrap())),
                2 => Some(Bits::communes_in("R93".parse().unwrap())),
                _ => None,
            };
            Filter {
                kinds: kinds.into_iter().collect(),
                themes,
                public: Public { gender, age, status },
                slice: Slice { communes, ..Slice::default() },
                ..Filter::all(Period { from, until: from + Days::new(length) })
            }
        },
    )
}

/// The same, told activity by activity.
fn weight(one: &Activity, filter: &Filter) -> Option<u16> {
    let Filter { period, slice, kinds, themes, public, .. } = filter;
    let there = slice.communes.as_ref().is_none_or(|bits| bits.has(facts::commune_rank(one.commune).into()));
    let holds = (period.from..=period.until).contains(&one.day)
        && (kinds.is_empty() || kinds.contains(one.kind()))
        && (themes.is_empty() || !themes.intersection(one.themes).is_empty())
        && there;
    if !holds {
        return None;
    }
    let weight = match &one.what {
        What::Individual(helped) => {
            let gender = helped.gender.unwrap_or(Gender::Unknown);
            let age = helped.age.unwrap_or(AgeBracket::Unknown);
            let status = helped.status.unwrap_or(SocialStatus::Unknown);
            u16::from(
                public.gender.is_none_or(|asked| asked == gender)
                    && public.age.is_none_or(|asked| asked == age)
                    && public.status.is_none_or(|asked| asked == status),
            )
        }
        What::Workshop(workshop) => match (public.gender, public.age, public.status) {
            (None, None, None) => workshop.people.total(),
            (Some(gender), None, None) => workshop.people.gender()[gender.index()],
            (None, Some(age), None) => workshop.people.age()[age.index()],
            (None, None, Some(status)) => workshop.people.status()[status.index()],
            _ => 0,
        },
        What::OpenAccess { visits } => {
            if public.axes() == 0 {
                *visits
            } else {
                0
            }
        }
        What::Coordination(_) => 0,
    };
    (weight > 0).then_some(weight)
}

proptest! {
    #[test]
    fn a_scan_counts_what_is_left(steps in prop::collection::vec(step(), 0..60), filter in filter()) {
        let (left, facts) = play(steps);
        prop_assert_eq!(facts.len(), left.len());
        let tally = scan(&facts, &filter, &[filter.period]).remove(0);
        let (mut supports, mut visits, mut minutes, mut reports) = (0, 0, 0, 0);
        let mut themes = [0; 30];
        let mut months = vec![0; filter.period.months()];
        for one in &left {
            let Some(weight) = weight(one, &filter) else { continue };
            let weight = u64::from(weight);
            reports += 1;
            minutes += u64::from(one.minutes.map_or(0, Minutes::get));
            let is_support = one.supports() > 0;
            supports += if is_support { weight } else { 0 };
            if !is_support || one.setting == Setting::Place {
                visits += weight;
            }
            if is_support {
                one.themes.iter().for_each(|theme| themes[theme.index()] += weight);
                let month = month_number(one.day) - month_number(filter.period.from);
                months[usize::try_from(month).unwrap()] += weight;
            }
        }
        prop_assert_eq!((tally.all_supports(), tally.visits), (supports, visits));
        prop_assert_eq!((tally.all_minutes(), tally.all_reports()), (minutes, reports));
        prop_assert_eq!(tally.themes, themes);
        let by_month: Vec<u64> = tally.months.iter().map(|month| month.individual + month.workshop).collect();
        prop_assert_eq!(by_month, months);
        // Each axis tells of every support.
        for axis in [&tally.genders[..], &tally.ages, &tally.statuses, &tally.seen, &tally.settings, &tally.weekdays] {
            prop_assert_eq!(axis.iter().sum::<u64>(), supports);
        }
    }

    #[test]
    fn periods_that_share_days_count_as_each_alone(
        steps in prop::collection::vec(step(), 0..60), filter in filter(), from in 0..600_u64, length in 0..400_u64,
    ) {
        let (_, facts) = play(steps);
        let other = Period { from: FIRST + Days::new(from), until: FIRST + Days::new(from + length) };
        let everywhere = Slice::default();
        let parts = [(filter.period, &filter.slice), (other, &filter.slice), (other, &everywhere)];
        for (tally, part) in scan_parts(&facts, &filter, &parts).iter().zip(parts) {
            prop_assert_eq!(tally, &scan_parts(&facts, &filter, &[part]).remove(0));
        }
    }
}

#[test]
fn two_periods_are_counted_in_one_pass() {
    let facts = play(vec![]).1;
    let period = Period { from: FIRST, until: FIRST + Days::new(30) };
    let tallies = scan(&facts, &Filter::all(period), &[period, period.year_before()]);
    assert_eq!(tallies.len(), 2);
    assert!(tallies.iter().all(|tally| tally.all_supports() == 0 && tally.months.len() == 1));
}
