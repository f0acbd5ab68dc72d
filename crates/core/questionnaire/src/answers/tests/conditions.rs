//! What each test of a condition says of each answer.

use proptest::prelude::*;

use super::*;
use crate::model::{Condition, Questionnaire, Subject, Test};
use crate::samples;

/// Whether a question under this condition is asked, with these answers before it.
fn asked(when: &str, values: &[(&str, Value)]) -> bool {
    let mut document = samples::document();
    for question in &mut document.sections[1].questions {
        question.when = None;
    }
    document.sections[1].questions[4].when = Some(when.to_owned());
    let version = Version::new(Questionnaire::build(&document).unwrap());
    let answers = answered(&version, values);
    version.visible(&answers).any(|question| question.name().as_str() == "mots")
}

#[test]
fn nothing_answered_is_nothing() {
    for when in [
        "age is 60",
        "selected(usages, mail)",
        "aisance.seul is 1",
        "appareils < 5",
        "appareils ≥ 0",
        "debut > 1990-01-01",
        "answered(debut)",
        "answered(accord)",
        "age is prefer_not",
    ] {
        assert!(!asked(when, &[]), "{when}");
        assert!(asked(&format!("not ({when})"), &[]), "not {when}");
    }
    assert!(asked("age is not 60", &[]));
}

#[test]
fn numbers_and_points_are_compared() {
    let two = [("appareils", number("2")), ("confiance", Value::Point(2))];
    for name in ["appareils", "confiance"] {
        for (order, holds) in [
            ("< 2", false),
            ("< 3", true),
            ("≤ 2", true),
            ("<= 1", false),
            ("is 2", true),
            ("is 2.0", true),
            ("is not 2", false),
            ("≥ 2", true),
            (">= 3", false),
            ("> 1", true),
            ("> 2", false),
            ("> 1.5", true),
        ] {
            assert_eq!(asked(&format!("{name} {order}"), &two), holds, "{name} {order}");
        }
    }
    // Whoever does not know has no number.
    let unknown = [("appareils", UNKNOWN)];
    assert!(!asked("appareils ≥ 0", &unknown) && asked("appareils is dont_know", &unknown));
    assert!(asked("answered(appareils)", &unknown));
}

#[test]
fn days_are_compared() {
    let day = chrono::NaiveDate::from_ymd_opt(2020, 2, 29).unwrap();
    for (when, holds) in [
        ("debut is 2020-02-29", true),
        ("debut < 2020-03-01", true),
        ("debut ≤ 2020-02-28", false),
        ("debut > 2020-02-28", true),
        ("debut ≥ 2020-03-01", false),
    ] {
        assert_eq!(asked(when, &[("debut", Value::Day(day))]), holds, "{when}");
    }
}

#[test]
fn options_rows_and_agreements() {
    let values = [
        ("accord", Value::Consent(true)),
        ("age", one("60")),
        ("usages", several(&["mail", "visio"])),
        ("aisance", rows(&[("seul", "2")])),
    ];
    for (when, holds) in [
        ("accord is yes", true),
        ("age is 60", true),
        ("selected(age, 60)", true),
        ("age is 15-29", false),
        ("selected(usages, visio)", true),
        ("selected(usages, rien)", false),
        ("aisance.seul is 2", true),
        ("aisance.aide is 2", false),
        ("answered(aisance.seul)", true),
        ("answered(aisance.aide)", false),
    ] {
        assert_eq!(asked(when, &values), holds, "{when}");
    }
}

/// The value of a condition, written down in another way: as a count of what holds.
fn value(condition: &Condition, holds: &dyn Fn(&Subject, &Test) -> bool) -> bool {
    match condition {
        Condition::Test(subject, test) => holds(subject, test),
        Condition::And(all) => all.iter().filter(|one| value(one, holds)).count() == all.len(),
        Condition::Or(all) => all.iter().filter(|one| value(one, holds)).count() > 0,
        Condition::Not(one) => [true, false][usize::from(value(one, holds))],
    }
}

proptest! {
    #[test]
    fn conditions_read_back_mean_the_same(document in samples::any_document(), bits in any::<u64>()) {
        let built = Questionnaire::build(&document).unwrap();
        let again = Questionnaire::build(&built.to_document()).unwrap();
        // Each test holds or not by chance, the same for both.
        let holds = |subject: &Subject, test: &Test| {
            let text = format!("{subject:?}{test:?}");
            let sum: usize = text.bytes().map(usize::from).sum();
            bits >> (sum % 64) & 1 == 1
        };
        for ((_, one), (_, two)) in built.questions().zip(again.questions()) {
            if let (Some(one), Some(two)) = (one.when(), two.when()) {
                prop_assert_eq!(value(one, &holds), two.holds(&holds));
                prop_assert!(!one.subjects().is_empty());
            }
        }
    }
}
