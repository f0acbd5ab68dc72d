//! Where each bound lies: the last that is allowed, the first that is not.

use super::*;

/// Reasons that a document gives once changed.
fn reasons(change: impl FnOnce(&mut Document)) -> Vec<Reason> {
    faults(change).into_iter().map(|(_, reason)| reason).collect()
}

fn options(count: usize) -> Vec<ChoiceDocument> {
    (0..count).map(|rank| ChoiceDocument::new(&format!("o{rank}"), "Oui", "")).collect()
}

#[test]
fn options_and_rows_are_counted() {
    let with = |count| reasons(|document| document.sections[1].questions[1].options = options(count));
    // The condition on `mots` looks for the option 3, which is no longer there.
    assert_eq!(with(1), [Reason::TooFewOptions]);
    assert_eq!(with(2), [Reason::ConditionOption]);
    assert_eq!(with(OPTIONS_MAX), [Reason::ConditionOption]);
    assert_eq!(with(OPTIONS_MAX + 1), [Reason::TooMany]);
    let with = |count| reasons(|document| document.sections[1].questions[1].rows = options(count));
    assert_eq!(with(0), [Reason::NoRow]);
    // …and here the row `seul`.
    assert_eq!(with(ROWS_MAX), [Reason::ConditionRow]);
    assert_eq!(with(ROWS_MAX + 1), [Reason::TooMany]);
}

#[test]
fn questions_and_sections_are_counted() {
    let question = |rank: usize| QuestionDocument {
        name: format!("t{rank}"),
        kind: "text".into(),
        label: TextDocument::new("Dites", ""),
        ..QuestionDocument::default()
    };
    let section = |from: usize, count: usize| SectionDocument {
        questions: (from..from + count).map(question).collect(),
        ..SectionDocument::default()
    };
    let of = |sections| Document { title: TextDocument::new("Titre", ""), sections, ..Document::default() };
    assert!(Questionnaire::build(&of(vec![section(0, 1_000)])).is_ok());
    let found = Questionnaire::build(&of(vec![section(0, 600), section(600, 401)])).unwrap_err();
    assert_eq!((found[0].reason, found[0].detail.as_str()), (Reason::TooMany, "1000"));
    assert!(Questionnaire::build(&of((0..200).map(|rank| section(rank, 1)).collect())).is_ok());
    assert!(Questionnaire::build(&of((0..201).map(|rank| section(rank, 1)).collect())).is_err());
    assert_eq!(Questionnaire::build(&of(vec![])).unwrap_err()[0].reason, Reason::NoQuestion);
    assert_eq!(Questionnaire::build(&of(vec![section(0, 0)])).unwrap_err()[0].reason, Reason::NoQuestion);
}

#[test]
fn cells_are_counted_and_needed() {
    let with = |cells: Vec<CellDocument>| reasons(|document| document.quotas[0].cells = cells);
    assert_eq!(with(vec![]), [Reason::QuotaCell]);
    assert_eq!(with(vec![CellDocument::default(); CELLS_MAX + 1]), [Reason::TooMany]);
    assert_eq!(reasons(|document| document.quotas[0].questions.clear()), [Reason::QuotaQuestion]);
    assert_eq!(reasons(|document| document.quotas[0].questions[1] = "age".into()), [Reason::QuotaTwice]);
    let twice = reasons(|document| {
        let quota = document.quotas[0].clone();
        document.quotas.push(quota);
    });
    assert_eq!(twice, [Reason::QuotaTwice]);
}

#[test]
fn scales_have_two_to_twenty_one_points() {
    let with = |from, to| {
        reasons(|document| {
            let scale = &mut document.sections[1].questions[2];
            (scale.from, scale.to) = (from, to);
        })
    };
    for (from, to) in [(0, 1), (0, 20), (80, 100), (1, 2)] {
        assert_eq!(with(Some(from), Some(to)), [], "{from} – {to}");
    }
    for (from, to) in [(1, 1), (5, 1), (0, 21), (-1, 3), (99, 101), (i32::MIN, i32::MAX)] {
        assert_eq!(with(Some(from), Some(to)), [Reason::ScaleBounds], "{from} – {to}");
    }
    assert_eq!(with(None, None), [Reason::ScaleBounds]);
    assert_eq!(with(None, Some(4)), [], "one to four");
}

