//! A table of counts, protected.

use maillage_statistics::{Line, Rule, Shown, ShownLine, alone, protect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Key of the row of all that are told together.
pub const OTHER: &str = "other";

/// Answers to one question, over those who answered it.
///
/// That few left a question out tells nothing about them: how many answered is always told, unless they are few.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Table {
    /// How many answered; null where they are few.
    pub answered: Option<u64>,
    /// How many answered in each mode, in the order of the modes; empty where modes are not told apart.
    pub by_mode: Vec<u64>,
    /// Its rows. They add up to those who answered, except where one may choose several.
    pub rows: Vec<Row>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Row {
    /// The rank of a choice from 1, a step of a scale, a code; `other` for what is told together.
    pub key: String,
    /// How many; null where it is hidden.
    pub count: Option<u64>,
    /// How many in each mode, in the order of the modes; empty where modes are not told apart.
    pub by_mode: Vec<Option<u64>>,
}

impl Table {
    /// Answers that exclude one another, by mode. Everybody knows how many answered, in each mode too where modes are told
    /// apart (`split`): where protecting a table would hide one of these, it hides more instead.
    pub fn exclusive(keys: Vec<String>, by_mode: &[Vec<u64>], split: bool, rule: Rule) -> Self {
        let people: Vec<u64> = by_mode.iter().map(|counts| counts.iter().sum()).collect();
        let mut table = Self::of(&people, split, rule);
        let cells = match table.answered {
            Some(_) if !table.by_mode.is_empty() => columns(by_mode, rule),
            _ => None,
        };
        let cells = cells.or_else(|| table.answered.and(whole(&totals(by_mode, keys.len()), rule)));
        table.fill(keys, cells.unwrap_or_default());
        table
    }

    /// Answers of which several may be one person’s: each stands alone against all others. `people`: how many answered, by
    /// mode.
    pub fn several(keys: Vec<String>, by_mode: &[Vec<u64>], people: &[u64], split: bool, rule: Rule) -> Self {
        let mut table = Self::of(people, split, rule);
        let row = |(rank, key): (usize, String)| {
            let against = |(counts, people): (&Vec<u64>, &u64)| {
                let yes = counts.get(rank).copied().unwrap_or_default();
                vec![yes, people.saturating_sub(yes)]
            };
            let halves: Vec<_> = by_mode.iter().zip(people).map(against).collect();
            Self::exclusive(vec![key, String::new()], &halves, split, rule).rows.swap_remove(0)
        };
        table.rows = keys.into_iter().enumerate().map(row).collect();
        table
    }

    /// A table of which nothing is told.
    pub fn untold(keys: Vec<String>) -> Self {
        let mut table = Self::default();
        table.fill(keys, Cells::default());
        table
    }

    /// How many wrote an answer in their words.
    pub fn words(people: &[u64], split: bool, rule: Rule) -> Self {
        Self::of(people, split, rule)
    }

    /// How many answered.
    fn of(people: &[u64], split: bool, rule: Rule) -> Self {
        let answered = alone(people.iter().sum(), rule).count();
        let apart = split && answered.is_some() && people.iter().all(|count| !rule.is_small(*count));
        Self { answered, by_mode: if apart { people.to_vec() } else { Vec::new() }, rows: Vec::new() }
    }

    fn fill(&mut self, keys: Vec<String>, cells: Cells) {
        let mut cells = cells.into_iter();
        let row = |key| {
            let (count, by_mode) = cells.next().unwrap_or_default();
            Row { key, count, by_mode }
        };
        self.rows = keys.into_iter().map(row).collect();
    }

    /// The rows that are hidden go together, for all modes at once; those that count nothing go.
    #[must_use]
    pub fn gathered(self) -> Self {
        let (mut rows, hidden): (Vec<_>, Vec<_>) = self.rows.into_iter().partition(|row| row.count.is_some());
        let shown: u64 = rows.iter().filter_map(|row| row.count).sum();
        rows.retain(|row| row.count != Some(0));
        for row in &mut rows {
            row.by_mode.clear();
        }
        rows.sort_by(|one, two| two.count.cmp(&one.count).then_with(|| one.key.cmp(&two.key)));
        if let Some(answered) = self.answered.filter(|_| !hidden.is_empty()) {
            let count = Some(answered.saturating_sub(shown));
            rows.push(Row { key: OTHER.to_owned(), count, by_mode: Vec::new() });
        }
        Self { answered: self.answered, by_mode: Vec::new(), rows }
    }

    /// Whether some count is hidden.
    pub fn hides(&self) -> bool {
        self.answered.is_none() || self.rows.iter().any(|row| row.count.is_none())
    }

    /// The answer with the most, where one stands alone in front.
    pub fn first(&self) -> Option<(&Row, u64)> {
        let told = self.rows.iter().filter(|row| row.key != OTHER);
        let mut counts: Vec<_> = told.filter_map(|row| Some((row, row.count?))).collect();
        counts.retain(|(_, count)| *count > 0);
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        match counts.as_slice() {
            [(_, first), (_, second), ..] if first == second => None,
            [first, ..] => Some(*first),
            [] => None,
        }
    }
}

type Cells = Vec<(Option<u64>, Vec<Option<u64>>)>;

fn totals(by_mode: &[Vec<u64>], rows: usize) -> Vec<u64> {
    (0..rows).map(|row| by_mode.iter().filter_map(|counts| counts.get(row)).sum()).collect()
}

/// The cells of all together; none where their known total should be hidden.
fn whole(counts: &[u64], rule: Rule) -> Option<Cells> {
    let shown = protect(&Line::of(counts.to_vec()), rule);
    shown.total.count()?;
    Some(shown.counts.into_iter().map(|cell| (cell.count(), Vec::new())).collect())
}

/// The cells of all and of each mode; none where a known total should be hidden.
fn columns(by_mode: &[Vec<u64>], rule: Rule) -> Option<Cells> {
    let lines = by_mode.iter().map(|counts| Line::of(counts.clone())).collect();
    let shown = protect(&Line::sum(lines).ok()?, rule);
    shown.total.count()?;
    shown.parts.iter().map(|part| part.total.count()).collect::<Option<Vec<_>>>()?;
    let of_mode = |row: usize, part: &ShownLine| part.counts.get(row).and_then(|cell| cell.count());
    let row = |(row, cell): (usize, &Shown)| {
        (cell.count(), shown.parts.iter().map(|part| of_mode(row, part)).collect())
    };
    Some(shown.counts.iter().enumerate().map(row).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn keys(count: usize) -> Vec<String> {
        (0..count).map(|rank| rank.to_string()).collect()
    }

    proptest! {
        #[test]
        fn no_small_count_is_shown_nor_the_only_one_that_is_hidden(
            counts in prop::collection::vec(prop::collection::vec(0_u64..40, 4), 1..4),
        ) {
            let rule = Rule::new(5);
            let modes: Vec<u64> = counts.iter().map(|one| one.iter().sum()).collect();
            let split = modes.len() > 1 && modes.iter().all(|mode| !rule.is_small(*mode));
            let table = Table::exclusive(keys(4), &counts, split, rule);
            let truth = totals(&counts, 4);
            prop_assert!(table.answered.is_none_or(|count| !rule.is_small(count)));
            prop_assert!(table.by_mode.iter().all(|count| !rule.is_small(*count)));
            let hidden = table.rows.iter().filter(|row| row.count.is_none()).count();
            prop_assert!(hidden != 1 || table.answered.is_none(), "the total gives it back");
            for (rank, row) in table.rows.iter().enumerate() {
                prop_assert!(row.count.is_none_or(|count| count == truth[rank] && !rule.is_small(count)));
                for (mode, cell) in row.by_mode.iter().enumerate() {
                    prop_assert!(cell.is_none_or(|cell| cell == counts[mode][rank] && !rule.is_small(cell)));
                }
                if !row.by_mode.is_empty() {
                    let cells = row.by_mode.iter().chain([&row.count]);
                    prop_assert!(cells.filter(|cell| cell.is_none()).count() != 1, "the row gives it back");
                }
            }
            for mode in 0..counts.len() {
                let column = table.rows.iter().filter_map(|row| row.by_mode.get(mode));
                prop_assert!(column.filter(|cell| cell.is_none()).count() != 1, "the mode gives it back");
            }
        }

        #[test]
        fn of_several_choices_neither_the_few_who_chose_nor_the_few_who_did_not_are_shown(
            yes in 0_u64..60, no in 0_u64..60,
        ) {
            let rule = Rule::new(5);
            prop_assume!(!rule.is_small(yes + no));
            let table = Table::several(keys(1), &[vec![yes]], &[yes + no], false, rule);
            let shown = table.rows[0].count;
            prop_assert_eq!(shown.is_none(), rule.is_small(yes) || rule.is_small(no));
        }
    }

    #[test]
    fn what_is_hidden_goes_together_without_telling_more() {
        let table = Table::exclusive(keys(5), &[vec![0, 3, 30, 7, 2]], false, Rule::new(5));
        let rows: Vec<_> = table.gathered().rows.into_iter().map(|row| (row.key, row.count)).collect();
        assert_eq!(
            rows.iter().map(|(key, count)| (key.as_str(), *count)).collect::<Vec<_>>(),
            [("2", Some(30)), (OTHER, Some(12))],
            "3 and 2 alone would be told to be small by their sum"
        );
    }
}
