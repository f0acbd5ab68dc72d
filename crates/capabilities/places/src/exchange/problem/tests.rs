//! What every reason must keep.

use std::collections::BTreeSet;

use super::*;

fn example(reason: Reason) -> Problem {
    Problem {
        line: 12,
        record: 11,
        column: Some("colonne".into()),
        value: "VALEUR".into(),
        reason,
        fix: Some("PROPOSITION".into()),
        detail: "DÉTAIL".into(),
    }
}

#[test]
fn codes_are_permanent_and_stand_once() {
    let codes: BTreeSet<_> = Reason::ALL.iter().map(|reason| reason.code()).collect();
    assert_eq!(codes.len(), Reason::ALL.len());
    assert!(codes.iter().all(|code| code.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
}

#[test]
fn sentences() {
    let lines: Vec<String> = Reason::ALL
        .iter()
        .map(|&reason| {
            let problem = example(reason);
            let head = format!("{} ({}, {:?})", reason.code(), reason.effect().code(), problem.severity());
            format!("{head}\n  {}\n  {}", problem.french(), problem.english())
        })
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn a_sentence_keeps_what_a_value_holds() {
    let problem = Problem { value: "{fix} {".into(), ..example(Reason::PhoneLength) };
    assert!(problem.french().contains("« {fix} { »"));
}

#[test]
fn a_proposal_is_only_told_where_there_is_one() {
    let with = example(Reason::ValueUnknown);
    let without = Problem { fix: None, ..with.clone() };
    assert!(with.french().ends_with("« colonne ». Proposition : « PROPOSITION »."));
    assert!(without.french().ends_with("« colonne »."));
    let counted = Problem { detail: "1000000".into(), ..example(Reason::TooManyRows) };
    assert!(
        counted.french().contains("1\u{202f}000\u{202f}000 lignes")
            && counted.english().contains("1,000,000 rows")
    );
}

#[test]
fn kinds_have_a_sentence_of_their_own() {
    assert_eq!(
        Reason::CoordinatesFar.french(),
        "La position (…) est à … de la commune. Vérifiez l’une et l’autre."
    );
    assert_eq!(Reason::ValueUnknown.english(), "The value “…” is not in the national list of “…”.");
    assert!(Reason::ALL.iter().all(|reason| !reason.french().contains(['{', '}', '[', ']'])));
}

#[test]
fn long_values_are_shortened() {
    assert_eq!(&*shortened("a\nb"), "a b");
    assert_eq!(shortened(&"é".repeat(1000)).chars().count(), 81);
}
