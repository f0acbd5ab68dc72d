use super::*;
use crate::samples;

fn form(fields: &[(&str, &str)]) -> Result<Answers, Vec<(String, AnswerReason)>> {
    samples::version().read_form(fields).map_err(reasons)
}

const WHOLE: [(&str, &str); 10] = [
    ("accord", "yes"),
    ("age", "30-59"),
    ("appareils", " 1 2 "),
    ("sexe", "prefer_not"),
    ("usages", "mail"),
    ("usages", "visio"),
    ("aisance_seul", "2"),
    ("aisance_aide", "1"),
    ("confiance", "2"),
    ("debut", "02/05/1999"),
];

/// The whole form, with one field changed.
fn with(field: &str, value: &str) -> Result<Answers, Vec<(String, AnswerReason)>> {
    let mut fields = WHOLE.to_vec();
    fields.retain(|(found, _)| *found != field);
    fields.push((field, value));
    form(&fields)
}

#[test]
fn a_whole_form_is_read() {
    let answers = form(&WHOLE).unwrap();
    assert_eq!(answers.get("appareils"), Some(&number("12")));
    assert_eq!(answers.get("sexe"), Some(&Value::Missing(Missing::PreferNot)));
    assert_eq!(answers.get("usages"), Some(&several(&["mail", "visio"])));
    assert_eq!(answers.get("aisance"), Some(&rows(&[("seul", "2"), ("aide", "1")])));
    assert_eq!(answers.get("debut").map(|day| format!("{day:?}")), Some("Day(1999-05-02)".into()));
    assert!(answers.passed(&name("mots")));
}

#[test]
fn bounds_are_told() {
    use AnswerReason as Reason;
    for (field, value, reason) in [
        ("age", "14", Reason::NotOffered),
        ("appareils", "41", Reason::TooLarge),
        ("appareils", "-1", Reason::TooSmall),
        ("appareils", "1,5", Reason::WholeOnly),
        ("appareils", "douze", Reason::NumberForm),
        ("usages", "courses", Reason::NotOffered),
        ("aisance_seul", "4", Reason::NotOffered),
        ("confiance", "6", Reason::NotOffered),
        ("confiance", "0", Reason::NotOffered),
        ("debut", "31/12/1989", Reason::TooEarly),
        ("debut", "02/05/99", Reason::DayForm),
        ("debut", "30/02/2020", Reason::DayForm),
        ("accord", "peut-être", Reason::NotOffered),
        ("age", " ", Reason::Wanted),
        ("usages", "", Reason::Wanted),
    ] {
        let faults = with(field, value).unwrap_err();
        assert!(faults.contains(&(field.to_owned(), reason)), "{field} = {value}: {faults:?}");
    }
    for (field, value) in
        [("appareils", "0"), ("appareils", "40"), ("debut", "1990-01-01"), ("confiance", "5")]
    {
        assert!(with(field, value).is_ok(), "{field} = {value}");
    }
    let long = "é".repeat(200);
    assert!(with("mots", &long).is_ok());
    assert_eq!(with("mots", &(long + "é")).unwrap_err(), [("mots".into(), Reason::TooLong)]);
}

#[test]
fn not_knowing_goes_with_no_answer() {
    assert_eq!(with("appareils", "dont_know").unwrap().get("appareils"), Some(&UNKNOWN));
    let both = [&WHOLE[..], &[("appareils.missing", "dont_know")]].concat();
    assert_eq!(form(&both).unwrap_err(), [("appareils".into(), AnswerReason::Excludes)]);
    // Not declared for this question.
    assert_eq!(with("age", "dont_know").unwrap_err(), [("age".into(), AnswerReason::NotOffered)]);
}

#[test]
fn an_option_may_exclude_the_others() {
    let both = [&WHOLE[..], &[("usages", "rien")]].concat();
    let faults = samples::version().read_form(&both).unwrap_err();
    assert_eq!(faults[0].reason, AnswerReason::Excludes);
    assert_eq!(
        faults[0].sentence(crate::Language::Fr),
        "« Réponse rien » ne va pas avec d’autres réponses. Gardez celle-là, ou les autres."
    );
}

#[test]
fn all_faults_of_a_form_come_at_once() {
    let faults = form(&[("age", "14"), ("age", "60"), ("appareils", "x")]).unwrap_err();
    assert_eq!(
        faults,
        [
            ("accord".into(), AnswerReason::Wanted),
            ("age".into(), AnswerReason::OneOnly),
            ("appareils".into(), AnswerReason::NumberForm),
            ("sexe".into(), AnswerReason::Wanted),
            ("usages".into(), AnswerReason::Wanted),
        ]
    );
}

#[test]
fn a_required_grid_wants_all_rows() {
    let mut document = samples::document();
    document.sections[1].questions[1].required = true;
    let version = Version::new(crate::model::Questionnaire::build(&document).unwrap());
    let mut answers = answered(&version, &[("usages", several(&["mail"]))]);
    let fault = version.answer(&mut answers, &name("aisance"), rows(&[("seul", "1")])).unwrap_err();
    assert_eq!((fault.reason, fault.detail.as_str()), (AnswerReason::RowsWanted, "Réponse aide"));
}

#[test]
fn values_of_another_kind_are_refused() {
    let version = samples::version();
    let mut answers = version.begin();
    for (question, value) in [
        ("age", Value::Point(1)),
        ("usages", one("mail")),
        ("usages", Value::Several([].into())),
        ("appareils", Value::Words("3".into())),
        ("accord", number("1")),
        ("debut", one("1")),
    ] {
        assert!(version.answer(&mut answers, &name(question), value).is_err(), "{question}");
    }
    assert_eq!(answers, version.begin());
}

#[test]
fn saved_answers_that_someone_changed_are_refused_whole() {
    let version = samples::version();
    let mut saved = answered(&version, &[("age", one("60")), ("usages", several(&["mail"]))]).save();
    saved.answers.insert("age".into(), vec!["200".into()]);
    let Err(NotResumed::Faults(faults)) = version.resume(&saved) else { panic!("resumed") };
    assert_eq!(reasons(faults), [("age".into(), AnswerReason::NotOffered)]);
    assert!(matches!(Saved::read(b"{}"), Err(NotResumed::Unreadable(_))));
}

#[test]
fn every_reason_has_its_key() {
    let keys: BTreeSet<_> = AnswerReason::ALL.iter().map(|one| one.key()).collect();
    assert_eq!(keys.len(), AnswerReason::ALL.len());
}

#[test]
fn a_form_without_agreement_is_whole() {
    let version = samples::version();
    let answers = form(&[("accord", "no"), ("age", "60")]).unwrap();
    assert_eq!(answers.values().len(), 1);
    assert_eq!(version.next(&answers, &Counts::default()), Step::NoConsent);
}
