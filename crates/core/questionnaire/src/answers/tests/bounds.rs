//! Answers at each bound of each kind.

use super::*;
use crate::model::{
    BoundDocument, ChoiceDocument, Document, QuestionDocument, Questionnaire, SectionDocument, TextDocument,
};

/// A questionnaire of one question `q`.
fn only(question: QuestionDocument) -> Version {
    let question = QuestionDocument { name: "q".into(), label: TextDocument::new("Dites", ""), ..question };
    let sections = vec![SectionDocument { questions: vec![question], ..SectionDocument::default() }];
    let document = Document { title: TextDocument::new("Titre", ""), sections, ..Document::default() };
    Version::new(Questionnaire::build(&document).unwrap())
}

/// What becomes of one typed answer: its reason, or none.
fn told(version: &Version, text: &str) -> Option<AnswerReason> {
    version.read_form(&[("q", text)]).err().map(|faults| faults[0].reason)
}

#[test]
fn decimals_stand_within_their_bounds() {
    let version = only(QuestionDocument {
        kind: "number".into(),
        decimals: true,
        min: Some(BoundDocument::Number(-0.5)),
        max: Some(BoundDocument::Number(2.25)),
        ..QuestionDocument::default()
    });
    for (text, reason) in [
        ("-0.5", None),
        ("-0,5", None),
        ("−0,5", None),
        ("2.25", None),
        ("2.250", None),
        ("+1", None),
        ("-0.500001", Some(AnswerReason::TooSmall)),
        ("2.250001", Some(AnswerReason::TooLarge)),
        ("2.2500001", Some(AnswerReason::NumberForm)),
        ("1e0", Some(AnswerReason::NumberForm)),
        ("NaN", Some(AnswerReason::NumberForm)),
        ("", None),
    ] {
        assert_eq!(told(&version, text), reason, "{text}");
    }
}

#[test]
fn whole_numbers_may_be_written_with_zeros() {
    let version = only(QuestionDocument { kind: "number".into(), ..QuestionDocument::default() });
    for (text, reason) in [
        ("007", None),
        ("12,0", None),
        ("1 000 000", None),
        ("1\u{202f}000", None),
        ("1000000000", None),
        ("1000000001", Some(AnswerReason::NumberForm)),
        ("12,5", Some(AnswerReason::WholeOnly)),
        ("12.", Some(AnswerReason::NumberForm)),
        ("douze", Some(AnswerReason::NumberForm)),
    ] {
        assert_eq!(told(&version, text), reason, "{text}");
    }
}

#[test]
fn days_stand_within_their_bounds() {
    let version = only(QuestionDocument {
        kind: "date".into(),
        min: Some(BoundDocument::Day("2024-02-29".into())),
        max: Some(BoundDocument::Day("2024-12-31".into())),
        ..QuestionDocument::default()
    });
    for (text, reason) in [
        ("2024-02-29", None),
        ("29/02/2024", None),
        ("31/12/2024", None),
        ("28/02/2024", Some(AnswerReason::TooEarly)),
        ("2025-01-01", Some(AnswerReason::TooLate)),
        ("2024-13-01", Some(AnswerReason::DayForm)),
        ("29/02/2023", Some(AnswerReason::DayForm)),
        ("29/02/24", Some(AnswerReason::DayForm)),
        ("hier", Some(AnswerReason::DayForm)),
    ] {
        assert_eq!(told(&version, text), reason, "{text}");
    }
    let fault = version.read_form(&[("q", "28/02/2024")]).unwrap_err().remove(0);
    assert_eq!(fault.sentence(crate::Language::Fr), "La date ne peut pas être avant le 29/02/2024.");
}

