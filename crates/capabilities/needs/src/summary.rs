//! The needs of a year, by policy area and by département: what was told, who was asked, who answered.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use maillage_shell::App;
use maillage_territory::DepartementCode;

use crate::model::{Area, Need, State};
use crate::view::Snapshot;

/// Some needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Needs that were told.
    pub told: u64,
    /// Voices that they have.
    pub voices: u64,
    /// Those that were put to a body.
    pub asked: u64,
    /// Those that a body answered.
    pub answered: u64,
    /// Those that wait for an answer longer than they should.
    pub silent: u64,
}

impl Count {
    fn add(&mut self, need: &Need, today: NaiveDate) {
        let answered = need.asked.iter().any(|one| one.last().is_some());
        self.told += 1;
        self.voices += need.supports;
        self.asked += u64::from(!need.asked.is_empty());
        self.answered += u64::from(answered);
        self.silent += u64::from(!answered && need.asked.iter().any(|one| one.days_late(today).is_some()));
    }
}

/// The needs of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// All of them.
    pub total: Count,
    /// By policy area.
    pub areas: BTreeMap<Area, Count>,
    /// By area and département; none where a need concerns the whole network.
    pub cells: BTreeMap<(Area, Option<DepartementCode>), u64>,
    /// By département; none where a need concerns the whole network.
    pub departements: BTreeMap<Option<DepartementCode>, Count>,
    /// Days that bodies took to answer: half of them took no longer. None where nobody answered.
    pub median_days: Option<u64>,
}

impl Summary {
    /// Of the needs that everybody sees and that were raised in a year, on the clocks of the network.
    pub fn of(app: &App, snapshot: &Snapshot, year: i32, today: NaiveDate) -> Self {
        let mut summary = Self::default();
        let mut days = Vec::new();
        for need in snapshot.shown().iter().filter(|need| app.local(need.raised_at).year() == year) {
            let departement = need.commune().map(|commune| commune.departement);
            summary.total.add(need, today);
            summary.areas.entry(need.area).or_default().add(need, today);
            summary.departements.entry(departement).or_default().add(need, today);
            *summary.cells.entry((need.area, departement)).or_default() += 1;
            days.extend(need.asked.iter().filter_map(crate::model::Asked::days_taken));
        }
        days.sort_unstable();
        // Of an even number, the longer one of the two in the middle.
        summary.median_days = days.get(days.len() / 2).copied();
        summary
    }
}

/// The years in which a need was raised that everybody sees, the latest first, and the present one.
pub fn years(app: &App, snapshot: &Snapshot, today: NaiveDate) -> Vec<i32> {
    let told = snapshot.all().filter(|need| need.state == State::Published);
    let mut years: Vec<_> = told.map(|need| app.local(need.raised_at).year()).chain([today.year()]).collect();
    years.sort_unstable_by(|one, other| other.cmp(one));
    years.dedup();
    years
}
