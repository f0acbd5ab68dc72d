//! The API of moderation.

use maillage_store::both_engines;
use serde_json::json;

use crate::kit::{HIDDEN, NOTE, OWNERS, SAMIR, begin};

both_engines! { OWNERS;
    async fn a_program_reports_follows_decides_and_contests(test) {
        let story = begin(&test).await;
        let told = json!({ "key": "une-cle-de-seize-signes", "page": NOTE, "wrong": "hatred", "words": "C’est une insulte." }).to_string();
        let reports = "/api/v1/moderation/reports";
        let send = || story.app.post(reports).body("application/json", told.clone()).send();
        let reference = send().await.expect(201).json()["reference"].as_str().unwrap().to_owned();
        assert_eq!(send().await.expect(201).json()["reference"], reference.as_str(), "sent twice, it is one report");
        let followed = story.app.get(format!("{reports}/{reference}")).send().await.expect(200).json();
        assert_eq!((followed["state"].as_str(), followed["side"].as_str()), (Some("received"), Some("reporter")));
        let list = story.app.get("/api/v1/moderation/cases").token("robot").send().await.expect(200).json();
        assert_eq!((list["total"].as_u64(), list["cases"][0]["page"].as_str()), (Some(1), Some(NOTE)));
        let id = list["cases"][0]["id"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/moderation/cases/{id}");
        let one = story.app.get(&path).token("robot").send().await.expect(200).json();
        assert_eq!((one["reports"][0]["words"].as_str(), one["steps"][0]["step"].as_str()), (Some("C’est une insulte."), Some("reported")));
        let decide = |body: serde_json::Value| story.app.request("PATCH", &path).token("robot").body("application/json", body.to_string()).send();
        let problem = decide(json!({ "outcome": "hidden" })).await.expect(422).json().to_string();
        assert!(problem.contains("ground") && problem.contains("reason"), "{problem}");
        decide(json!({ "outcome": "hidden", "ground": "law-hatred", "reason": "C’est une insulte." })).await.expect(204);
        assert!(!story.board.note(NOTE).shown);
        let appeal = json!({ "words": "C’est une citation." }).to_string();
        let contest = |key: &str| story.app.post(format!("{reports}/{key}/appeal")).body("application/json", appeal.clone()).send();
        contest(&reference).await.expect(422);
        contest(&id).await.expect(204);
        let problem = decide(json!({ "outcome": "kept", "reason": "Oui." })).await.expect(422).json().to_string();
        assert!(problem.contains("Une autre personne doit la relire"), "{problem}");
        story.decide(SAMIR, &id, HIDDEN).await.expect(303);
        let followed = story.app.get(format!("{reports}/{id}")).send().await.expect(200).json();
        assert_eq!((followed["state"].as_str(), followed["side"].as_str(), followed["contest_before"].as_str()), (Some("confirmed"), Some("author"), None));
        story.app.post(format!("{reports}/{reference}/mended")).send().await.expect(404);
        story.app.post(format!("{reports}/{id}/mended")).send().await.expect(422);
        let list = story.app.get("/api/v1/moderation/cases?decided=true").token("robot").send().await.expect(200).json();
        assert_eq!(list["cases"][0]["outcome"], "hidden");
    }

    async fn what_is_wrong_is_named_and_nobody_else_reads(test) {
        let story = begin(&test).await;
        let problem = story.app.post("/api/v1/moderation/reports").body("application/json", "{}").send().await.expect(422).json();
        let pointers: Vec<_> = problem["errors"].as_array().unwrap().iter().map(|error| error["pointer"].to_string()).collect();
        for field in ["key", "wrong", "words"] {
            assert!(pointers.iter().any(|pointer| pointer.contains(field)), "{field}: {pointers:?}");
        }
        let nowhere = json!({ "key": "une-cle-de-seize-signes", "page": "/tableau/9", "wrong": "other", "words": "x" }).to_string();
        story.app.post("/api/v1/moderation/reports").body("application/json", nowhere).send().await.expect(404);
        for query in ["decided=peut-etre", "limit=0", "sort=id"] {
            story.app.get(format!("/api/v1/moderation/cases?{query}")).token("robot").send().await.expect(422);
        }
        story.app.get("/api/v1/moderation/cases").send().await.expect(401);
        story.app.get("/api/v1/moderation/cases").session("inhabitant").send().await.expect(403);
        story.app.get("/api/v1/moderation/reports/0000-0000-0000").send().await.expect(404);
    }

    async fn the_document_names_every_route(test) {
        let story = begin(&test).await;
        let faults = story.app.openapi_faults().await;
        assert!(faults.is_empty(), "{faults:#?}");
    }
}
