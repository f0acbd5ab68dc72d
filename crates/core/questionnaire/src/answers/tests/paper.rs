use proptest::prelude::*;

use super::*;
use crate::model::Kind;
use crate::samples;

fn line(text: &str) -> Result<Answers, Vec<(Option<usize>, AnswerReason)>> {
    let faults = |faults: Vec<AnswerFault>| faults.into_iter().map(|one| (one.rank, one.reason)).collect();
    samples::version().read_line(text).map_err(faults)
}

#[test]
fn the_codes_of_a_sheet_stand_in_order() {
    let version = samples::version();
    let names: Vec<String> = version.columns().iter().map(Column::name).collect();
    let expected = [
        "accord",
        "age",
        "appareils",
        "sexe",
        "usages",
        "aisance_seul",
        "aisance_aide",
        "confiance",
        "debut",
        "mots",
    ];
    assert_eq!(names, expected);
}

#[test]
fn a_line_is_a_sheet() {
    let answers = line(r#"1 2 12 - 12 1 3 2 02/05/1999 "il dit ""non""" "#).unwrap();
    assert_eq!(answers.get("age"), Some(&one("30-59")));
    assert_eq!(answers.get("appareils"), Some(&number("12")));
    // Required on a screen; on paper nobody is stopped.
    assert!(answers.get("sexe").is_none() && answers.passed(&name("sexe")));
    assert_eq!(answers.get("usages"), Some(&several(&["mail", "visio"])));
    assert_eq!(answers.get("aisance"), Some(&rows(&[("seul", "1"), ("aide", "3")])));
    assert_eq!(answers.get("mots"), Some(&Value::Words("il dit \"non\"".into())));
    assert_eq!(line("1 2 12 - 1+2 1 3 2 1999-05-02 -").unwrap().get("usages"), answers.get("usages"));
    // What was ticked under a hidden question is dropped.
    assert_eq!(line("1 1 ? ! 3 1 1 5 - x").unwrap().get("aisance"), None);
}

#[test]
fn rows_may_stay_open_on_paper() {
    let answers = line("1 2 ? 1 1 - 3 - - -").unwrap();
    assert_eq!(answers.get("aisance"), Some(&rows(&[("aide", "3")])));
    assert!(!answers.passed(&name("aisance")));
    assert_eq!(answers.get("appareils"), Some(&UNKNOWN));
    let version = samples::version();
    assert_eq!(version.resume(&answers.save()).unwrap(), answers);
}

#[test]
fn mistakes_are_told_code_by_code() {
    use AnswerReason as Reason;
    assert_eq!(
        line("1 4 50 ? 13 4 0 6 1999-13-01 -").unwrap_err(),
        [
            (Some(2), Reason::NotOffered),
            (Some(3), Reason::TooLarge),
            (Some(4), Reason::NotOffered),
            // 1 and 3: something, and nothing of the kind.
            (Some(5), Reason::Excludes),
            (Some(6), Reason::NotOffered),
            (Some(7), Reason::NotOffered),
            (Some(8), Reason::NotOffered),
            (Some(9), Reason::DayForm),
        ]
    );
    assert_eq!(line("1 2 3").unwrap_err(), [(Some(4), Reason::CodesTooFew)]);
    assert_eq!(line(&"1 ".repeat(11)).unwrap_err(), [(Some(11), Reason::CodesTooMany)]);
    assert_eq!(line("1 1 1 1 1 1 1 1 - \"sans fin").unwrap_err(), [(Some(10), Reason::QuoteOpen)]);
    assert_eq!(line(&"1".repeat(LINE_MAX + 1)).unwrap_err(), [(None, Reason::LineTooLong)]);
}

#[test]
fn a_sheet_without_consent_is_not_entered() {
    for first in ["2", "-", "?", "yes"] {
        let found = line(&format!("{first} 1 1 1 1 1 1 1 - -")).unwrap_err();
        assert_eq!(found, [(Some(1), AnswerReason::ConsentWanted)], "{first}");
    }
}

/// The line of a sheet that says these answers.
fn written(version: &Version, answers: &Answers) -> String {
    let codes = version.columns().into_iter().map(|column| {
        let options = column.question.kind().options();
        let rank = |code: &Code| (options.iter().position(|one| one.code == *code).unwrap() + 1).to_string();
        let Some(value) = answers.values().get(column.question.name()) else {
            return if *column.question.kind() == Kind::Consent { "1" } else { "-" }.to_owned();
        };
        match value {
            Value::One(code) => rank(code),
            Value::Several(codes) => codes.iter().map(rank).collect::<Vec<_>>().join("+"),
            Value::Point(point) => point.to_string(),
            Value::Rows(rows) => rank(&rows[&column.row.unwrap().code]),
            Value::Number(number) => number.to_string(),
            Value::Day(day) => day.format("%d/%m/%Y").to_string(),
            Value::Words(words) => format!("\"{}\"", words.replace('"', "\"\"")),
            Value::Consent(_) => "1".to_owned(),
            Value::Missing(Missing::DontKnow) => "?".to_owned(),
            Value::Missing(Missing::PreferNot) => "!".to_owned(),
        }
    });
    codes.collect::<Vec<_>>().join(" ")
}

proptest! {
    #[test]
    fn what_is_answered_on_screen_can_be_typed_from_paper(
        document in samples::any_document(),
        picks in prop::collection::vec(0..1_000_usize, 12),
    ) {
        let version = Version::new(crate::model::Questionnaire::build(&document).unwrap());
        let (mut answers, mut picks) = (version.begin(), picks.into_iter());
        while let Step::Ask(question) = version.next(&answers, &Counts::default()) {
            let value = samples::value_for(question, picks.next().unwrap());
            version.answer(&mut answers, question.name(), value).unwrap();
        }
        let typed = version.read_line(&written(&version, &answers)).unwrap();
        prop_assert_eq!(typed.values(), answers.values());
    }

    #[test]
    fn any_line_is_read_or_told(text in "[0-9+?! \"a-z/-]{0,60}") {
        let version = samples::version();
        if let Err(faults) = version.read_line(&text) {
            prop_assert!(!faults.is_empty());
        }
    }
}
