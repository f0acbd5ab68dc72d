//! All the tables of a dashboard, out of what one scan counted.

use maillage_territory::{Territories, TerritoryCode};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::activity::{
    AgeBracket, Autonomy, Equipment, Gender, Redirection, Setting, SocialStatus, Theme,
};

use super::areas::part_of;
use super::asked::Question;
use super::compare::Comparison;
use super::table::{Count, Secrecy, Table, Unit};
use crate::view::{DURATIONS, Facts, Month, Period, Tally, scan_parts};

/// The figures at the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// Supports, now and before.
    pub supports: [Count; 2],
    /// Visits.
    pub visits: [Count; 2],
    /// Reports.
    pub reports: [Count; 2],
    /// Whole hours of work that were told.
    pub hours: [Count; 2],
    /// Supports of people who came for the first time.
    pub first_time: [Count; 2],
    /// Supports of people who had come before.
    pub again: [Count; 2],
    /// Different followed people who were helped; none where nobody is followed: then it is not known.
    pub caseload: Option<Count>,
    /// Places that told something in the period, of those in use in the slice.
    pub places: (u64, u64),
}

/// A dashboard.
#[derive(Clone, Debug, PartialEq)]
pub struct Dashboard {
    /// The period, and the one before.
    pub periods: [Period; 2],
    /// The figures at the top.
    pub headline: Headline,
    /// The tables, in the order of the page.
    pub tables: Vec<Table>,
    /// Supports of groups that two filters on people at once leave out.
    pub left_out: u64,
    /// The same beside the territory around; none where there is none.
    pub comparison: Option<Comparison>,
    /// Whether counts are protected.
    pub protected: bool,
}

impl Dashboard {
    /// Of a question; `places` is the number of places in use in the slice.
    pub fn new(facts: &Facts, question: &Question, secrecy: Secrecy, places: u64) -> Self {
        let period = question.filter.period;
        let periods = [period, period.year_before()];
        let own = &question.filter.slice;
        let beside = question.beside.iter().map(|beside| (period, &beside.slice));
        let parts: Vec<_> = periods.iter().map(|period| (*period, own)).chain(beside).collect();
        let mut tallies = scan_parts(facts, &question.filter, &parts);
        let around = question.beside.as_ref().and_then(|beside| Some((beside.code, tallies.pop()?)));
        let (Some(before), Some(now)) = (tallies.pop(), tallies.pop()) else {
            // A scan gives a tally a period.
            return Self::empty(periods, places);
        };
        let telling = now.places.iter().filter(|count| **count > 0).count() as u64;
        Self {
            headline: Headline::new(&now, &before, secrecy, (telling, places)),
            tables: tables(&now, &before, period, secrecy, question),
            left_out: now.left_out,
            comparison: around.map(|(code, around)| {
                let here = question.territory();
                Comparison::new(secrecy, (here, &now), (code, &around))
            }),
            protected: secrecy.0.is_some(),
            periods,
        }
    }

    fn empty(periods: [Period; 2], places: u64) -> Self {
        let none = Tally::new(periods[0], 0, 0);
        let headline = Headline::new(&none, &none, Secrecy(None), (0, places));
        Self { periods, headline, tables: Vec::new(), left_out: 0, comparison: None, protected: false }
    }

    /// The table of that name.
    pub fn table(&self, id: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.id == id)
    }

    /// Whether nothing was told.
    pub fn is_empty(&self) -> bool {
        self.headline.reports[0] == Count::Shown(0)
    }
}

impl Headline {
    fn new(now: &Tally, before: &Tally, secrecy: Secrecy, places: (u64, u64)) -> Self {
        let both = |count: fn(&Tally) -> u64| [secrecy.one(count(now)), secrecy.one(count(before))];
        // Hours say nothing of people: they are hidden only where the supports are.
        let hours = |tally: &Tally| match secrecy.one(tally.all_supports()) {
            Count::Hidden => Count::Hidden,
            Count::Shown(_) => Count::Shown(tally.all_minutes().div_ceil(60)),
        };
        Self {
            supports: both(Tally::all_supports),
            visits: both(|tally| tally.visits),
            reports: both(Tally::all_reports),
            hours: [hours(now), hours(before)],
            first_time: both(|tally| tally.seen[0]),
            again: both(|tally| tally.seen[1]),
            caseload: (!now.followed.is_empty()).then(|| secrecy.one(now.followed.len())),
            places,
        }
    }
}

/// Builds tables of the counts of two tallies.
struct Maker<'a> {
    now: &'a Tally,
    before: &'a Tally,
    secrecy: Secrecy,
}