#[test]
fn bounds_of_numbers_and_days_are_read() {
    let with = |question: usize, min: Option<BoundDocument>, max: Option<BoundDocument>| {
        reasons(|document| {
            let first = document.sections[0].questions.len();
            let (section, rank) = if question < first { (0, question) } else { (1, question - first) };
            let one = &mut document.sections[section].questions[rank];
            (one.min, one.max) = (min, max);
        })
    };
    let (number, day) = (2, 7);
    let whole = |number| Some(BoundDocument::Whole(number));
    let text = |text: &str| Some(BoundDocument::Day(text.into()));
    assert_eq!(with(number, whole(3), whole(3)), []);
    assert_eq!(with(number, whole(-1_000_000_000), whole(1_000_000_000)), []);
    assert_eq!(with(number, whole(1_000_000_001), None), [Reason::BoundForm]);
    assert_eq!(with(number, text("3"), None), [Reason::BoundForm]);
    assert_eq!(with(number, Some(BoundDocument::Number(f64::NAN)), None), [Reason::BoundForm]);
    assert_eq!(with(number, text("x"), text("y")), [Reason::BoundForm, Reason::BoundForm]);
    assert_eq!(with(day, text("2024-02-29"), text("2024-02-29")), []);
    assert_eq!(with(day, text("2023-02-29"), None), [Reason::BoundForm]);
    assert_eq!(with(day, text("2024-03-01"), text("2024-02-29")), [Reason::BoundsCrossed]);
    assert_eq!(with(day, whole(2024), None), [Reason::BoundForm]);
}

#[test]
fn texts_answer_within_a_length() {
    let with = |length| reasons(|document| document.sections[1].questions[4].max_length = length);
    assert_eq!(with(Some(1)), []);
    assert_eq!(with(Some(ANSWER_MAX)), []);
    assert_eq!(with(Some(ANSWER_MAX + 1)), [Reason::LengthForm]);
    assert_eq!(with(None), [], "a usual length");
    let label = |length: usize| reasons(|document| document.title.fr = "é".repeat(length));
    assert_eq!(label(TEXT_MAX), []);
    assert_eq!(label(TEXT_MAX + 1), [Reason::TextTooLong]);
}

#[test]
fn consent_is_plain() {
    let with = |change: &dyn Fn(&mut Document)| reasons(|document| change(document));
    assert_eq!(with(&|document| document.sections[0].questions[0].required = true), []);
    // A consent that comes later may not depend on anything, nor its section.
    let late = |document: &mut Document| {
        let mut consent = document.sections[0].questions[0].clone();
        consent.name = "encore".into();
        document.sections[1].questions.push(consent);
    };
    assert_eq!(with(&late), []);
    let conditional = |document: &mut Document| {
        late(document);
        document.sections[1].questions.last_mut().unwrap().when = Some("age is 60".into());
    };
    assert_eq!(with(&conditional), [Reason::ConsentTerms]);
    let in_section = |document: &mut Document| {
        late(document);
        document.sections[1].when = Some("age is 60".into());
    };
    assert_eq!(with(&in_section), [Reason::ConsentTerms]);
}

#[test]
fn strata_are_choices_numbers_or_texts_and_required() {
    let of = |rank: usize, required: bool| {
        reasons(|document| {
            let one = &mut document.sections[1].questions[rank];
            (one.stratum, one.required) = (Some("commune".into()), required);
        })
    };
    let (multiple, grid, scale, date, text) = (0, 1, 2, 3, 4);
    assert_eq!(of(text, true), []);
    assert_eq!(of(text, false), [Reason::StratumOptional]);
    for rank in [multiple, grid, scale, date] {
        assert_eq!(of(rank, true), [Reason::StratumKind], "{rank}");
    }
    let margin = reasons(|document| document.sections[0].questions[1].stratum = Some("Tranche d’âge".into()));
    // The quota has lost its question.
    assert_eq!(margin, [Reason::NameForm, Reason::QuotaQuestion]);
}

#[test]
fn section_conditions_look_back_too() {
    let with = |when: &str| {
        let when = when.to_owned();
        reasons(|document| document.sections[1].when = Some(when))
    };
    assert_eq!(with("age is 60"), []);
    assert_eq!(with("selected(usages, mail)"), [Reason::ConditionForward]);
    assert_eq!(with("age is 60 and"), [Reason::ConditionUnreadable]);
    // All names that are not there are told, each once.
    assert_eq!(with("un > 1 or deux > 2 or un > 3"), [Reason::ConditionUnknown; 2]);
}
