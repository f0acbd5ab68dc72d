//! What a scan counts. Units are kept apart: reports, supports, visits, minutes.

use super::filter::{Bits, Period};

/// Lower bounds of the ranges of duration, in minutes, as La Coop shows them.
pub const DURATIONS: [u16; 4] = [0, 30, 60, 120];

/// The counts of one month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Month {
    /// Supports of one person.
    pub individual: u64,
    /// Supports in workshops.
    pub workshop: u64,
    /// Visits.
    pub visits: u64,
}

/// Counts of everything that a dashboard shows. Unless said otherwise a count is in supports: one a person helped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Reports, by kind.
    pub reports: [u64; 4],
    /// Supports, of one person and in workshops.
    pub supports: [u64; 2],
    /// Supports of groups that could not be told apart by two axes at once: not in the other counts.
    pub left_out: u64,
    /// Visits.
    pub visits: u64,
    /// Minutes of work, by kind of report.
    pub minutes: [u64; 4],
    /// By month of the period.
    pub months: Vec<Month>,
    /// By day of the week from Monday.
    pub weekdays: [u64; 7],
    /// By theme.
    pub themes: [u64; 30],
    /// By setting.
    pub settings: [u64; 4],
    /// By means.
    pub equipment: [u64; 5],
    /// Reports of supports, by range of duration.
    pub durations: [u64; 4],
    /// By gender; untold counts as unknown.
    pub genders: [u64; 3],
    /// By age.
    pub ages: [u64; 8],
    /// By situation.
    pub statuses: [u64; 5],
    /// Supports of one person by autonomy, then those where it is not told.
    pub autonomy: [u64; 4],
    /// Workshops by level, then those where it is not told.
    pub levels: [u64; 4],
    /// Supports of one person: not told, not sent on, sent on without a word of where, then by redirection.
    pub redirections: [u64; 10],
    /// For the first time, again, not told.
    pub seen: [u64; 3],
    /// Supports by number of place.
    pub places: Vec<u64>,
    /// Supports by rank of commune.
    pub communes: Vec<u64>,
    /// Numbers of the followed people who were helped.
    pub followed: Bits,
}

impl Tally {
    /// Nothing counted yet.
    pub fn new(period: Period, places: usize, communes: usize) -> Self {
        Self {
            reports: [0; 4],
            supports: [0; 2],
            left_out: 0,
            visits: 0,
            minutes: [0; 4],
            months: vec![Month::default(); period.months()],
            weekdays: [0; 7],
            themes: [0; 30],
            settings: [0; 4],
            equipment: [0; 5],
            durations: [0; 4],
            genders: [0; 3],
            ages: [0; 8],
            statuses: [0; 5],
            autonomy: [0; 4],
            levels: [0; 4],
            redirections: [0; 10],
            seen: [0; 3],
            places: vec![0; places],
            communes: vec![0; communes],
            followed: Bits::default(),
        }
    }

    /// Adds the counts of days that begin in the month of that rank.
    pub fn add(&mut self, more: &Self, month: usize) {
        macro_rules! add {
            ($($counts:ident)*) => { $(sum(&mut self.$counts, &more.$counts);)* };
        }
        add!(reports supports minutes weekdays themes settings equipment durations genders ages statuses autonomy
            levels redirections seen places communes);
        self.left_out += more.left_out;
        self.visits += more.visits;
        for (own, more) in self.months.iter_mut().skip(month).zip(&more.months) {
            own.individual += more.individual;
            own.workshop += more.workshop;
            own.visits += more.visits;
        }
        self.followed.join(&more.followed);
    }

    /// All supports.
    pub fn all_supports(&self) -> u64 {
        self.supports.iter().sum()
    }

    /// All reports.
    pub fn all_reports(&self) -> u64 {
        self.reports.iter().sum()
    }

    /// Minutes of all kinds.
    pub fn all_minutes(&self) -> u64 {
        self.minutes.iter().sum()
    }
}

fn sum(own: &mut [u64], more: &[u64]) {
    for (own, more) in own.iter_mut().zip(more) {
        *own += more;
    }
}
