//! When people and things are taken.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use crate::model::{Grain, MOST_UNITS, grain};
use crate::store::appointments::Appointment;

/// Room for one bit a unit.
const _: () = assert!(MOST_UNITS <= 64, "units are counted in a word");

/// No appointment is longer than that, in grains.
const LONGEST: Grain = crate::model::grains(crate::model::LONGEST);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Taken {
    start: Grain,
    end: Grain,
    unit: u16,
    of: Arc<str>,
}

/// Spans of time by what is taken, each list in the order of the beginnings. Cheap to clone.
#[derive(Clone, Default)]
pub struct Busy(HashMap<Arc<str>, Arc<[Taken]>>);

impl Busy {
    /// From what is taken: its id, which one of several, and by which appointment.
    pub fn of<'a>(all: impl Iterator<Item = (&'a str, u16, &'a Appointment)>) -> Self {
        let mut lists: HashMap<&str, Vec<Taken>> = HashMap::new();
        for (what, unit, appointment) in all {
            lists.entry(what).or_default().push(taken(unit, appointment));
        }
        let sorted = |mut list: Vec<Taken>| {
            list.sort_by_key(|one| one.start);
            Arc::from(list)
        };
        Self(lists.into_iter().map(|(what, list)| (Arc::from(what), sorted(list))).collect())
    }

    /// Adds what an appointment takes.
    pub fn add(&mut self, what: &str, unit: u16, appointment: &Appointment) {
        let one = taken(unit, appointment);
        let list = self.0.get(what).map(|list| list.to_vec()).unwrap_or_default();
        let at = list.partition_point(|other| other.start < one.start);
        let list: Vec<_> =
            list[..at].iter().cloned().chain([one]).chain(list[at..].iter().cloned()).collect();
        self.0.insert(Arc::from(what), Arc::from(list));
    }

    /// Takes away what an appointment took.
    pub fn forget(&mut self, id: &str) {
        for list in self.0.values_mut().filter(|list| list.iter().any(|one| &*one.of == id)) {
            *list = list.iter().filter(|one| &*one.of != id).cloned().collect();
        }
    }

    /// What is taken of one thing, at hand for many questions.
    pub fn list(&self, what: &str) -> Spans<'_> {
        Spans(self.0.get(what).map_or(&[], |list| list))
    }
}

fn taken(unit: u16, appointment: &Appointment) -> Taken {
    let (start, end) = (grain(appointment.starts_at), grain(appointment.ends_at));
    Taken { start, end, unit, of: Arc::from(appointment.id.as_str()) }
}

/// What is taken of one person, or of one kind of device.
#[derive(Clone, Copy)]
pub struct Spans<'a>(&'a [Taken]);

impl Spans<'_> {
    /// How many units are taken at some moment of a span.
    pub fn units(self, span: &Range<Grain>) -> u32 {
        let first = self.0.partition_point(|one| one.start + LONGEST <= span.start);
        let within =
            self.0[first..].iter().take_while(|one| one.start < span.end).filter(|one| one.end > span.start);
        within.fold(0_u64, |units, one| units | 1 << (one.unit % 64)).count_ones()
    }
}
