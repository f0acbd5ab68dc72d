//! Counts of a quarter: what was decided on which ground, how long it took, what was contested. Protected as all public
//! counts are: what concerned few could point to somebody.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{Datelike as _, NaiveDate};
use maillage_statistics::{Line, Rule, Shown, ShownLine, alone, protect};

use crate::model::{Ground, Outcome, Step};
use crate::store::steps::Counted;

/// A quarter of a year: `2026-T4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    /// Year.
    pub year: i32,
    /// From 1 to 4.
    pub number: u32,
}

impl Quarter {
    /// That of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self { year: day.year(), number: day.month0() / 3 + 1 }
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-T{}", self.year, self.number)
    }
}

/// Something that happened to a case, on a day of the network.
pub struct Fact {
    /// The day.
    pub day: NaiveDate,
    /// What.
    pub step: Counted,
}

/// What was decided on one ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The ground; none where the thing was kept.
    pub ground: Option<Ground>,
    /// Decisions, in the order of [`Outcome::ALL`].
    pub outcomes: Vec<Shown>,
    /// All of them.
    pub total: Shown,
}

/// The counts of a quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Which.
    pub quarter: Quarter,
    /// Reports that came.
    pub reports: Shown,
    /// First decisions, by ground.
    pub rows: Vec<Row>,
    /// All first decisions, by outcome, and their total.
    pub total: Row,
    /// Hours from the first report to the first decision, for half of the cases at most; none where few were decided.
    pub median_hours: Option<u64>,
    /// Contested decisions that were decided by another person.
    pub appeals: Shown,
    /// Those that were reversed.
    pub reversals: Shown,
}

/// What is counted before it is protected.
#[derive(Default)]
struct Counts {
    reports: u64,
    decided: BTreeMap<Option<Ground>, [u64; 3]>,
    hours: Vec<u64>,
    confirmed: u64,
    reversed: u64,
}

impl Counts {
    fn add(&mut self, fact: &Counted) {
        match (fact.step, fact.outcome) {
            (Step::Reported, _) => self.reports += 1,
            (Step::Confirmed, _) => self.confirmed += 1,
            (Step::Reversed, _) => self.reversed += 1,
            (Step::Decided, Some(outcome)) => {
                self.decided.entry(fact.ground).or_default()[rank(outcome)] += 1;
                let hours = (fact.at - fact.opened_at).num_hours();
                self.hours.push(u64::try_from(hours).unwrap_or_default());
            }
            _ => {}
        }
    }

    fn shown(mut self, quarter: Quarter, rule: Rule) -> Figures {
        let (grounds, lines): (Vec<_>, Vec<_>) =
            self.decided.into_iter().map(|(ground, counts)| (ground, Line::of(counts.to_vec()))).unzip();
        let table = Line::sum(lines).unwrap_or_else(|_| Line::of(vec![0; Outcome::ALL.len()]));
        let shown = protect(&table, rule);
        let rows = grounds.into_iter().zip(&shown.parts).map(|(ground, line)| row(ground, line)).collect();
        let appeals = protect(&Line::of(vec![self.confirmed, self.reversed]), rule);
        self.hours.sort_unstable();
        let enough = self.hours.len() as u64 >= rule.threshold() && shown.total.count().is_some();
        Figures {
            quarter,
            // Where each thing was reported once, they would give the decisions away.
            reports: if shown.total.count().is_some() { alone(self.reports, rule) } else { shown.total },
            rows,
            total: row(None, &shown),
            median_hours: enough.then(|| self.hours[(self.hours.len() - 1) / 2]),
            appeals: appeals.total,
            reversals: appeals.counts[1],
        }
    }
}

fn rank(outcome: Outcome) -> usize {
    Outcome::ALL.iter().position(|one| *one == outcome).unwrap_or_default()
}

fn row(ground: Option<Ground>, line: &ShownLine) -> Row {
    // Of a quarter in which nothing was decided, the sum has no column.
    let zero = || vec![Shown::Count(0); Outcome::ALL.len()];
    let outcomes = if line.counts.is_empty() { zero() } else { line.counts.clone() };
    Row { ground, outcomes, total: line.total }
}

impl Figures {
    /// The counts of all quarters in which something happened, the latest first.
    pub fn of(facts: &[Fact], rule: Rule) -> Vec<Self> {
        let mut quarters: BTreeMap<Quarter, Counts> = BTreeMap::new();
        for fact in facts {
            quarters.entry(Quarter::of(fact.day)).or_default().add(&fact.step);
        }
        quarters.into_iter().rev().map(|(quarter, counts)| counts.shown(quarter, rule)).collect()
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::*;
    use crate::model::CaseId;

    fn fact(step: Step, outcome: Option<Outcome>, ground: Option<Ground>, hours: i64) -> Fact {
        let opened_at = DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        let at = opened_at + TimeDelta::hours(hours);
        let step = Counted { case: CaseId::from_bits(1), at, step, outcome, ground, opened_at };
        Fact { day: at.date_naive(), step }
    }

    fn decided(count: usize, outcome: Outcome, ground: Option<Ground>) -> Vec<Fact> {
        (0..count)
            .map(|rank| fact(Step::Decided, Some(outcome), ground, 10 + i64::try_from(rank).unwrap()))
            .collect()
    }

    #[test]
    fn what_concerned_few_is_hidden_and_cannot_be_found_again() {
        let mut facts = decided(9, Outcome::Kept, None);
        facts.extend(decided(2, Outcome::Hidden, Some(Ground::LawData)));
        facts.extend(decided(7, Outcome::Hidden, Some(Ground::RuleAdvertising)));
        let all = Figures::of(&facts, Rule::default());
        let [figures] = &all[..] else { panic!("one quarter: {all:?}") };
        assert_eq!(figures.quarter.to_string(), "2026-T4");
        let of = |ground| figures.rows.iter().find(|row| row.ground == ground).unwrap();
        assert_eq!(of(Some(Ground::LawData)).total.count(), None);
        let hidden: Vec<_> = figures.rows.iter().filter(|row| row.total.count().is_none()).collect();
        assert!(hidden.len() >= 2, "one alone would be found from the total: {figures:?}");
        assert_eq!(figures.total.total.count(), Some(18));
        assert_eq!(figures.median_hours, Some(13));
    }

    #[test]
    fn of_few_decisions_no_delay_is_told() {
        let all = Figures::of(&decided(3, Outcome::Kept, None), Rule::default());
        assert_eq!((all[0].median_hours, all[0].total.total.count()), (None, None));
    }

    #[test]
    fn reports_without_a_decision_and_appeals_are_counted() {
        let mut facts: Vec<_> = (0..6).map(|_| fact(Step::Reported, None, None, 0)).collect();
        facts.extend((0..12).map(|_| fact(Step::Confirmed, Some(Outcome::Kept), None, 5)));
        facts.extend((0..6).map(|_| fact(Step::Reversed, Some(Outcome::Kept), None, 5)));
        let all = Figures::of(&facts, Rule::default());
        assert_eq!(
            (all[0].reports.count(), all[0].appeals.count(), all[0].reversals.count()),
            (Some(6), Some(18), Some(6))
        );
        assert_eq!(all[0].total.outcomes.iter().filter_map(|shown| shown.count()).sum::<u64>(), 0);
    }
}
