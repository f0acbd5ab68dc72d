//! `/api/v1/activities`.

use maillage_store::both_engines;
use serde_json::json;

use crate::kit::{Network, OWNERS, network};

fn act(network: &Network, key: &str) -> serde_json::Value {
    json!({
        "key": key, "kind": "individuel", "day": "2026-11-23", "minutes": 20, "place": network.place,
        "themes": ["aide-aux-demarches-administratives", "argent-impots"],
        "person": { "birth_year": 1950, "gender": "feminin", "redirected": false },
    })
}

async fn send(network: &Network, body: &serde_json::Value) -> maillage_shell::testing::Answer {
    network
        .app
        .post("/api/v1/activities")
        .token("robot")
        .body("application/json", body.to_string())
        .send()
        .await
}

both_engines! { OWNERS;
    async fn a_queue_sent_twice_is_counted_once(test) {
        let network = network(&test).await;
        let queue: Vec<_> = (0..30).map(|rank| act(&network, &format!("phone-{rank}"))).collect();
        let first = send(&network, &json!(queue)).await.expect(201).json();
        let second = send(&network, &json!(queue)).await.expect(201).json();
        for (new, known) in first.as_array().unwrap().iter().zip(second.as_array().unwrap()) {
            assert_eq!((&new["state"], &known["state"]), (&json!("new"), &json!("already")));
            assert_eq!(new["id"], known["id"]);
        }
        assert_eq!(network.figure("", "/headline/supports/count").await, 30);
    }

    async fn what_is_refused_stops_nothing(test) {
        let network = network(&test).await;
        let mut future = act(&network, "future");
        future["day"] = json!("2026-12-24");
        let answer = send(&network, &json!([act(&network, "a"), future, act(&network, "b")])).await.expect(200).json();
        let states: Vec<_> = answer.as_array().unwrap().iter().map(|one| one["state"].as_str().unwrap()).collect();
        assert_eq!(states, ["new", "refused", "new"]);
        assert_eq!(answer[1]["errors"][0]["field"], "day");
        let alone = send(&network, &future).await.expect(422).json();
        assert_eq!(alone["errors"][0]["pointer"], "/day", "{alone}");
    }

    async fn one_reads_back_what_one_told(test) {
        let network = network(&test).await;
        send(&network, &act(&network, "a")).await.expect(201);
        let list = network.app.get("/api/v1/activities?limit=1").token("robot").send().await.expect(200).json();
        let one = &list["activities"][0];
        assert_eq!((&one["day"], &one["minutes"]), (&json!("2026-11-23"), &json!(20)));
        assert_eq!(one["person"]["age"], "soixante-dix-plus", "the age is that of the day, not the year of birth");
        assert_eq!(one["person"]["birth_year"], serde_json::Value::Null);
        assert_eq!(list["next_cursor"], serde_json::Value::Null);
        network.app.get("/api/v1/activities?limit=0").token("robot").send().await.expect(422);
        network.app.get("/api/v1/activities").send().await.expect(401);
    }

    async fn a_body_that_is_no_activity_is_refused_with_a_reason(test) {
        let network = network(&test).await;
        for body in ["", "{", "42", "{\"kind\": \"individuel\", \"name\": \"Jeanne\"}"] {
            let answer = network.app.post("/api/v1/activities").token("robot").body("application/json", body).send().await;
            answer.expect(400);
        }
        let many: Vec<_> = (0..501).map(|rank| act(&network, &rank.to_string())).collect();
        send(&network, &json!(many)).await.expect(422);
    }
}
