//! Every pair of licences, against a table written by hand: tests/pairs.txt.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use maillage_release::{Licence, Nature, Origin, Verdict, check};

const TABLE: &str = include_str!("pairs.txt");

const fn sign(verdict: Verdict) -> char {
    match verdict {
        Verdict::Fits => 'o',
        Verdict::ToCheck => '?',
        Verdict::Refused => 'x',
    }
}

/// The chosen licences of a block, in the order of its columns.
fn columns(line: &str) -> (Nature, Vec<Licence>) {
    let (nature, names) = line.strip_prefix("# ").unwrap().split_once(": ").unwrap();
    let licences = names.split(' ').map(|name| name.parse().unwrap()).collect();
    (nature.parse().unwrap(), licences)
}

#[test]
fn every_pair_is_as_the_table_says() {
    let mut seen = 0;
    let mut wrong = Vec::new();
    let mut block: Option<(Nature, Vec<Licence>)> = None;
    for line in TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with("//")) {
        if line.starts_with('#') {
            block = Some(columns(line));
            continue;
        }
        let (nature, chosen) = block.as_ref().unwrap();
        let (source, signs) = line.split_once(' ').unwrap();
        let source: Licence = source.parse().unwrap();
        let signs: Vec<char> = signs.chars().filter(|c| *c != ' ').collect();
        assert_eq!(signs.len(), chosen.len(), "{line}");
        for (licence, wanted) in chosen.iter().zip(signs) {
            let found = sign(check(*nature, *licence, &[Origin::Listed(source)]).verdict);
            if found != wanted {
                wrong.push(format!("{source} into {nature} under {licence}: {found}, not {wanted}"));
            }
            seen += 1;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let all: usize = Nature::ALL.iter().map(|nature| Licence::of(*nature).len() * Licence::ALL.len()).sum();
    assert_eq!(seen, all, "every pair stands in the table");
}
