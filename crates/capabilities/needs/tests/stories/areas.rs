//! The policy areas that the network adds.

use maillage_store::both_engines;
use serde_json::json;

use crate::kit::{NETWORK, OWNERS, PRO, begin};

const PAGE: &str = "/gestion/besoins/domaines";

both_engines! { OWNERS;
    async fn an_area_of_the_network_is_chosen_then_no_longer_offered(test) {
        let story = begin(&test).await;
        story.app.post(PAGE).session(PRO).form(&[("fr", "Montagne"), ("en", "Mountains")]).send().await.expect(403);
        let page = story.app.post(PAGE).session(NETWORK).form(&[("fr", " "), ("en", "Mountains")]).send().await.expect(422);
        assert!(page.visible().contains("Donnez un nom") && page.html().contains("value=\"Mountains\""));
        story.app.post(PAGE).session(NETWORK).form(&[("fr", "Montagne"), ("en", "Mountains")]).send().await.expect(303);
        story.app.settle().await;
        let areas = story.app.get("/api/v1/needs/areas").send().await.expect(200).json();
        let own = areas.as_array().unwrap().last().unwrap().clone();
        assert_eq!((own["fr"].as_str(), own["own"].as_bool()), (Some("Montagne"), Some(true)));
        let area = own["area"].as_str().unwrap();
        assert!(story.tell(&[("screen", "1")]).await.expect(200).html().contains(&format!("value=\"{area}\"")));
        let id = story.published(&[("area", area)]).await;
        assert!(story.page(format!("/besoins/{id}")).await.visible().contains("Montagne"));
        assert!(story.page(format!("/besoins?area={area}")).await.visible().contains("Un besoin dit ici"));
        assert!(story.app.get(format!("/besoins?area={area}")).lang("en").send().await.expect(200).visible().contains("Mountains"));
        // No longer offered, it keeps its needs.
        story.app.post(PAGE).session(NETWORK).form(&[("id", area), ("offered", "no")]).send().await.expect(303);
        story.app.settle().await;
        let page = story.tell(&[("screen", "2"), ("key", "une-autre-cle-de-seize"), ("area", area)]).await.expect(422);
        assert!(page.visible().contains("Choisissez dans la liste."));
        assert!(story.page(format!("/besoins/{id}")).await.visible().contains("Montagne"));
        assert!(!story.page("/besoins").await.html().contains("Montagne</a>"));
    }

    async fn a_program_adds_and_offers(test) {
        let story = begin(&test).await;
        let new = json!({ "fr": "Littoral", "en": "Coast" }).to_string();
        story.app.post("/api/v1/needs/areas").body("application/json", new.clone()).send().await.expect(401);
        story.app.post("/api/v1/needs/areas").token("robot").body("application/json", json!({ "fr": "", "en": "x" }).to_string()).send().await.expect(422);
        let area = story.app.post("/api/v1/needs/areas").token("robot").body("application/json", new).send().await.expect(201).json();
        let path = format!("/api/v1/needs/areas/{}", area["area"].as_str().unwrap());
        let offer = |offered: bool| story.app.request("PATCH", &path).token("robot").body("application/json", json!({ "offered": offered }).to_string()).send();
        offer(false).await.expect(204);
        offer(false).await.expect(422);
    }
}
