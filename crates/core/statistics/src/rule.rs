//! When a count is small, and what is shown in its place.

/// From which count on a count may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    threshold: u64,
}

impl Rule {
    /// Hides counts from 1 to `threshold - 1`. A threshold of 0 or 1 hides nothing.
    pub const fn new(threshold: u64) -> Self {
        Self { threshold }
    }

    /// The smallest count, zero apart, that is shown.
    pub const fn threshold(self) -> u64 {
        self.threshold
    }

    /// Whether a count is small: not zero, and under the threshold.
    pub const fn is_small(self, count: u64) -> bool {
        0 < count && count < self.threshold
    }
}

/// What people agree on for counts of persons: fewer than 5 are hidden.
impl Default for Rule {
    fn default() -> Self {
        Self::new(5)
    }
}

/// What is shown of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shown {
    /// The count itself.
    Count(u64),
    /// Nothing.
    Hidden(Why),
}

/// Why a count is hidden. Not to be published: it says whether the count is under the threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// The count is under the threshold.
    Small,
    /// It would give a small count back.
    Neighbour,
}

impl Shown {
    /// The count, if it is shown.
    pub const fn count(self) -> Option<u64> {
        match self {
            Self::Count(count) => Some(count),
            Self::Hidden(_) => None,
        }
    }
}

/// What is shown of a count that adds up with no other: primary suppression alone.
pub const fn alone(count: u64, rule: Rule) -> Shown {
    if rule.is_small(count) { Shown::Hidden(Why::Small) } else { Shown::Count(count) }
}
