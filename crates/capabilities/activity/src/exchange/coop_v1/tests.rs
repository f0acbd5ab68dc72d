//! Reports of the first version.

use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::{AgeBracket, Redirection, Setting, SocialStatus, Theme};
use proptest::prelude::*;
use rstest::rstest;

use super::read;
use crate::exchange::tests::options;
use crate::exchange::{Import, Reason};
use crate::model::{Field, Provenance, Seen, Source, What};

fn text(text: &str) -> Import {
    read(text.as_bytes(), &options())
}

fn reasons(import: &Import) -> Vec<(u64, Reason)> {
    import.report.problems.iter().map(|problem| (problem.line, problem.reason)).collect()
}

/// As the database of the first version exports it.
const ARRAY: &str = r#"[
{"_id": {"$oid": "61a0"}, "cra": {"canal": "rattachement", "activite": "individuel", "nbParticipants": 1,
  "nbParticipantsRecurrents": 1, "age": {"moins12ans": 0, "plus60ans": 1}, "statut": {"retraite": 1},
  "themes": ["courriel", "equipement informatique"], "duree": "0-30", "accompagnement": {"individuel": 0, "redirection": 1},
  "organismes": {"CAF": 1}, "dateAccompagnement": {"$date": "2022-03-04T00:00:00Z"}, "codeCommune": "04070"}},
{"_id": "61a1", "cra": {"canal": "autre lieu", "activite": "collectif", "nbParticipants": 6, "age": {"de12a18ans": 2, "de18a35ans": 4},
  "statut": {"etudiant": 2, "heterogene": 4}, "themes": ["autre"], "duree": "90", "dateAccompagnement": "2022-03-05"}}
]"#;

#[test]
fn an_array_of_the_database() {
    let import = text(ARRAY);
    let [person, group] = import.activities.as_slice() else { panic!("{:?}", import.report) };
    assert_eq!((person.origin.source, person.origin.id.as_ref().unwrap().as_str()), (Source::CoopV1, "61a0"));
    assert_eq!((person.day.to_string().as_str(), person.setting), ("2022-03-04", Setting::Place));
    assert_eq!(person.themes, [Theme::Email, Theme::Devices, Theme::Contents].into_iter().collect());
    let helped = person.helped().unwrap();
    assert!(matches!(helped.age, Some(AgeBracket::From60To69 | AgeBracket::From70)));
    assert_eq!((helped.status, helped.seen), (Some(SocialStatus::Retired), Some(Seen::Again)));
    assert_eq!((helped.redirected, helped.redirection), (Some(true), Some(Redirection::Operator)));
    assert_eq!(person.minutes.unwrap().get(), 15);
    for (field, provenance) in [
        (Field::Age, Provenance::Estimated),
        (Field::Minutes, Provenance::Estimated),
        (Field::Redirection, Provenance::Estimated),
        (Field::Seen, Provenance::Imported),
        (Field::Themes, Provenance::Imported),
    ] {
        assert_eq!(person.provenance.of(field), provenance, "{field:?}");
    }
    let What::Workshop(workshop) = &group.what else { panic!("{group:?}") };
    let ages = workshop.people.age();
    assert_eq!(ages[AgeBracket::From12To17.index()], 2);
    assert_eq!(ages[AgeBracket::From18To24.index()] + ages[AgeBracket::From25To39.index()], 4);
    assert_eq!(workshop.people.status(), &[2, 0, 0, 0, 4]);
    assert_eq!(group.provenance.of(Field::Seen), Provenance::Estimated);
    // "autre" became no theme: the report is kept, and says so.
    assert_eq!(import.report.counts.get(&Reason::ThemeMissing), Some(&1));
}

#[test]
fn lines_of_json_and_a_table_say_the_same() {
    let json = r#"{"id": "1", "activite": "ponctuel", "nbParticipants": 3, "age": {"de35a60ans": 3}, "themes": ["sante"], "duree": "60", "canal": "domicile", "dateAccompagnement": "2023-01-02"}"#;
    let table = "id;activite;nbParticipants;age.de35a60ans;themes;duree;canal;dateAccompagnement\n1;ponctuel;3;3;sante;60;domicile;2023-01-02\n";
    let (json, table) = (text(json), text(table));
    assert_eq!(json.activities, table.activities);
    assert_eq!(json.activities.len(), 1, "{:?}", json.report);
    // Three people at once are a group, without traits lent to any of them.
    assert!(matches!(&json.activities[0].what, What::Workshop(group) if group.people.total() == 3));
    assert_eq!(json.report.counts.get(&Reason::SeveralAtOnce), Some(&1));
    assert_eq!(json.activities[0].provenance.of(Field::Age), Provenance::Estimated);
}

#[rstest]
#[case("2023-01-02", "autrement", "1", "1", Reason::KindUnknown)]
#[case("2099-01-02", "individuel", "1", "1", Reason::DateFuture)]
#[case("", "individuel", "1", "1", Reason::Required)]
#[case("2023-01-02", "individuel", "0", "1", Reason::PeopleForm)]
#[case("2023-01-02", "individuel", "beaucoup", "1", Reason::PeopleForm)]
#[case("2023-01-02", "collectif", "2", "3", Reason::PeopleOver)]
fn refused(
    #[case] date: &str,
    #[case] kind: &str,
    #[case] people: &str,
    #[case] young: &str,
    #[case] reason: Reason,
) {
    let head = "activite,dateAccompagnement,nbParticipants,age.moins12ans,duree,themes";
    let import = text(&format!("{head}\n{kind},{date},{people},{young},60,sante\n"));
    assert_eq!((import.activities.len(), import.report.refused), (0, 1), "{:?}", import.report);
    assert_eq!(reasons(&import), [(2, reason)]);
}

#[test]
fn what_is_broken_costs_one_report() {
    let good = r#"{"activite": "individuel", "dateAccompagnement": "2023-01-02", "duree": "60", "themes": ["sante"]}"#;
    let import = text(&format!("[{good},\n{{\"activite\": }},\n3,\n{good}]"));
    assert_eq!(reasons(&import), [(2, Reason::JsonBroken), (3, Reason::JsonNotObject)]);
    assert_eq!((import.report.rows, import.report.kept, import.report.refused), (4, 2, 2));
}

#[test]
fn unknown_words_are_kept_apart() {
    let import = text(
        "activite,dateAccompagnement,themes,canal,duree,age,statut\nindividuel,2023-01-02,astronomie|sante,lune,longue,de60a70ans,roi\n",
    );
    assert_eq!(import.activities.len(), 1);
    let values: Vec<_> =
        import.report.unknown.keys().map(|(column, value)| format!("{column}={value}")).collect();
    assert_eq!(values, ["age=de60a70ans", "canal=lune", "statut=roi", "themes=astronomie"]);
}

#[test]
fn files_that_are_refused() {
    for (bytes, reason) in [("", Reason::FileEmpty), ("nom,prenom\n", Reason::HeaderMissing)] {
        assert_eq!(reasons(&text(bytes)), [(0, reason)]);
        assert!(text(bytes).report.is_refused());
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "(activite,dateAccompagnement,age\n|\\[\\{)?[0-9a-z\\[\\]{},:;\"\n.|-]{0,80}") {
        let import = read(text.as_bytes(), &options());
        prop_assert_eq!(import.report.rows, import.report.kept + import.report.refused);
    }
}
