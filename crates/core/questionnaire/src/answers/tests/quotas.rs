//! Quotas, against the rule in other words.

use proptest::prelude::*;

use super::*;
use crate::samples;

const AGES: [&str; 4] = ["15-29", "30-59", "60", "prefer_not"];
const SEXES: [&str; 3] = ["f", "h", "prefer_not"];
/// The cells of the sample.
const TARGETS: [(&str, &str, u32); 3] = [("15-29", "f", 2), ("15-29", "h", 0), ("60", "f", 1)];

fn choice(text: &str) -> Value {
    Missing::from_code(text).map_or_else(|| one(text), Value::Missing)
}

proptest! {
    /// Any number of persons, one after the other: each cell takes as many as it wants, and whoever is turned away was
    /// asked both strata.
    #[test]
    fn each_cell_takes_as_many_as_it_wants(persons in prop::collection::vec((0..4_usize, 0..3_usize), 1..40)) {
        let version = samples::version();
        let (mut counts, mut taken) = (Counts::default(), BTreeMap::new());
        for (age, sex) in persons {
            let (age, sex) = (AGES[age], SEXES[sex]);
            let mut answers = answered(&version, &[("accord", Value::Consent(true))]);
            let mut asked = Vec::new();
            let turned_away = loop {
                match version.next(&answers, &counts) {
                    Step::Rejected(_) => break true,
                    Step::Done => break false,
                    Step::NoConsent => panic!("agreed"),
                    Step::Ask(question) => {
                        let name = question.name().as_str();
                        asked.push(name.to_owned());
                        let value = match name {
                            "age" => choice(age),
                            "sexe" => choice(sex),
                            _ => samples::value_for(question, 4),
                        };
                        version.answer(&mut answers, question.name(), value).unwrap();
                    }
                }
            };
            prop_assert!(asked.iter().any(|one| one == "age") && asked.iter().any(|one| one == "sexe"));
            let target = TARGETS.iter().find(|one| (one.0, one.1) == (age, sex)).map(|one| one.2);
            let so_far = taken.entry((age, sex)).or_insert(0);
            prop_assert_eq!(turned_away, target.is_some_and(|target| *so_far >= target));
            if !turned_away {
                *so_far += 1;
                counts.add(version.quota_of(&answers));
            }
        }
        for (age, sex, target) in TARGETS {
            prop_assert!(counts.of(&cell(age, sex)) <= target);
        }
    }
}

#[test]
fn consent_comes_before_the_strata_of_who_is_turned_away() {
    // The agreement stands between the two strata.
    let mut document = samples::document();
    document.sections[0].questions.swap(0, 1);
    let version = Version::new(crate::model::Questionnaire::build(&document).unwrap());
    let name_of = |answers: &Answers| match version.next(answers, &Counts::default()) {
        Step::Ask(question) => question.name().to_string(),
        other => format!("{other:?}"),
    };
    let mut answers = answered(&version, &[("age", one("15-29"))]);
    assert_eq!(name_of(&answers), "accord");
    version.answer(&mut answers, &name("sexe"), one("h")).unwrap();
    // In a full cell already: consent is still asked, so that what was said may be kept.
    assert_eq!(name_of(&answers), "accord");
    version.answer(&mut answers, &name("accord"), Value::Consent(true)).unwrap();
    assert!(name_of(&answers).starts_with("Rejected"));
}
