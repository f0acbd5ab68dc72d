//! `/activite/personnes`: people followed with their consent, by their place alone, and forgotten.

use maillage_shell::testing::Answer;
use maillage_store::both_engines;

use crate::kit::{Network, OWNERS, network, words};

/// A network where the place follows people.
async fn following(network: &Network) {
    let on = network.app.post("/activite/personnes/lieu").session("boss");
    on.form(&[("place", &network.place), ("on", "1")]).send().await.expect(303);
}

async fn create(network: &Network, session: &str, changed: &[(&str, &str)]) -> Answer {
    let usual = [
        ("name", "Zoé B."),
        ("consent_on", "2026-11-24"),
        ("consent_how", "spoken"),
        ("places", network.place.as_str()),
    ];
    let kept = usual.into_iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    let fields: Vec<_> = kept.chain(changed.iter().copied()).collect();
    network.app.post("/activite/personnes").session(session).form(&fields).send().await
}

/// The id of a new person.
async fn follow(network: &Network, name: &str) -> String {
    let answer = create(network, "insider", &[("name", name)]).await.expect(303);
    answer.location().rsplit('/').next().unwrap().to_owned()
}

async fn help(network: &Network, session: &str, followed: &str, day: &str) -> Answer {
    network.tell(session, &network.one(&[("followed", followed), ("day", day)])).await
}

