//! The API: every act of the pages, by the same rules.

use maillage_store::both_engines;
use serde_json::{Value, json};

use crate::kit::{OWNERS, Story, begin, key_of, path_of};

async fn send(
    story: &Story,
    method: &str,
    path: impl Into<String>,
    token: bool,
    body: Value,
) -> maillage_shell::testing::Answer {
    let request = story.app.request(method, path).body("application/json", body.to_string());
    let request = if token { request.token("robot") } else { request };
    let answer = request.send().await;
    story.app.settle().await;
    answer
}

fn told() -> Value {
    json!({
        "key": "cle-de-la-premiere-campagne", "team": "Mairie de Riez", "kind": "administration", "name": "Nora", "email": "nora@exemple.fr",
        "title": "Un guichet", "tried": "Un guichet en ligne.", "phase": "prototype", "tasks": ["Le trouver"], "minutes": 45,
        "sessions": 1, "seats": 6, "quotas": [{ "on": "age-75-plus", "target": 2 }], "thanks": "merci", "data": "Aucune.", "fate": "Rien.",
        "charter": 1,
    })
}

both_engines! { OWNERS;
    async fn a_program_does_what_the_pages_do(test) {
        let story = begin(&test).await;
        let charter = story.app.get("/api/v1/trials/charter").send().await.expect(200).json();
        assert_eq!((charter["version"].as_u64(), charter["articles"].as_array().unwrap().len()), (Some(1), 8));
        let id = send(&story, "POST", "/api/v1/trials", false, told()).await.expect(201).json()["id"].as_str().unwrap().to_owned();
        let team = key_of(&story.letter().await);
        send(&story, "POST", "/api/v1/trial-teams/confirm", false, json!({ "key": team })).await.expect(204);
        let path = format!("/api/v1/trials/{id}");
        story.app.get(&path).send().await.expect(404);
        send(&story, "PATCH", &path, true, json!({ "step": "accepted", "seats": 5, "quotas": [{ "on": "age-75-plus", "target": 1 }] })).await.expect(204);
        send(&story, "PATCH", &path, true, json!({ "step": "recruits" })).await.expect(204);
        let session = send(&story, "POST", format!("{path}/sessions"), true, json!({ "place": story.place, "day": "2026-12-01", "from": "10:00", "to": "12:00", "seats": 3 })).await.expect(201).json();
        story.letters().await;
        // Somebody joins, is invited, says yes, comes and says how it went.
        let tester = json!({ "key": "cle-de-la-premiere-personne", "age": "75-plus", "ease": "debute", "devices": ["aucun"], "commune": "04112", "phases": ["prototype"], "name": "Odette", "email": "odette@exemple.fr" });
        assert_eq!(send(&story, "POST", "/api/v1/testers", false, tester).await.expect(201).json()["confirm_by"], "mail");
        let own = key_of(&story.letter().await);
        send(&story, "POST", "/api/v1/testers/confirm", false, json!({ "key": own })).await.expect(204);
        let look = send(&story, "POST", format!("{path}/draws"), true, json!({ "people": 3 })).await.expect(200).json();
        assert_eq!((look["drawn"].as_u64(), look["invited"].as_u64()), (Some(1), Some(0)));
        story.draw(&id.parse().unwrap(), 3, 1).await;
        let letter = story.letter().await;
        let (seat, key) = (path_of(&letter).rsplit('/').next().unwrap().to_owned(), key_of(&letter));
        let seat_path = format!("/api/v1/trial-seats/{seat}");
        send(&story, "PATCH", &seat_path, false, json!({ "key": key, "step": "accepts", "session": session["id"] })).await.expect(204);
        send(&story, "PATCH", &path, true, json!({ "step": "starts" })).await.expect(204);
        send(&story, "PATCH", &seat_path, true, json!({ "step": "comes" })).await.expect(204);
        send(&story, "POST", format!("{seat_path}/tasks/1"), false, json!({ "key": key, "outcome": "pas-fait", "blocked": "Je cherche.", "severity": "3" })).await.expect(200);
        let mut png = std::io::Cursor::new(Vec::new());
        image::RgbImage::new(8, 8).write_to(&mut png, image::ImageFormat::Png).unwrap();
        story.app.post(format!("{seat_path}/tasks/1/photos")).file("photo.png", png.get_ref(), &[("key", &key)]).send().await.expect(204);
        let comers = story.app.get(format!("/api/v1/trial-sessions/{}", session["id"].as_str().unwrap())).token("robot").send().await.expect(200).json();
        assert_eq!((comers[0]["name"].as_str(), comers[0]["seat"]["state"].as_str()), (Some("Odette"), Some("came")));
        assert_eq!(story.app.get("/api/v1/trial-sessions").token("robot").send().await.expect(200).json().as_array().unwrap().len(), 1);
        // The team reads, names, answers and tells.
        send(&story, "PATCH", &path, true, json!({ "step": "ends" })).await.expect(204);
        let report = story.app.get(format!("{path}/report?key={team}")).send().await.expect(200).json();
        let photo = report["photos"][0]["id"].as_str().unwrap().to_owned();
        for secret in [&team, &key, &own] {
            story.app.get(format!("/api/v1/trial-photos/{photo}?key={secret}")).send().await.expect(200);
        }
        story.app.get(format!("/api/v1/trial-photos/{photo}")).send().await.expect(404);
        story.app.request("DELETE", format!("/api/v1/trial-photos/{photo}?key={team}")).send().await.expect(404);
        send(&story, "POST", format!("{path}/problems"), false, json!({ "key": team, "said": [report["unnamed"][0]["id"]], "title": "On cherche le guichet" })).await.expect(204);
        send(&story, "POST", format!("{path}/changes"), false, json!({ "key": team, "changes": "Merci." })).await.expect(422);
        let problem = story.app.get(format!("{path}/report")).token("robot").send().await.expect(200).json()["problems"][0]["id"].as_str().unwrap().to_owned();
        send(&story, "PATCH", format!("{path}/problems/{problem}"), false, json!({ "key": team, "answer": "planned", "words": "En mars." })).await.expect(204);
        send(&story, "POST", format!("{path}/changes"), false, json!({ "key": team, "changes": "Merci." })).await.expect(204);
        let one = story.app.get(&path).send().await.expect(200).json();
        assert_eq!((one["state"].as_str(), one["problems"][0]["answer"].as_str(), one["changes"].as_str()), (Some("returned"), Some("planned"), Some("Merci.")));
        assert!(one["quotas"][0]["taken"].is_null(), "how far a quota is filled is for the network");
        let list = story.app.get("/api/v1/trials?stage=returned&test_phase=prototype&territory=04112&q=guichet").send().await.expect(200).json();
        assert_eq!(list["total"], 1);
        // The tester reads what is kept, changes it, and leaves.
        let me = story.app.get(format!("/api/v1/testers/me?key={own}")).send().await.expect(200).json();
        assert_eq!(me["seats"][0]["said"][0]["blocked"], "Je cherche.");
        send(&story, "PATCH", "/api/v1/testers/me", false, json!({ "key": own, "phases": ["suivi"], "stay": true, "name": "Odile", "age": "60-74", "ease": "sans-aide", "devices": ["ordinateur"], "commune": "Riez" })).await.expect(204);
        story.app.request("DELETE", format!("/api/v1/testers/me?key={own}")).send().await.expect(204);
        story.app.get(format!("/api/v1/testers/me?key={own}")).send().await.expect(404);
    }

    async fn what_is_wrong_is_named(test) {
        let story = begin(&test).await;
        let fields = |problem: &Value| -> Vec<String> {
            problem["errors"].as_array().unwrap().iter().map(|error| error["pointer"].as_str().unwrap().to_owned()).collect()
        };
        let problem = send(&story, "POST", "/api/v1/trials", false, json!({})).await.expect(422).json();
        for field in ["key", "email", "charter", "tasks", "seats"] {
            assert!(fields(&problem).iter().any(|pointer| pointer.contains(field)), "{field}: {problem}");
        }
        let problem = send(&story, "POST", "/api/v1/testers", false, json!({ "key": "x" })).await.expect(422).json();
        for field in ["key", "age", "phases", "commune"] {
            assert!(fields(&problem).iter().any(|pointer| pointer.contains(field)), "{field}: {problem}");
        }
        for query in ["stage=lune", "test_phase=x", "quoi=x", "limit=0", "page=0", "territory=x"] {
            story.app.get(format!("/api/v1/trials?{query}")).send().await.expect(422);
        }
        send(&story, "POST", "/api/v1/trial-links", false, json!({ "kind": "seat", "email": "x@exemple.fr" })).await.expect(422);
        send(&story, "POST", "/api/v1/trial-links", false, json!({ "kind": "team", "email": "x@exemple.fr" })).await.expect(202);
        let (id, team) = story.confirmed(&[]).await;
        let path = format!("/api/v1/trials/{id}");
        send(&story, "PATCH", &path, true, json!({ "step": "refused" })).await.expect(422);
        send(&story, "PATCH", &path, true, json!({ "step": "starts" })).await.expect(422);
        send(&story, "PATCH", &path, false, json!({ "step": "accepted" })).await.expect(401);
        send(&story, "POST", format!("{path}/draws"), true, json!({ "people": 3, "invite": true })).await.expect(422);
        send(&story, "POST", format!("{path}/withdrawal"), false, json!({ "key": team, "reason": "" })).await.expect(422);
        send(&story, "POST", format!("{path}/withdrawal"), false, json!({ "key": team, "reason": "Plus tard." })).await.expect(204);
        send(&story, "PATCH", "/api/v1/trial-settings", true, json!({ "invitations_a_quarter": 99 })).await.expect(422);
        send(&story, "PATCH", "/api/v1/trial-settings", true, json!({ "invitations_a_quarter": 4 })).await.expect(204);
        assert_eq!(story.app.get("/api/v1/trial-settings").token("robot").send().await.expect(200).json()["invitations_a_quarter"], 4);
    }

    async fn a_place_calls_by_program_too(test) {
        let story = begin(&test).await;
        let tester = json!({ "key": "cle-de-la-premiere-personne", "age": "75-plus", "ease": "debute", "devices": ["aucun"], "commune": "04112", "phases": ["prototype"], "name": "Odette", "phone": "0612345678", "place": story.place });
        let joined = send(&story, "POST", "/api/v1/testers", false, tester).await.expect(201).json();
        assert_eq!(joined["confirm_by"], "call");
        // Her own link does not confirm a number that may be somebody else’s.
        send(&story, "POST", "/api/v1/testers/confirm", false, json!({ "key": joined["key"] })).await.expect(422);
        let calls = story.app.get("/api/v1/trial-calls").token("robot").send().await.expect(200).json();
        assert_eq!((calls[0]["phone"].as_str(), calls[0]["to_confirm"].as_bool()), (Some("+33612345678"), Some(true)));
        let call = format!("/api/v1/trial-calls/{}", calls[0]["id"].as_str().unwrap());
        send(&story, "POST", &call, true, json!({ "act": "confirm" })).await.expect(204);
        send(&story, "POST", &call, true, json!({ "act": "danse" })).await.expect(404);
        let (id, _) = story.recruiting(&[]).await;
        assert_eq!(story.draw(&id, 1, 1).await["invited"], 1);
        let seat = story.seats(&id).await.remove(0).id;
        send(&story, "POST", &call, true, json!({ "act": "decline", "seat": seat })).await.expect(204);
        assert_eq!(story.seats(&id).await[0].state.code(), "declined");
    }

    async fn the_document_is_whole(test) {
        let story = begin(&test).await;
        assert_eq!(story.app.openapi_faults().await, Vec::<String>::new());
    }
}
