//! Tables of any shape, protected, and attacked by a program that tries whole tables one by one.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "attack/solve.rs"]
mod solve;

use maillage_statistics::disclosure::{
    Cell, Checked, Dimension, Dominance, Mark, Publication, Reason, Rules, Status, TOTAL, Unreliable, protect,
};
use maillage_statistics::exchange::{Table, read_cells, read_toml};
use proptest::prelude::*;
use rstest::rstest;
use solve::{Sum, solve};

/// A dimension of a test: its leaves, and for each other code the leaves under it.
#[derive(Debug, Clone)]
struct Axis {
    leaves: Vec<&'static str>,
    above: Vec<(&'static str, Vec<&'static str>)>,
}

impl Axis {
    fn flat(leaves: &[&'static str]) -> Self {
        Self { leaves: leaves.to_vec(), above: vec![(TOTAL, leaves.to_vec())] }
    }

    fn codes(&self) -> Vec<&'static str> {
        self.leaves.iter().copied().chain(self.above.iter().map(|one| one.0)).collect()
    }

    fn under(&self, code: &'static str) -> Vec<&'static str> {
        self.above.iter().find(|one| one.0 == code).map_or_else(|| vec![code], |one| one.1.clone())
    }

    fn dimension(&self, name: &str) -> Dimension {
        self.above
            .iter()
            .fold(Dimension::new(name), |dimension, (total, parts)| dimension.with_sum(total, parts))
    }
}

/// Every combination of codes, the last axis fastest.
fn combinations(lists: &[Vec<&'static str>]) -> Vec<Vec<&'static str>> {
    lists.iter().fold(vec![Vec::new()], |keys, list| {
        keys.iter().flat_map(|key| list.iter().map(|&code| [key.as_slice(), &[code]].concat())).collect()
    })
}

/// A full table: keys, counts, and every sum over the leaves of one axis.
struct Full {
    keys: Vec<Vec<&'static str>>,
    counts: Vec<u64>,
    sums: Vec<Sum>,
}

impl Full {
    fn of(axes: &[Axis], leaves: &[u64]) -> Self {
        let inner = combinations(&axes.iter().map(|axis| axis.leaves.clone()).collect::<Vec<_>>());
        let keys = combinations(&axes.iter().map(Axis::codes).collect::<Vec<_>>());
        let holds = |key: &[&'static str], leaf: &[&'static str]| {
            axes.iter().zip(key).zip(leaf).all(|((axis, &code), leaf)| axis.under(code).contains(leaf))
        };
        let count = |key: &Vec<&'static str>| {
            inner
                .iter()
                .zip(leaves.iter().cycle())
                .filter(|(leaf, _)| holds(key, leaf))
                .map(|one| one.1)
                .sum()
        };
        let counts = keys.iter().map(count).collect();
        let mut sums = Vec::new();
        for (place, axis) in axes.iter().enumerate() {
            for (total, key) in keys.iter().enumerate().filter(|(_, key)| !axis.leaves.contains(&key[place]))
            {
                let under = axis.under(key[place]);
                let is_part = |other: &Vec<&'static str>| {
                    (0..key.len()).all(|one| {
                        if one == place { under.contains(&other[one]) } else { other[one] == key[one] }
                    })
                };
                sums.push((total, (0..keys.len()).filter(|&other| is_part(&keys[other])).collect()));
            }
        }
        Self { keys, counts, sums }
    }

    fn protect(&self, axes: &[Axis], minimum: u64) -> Checked {
        let dimensions = axes.iter().zip(["a", "b", "c"]).map(|(axis, name)| axis.dimension(name)).collect();
        let cells = self.keys.iter().cloned().zip(self.counts.iter().map(|&count| Cell::count(count)));
        let publication = Publication::new(dimensions, cells).unwrap();
        protect(publication, Rules::of(minimum)).unwrap().check().unwrap()
    }

    /// Whether some whole table agrees with what is shown and has `wanted` in a cell, within a reach of the true one.
    fn could_be(&self, checked: &Checked, target: usize, wanted: u64, reach: u64) -> bool {
        let range = |(cell, &count): (usize, &u64)| match checked.status(cell) {
            _ if cell == target => (wanted, wanted),
            Status::Published => (count, count),
            _ => (count.saturating_sub(reach).max(1), count + reach),
        };
        solve(self.counts.iter().enumerate().map(range).collect(), &self.sums)
    }
}

fn shapes() -> Vec<Vec<Axis>> {
    let overlapping = Axis {
        leaves: vec!["a in", "a out", "b in", "b out"],
        above: vec![
            ("a", vec!["a in", "a out"]),
            ("b", vec!["b in", "b out"]),
            ("district", vec!["a in", "b in"]),
            (TOTAL, vec!["a in", "a out", "b in", "b out"]),
        ],
    };
    let nested = Axis {
        leaves: vec!["a", "b", "c", "d"],
        above: vec![("E", vec!["a", "b"]), ("F", vec!["c", "d"]), (TOTAL, vec!["a", "b", "c", "d"])],
    };
    let (two, three) = (Axis::flat(&["yes", "no"]), Axis::flat(&["x", "y", "z"]));
    vec![
        vec![three.clone(), three.clone()],
        vec![two.clone(), two.clone(), three],
        vec![nested, two.clone()],
        vec![overlapping, two],
    ]
}

/// Counts as small tables have them: zeros, small ones, larger ones.
fn leaves() -> impl Strategy<Value = Vec<u64>> {
    let one = prop_oneof![2 => Just(0_u64), 4 => 1..5_u64, 4 => 5..12_u64, 2 => 12..60_u64];
    prop::collection::vec(one, 12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nobody_computes_a_hidden_cell_nor_proves_a_small_one(leaves in leaves(), shape in 0..4_usize, minimum in 2..7_u64) {
        let axes = &shapes()[shape];
        let full = Full::of(axes, &leaves);
        let checked = full.protect(axes, minimum);
        for (cell, &count) in full.counts.iter().enumerate() {
            match checked.status(cell) {
                Status::Published => {
                    prop_assert!(count == 0 || count >= minimum);
                    prop_assert_eq!(checked.shown(cell), Some(&Cell::count(count)));
                }
                Status::Primary => {
                    prop_assert!(0 < count && count < minimum);
                    prop_assert!(full.could_be(&checked, cell, minimum, minimum), "{:?}", full.keys[cell]);
                }
                Status::Secondary => {
                    prop_assert!(count >= minimum);
                    let other = (1..=minimum).any(|by| {
                        full.could_be(&checked, cell, count + by, 2 * minimum)
                            || count > by && full.could_be(&checked, cell, count - by, 2 * minimum)
                    });
                    prop_assert!(other, "{:?}", full.keys[cell]);
                }
            }
        }
    }

    /// In two dimensions the corners of what is possible are whole: bounds are reached, and no more.
    #[test]
    fn what_the_attacker_proves_is_what_can_be(leaves in prop::collection::vec(0..9_u64, 12), minimum in 2..6_u64) {
        let axes = &shapes()[0];
        let full = Full::of(axes, &leaves);
        let checked = full.protect(axes, minimum);
        for (cell, proved) in checked.attack().counts.iter().enumerate() {
            let Some(proved) = proved else { continue };
            let whole = |bound: f64| format!("{bound}").parse::<u64>().unwrap();
            let low = whole(proved.low);
            prop_assert!(full.could_be(&checked, cell, low, 200));
            prop_assert!(low <= 1 || !full.could_be(&checked, cell, low - 1, 200));
            if proved.high.is_finite() {
                prop_assert!(full.could_be(&checked, cell, whole(proved.high), 200));
                prop_assert!(!full.could_be(&checked, cell, whole(proved.high) + 1, 200));
            }
        }
    }
}

#[test]
fn a_draft_that_shows_too_much_is_not_published() {
    let axes = [Axis::flat(&["x", "y", "z"])];
    let full = Full::of(&axes, &[2, 30, 7]);
    let publication = || {
        let cells = full.keys.iter().cloned().zip(full.counts.iter().map(|&count| Cell::count(count)));
        Publication::new(vec![axes[0].dimension("a")], cells).unwrap()
    };
    let draft = protect(publication(), Rules::of(5)).unwrap();
    // 2 is hidden, and 7 beside it: together 9.
    let proved = draft.attack().unwrap().counts;
    assert_eq!(proved.iter().map(Option::is_some).collect::<Vec<_>>(), [true, false, true, false]);
    assert_eq!(proved[0].map(|one| (one.low, one.high)), Some((1.0, 8.0)));
    let told = draft.showing(2).check().unwrap_err().to_string();
    assert!(told.starts_with("the attacker computes 1 hidden cells and proves 1"), "{told}");
}

/// Ages by town and sexes by town, published apart: the towns are the same cells.
#[test]
fn tables_that_share_their_margins_are_one_publication() {
    let dimensions = vec![
        Dimension::flat("town", &["Apt", "Gap"]),
        Dimension::flat("age", &["young", "old"]),
        Dimension::flat("sex", &["F", "M"]),
    ];
    let cells = [
        (["Apt", "young", "total"], 3),
        (["Apt", "old", "total"], 20),
        (["Gap", "young", "total"], 25),
        (["Gap", "old", "total"], 18),
        (["total", "young", "total"], 28),
        (["total", "old", "total"], 38),
        (["Apt", "total", "F"], 12),
        (["Apt", "total", "M"], 11),
        (["Gap", "total", "F"], 40),
        (["Gap", "total", "M"], 3),
        (["total", "total", "F"], 52),
        (["total", "total", "M"], 14),
        (["Apt", "total", "total"], 23),
        (["Gap", "total", "total"], 43),
        (["total", "total", "total"], 66),
    ];
    let cells = cells.map(|(key, count)| (key.to_vec(), Cell::count(count)));
    let checked =
        protect(Publication::new(dimensions, cells).unwrap(), Rules::of(5)).unwrap().check().unwrap();
    let hidden: Vec<_> = (0..15).filter(|&cell| checked.shown(cell).is_none()).collect();
    // Four cells of each table keep its small one; the towns stay.
    assert_eq!(hidden, [0, 1, 2, 3, 6, 7, 8, 9]);
}

/// Two waves and what they make together.
#[test]
fn waves_cannot_be_subtracted() {
    let wave = Dimension::new("wave").with_sum("both", &["2025", "2026"]);
    let cells = [
        ("2025", "F", 20),
        ("2025", "M", 9),
        ("2025", "total", 29),
        ("2026", "F", 2),
        ("2026", "M", 30),
        ("2026", "total", 32),
        ("both", "F", 22),
        ("both", "M", 39),
        ("both", "total", 61),
    ];
    let cells = cells.map(|(wave, sex, count)| (vec![wave, sex], Cell::count(count)));
    let publication = Publication::new(vec![wave, Dimension::flat("sex", &["F", "M"])], cells).unwrap();
    let checked = protect(publication, Rules::of(5)).unwrap().check().unwrap();
    assert_eq!(checked.count(Status::Primary), 1);
    assert!(checked.attack().counts[3].unwrap().high >= 5.0 && checked.count(Status::Secondary) >= 3);
}

fn town(value: f64, largest: f64, second: f64) -> Cell {
    Cell {
        value: Some(value),
        largest: Some(largest),
        second: Some(second),
        contributors: Some(9),
        ..Cell::count(60)
    }
}

#[rstest]
#[case::nobody_is_large(town(100.0, 40.0, 30.0), None)]
#[case::one_makes_up_nine_tenths(town(100.0, 90.0, 5.0), Some(Reason::Dominance))]
#[case::the_second_knows_the_first(town(100.0, 60.0, 37.0), Some(Reason::Percent))]
#[case::few_places(Cell { contributors: Some(2), ..town(100.0, 40.0, 30.0) }, Some(Reason::Contributors))]
#[case::few_people(Cell { count: 10, ..town(100.0, 40.0, 30.0) }, Some(Reason::Few))]
#[case::nobody(Cell::count(0), None)]
fn rules_tell_what_is_confidential(#[case] cell: Cell, #[case] reason: Option<Reason>) {
    let dominance = Some(Dominance { n: 1, k: 85.0 });
    let rules = Rules { dominance, p_percent: Some(10.0), ..Rules::default() };
    assert_eq!(rules.reason(&cell), reason);
}

/// A value of which one contributor makes up 90 % must be believed to be 90 / 0.85 = 105.88 at least.
#[test]
fn values_are_kept_up_and_down() {
    let cells = [
        ("a", town(100.0, 90.0, 5.0)),
        ("b", town(300.0, 100.0, 90.0)),
        ("c", town(250.0, 100.0, 90.0)),
        ("total", Cell { count: 180, ..town(650.0, 100.0, 100.0) }),
    ];
    let cells = cells.map(|(code, cell)| (vec![code], cell));
    let rules = Rules { dominance: Some(Dominance { n: 1, k: 85.0 }), ..Rules::default() };
    let publication = Publication::new(vec![Dimension::flat("town", &["a", "b", "c"])], cells).unwrap();
    let checked = protect(publication, rules).unwrap().check().unwrap();
    let proved = checked.attack().values[0].unwrap();
    assert!(proved.high >= 90.0 / 0.85 && proved.low <= 100.0 - (90.0 / 0.85 - 100.0), "{proved:?}");
    assert_eq!((checked.status(0), checked.count(Status::Secondary)), (Status::Primary, 1));
}

#[test]
fn what_is_unreliable_is_shown_with_a_mark() {
    let rules = Rules { unreliable: Unreliable { below: 30, cv: Some(0.2) }, ..Rules::of(5) };
    let cells = [("a", 20), ("b", 100), ("c", 2), ("d", 300), ("total", 422)];
    let cells = cells
        .map(|(code, count)| (vec![code], Cell { cv: (code == "d").then_some(0.3), ..Cell::count(count) }));
    let publication = Publication::new(vec![Dimension::flat("x", &["a", "b", "c", "d"])], cells).unwrap();
    let checked = protect(publication, rules).unwrap().check().unwrap();
    let marks: Vec<_> = (0..5).map(|cell| checked.mark(cell)).collect();
    let (hidden, weak) = (Some(Mark::Confidential), Some(Mark::Unreliable));
    assert_eq!(marks, [hidden, None, hidden, weak, None]);
}

#[rstest]
#[case::parts_that_do_not_add_up(&[("a", 3), ("b", 4), ("total", 8)], "the cell total is 8, and its parts add up to 7")]
#[case::a_cell_twice(&[("a", 3), ("a", 3)], "the cell a is given twice")]
fn what_is_no_publication(#[case] cells: &[(&str, u64)], #[case] words: &str) {
    let cells = cells.iter().map(|&(code, count)| (vec![code], Cell::count(count)));
    let error = Publication::new(vec![Dimension::flat("x", &["a", "b"])], cells).unwrap_err().to_string();
    assert!(error.starts_with(words), "{error}");
}

#[test]
fn where_nothing_keeps_a_cell_nothing_is_published() {
    // Zeros are shown, and a cell that stands alone with them is known from its total only if that is shown.
    let lone =
        Publication::new(vec![Dimension::flat("x", &["a", "b"])], [(vec!["a"], Cell::count(3))]).unwrap();
    let checked = protect(lone, Rules::of(5)).unwrap().check().unwrap();
    assert!(checked.attack().counts[0].unwrap().high.is_infinite());
}

const NESTED: &str = "departement,epci,commune,answer,n\n\
    D,E,a,yes,3\nD,E,a,no,9\nD,E,a,total,12\nD,E,b,yes,20\nD,E,b,no,31\nD,E,b,total,51\n\
    D,E,total,yes,23\nD,E,total,no,40\nD,E,total,total,63\nD,F,c,yes,14\nD,F,c,no,11\nD,F,c,total,25\n\
    D,F,total,yes,14\nD,F,total,no,11\nD,F,total,total,25\nD,total,total,yes,37\nD,total,total,no,51\n\
    D,total,total,total,88\ntotal,total,total,yes,37\ntotal,total,total,no,51\ntotal,total,total,total,88\n";

fn read(text: &str, rules: &str) -> Result<Publication, String> {
    let rules: Rules = read_toml(rules.as_bytes()).map_err(|error| error.to_string())?;
    let table = Table::new(text.as_bytes()).map_err(|error| error.to_string())?;
    read_cells(&table, &rules).map_err(|error| error.to_string())
}

#[test]
fn columns_within_columns_are_one_dimension() {
    let publication = read(NESTED, "minimum = 5").unwrap();
    assert_eq!(publication.dimensions().len(), 2);
    let checked = protect(publication, Rules::of(5)).unwrap().check().unwrap();
    let hidden: Vec<_> = (0..21).filter(|&cell| checked.shown(cell).is_none()).collect();
    assert_eq!(hidden, [0, 1, 3, 4]);
}

#[rstest]
#[case::a_sum_that_is_wrong(&NESTED.replace("total,no,40", "total,no,41"), "minimum = 5", "line 9: `41` in the column `n` is not the sum of its parts")]
#[case::a_cell_twice(&format!("{NESTED}D,E,a,yes,3\n"), "minimum = 5", "line 23")]
#[case::no_count(&NESTED.replace(",n\n", ",count\n"), "minimum = 5", "`n` is missing")]
#[case::half_a_person(&NESTED.replace("yes,3", "yes,3.5"), "minimum = 5", "line 2: `3.5` in the column `n` is not a whole")]
#[case::no_code(&NESTED.replace("D,E,b,yes", "D,E,,yes"), "minimum = 5", "line 5: `` in the column `commune`")]
#[case::no_largest(NESTED, "dominance = { n = 1, k = 85 }", "`largest` is missing")]
#[case::no_such_rule(NESTED, "minimum = 5\nmaximum = 9", "line 2: unknown field `maximum`")]
#[case::no_such_column(NESTED, "[[hierarchy]]\ncolumn = 'x'\ntotal = 'a'\nparts = ['b']", "`x` is missing")]
fn tables_that_cannot_be_read(#[case] text: &str, #[case] rules: &str, #[case] words: &str) {
    let error = read(text, rules).unwrap_err();
    assert!(error.contains(words), "{error}");
}

#[test]
fn territories_that_overlap_are_told_by_the_rules() {
    let text = "area,n\na in,3\na out,30\nb in,8\nb out,40\na,33\nb,48\ndistrict,11\ntotal,81\n";
    let rules = "minimum = 5\n\
        [[hierarchy]]\ncolumn = 'area'\ntotal = 'a'\nparts = ['a in', 'a out']\n\
        [[hierarchy]]\ncolumn = 'area'\ntotal = 'b'\nparts = ['b in', 'b out']\n\
        [[hierarchy]]\ncolumn = 'area'\ntotal = 'district'\nparts = ['a in', 'b in']\n\
        [[hierarchy]]\ncolumn = 'area'\ntotal = 'total'\nparts = ['a', 'b']\n";
    let checked = protect(read(text, rules).unwrap(), Rules::of(5)).unwrap().check().unwrap();
    // Hiding `a out` alone is not enough: the district less its part in b gives the 3 back.
    assert_eq!((checked.status(0), checked.shown(1)), (Status::Primary, None));
    assert!(checked.shown(2).is_none() || checked.shown(6).is_none());
}
