//! What tables show, and what an attacker can learn from it.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod attack;

use maillage_statistics::{
    Line, Rule, Shown, ShownLine, Why, Wishes, alone, differs_by_few, protect, protect_with, share,
};
use proptest::prelude::*;
use rstest::rstest;

use attack::{cells, could_be};

fn cross(rows: &[&[u64]]) -> Line {
    Line::sum(rows.iter().map(|row| Line::of(row.to_vec())).collect()).unwrap()
}

/// A line as people read it: `·` small, `x` neighbour.
fn text(line: &ShownLine) -> String {
    let one = |shown: &Shown| match shown {
        Shown::Count(count) => count.to_string(),
        Shown::Hidden(Why::Small) => "·".into(),
        Shown::Hidden(Why::Neighbour) => "x".into(),
    };
    let counts: Vec<_> = line.counts.iter().map(one).collect();
    let mut lines = vec![format!("{} = {}", one(&line.total), counts.join(" "))];
    lines.extend(line.parts.iter().map(text));
    lines.join("\n")
}

#[rstest]
#[case::nothing_small(&[5, 9, 0], "14 = 5 9 0")]
#[case::the_smallest_neighbour(&[2, 30, 7, 12], "51 = · 30 x 12")]
#[case::two_small_keep_each_other_badly(&[1, 2, 30, 6], "39 = · · 30 x")]
#[case::three_small_are_not_always_enough(&[4, 4, 4, 30], "42 = · · · 30")]
#[case::zero_keeps_nothing(&[3, 0, 8], "11 = · 0 x")]
#[case::alone_with_its_total(&[3, 0, 0], "· = · 0 0")]
#[case::only_the_total_can_keep_it(&[1, 1, 1, 2], "x = · · · ·")]
#[case::empty(&[], "0 = ")]
fn lines_with_their_total(#[case] counts: &[u64], #[case] expected: &str) {
    assert_eq!(text(&protect(&Line::of(counts.to_vec()), Rule::default())), expected);
}

#[test]
fn rows_columns_and_totals() {
    let table = cross(&[&[3, 12, 40], &[9, 7, 30], &[20, 25, 31]]);
    assert_eq!(
        text(&protect(&table, Rule::default())),
        "177 = 32 44 101\n55 = · x 40\n46 = x x 30\n76 = 20 25 31"
    );
}

#[test]
fn areas_within_areas() {
    let towns = |counts: &[u64]| Line::sum(counts.iter().map(|&count| Line::count(count)).collect()).unwrap();
    let region = Line::sum(vec![towns(&[2, 50]), towns(&[70, 80]), towns(&[4, 0])]).unwrap();
    // The last area is small itself: another area must go with it, and its own town.
    assert_eq!(
        text(&protect(&region, Rule::default())),
        "206 = \nx = \n· = \n50 = \n150 = \n70 = \n80 = \n· = \n· = \n0 = "
    );
}

#[rstest]
#[case::a_large_one_takes_its_neighbour_with_it(&[30, 7, 12], &[1], "49 = x x 12")]
#[case::a_zero_stays(&[30, 0, 12], &[2], "42 = 30 0 12")]
#[case::the_total_takes_one_of_its_parts(&[30, 7, 12], &[0], "x = 30 x 12")]
#[case::what_is_hidden_already(&[2, 30, 7, 12], &[1, 3], "51 = · 30 x 12")]
#[case::no_such_cell(&[5, 9], &[7], "14 = 5 9")]
fn cells_that_are_not_to_be_shown(#[case] counts: &[u64], #[case] also: &[usize], #[case] expected: &str) {
    let wishes = Wishes { hidden: also, weight: &|_| 1 };
    assert_eq!(text(&protect_with(&Line::of(counts.to_vec()), Rule::default(), &wishes)), expected);
}

#[rstest]
#[case::the_cheapest_way(&[1, 4, 4, 4, 30], &[], "43 = · · · · 30")]
#[case::a_total_that_is_cheaper_than_its_parts(&[3, 60, 90], &[1, 2, 3], "x = · 60 90")]
#[case::a_total_that_weighs_more(&[3, 60, 90], &[0], "153 = · x 90")]
#[case::where_nothing_else_serves(&[1, 1, 1, 2], &[0], "x = · · · ·")]
fn what_weighs_more_is_hidden_later(#[case] counts: &[u64], #[case] heavy: &[usize], #[case] expected: &str) {
    let weight = |cell: usize| if heavy.contains(&cell) { 100 } else { 1 };
    let wishes = Wishes { hidden: &[], weight: &weight };
    assert_eq!(text(&protect_with(&Line::of(counts.to_vec()), Rule::default(), &wishes)), expected);
}

#[test]
fn lines_must_agree() {
    assert!(Line::sum(vec![Line::of(vec![1]), Line::of(vec![1, 2])]).is_err());
}

