//! `/api/v1/consultations`: what the pages do, as JSON.

use maillage_shell::testing::Answer;
use maillage_store::both_engines;
use serde_json::{Value, json};

use crate::kit::{OWNERS, ROBOT, Story, begin};

fn draft() -> Value {
    json!({
        "key": "une-cle-de-programme", "title": "Une seule application", "body_name": "Région", "body_kind": "region",
        "subject": "Toutes les réservations.", "question": "Qu’est-ce qui bloque ?", "area": "transports", "territory": "R93",
        "deadline": "2026-12-15", "decision_on": "2027-01-15", "commitment": "Répondre.", "methods": ["questionnaire", "observation"],
        "questions": [{ "kind": "single", "text": "Où ?", "choices": ["Ici", "Là"] }, { "kind": "text", "text": "Pourquoi ?" }],
        "contact": "region@exemple.fr",
    })
}

async fn send(story: &Story, method: &str, path: &str, body: &Value) -> Answer {
    let request = story.app.request(method, format!("/api/v1/{path}")).token(ROBOT);
    let answer = request.body("application/json", body.to_string()).send().await;
    story.app.settle().await;
    answer
}

fn pointers(answer: &Answer) -> Vec<String> {
    let errors = answer.json()["errors"].as_array().cloned().unwrap_or_default();
    errors.iter().map(|error| error["pointer"].as_str().unwrap().to_owned()).collect()
}

