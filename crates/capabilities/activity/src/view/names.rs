//! Identifiers as small numbers.

use std::collections::HashMap;
use std::hash::Hash;

/// Gives each identifier a number, in the order in which they come: a column of numbers is small.
#[derive(Clone, Debug)]
pub struct Names<T> {
    all: Vec<T>,
    numbers: HashMap<T, u32>,
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self { all: Vec::new(), numbers: HashMap::new() }
    }
}

/// The number of what has no name.
pub const NOBODY: u32 = u32::MAX;

impl<T: Clone + Eq + Hash> Names<T> {
    /// Gives a number to a name that has none yet.
    pub fn add(&mut self, name: &T) -> u32 {
        let number = u32::try_from(self.all.len()).unwrap_or(NOBODY);
        self.all.push(name.clone());
        self.numbers.insert(name.clone(), number);
        number
    }

    /// The number that a name has, if any.
    pub fn find(&self, name: &T) -> Option<u32> {
        self.numbers.get(name).copied()
    }

    /// The name of a number.
    pub fn name(&self, number: u32) -> Option<&T> {
        self.all.get(number as usize)
    }

    /// The names, in the order of their numbers.
    pub fn all(&self) -> &[T] {
        &self.all
    }
}
