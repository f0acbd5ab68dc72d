//! Copies: backup, restore, move.

use std::process::Stdio;

use crate::support::{Installation, places, ran};

/// Rows of the file that is imported meanwhile, and of one transaction of the import.
const ROWS: usize = 4_000;
const BATCH: usize = 2_000;

#[test]
fn a_backup_taken_while_writing_is_whole() {
    for here in Installation::each() {
        here.run(&["migrate"]).with(0);
        let file = here.file("lieux.csv", places(ROWS));
        let args = ["import", "places", &file, "--yes"];
        let mut import = here.command(&args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let mut taken = Vec::new();
        while import.try_wait().unwrap().is_none() {
            let name = here.path(&format!("{}.backup", taken.len())).display().to_string();
            here.run(&["backup", &name]).with(0);
            taken.push(name);
        }
        assert!(import.wait().unwrap().success());
        let mut found = Vec::new();
        for backup in &taken {
            let there = Installation::sqlite();
            there.run(&["restore", backup]).with(0);
            found.push(there.places().len());
        }
        assert!(found.iter().all(|count| count % BATCH == 0), "whole transactions only: {found:?}");
        assert!(found.is_sorted() && !found.is_empty(), "{found:?}");
    }
}

#[test]
fn a_restored_installation_is_the_same_and_is_not_restored_twice() {
    let here = Installation::sqlite();
    let file = here.file("lieux.csv", places(20));
    here.run(&["import", "places", &file, "--yes"]).with(0);
    here.run(&["user", "add", "a@exemple.fr", "--name", "A", "--role", "coordinator"]).with(0);
    let backup = here.path("copy.backup").display().to_string();
    here.run(&["backup", &backup, "--files", &here.path("copies").display().to_string()]).with(0);
    here.run(&["backup", &backup]).with(2);
    for there in Installation::each() {
        there.run(&["restore", &backup]).with(0);
        for args in [&["export", "places"][..], &["user", "list", "--json"]] {
            assert_eq!(there.run(args).with(0).out, here.run(args).with(0).out);
        }
        let ran = there.run(&["restore", &backup]).with(1);
        assert!(ran.err.contains("in use"), "{}", ran.err);
    }
}

#[test]
fn a_truncated_backup_leaves_nothing_behind() {
    let here = Installation::sqlite();
    let file = here.file("lieux.csv", places(200));
    here.run(&["import", "places", &file, "--yes"]).with(0);
    let backup = here.path("copy.backup").display().to_string();
    here.run(&["backup", &backup]).with(0);
    let whole = std::fs::read(&backup).unwrap();
    let there = Installation::sqlite();
    let half = there.file("half.backup", &whole[..whole.len() / 2]);
    there.run(&["restore", &half]).with(1);
    assert!(there.places().is_empty());
    there.run(&["restore", &backup]).with(0);
    assert_eq!(there.places(), here.places());
}

#[test]
fn moving_to_postgresql_and_back_loses_nothing() {
    let Some(postgres) = Installation::postgres() else { return };
    let (here, back) = (Installation::sqlite(), Installation::sqlite());
    let file = here.file("lieux.csv", places(50));
    here.run(&["import", "places", &file, "--yes"]).with(0);
    here.run(&["user", "add", "a@exemple.fr", "--name", "Aïssa", "--role", "decision_maker@territory:D04"])
        .with(0);
    here.run(&["move", "--from", &here.database(), "--to", &postgres.database()]).with(0);
    postgres.run(&["move", "--from", &postgres.database(), "--to", &back.database()]).with(0);
    for args in [&["export", "places", "--format", "json"][..], &["user", "list", "--json"]] {
        let expected = here.run(args).with(0).out;
        assert_eq!(postgres.run(args).with(0).out, expected);
        assert_eq!(back.run(args).with(0).out, expected);
    }
    let again = here.run(&["move", "--from", &here.database(), "--to", &postgres.database()]).with(1);
    assert!(again.err.contains("in use"), "{}", again.err);
}

#[test]
fn a_move_needs_a_source() {
    let (here, there) = (Installation::sqlite(), Installation::sqlite());
    let output =
        here.command(&["move", "--from", &here.database(), "--to", &there.database()]).output().unwrap();
    assert!(ran(output).with(1).err.contains("no database yet"));
    assert!(!there.path("data/maillage.sqlite").exists());
}
