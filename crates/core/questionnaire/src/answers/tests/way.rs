use proptest::prelude::*;

use super::*;
use crate::samples;

fn asked<'v>(version: &'v Version, answers: &Answers) -> &'v str {
    match version.next(answers, &Counts::default()) {
        Step::Ask(question) => question.name().as_str(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn one_question_at_a_time_as_conditions_say() {
    let version = samples::version();
    let mut answers = answered(
        &version,
        &[
            ("accord", Value::Consent(true)),
            ("age", one("60")),
            ("appareils", number("1")),
            ("sexe", one("f")),
        ],
    );
    assert_eq!(asked(&version, &answers), "usages");
    version.answer(&mut answers, &name("usages"), several(&["rien"])).unwrap();
    // No mail, so no grid; nothing done and one device only, so no scale.
    assert_eq!(asked(&version, &answers), "debut");
    version.answer(&mut answers, &name("usages"), several(&["mail", "visio"])).unwrap();
    assert_eq!(asked(&version, &answers), "aisance");
    version.answer(&mut answers, &name("aisance"), rows(&[("seul", "3"), ("aide", "1")])).unwrap();
    version.answer(&mut answers, &name("confiance"), Value::Point(5)).unwrap();
    version.pass(&mut answers, &name("debut")).unwrap();
    assert_eq!(asked(&version, &answers), "mots");
    assert_eq!(version.progress(&answers), Progress { done: 8, all: 9 });
    version.answer(&mut answers, &name("mots"), Value::Words(" du temps\r\n".into())).unwrap();
    assert_eq!(answers.get("mots"), Some(&Value::Words("du temps".into())));
    assert_eq!(version.next(&answers, &Counts::default()), Step::Done);
}

#[test]
fn what_becomes_hidden_is_dropped() {
    let version = samples::version();
    let mut answers = answered(
        &version,
        &[
            ("age", one("60")),
            ("usages", several(&["mail"])),
            ("aisance", rows(&[("seul", "3")])),
            ("confiance", Value::Point(5)),
            ("mots", Value::Words("ici".into())),
        ],
    );
    version.answer(&mut answers, &name("usages"), several(&["rien"])).unwrap();
    let left: Vec<&str> = answers.values().keys().map(Name::as_str).collect();
    // The grid went, then what depended on the grid.
    assert_eq!(left, ["age", "usages"]);
}

#[test]
fn back_leads_to_what_was_asked_before() {
    let version = samples::version();
    let answers = answered(
        &version,
        &[
            ("accord", Value::Consent(true)),
            ("age", one("15-29")),
            ("appareils", UNKNOWN),
            ("sexe", one("h")),
        ],
    );
    let before = |from: Option<&str>| {
        version.before(&answers, from.map(name).as_ref()).map(|question| question.name().as_str())
    };
    assert_eq!(before(None), Some("sexe"));
    assert_eq!(before(Some("sexe")), Some("appareils"));
    assert_eq!(before(Some("accord")), None);
    // The scale is hidden to the young: the grid and it are stepped over.
    assert_eq!(before(Some("debut")), Some("usages"));
}

#[test]
fn a_quota_rejects_once_all_strata_are_asked() {
    let version = samples::version();
    let mut answers = answered(&version, &[("accord", Value::Consent(true)), ("age", one("15-29"))]);
    // The target of (15-29, h) is zero: it is full from the start.
    assert_eq!(version.quota_of(&answers), []);
    version.answer(&mut answers, &name("sexe"), one("h")).unwrap();
    assert_eq!(version.quota_of(&answers), [cell("15-29", "h")]);
    assert_eq!(version.next(&answers, &Counts::default()), Step::Rejected(cell("15-29", "h")));

    version.answer(&mut answers, &name("sexe"), one("f")).unwrap();
    assert_eq!(asked(&version, &answers), "appareils");
    let mut counts = Counts::default();
    counts.add(version.quota_of(&answers));
    assert_eq!((counts.of(&cell("15-29", "f")), asked(&version, &answers)), (1, "appareils"));
    counts.add(version.quota_of(&answers));
    assert_eq!(version.next(&answers, &counts), Step::Rejected(cell("15-29", "f")));
}

#[test]
fn whoever_is_turned_away_still_answers_what_weights_need() {
    // A third stratum, which the quota does not look at.
    let mut document = samples::document();
    let mut diploma = document.sections[0].questions[1].clone();
    (diploma.name, diploma.stratum) = ("diplome".into(), Some("diploma".into()));
    document.sections[1].questions.push(diploma);
    let version = Version::new(crate::model::Questionnaire::build(&document).unwrap());
    let mut answers =
        answered(&version, &[("accord", Value::Consent(true)), ("age", one("15-29")), ("sexe", one("h"))]);
    assert_eq!(version.quota_of(&answers), []);
    assert_eq!(asked(&version, &answers), "diplome");
    version.answer(&mut answers, &name("diplome"), one("60")).unwrap();
    assert_eq!(version.next(&answers, &Counts::default()), Step::Rejected(cell("15-29", "h")));
}

#[test]
fn who_prefers_not_to_say_is_in_no_cell() {
    let version = samples::version();
    let silent = Value::Missing(Missing::PreferNot);
    let answers =
        answered(&version, &[("accord", Value::Consent(true)), ("age", silent), ("sexe", one("h"))]);
    assert_eq!(version.quota_of(&answers), []);
    assert_eq!(asked(&version, &answers), "appareils");
}

#[test]
fn without_consent_nothing_is_asked() {
    let version = samples::version();
    let answers = answered(&version, &[("accord", Value::Consent(false))]);
    assert_eq!(version.next(&answers, &Counts::default()), Step::NoConsent);
}

#[test]
fn answers_belong_to_their_version() {
    let version = samples::version();
    let mut document = samples::document();
    document.title.fr.push('!');
    let changed = Version::new(crate::model::Questionnaire::build(&document).unwrap());
    let mut answers = answered(&version, &[("age", one("60"))]);
    let before = answers.clone();
    let fault = changed.answer(&mut answers, &name("sexe"), one("f")).unwrap_err();
    assert_eq!((fault.reason, &answers), (AnswerReason::OtherVersion, &before));
    assert_eq!(changed.resume(&answers.save()), Err(NotResumed::OtherVersion(Some(version.id()))));
}

#[test]
fn required_questions_cannot_be_passed() {
    let version = samples::version();
    let mut answers = version.begin();
    assert_eq!(version.pass(&mut answers, &name("age")).unwrap_err().reason, AnswerReason::Wanted);
    assert_eq!(version.pass(&mut answers, &name("aisance")).unwrap_err().reason, AnswerReason::NotAsked);
    assert_eq!(answers, version.begin());
}

proptest! {
    #[test]
    fn any_way_through_ends_and_can_be_taken_up_anywhere(
        document in samples::any_document(),
        picks in prop::collection::vec(0..1_000_usize, 40),
    ) {
        let version = Version::new(crate::model::Questionnaire::build(&document).unwrap());
        let (mut answers, counts) = (version.begin(), Counts::default());
        let mut picks = picks.into_iter();
        while let Step::Ask(question) = version.next(&answers, &counts) {
            // Each step answers one question: there are ten at most.
            let pick = picks.next().expect("the way ends");
            if pick % 7 == 0 && !question.required() {
                version.pass(&mut answers, question.name()).unwrap();
            } else {
                version.answer(&mut answers, question.name(), samples::value_for(question, pick)).unwrap();
            }
            let saved = Saved::read(answers.save().to_json().as_bytes()).unwrap();
            prop_assert_eq!(version.resume(&saved).unwrap(), answers.clone());
            let shown: Vec<&Name> = version.visible(&answers).map(crate::model::Question::name).collect();
            prop_assert!(answers.values().keys().all(|one| shown.contains(&one)));
            prop_assert_eq!(version.before(&answers, None).is_some(), true);
        }
    }

    #[test]
    fn a_change_of_mind_never_leaves_what_is_hidden(
        document in samples::any_document(),
        picks in prop::collection::vec((any::<prop::sample::Index>(), 0..1_000_usize), 30),
    ) {
        let version = Version::new(crate::model::Questionnaire::build(&document).unwrap());
        let mut answers = version.begin();
        for (at, pick) in picks {
            let shown: Vec<_> = version.visible(&answers).cloned().collect();
            if shown.is_empty() { continue; }
            let question = &shown[at.index(shown.len())];
            version.answer(&mut answers, question.name(), samples::value_for(question, pick)).unwrap();
            let shown: Vec<&Name> = version.visible(&answers).map(crate::model::Question::name).collect();
            prop_assert!(answers.values().keys().all(|one| shown.contains(&one)));
        }
    }
}

#[test]
fn what_is_hidden_is_not_taken_up_again() {
    let version = samples::version();
    let mut saved = answered(&version, &[("usages", several(&["rien"]))]).save();
    saved.answers.insert("aisance_seul".into(), vec!["1".into()]);
    let answers = version.resume(&saved).unwrap();
    assert_eq!(answers.get("aisance"), None);
    assert_eq!(answers.get("usages"), Some(&several(&["rien"])));
}
