//! `/lieux`: filters and their counts are those of a computation by hand.

use std::collections::{BTreeMap, BTreeSet};

use maillage_places::view::Group;
use maillage_shell::words::Lang;
use maillage_store::both_engines;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};

use crate::kit::{Directory, OWNERS, directory, heading, many, row};
use crate::naive::{self, Chosen};

/// A few filters drawn among the values that places have.
fn draw(directory: &Directory, random: &mut StdRng) -> Chosen {
    let now = directory.app.app.local(directory.app.now());
    let snapshot = directory.snapshot();
    let groups: Vec<Group> =
        Group::ALL.choose_multiple(random, random.clone().random_range(1..4)).copied().collect();
    let mut chosen = Chosen::new();
    for group in groups {
        let all: BTreeSet<String> =
            snapshot.places.iter().flat_map(|entry| naive::values(entry, group, now)).collect();
        let all: Vec<String> = all.into_iter().collect();
        let values: Vec<String> = all.choose_multiple(random, 2).cloned().collect();
        if !values.is_empty() {
            chosen.push((group, values));
        }
    }
    chosen
}

fn expected(directory: &Directory, chosen: &Chosen) -> BTreeSet<String> {
    let now = directory.app.app.local(directory.app.now());
    let snapshot = directory.snapshot();
    let found = snapshot.places.iter().filter(|entry| naive::answers(entry, chosen, None, now));
    found.map(|entry| entry.href()).collect()
}

fn expected_counts(directory: &Directory, chosen: &Chosen) -> BTreeMap<(String, String), u64> {
    let now = directory.app.app.local(directory.app.now());
    let snapshot = directory.snapshot();
    let mut counts = BTreeMap::new();
    for entry in &snapshot.places {
        // Communes and EPCI are too many to be counted: people name theirs.
        let counted = Group::ALL.into_iter().filter(|group| !matches!(group, Group::Commune | Group::Epci));
        for group in counted.filter(|group| naive::answers(entry, chosen, Some(*group), now)) {
            for value in naive::values(entry, group, now) {
                *counts.entry((group.param().to_owned(), value)).or_default() += 1;
            }
        }
    }
    counts
}

async fn shown_counts(directory: &Directory, query: &str) -> (u64, BTreeMap<(String, String), u64>) {
    let document =
        directory.app.get(format!("/api/v1/places?limit=1&{query}")).send().await.expect(200).json();
    let counts = document["counts"].as_array().unwrap().iter().map(|count| {
        let text = |name: &str| count[name].as_str().unwrap().to_owned();
        ((text("filter"), text("value")), count["places"].as_u64().unwrap())
    });
    (document["total"].as_u64().unwrap(), counts.collect())
}

both_engines! { OWNERS;
    async fn territories_of_the_network_alone_are_offered(test) {
        let paris = row("p").set("nom", "À Paris").set("commune", "Paris").set("code_postal", "75001").set("code_insee", "75056");
        let directory = directory(&test, &[row("a"), paris.set("latitude", "48.86").set("longitude", "2.34")]).await;
        let page = directory.app.get("/lieux").send().await.expect(200).html();
        assert!(page.contains("À Paris"), "the place is there");
        for (name, value) in [("departement", "75"), ("commune", "75056")] {
            assert!(!page.contains(&format!("name=\"{name}\" value=\"{value}\"")), "{name}");
        }
        assert!(page.contains("name=\"departement\" value=\"04\""));
        // Whoever comes by a link to it may take it away.
        let page = directory.app.get("/lieux?departement=75").send().await.expect(200).html();
        assert!(page.contains("name=\"departement\" value=\"75\" checked"));
    }

    async fn filters_and_counts_are_those_of_a_computation_by_hand(test) {
        let directory = directory(&test, &many(90, 1)).await;
        let mut random = StdRng::seed_from_u64(7);
        for _ in 0..12 {
            let chosen = draw(&directory, &mut random);
            let query = naive::query(&chosen);
            let found = expected(&directory, &chosen);
            let walked = directory.walk(&format!("/lieux?{query}")).await;
            assert_eq!(walked.len(), found.len(), "{query}");
            assert_eq!(walked.into_iter().collect::<BTreeSet<_>>(), found, "{query}");
            let (total, counts) = shown_counts(&directory, &query).await;
            assert_eq!(total, found.len() as u64, "{query}");
            assert_eq!(counts, expected_counts(&directory, &chosen), "{query}");
        }
    }

    async fn the_panel_shows_the_same_counts(test) {
        let directory = directory(&test, &many(40, 2)).await;
        let counts = expected_counts(&directory, &Chosen::new());
        let page = directory.app.get("/lieux").send().await.expect(200).html();
        let mut compared = 0;
        for ((filter, value), count) in counts {
            let mark = format!("name=\"{filter}\" value=\"{value}\">");
            if count == 0 {
                assert!(!page.contains(&mark), "{mark} leads nowhere");
                continue;
            }
            let Some(found) = page.split(&mark).nth(1) else {
                // Long lists show what is most common first.
                assert!(["type", "departement"].contains(&filter.as_str()), "{mark} is missing");
                continue;
            };
            compared += 1;
            let shown = found.split("<span class=\"count\">").nth(1).and_then(|rest| rest.split("</span>").next());
            assert_eq!(shown, Some(&*count.to_string()), "{filter}={value}");
        }
        assert!(compared > 40, "{compared}");
    }

    async fn a_territory_without_a_place_has_none(test) {
        let directory = directory(&test, &many(20, 3)).await;
        // Paris is not in the network; the commune has no place.
        for query in ["departement=75", "commune=75056", "departement=D75&service=demarches"] {
            let page = directory.app.get(format!("/lieux?{query}")).send().await.expect(200);
            assert!(heading(&page).starts_with("Aucun lieu"), "{query}");
            assert!(page.html().contains("href=\"/lieux\""), "a way back");
        }
    }

    async fn chosen_filters_can_be_taken_away_one_by_one(test) {
        let directory = directory(&test, &many(60, 4)).await;
        let place = directory.snapshot().places.iter().find(|entry| entry.place.sheet.services.len() > 1).cloned().unwrap();
        let commune = place.commune.unwrap();
        let service = naive::values(&place, Group::Service, directory.app.app.local(directory.app.now())).join(",");
        // However they were written.
        let path = format!("/lieux?departement=D{}&service={service}&q=", commune.departement);
        let page = directory.app.get(path).send().await.expect(200);
        let mut left = page.all_between("<a class=\"chip\" href=\"", "\"");
        assert_eq!(left.len(), 1 + place.place.sheet.services.len(), "{left:?}");
        while let Some(href) = left.pop() {
            let next = directory.app.get(&href).send().await.expect(200);
            let chips = next.all_between("<a class=\"chip\" href=\"", "\"");
            assert_eq!(chips.len(), left.len(), "{href}");
            left = chips;
        }
    }

    async fn what_is_not_understood_is_said_and_the_list_still_answers(test) {
        let directory = directory(&test, &many(10, 5)).await;
        let page = directory.app.get("/lieux?service=magie&open_at=demain&page=-4&limit=x").send().await.expect(200);
        assert!(heading(&page).starts_with("10 "));
        let words = directory.app.app.words();
        for key in ["query-unknown-value", "query-open-at"] {
            assert!(page.visible().contains(words.plain(Lang::Fr, key)), "{key}");
        }
    }
}
