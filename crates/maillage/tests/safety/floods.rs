//! Class: floods. Every form that takes something without an account is counted by neighbourhood, and writes nothing once
//! too many came from there.

use maillage_shell::permission::Role;
use maillage_shell::{Gate as _, Sender};
use maillage_store::statements;

use super::driver::Driver;
use super::world::World;

/// Somebody's address, in a range that nobody has.
const FLOODED: &str = "203.0.113.7";

statements! {
    LINES = "select count(*) as n from audit";
}

#[tokio::test(flavor = "multi_thread")]
async fn no_public_form_writes_once_too_many_came_from_there() {
    let world = World::begin().await;
    // Something to answer to is there.
    Driver::new(&world, Role::Coordinator, 0).go(true).await;
    let sender = Sender(Some(FLOODED.parse().unwrap()));
    while world.people.knock(sender).await.unwrap().is_none() {}
    let db = world.app.app.db();
    let lines = async || -> i64 { db.fetch_one(&LINES, Vec::new(), |row| row.get("n")).await.unwrap() };
    let before = (db.version().await.unwrap(), lines().await);
    let mut flooded = Driver::new(&world, Role::Visitor, 0).from(FLOODED);
    flooded.go(true).await;
    assert!(flooded.refused.len() >= 2, "the forms are found: {:?}", flooded.refused);
    assert_eq!((db.version().await.unwrap(), lines().await), before, "taken: {:#?}", flooded.taken);
    // From anywhere else, they are taken.
    let mut other = Driver::new(&world, Role::Visitor, 0).from("198.51.100.1");
    other.go(true).await;
    assert!(db.version().await.unwrap() > before.0, "refused: {:#?}", other.refused);
}
