//! `/donnees/lieux.csv|.json|.geojson`: what is published is whole, clean, and comes back.

use std::collections::{BTreeMap, BTreeSet};

use maillage_places::exchange::national::{Options, check};
use maillage_places::model::Sheet;
use maillage_places::store::Counts;
use maillage_store::both_engines;
use maillage_store::testing::TestDb;

use crate::kit::{Directory, OWNERS, SOURCE, directory, file, many, read, row};

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

    async fn what_is_published_comes_back_to_its_places(test) {
        let directory = directory(&test, &[]).await;
        let mut rows = many(60, 43);
        // What the schema has no column for must survive too.
        rows[0] = rows[0].clone().set("horaires", "sur demande, voir la porte").set("pivot", "12345678901234");
        rows[1] = rows[1].clone().set("nom", "=1+1").set("fiche_acces_libre", "Accessible PMR");
        directory.deliver(&file(&rows)).await;
        directory.deliver_as("Autre hub", file(&many(20, 44)).as_bytes()).await;
        let (addresses, sheets) = (directory.walk("/lieux").await, own(&directory));
        for (name, kind) in [
            ("lieux.csv", "text/csv; charset=utf-8"),
            ("lieux.json", "application/json"),
            ("lieux.geojson", "application/geo+json"),
        ] {
            let bytes = take(&directory, name, kind).await;
            for source in [SOURCE, "Autre hub", "lieux"] {
                let back = directory.deliver_as(source, &bytes).await;
                assert_eq!(back, Counts { unchanged: 80, ..Counts::default() }, "{name} as {source}");
            }
        }
        // A part of what is published says nothing of the rest.
        let part = take(&directory, "lieux.csv?territory=D04", "text/csv; charset=utf-8").await;
        let back = directory.deliver_as(SOURCE, &part).await;
        assert!(back.unchanged > 0 && back.absent == 0, "{back:?}");
        assert_eq!((directory.walk("/lieux").await, own(&directory)), (addresses, sheets));
    }

    async fn a_published_row_that_changed_changes_its_place(test) {
        let directory = directory(&test, &many(10, 45)).await;
        let entry = directory.entry("lieu-3");
        let published = String::from_utf8(take(&directory, "lieux.csv", "text/csv; charset=utf-8").await).unwrap();
        let line = published.lines().find(|line| line.starts_with(entry.place.id.as_str())).unwrap();
        let changed = published.replace(line, &line.replacen(entry.place.sheet.name.as_str(), "Un autre nom", 1));
        let back = directory.deliver_as("lieux", changed.as_bytes()).await;
        assert_eq!(back, Counts { unchanged: 9, changed: 1, ..Counts::default() });
        let after = directory.entry("lieu-3");
        assert_eq!((after.place.id, after.place.sheet.name.as_str()), (entry.place.id, "Un autre nom"));
        // It stays in its own source, which has the last word.
        let again = directory.deliver(&file(&many(10, 45))).await;
        assert_eq!(again, Counts { unchanged: 9, changed: 1, ..Counts::default() });
        // A place that its source no longer has is back when it is published back.
        directory.deliver(&file(&many(9, 45))).await;
        let back = directory.deliver_as("lieux", published.as_bytes()).await;
        assert_eq!((back.returned + back.changed, back.added, directory.walk("/lieux").await.len()), (1, 0, 10));
    }

    async fn addresses_follow_to_another_instance(test) {
        let directory = directory(&test, &many(30, 46)).await;
        let (addresses, bytes) = (directory.walk("/lieux").await, take(&directory, "lieux.csv", "text/csv; charset=utf-8").await);
        let elsewhere = TestDb::sqlite(OWNERS).await;
        let elsewhere = crate::kit::directory(&elsewhere, &[]).await;
        let added = elsewhere.deliver_as("lieux", &bytes).await;
        assert_eq!(added, Counts { added: 30, ..Counts::default() });
        assert_eq!(elsewhere.walk("/lieux").await, addresses);
        assert_eq!(elsewhere.deliver_as("lieux", &bytes).await, Counts { unchanged: 30, ..Counts::default() });
        let exported = take(&elsewhere, "lieux.csv", "text/csv; charset=utf-8").await;
        let lines = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap().lines().map(str::to_owned).collect::<BTreeSet<_>>();
        assert_eq!(lines(&exported), lines(&bytes));
    }

    async fn ids_of_the_same_form_do_not_mix_places(test) {
        let directory = directory(&test, &[row("00000001"), row("00000002").set("nom", "Deux")]).await;
        assert_eq!(directory.entry("00000001").place.id.as_str(), "00000001");
        let stranger = row("00000001").set("nom", "La Ruche").set("commune", "Gap").set("code_postal", "05000");
        let stranger = stranger.set("code_insee", "05061").set("adresse", "2 rue Carnot").set("latitude", "44.5594").set("longitude", "6.0786");
        let other = directory.deliver_as("Autre hub", file(&[stranger]).as_bytes()).await;
        assert_eq!(other, Counts { added: 1, ..Counts::default() });
        assert_eq!(directory.walk("/lieux").await.len(), 3);
        assert_eq!(directory.snapshot().by_id("00000001").unwrap().place.sheet.name.as_str(), "Espace numérique");
    }

    async fn an_id_that_two_sources_of_a_file_share_gives_two_places(test) {
        let directory = directory(&test, &[]).await;
        let rows = [row("1").set("source", "A"), row("1").set("source", "B").set("nom", "Autre"), row("2").set("source", "A")];
        for expected in [Counts { added: 3, ..Counts::default() }, Counts { unchanged: 3, ..Counts::default() }] {
            assert_eq!(directory.deliver(&file(&rows)).await, expected);
        }
        assert_eq!(directory.walk("/lieux").await.len(), 3);
        let fewer = directory.deliver(&file(&rows[..1])).await;
        assert_eq!(fewer, Counts { unchanged: 1, absent: 2, ..Counts::default() });
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
