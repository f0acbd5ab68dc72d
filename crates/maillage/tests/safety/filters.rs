//! Class: filters and sorts. What is asked for comes from closed lists; what is not in them is named by the API and left
//! out by pages, and never reaches the database as more than a value (Decidim CVE-2023-34090: a filter on any column told
//! the table of accounts; CVE-2026-45376: an order that was SQL).

use maillage_shell::encode;
use maillage_shell::permission::Role;
use serde_json::Value;

use super::world::World;

/// What would be more than a value where it became SQL, or a column.
const VALUES: [&str; 6] = ["'; drop table person; --", "1 or 1=1", "email", "id desc", "%", "\u{0}"];

/// The operations of the API that read, with the parameters that they declare.
async fn reads(world: &World) -> Vec<(String, Vec<String>)> {
    let document = world.app.get("/api/v1/openapi.json").send().await.expect(200).json();
    let paths = document["paths"].as_object().unwrap();
    let named = |operation: &Value| {
        let all = operation["parameters"].as_array().into_iter().flatten();
        let query = all.filter(|parameter| parameter["in"] == "query");
        query.filter_map(|parameter| Some(parameter["name"].as_str()?.to_owned())).collect()
    };
    paths
        .iter()
        .filter(|(path, item)| !path.contains('{') && item["get"].is_object())
        .map(|(path, item)| (path.clone(), named(&item["get"])))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_api_takes_the_filters_that_it_declares_and_no_other() {
    let world = World::begin().await;
    let reads = reads(&world).await;
    assert!(reads.len() > 15, "{reads:?}");
    let mut wrong = Vec::new();
    for (path, parameters) in &reads {
        // A column of the table of accounts is no filter.
        for unknown in ["email=a", "password_hash=a", "order=id", "filter[email]=a"] {
            let answer = world.request(Role::Administrator, "GET", &format!("{path}?{unknown}")).send().await;
            if answer.status.as_u16() != 422 {
                wrong.push(format!("{path}?{unknown}: {}", answer.status));
            }
        }
        for (name, value) in parameters.iter().flat_map(|name| VALUES.map(|value| (name, value))) {
            let asked = format!("{path}?{name}={}", encode(value));
            let answer = world.request(Role::Administrator, "GET", &asked).send().await;
            let status = answer.status.as_u16();
            let free = ["q", "title", "name"].contains(&name.as_str());
            let taken = status == 200
                && !free
                && ["sort", "order", "state", "kind", "area", "limit", "page", "cursor"]
                    .contains(&name.as_str());
            if !matches!(status, 200 | 400 | 404 | 422) || taken {
                wrong.push(format!("{asked}: {status}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_leave_out_what_is_no_filter() {
    let world = World::begin().await;
    let mut wrong = Vec::new();
    for path in world.app.public_paths().into_iter().filter(|path| !path.starts_with("/api/")) {
        let plain = world.app.get(path).send().await;
        if !plain.status.is_success() || !plain.header("content-type").starts_with("text/html") {
            continue;
        }
        for value in VALUES {
            let names =
                ["sort", "order", "area", "kind", "territory", "page", "state", "type", "from", "to", "q"];
            let query: Vec<_> = names.iter().map(|name| format!("{name}={}", encode(value))).collect();
            let answer = world.app.get(format!("{path}?{}", query.join("&"))).send().await;
            if !matches!(answer.status.as_u16(), 200 | 303 | 404 | 422) {
                wrong.push(format!("{path} with {value}: {}", answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
