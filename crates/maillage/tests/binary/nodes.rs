//! Two nodes on one PostgreSQL.

use crate::support::{Installation, Request, places};

#[test]
fn a_change_made_on_one_node_is_seen_on_the_other() {
    let Some(here) = Installation::postgres() else { return };
    here.run(&["user", "add", "a@exemple.fr", "--name", "A", "--role", "coordinator"]).with(0);
    let token = here.run(&["user", "token", "a@exemple.fr"]).with(0).out;
    let (one, other) = (here.serve(), here.serve());
    let file = here.file("lieux.csv", places(9));
    here.run(&["import", "places", &file, "--yes"]).with(0);
    for node in [&one, &other] {
        let waited = node.wait_until(|node| node.found("q=maison") == 9);
        eprintln!("places were found {} ms after the import", waited.as_millis());
    }
    let new = serde_json::json!({ "email": "b@exemple.fr", "name": "Bé" });
    let made = one.ask(&Request::json("/api/v1/people", &new).token(token.trim()));
    assert_eq!(made.status, 201, "{}", made.body);
    let seen = other.ask(&Request::get("/api/v1/people").token(token.trim()));
    assert!(seen.body.contains("b@exemple.fr"), "{}", seen.body);
}

#[test]
fn nodes_that_start_together_migrate_once() {
    let Some(here) = Installation::postgres() else { return };
    let children: Vec<_> = (0..3).map(|_| here.command(&["migrate"]).spawn().unwrap()).collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    assert!(here.run(&["migrate"]).with(0).err.contains("up to date"));
}
