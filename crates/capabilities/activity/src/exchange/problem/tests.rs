//! What every reason must keep.

use std::collections::BTreeSet;

use super::*;

fn example(reason: Reason) -> Problem {
    Problem {
        sheet: Some("Feuille".into()),
        line: 12,
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
    let problem = Problem { value: "{fix} {".into(), ..example(Reason::UnknownValue) };
    assert!(problem.french().contains("« {fix} { »"));
}

#[test]
fn what_has_no_proposal_proposes_nothing() {
    let problem = Problem { fix: None, ..example(Reason::UnknownValue) };
    assert!(problem.french().ends_with("la valeur est laissée de côté."), "{}", problem.french());
    assert!(problem.english().ends_with("the value is left out."), "{}", problem.english());
}
