//! What tests of all formats share.

use chrono::NaiveDate;
use maillage_places::model::PlaceId;
use maillage_territory::CommuneCode;
use maillage_vocabulary::Line;
use maillage_vocabulary::lists::activity::{
    AgeBracket, AnimationKind, AnimationTheme, Autonomy, Equipment, EventKind, Gender, Initiative, Organizer,
    PartnershipNature, Redirection, Setting, SocialStatus, TerritorialLevel, Theme, WorkshopLevel,
};
use maillage_vocabulary::{ClosedList, ClosedSet};
use proptest::prelude::*;

use super::{FindPlace, NamedPlace, Options};
use crate::model::{
    Activity, ActivityId, Coordination, CoordinationWork, Field, Helped, Margins, Minutes, Note, Origin,
    Partner, Provenance, Provenances, Seen, Source, What, Workshop,
};

/// No place is known but by our own identifier.
pub struct NoPlace;

impl FindPlace for NoPlace {
    fn find(&self, named: NamedPlace<'_>) -> Option<PlaceId> {
        named.id?.parse().ok()
    }
}

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

pub fn options() -> Options<'static> {
    Options {
        file: "fichier".to_owned(),
        today: today(),
        author: Some("moi".to_owned()),
        most_rows: 10_000,
        places: &NoPlace,
        new_id: &|| ActivityId::from_bits(0),
    }
}

/// An activity without what depends on where it was read.
pub fn bare(activity: &Activity) -> Activity {
    Activity {
        id: ActivityId::from_bits(0),
        author: None,
        place: None,
        note: None,
        event: None,
        origin: Origin { source: Source::Own, id: None },
        provenance: Provenances::default(),
        ..activity.clone()
    }
}

fn one<T: ClosedList + std::fmt::Debug>() -> impl Strategy<Value = T> {
    prop::sample::select(T::ALL)
}

fn maybe<T: ClosedList + std::fmt::Debug>() -> impl Strategy<Value = Option<T>> {
    prop::option::of(one())
}

fn set<T: ClosedList + std::fmt::Debug>(least: usize) -> impl Strategy<Value = ClosedSet<T>> {
    prop::collection::vec(one(), least..4).prop_map(|values| values.into_iter().collect())
}

/// Texts that try readers and spreadsheets.
fn line<const MAX: usize>() -> impl Strategy<Value = Line<MAX>> {
    "[=+'@\"|:;,\\\\é a-c\\-]{1,12}".prop_filter_map("not empty", |text| Line::new(&text).ok())
}

fn commune() -> impl Strategy<Value = CommuneCode> {
    prop::sample::select(vec!["04070", "13055", "2A004", "05061"]).prop_map(|code| code.parse().unwrap())
}

fn themes() -> impl Strategy<Value = ClosedSet<Theme>> {
    set::<Theme>(1).prop_map(|mut themes| {
        if themes.iter().any(Theme::is_procedure) {
            themes.insert(Theme::Procedures);
        }
        themes
    })
}

fn helped() -> impl Strategy<Value = What> {
    let seen = prop::option::of(prop::sample::select(vec![Seen::First, Seen::Again]));
    let sent = prop_oneof![
        Just((None, None)),
        Just((Some(false), None)),
        maybe::<Redirection>().prop_map(|to| (Some(true), to))
    ];
    (
        maybe::<Gender>(),
        maybe::<AgeBracket>(),
        maybe::<SocialStatus>(),
        seen,
        maybe::<Autonomy>(),
        sent,
        prop::option::of(commune()),
    )
        .prop_map(|(gender, age, status, seen, autonomy, (redirected, redirection), residence)| {
            What::Individual(Helped {
                gender,
                age,
                status,
                seen,
                autonomy,
                redirected,
                redirection,
                residence,
            })
        })
}

