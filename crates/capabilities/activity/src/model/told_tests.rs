//! What is told is read, or refused field by field.

use rstest::rstest;

use super::*;

fn teller() -> Teller<'static> {
    Teller { author: "person-1", today: "2026-11-24".parse().unwrap() }
}

fn id() -> ActivityId {
    ActivityId::from_bits(7)
}

fn one() -> Told {
    Told {
        kind: "individuel".to_owned(),
        day: "2026-11-24".to_owned(),
        minutes: "30".to_owned(),
        place: "7k2m9qxa".to_owned(),
        themes: vec!["email".to_owned()],
        ..Told::default()
    }
}

fn texts(several: &[&str]) -> Vec<String> {
    several.iter().map(|text| (*text).to_owned()).collect()
}

fn fields(told: &Told) -> Vec<&'static str> {
    told.read(id(), teller()).unwrap_err().into_iter().map(|refused| refused.field).collect()
}

#[test]
fn the_least_that_can_be_told() {
    let activity = one().read(id(), teller()).unwrap();
    assert_eq!((activity.supports(), activity.visits()), (1, 1));
    assert_eq!(activity.helped(), Some(&Helped::default()));
}

#[test]
fn age_is_that_of_the_day_of_the_act() {
    let told = Told { birth_year: "1956".to_owned(), day: "2020-05-01".to_owned(), ..one() };
    let activity = told.read(id(), teller()).unwrap();
    assert_eq!(activity.helped().unwrap().age, Some(AgeBracket::From60To69));
}

#[rstest]
#[case(Told { day: "2026-11-25".to_owned(), ..one() }, &["day"])]
#[case(Told { day: "1999-12-31".to_owned(), ..one() }, &["day"])]
#[case(Told { day: "hier".to_owned(), ..one() }, &["day"])]
#[case(Told { themes: texts(&[]), ..one() }, &["theme"])]
#[case(Told { themes: texts(&["cuisine"]), ..one() }, &["theme"])]
#[case(Told { minutes: String::new(), ..one() }, &["minutes"])]
#[case(Told { minutes: "1441".to_owned(), ..one() }, &["minutes"])]
#[case(Told { minutes: "-5".to_owned(), ..one() }, &["minutes"])]
#[case(Told { note: "appeler le 06 12 34 56 78".to_owned(), ..one() }, &["note"])]
#[case(Told { redirection: "administration".to_owned(), ..one() }, &["redirection"])]
#[case(Told { residence: "99999".to_owned(), ..one() }, &["residence"])]
#[case(Told { kind: String::new(), day: String::new(), ..one() }, &["day", "kind"])]
fn each_wrong_field_is_named(#[case] told: Told, #[case] wrong: &[&str]) {
    assert_eq!(fields(&told), wrong);
}

#[test]
fn a_group_is_its_margins() {
    let counted = |pairs: &[(&str, &str)]| {
        pairs.iter().map(|(slug, count)| ((*slug).to_owned(), (*count).to_owned())).collect::<Vec<_>>()
    };
    let told = Told {
        kind: "collectif".to_owned(),
        total: "10".to_owned(),
        again: "4".to_owned(),
        genders: counted(&[("feminin", "6"), ("masculin", "3")]),
        ages: counted(&[("soixante-dix-plus", "10")]),
        ..one()
    };
    let activity = told.read(id(), teller()).unwrap();
    assert_eq!(activity.supports(), 10);
    let What::Workshop(workshop) = activity.what else { panic!("not a workshop") };
    assert_eq!(workshop.people.gender(), &[3, 6, 1]);
    let more = Told { genders: counted(&[("feminin", "6"), ("masculin", "5")]), ..told.clone() };
    assert_eq!(fields(&more), ["genders"]);
    let nobody = Told { total: String::new(), ..told };
    assert_eq!(fields(&nobody), ["total"]);
}

#[test]
fn open_access_counts_visits_and_no_support() {
    let told = Told {
        kind: "acces-libre".to_owned(),
        visits: "12".to_owned(),
        minutes: String::new(),
        themes: texts(&[]),
        ..one()
    };
    let activity = told.read(id(), teller()).unwrap();
    assert_eq!((activity.supports(), activity.visits()), (0, 12));
    assert_eq!(fields(&Told { visits: "0".to_owned(), ..told }), ["visits"]);
}

#[test]
fn work_for_the_network_says_what_its_kind_needs() {
    let work = ToldWork {
        kind: "partenariat".to_owned(),
        natures: texts(&["subvention"]),
        partners: vec![("Ville de Manosque".to_owned(), "commune".to_owned())],
        ..ToldWork::default()
    };
    let told = Told { kind: "coordination".to_owned(), themes: texts(&[]), work, ..one() };
    let activity = told.read(id(), teller()).unwrap();
    assert_eq!((activity.supports(), activity.visits()), (0, 0));
    let mut alone = told;
    alone.work.partners.clear();
    assert_eq!(fields(&alone), ["coordination"]);
}

#[test]
fn codes_of_the_coop_are_read_too() {
    let told = Told { themes: texts(&["aide_aux_demarches_administratives", "argent_impots"]), ..one() };
    assert_eq!(told.read(id(), teller()).unwrap().themes.len(), 2);
}

#[test]
fn a_theme_of_procedures_says_that_help_was_with_procedures() {
    let told = Told { themes: texts(&["logement"]), ..one() };
    let themes = told.read(id(), teller()).unwrap().themes;
    assert!(themes.contains(Theme::Procedures) && themes.contains(Theme::Housing), "{themes:?}");
}

#[test]
fn who_had_come_before_is_unknown_until_it_is_told() {
    let group = |again: &str| {
        let told = Told { kind: "collectif".into(), total: "10".into(), again: again.into(), ..one() };
        let activity = told.read(id(), teller()).unwrap();
        let What::Workshop(workshop) = activity.what else { panic!("not a workshop") };
        workshop.people.seen_again()
    };
    assert_eq!(group(""), None);
    assert_eq!(group("0"), Some(0), "nobody is an answer");
    assert_eq!(group("4"), Some(4));
}