#[test]
fn options_are_taken_by_their_code() {
    let options = ["1", "Oui", "15-29"].map(|code| ChoiceDocument::new(code, "Réponse", "")).to_vec();
    let version = only(QuestionDocument {
        kind: "choice".into(),
        options: options.clone(),
        ..QuestionDocument::default()
    });
    for (text, reason) in [
        ("1", None),
        (" Oui ", None),
        ("15-29", None),
        ("oui", Some(AnswerReason::NotOffered)),
        ("2", Some(AnswerReason::NotOffered)),
        ("<b>", Some(AnswerReason::NotOffered)),
        ("dont_know", Some(AnswerReason::NotOffered)),
    ] {
        assert_eq!(told(&version, text), reason, "{text}");
    }
    let several = only(QuestionDocument { kind: "multiple".into(), options, ..QuestionDocument::default() });
    let answers = several.read_form(&[("q", "Oui"), ("q", "1"), ("q", "Oui"), ("autre", "x")]).unwrap();
    assert_eq!(answers.get("q"), Some(&super::several(&["1", "Oui"])));
    assert!(several.read_form(&[("q", "Oui"), ("q", "non")]).is_err());
}

#[test]
fn words_are_counted_as_people_count() {
    let version =
        only(QuestionDocument { kind: "text".into(), max_length: Some(3), ..QuestionDocument::default() });
    assert_eq!(told(&version, "été"), None);
    assert_eq!(told(&version, "  été  "), None);
    assert_eq!(told(&version, "étés"), Some(AnswerReason::TooLong));
    assert!(version.read_form(&[("q", "   ")]).unwrap().passed(&name("q")));
}

#[test]
fn words_that_look_like_codes_are_words() {
    let version = only(QuestionDocument {
        kind: "text".into(),
        missing: vec!["dont_know".into()],
        ..QuestionDocument::default()
    });
    let words = version.read_form(&[("q", "dont_know")]).unwrap();
    assert_eq!(words.get("q"), Some(&Value::Words("dont_know".into())));
    assert_eq!(version.resume(&words.save()), Ok(words));
    let unknown = version.read_form(&[("q.missing", "dont_know")]).unwrap();
    assert_eq!(unknown.get("q"), Some(&UNKNOWN));
    assert_eq!(version.resume(&unknown.save()), Ok(unknown));
}

#[test]
fn a_whole_grid_may_be_unknown() {
    let options = ["1", "2"].map(|code| ChoiceDocument::new(code, "Réponse", "")).to_vec();
    let version = only(QuestionDocument {
        kind: "grid".into(),
        rows: ["a", "b"].map(|code| ChoiceDocument::new(code, "Ligne", "")).to_vec(),
        options,
        missing: vec!["dont_know".into()],
        required: true,
        ..QuestionDocument::default()
    });
    assert_eq!(version.read_form(&[("q", "dont_know")]).unwrap().get("q"), Some(&UNKNOWN));
    assert_eq!(version.read_line("? ?").unwrap().get("q"), Some(&UNKNOWN));
    // Half known is told, on paper and on screen.
    assert_eq!(version.read_line("? 1").unwrap_err()[0].reason, AnswerReason::Excludes);
    assert_eq!(version.read_line("1 ?").unwrap_err()[0].reason, AnswerReason::Excludes);
    assert_eq!(version.read_form(&[("q_a", "1")]).unwrap_err()[0].reason, AnswerReason::RowsWanted);
    assert_eq!(version.read_form(&[("q_a", "1"), ("q_a", "2")]).unwrap_err()[0].field, "q_a");
    assert!(version.read_form(&[("q_a", "1"), ("q_b", "2")]).is_ok());
}

#[test]
fn saved_answers_are_read_strictly() {
    let version = only(QuestionDocument { kind: "text".into(), ..QuestionDocument::default() });
    let unreadable = |json: &str| matches!(Saved::read(json.as_bytes()), Err(NotResumed::Unreadable(_)));
    assert!(unreadable("") && unreadable("[]") && unreadable(r#"{"version":"x"}"#));
    assert!(unreadable(r#"{"version":"x","answers":{},"more":1}"#));
    let other = Saved::read(br#"{"version":"x","answers":{}}"#).unwrap();
    assert_eq!(version.resume(&other), Err(NotResumed::OtherVersion(None)));
    let mut own = version.begin().save();
    own.passed = vec!["q".into(), "nobody".into(), "No name".into()];
    let resumed = version.resume(&own).unwrap();
    assert!(resumed.passed(&name("q")) && !resumed.passed(&name("nobody")));
}