#[test]
fn counts_that_stand_alone() {
    let rule = Rule::new(11);
    assert_eq!(alone(10, rule), Shown::Hidden(Why::Small));
    assert_eq!((alone(11, rule), alone(0, rule)), (Shown::Count(11), Shown::Count(0)));
    assert_eq!(alone(1, Rule::new(0)), Shown::Count(1));
}

#[test]
fn shares_and_differences() {
    assert_eq!((share(5, 20), share(5, 19), share(21, 20)), (Some(0.25), None, None));
    assert!(differs_by_few(3, 7, 5) && differs_by_few(7, 3, 5));
    assert!(!differs_by_few(7, 7, 5) && !differs_by_few(2, 7, 5));
}

fn counts(columns: usize) -> impl Strategy<Value = Vec<u64>> {
    prop::collection::vec(prop_oneof![2 => 0..1_u64, 5 => 1..5_u64, 6 => 5..12_u64, 2 => 12..80_u64], columns)
}

fn tables() -> impl Strategy<Value = Line> {
    let line = (1..6_usize).prop_flat_map(counts).prop_map(Line::of);
    let crossed = (1..4_usize, 1..4_usize).prop_flat_map(|(rows, columns)| {
        prop::collection::vec(counts(columns), rows)
            .prop_map(|rows| Line::sum(rows.into_iter().map(Line::of).collect()).unwrap())
    });
    let nested = prop::collection::vec(prop::collection::vec(counts(2), 1..3), 1..3).prop_map(|areas| {
        let area = |rows: Vec<Vec<u64>>| Line::sum(rows.into_iter().map(Line::of).collect()).unwrap();
        Line::sum(areas.into_iter().map(area).collect()).unwrap()
    });
    prop_oneof![line, crossed, nested]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// The heart of the matter, judged by trying every table that agrees with what is published.
    #[test]
    fn a_small_count_could_reach_the_threshold(table in tables(), threshold in 2..7_u64) {
        let shown = protect(&table, Rule::new(threshold));
        for (rank, (count, cell)) in cells(&table, &shown).into_iter().enumerate() {
            if cell == Shown::Hidden(Why::Small) {
                prop_assert!(count < threshold);
                prop_assert!(could_be(&table, &shown, rank, threshold), "{}", text(&shown));
            }
        }
    }

    #[test]
    fn no_hidden_count_can_be_computed(table in tables(), threshold in 2..7_u64) {
        let shown = protect(&table, Rule::new(threshold));
        for (rank, (count, cell)) in cells(&table, &shown).into_iter().enumerate() {
            if cell.count().is_none() {
                let other = (1..=threshold).any(|by| {
                    could_be(&table, &shown, rank, count + by)
                        || count > by && could_be(&table, &shown, rank, count - by)
                });
                prop_assert!(other, "cell {rank} of\n{}", text(&shown));
            }
        }
    }

    #[test]
    fn what_is_hidden_besides_stays_hidden_and_cannot_be_computed(
        table in tables(), threshold in 2..7_u64, also in prop::collection::vec(0..12_usize, 0..4), heavy in 0..200_u64,
    ) {
        let weight = |cell: usize| 1 + heavy * (cell as u64 % 3);
        let wishes = Wishes { hidden: &also, weight: &weight };
        let shown = protect_with(&table, Rule::new(threshold), &wishes);
        for (rank, (count, cell)) in cells(&table, &shown).into_iter().enumerate() {
            let asked = also.contains(&rank) && count > 0;
            prop_assert!(!asked || cell.count().is_none());
            if cell.count().is_none() {
                let other = (1..=threshold).any(|by| {
                    could_be(&table, &shown, rank, count + by)
                        || count > by && could_be(&table, &shown, rank, count - by)
                });
                prop_assert!(other, "cell {rank} of\n{}", text(&shown));
            }
            if cell == Shown::Hidden(Why::Small) {
                prop_assert!(could_be(&table, &shown, rank, threshold), "{}", text(&shown));
            }
        }
    }

    #[test]
    fn what_is_shown_is_true_and_what_is_small_is_not_shown(table in tables(), threshold in 0..12_u64) {
        let rule = Rule::new(threshold);
        let shown = protect(&table, rule);
        prop_assert_eq!(&shown, &protect(&table, rule));
        let pairs = cells(&table, &shown);
        for (count, cell) in &pairs {
            let right = match cell {
                Shown::Count(told) => told == count && !rule.is_small(*count),
                Shown::Hidden(Why::Small) => rule.is_small(*count),
                Shown::Hidden(Why::Neighbour) => *count > 0 && !rule.is_small(*count),
            };
            prop_assert!(right, "{count}: {cell:?}");
        }
        let small = pairs.iter().any(|(count, _)| rule.is_small(*count));
        prop_assert_eq!(small, pairs.iter().any(|(_, cell)| cell.count().is_none()));
    }
}
