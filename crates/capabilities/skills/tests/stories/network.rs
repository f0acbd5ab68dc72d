//! The network writes to those who agreed.

use futures::future::join_all;
use maillage_store::both_engines;
use serde_json::json;

use crate::kit::{OWNERS, Seen as _, begin};

const NETWORK: &str = "coordinator";

both_engines! { OWNERS;
    async fn letters_reach_who_agreed_and_nobody_else(test) {
        let story = begin(&test).await;
        story.join("Odette", &[("consents", "letters")]).await;
        story.join("Farid", &[("consents", "letters"), ("can", "cms"), ("learn", "-"), ("commune", "Marseille")]).await;
        story.join("Nadia", &[("consents", "counted")]).await;
        let paused = story.join("Hugo", &[("consents", "letters")]).await;
        story.press(&paused, "pause").await.expect(303);
        let form = |act: &'static str, family: &'static str, territory: &'static str| {
            let form = [("key", "cle-de-seize-signes-au-moins"), ("subject", "Un atelier"), ("body", "Samedi, à Riez."), ("family", family), ("territory", territory), ("act", act)];
            story.app.post("/gestion/competences").session(NETWORK).form(&form).send()
        };
        let page = form("", "", "").await.expect(200);
        assert!(page.seen().contains("Moins de 5 personnes la recevront.") && story.letters().await.is_empty(), "{}", page.seen());
        let page = form("", "cartographie", "D13").await.expect(200);
        assert!(page.seen().contains("Personne ne la recevra"), "{}", page.seen());
        for answer in join_all((0..3).map(|_| form("send", "", ""))).await {
            answer.expect(303);
        }
        let mut letters = story.letters().await;
        letters.sort_by(|one, other| one.to.cmp(&other.to));
        assert_eq!(letters.iter().map(|letter| letter.name.as_str()).collect::<Vec<_>>(), ["Farid", "Odette"], "once each");
        let body = &letters[0].body;
        assert!(body.contains("Bonjour Farid,") && body.contains("Samedi, à Riez.") && body.contains("Vous avez accepté") && body.contains("/competences/moi?cle="), "{body}");
        let page = story.app.get("/gestion/competences").session(NETWORK).send().await.expect(200);
        assert!(page.seen().contains("Un atelier") && !page.seen().contains("Odette"));
    }

    async fn only_the_network_writes(test) {
        let story = begin(&test).await;
        story.app.get("/gestion/competences").session("professional").send().await.expect(403);
        story.app.get("/gestion/competences").send().await.expect(303);
        let page = story.app.post("/gestion/competences").session(NETWORK).form(&[("key", "cle-de-seize-signes-au-moins"), ("subject", " ")]).send().await.expect(422);
        assert!(page.seen().contains("Donnez un objet") && page.seen().contains("Écrivez le texte"));
    }

    async fn a_program_writes_too(test) {
        let story = begin(&test).await;
        story.join("Odette", &[("consents", "letters")]).await;
        let send = |body: serde_json::Value| story.app.post("/api/v1/developers/letters").session(NETWORK).body("application/json", body.to_string()).send();
        let wrong = send(json!({ "family": "lune" })).await.expect(422).json();
        let fields: Vec<_> = wrong["errors"].as_array().unwrap().iter().map(|error| error["pointer"].as_str().unwrap().to_owned()).collect();
        for field in ["subject", "body", "key", "family"] {
            assert!(fields.iter().any(|pointer| pointer.contains(field)), "{field}: {fields:?}");
        }
        let body = json!({ "key": "cle-de-seize-signes-au-moins", "subject": "Un atelier", "body": "Samedi.", "skill": "sig", "territory": "D04" });
        assert!(send(body).await.expect(202).json()["people"].is_null());
        assert_eq!(story.letters().await.len(), 1);
    }
}
