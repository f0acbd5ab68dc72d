//! An import that is killed.

use std::process::{Child, Stdio};
use std::time::Duration;

use maillage_store::{Db, params, statements};
use tokio::runtime::Runtime;

use crate::support::{Installation, places};

statements! {
    /// Places that are there.
    COUNT = "select count(*) as places from place";
}

/// Rows of the file, and of one transaction of the import.
const ROWS: usize = 5_000;
const BATCH: i64 = 2_000;

fn count(runtime: &Runtime, db: &Db) -> i64 {
    runtime.block_on(db.fetch_one(&COUNT, params![], |row| row.get("places"))).unwrap()
}

fn start_import(here: &Installation, file: &str) -> Child {
    let mut command = here.command(&["import", "places", file, "--yes"]);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

#[test]
fn an_import_killed_midway_leaves_whole_batches_and_is_completed_by_the_next() {
    for here in Installation::each() {
        here.run(&["migrate"]).with(0);
        let file = here.file("lieux.csv", places(ROWS));
        let runtime = Runtime::new().unwrap();
        let db = runtime.block_on(Db::open(&here.database())).unwrap();
        let mut import = start_import(&here, &file);
        while count(&runtime, &db) == 0 {
            assert!(import.try_wait().unwrap().is_none(), "the import ended before it wrote");
            std::thread::sleep(Duration::from_millis(2));
        }
        import.kill().unwrap();
        import.wait().unwrap();
        let left = count(&runtime, &db);
        assert!((BATCH..5_000).contains(&left) && left % BATCH == 0, "{left} places");
        let rest = i64::try_from(ROWS).unwrap() - left;
        let told = here.run(&["import", "places", &file, "--yes", "--json"]).with(0).json();
        assert_eq!((&told["counts"]["unchanged"], &told["counts"]["added"]), (&left.into(), &rest.into()));
        let told = here.run(&["import", "places", &file, "--yes", "--json"]).with(0).json();
        assert_eq!(told["counts"]["unchanged"], ROWS);
        runtime.block_on(db.close());
    }
}
