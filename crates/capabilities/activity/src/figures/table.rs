//! A table of counts, some of them hidden.

use maillage_statistics::{Line, Rule, Shown, alone, protect};

/// What a table counts. Units are never mixed in one table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Acts of help, one a person.
    Supports,
    /// People who came.
    Visits,
    /// Reports.
    Reports,
}

impl Unit {
    /// Its name for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Supports => "supports",
            Self::Visits => "visits",
            Self::Reports => "reports",
        }
    }
}

/// A count that may be shown, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// It is shown.
    Shown(u64),
    /// It is hidden: it is small, or it would give a small one back.
    Hidden,
}

impl Count {
    /// The count, where it is shown.
    pub const fn shown(self) -> Option<u64> {
        match self {
            Self::Shown(count) => Some(count),
            Self::Hidden => None,
        }
    }
}

impl From<Shown> for Count {
    fn from(shown: Shown) -> Self {
        shown.count().map_or(Self::Hidden, Self::Shown)
    }
}

/// A row: this period, and the one that it is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its name for programs: the slug of a value, the first day of a month, the code of a territory.
    pub key: String,
    /// Its count.
    pub now: Count,
    /// The count of the period before.
    pub before: Count,
}

/// A table of counts in two periods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name for programs.
    pub id: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// How counts are shown: as they are to whom they belong, protected to all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Secrecy(pub Option<Rule>);

impl Secrecy {
    /// Counts that add up to a total that is published elsewhere on the page.
    pub fn parts(self, counts: &[u64]) -> Vec<Count> {
        let Some(rule) = self.0 else { return counts.iter().map(|count| Count::Shown(*count)).collect() };
        protect(&Line::of(counts.to_vec()), rule).counts.into_iter().map(Count::from).collect()
    }

    /// Counts that do not add up to anything: an act has several themes.
    pub fn each(self, counts: &[u64]) -> Vec<Count> {
        counts.iter().map(|count| self.one(*count)).collect()
    }

    /// One count.
    pub fn one(self, count: u64) -> Count {
        self.0.map_or(Count::Shown(count), |rule| alone(count, rule).into())
    }
}

impl Table {
    /// A table out of the counts of two periods.
    pub fn new(id: &'static str, unit: Unit, keys: Vec<String>, now: Vec<Count>, before: Vec<Count>) -> Self {
        let pairs = now.into_iter().zip(before);
        let rows = keys.into_iter().zip(pairs).map(|(key, (now, before))| Row { key, now, before }).collect();
        Self { id, unit, rows }
    }

    /// Sum of what is shown, and whether something is hidden.
    pub fn shown(&self) -> (u64, bool) {
        let sum = self.rows.iter().filter_map(|row| row.now.shown()).sum();
        (sum, self.rows.iter().any(|row| row.now == Count::Hidden))
    }

    /// The answer with the most, where one stands alone in front. What is not told is no answer.
    pub fn first(&self) -> Option<(&Row, u64)> {
        let told = self.rows.iter().filter(|row| !matches!(row.key.as_str(), "untold" | "non-communique"));
        let counts = told.filter_map(|row| Some((row, row.now.shown()?)));
        let mut counted: Vec<(&Row, u64)> = counts.filter(|(_, count)| *count > 0).collect();
        counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        match counted.as_slice() {
            [(_, first), (_, second), ..] if first == second => None,
            [first, ..] => Some(*first),
            [] => None,
        }
    }
}
