//! `/api/v1/events`: the same agenda, for programs.

use maillage_store::both_engines;
use serde_json::json;

use crate::kit::{OWNERS, begin};

both_engines! { OWNERS;
    async fn a_walk_by_cursor_gives_every_event_once(test) {
        let story = begin(&test).await;
        story.announce(&[("repeat", "weekly"), ("until", "2027-01-31")]).await;
        story.announce(&[("repeat", "weekly"), ("until", "2027-01-31"), ("title", "Café")]).await;
        let whole = story.app.get("/api/v1/events?limit=500").send().await.expect(200).json();
        assert_eq!(whole["total"], 18);
        for limit in [1, 5, 18] {
            let (mut found, mut cursor) = (Vec::new(), String::new());
            loop {
                let page = story.app.get(format!("/api/v1/events?limit={limit}&cursor={cursor}")).send().await.expect(200).json();
                found.extend(page["events"].as_array().unwrap().clone());
                match page["next_cursor"].as_str() {
                    Some(next) => next.clone_into(&mut cursor),
                    None => break,
                }
            }
            assert_eq!(&json!(found), &whole["events"], "by {limit}");
        }
        let one = whole["events"][3].clone();
        let path = format!("/api/v1/events/{}", one["id"].as_str().unwrap());
        assert_eq!(story.app.get(path).send().await.expect(200).json(), one);
        story.app.get("/api/v1/events/zzzzzzzz").send().await.expect(404);
    }

    async fn parameters_that_are_not_understood_are_pointed_at(test) {
        let story = begin(&test).await;
        for (query, pointer) in [
            ("limit=0", "/limit"), ("limit=501", "/limit"), ("cursor=%25", "/cursor"), ("territory=99999", "/territory"),
            ("place=x", "/place"), ("theme=magie", "/theme"), ("kind=fete", "/kind"), ("free=maybe", "/free"),
            ("online=1", "/online"), ("from=demain", "/from"), ("to=2026-13-01", "/to"),
        ] {
            for path in ["/api/v1/events", "/agenda.ics"] {
                if path == "/agenda.ics" && (query.starts_with("limit") || query.starts_with("cursor")) { continue }
                let answer = story.app.get(format!("{path}?{query}")).send().await.expect(422);
                if path.starts_with("/api") {
                    let document = answer.json();
                    assert_eq!(document["errors"][0]["pointer"], pointer, "{query}: {document}");
                }
            }
            // A page leaves out what it does not understand.
            story.app.get(format!("/agenda?{query}")).send().await.expect(200);
        }
    }

    async fn programs_announce_change_and_call_off(test) {
        let story = begin(&test).await;
        let send = async |method: &str, path: &str, body: serde_json::Value| {
            story.app.request(method, path).token("robot").body("application/json", body.to_string()).send().await
        };
        let body = json!({
            "title": "Éviter les arnaques", "place": story.place, "day": "2026-12-01", "from": "10:00", "to": "12:00",
            "rule": "FREQ=WEEKLY;BYDAY=TU;COUNT=3", "capacity": 12, "themes": ["securite-numerique"],
        });
        let made = send("POST", "/api/v1/events", body).await.expect(201).json();
        assert_eq!((&made["title"], &made["seats_left"]), (&json!("Éviter les arnaques"), &json!(12)));
        assert_eq!(story.app.get("/api/v1/events").send().await.expect(200).json()["total"], 3);
        let path = format!("/api/v1/events/{}", made["id"].as_str().unwrap());
        let changed = send("PATCH", &path, json!({ "title": "Les arnaques", "from": "14:00", "to": "15:30" })).await.expect(200).json();
        assert_eq!((&changed["title"], &changed["starts_at"]), (&json!("Les arnaques"), &json!("2026-12-01T13:00:00Z")));
        assert_eq!(changed["capacity"], 12, "what is not named stays");
        let off = send("PATCH", &path, json!({ "state": "cancelled", "which": "following" })).await.expect(200).json();
        assert_eq!(off["state"], "cancelled");
        send("PATCH", &path, json!({ "state": "cancelled" })).await.expect(422);
        for (body, pointer) in [
            (json!({ "title": "" }), "/title"),
            (json!({ "rule": "FREQ=SECONDLY" }), "/rule"),
            (json!({ "rule": "FREQ=DAILY;UNTIL=20261130" }), "/repeat"),
            (json!({ "capacity": 5000 }), "/capacity"),
            (json!({ "kind": "fete" }), "/kind"),
        ] {
            let mut whole = json!({ "title": "x", "place": story.place, "day": "2026-12-01", "from": "10:00", "to": "12:00" });
            for (name, value) in body.as_object().unwrap() {
                whole[name] = value.clone();
            }
            let answer = send("POST", "/api/v1/events", whole).await.expect(422).json();
            assert_eq!(answer["errors"][0]["pointer"], pointer, "{answer}");
        }
        send("POST", "/api/v1/events", json!({ "titre": "x" })).await.expect(400);
        story.app.request("POST", "/api/v1/events").body("application/json", "{}").send().await.expect(401);
    }

    async fn the_document_tells_every_route(test) {
        let story = begin(&test).await;
        assert_eq!(story.app.openapi_faults().await, Vec::<String>::new());
    }
}
