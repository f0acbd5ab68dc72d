//! The search for free times.

use std::collections::{BTreeMap, BinaryHeap};
use std::ops::Range;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use maillage_vocabulary::lists::activity::Theme;

use super::Diary;
use super::busy::Spans;
use crate::model::{DayClock, Grain, Opening, SlotKey, grain, moment};

/// A free time.
#[derive(Clone, Debug)]
pub struct Slot {
    /// Of which opening.
    pub opening: Arc<Opening>,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
}

impl Slot {
    /// Its name in addresses.
    pub fn key(&self) -> SlotKey {
        SlotKey { opening: self.opening.id.clone(), at: self.starts_at }
    }
}

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// From that moment.
    pub from: DateTime<Utc>,
    /// Beginning before that one.
    pub until: DateTime<Utc>,
    /// On the clocks of the network.
    pub zone: Tz,
    /// About that theme.
    pub theme: Option<Theme>,
}

impl Wanted {
    fn days(&self) -> Vec<DayClock> {
        let day = |at: DateTime<Utc>| at.with_timezone(&self.zone).date_naive();
        let (first, last) = (day(self.from), day(self.until));
        first.iter_days().take_while(|day| *day <= last).map(|day| DayClock::new(day, self.zone)).collect()
    }
}

/// One opening, with what is taken of it.
struct Bookable<'a> {
    opening: &'a Arc<Opening>,
    person: Spans<'a>,
    equipment: Option<(Spans<'a>, u32)>,
}

impl<'a> Bookable<'a> {
    /// None where it needs something that is gone.
    fn new(diary: &'a Diary, opening: &'a Arc<Opening>) -> Option<Self> {
        let equipment = match &opening.equipment {
            None => None,
            Some(id) => Some((diary.equipment.list(id), u32::from(diary.thing(id)?.units))),
        };
        Some(Self { opening, person: diary.people.list(&opening.person), equipment })
    }

    fn is_free(&self, span: &Range<Grain>) -> bool {
        self.person.units(span) == 0 && self.equipment.is_none_or(|(spans, units)| spans.units(span) < units)
    }
}

impl Diary {
    /// The next free times of the openings that `takes` chooses, in order, `limit` at most.
    pub fn free(&self, wanted: &Wanted, limit: usize, takes: impl Fn(&Opening) -> bool) -> Vec<Slot> {
        let days = wanted.days();
        let window = grain(wanted.from)..grain(wanted.until);
        // The best so far, the last of them on top.
        let mut best: BinaryHeap<(Grain, usize, Grain)> = BinaryHeap::with_capacity(limit + 1);
        let chosen: Vec<_> = self.bookable(wanted, takes).collect();
        for (rank, one) in chosen.iter().enumerate() {
            'days: for day in days.iter().filter(|day| self.receives(one.opening, day.day)) {
                for span in day.slots(one.opening).filter(|span| is_within(&window, span, wanted)) {
                    if best.len() >= limit && best.peek().is_none_or(|last| last.0 <= span.start) {
                        break 'days;
                    }
                    if one.is_free(&span) {
                        best.push((span.start, rank, span.end));
                        if best.len() > limit {
                            best.pop();
                        }
                    }
                }
            }
        }
        let slot = |(start, rank, end): (Grain, usize, Grain)| Slot {
            opening: Arc::clone(chosen[rank].opening),
            starts_at: moment(start),
            ends_at: moment(end),
        };
        best.into_sorted_vec().into_iter().map(slot).collect()
    }

    /// How many free times each day has.
    pub fn free_by_day(&self, wanted: &Wanted, takes: impl Fn(&Opening) -> bool) -> BTreeMap<NaiveDate, u32> {
        let days = wanted.days();
        let window = grain(wanted.from)..grain(wanted.until);
        let mut counts = BTreeMap::new();
        for one in self.bookable(wanted, takes) {
            for day in days.iter().filter(|day| self.receives(one.opening, day.day)) {
                let slots = day.slots(one.opening).filter(|span| is_within(&window, span, wanted));
                let free = slots.filter(|span| one.is_free(span)).count();
                if free > 0 {
                    *counts.entry(day.day).or_default() += u32::try_from(free).unwrap_or(u32::MAX);
                }
            }
        }
        counts
    }

    /// Whether a time of an opening is free, absences counted.
    pub fn is_free(&self, opening: &Arc<Opening>, span: &Range<Grain>, day: NaiveDate) -> bool {
        self.receives(opening, day) && Bookable::new(self, opening).is_some_and(|one| one.is_free(span))
    }

    fn bookable(
        &self,
        wanted: &Wanted,
        takes: impl Fn(&Opening) -> bool,
    ) -> impl Iterator<Item = Bookable<'_>> {
        let theme = wanted.theme;
        let helps = move |opening: &Opening| theme.is_none_or(|theme| opening.helps_with(theme));
        self.rules
            .openings
            .iter()
            .filter(move |opening| helps(opening) && takes(opening))
            .filter_map(|opening| Bookable::new(self, opening))
    }

    fn receives(&self, opening: &Opening, day: NaiveDate) -> bool {
        opening.opens_on(day) && !self.rules.is_absent(&opening.person, day)
    }
}

