//! What we write follows the national patterns, passes our own check, and comes back.

use maillage_vocabulary::{
    Access, Audience, Care, ClosedList, Cost, Mobility, Programme, Service, Support, TrainingLabel, Typology,
};
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::exchange::national::write::{Ids, write_csv, write_geojson, write_json};
use crate::model::strategies::places;
use crate::model::{Place, PlaceId, Status};

fn csv(places: &[Place], ids: Ids) -> Vec<u8> {
    let mut output = Vec::new();
    write_csv(places, ids, &mut output).unwrap();
    output
}

/// What is read back of places written with their ids at the source, when each is unique.
fn sheets(places: &[Place]) -> Vec<Sheet> {
    places.iter().map(|place| place.sheet.clone()).collect()
}

fn distinct(mut places: Vec<Place>) -> Vec<Place> {
    let mut seen = std::collections::HashSet::new();
    places.retain(|place| seen.insert(place.sheet.origin.id.clone()));
    places
}

/// Without what only warns of the content of a place: HTML in a text, no service at all, closed doors.
fn about_writing(import: &Import) -> Vec<&Problem> {
    let content = [Reason::Html, Reason::ServicesMissing, Reason::ServicesContradiction];
    import.report.problems.iter().filter(|problem| !content.contains(&problem.reason)).collect()
}

fn check_back(bytes: &[u8], places: &[Place]) -> Result<(), TestCaseError> {
    let import = import(bytes);
    prop_assert_eq!(about_writing(&import), Vec::<&Problem>::new());
    let read: Vec<Sheet> = import.sheets.into_iter().map(|(_, sheet)| sheet).collect();
    prop_assert_eq!(read, sheets(places));
    Ok(())
}

/// One of a list, or several joined by bars, as the official patterns of closed lists say.
fn is_of<T: ClosedList>(text: &str) -> bool {
    text.is_empty() || text.split('|').all(|value| T::ALL.iter().any(|item| item.national() == value))
}

fn digits(text: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The official constraint of a field, written by hand from the schema v1.0.2.
fn follows_pattern(column: Column, text: &str) -> bool {
    let codes = ["+33", "+590", "+594", "+262", "+596", "+269", "+687", "+689", "+508", "+681"];
    match column {
        Column::Id | Column::Name | Column::Commune | Column::Street => !text.is_empty(),
        // ^[a-zA-Z0-9]{9,14}$
        Column::Pivot => (9..=14).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric()),
        // ^\d{5}$
        Column::PostalCode => digits(text, 5, 5),
        // ^([013-9]\d|2[AB1-9])\d{3}$
        Column::CommuneCode => {
            let start = text.get(..2).unwrap_or_default();
            let corsica = ["2A", "2B"].contains(&start);
            text.is_empty() || digits(&text[2..], 3, 3) && (corsica || digits(start, 2, 2) && start != "20")
        }
        Column::Latitude => {
            text.is_empty() || text.parse::<f64>().is_ok_and(|lat| (-90.0..=90.0).contains(&lat))
        }
        Column::Longitude => {
            text.is_empty() || text.parse::<f64>().is_ok_and(|lon| (-180.0..=180.0).contains(&lon))
        }
        // ^(\+33|\+590|…)(\d){6,9}$
        Column::Phone => {
            text.is_empty()
                || codes.iter().any(|code| text.strip_prefix(code).is_some_and(|rest| digits(rest, 6, 9)))
        }
        Column::Summary => text.chars().count() <= 280,
        // YYYY-MM-DD
        Column::Updated => text.len() == 10 && text.parse::<NaiveDate>().is_ok(),
        Column::Typologies => is_of::<Typology>(text),
        Column::Mobility => is_of::<Mobility>(text),
        Column::Services => is_of::<Service>(text),
        Column::Audiences => is_of::<Audience>(text),
        Column::Care => is_of::<Care>(text),
        Column::Costs => is_of::<Cost>(text),
        Column::Programmes => is_of::<Programme>(text),
        Column::Labels => is_of::<TrainingLabel>(text),
        Column::Access => is_of::<Access>(text),
        Column::Support => is_of::<Support>(text),
        _ => true,
    }
}

#[test]
fn formulas_leave_as_text_and_come_back() {
    for name in ["=HYPERLINK(\"http://evil\",\"x\")", "+cmd", "-2+3", "@SUM(A1)", "'=A1", "'Ici'"] {
        let (sheet, _) = one(&[(Column::Name, &format!("'{name}")), (Column::Phone, "+33326000000")]);
        let (id, status) = (PlaceId::from_bits(1), Status::Active);
        let mut place = Place { id, status, sheet: sheet.unwrap() };
        place.sheet.name = name.parse().unwrap();
        let bytes = csv(std::slice::from_ref(&place), Ids::Source);
        let record = csv::Reader::from_reader(&bytes[..]).records().next().unwrap().unwrap();
        assert!(!record[2].starts_with(['=', '+', '-', '@']), "{}", &record[2]);
        assert_eq!(&record[11], "+33326000000", "a telephone is as the schema wants it");
        assert_eq!(import(&bytes).sheets[0].1, place.sheet);
        let mut output = Vec::new();
        write_json([&place], Ids::Source, &mut output).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&output).unwrap();
        assert_eq!(json[0]["nom"], name, "programs read texts as they are");
        assert_eq!(import(&output).sheets[0].1, place.sheet);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn csv_comes_back(places in vec(places(), 1..4).prop_map(distinct)) {
        check_back(&csv(&places, Ids::Source), &places)?;
    }

    #[test]
    fn json_comes_back(places in vec(places(), 1..4).prop_map(distinct)) {
        let mut output = Vec::new();
        write_json(&places, Ids::Source, &mut output).unwrap();
        check_back(&output, &places)?;
    }

    #[test]
    fn every_cell_follows_the_official_pattern(places in vec(places(), 1..4)) {
        let bytes = csv(&places, Ids::Public);
        let mut reader = csv::Reader::from_reader(&bytes[..]);
        let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        prop_assert_eq!(header.join(","), super::header());
        for record in reader.records() {
            let record = record.unwrap();
            prop_assert_eq!(record.len(), 32);
            for (column, text) in Column::official().iter().zip(&record) {
                prop_assert!(follows_pattern(*column, text), "{:?}: {}", column, text);
            }
        }
    }

    #[test]
    fn geojson_holds_every_place(places in vec(places(), 0..4)) {
        let mut output = Vec::new();
        write_geojson(&places, Ids::Public, &mut output).unwrap();
        let collection: serde_json::Value = serde_json::from_slice(&output).unwrap();
        prop_assert_eq!(&collection["type"], "FeatureCollection");
        let features = collection["features"].as_array().unwrap();
        prop_assert_eq!(features.len(), places.len());
        for (feature, place) in features.iter().zip(&places) {
            prop_assert_eq!(feature["properties"]["id"].as_str(), Some(place.id.as_str()));
            let point = place.sheet.location.point;
            let expected = point.map_or(serde_json::Value::Null, |p| serde_json::json!([p.lon(), p.lat()]));
            prop_assert_eq!(&feature["geometry"]["coordinates"], &expected);
        }
    }
}
