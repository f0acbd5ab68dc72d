//! The consultations of the demonstration region.

use maillage_consultations::Consultations;
use maillage_shell::Capability as _;
use maillage_store::both_engines;

use crate::kit::{OWNERS, Seen, begin};

both_engines! { OWNERS;
    async fn the_demonstration_has_one_in_each_state(test) {
        let story = begin(&test).await;
        let consultations = Consultations::new(std::sync::Arc::default());
        for _ in 0..2 {
            consultations.demo(&story.app.app, 7, 1).await.unwrap();
        }
        story.app.settle().await;
        let json = story.app.get("/api/v1/consultations").send().await.expect(200).json();
        let states: Vec<_> = json["consultations"].as_array().unwrap().iter().map(|one| one["state"].as_str().unwrap()).collect();
        assert_eq!(states, ["open", "published", "closed", "decided"], "and a draft");
        let page = story.page("/consultations?state=decided").await;
        assert!(page.seen().contains("Avis suivi en partie"), "{}", page.seen());
        let late = story.page("/consultations?state=waiting").await;
        assert!(late.seen().contains("Sans réponse depuis"), "{}", late.seen());
        assert_eq!(story.network("/gestion/consultations").await.seen().matches("À ouvrir").count(), 1);
        let id = json["consultations"][3]["id"].as_str().unwrap();
        let results = story.app.get(format!("/api/v1/consultations/{id}/results")).send().await.expect(200).json();
        assert!(results["questionnaires"].as_u64().unwrap() >= 200, "{results}");
        assert!(results["places"].as_array().unwrap().len() >= 2);
    }
}
