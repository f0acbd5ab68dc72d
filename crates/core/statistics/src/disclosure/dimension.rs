//! A dimension: its codes, the sums among them, and the small changes that keep all sums.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap, HashMap};

/// The code of the margin.
pub const TOTAL: &str = "total";

/// Changes of one code that are looked for at most; the smallest come first.
const MOST_CHANGES: usize = 4096;
/// States that are looked at for them.
const MOST_STATES: usize = 100_000;
/// Codes that one change touches at most.
const WIDEST: usize = 14;

/// A sum of codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sum {
    pub total: u32,
    pub parts: Vec<u32>,
}

/// Codes that change together, up (1) or down (-1), so that every sum stays right.
pub(super) type Change = Vec<(u32, i8)>;

/// A dimension of a table: codes, and sums among them. A code may be part of several sums, and be summed in several ways:
/// communes make up EPCI, and priority districts with the rest of their commune make up communes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    name: String,
    codes: Vec<String>,
    ranks: HashMap<String, u32>,
    pub(super) sums: Vec<Sum>,
}

impl Dimension {
    /// A dimension without codes.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), codes: Vec::new(), ranks: HashMap::new(), sums: Vec::new() }
    }

    /// Codes, and [`TOTAL`], their sum.
    pub fn flat<T: AsRef<str>>(name: impl Into<String>, codes: &[T]) -> Self {
        let parts: Vec<_> = codes.iter().map(AsRef::as_ref).collect();
        Self::new(name).with_sum(TOTAL, &parts)
    }

    /// The same with a sum more. Codes that are new are added.
    #[must_use]
    pub fn with_sum(mut self, total: &str, parts: &[&str]) -> Self {
        let total = self.code(total);
        let mut parts: Vec<_> = parts.iter().map(|part| self.code(part)).collect();
        parts.sort_unstable();
        parts.dedup();
        parts.retain(|&part| part != total);
        if !parts.is_empty() {
            self.sums.push(Sum { total, parts });
        }
        self
    }

    /// The rank of a code, which is added where it is new.
    pub fn code(&mut self, code: &str) -> u32 {
        if let Some(&rank) = self.ranks.get(code) {
            return rank;
        }
        let rank = crate::numeric::rank(self.codes.len());
        self.codes.push(code.to_owned());
        self.ranks.insert(code.to_owned(), rank);
        rank
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its codes.
    pub fn codes(&self) -> &[String] {
        &self.codes
    }

    /// The rank of a code.
    pub fn rank(&self, code: &str) -> Option<u32> {
        self.ranks.get(code).copied()
    }

    /// Changes in which a code goes up by one, the smallest first: each sum that is wrong is mended in every way by one code
    /// that has not changed yet.
    pub(super) fn changes(&self, code: u32) -> Vec<Change> {
        let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
        let mut queue = BinaryHeap::from([Reverse((1, vec![(code, 1)]))]);
        for _ in 0..MOST_STATES {
            let Some(Reverse((size, change))) = queue.pop() else { break };
            let Some((sum, too_much)) = self.wrong(&change) else {
                found.push(change);
                if found.len() == MOST_CHANGES {
                    break;
                }
                continue;
            };
            if size == WIDEST {
                continue;
            }
            let sign = if too_much { 1 } else { -1 };
            let ways = sum.parts.iter().map(|&part| (part, sign)).chain([(sum.total, -sign)]);
            for (code, sign) in ways {
                if change.iter().all(|&(known, _)| known != code) {
                    let mut next = change.clone();
                    next.push((code, sign));
                    next.sort_unstable();
                    if seen.insert(next.clone()) {
                        queue.push(Reverse((size + 1, next)));
                    }
                }
            }
        }
        found
    }

    /// The first sum that a change breaks, and whether its total has gone up too much.
    fn wrong(&self, change: &Change) -> Option<(&Sum, bool)> {
        let of = |code: u32| change.iter().find(|one| one.0 == code).map_or(0, |one| i32::from(one.1));
        self.sums.iter().find_map(|sum| {
            let touched = change.iter().filter(|one| sum.parts.binary_search(&one.0).is_ok());
            let parts: i32 = touched.map(|one| i32::from(one.1)).sum();
            let gap = of(sum.total) - parts;
            (gap != 0).then_some((sum, gap > 0))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(dimension: &Dimension, code: &str) -> Vec<String> {
        let one = |&(code, sign): &(u32, i8)| {
            format!("{}{}", if sign > 0 { '+' } else { '-' }, dimension.codes()[code as usize])
        };
        let changes = dimension.changes(dimension.rank(code).unwrap());
        let mut told: Vec<_> = changes
            .iter()
            .map(|change| {
                let mut codes: Vec<_> = change.iter().map(one).collect();
                codes.sort_unstable();
                codes.join(" ")
            })
            .collect();
        told.sort_unstable();
        told
    }

    #[test]
    fn codes_change_with_another_or_with_their_total() {
        let age = Dimension::flat("age", &["young", "old"]);
        assert_eq!(told(&age, "young"), ["+total +young", "+young -old"]);
        assert_eq!(told(&age, "total"), ["+old +total", "+total +young"]);
    }

    #[test]
    fn territories_within_territories() {
        let area = Dimension::new("area")
            .with_sum("E", &["a", "b"])
            .with_sum("F", &["c"])
            .with_sum(TOTAL, &["E", "F"]);
        assert_eq!(told(&area, "a"), ["+E +a +total", "+E +a -F -c", "+a -b"]);
    }

    #[test]
    fn territories_that_overlap() {
        // A district holds a part of two communes.
        let area = Dimension::new("area")
            .with_sum("a", &["a in", "a out"])
            .with_sum("b", &["b in", "b out"])
            .with_sum("district", &["a in", "b in"]);
        let changes = told(&area, "a in");
        assert!(changes.contains(&"+a +a in +district".to_owned()), "{changes:?}");
        assert!(changes.contains(&"+a in +b out -a out -b in".to_owned()), "{changes:?}");
        for change in area.changes(2) {
            assert!(area.wrong(&change).is_none());
        }
    }

    #[test]
    fn a_dimension_without_sums_changes_freely() {
        let mut wave = Dimension::new("wave");
        wave.code("2025");
        assert_eq!(told(&wave, "2025"), ["+2025"]);
    }
}
