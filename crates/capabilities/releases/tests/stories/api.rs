//! The API of releases: what the pages do, with the same rules.

use maillage_store::both_engines;
use serde_json::{Value, json};

use crate::kit::{OWNERS, Story, TEAM, begin};

fn told() -> Value {
    json!({
        "key": "cle-d-un-programme", "nature": "data", "title": "Les moulins", "about": "Douze moulins.",
        "address": "https://exemple.fr/moulins", "day": "2026-11-20", "licence": "etalab-2.0", "languages": "fr",
        "sources": [{ "title": "OpenStreetMap", "licence": "ODbL-1.0" }],
    })
}

async fn ask(story: &Story, method: &str, path: &str, document: &Value) -> maillage_shell::testing::Answer {
    let request =
        story.app.request(method, path).token("robot").body("application/json", document.to_string());
    let answer = request.send().await;
    story.app.settle().await;
    answer
}

both_engines! { OWNERS;
    async fn a_program_gives_away_and_reads(test) {
        let story = begin(&test).await;
        let base = format!("/api/v1/releases/{}", story.project);
        let made = ask(&story, "POST", &format!("{base}/deliverables"), &told()).await.expect(201).json();
        let path = format!("{base}/deliverables/{}", made["id"].as_str().unwrap());
        let moves = format!("{path}/moves");
        let problem = ask(&story, "POST", &moves, &json!({ "move": "release" })).await.expect(422).json();
        assert!(problem["errors"][0]["detail"].as_str().unwrap().contains("ne va pas") || problem["errors"][0]["detail"].as_str().unwrap().contains("does not go"), "{problem}");
        let mut other = told();
        other["licence"] = json!("ODbL-1.0");
        ask(&story, "PATCH", &path, &other).await.expect(204);
        story.app.get(&base).send().await.expect(404);
        ask(&story, "POST", &moves, &json!({ "move": "release" })).await.expect(204);
        let release = story.page(&base).await.json();
        assert_eq!(release["deliverables"][0]["sources"][0]["verdict"], "fits");
        assert_eq!(story.page("/api/v1/releases?nature=data&licence=odbl").await.json()["total"], 1);
        story.app.get("/api/v1/releases?nature=lune").send().await.expect(422);
        let kit = json!({ "skills": "a", "data": "b", "hosting": "c", "cost": "d", "duration": "e", "helped": "f", "steps": "g\nh" });
        ask(&story, "PATCH", &format!("{base}/kit"), &kit).await.expect(204);
        assert_eq!(story.page(&base).await.json()["kit"]["steps"], json!(["g", "h"]));
        ask(&story, "POST", &moves, &json!({ "move": "withdraw", "reason": "Trop vieux." })).await.expect(204);
        story.app.get(&base).send().await.expect(404);
    }

    async fn a_program_tells_a_reuse_and_takes_it_back(test) {
        let story = begin(&test).await;
        let base = format!("/api/v1/releases/{}", story.project);
        let mut free = told();
        free["licence"] = json!("ODbL-1.0");
        let made = ask(&story, "POST", &format!("{base}/deliverables"), &free).await.expect(201).json();
        ask(&story, "POST", &format!("{base}/deliverables/{}/moves", made["id"].as_str().unwrap()), &json!({ "move": "release" })).await.expect(204);
        let reuse = json!({ "key": "une-cle-de-seize-signes", "who": "Barjols", "kind": "commune", "since": "2026-09", "how": "as-is" });
        let anonymous = |document: &Value| story.app.post(format!("{base}/reuses")).body("application/json", document.to_string()).send();
        let told = anonymous(&reuse).await.expect(201).json();
        assert_eq!(told["state"], "waiting");
        let again = anonymous(&reuse).await.expect(201).json();
        assert_eq!((&again["id"], &again["secret"]), (&told["id"], &Value::Null));
        anonymous(&json!({ "key": "courte", "who": "" })).await.expect(422);
        let path = format!("/api/v1/reuses/{}", told["id"].as_str().unwrap());
        story.app.settle().await;
        story.app.get(&path).send().await.expect(404);
        let moves = format!("{path}/moves");
        story.app.post(&moves).body("application/json", json!({ "move": "show" }).to_string()).send().await.expect(401);
        ask(&story, "POST", &moves, &json!({ "move": "refuse" })).await.expect(422);
        ask(&story, "POST", &moves, &json!({ "move": "show" })).await.expect(204);
        assert_eq!(story.page(&path).await.json()["steps"].as_array().unwrap().len(), 2);
        assert_eq!(story.page(format!("/api/v1/reuses?project={}", story.project)).await.json()["total"], 1);
        let wrong = json!({ "move": "withdraw", "secret": "pas-le-bon" });
        story.app.post(&moves).body("application/json", wrong.to_string()).send().await.expect(404);
        let right = json!({ "move": "withdraw", "secret": told["secret"] });
        story.app.post(&moves).body("application/json", right.to_string()).send().await.expect(204);
        story.app.settle().await;
        story.app.get(&path).send().await.expect(404);
    }

    async fn a_program_tells_achievements(test) {
        let story = begin(&test).await;
        let told = json!({
            "key": "cle-d-une-fiche", "place": story.places[0], "title": "Cent familles", "done": "Équipées.",
            "results": [{ "value": "100", "what": "familles" }], "day": "2026-10-01",
        });
        let made = ask(&story, "POST", "/api/v1/achievements", &told).await.expect(201).json();
        let path = format!("/api/v1/achievements/{}", made["id"].as_str().unwrap());
        let one = story.page(&path).await.json();
        assert_eq!((one["results"][0]["value"].as_u64(), one["licence"].as_str()), (Some(100), Some("CC-BY-4.0")));
        let mut other = told.clone();
        other["title"] = json!("Cent dix familles");
        ask(&story, "PATCH", &path, &other).await.expect(204);
        assert_eq!(story.page("/api/v1/achievements?territory=D04&q=familles").await.json()["achievements"][0]["title"], "Cent dix familles");
        // Nobody else publishes for a place.
        let mut elsewhere = told.clone();
        elsewhere["place"] = json!(story.places[1]);
        elsewhere["key"] = json!("cle-d-une-autre-fiche");
        let request = story.app.post("/api/v1/achievements").session(TEAM).body("application/json", elsewhere.to_string());
        request.send().await.expect(422);
        ask(&story, "POST", &format!("{path}/moves"), &json!({ "move": "withdraw" })).await.expect(204);
        story.app.get(&path).send().await.expect(404);
        ask(&story, "POST", &format!("{path}/moves"), &json!({ "move": "publish" })).await.expect(204);
        story.page(&path).await;
    }

    async fn a_program_reads_a_card_of_a_program(test) {
        let story = begin(&test).await;
        let text = include_str!("../../../../core/release/tests/publiccode/error_three.yml");
        let answer = story.app.post("/api/v1/publiccode").body("application/json", json!({ "text": text }).to_string()).send().await.expect(200).json();
        assert_eq!((answer["valid"].as_bool(), answer["problems"].as_array().unwrap().len()), (Some(false), 3));
        assert_eq!((answer["problems"][0]["line"].as_u64(), answer["problems"][0]["code"].as_str()), (Some(7), Some("not-date")));
        let text = include_str!("../../../../core/release/tests/publiccode/warn_version.yml");
        let answer = story.app.post("/api/v1/publiccode").body("application/json", json!({ "text": text }).to_string()).send().await.expect(200).json();
        assert!(answer["written"].as_str().unwrap().starts_with("publiccodeYmlVersion: \"0.7\""), "{answer}");
    }
}