/// Whether a time begins within the window: a beginning that is under way is too late.
fn is_within(window: &Range<Grain>, span: &Range<Grain>, wanted: &Wanted) -> bool {
    span.start < window.end && (span.start > window.start || moment(span.start) >= wanted.from)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use maillage_places::model::PlaceId;
    use maillage_shell::words::Lang;
    use maillage_vocabulary::ClosedSet;
    use maillage_vocabulary::Line;
    use proptest::prelude::*;

    use super::super::Rules;
    use super::*;
    use crate::model::{Absence, Equipment, Hours, Weekdays};
    use crate::store::appointments::Appointment;

    fn place() -> PlaceId {
        "7k2m9qxa".parse().unwrap()
    }

    fn opening(id: &str, person: &str, from: u16, length: u16, equipment: Option<&str>) -> Opening {
        Opening {
            id: id.to_owned(),
            person: person.to_owned(),
            shown_name: Line::new("Nora").unwrap(),
            place: place(),
            days: Weekdays::new(0b1_1111).unwrap(),
            hours: Hours::new(from, from + 120, length).unwrap(),
            equipment: equipment.map(str::to_owned),
            themes: ClosedSet::new(),
            first_day: "2026-11-01".parse().unwrap(),
            last_day: None,
        }
    }

    fn taken(
        id: &str,
        person: &str,
        from: &str,
        minutes: i64,
        equipment: Option<(&str, u16)>,
    ) -> Appointment {
        let starts_at: DateTime<Utc> = from.parse().unwrap();
        Appointment {
            id: id.to_owned(),
            person: person.to_owned(),
            shown_name: String::new(),
            place: place(),
            equipment: equipment.map(|(id, unit)| (id.to_owned(), unit)),
            theme: None,
            starts_at,
            ends_at: starts_at + TimeDelta::minutes(minutes),
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

    fn wanted(from: &str, days: i64) -> Wanted {
        let from: DateTime<Utc> = from.parse().unwrap();
        Wanted { from, until: from + TimeDelta::days(days), zone: chrono_tz::Europe::Paris, theme: None }
    }

    fn room(units: u16) -> Vec<Equipment> {
        vec![Equipment { id: "room".to_owned(), place: place(), name: Line::new("Salle 2").unwrap(), units }]
    }

    fn times(diary: &Diary, wanted: &Wanted, limit: usize) -> Vec<String> {
        let slots = diary.free(wanted, limit, |_| true);
        slots
            .iter()
            .map(|slot| format!("{} {}", slot.opening.id, slot.starts_at.format("%d %H:%M")))
            .collect()
    }

    #[test]
    fn the_next_times_of_everybody_come_in_order() {
        let rules = Rules::new(
            vec![opening("aaaaaaaa", "ann", 540, 60, None), opening("bbbbbbbb", "bob", 570, 60, None)],
            vec![],
            vec![],
        );
        let diary = Diary::new(rules, &[taken("1", "ann", "2026-12-01T08:00:00Z", 60, None)]);
        let next = times(&diary, &wanted("2026-12-01T07:00:00Z", 7), 4);
        assert_eq!(
            next,
            ["bbbbbbbb 01 08:30", "aaaaaaaa 01 09:00", "bbbbbbbb 01 09:30", "aaaaaaaa 02 08:00"]
        );
        // What has begun is over; what ends the window is not in it.
        assert_eq!(times(&diary, &wanted("2026-12-01T09:00:01Z", 0), 9), Vec::<String>::new());
        assert_eq!(times(&diary, &wanted("2026-12-01T09:30:00Z", 1), 1), ["bbbbbbbb 01 09:30"]);
        let free = diary.with("1", None);
        assert_eq!(times(&free, &wanted("2026-12-01T07:00:00Z", 7), 1), ["aaaaaaaa 01 08:00"]);
    }

    #[test]
    fn a_room_that_two_people_share_is_taken_by_one_at_a_time() {
        let openings = || {
            vec![
                opening("aaaaaaaa", "ann", 540, 60, Some("room")),
                opening("bbbbbbbb", "bob", 570, 45, Some("room")),
            ]
        };
        let appointments = [taken("1", "ann", "2026-12-01T08:00:00Z", 60, Some(("room", 0)))];
        let one = Diary::new(Rules::new(openings(), vec![], room(1)), &appointments);
        // Bob’s 9.30 crosses Ann’s hour in the room; his 10.15 does not.
        let bob = |diary: &Diary| {
            let slots = diary.free(&wanted("2026-12-01T07:00:00Z", 1), 9, |opening| opening.person == "bob");
            slots.iter().map(|slot| slot.starts_at.format("%H:%M").to_string()).take(2).collect::<Vec<_>>()
        };
        assert_eq!(bob(&one), ["09:15"]);
        let two = Diary::new(Rules::new(openings(), vec![], room(2)), &appointments);
        assert_eq!(bob(&two), ["08:30", "09:15"]);
        // A room that is gone takes its openings with it.
        assert!(bob(&Diary::new(Rules::new(openings(), vec![], vec![]), &[])).is_empty());
    }

    #[test]
    fn nobody_is_received_during_an_absence() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let absence = Absence {
            id: "1".to_owned(),
            person: "ann".to_owned(),
            first_day: day("2026-12-01"),
            last_day: day("2026-12-03"),
        };
        let diary = Diary::new(
            Rules::new(vec![opening("aaaaaaaa", "ann", 540, 60, None)], vec![absence], vec![]),
            &[],
        );
        let week = wanted("2026-12-01T00:00:00Z", 7);
        assert_eq!(times(&diary, &week, 1), ["aaaaaaaa 04 08:00"]);
        let days: Vec<_> = diary.free_by_day(&week, |_| true).into_iter().collect();
        assert_eq!(days, [(day("2026-12-04"), 2), (day("2026-12-07"), 2)]);
    }

    proptest! {
        #[test]
        fn free_times_never_cross_what_is_taken(starts in proptest::collection::vec((0_i64..2_000, 2_i64..24, 0_u16..2), 0..40)) {
            let first: DateTime<Utc> = "2026-11-30T00:00:00Z".parse().unwrap();
            let appointments: Vec<_> = starts.iter().enumerate().map(|(rank, (start, length, unit))| {
                let at = (first + TimeDelta::minutes(start * 5)).to_rfc3339();
                taken(&rank.to_string(), if rank % 2 == 0 { "ann" } else { "bob" }, &at, length * 5, Some(("room", *unit)))
            }).collect();
            let openings = vec![opening("aaaaaaaa", "ann", 540, 25, Some("room")), opening("bbbbbbbb", "bob", 555, 40, Some("room"))];
            let diary = Diary::new(Rules::new(openings, vec![], room(2)), &appointments);
            let week = wanted("2026-11-30T00:00:00Z", 7);
            let slots = diary.free(&week, 500, |_| true);
            for slot in &slots {
                let crossing: Vec<_> = appointments.iter().filter(|one| one.starts_at < slot.ends_at && slot.starts_at < one.ends_at).collect();
                prop_assert!(crossing.iter().all(|one| one.person != slot.opening.person));
                let units: std::collections::HashSet<_> = crossing.iter().filter_map(|one| one.equipment.as_ref().map(|(_, unit)| *unit)).collect();
                prop_assert!(units.len() < 2);
            }
            // A shorter list is the beginning of a longer one, and days count the same times.
            let keys = |slots: &[Slot]| slots.iter().map(|slot| (slot.starts_at, slot.opening.id.clone())).collect::<Vec<_>>();
            prop_assert_eq!(keys(&diary.free(&week, 7, |_| true)), keys(&slots[..slots.len().min(7)]));
            prop_assert_eq!(diary.free_by_day(&week, |_| true).values().sum::<u32>() as usize, slots.len());
        }
    }
}
