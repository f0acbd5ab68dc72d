//! `/lieux`: order, pages, moments, print.

use std::collections::BTreeSet;

use maillage_store::both_engines;

use crate::kit::{OWNERS, Row, cards, directory, heading, many, row};

/// Places with hours: who is open when.
fn hours() -> Vec<Row> {
    let place = |id: &str, hours: &str| row(id).set("nom", format!("Lieu {id}")).set("horaires", hours);
    vec![
        place("semaine", "Mo-Fr 09:00-12:00,14:00-17:00"),
        place("samedi", "Sa 09:00-12:00"),
        place("nuit", "Fr 20:00-02:00"),
        place("noel", "Mo-Su 08:00-20:00; PH off"),
        place("muet", ""),
    ]
}

both_engines! { OWNERS;
    async fn open_places_at_a_moment(test) {
        let directory = directory(&test, &hours()).await;
        let moments: [(&str, &[&str]); 6] = [
            ("2026-11-24T10:00", &["noel", "semaine"]),
            ("2026-11-24T12:30", &["noel"]),
            ("2026-11-28T10:00", &["noel", "samedi"]),
            ("2026-11-28T01:30", &["nuit"]),
            ("2026-11-28T02:00", &[]),
            ("2026-12-25T07:00", &[]),
        ];
        for (at, expected) in moments {
            let expected: BTreeSet<_> = expected.iter().map(|id| directory.entry(id).href()).collect();
            let page = directory.app.get(format!("/lieux?open_at={at}")).send().await.expect(200);
            assert_eq!(cards(&page).into_iter().collect::<BTreeSet<_>>(), expected, "at {at}");
            // The same moment, once it is now: Paris is one hour ahead in winter.
            let hour = at.parse::<chrono::NaiveDateTime>().unwrap_or_else(|_| format!("{at}:00").parse().unwrap());
            let utc = hour - chrono::TimeDelta::hours(1);
            directory.app.set_clock(&format!("{}Z", utc.format("%Y-%m-%dT%H:%M:%S"))).await;
            let page = directory.app.get("/lieux?open=now").send().await.expect(200);
            assert_eq!(cards(&page).into_iter().collect::<BTreeSet<_>>(), expected, "now is {at}");
        }
    }

    async fn a_holiday_closes_who_says_so(test) {
        let directory = directory(&test, &hours()).await;
        directory.app.set_clock("2026-12-24T09:00:00Z").await;
        let page = directory.app.get("/lieux?open_at=2026-12-25T10:00").send().await.expect(200);
        let noel = directory.entry("noel").href();
        assert!(!cards(&page).contains(&noel), "closed on Christmas Day");
        let page = directory.app.get("/lieux?day=fr").send().await.expect(200);
        assert!(!cards(&page).contains(&noel), "the coming Friday is Christmas Day");
        assert!(cards(&page).contains(&directory.entry("nuit").href()));
        let page = directory.app.get(&noel).send().await.expect(200).visible();
        let words = directory.app.app.words();
        assert!(page.contains(words.plain(maillage_shell::words::Lang::Fr, "hours-holiday")));
    }

    async fn pages_hold_every_place_once(test) {
        let directory = directory(&test, &many(85, 6)).await;
        let all: BTreeSet<_> = directory.snapshot().places.iter().map(|entry| entry.href()).collect();
        for path in ["/lieux", "/lieux?near=43.7,5.9&radius_km=200", "/lieux?q=numerique", "/lieux?sort=name&q=mediatheque"] {
            let walked = directory.walk(path).await;
            let once: BTreeSet<_> = walked.iter().cloned().collect();
            assert_eq!(once.len(), walked.len(), "{path}: a place stands twice");
            assert!(once.is_subset(&all));
            if path == "/lieux" {
                assert_eq!(once, all);
                assert_eq!(heading(&directory.app.get(path).send().await), "85 lieux");
            }
        }
    }

    async fn every_page_leads_to_the_one_before(test) {
        let directory = directory(&test, &many(45, 7)).await;
        let first = directory.app.get("/lieux?cost=gratuit,payant&page=1").send().await.expect(200);
        let second = directory.app.get("/lieux?page=2").send().await.expect(200);
        assert!(first.all_between("rel=\"prev\" href=\"", "\"").is_empty());
        assert_eq!(second.all_between("rel=\"prev\" href=\"", "\""), ["/lieux"]);
        assert_eq!(second.all_between("rel=\"next\" href=\"", "\""), ["/lieux?page=3"]);
        assert!(second.html().contains("<ol class=\"results\" start=\"21\">"));
        for beyond in ["4", "1000000", "18446744073709551615"] {
            let page = directory.app.get(format!("/lieux?page={beyond}")).send().await.expect(200);
            assert!(page.html().contains("<ol class=\"results\" start=\"41\">"), "the last page: {beyond}");
        }
    }

    async fn nearest_first(test) {
        let directory = directory(&test, &many(60, 8)).await;
        let document = directory
            .app
            .get("/api/v1/places?near=43.53,5.45&radius_km=200&limit=500")
            .send()
            .await
            .expect(200)
            .json();
        let places = document["places"].as_array().unwrap();
        let distances: Vec<f64> = places.iter().map(|place| place["distance_km"].as_f64().unwrap()).collect();
        assert!(distances.len() > 40 && distances.is_sorted(), "{distances:?}");
        // The page has the same order; places without a position are not around anything.
        let walked = directory.walk("/lieux?near=43.53,5.45&radius_km=200").await;
        let told: Vec<_> = places.iter().map(|place| place["href"].as_str().unwrap().to_owned()).collect();
        assert_eq!(walked, told);
        let located = directory.snapshot().located.len();
        assert!(walked.len() <= located && located < 60);
        // A smaller circle holds those that are nearer.
        let near = directory.walk("/lieux?near=43.53,5.45&radius_km=30").await;
        let expected = distances.iter().filter(|km| **km <= 30.0).count();
        assert_eq!(near, walked[..expected]);
    }

    async fn names_come_in_the_order_of_a_dictionary(test) {
        let names = ["Zèbre", "école", "Éclat", "abeille", "Œuvre", "Ours"];
        let rows: Vec<_> = names.iter().map(|name| row(name).set("nom", *name)).collect();
        let directory = directory(&test, &rows).await;
        let page = directory.app.get("/lieux").send().await.expect(200);
        let shown = page.all_between("data-name=\"", "\"");
        assert_eq!(shown[..6], ["abeille", "Éclat", "école", "Œuvre", "Ours", "Zèbre"]);
    }

    async fn every_state_is_an_address(test) {
        let directory = directory(&test, &many(60, 9)).await;
        let states = [
            "/lieux",
            "/lieux?q=m%C3%A9diath%C3%A8que&service=demarches&sort=name",
            "/lieux?ou=Manosque&radius_km=50&open=now",
            "/lieux?near=43.8%2C5.8&radius_km=100&day=sa&day=tu",
            "/lieux?open_at=2026-11-28T10%3A00&wheelchair=yes",
        ];
        for state in states {
            let page = directory.app.get(state).send().await.expect(200);
            let print = page
                .all_between("<a class=\"btn btn-quiet btn-small\" href=\"", "\"")
                .into_iter()
                .find(|href| href.contains("print=1"))
                .unwrap();
            let printed = directory.app.get(&print).send().await.expect(200);
            let back = printed.all_between("<a class=\"btn btn-second\" href=\"", "\"").remove(0);
            let again = directory.app.get(&back).send().await.expect(200);
            assert_eq!(again.html().replace(&maillage_shell::encode(&back), ""), page.html().replace(&maillage_shell::encode(state), ""), "{state} became {back}");
        }
    }

    async fn a_printed_list_holds_all(test) {
        let directory = directory(&test, &many(50, 10)).await;
        let page = directory.app.get("/lieux?print=1").send().await.expect(200);
        assert_eq!(page.all_between("<tr><th scope=\"row\"><a href=\"", "\"").len(), 50);
        assert!(page.visible().contains("24\u{a0}novembre 2026"));
    }

    async fn nothing_found_leads_somewhere(test) {
        let directory = directory(&test, &many(10, 11)).await;
        let page = directory.app.get("/lieux?q=zzzz&ou=Nice&radius_km=5&open=now").send().await.expect(200);
        assert!(heading(&page).starts_with("Aucun lieu"));
        let ways = page.all_between("<a class=\"btn btn-second\" href=\"", "\"");
        assert!(ways.len() >= 4 && ways.contains(&"/lieux".to_owned()), "{ways:?}");
        for way in ways {
            directory.app.get(&way).send().await.expect(200);
        }
    }
}
