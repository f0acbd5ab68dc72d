//! Class: requests forged by another site. A page elsewhere can make a browser send anything with the cookies of its
//! person: no route that changes something takes it, and looking changes nothing.

use maillage_shell::cookies::SESSION;
use maillage_shell::permission::Role;
use maillage_store::statements;

use super::driver::Driver;
use super::world::World;

statements! {
    JOURNAL = "select count(*) as n from audit";
}

fn filled(path: &str) -> String {
    path.split('/').map(|part| if part.starts_with('{') { "0" } else { part }).collect::<Vec<_>>().join("/")
}

#[tokio::test(flavor = "multi_thread")]
async fn no_route_that_writes_takes_what_another_site_sends() {
    let world = World::begin().await;
    let mut wrong = Vec::new();
    let routes = world.routes();
    let writes: Vec<_> = routes.iter().filter(|route| route.method != http::Method::GET).collect();
    assert!(writes.len() > 40, "the routes are found: {}", writes.len());
    for route in writes {
        let ask =
            || world.app.request(route.method.as_str(), filled(route.path)).cookie(SESSION, "of-somebody");
        let forged = [
            ask().header("sec-fetch-site", "cross-site"),
            ask().header("sec-fetch-site", "same-site"),
            ask().header("origin", "https://ailleurs.example"),
            ask().header("origin", "null"),
            // An old browser that says nothing, with the cookie of a session.
            ask(),
        ];
        for request in forged {
            let answer = request.form(&[("x", "1")]).send().await;
            if answer.status != http::StatusCode::FORBIDDEN {
                wrong.push(format!("{} {}: {}", route.method, route.path, answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_changes_nothing() {
    let world = World::begin().await;
    let db = world.app.app.db();
    let state = async || {
        let lines: i64 = db.fetch_one(&JOURNAL, Vec::new(), |row| row.get("n")).await.unwrap();
        (db.version().await.unwrap(), lines)
    };
    let before = state().await;
    for role in [Role::Visitor, Role::Professional, Role::Coordinator, Role::Administrator] {
        Driver::new(&world, role, 0).go(false).await;
        assert_eq!(state().await, before, "in the name of {role}");
    }
}