impl Maker<'_> {
    fn parts(
        &self,
        id: &'static str,
        unit: Unit,
        keys: Vec<String>,
        counts: impl Fn(&Tally) -> Vec<u64>,
    ) -> Table {
        let now = self.secrecy.parts(&counts(self.now));
        let before = self.secrecy.parts(&counts(self.before));
        Table::new(id, unit, keys, now, before)
    }

    fn each(&self, id: &'static str, keys: Vec<String>, counts: impl Fn(&Tally) -> Vec<u64>) -> Table {
        let now = self.secrecy.each(&counts(self.now));
        let before = self.secrecy.each(&counts(self.before));
        Table::new(id, Unit::Supports, keys, now, before)
    }
}

fn slugs<T: ClosedList>() -> Vec<String> {
    T::ALL.iter().map(|value| value.slug().to_owned()).collect()
}

fn words(keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| (*key).to_owned()).collect()
}

fn tables(now: &Tally, before: &Tally, period: Period, secrecy: Secrecy, question: &Question) -> Vec<Table> {
    let make = Maker { now, before, secrecy };
    let months: Vec<String> = (0..period.months()).map(|rank| period.month(rank).to_string()).collect();
    let by_month = |count: fn(&Month) -> u64| move |tally: &Tally| tally.months.iter().map(count).collect();
    let mut tables = vec![
        make.parts(
            "months",
            Unit::Supports,
            months.clone(),
            by_month(|month| month.individual + month.workshop),
        ),
        make.parts("visits", Unit::Visits, months, by_month(|month| month.visits)),
        make.parts("kinds", Unit::Supports, words(&["individuel", "collectif"]), |tally| {
            tally.supports.to_vec()
        }),
        make.each("themes", theme_slugs(false), |tally| theme_counts(tally, false)),
        make.each("procedures", theme_slugs(true), |tally| theme_counts(tally, true)),
        make.parts("ages", Unit::Supports, slugs::<AgeBracket>(), |tally| tally.ages.to_vec()),
        make.parts("genders", Unit::Supports, slugs::<Gender>(), |tally| tally.genders.to_vec()),
        make.parts("statuses", Unit::Supports, slugs::<SocialStatus>(), |tally| tally.statuses.to_vec()),
        make.parts("seen", Unit::Supports, words(&["first", "again", "untold"]), |tally| tally.seen.to_vec()),
        make.parts("autonomy", Unit::Supports, with_untold::<Autonomy>(), |tally| tally.autonomy.to_vec()),
        make.parts("redirections", Unit::Supports, redirections(), |tally| tally.redirections.to_vec()),
        make.parts("settings", Unit::Supports, slugs::<Setting>(), |tally| tally.settings.to_vec()),
        make.each("equipment", slugs::<Equipment>(), |tally| tally.equipment.to_vec()),
        make.parts("durations", Unit::Reports, durations(), |tally| tally.durations.to_vec()),
        make.parts("weekdays", Unit::Supports, words(&["mo", "tu", "we", "th", "fr", "sa", "su"]), |tally| {
            tally.weekdays.to_vec()
        }),
    ];
    tables.extend(territories(&make, question));
    tables
}

fn theme_slugs(procedures: bool) -> Vec<String> {
    Theme::ALL
        .iter()
        .filter(|theme| theme.is_procedure() == procedures)
        .map(|theme| theme.slug().to_owned())
        .collect()
}

fn theme_counts(tally: &Tally, procedures: bool) -> Vec<u64> {
    let of_kind = Theme::ALL.iter().filter(|theme| theme.is_procedure() == procedures);
    of_kind.map(|theme| tally.themes[theme.index()]).collect()
}

fn with_untold<T: ClosedList>() -> Vec<String> {
    let mut keys = slugs::<T>();
    keys.push("untold".to_owned());
    keys
}

fn redirections() -> Vec<String> {
    let mut keys = words(&["untold", "no", "yes"]);
    keys.extend(slugs::<Redirection>());
    keys
}

fn durations() -> Vec<String> {
    DURATIONS.iter().map(u16::to_string).collect()
}

/// Supports of each part of the territory: the départements of a network, the EPCI of a département, the communes of an
/// EPCI; only parts where something was told.
fn territories(make: &Maker<'_>, question: &Question) -> Option<Table> {
    let level = question.parts()?;
    let communes = Territories::embedded().communes();
    let mut parts: Vec<TerritoryCode> = Vec::new();
    let code_of = |rank: usize| part_of(&communes[rank], level);
    for tally in [make.now, make.before] {
        let told = tally.communes.iter().enumerate().filter(|(_, count)| **count > 0);
        parts.extend(told.filter_map(|(rank, _)| code_of(rank)));
    }
    parts.sort_unstable();
    parts.dedup();
    let counts = |tally: &Tally| {
        let mut counts = vec![0; parts.len()];
        for (rank, count) in tally.communes.iter().enumerate().filter(|(_, count)| **count > 0) {
            if let Some(part) = code_of(rank).and_then(|code| parts.binary_search(&code).ok()) {
                counts[part] += *count;
            }
        }
        counts
    };
    let keys = parts.iter().map(ToString::to_string).collect();
    Some(make.parts("territories", Unit::Supports, keys, counts))
}
