//! Class: bearer links and exports (Decidim CVE-2025-65017: a prefix opened the export of another; CVE-2026-45377: a link
//! for ever; CVE-2026-45414: a token of one organisation used in another). A secret opens what it was made for, whole, here,
//! and in the name of nobody else.

use std::collections::BTreeSet;

use maillage_people::command_line::{add_person, create_token};
use maillage_shell::permission::{Grant, Role, Within};

use super::driver::Driver;
use super::strings::marks;
use super::world::{HOST, World};

/// The addresses with a secret that letters carry.
pub fn secret_links(letters: &[Vec<u8>]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for letter in letters {
        let Some(letter) = mail_parser::MessageParser::default().parse(letter) else { continue };
        let body = letter.body_text(0).unwrap_or_default().into_owned();
        let links = body.split_whitespace().filter_map(|word| word.strip_prefix(HOST));
        found.extend(links.filter(|link| link.contains("cle=")).map(str::to_owned));
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_opens_one_thing_and_only_whole() {
    let world = World::begin().await;
    Driver::new(&world, Role::Coordinator, 0).go(true).await;
    Driver::new(&world, Role::Visitor, 3).go(true).await;
    let links = secret_links(&world.letters().await);
    let pages: BTreeSet<_> = links.iter().map(|link| link.split('?').next().unwrap().to_owned()).collect();
    assert!(pages.len() >= 2, "letters carry secrets: {links:?}");
    for link in links.iter().filter(|link| !link.starts_with("/connexion")) {
        let answer = world.app.get(link).send().await.expect(200);
        assert!(answer.header("cache-control").contains("no-store"), "{link} is kept");
        assert!(
            answer.html().contains("name=\"robots\" content=\"noindex\""),
            "{link} is found by search engines"
        );
        let (page, key) = link.split_once("cle=").unwrap();
        let swapped: String = key
            .chars()
            .map(|c| if c.is_ascii_lowercase() { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() })
            .collect();
        for other in [&key[..8], &key[..key.len() - 1], &format!("{key}x"), &swapped, "", "%", "*"] {
            let answer = world.app.get(format!("{page}cle={}", maillage_shell::encode(other))).send().await;
            let opened = answer.status.is_success() && other.len() > 1;
            assert!(!opened, "{page}cle={other} opens something");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_of_one_network_is_nothing_in_another() {
    let (here, there) = (World::begin().await, World::begin().await);
    let grant = Grant { role: Role::Administrator, within: Within::Network };
    add_person(&here.people, "zoe@exemple.fr", "Zoé", &[grant]).await.unwrap();
    let token =
        create_token(&here.people, "zoe@exemple.fr", &["manage_people".to_owned()], "x", 1).await.unwrap();
    here.app.get("/api/v1/people").token(&token).send().await.expect(200);
    there.app.get("/api/v1/people").token(&token).send().await.expect(401);
    for other in [&token[..token.len() - 1], &format!("{token}x"), &token.to_uppercase(), "mlg_", ""] {
        here.app.get("/api/v1/people").token(other).send().await.expect(401);
    }
    // A token carries the rights that it was given, whatever its holder may do.
    here.app.get("/api/v1/moderation/cases").token(&token).send().await.expect(403);
}

/// What somebody keeps for one place is not read by who works in another, nor taken from there by its address.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_of_one_place_is_not_given_to_another() {
    let mut world = World::begin().await;
    let list = world.app.get("/api/v1/places").send().await.expect(200).json();
    let ids: Vec<_> = list["places"]
        .as_array()
        .unwrap()
        .iter()
        .map(|place| place["id"].as_str().unwrap().to_owned())
        .collect();
    world.work_at(Role::Professional, &ids[0]).await;
    world.work_at(Role::PlaceManager, &ids[1]).await;
    let mut own = Driver::new(&world, Role::Professional, 0);
    own.go(true).await;
    let mut read = Driver::new(&world, Role::Professional, 0);
    read.go(false).await;
    let mut public = Driver::new(&world, Role::Visitor, 0);
    public.go(false).await;
    let of = |driver: &Driver<'_>| -> BTreeSet<String> {
        driver.answers.values().flat_map(|answer| marks(&String::from_utf8_lossy(&answer.bytes))).collect()
    };
    let (written, seen) = (of(&read), of(&public));
    let private: BTreeSet<_> = written.difference(&seen).cloned().collect();
    assert!(!private.is_empty(), "something is kept for the place alone");
    let mut wrong = Vec::new();
    for path in read.answers.keys().filter(|path| path.starts_with('/')) {
        let answer = world.request(Role::PlaceManager, "GET", path).send().await;
        let told = marks(&String::from_utf8_lossy(&answer.bytes));
        // The own name stands in the own pages.
        wrong.extend(
            told.into_iter().filter(|mark| private.contains(mark)).map(|mark| format!("{path} tells {mark}")),
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