both_engines! { OWNERS;
    async fn nobody_is_followed_before_the_place_says_so(test) {
        let network = network(&test).await;
        let page = words(&network.app.get("/activite/personnes").session("insider").send().await.expect(200));
        assert!(page.contains("Ce lieu ne suit personne") && page.contains("responsable du lieu peut l’autoriser"), "{page}");
        create(&network, "insider", &[]).await.expect(422);
        for session in ["insider", "outsider", "coordinator", "place_manager"] {
            let on = network.app.post("/activite/personnes/lieu").session(session);
            on.form(&[("place", &network.place), ("on", "1")]).send().await.expect(403);
        }
        following(&network).await;
        create(&network, "insider", &[]).await.expect(303);
    }

    async fn a_person_is_followed_with_their_consent_and_helped_again(test) {
        let network = network(&test).await;
        following(&network).await;
        let refused = create(&network, "insider", &[("consent_how", ""), ("phone", "12")]).await.expect(422);
        assert!(words(&refused).contains("Choisissez une réponse") && words(&refused).contains("un numéro de téléphone"));
        let id = follow(&network, "Zoé B.").await;
        let form = network.app.get(format!("/activite?lieu={}", network.place)).session("insider").send().await.expect(200);
        assert!(form.html().contains(&format!("<option value=\"{id}\">Zoé B.</option>")), "{}", form.html());
        help(&network, "insider", &id, "2026-11-20").await.expect(303);
        help(&network, "insider", &id, "2026-11-24").await.expect(303);
        let page = words(&network.app.get(format!("/activite/personnes/{id}")).session("insider").send().await.expect(200));
        assert!(page.contains("2 aides") && page.contains("A accepté de vive voix, le 24 novembre 2026"), "{page}");
        let data = network.app.get(format!("/activite/personnes/{id}/donnees.json")).session("insider").send().await.expect(200).json();
        assert_eq!((&data["name"], data["acts"].as_array().unwrap().len()), (&"Zoé B.".into(), 2), "{data}");
    }

    async fn a_person_is_of_their_place_alone(test) {
        let network = network(&test).await;
        following(&network).await;
        let id = follow(&network, "Zoé B.").await;
        let path = format!("/activite/personnes/{id}");
        for session in ["outsider", "coordinator", "professional", "place_manager", "keeper"] {
            network.app.get(path.clone()).session(session).send().await.expect(404);
            network.app.get(format!("{path}/donnees.json")).session(session).send().await.expect(404);
            network.app.post(format!("{path}/effacer")).session(session).send().await.expect(404);
            let list = network.app.get("/activite/personnes").session(session).send().await.expect(200);
            assert!(!list.html().contains("Zoé B."));
        }
        // Whoever works over the network may tell acts in the place, and name nobody.
        help(&network, "professional", &id, "2026-11-24").await.expect(422);
        let elsewhere = network.one(&[("followed", &id), ("place", &network.other)]);
        network.tell("outsider", &elsewhere).await.expect(422);
        network.app.get(path).session("boss").send().await.expect(200);
    }

    async fn the_caseload_counts_different_people_and_is_protected(test) {
        let network = network(&test).await;
        following(&network).await;
        assert_eq!(network.figure("", "/headline/caseload/reason").await, "unknown");
        for rank in 0..6 {
            let id = follow(&network, &format!("P{rank}")).await;
            help(&network, "insider", &id, "2026-11-23").await.expect(303);
            help(&network, "insider", &id, "2026-11-24").await.expect(303);
            let expected = if rank < 4 { ("small-count".into(), serde_json::Value::Null) } else { (serde_json::Value::Null, (rank + 1).into()) };
            let told = (network.figure("", "/headline/caseload/reason").await, network.figure("", "/headline/caseload/count").await);
            assert_eq!(told, expected);
        }
        assert_eq!(network.figure("", "/headline/supports/count").await, 12);
        let page = words(&network.app.get("/chiffres").send().await.expect(200));
        assert!(page.contains("Personnes suivies différentes : 6"), "{page}");
    }

    async fn erased_at_their_request_the_acts_stay(test) {
        let network = network(&test).await;
        following(&network).await;
        let id = follow(&network, "Zoé B.").await;
        for _ in 0..5 {
            help(&network, "insider", &id, "2026-11-24").await.expect(303);
        }
        network.app.post(format!("/activite/personnes/{id}/effacer")).session("insider").send().await.expect(303);
        network.app.get(format!("/activite/personnes/{id}")).session("insider").send().await.expect(404);
        assert_eq!(network.figure("", "/headline/supports/count").await, 5);
        assert_eq!(network.figure("", "/headline/caseload/reason").await, "unknown");
        let note = network.app.get("/activite/notes").session("insider").send().await.expect(200);
        let note = note.all_between("href=\"/activite/notes/", "\"")[0].clone();
        let page = network.app.get(format!("/activite/notes/{note}")).session("insider").send().await.expect(200);
        assert!(!page.html().contains(&id), "nothing points to them");
        let off = network.app.post("/activite/personnes/lieu").session("boss").form(&[("place", &network.place)]);
        assert_eq!(off.send().await.expect(303).location(), "/activite/personnes");
    }

    async fn forgotten_a_year_after_the_last_act(test) {
        let network = network(&test).await;
        following(&network).await;
        let (idle, seen) = (follow(&network, "Ana").await, follow(&network, "Bo").await);
        help(&network, "insider", &idle, "2026-11-24").await.expect(303);
        network.app.set_clock("2027-06-01T09:00:00Z").await;
        help(&network, "insider", &seen, "2027-06-01").await.expect(303);
        network.app.work().await;
        network.app.get(format!("/activite/personnes/{idle}")).session("insider").send().await.expect(200);
        network.app.set_clock("2027-11-25T09:00:00Z").await;
        network.app.work().await;
        network.app.get(format!("/activite/personnes/{idle}")).session("insider").send().await.expect(404);
        network.app.get(format!("/activite/personnes/{seen}")).session("insider").send().await.expect(200);
        let page = words(&network.app.get("/activite/personnes").session("insider").send().await.expect(200));
        assert!(page.contains("25 novembre 2027, une personne effacée"), "{page}");
    }

    async fn programs_do_the_same(test) {
        let network = network(&test).await;
        following(&network).await;
        let send = |method: &'static str, path: String, body: serde_json::Value| {
            let request = network.app.request(method, path).header("sec-fetch-site", "same-origin").session("insider");
            request.body("application/json", body.to_string()).send()
        };
        let body = serde_json::json!({"name": "Zoé", "birth_year": 1950, "consent_on": "2026-11-24", "consent_how": "written", "places": [network.place]});
        let made = send("POST", "/api/v1/followed-people".to_owned(), body).await.expect(201).json();
        let path = format!("/api/v1/followed-people/{}", made["id"].as_str().unwrap());
        let changed = send("PATCH", path.clone(), serde_json::json!({"phone": "06 12 34 56 78"})).await.expect(200).json();
        assert_eq!((&changed["phone"], &changed["birth_year"]), (&"+33612345678".into(), &1950.into()), "{changed}");
        send("PATCH", path.clone(), serde_json::json!({"consent_on": "2030-01-01"})).await.expect(422);
        network.app.get(path.clone()).session("outsider").send().await.expect(404);
        send("DELETE", path.clone(), serde_json::Value::Null).await.expect(204);
        network.app.get(path).session("insider").send().await.expect(404);
    }
}
