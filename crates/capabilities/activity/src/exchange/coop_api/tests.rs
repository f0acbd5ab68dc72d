//! Answers as La Coop really gives them.

use chrono::{DateTime, Utc};
use maillage_vocabulary::lists::activity::{AgeBracket, Autonomy, Gender, Redirection, Setting, Theme};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Pages, PagesError};
use crate::exchange::tests::options;
use crate::exchange::{Import, Reason};
use crate::model::{Field, Provenance, Source, What};

/// A person, as the API tells.
fn person(id: &str) -> Value {
    json!({"type": "activite", "id": id, "attributes": {
        "type": "individuel", "mediateur_id": "m-1", "user_id": "u-1", "accompagnements": 1, "date": "2026-11-03", "duree": 45,
        "type_lieu": "lieu_activite", "structure_id": "00000005", "lieu_code_postal": "04000", "lieu_commune": "Digne-les-Bains",
        "lieu_code_insee": "04070", "creation": "2026-11-03T10:00:00.000Z", "modification": "2026-11-04T10:00:00.000Z",
        "suppression": null, "autonomie": "autonome", "oriente_vers_structure": true, "structure_de_redirection": "aide_sociale",
        "materiel": ["ordinateur"], "thematiques": ["gere_ses_contenus_numeriques", "associations"], "tags": ["Jeanne"],
        "precisions_demarche": "dossier de Mme Untel", "titre_atelier": null, "niveau_atelier": null,
        "beneficiaires": {"total": 1, "genres": {"feminin": 1, "masculin": 0, "non_communique": 0},
            "tranches_age": {"soixante_dix_plus": 1}, "statuts": {"retraite": 1}}},
        "links": {"self": "x"}})
}

fn changed(mut record: Value, name: &str, value: Value) -> Value {
    record["attributes"][name] = value;
    record
}

fn page(records: &[Value]) -> Vec<u8> {
    json!({"data": records, "links": {"self": "x", "next": null, "prev": null},
        "meta": {"total_count": records.len(), "has_next_page": false}})
    .to_string()
    .into_bytes()
}

fn read(records: &[Value]) -> (Import, Option<DateTime<Utc>>) {
    let options = options();
    let mut pages = Pages::new(None, &options);
    pages.take(&page(records)).unwrap();
    assert_eq!(pages.next(), None);
    pages.finish()
}

#[test]
fn a_person_as_the_api_tells() {
    let (import, newest) = read(&[person("a")]);
    let [activity] = import.activities.as_slice() else { panic!("{:?}", import.report) };
    assert_eq!((activity.origin.source, activity.origin.id.as_ref().unwrap().as_str()), (Source::Coop, "a"));
    assert_eq!((activity.setting, activity.minutes.unwrap().get()), (Setting::Place, 45));
    assert_eq!(activity.place.unwrap().as_str(), "00000005");
    // A procedure without its gate: the gate is added.
    assert!(
        [Theme::Contents, Theme::Associations, Theme::Procedures]
            .iter()
            .all(|one| activity.themes.contains(*one))
    );
    let helped = activity.helped().unwrap();
    assert_eq!((helped.gender, helped.age), (Some(Gender::Female), Some(AgeBracket::From70)));
    assert_eq!((helped.autonomy, helped.redirection), (Some(Autonomy::Alone), Some(Redirection::SocialHelp)));
    assert_eq!(activity.provenance.of(Field::Seen), Provenance::Estimated);
    assert_eq!(newest.unwrap().to_rfc3339(), "2026-11-04T10:00:00+00:00");
    let all = format!("{import:?}");
    assert!(!all.contains("Untel") && !all.contains("Jeanne"), "free text is passed over");
}

#[test]
fn a_workshop_is_its_margins() {
    let mut record = changed(person("b"), "type", json!("collectif"));
    record["attributes"]["accompagnements"] = json!(10);
    record["attributes"]["beneficiaires"] =
        json!({"total": 10, "genres": {"feminin": 6, "autre_valeur": 1}, "tranches_age": {}, "statuts": {}});
    let (import, _) = read(&[record]);
    let What::Workshop(group) = &import.activities[0].what else { panic!("{import:?}") };
    assert_eq!((group.people.total(), group.people.gender()), (10, &[0, 6, 4]));
    let unknown: Vec<_> =
        import.report.unknown.keys().map(|(column, value)| format!("{column}={value}")).collect();
    assert_eq!(unknown, ["beneficiaires.genres=autre_valeur"]);
}

