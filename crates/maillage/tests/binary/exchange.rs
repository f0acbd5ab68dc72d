//! Files of places, in and out.

use crate::support::{Installation, places, shared};

#[test]
fn importing_twice_changes_nothing() {
    for here in Installation::each() {
        let file = here.file("lieux.csv", places(30));
        let first = here.run(&["import", "places", &file, "--yes", "--json"]).with(0).json();
        assert_eq!(first["counts"]["added"], 30);
        assert!(first["seconds"].as_f64().unwrap() > 0.0);
        let before = here.run(&["export", "places"]).with(0).out;
        let second = here.run(&["import", "places", &file, "--yes", "--json"]).with(0).json();
        assert_eq!((&second["counts"]["added"], &second["counts"]["unchanged"]), (&0.into(), &30.into()));
        assert_eq!(here.run(&["export", "places"]).with(0).out, before, "public ids are permanent");
    }
}

#[test]
fn nothing_is_changed_without_a_yes() {
    let here = Installation::sqlite();
    let file = here.file("lieux.csv", places(3));
    here.run(&["import", "places", &file]).with(2);
    let tried = here.run(&["import", "places", &file, "--dry-run", "--json"]).with(0).json();
    assert_eq!((&tried["counts"]["added"], &tried["seconds"]), (&3.into(), &serde_json::Value::Null));
    assert!(here.places().is_empty());
}

#[test]
fn what_a_source_loses_changes_and_gets_back_is_told_apart() {
    let here = Installation::sqlite();
    let all = places(10);
    let without_last = all.trim_end().rsplit_once('\n').unwrap().0.to_owned();
    let moved = without_last.replace("Maison numérique 00000", "Maison du numérique");
    let import = |content: &str| {
        let file = here.file("2026-11-24-lieux.csv", content);
        here.run(&["import", "places", &file, "--yes", "--json"]).with(0).json()["counts"].clone()
    };
    assert_eq!(import(&all)["added"], 10);
    let counts = import(&moved);
    assert_eq!(
        (&counts["changed"], &counts["absent"], &counts["unchanged"]),
        (&1.into(), &1.into(), &8.into())
    );
    assert_eq!(here.places().len(), 9, "an absent place is not exported");
    let counts = import(&all);
    assert_eq!((&counts["changed"], &counts["returned"]), (&1.into(), &1.into()));
    assert_eq!(here.places().len(), 10);
}

#[test]
fn refused_rows_do_not_stop_the_others_and_are_reported() {
    let here = Installation::sqlite();
    let bad =
        places(5).replace("3,Maison numérique 00003,Sisteron", "3,,Sisteron").replacen("04100", "99999", 1);
    let bad = bad.replace("1,Maison numérique 00001,", "1,,");
    let file = here.file("lieux.csv", &bad);
    let report = here.path("report.csv").display().to_string();
    let args = ["import", "places", &file, "--yes", "--json", "--report", &report];
    let told = here.run(&args).with(1).json();
    let refused = told["refused"].as_u64().unwrap();
    assert!(refused >= 1, "{told}");
    assert_eq!(told["counts"]["added"].as_u64().unwrap() + refused, 5);
    let report = std::fs::read_to_string(report).unwrap();
    assert!(report.starts_with("fichier,ligne,") && report.lines().count() as u64 > refused, "{report}");
    let checked = here.run(&["check", &file, "--json"]).with(1).json();
    assert_eq!(checked["refused"], refused);
    let first =
        &checked["problems"].as_array().unwrap().iter().find(|one| one["severity"] == "error").unwrap();
    assert!(
        first["line"].as_u64().unwrap() > 1 && first["column"].is_string() && first["reason"].is_string()
    );
}

