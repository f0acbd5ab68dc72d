//! Rules of confidentiality: which cells are hidden for what they are, in a set that has a version.

use serde::Deserialize;

use super::Cell;

/// A set of rules. Read from TOML by [`crate::exchange::read_toml`]; an unknown name is an error.
///
/// ```
/// use maillage_statistics::disclosure::{Cell, Reason, Rules};
/// use maillage_statistics::exchange::read_toml;
///
/// let rules: Rules = read_toml(b"version = \"2026-1\"\nminimum = 11\ncontributors = 3").unwrap();
/// assert_eq!(rules.reason(&Cell::count(10)), Some(Reason::Few));
/// assert_eq!(rules.reason(&Cell { contributors: Some(2), ..Cell::count(50) }), Some(Reason::Contributors));
/// assert_eq!(rules.reason(&Cell::count(0)), None);
/// ```
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// What these rules are called; written beside what is published under them.
    #[serde(default)]
    pub version: String,
    /// The smallest count that is shown.
    #[serde(default = "eleven", alias = "threshold", alias = "minimum_count")]
    pub minimum: u64,
    /// The smallest number of contributors: places, enterprises.
    #[serde(default, alias = "minimum_contributors", alias = "places")]
    pub contributors: u64,
    /// Whether zeros are shown.
    #[serde(default = "yes")]
    pub zero_shown: bool,
    /// The largest contributors may not make up too much.
    pub dominance: Option<Dominance>,
    /// The second contributor may not know the first within this many percent.
    pub p_percent: Option<f64>,
    /// What is shown with a mark.
    #[serde(default)]
    pub unreliable: Unreliable,
    /// Sums within a column that its `total` does not tell: EPCI of communes, priority districts of communes.
    #[serde(default)]
    pub hierarchy: Vec<Hierarchy>,
}

/// The (n, k) rule: a value of which the `n` largest contributors make up more than `k` percent is confidential.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dominance {
    /// How many contributors: 1 or 2.
    pub n: u8,
    /// Percent.
    pub k: f64,
}

/// When a cell is shown as unreliable.
#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unreliable {
    /// Counts under this.
    #[serde(default)]
    pub below: u64,
    /// A coefficient of variation above this.
    pub cv: Option<f64>,
}

/// A sum within a column.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hierarchy {
    /// The column.
    pub column: String,
    /// The code that is the sum.
    pub total: String,
    /// The codes that it is made of.
    pub parts: Vec<String>,
}

/// Why a cell is confidential for what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Its count is under the minimum.
    Few,
    /// Too few contributors.
    Contributors,
    /// The largest contributors make up too much.
    Dominance,
    /// A contributor would know another too well.
    Percent,
}

const fn eleven() -> u64 {
    11
}

const fn yes() -> bool {
    true
}

/// Eleven respondents, of three contributors where those are known; zeros are shown.
impl Default for Rules {
    fn default() -> Self {
        Self {
            version: String::new(),
            minimum: 11,
            contributors: 3,
            zero_shown: true,
            dominance: None,
            p_percent: None,
            unreliable: Unreliable::default(),
            hierarchy: Vec::new(),
        }
    }
}

impl Rules {
    /// Counts alone, from this minimum on; zeros are shown.
    pub fn of(minimum: u64) -> Self {
        Self { minimum, contributors: 0, ..Self::default() }
    }

    /// Why a cell is confidential; none when it may be shown, for what it is.
    pub fn reason(&self, cell: &Cell) -> Option<Reason> {
        if cell.count == 0 {
            return (!self.zero_shown).then_some(Reason::Few);
        }
        if cell.count < self.minimum {
            return Some(Reason::Few);
        }
        if cell.contributors.is_some_and(|found| found < self.contributors) {
            return Some(Reason::Contributors);
        }
        if self.dominance.is_some_and(|rule| rule.lacks(cell) > 0.0) {
            return Some(Reason::Dominance);
        }
        self.p_percent.is_some_and(|percent| percent_lacks(percent, cell) > 0.0).then_some(Reason::Percent)
    }

    /// How far above its value a cell must be believed, at least, for the rules on values.
    pub(super) fn reach(&self, cell: &Cell) -> f64 {
        let dominance = self.dominance.map_or(0.0, |rule| rule.lacks(cell));
        dominance.max(self.p_percent.map_or(0.0, |percent| percent_lacks(percent, cell)))
    }

    /// Whether a cell that is shown bears the mark of what is unreliable.
    pub fn is_unreliable(&self, cell: &Cell) -> bool {
        let wide = self.unreliable.cv.zip(cell.cv).is_some_and(|(most, cv)| cv > most);
        0 < cell.count && cell.count < self.unreliable.below || wide
    }
}

impl Dominance {
    /// `100 / k · (x₁ + … + xₙ) - X`: the upper protection level (A. Hundepool et al., *Statistical Disclosure Control*,
    /// Wiley 2012, §4.2).
    fn lacks(self, cell: &Cell) -> f64 {
        let (Some(value), Some(largest)) = (cell.value, cell.largest) else { return 0.0 };
        let second = if self.n > 1 { cell.second.unwrap_or(0.0) } else { 0.0 };
        100.0 / self.k * (largest + second) - value
    }
}

/// `p / 100 · x₁ - (X - x₁ - x₂)`: the upper protection level of the p % rule (the same).
fn percent_lacks(percent: f64, cell: &Cell) -> f64 {
    let (Some(value), Some(largest)) = (cell.value, cell.largest) else { return 0.0 };
    percent / 100.0 * largest - (value - largest - cell.second.unwrap_or(0.0))
}
