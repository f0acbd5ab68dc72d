//! The API of projects.

use maillage_store::both_engines;
use maillage_vocabulary::lists::skills::{Level, Skill};
use serde_json::{Value, json};

use crate::kit::{OWNERS, Story, begin};

fn new() -> Value {
    json!({
        "key": "une-cle-de-seize-signes", "title": "Une carte des fontaines", "pitch": "Pour tous.", "makes": "carte", "area": "culture",
        "commune": "04112", "serves": "public", "market": "nothing", "free": "yes", "part": "from-the-start", "data": "none",
        "seats": [{ "skill": "html-css", "level": 2, "hours": 4 }],
    })
}

async fn call(story: &Story, method: &str, path: &str, body: &Value) -> maillage_shell::testing::Answer {
    let answer = story
        .app
        .request(method, path)
        .token("robot")
        .body("application/json", body.to_string())
        .send()
        .await;
    story.app.settle().await;
    answer
}

both_engines! { OWNERS;
    async fn a_program_does_all_that_pages_do(test) {
        let story = begin(&test).await;
        story.crowd.add("alma", "04112", &[(Skill::HtmlCss, Level::Confirmed)]);
        let verdict = story.app.post("/api/v1/projects/test").body("application/json", new().to_string()).send().await.expect(200).json();
        assert_eq!(verdict["verdict"], "eligible");
        story.app.post("/api/v1/projects").body("application/json", new().to_string()).send().await.expect(401);
        let made = call(&story, "POST", "/api/v1/projects", &new()).await.expect(201).json();
        let path = format!("/api/v1/projects/{}", made["id"].as_str().unwrap());
        story.app.get(&path).send().await.expect(404);
        call(&story, "POST", &format!("{path}/moves"), &json!({ "move": "begin" })).await.expect(422);
        call(&story, "POST", &format!("{path}/moves"), &json!({ "move": "accept" })).await.expect(204);
        call(&story, "PATCH", &path, &json!({ "title": "La carte des sources" })).await.expect(204);
        call(&story, "PATCH", &path, &json!({ "commune": "Lyon" })).await.expect(422);
        call(&story, "POST", &format!("{path}/seats"), &json!({ "skill": "bases-de-donnees", "level": 9, "hours": 2 })).await.expect(422);
        call(&story, "POST", &format!("{path}/seats"), &json!({ "skill": "bases-de-donnees", "level": 1, "hours": 2 })).await.expect(204);
        story.app.request("DELETE", format!("{path}/seats/1")).token("robot").send().await.expect(204);
        story.app.settle().await;
        let teams = story.teams().await;
        assert_eq!(teams["teams"][0]["complete"], true);
        let sent = call(&story, "POST", "/api/v1/projects/invitations", &json!({ "seats": teams["teams"][0]["seats"] })).await.expect(200).json();
        assert_eq!(sent["letters"], 1);
        story.app.work().await;
        let link = story.crowd.links().remove(0).1;
        let secret = link.split_once("cle=").unwrap().1;
        for (secret, answer, status) in [("autre", "yes", 422), (secret, "peut-être", 422), (secret, "yes", 204), (secret, "yes", 422)] {
            let body = json!({ "secret": secret, "answer": answer }).to_string();
            story.app.post("/api/v1/projects/answers").body("application/json", body).send().await.expect(status);
        }
        story.app.settle().await;
        let workshop = call(&story, "POST", &format!("{path}/workshops"), &json!({ "aim": "Choisir", "day": "2026-12-01" })).await.expect(201).json();
        let held = format!("{path}/workshops/{}", workshop["id"].as_str().unwrap());
        call(&story, "PATCH", &held, &json!({ "people": 2, "inhabitants": 3, "decided": "" })).await.expect(422);
        call(&story, "PATCH", &held, &json!({ "people": 9, "inhabitants": 7, "decided": "Moins de texte." })).await.expect(204);
        for step in ["begin", "prototype", "validate"] {
            call(&story, "POST", &format!("{path}/moves"), &json!({ "move": step })).await.expect(204);
        }
        let one = story.app.get(&path).send().await.expect(200).json();
        assert_eq!((one["state"].as_str(), one["title"].as_str()), (Some("validated"), Some("La carte des sources")));
        assert!(!one.to_string().contains("alma"), "who fills a seat is not told: {one}");
    }

    async fn what_is_wrong_is_named(test) {
        let story = begin(&test).await;
        let problem = call(&story, "POST", "/api/v1/projects", &json!({ "title": "", "seats": [{ "skill": "lune" }] })).await.expect(422).json();
        let fields: Vec<_> = problem["errors"].as_array().unwrap().iter().map(|error| error["pointer"].as_str().unwrap().to_owned()).collect();
        for field in ["key", "title", "pitch", "makes", "area", "serves", "skill-0"] {
            assert!(fields.iter().any(|pointer| pointer.contains(field)), "{field}: {fields:?}");
        }
    }
}
