//! An import, and a server, that are killed.

use std::collections::HashSet;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use maillage_store::{Db, params, statements};
use serde_json::json;
use tokio::runtime::Runtime;

use crate::support::{Installation, Request, Server, places};

statements! {
    /// Places that are there.
    COUNT = "select count(*) as places from place";
    /// Keys of the reports that are there.
    KEYS = "select client_key from activity";
}

/// Clients that write at once, and reports that are acknowledged before the server is killed.
const CLIENTS: usize = 50;
const ENOUGH: usize = 400;

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

/// Tells reports one after the other until nobody answers, and passes on the key of each that was acknowledged.
fn tell(address: &str, token: &str, client: usize, place: &str, acknowledged: &Sender<String>) {
    for rank in 0.. {
        let key = format!("client-{client}-{rank}");
        let report = json!({
            "key": key, "kind": "individuel", "day": "2026-11-02", "minutes": 15, "place": place, "themes": ["email"],
        });
        match Request::json("/api/v1/activities", &report).token(token).send(address) {
            Some(answer) if answer.status == 201 => acknowledged.send(key).unwrap(),
            Some(answer) => panic!("{}: {}", answer.status, answer.body),
            None => return,
        }
    }
}

/// Fifty clients write until the server is killed; the keys of what was acknowledged.
fn write_until_killed(server: Server, token: &str, place: &str) -> HashSet<String> {
    let (acknowledged, keys) = channel();
    let address = server.address().to_owned();
    let kept = std::thread::scope(|scope| {
        for client in 0..CLIENTS {
            let (acknowledged, address) = (acknowledged.clone(), address.as_str());
            scope.spawn(move || tell(address, token, client, place, &acknowledged));
        }
        drop(acknowledged);
        let mut kept = HashSet::new();
        let mut server = Some(server);
        for key in keys {
            kept.insert(key);
            if kept.len() == ENOUGH {
                // Dropping it is SIGKILL: nothing can be put in order.
                drop(server.take());
            }
        }
        kept
    });
    assert!(kept.len() >= ENOUGH, "{} were acknowledged", kept.len());
    kept
}

#[test]
fn nothing_acknowledged_is_lost_when_the_server_is_killed_under_fifty_clients() {
    for here in Installation::each() {
        here.run(&["migrate"]).with(0);
        let file = here.file("lieux.csv", places(3));
        here.run(&["import", "places", &file, "--yes"]).with(0);
        here.run(&["user", "add", "zoe@exemple.fr", "--name", "Zoé", "--role", "professional"]).with(0);
        let token = here.run(&["user", "token", "zoe@exemple.fr"]).with(0).out.trim().to_owned();
        let server = here.serve();
        let listed = server.get("/api/v1/places?limit=1");
        let listed: serde_json::Value = serde_json::from_str(&listed.body).unwrap();
        let place = listed["places"][0]["id"].as_str().unwrap();
        let acknowledged = write_until_killed(server, &token, place);
        let runtime = Runtime::new().unwrap();
        let db = runtime.block_on(Db::open(&here.database())).unwrap();
        let there: Vec<String> =
            runtime.block_on(db.fetch_all(&KEYS, params![], |row| row.get("client_key"))).unwrap();
        runtime.block_on(db.close());
        let kept: HashSet<&String> = there.iter().collect();
        let lost: Vec<_> = acknowledged.iter().filter(|key| !kept.contains(key)).collect();
        eprintln!("{} acknowledged, {} there, {} lost", acknowledged.len(), there.len(), lost.len());
        assert!(lost.is_empty(), "{lost:?}");
        assert_eq!(kept.len(), there.len(), "each once");
        // What was sent and not acknowledged may be there: sent again, it counts once.
        assert!(there.len() <= acknowledged.len() + CLIENTS);
        let again = here.serve();
        let told = Request::json(
            "/api/v1/activities",
            &json!({
                "key": there[0], "kind": "individuel", "day": "2026-11-02", "minutes": 15, "place": place, "themes": ["email"],
            }),
        );
        let answer = again.ask(&told.token(&token));
        assert!(answer.body.contains("already"), "{}", answer.body);
    }
}
