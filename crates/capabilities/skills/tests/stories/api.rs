//! The API of skills.

use maillage_store::both_engines;
use serde_json::{Value, json};

use crate::kit::{OWNERS, Story, begin, key, link};

fn offer() -> Value {
    json!({
        "key": "une-cle-de-seize-signes", "name": "Odette", "email": "odette@exemple.fr",
        "can": [{ "skill": "sig", "level": 3 }], "learn": ["python"], "hours": "6-10", "projects": 2,
        "commune": "04112", "radius_km": 30, "remote": true, "consents": ["counted", "proposed"],
    })
}

async fn send(story: &Story, body: Value) -> maillage_shell::testing::Answer {
    story.app.post("/api/v1/developers").body("application/json", body.to_string()).send().await
}

both_engines! { OWNERS;
    async fn a_program_offers_confirms_changes_and_erases(test) {
        let story = begin(&test).await;
        for _ in 0..2 {
            send(&story, offer()).await.expect(202);
        }
        let letters = story.letters().await;
        assert_eq!(letters.len(), 1, "sent twice, it is one profile");
        let path = link(&letters[0]);
        let secret = key(&path).to_owned();
        let me = |method: &'static str, path: &'static str, body: Option<Value>| {
            let request = story.app.request(method, path).header("sec-fetch-site", "same-origin").header("x-maillage-key", &secret);
            match body {
                Some(body) => request.body("application/json", body.to_string()).send(),
                None => request.send(),
            }
        };
        let own = me("GET", "/api/v1/developers/me", None).await.expect(200).json();
        assert_eq!((own["state"].as_str(), own["goes_at"].is_null()), (Some("unconfirmed"), true));
        me("PATCH", "/api/v1/developers/me", Some(json!({ "name": "Zoé" }))).await.expect(422);
        let own = me("POST", "/api/v1/developers/me/confirmation", None).await.expect(200).json();
        assert_eq!(own["state"], "active");
        me("POST", "/api/v1/developers/me/confirmation", None).await.expect(422);
        let change = json!({ "name": "Zoé", "can": [], "learn": ["falc"], "hours": "1-5", "radius_km": 5, "consents": ["letters"], "state": "paused" });
        let own = me("PATCH", "/api/v1/developers/me", Some(change)).await.expect(200).json();
        assert_eq!((own["name"].as_str(), own["state"].as_str(), own["radius_km"].as_u64(), own["remote"].as_bool()), (Some("Zoé"), Some("paused"), Some(5), Some(true)));
        assert_eq!((own["can"].as_array().unwrap().len(), &own["learn"], &own["consents"], own["projects"].as_u64()), (0, &json!(["falc"]), &json!(["letters"]), Some(2)));
        for (wrong, pointer) in [
            (json!({ "learn": [] }), "can"), (json!({ "commune": "Lyon" }), "commune"), (json!({ "consents": ["x"] }), "consents"),
            (json!({ "state": "erased" }), "state"), (json!({ "radius_km": 7 }), "radius_km"), (json!({ "state": "paused" }), "state"),
        ] {
            let problem = me("PATCH", "/api/v1/developers/me", Some(wrong.clone())).await.expect(422).json();
            assert!(problem["errors"][0]["pointer"].as_str().unwrap().contains(pointer), "{wrong}: {problem}");
        }
        me("DELETE", "/api/v1/developers/me", None).await.expect(204);
        me("GET", "/api/v1/developers/me", None).await.expect(404);
        assert_eq!(story.profiles().await, 0);
    }

    async fn nothing_opens_without_the_secret(test) {
        let story = begin(&test).await;
        story.join("Odette", &[]).await;
        for (method, path) in [("GET", "/api/v1/developers/me"), ("DELETE", "/api/v1/developers/me"), ("POST", "/api/v1/developers/me/confirmation")] {
            story.app.request(method, path).header("sec-fetch-site", "same-origin").send().await.expect(404);
            story.app.request(method, path).header("sec-fetch-site", "same-origin").header("x-maillage-key", &story.stranger()).send().await.expect(404);
        }
        assert_eq!(story.profiles().await, 1);
    }

    async fn what_is_wrong_is_named(test) {
        let story = begin(&test).await;
        let problem = send(&story, json!({ "key": "court" })).await.expect(422).json();
        let fields: Vec<_> = problem["errors"].as_array().unwrap().iter().map(|error| error["pointer"].as_str().unwrap().to_owned()).collect();
        for field in ["can", "hours", "commune", "radius_km", "name", "email", "consents", "key"] {
            assert!(fields.iter().any(|pointer| pointer.contains(field)), "{field}: {fields:?}");
        }
        send(&story, json!({ "lune": 1 })).await.expect(400);
        story.app.get("/api/v1/skills/counts?territory=D75").send().await.expect(422);
        story.app.get("/api/v1/skills/counts?quoi=x").send().await.expect(422);
        story.app.get("/api/v1/skills/find?limit=0").send().await.expect(422);
        story.gate.close();
        send(&story, offer()).await.expect(429);
        let body = json!({ "email": "odette@exemple.fr" }).to_string();
        story.app.post("/api/v1/developers/links").body("application/json", body).send().await.expect(429);
    }

    async fn the_list_is_open_and_words_find_in_it(test) {
        let story = begin(&test).await;
        let list = story.page("/api/v1/skills").await;
        assert_eq!(list.header("access-control-allow-origin"), "*");
        let list = list.json();
        assert_eq!((list["skills"].as_array().unwrap().len(), list["families"].as_array().unwrap().len(), list["license"].as_str()), (80, 14, Some("CC0-1.0")));
        let found = story.page("/api/v1/skills/find?q=javascirpt&limit=2").await.json();
        assert_eq!((found[0]["id"].as_str(), found[0]["wikidata"].as_str()), (Some("javascript"), Some("Q2005")));
        let csv = story.page("/donnees/competences.csv").await.text();
        assert_eq!(csv.lines().count(), 81);
        assert!(csv.starts_with("id,famille,libelle,"), "{csv}");
        assert_eq!(story.page("/donnees/competences.json").await.json()["version"], "1.0.0");
    }

    async fn a_link_is_sent_to_whoever_has_a_profile(test) {
        let story = begin(&test).await;
        story.join("Odette", &[]).await;
        for (email, letters) in [("personne@exemple.fr", 0), ("odette@exemple.fr", 1)] {
            let body = json!({ "email": email }).to_string();
            story.app.post("/api/v1/developers/links").body("application/json", body).send().await.expect(202);
            assert_eq!(story.letters().await.len(), letters, "{email}");
        }
    }
}
