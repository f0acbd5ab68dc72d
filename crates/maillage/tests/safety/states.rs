//! Class: broken authorisation by state (Decidim CVE-2024-27090: a private thing embedded; CVE-2026-40870: anything read
//! through another field). What is hidden, a draft, or waits to be read is nowhere for those who may not see it: neither page
//! nor API, feed, file, map nor search. Each capability tells what people wrote (`Capability::written`): it is found here.

use std::collections::{BTreeMap, BTreeSet};

use maillage_shell::permission::Role;
use maillage_shell::{Written, encode};

use super::driver::Driver;
use super::strings::{mark, marks};
use super::world::World;

/// What people wrote, among what somebody saw.
fn written(world: &World, seen: &BTreeMap<String, maillage_shell::testing::Answer>) -> Vec<Written> {
    let paths = seen.values().flat_map(|answer| {
        let text = String::from_utf8_lossy(&answer.bytes).into_owned();
        let pieces: Vec<_> = text.split(['"', '\'', '<', '>', ' ', '\n']).map(str::to_owned).collect();
        pieces
    });
    let paths: BTreeSet<_> = paths.chain(seen.keys().cloned()).filter(|path| path.starts_with('/')).collect();
    // What waits is known by the page of those who read it first.
    let read_first = paths.iter().filter_map(|path| Some(path.strip_prefix("/gestion")?.to_owned()));
    let paths: BTreeSet<_> = paths.iter().cloned().chain(read_first).collect();
    let mut all: Vec<_> = paths.iter().filter_map(|path| Some(world.app.app.written(path)?.0)).collect();
    all.sort_by(|one, other| one.path.cmp(&other.path));
    all.dedup_by(|one, other| one.path == other.path);
    all
}

/// Where anybody without an account reads one of the marks, in every output that is found.
async fn told(world: &World, things: &[Written]) -> Vec<String> {
    let hidden: BTreeSet<_> =
        things.iter().flat_map(|one| marks(&format!("{} {}", one.title, one.text))).collect();
    let searches = hidden.iter().take(20).map(|mark| format!("/recherche?q={mark}"));
    let ids = things.iter().filter_map(|one| Some(one.path.rsplit('/').next()?.to_owned())).collect();
    let mut public = Driver::new(world, Role::Visitor, 0)
        .also(searches)
        .also(things.iter().map(|one| one.path.clone()))
        .also(super::writing::with_ids(world, &ids));
    public.go(false).await;
    let mut wrong = Vec::new();
    for (path, answer) in &public.answers {
        // What was asked for may be said again.
        let text = String::from_utf8_lossy(&answer.bytes).into_owned();
        let asked = marks(path);
        let found = marks(&text).into_iter().filter(|mark| hidden.contains(mark) && !asked.contains(mark));
        wrong.extend(found.map(|mark| format!("{path} tells {mark}")));
    }
    for one in things {
        let list = world.app.get(format!("/recherche?q={}", encode(&one.title))).send().await;
        if String::from_utf8_lossy(&list.bytes).contains(&format!("href=\"{}\"", one.path)) {
            wrong.push(format!("the search leads to {}", one.path));
        }
    }
    wrong
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_shown_is_nowhere() {
    let world = World::begin().await;
    for (role, round) in [(Role::Visitor, 0), (Role::Coordinator, 2), (Role::Visitor, 5)] {
        Driver::new(&world, role, round).go(true).await;
    }
    let mut network = Driver::new(&world, Role::Coordinator, 0);
    network.go(false).await;
    let all = written(&world, &network.answers);
    assert!(all.len() >= 3, "people wrote something: {all:?}");
    let waiting: Vec<_> = all.iter().filter(|one| !one.shown).cloned().collect();
    assert!(!waiting.is_empty(), "something waits to be read");
    let wrong = told(&world, &waiting).await;
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What moderation hides is hidden by whoever keeps it, everywhere, and comes back the same.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_hidden_leaves_every_output_and_comes_back() {
    let world = World::begin().await;
    for (role, round) in
        [(Role::Professional, 1), (Role::Visitor, 0), (Role::Coordinator, 2), (Role::Visitor, 5)]
    {
        Driver::new(&world, role, round).go(true).await;
    }
    let mut network = Driver::new(&world, Role::Coordinator, 0);
    network.go(false).await;
    let mut kinds: BTreeMap<&'static str, Written> = BTreeMap::new();
    for one in written(&world, &network.answers).into_iter().filter(|one| one.shown) {
        kinds.insert(one.kind, one);
    }
    assert!(!kinds.is_empty(), "something can be reported");
    for (kind, thing) in kinds {
        let report = serde_json::json!({ "key": format!("cle-{}-{kind}", mark()), "page": thing.path, "wrong": "hatred", "words": "Non." });
        let sent = world
            .app
            .post("/api/v1/moderation/reports")
            .body("application/json", report.to_string())
            .send()
            .await;
        sent.expect(201);
        let list = world
            .request(Role::Coordinator, "GET", "/api/v1/moderation/cases")
            .send()
            .await
            .expect(200)
            .json();
        let case = list["cases"]
            .as_array()
            .unwrap()
            .iter()
            .find(|case| case["page"] == thing.path.as_str())
            .unwrap();
        let case = format!("/api/v1/moderation/cases/{}", case["id"].as_str().unwrap());
        let decide = |role: Role, decision: serde_json::Value| {
            world.request(role, "PATCH", &case).body("application/json", decision.to_string()).send()
        };
        decide(
            Role::Coordinator,
            serde_json::json!({ "outcome": "hidden", "ground": "rule-respect", "reason": "Non." }),
        )
        .await
        .expect(204);
        world.app.settle().await;
        let one = world.request(Role::Coordinator, "GET", &case).send().await.expect(200).json();
        assert_eq!(one["applied"], true, "{kind}: its capability tells what is written, and cannot hide it");
        let hidden = world.app.app.written(&thing.path).unwrap().0;
        assert!(!hidden.shown, "{kind}: {} is hidden", thing.path);
        let wrong = told(&world, std::slice::from_ref(&thing)).await;
        assert!(wrong.is_empty(), "{kind}: {wrong:#?}");
        // Contested and reversed, everyone sees it again.
        let reference = case.rsplit('/').next().unwrap();
        let appeal = serde_json::json!({ "words": "Si." }).to_string();
        let path = format!("/api/v1/moderation/reports/{reference}/appeal");
        let contested = world.app.post(path).body("application/json", appeal).send().await;
        if contested.status.as_u16() == 404 {
            // Its author alone was given the way to contest.
            continue;
        }
        contested.expect(204);
        decide(Role::Administrator, serde_json::json!({ "outcome": "kept", "reason": "Oui." }))
            .await
            .expect(204);
        world.app.settle().await;
        assert!(world.app.app.written(&thing.path).unwrap().0.shown, "{kind}: {} is shown again", thing.path);
    }
}
