mod bounds;
mod damage;

use proptest::prelude::*;

use super::*;
use crate::samples;

fn faults(change: impl FnOnce(&mut Document)) -> Vec<(String, Reason)> {
    let mut document = samples::document();
    change(&mut document);
    let faults = Questionnaire::build(&document).err().unwrap_or_default();
    faults.into_iter().map(|one| (one.place.to_string(), one.reason)).collect()
}

#[test]
fn a_document_becomes_a_questionnaire_and_comes_back() {
    let document = samples::document();
    let built = Questionnaire::build(&document).unwrap();
    assert_eq!(Questionnaire::build(&built.to_document()).unwrap(), built);
    assert_eq!(Questionnaire::read(document.to_json().as_bytes()).unwrap(), built);
    let (section, question) = built.question(&Name::new("confiance").unwrap()).unwrap();
    assert_eq!(section.title().unwrap().fr(), "Vos usages");
    assert_eq!(
        question.when().unwrap().to_string(),
        "age is not 15-29 and (not selected(usages, rien) or appareils ≥ 2)"
    );
    assert_eq!(built.questions().count(), 9);
}

#[test]
fn all_faults_come_at_once() {
    let found = faults(|document| {
        document.title.fr.clear();
        document.sections[0].questions[1].options[2].code = "15-29".into();
        document.sections[0].questions[2].name = "Mes appareils".into();
        document.sections[1].questions[0].exclusive = Some("jamais".into());
        document.sections[1].questions[3].kind = "day".into();
    });
    assert_eq!(
        found,
        [
            ("title".into(), Reason::TextMissing),
            ("sections[0].questions[1].options[2].code".into(), Reason::CodeTwice),
            ("sections[0].questions[2].name".into(), Reason::NameForm),
            ("sections[1].questions[0].exclusive".into(), Reason::ExclusiveUnknown),
            // `age` and `usages` stand there, with their own faults; `appareils` bears another name now.
            ("sections[1].questions[2].when".into(), Reason::ConditionUnknown),
            ("sections[1].questions[3].kind".into(), Reason::KindUnknown),
            ("quotas[0].questions[0]".into(), Reason::QuotaQuestion),
        ]
    );
}

#[test]
fn each_kind_has_its_faults() {
    let one = |question: usize, change: &dyn Fn(&mut QuestionDocument)| {
        let found = faults(|document| {
            let first = document.sections[0].questions.len();
            let (section, rank) = if question < first { (0, question) } else { (1, question - first) };
            change(&mut document.sections[section].questions[rank]);
        });
        found.into_iter().map(|(_, reason)| reason).collect::<Vec<_>>()
    };
    assert_eq!(one(0, &|consent| consent.missing = vec!["dont_know".into()]), [Reason::ConsentTerms]);
    assert_eq!(one(1, &|age| age.required = false), [Reason::StratumOptional]);
    assert_eq!(one(2, &|number| number.min = Some(BoundDocument::Number(0.5))), [Reason::BoundForm]);
    assert_eq!(one(2, &|number| number.min = Some(BoundDocument::Whole(41))), [Reason::BoundsCrossed]);
    assert_eq!(one(2, &|number| number.stratum = Some("x".into())), [Reason::StratumOptional]);
    assert_eq!(one(2, &|number| number.options = vec![ChoiceDocument::default()]), [Reason::FieldForeign]);
    assert_eq!(one(5, &|grid| grid.rows.clear()), [Reason::NoRow]);
    assert_eq!(one(5, &|grid| grid.options.truncate(1)), [Reason::TooFewOptions]);
    assert_eq!(one(6, &|scale| scale.to = Some(1)), [Reason::ScaleBounds]);
    assert_eq!(one(6, &|scale| scale.to = Some(22)), [Reason::ScaleBounds]);
    assert_eq!(one(6, &|scale| scale.low = None), [Reason::TextMissing]);
    assert_eq!(one(7, &|date| date.min = Some(BoundDocument::Day("1990-02-30".into()))), [Reason::BoundForm]);
    assert_eq!(one(8, &|text| text.max_length = Some(0)), [Reason::LengthForm]);
    assert_eq!(
        one(8, &|text| text.missing = vec!["dont_know".into(), "dont_know".into()]),
        [Reason::MissingUnknown]
    );
    assert_eq!(one(4, &|multiple| multiple.options[0].code = "dont_know".into()), [Reason::CodeReserved]);
}

#[test]
fn variables_share_one_space() {
    // The row `seul` of `aisance` gives the variable `aisance_seul`.
    let found = faults(|document| document.sections[1].questions[3].name = "aisance_seul".into());
    assert_eq!(found, [("sections[1].questions[3].name".into(), Reason::NameTwice)]);
}

