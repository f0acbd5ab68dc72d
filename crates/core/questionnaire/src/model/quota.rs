//! Quotas: how many answers are wanted of each kind of person.

use super::{Code, Name};

/// Most cells of a quota.
pub const CELLS_MAX: usize = 5_000;

/// A quota over stratum questions that are choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quota {
    pub(crate) name: Name,
    pub(crate) questions: Vec<Name>,
    pub(crate) cells: Vec<Cell>,
}

/// A cell of a quota.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The option of each question of the quota, in the same order.
    pub codes: Vec<Code>,
    /// How many answers are wanted. Zero: these people are not asked.
    pub target: u32,
}

impl Quota {
    /// Its name.
    pub fn name(&self) -> &Name {
        &self.name
    }

    /// The questions that decide, in order.
    pub fn questions(&self) -> &[Name] {
        &self.questions
    }

    /// Its cells. Who is in none of them is never turned away.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }
}
