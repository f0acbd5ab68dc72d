//! The demonstration fills every screen, and nothing where no project is released.

use maillage_projects::model::State;
use maillage_shell::Capability as _;
use maillage_store::both_engines;

use crate::kit::{OWNERS, begin};

both_engines! { OWNERS;
    async fn without_a_released_project_only_places_tell(test) {
        let story = begin(&test).await;
        story.releases.demo(&story.app.app, 7, 1).await.unwrap();
        story.app.settle().await;
        assert!(story.page("/essaimage").await.visible().contains("Rien avec ces choix"));
        assert!(story.page("/realisations").await.visible().contains("8 réalisations"));
    }

    async fn released_projects_give_and_are_taken_up(test) {
        let story = begin(&test).await;
        let first = story.add("Le carnet des quatre saisons", State::Released).await;
        let second = story.add("L’inventaire du petit patrimoine", State::Released).await;
        story.releases.demo(&story.app.app, 7, 1).await.unwrap();
        story.app.settle().await;
        story.releases.demo(&story.app.app, 7, 1).await.unwrap();
        story.app.settle().await;
        let snapshot = story.releases.view().snapshot();
        assert_eq!(snapshot.out().len(), 2);
        assert!(snapshot.given().iter().all(|one| one.sheet.check().verdict == maillage_release::Verdict::Fits));
        assert!((4..=6).contains(&snapshot.shown_of(&first.parse().unwrap()).len()));
        for id in [first, second] {
            let page = story.page(format!("/essaimage/{id}")).await;
            for words in ["Le code", "Les données", "Les textes et les images", "Adapter chez moi", "Ces licences vont ensemble."] {
                assert!(page.visible().contains(words), "{words}: {}", page.visible());
            }
            story.page(format!("/essaimage/{id}/kit")).await;
        }
        assert!(!snapshot.waiting().is_empty(), "something waits to be read");
    }
}
