//! Openings and what is taken of them, in memory: what the search for a free time reads.

mod asked;
mod busy;
mod free;
mod kept;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::model::{Absence, Equipment, Opening};
use crate::store::appointments::Appointment;

pub use asked::{Asked, Search};
pub use busy::Busy;
pub use free::{Slot, Wanted};
pub use kept::DiaryView;

/// Openings, absences, rooms and devices: what changes a few times a year.
#[derive(Default)]
pub struct Rules {
    openings: Vec<Arc<Opening>>,
    by_id: HashMap<String, Arc<Opening>>,
    absences: HashMap<String, Vec<(NaiveDate, NaiveDate)>>,
    equipment: HashMap<String, Arc<Equipment>>,
}

impl Rules {
    /// From their rows.
    pub fn new(mut openings: Vec<Opening>, absences: Vec<Absence>, equipment: Vec<Equipment>) -> Self {
        openings.sort_by(|one, other| one.id.cmp(&other.id));
        let openings: Vec<_> = openings.into_iter().map(Arc::new).collect();
        let by_id = openings.iter().map(|one| (one.id.clone(), Arc::clone(one))).collect();
        let mut absent: HashMap<String, Vec<_>> = HashMap::new();
        for one in absences {
            absent.entry(one.person).or_default().push((one.first_day, one.last_day));
        }
        let equipment = equipment.into_iter().map(|one| (one.id.clone(), Arc::new(one))).collect();
        Self { openings, by_id, absences: absent, equipment }
    }

    fn is_absent(&self, person: &str, day: NaiveDate) -> bool {
        let days = self.absences.get(person);
        days.is_some_and(|days| days.iter().any(|(first, last)| *first <= day && day <= *last))
    }
}

/// The diary of the network at one moment.
#[derive(Clone, Default)]
pub struct Diary {
    rules: Arc<Rules>,
    people: Busy,
    equipment: Busy,
}

impl Diary {
    /// From openings and the appointments that hold.
    pub fn new(rules: Rules, appointments: &[Appointment]) -> Self {
        let mut diary = Self { rules: Arc::new(rules), ..Self::default() };
        diary.people = Busy::of(appointments.iter().map(|one| (one.person.as_str(), 0, one)));
        let things = appointments.iter().filter_map(|one| {
            let (id, unit) = one.equipment.as_ref()?;
            Some((id.as_str(), *unit, one))
        });
        diary.equipment = Busy::of(things);
        diary
    }

    /// With other openings.
    #[must_use]
    pub fn with_rules(&self, rules: Rules) -> Self {
        Self { rules: Arc::new(rules), ..self.clone() }
    }

    /// With an appointment as it is now: where it was, there is room again.
    #[must_use]
    pub fn with(&self, id: &str, now: Option<&Appointment>) -> Self {
        let mut next = self.clone();
        next.people.forget(id);
        next.equipment.forget(id);
        if let Some(one) = now.filter(|one| one.booked) {
            next.people.add(&one.person, 0, one);
            if let Some((equipment, unit)) = &one.equipment {
                next.equipment.add(equipment, *unit, one);
            }
        }
        next
    }

    /// All openings, by their public id.
    pub fn openings(&self) -> impl Iterator<Item = &Arc<Opening>> {
        self.rules.openings.iter()
    }

    /// An opening by its public id.
    pub fn opening(&self, id: &str) -> Option<&Arc<Opening>> {
        self.rules.by_id.get(id)
    }

    /// A room or a device by its inner id.
    pub fn thing(&self, id: &str) -> Option<&Arc<Equipment>> {
        self.rules.equipment.get(id)
    }

    /// All rooms and devices, by name.
    pub fn things(&self) -> Vec<&Arc<Equipment>> {
        let mut all: Vec<_> = self.rules.equipment.values().collect();
        all.sort_by(|one, other| (one.name.as_str(), &one.id).cmp(&(other.name.as_str(), &other.id)));
        all
    }
}