fn workshop() -> impl Strategy<Value = What> {
    let people = (1..30_u16, 0..30_u16, any::<[u16; 3]>(), any::<[u16; 8]>(), any::<[u16; 5]>());
    let people = people.prop_map(|(total, again, gender, age, status)| {
        let fit = |counts: &[u16]| {
            let mut left = total;
            counts
                .iter()
                .map(|count| {
                    let taken = count % (left + 1);
                    left -= taken;
                    taken
                })
                .collect::<Vec<_>>()
        };
        let (gender, age, status) = (fit(&gender), fit(&age), fit(&status));
        Margins::new(
            total,
            // Who had come before is not always told.
            Some(again).filter(|again| again % 4 != 3).map(|again| again.min(total)),
            gender.try_into().unwrap(),
            age.try_into().unwrap(),
            status.try_into().unwrap(),
        )
        .unwrap()
    });
    (prop::option::of(line()), maybe::<WorkshopLevel>(), people)
        .prop_map(|(title, level, people)| What::Workshop(Workshop { title, level, people }))
}

fn coordination() -> impl Strategy<Value = What> {
    let animation =
        (
            one::<AnimationKind>(),
            maybe::<Initiative>(),
            set::<AnimationTheme>(0),
            1..50_u16,
            0..9_u16,
            0..9_u16,
        )
            .prop_map(|(form, initiative, themes, mediators, bodies, others)| {
                CoordinationWork::Animation { form, initiative, themes, mediators, bodies, others }
            });
    let event =
        (one::<EventKind>(), set::<Organizer>(1), 0..500_u16).prop_map(|(form, organizers, participants)| {
            CoordinationWork::Event { form, organizers, participants }
        });
    let partner = (line(), one::<Organizer>()).prop_map(|(name, form)| Partner { name, form });
    let partnership = (set::<PartnershipNature>(1), prop::collection::vec(partner, 1..3))
        .prop_map(|(natures, partners)| CoordinationWork::Partnership { natures, partners });
    (prop::option::of(line()), maybe::<TerritorialLevel>(), prop_oneof![animation, event, partnership])
        .prop_map(|(name, level, work)| What::Coordination(Coordination { name, level, work }))
}

fn origin() -> impl Strategy<Value = Origin> {
    (prop::sample::select(Source::ALL.to_vec()), prop::option::of(line()))
        .prop_map(|(source, id)| Origin { source, id })
}

fn provenances() -> impl Strategy<Value = Provenances> {
    let origin =
        prop::sample::select(vec![Provenance::Observed, Provenance::Imported, Provenance::Estimated]);
    prop::collection::vec(origin, Field::ALL.len()).prop_map(|all| {
        Field::ALL
            .into_iter()
            .zip(all)
            .fold(Provenances::default(), |sum, (field, from)| sum.with(field, from))
    })
}

/// Activities of every kind that keep every rule.
pub fn activities() -> impl Strategy<Value = Activity> {
    let what = prop_oneof![3 => helped(), 3 => workshop(), 1 => (1..900_u16).prop_map(|visits| What::OpenAccess { visits }), 2 => coordination()];
    let day = (0..8_000_i64).prop_map(|days| today() - chrono::TimeDelta::days(days));
    let text = "[=+'@\"|;,é a-c\n\\-]{1,40}".prop_filter_map("a remark", |text| Note::new(&text).ok());
    let first = (
        any::<u64>(),
        prop::option::of(0..99_u64),
        prop::option::of(commune()),
        day,
        1..1441_u16,
        one::<Setting>(),
    );
    let second = (
        themes(),
        set::<Equipment>(0),
        what,
        prop::option::of(text),
        prop::option::of("[a-z0-9]{1,8}"),
        origin(),
        provenances(),
    );
    (first, second).prop_map(
        |(
            (id, place, commune, day, minutes, setting),
            (themes, equipment, what, note, event, origin, provenance),
        )| Activity {
            id: ActivityId::from_bits(id.into()),
            author: Some("moi".to_owned()),
            place: place.map(PlaceId::from_bits),
            commune,
            day,
            minutes: Some(Minutes::new(minutes).unwrap()),
            setting,
            themes,
            equipment,
            what,
            note,
            event,
            followed: None,
            origin,
            provenance,
        },
    )
}