#[test]
fn conditions_look_back_only() {
    let with = |when: &str| {
        let when = when.to_owned();
        faults(|document| document.sections[1].questions[0].when = Some(when))
            .into_iter()
            .map(|(_, reason)| reason)
            .collect::<Vec<_>>()
    };
    assert_eq!(with("confiance > 2"), [Reason::ConditionForward]);
    assert_eq!(with("usages is mail"), [Reason::ConditionForward]);
    assert_eq!(with("ages is 60"), [Reason::ConditionUnknown]);
    assert_eq!(with("age is 61"), [Reason::ConditionOption]);
    assert_eq!(with("age > 60"), [Reason::ConditionKind]);
    assert_eq!(with("appareils > beaucoup"), [Reason::ConditionValue]);
    assert_eq!(with("age is 60 or"), [Reason::ConditionUnreadable]);
    assert_eq!(with("age is prefer_not"), []);
    assert_eq!(with("age is dont_know"), [Reason::ConditionOption]);
}

#[test]
fn quotas_go_over_strata() {
    let cell =
        |codes: &[&str]| CellDocument { codes: codes.iter().map(|one| (*one).into()).collect(), target: 1 };
    let found = faults(|document| document.quotas[0].cells.extend([cell(&["60", "f"]), cell(&["60"])]));
    let places = ["quotas[0].cells[3]", "quotas[0].cells[4]"];
    assert_eq!(found, [(places[0].into(), Reason::QuotaTwice), (places[1].into(), Reason::QuotaCell)]);
    let found = faults(|document| document.quotas[0].questions[1] = "appareils".into());
    assert_eq!(found, [("quotas[0].questions[1]".into(), Reason::QuotaQuestion)]);
}

#[test]
fn files_that_are_no_documents_are_refused_in_their_place() {
    let fault = |json: &str| Questionnaire::read(json.as_bytes()).unwrap_err().remove(0);
    let broken = fault("{\n \"title\": 3}");
    assert_eq!(broken.reason, Reason::DocumentUnreadable);
    assert!(broken.detail.contains("line 2"), "{}", broken.detail);
    assert!(fault("{\"titre\": 1}").detail.contains("titre"));
    assert_eq!(fault("{}").reason, Reason::TextMissing);
    assert_eq!(Document::read(&vec![b' '; DOCUMENT_MAX + 1]).unwrap_err().reason, Reason::DocumentTooLarge);
}

#[test]
fn a_version_is_its_content() {
    let version = samples::version();
    assert_eq!(version, samples::version());
    assert_eq!(VersionId::parse(&version.id().to_string()), Some(version.id()));
    assert_eq!(VersionId::parse("abc"), None);
    // Fixed for good: waves that were answered bear it.
    assert_eq!(&version.id().to_string()[..16], "be1a2465a6272db4");
    let mut document = samples::document();
    document.sections[0].questions[1].options[0].label.fr.push('.');
    assert_ne!(Version::new(Questionnaire::build(&document).unwrap()).id(), version.id());
}

#[test]
fn every_reason_speaks_both_languages() {
    let keys: std::collections::BTreeSet<_> = Reason::ALL.iter().map(|one| one.key()).collect();
    assert_eq!(keys.len(), Reason::ALL.len());
    let fault = Fault {
        place: Place::of_question(0, 2).part("name"),
        reason: Reason::NameTwice,
        detail: "age".into(),
    };
    assert!(fault.sentence(crate::Language::Fr).starts_with("Le nom « age » sert déjà"));
    assert_eq!(
        fault.to_string(),
        "sections[0].questions[2].name: The name “age” is already that of another question. Give another one."
    );
}

proptest! {
    #[test]
    fn documents_go_there_and_back(document in samples::any_document()) {
        let built = Questionnaire::build(&document).unwrap();
        let back = Questionnaire::read(built.to_document().to_json().as_bytes()).unwrap();
        prop_assert_eq!(Version::new(back.clone()).id(), Version::new(built.clone()).id());
        prop_assert_eq!(back, built);
    }

    #[test]
    fn what_is_broken_is_told_never_built(document in samples::any_document(), at in any::<prop::sample::Index>()) {
        // Cut the document anywhere: it cannot be read as a whole one.
        let json = document.to_json();
        let mut cut = at.index(json.len());
        while !json.is_char_boundary(cut) { cut -= 1; }
        prop_assert!(!Questionnaire::read(&json.as_bytes()[..cut]).unwrap_err().is_empty());
    }
}
