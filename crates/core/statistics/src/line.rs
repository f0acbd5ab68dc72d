//! Tables of counts that add up: what is given, and what is shown of it.

use crate::Shown;

/// A line of a table: a total, the counts of its categories, and the lines that it is the sum of.
///
/// - counts with their total: [`Line::of`];
/// - rows, columns and all their totals: [`Line::sum`] of such lines;
/// - areas within areas, by category or not: sums of sums.
///
/// Sums saturate at `u64::MAX`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub(crate) total: u64,
    pub(crate) counts: Vec<u64>,
    pub(crate) parts: Vec<Line>,
}

/// Lines that are summed must have the same categories.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnevenLines;

impl std::fmt::Display for UnevenLines {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("lines of one sum have the same categories")
    }
}

impl std::error::Error for UnevenLines {}

impl Line {
    /// A count without categories.
    pub const fn count(total: u64) -> Self {
        Self { total, counts: Vec::new(), parts: Vec::new() }
    }

    /// Counts that exclude one another, and their total.
    pub fn of(counts: Vec<u64>) -> Self {
        Self { total: sum(counts.iter().copied()), counts, parts: Vec::new() }
    }

    /// The sum of lines, category by category: a territory of its parts, a column of its rows.
    pub fn sum(parts: Vec<Line>) -> Result<Self, UnevenLines> {
        let categories = parts.first().map_or(0, |line| line.counts.len());
        if parts.iter().any(|line| line.counts.len() != categories) {
            return Err(UnevenLines);
        }
        let column = |rank: usize| sum(parts.iter().map(|line| line.counts[rank]));
        let counts = (0..categories).map(column).collect();
        Ok(Self { total: sum(parts.iter().map(|line| line.total)), counts, parts })
    }
}

fn sum(counts: impl Iterator<Item = u64>) -> u64 {
    counts.fold(0, u64::saturating_add)
}

/// What is shown of a [`Line`], in the same shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownLine {
    /// Its total.
    pub total: Shown,
    /// Its counts, in the order of the line.
    pub counts: Vec<Shown>,
    /// Its parts, in the order of the line.
    pub parts: Vec<ShownLine>,
}
