//! Disclosure control of any tables that are published together, attacked before they are.
//!
//! ```
//! use maillage_statistics::disclosure::{Cell, Dimension, Publication, Rules, Status, protect};
//!
//! let dimensions = vec![Dimension::flat("town", &["Apt", "Gap"]), Dimension::flat("age", &["young", "old"])];
//! let counts = [
//!     ("Apt", "young", 3), ("Apt", "old", 22), ("Apt", "total", 25), ("Gap", "young", 30), ("Gap", "old", 45),
//!     ("Gap", "total", 75), ("total", "young", 33), ("total", "old", 67), ("total", "total", 100),
//! ];
//! let cells = counts.map(|(town, age, count)| (vec![town, age], Cell::count(count)));
//! let draft = protect(Publication::new(dimensions, cells).unwrap(), Rules::of(5)).unwrap();
//! let checked = draft.check().unwrap();
//! assert_eq!(checked.status(0), Status::Primary);
//! assert!(checked.status(1) == Status::Secondary && checked.shown(1).is_none());
//! // Nobody can prove that the 3 is under 5.
//! assert!(checked.attack().counts[0].unwrap().high >= 5.0);
//! ```
//!
//! - [`Rules`]: which cells are confidential for what they are; a set with a version, read from TOML.
//! - [`Publication`]: all cells of all tables that are published together (perimeters that overlap, linked tables, waves), and
//!   every sum among them, in any number of dimensions.
//! - [`protect`] hides the confidential cells and others that keep them: a [`Draft`].
//! - [`Draft::check`] sends an attacker over it, who knows all sums, that hidden counts are whole and not zero, and the rules.
//!   Only where he fails is there a [`Checked`] publication, and only that shows its cells.
//!
//! [`crate::protect`] does the same for one table of counts with one hierarchy, where networks give cheaper patterns.
//!
//! # What it does not do
//!
//! - It does not see what is not told to it: sums between this publication and another, answers that all members of a group
//!   share, estimates from which counts can be worked out.
//! - Patterns are good, not the smallest.

mod attack;
mod dimension;
mod error;
mod layer;
mod publication;
mod region;
mod rules;
mod suppress;

pub use attack::{Attack, Proved};
pub use dimension::{Dimension, TOTAL};
pub use error::DisclosureError;
pub use publication::{Cell, Publication, PublicationError};
pub use rules::{Dominance, Hierarchy, Reason, Rules, Unreliable};
pub use suppress::protect;

use layer::{Layer, Need};
use suppress::Other;

/// What becomes of a cell. For those who may see the table: publish that a cell is hidden, not why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It is shown.
    Published,
    /// It is hidden for what it is.
    Primary,
    /// It is hidden to keep another.
    Secondary,
}

/// The mark of a cell, for everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// `c`: confidential, not shown.
    Confidential,
    /// `u`: shown, and unreliable.
    Unreliable,
}

/// A publication with cells hidden, not attacked yet: it shows nothing.
#[derive(Debug, Clone)]
pub struct Draft {
    publication: Publication,
    rules: Rules,
    layers: Vec<Layer>,
    status: Vec<Status>,
    kept: Vec<(Need, Other)>,
}

impl Draft {
    /// Attacks it; where the attacker fails, it may be published.
    pub fn check(self) -> Result<Checked, DisclosureError> {
        let attack = attack::attack(&self)?;
        if !attack.failed() {
            return Err(DisclosureError::Disclosed { exact: attack.exact, interval: attack.interval });
        }
        if let Some((need, _)) = self.kept.iter().find(|(need, other)| !self.is_kept(*need, other)) {
            return Err(DisclosureError::Unprotected { cell: self.publication.called(need.cell) });
        }
        Ok(Checked { draft: self, attack })
    }

    /// What the attacker finds.
    pub fn attack(&self) -> Result<Attack, DisclosureError> {
        attack::attack(self)
    }

    /// The same with a cell shown after all, for whoever wants to see what it gives away.
    #[must_use]
    pub fn showing(mut self, cell: usize) -> Self {
        if let Some(status) = self.status.get_mut(cell) {
            *status = Status::Published;
        }
        self
    }

    /// Whether the other table that keeps a need is one: whole where counts are, the same where cells are shown, not under the
    /// floor where they are not, and its sums right. What linear programs cannot say of whole numbers, this proves.
    fn is_kept(&self, need: Need, other: &Other) -> bool {
        let layer = &self.layers[need.layer];
        let of = |cell: usize| other.get(&cell).copied().unwrap_or(0.0);
        let cells = other.iter().all(|(&cell, &change)| {
            let whole = !layer.whole || change.fract() == 0.0;
            self.status[cell] != Status::Published
                && whole
                && layer.numbers[cell] + change >= layer.floor - 1e-9
        });
        let sums = self.publication.equations.iter().all(|equation| {
            let parts: f64 = equation.parts.iter().map(|&part| of(part as usize)).sum();
            (of(equation.total as usize) - parts).abs() <= 1e-6 * (1.0 + parts.abs())
        });
        cells && sums && of(need.cell) * need.sign >= need.amount - 1e-6 * need.amount
    }
}

/// A publication that withstood the attacker.
#[derive(Debug, Clone)]
pub struct Checked {
    draft: Draft,
    attack: Attack,
}

impl Checked {
    /// What is shown of a cell, in the order given.
    pub fn shown(&self, cell: usize) -> Option<&Cell> {
        (self.status(cell) == Status::Published).then(|| self.draft.publication.cell(cell))
    }

    /// The mark of a cell.
    pub fn mark(&self, cell: usize) -> Option<Mark> {
        match self.shown(cell) {
            None => Some(Mark::Confidential),
            Some(shown) => self.draft.rules.is_unreliable(shown).then_some(Mark::Unreliable),
        }
    }

    /// Whether and why a cell is hidden; not for everybody.
    pub fn status(&self, cell: usize) -> Status {
        self.draft.status[cell]
    }

    /// How many cells have a status.
    pub fn count(&self, status: Status) -> usize {
        (0..self.len()).filter(|&cell| self.status(cell) == status).count()
    }

    /// How many cells there are.
    pub const fn len(&self) -> usize {
        self.draft.publication.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.draft.publication.is_empty()
    }

    /// What the attacker could prove.
    pub const fn attack(&self) -> &Attack {
        &self.attack
    }

    /// The rules under which it was made.
    pub const fn rules(&self) -> &Rules {
        &self.draft.rules
    }
}
