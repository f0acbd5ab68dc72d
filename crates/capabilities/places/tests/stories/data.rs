//! `/donnees/lieux.csv|.json|.geojson`: what is published is whole, clean, and comes back.

use std::collections::BTreeMap;

use maillage_places::exchange::national::{Options, check};
use maillage_places::model::Sheet;
use maillage_store::both_engines;

use crate::kit::{Directory, OWNERS, directory, many, read, row};

/// The sheets of a directory by public id, without what the schema has no column for: the id at the source.
fn own(directory: &Directory) -> BTreeMap<String, Sheet> {
    let snapshot = directory.snapshot();
    let sheets = snapshot.places.iter().map(|entry| {
        let mut sheet = entry.place.sheet.clone();
        sheet.origin.id = entry.place.id.to_string().parse().unwrap();
        (entry.place.id.to_string(), sheet)
    });
    sheets.collect()
}

async fn take(directory: &Directory, file: &str, kind: &str) -> Vec<u8> {
    let answer = directory.app.get(format!("/donnees/{file}")).send().await.expect(200);
    assert_eq!(answer.header("content-type"), kind);
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    let name = file.split('?').next().unwrap();
    assert_eq!(answer.header("content-disposition"), format!("inline; filename=\"20261124-{name}\""));
    answer.bytes.to_vec()
}

both_engines! { OWNERS;
    async fn what_is_published_passes_the_check_and_comes_back(test) {
        let directory = directory(&test, &many(120, 40)).await;
        for (file, kind) in [("lieux.csv", "text/csv; charset=utf-8"), ("lieux.json", "application/json")] {
            let bytes = take(&directory, file, kind).await;
            let options = Options::new(file, "2026-11-24".parse().unwrap());
            let report = check(&bytes, &options);
            assert!(report.is_clean(), "{file}: {:?}", report.problems);
            assert_eq!((report.rows, report.kept), (120, 120));
            let back: BTreeMap<_, _> = read(&bytes)
                .sheets
                .into_iter()
                .map(|(_, sheet)| (sheet.origin.id.as_str().to_owned(), sheet))
                .collect();
            let known = own(&directory);
            assert_eq!(back.len(), known.len());
            for (id, sheet) in &known {
                assert_eq!(&back[id], sheet, "{file}");
            }
        }
    }

    async fn the_map_of_places_holds_them_all(test) {
        let directory = directory(&test, &many(40, 41)).await;
        let bytes = take(&directory, "lieux.geojson", "application/geo+json").await;
        let document: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let features = document["features"].as_array().unwrap();
        assert_eq!((document["type"].as_str(), features.len()), (Some("FeatureCollection"), 40));
        for feature in features {
            let entry = directory.snapshot().by_id(feature["id"].as_str().unwrap()).cloned().unwrap();
            let point = entry.place.sheet.location.point;
            let expected = point.map(|point| serde_json::json!([point.lon(), point.lat()]));
            assert_eq!(feature["geometry"]["coordinates"], expected.unwrap_or_default());
            assert_eq!(feature["properties"]["nom"], entry.place.sheet.name.as_str());
        }
    }

    async fn a_territory_alone(test) {
        let directory = directory(&test, &many(60, 42)).await;
        let mut sum = 0;
        for departement in ["D04", "D05", "D06", "D13", "D83", "D84"] {
            let text = take(&directory, &format!("lieux.csv?territory={departement}"), "text/csv; charset=utf-8").await;
            let import = read(&text);
            assert!(import.sheets.iter().all(|(_, sheet)| sheet.location.commune.unwrap().to_string().starts_with(&departement[1..])));
            sum += import.sheets.len();
        }
        assert_eq!(sum, 60);
        let region = take(&directory, "lieux.csv?territory=R93", "text/csv; charset=utf-8").await;
        assert_eq!(read(&region).sheets.len(), 60);
        let nobody = take(&directory, "lieux.csv?territory=D75", "text/csv; charset=utf-8").await;
        assert_eq!(String::from_utf8(nobody).unwrap().lines().count(), 1, "the header alone");
        directory.app.get("/donnees/lieux.csv?territory=nowhere").send().await.expect(400);
        directory.app.get("/donnees/lieux.xls").send().await.expect(404);
    }

    async fn an_empty_directory_publishes_empty_files(test) {
        let directory = directory(&test, &[]).await;
        assert_eq!(String::from_utf8(take(&directory, "lieux.csv", "text/csv; charset=utf-8").await).unwrap().lines().count(), 1);
        let json: serde_json::Value = serde_json::from_slice(&take(&directory, "lieux.json", "application/json").await).unwrap();
        assert_eq!(json, serde_json::json!([]));
        let map: serde_json::Value = serde_json::from_slice(&take(&directory, "lieux.geojson", "application/geo+json").await).unwrap();
        assert_eq!(map["features"], serde_json::json!([]));
    }

    async fn the_catalogue_says_what_there_is(test) {
        let directory = directory(&test, &[row("a"), row("b").set("nom", "Autre")]).await;
        let page = directory.app.get("/donnees").send().await.expect(200).html();
        for file in ["/donnees/lieux.csv", "/donnees/lieux.json", "/donnees/lieux.geojson"] {
            assert!(page.contains(&format!("href=\"{file}\"")), "{file}");
        }
    }
}