#[test]
fn a_file_of_something_else_is_refused_whole() {
    let here = Installation::sqlite();
    for (name, content) in [
        ("empty.csv", &b""[..]),
        ("other.csv", b"a,b\n1,2\n"),
        ("archive.csv", b"PK\x03\x04rest"),
        ("noise.csv", b"\x00\x01\x02\xff\xfe\x00"),
        ("broken.json", b"[{\"id\": 1"),
    ] {
        let file = here.file(name, content);
        let told = here.run(&["import", "places", &file, "--yes", "--json"]).with(1).json();
        assert_eq!(told["counts"]["added"].as_u64().unwrap_or_default(), 0, "{name}");
        here.run(&["check", &file]).with(1);
    }
    assert!(here.places().is_empty());
}

#[test]
fn what_is_exported_is_clean_and_comes_back_elsewhere() {
    let here = Installation::sqlite();
    let file = here.file("lieux.csv", places(40));
    here.run(&["import", "places", &file, "--yes"]).with(0);
    for format in ["csv", "json"] {
        let exported = here.path(&format!("export.{format}")).display().to_string();
        here.run(&["export", "places", "--format", format, "-o", &exported]).with(0);
        let checked = here.run(&["check", &exported, "--json"]).with(0).json();
        assert_eq!((&checked["rows"], &checked["problems"]), (&40.into(), &serde_json::json!([])));
        for there in Installation::each() {
            there.run(&["import", "places", &exported, "--yes"]).with(0);
            assert_eq!(there.places(), here.places(), "{format}");
        }
    }
}

#[test]
fn real_files_come_back_as_they_were_understood() {
    for name in ["places/20230517-hub-du-sud-paca.json", "places/20240320-nouvelle-caledonie.json"] {
        let Some(file) = shared(name) else { continue };
        let (here, there) = (Installation::sqlite(), Installation::sqlite());
        let told = here.run(&["import", "places", &file.display().to_string(), "--yes", "--json"]).json();
        let added = told["counts"]["added"].as_u64().unwrap();
        assert_eq!(added + told["refused"].as_u64().unwrap(), told["rows"].as_u64().unwrap(), "{name}");
        let exported = here.path("export.csv").display().to_string();
        here.run(&["export", "places", "-o", &exported]).with(0);
        assert_eq!(here.run(&["check", &exported, "--json"]).with(0).json()["kept"], added);
        there.run(&["import", "places", &exported, "--yes"]).with(0);
        assert_eq!(there.places(), here.places(), "{name}");
    }
}

#[test]
fn a_territory_can_be_exported_alone() {
    let here = Installation::sqlite();
    let file = here.file("lieux.csv", places(30));
    here.run(&["import", "places", &file, "--yes"]).with(0);
    let count =
        |code: &str| here.run(&["export", "places", "--territory", code]).with(0).out.lines().count() - 1;
    assert_eq!((count("04112"), count("D04"), count("R93"), count("D13")), (10, 30, 30, 0));
    let geojson =
        here.run(&["export", "places", "--format", "geojson", "--territory", "04112"]).with(0).json();
    assert_eq!(geojson["features"].as_array().unwrap().len(), 10);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let here = Installation::sqlite();
    // More than a pipe holds.
    let file = here.file("lieux.csv", places(800));
    here.run(&["import", "places", &file, "--yes"]).with(0);
    let mut child = here.command(&["export", "places"]).stdout(std::process::Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn what_needs_a_database_says_that_there_is_none() {
    let here = Installation::sqlite();
    for args in [&["export", "places"][..], &["reindex"], &["user", "list"], &["backup", "b.gz"]] {
        let ran = here.run(args).with(1);
        assert!(ran.err.contains("no database yet"), "{args:?}: {}", ran.err);
    }
    assert!(!here.path("data/maillage.sqlite").exists());
}

#[test]
fn reindex_tells_what_the_views_hold() {
    let here = Installation::sqlite();
    let file = here.file("lieux.csv", places(12));
    here.run(&["import", "places", &file, "--yes"]).with(0);
    let told = here.run(&["reindex", "--json"]).with(0).json();
    assert_eq!(told["datasets"][0]["records"], 12, "{told}");
    assert!(told["views"].as_array().unwrap().iter().any(|view| view["view"] == "places"));
}
