//! The people of the demonstration region.

use maillage_shell::Capability as _;
use maillage_store::both_engines;

use crate::kit::{OWNERS, Seen, begin};

both_engines! { OWNERS;
    async fn the_demonstration_has_people_to_count_and_to_propose(test) {
        let story = begin(&test).await;
        for _ in 0..2 {
            story.skills.demo(&story.app.app, 7, 1).await.unwrap();
        }
        story.app.settle().await;
        assert_eq!(story.profiles().await, 260, "twice is once");
        let offers = story.skills.view().snapshot();
        assert!((180..=250).contains(&offers.len()), "{}", offers.len());
        let learners = offers.iter().filter(|offer| !offer.learns.is_empty()).count();
        assert!((25..=70).contains(&learners), "{learners}");
        let page = story.page("/competences").await;
        for words in ["Bouches-du-Rhône", "Toutes les compétences", "Ce qui manque ici", "Compté le 24 novembre 2026"] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        let counts = story.page("/api/v1/skills/counts").await.json();
        assert!(counts["can"].as_u64().unwrap() > 200 && counts["learns"].as_u64().unwrap() > 20, "{counts}");
        let departements = counts["rows"].as_array().unwrap().iter().filter(|row| row["measure"] == "can" && row["people"].is_u64()).count();
        assert!(departements > 12, "most territories can be told: {departements}");
    }
}