both_engines! { OWNERS;
    async fn a_whole_life_as_json(test) {
        let story = begin(&test).await;
        let [manosque, _, marseille] = story.places.clone();
        let id = send(&story, "POST", "consultations", &draft()).await.expect(201).json()["id"].as_str().unwrap().to_owned();
        assert_eq!(send(&story, "POST", "consultations", &draft()).await.expect(201).json()["id"], id.as_str());
        let at = |end: &str| format!("consultations/{id}{end}");
        story.app.get(format!("/api/v1/consultations/{id}")).send().await.expect(404);
        let mut changed = draft();
        changed["title"] = json!("Une application pour tous");
        changed["contact"] = json!("");
        send(&story, "PATCH", &at(""), &changed).await.expect(204);
        send(&story, "POST", &at("/opening"), &json!({})).await.expect(204);
        send(&story, "POST", &at("/extension"), &json!({ "deadline": "2026-12-20", "reason": "Les vacances." })).await.expect(204);
        send(&story, "POST", &at("/places"), &json!({ "place": marseille })).await.expect(204);
        let open = story.app.get(format!("/api/v1/consultations/{id}")).send().await.expect(200).json();
        assert_eq!((&open["state"], &open["title"], &open["places"][0]), (&json!("open"), &json!("Une application pour tous"), &json!(marseille)));
        assert!(!open.to_string().contains("exemple.fr"));
        for rank in 0..21 {
            let answer = json!({ "secret": format!("un-secret-de-programme-{rank}"), "answers": [["1"]], "uptake": "known" });
            let answer = story.app.post(format!("/api/v1/consultations/{id}/answers")).body("application/json", answer.to_string()).send().await.expect(200);
            assert_eq!(answer.json()["new"], true);
        }
        let typed = json!({ "secret": "un-secret-de-saisie-1", "place": marseille, "mode": "paper", "answers": [["2"], ["Loin."]] });
        assert_eq!(send(&story, "POST", &at("/answers"), &typed).await.expect(200).json()["new"], true);
        assert_eq!(send(&story, "POST", &at("/answers"), &typed).await.expect(200).json()["new"], false);
        let list = send(&story, "GET", &at(&format!("/answers?place={marseille}")), &json!(null)).await.expect(200).json();
        let line = list[0]["line"].as_str().unwrap().to_owned();
        assert_eq!(list[0]["answers"], json!([["2"], ["Loin."]]));
        send(&story, "PATCH", &at(&format!("/answers/{line}")), &json!({ "place": marseille, "mode": "spoken", "answers": [["1"]] })).await.expect(204);
        send(&story, "DELETE", &at(&format!("/answers/{line}?place={manosque}")), &json!(null)).await.expect(404);
        send(&story, "DELETE", &at(&format!("/answers/{line}?place={marseille}")), &json!(null)).await.expect(204);
        let seen = json!({ "key": "une-observation-la", "place": marseille, "kind": "observation", "day": "2026-11-23", "count": "9", "said": "Rien." });
        send(&story, "POST", &at("/contributions"), &seen).await.expect(204);
        let list = send(&story, "GET", &at(&format!("/contributions?place={marseille}")), &json!(null)).await.expect(200).json();
        let line = list[0]["line"].as_str().unwrap().to_owned();
        let mut more = seen.clone();
        more["count"] = json!("11");
        send(&story, "PATCH", &at(&format!("/contributions/{line}")), &more).await.expect(204);
        send(&story, "POST", &at("/messages"), &json!({ "place": marseille, "text": "Bonjour." })).await.expect(204);
        story.app.set_clock("2026-12-21T09:00:00Z").await;
        story.app.work().await;
        send(&story, "DELETE", &at(&format!("/contributions/{line}?place={marseille}")), &json!(null)).await.expect(422);
        let material = send(&story, "GET", &at("/material"), &json!(null)).await.expect(200).json();
        assert_eq!(material["contributions"][0]["count"], 11);
        let findings = json!({ "heard": "Loin.", "divides": "Rien.", "proposes": "Près.", "quotes": [] });
        send(&story, "PATCH", &at("/synthesis"), &findings).await.expect(204);
        send(&story, "POST", &at("/publication"), &json!({})).await.expect(204);
        send(&story, "POST", &at("/corrections"), &json!({ "text": "Un ajout." })).await.expect(204);
        let results = story.app.get(format!("/api/v1/consultations/{id}/results")).send().await.expect(200).json();
        assert_eq!((&results["questionnaires"], &results["observations"]["people"]), (&json!(21), &json!(11)));
        story.app.work().await;
        let by_link = json!({ "secret": story.secret(), "verdict": "followed", "why": "Oui." });
        assert_eq!(send(&story, "POST", "consultation-decisions", &by_link).await.expect(200).json()["id"], id.as_str());
        assert_eq!(pointers(&send(&story, "POST", "consultation-decisions", &by_link).await.expect(422)), ["/secret"]);
        assert_eq!(pointers(&send(&story, "POST", &at("/decision"), &json!({ "verdict": "followed", "why": "Non." })).await.expect(422)), ["/state"]);
        let whole = story.app.get(format!("/api/v1/consultations/{id}")).send().await.expect(200).json();
        assert_eq!((&whole["decision"]["by"], &whole["synthesis"]["proposes"]), (&json!("body"), &json!("Près.")));
        let steps: Vec<_> = whole["steps"].as_array().unwrap().iter().map(|step| step["step"].as_str().unwrap()).collect();
        assert_eq!(steps, ["drafted", "opened", "extended", "closed", "published", "corrected", "decided"]);
    }

    async fn what_is_wrong_is_pointed_at(test) {
        let story = begin(&test).await;
        let mut wrong = draft();
        wrong["title"] = json!("");
        wrong["territory"] = json!("Lyon");
        wrong["questions"][0]["choices"] = json!(["Ici"]);
        let answer = send(&story, "POST", "consultations", &wrong).await.expect(422);
        assert_eq!(pointers(&answer), ["/title", "/territory", "/questions/0"]);
        wrong["key"] = json!("court");
        assert_eq!(pointers(&send(&story, "POST", "consultations", &wrong).await.expect(422)), ["/key"]);
        let id = send(&story, "POST", "consultations", &draft()).await.expect(201).json()["id"].as_str().unwrap().to_owned();
        let at = |end: &str| format!("consultations/{id}{end}");
        assert_eq!(pointers(&send(&story, "POST", &at("/answers"), &json!({ "secret": "un-secret-de-programme", "answers": [["1"]] })).await.expect(422)), ["/state"]);
        send(&story, "POST", &at("/opening"), &json!({})).await.expect(204);
        let bad = json!({ "secret": "un-secret-de-programme", "answers": [["3"], []], "uptake": "lune", "commune": "Lune-sur-Mer" });
        assert_eq!(pointers(&send(&story, "POST", &at("/answers"), &bad).await.expect(422)), ["/answers/0", "/uptake", "/commune"]);
        assert_eq!(pointers(&send(&story, "POST", &at("/publication"), &json!({})).await.expect(422)), ["/state"]);
        assert_eq!(pointers(&send(&story, "POST", &at("/withdrawal"), &json!({})).await.expect(422)), ["/reason"]);
        story.app.get("/api/v1/consultations?area=lune").send().await.expect(422);
        story.app.get("/api/v1/consultations?quoi=x").send().await.expect(422);
        story.app.get("/api/v1/consultations?page=0").send().await.expect(422);
        assert_eq!(story.app.get("/api/v1/consultations?state=open&territory=04112").send().await.expect(200).json()["total"], 1);
    }

    async fn a_team_answers_for_its_place_alone(test) {
        let story = begin(&test).await;
        let id = send(&story, "POST", "consultations", &draft()).await.expect(201).json()["id"].as_str().unwrap().to_owned();
        send(&story, "POST", &format!("consultations/{id}/opening"), &json!({})).await.expect(204);
        send(&story, "POST", &format!("consultations/{id}/places"), &json!({ "place": story.places[2] })).await.expect(204);
        let typed = json!({ "secret": "un-secret-de-saisie-1", "place": story.places[2], "mode": "paper", "answers": [["2"]] });
        let path = format!("/api/v1/consultations/{id}/answers");
        story.app.post(&path).session("team-of-d04").body("application/json", typed.to_string()).send().await.expect(403);
        story.app.post(&path).body("application/json", typed.to_string()).send().await.expect(401);
        for (method, end) in [("POST", "/places"), ("POST", "/contributions"), ("POST", "/messages"), ("POST", "/opening"), ("POST", "/decision"), ("GET", "/material")] {
            let request = story.app.request(method, format!("/api/v1/consultations/{id}{end}")).header("sec-fetch-site", "same-origin");
            request.session("inhabitant").body("application/json", "{}").send().await.expect(403);
        }
    }
}