#[test]
fn what_the_published_description_gets_wrong() {
    let former = changed(person("c"), "type", json!("demarche_administrative"));
    let new = changed(person("d"), "materiel", json!(["ordinateur", "casque_3d"]));
    let (import, _) = read(&[former, new]);
    assert_eq!(import.activities.len(), 2);
    assert!(import.activities[0].themes.contains(Theme::Procedures));
    assert_eq!(import.report.unknown.len(), 1);
}

#[test]
fn what_was_taken_away_and_what_is_broken() {
    let gone = changed(person("e"), "suppression", json!("2026-11-05T00:00:00Z"));
    let future = changed(person("f"), "date", json!("2031-01-01"));
    let odd = changed(person("g"), "type", json!("animation"));
    let crowd = changed(changed(person("h"), "accompagnements", json!(70_000)), "beneficiaires", json!(null));
    let (import, _) = read(&[gone, future, odd, crowd, json!({"attributes": {}}), json!(3)]);
    assert_eq!(import.gone.iter().map(ToString::to_string).collect::<Vec<_>>(), ["e"]);
    let reasons: Vec<_> = import.report.problems.iter().map(|one| one.reason).collect();
    let expected =
        [Reason::DateFuture, Reason::KindUnknown, Reason::PeopleForm, Reason::Required, Reason::Required];
    assert_eq!(reasons, expected);
    assert_eq!((import.report.rows, import.report.refused), (6, 5));
}

#[test]
fn pages_follow_one_another_and_never_turn() {
    let options = options();
    let since = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
    let mut pages = Pages::new(Some(since), &options);
    let first = pages.next().unwrap().to_owned();
    assert_eq!(
        first,
        "/activites?page%5Bsize%5D=500&filter%5Bmodification%5D%5Bdepuis%5D=2026-09-21T14%3A13%3A20.000Z"
    );
    // The host of the link does not matter: only its cursor is taken.
    let next =
        json!({"data": [person("a")], "links": {"next": "https://ailleurs.example/vol?page%5Bafter%5D=a"}});
    pages.take(next.to_string().as_bytes()).unwrap();
    assert_eq!(pages.next().unwrap(), format!("{first}&page%5Bafter%5D=a"));
    assert_eq!(pages.take(next.to_string().as_bytes()), Err(PagesError::Circle));
    // Without a link, the last identifier is the cursor.
    let mut pages = Pages::new(None, &options);
    pages
        .take(json!({"data": [person("z")], "meta": {"has_next_page": true}}).to_string().as_bytes())
        .unwrap();
    assert!(pages.next().unwrap().ends_with("page%5Bafter%5D=z"));
    let nowhere = json!({"data": [], "meta": {"has_next_page": true}}).to_string();
    assert_eq!(pages.take(nowhere.as_bytes()), Err(PagesError::NoNext));
    // Nothing new: the next time begins where this one did.
    let mut pages = Pages::new(Some(since), &options);
    pages.take(&page(&[])).unwrap();
    assert_eq!(pages.finish().1, Some(since));
}

#[test]
fn answers_that_are_no_pages() {
    let options = options();
    assert!(matches!(Pages::new(None, &options).take(b"<html>"), Err(PagesError::NotJson(_))));
    assert_eq!(Pages::new(None, &options).take(b"{\"errors\": []}"), Err(PagesError::NotPage));
}

proptest! {
    #[test]
    fn any_attribute_is_read_or_refused(name in "(date|duree|type|type_lieu|beneficiaires|themes|suppression)", value in "[\\[\\]{}\":0-9a-z]{0,12}") {
        let value = serde_json::from_str(&value).unwrap_or(json!(value));
        let (import, _) = read(&[changed(person("a"), &name, value)]);
        prop_assert_eq!(import.report.rows, import.report.kept + import.report.refused + import.gone.len() as u64);
    }
}
