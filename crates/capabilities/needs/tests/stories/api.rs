//! The API of needs.

use maillage_store::both_engines;
use serde_json::json;

use crate::kit::{OWNERS, begin};

both_engines! { OWNERS;
    async fn a_program_reads_raises_supports_and_decides(test) {
        let story = begin(&test).await;
        let told = json!({
            "key": "une-cle-de-seize-signes", "title": "Un arrêt de car sans horaire", "story": "La fiche est de l’an dernier.",
            "area": "transports", "kind": "information", "commune": "04112",
        });
        let raised = story.app.post("/api/v1/needs").body("application/json", told.to_string()).send().await.expect(201).json();
        let id = raised["id"].as_str().unwrap().to_owned();
        let again = story.app.post("/api/v1/needs").body("application/json", told.to_string()).send().await.expect(201).json();
        assert_eq!(again["id"], raised["id"], "sent twice, it is one need");
        story.app.get(format!("/api/v1/needs/{id}")).send().await.expect(404);
        let path = format!("/api/v1/needs/{id}");
        story.app.request("PATCH", &path).token("robot").body("application/json", json!({ "state": "set-aside" }).to_string()).send().await.expect(422);
        story.app.request("PATCH", &path).token("robot").body("application/json", json!({ "state": "published" }).to_string()).send().await.expect(204);
        story.app.settle().await;
        let one = story.app.get(&path).send().await.expect(200).json();
        assert_eq!((one["supports"].as_u64(), one["commune"].as_str()), (Some(1), Some("04112")));
        assert_eq!(one["steps"].as_array().unwrap().len(), 2);
        let voice = json!({ "secret": "un-secret-de-seize-signes" });
        for new in [true, false] {
            let answer = story.app.post(format!("{path}/supports")).body("application/json", voice.to_string()).send().await.expect(200).json();
            assert_eq!(answer["new"], new);
        }
        story.app.settle().await;
        let list = story.app.get("/api/v1/needs?area=transports&sort=supports").send().await.expect(200).json();
        assert_eq!((list["total"].as_u64(), list["needs"][0]["supports"].as_u64()), (Some(1), Some(2)));
        let near = story.app.get("/api/v1/needs/near?title=Arr%C3%AAt%20de%20car%20sans%20horaires").send().await.expect(200).json();
        assert_eq!(near[0]["id"], id);
    }

    async fn what_is_wrong_is_named(test) {
        let story = begin(&test).await;
        let problem = story.app.post("/api/v1/needs").body("application/json", json!({ "title": "", "area": "lune" }).to_string()).send().await.expect(422).json();
        let fields: Vec<_> = problem["errors"].as_array().unwrap().iter().map(|error| error["pointer"].as_str().unwrap().to_owned()).collect();
        for field in ["key", "title", "story", "area", "kind"] {
            assert!(fields.iter().any(|pointer| pointer.contains(field)), "{field}: {fields:?}");
        }
        story.app.get("/api/v1/needs?area=lune").send().await.expect(422);
        story.app.get("/api/v1/needs?quoi=x").send().await.expect(422);
        story.app.get("/api/v1/needs?limit=0").send().await.expect(422);
        let problem = story.app.get("/api/v1/needs?page=0").send().await.expect(422).json();
        assert!(problem.to_string().contains("La page est un nombre"), "{problem}");
    }
}
