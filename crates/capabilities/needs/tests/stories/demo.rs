//! The needs of the demonstration region.

use maillage_needs::Needs;
use maillage_shell::Capability as _;
use maillage_store::both_engines;

use crate::kit::{OWNERS, begin};

both_engines! { OWNERS;
    async fn the_demonstration_has_needs_some_of_which_wait(test) {
        let story = begin(&test).await;
        let needs = Needs::new(std::sync::Arc::default());
        for _ in 0..2 {
            needs.demo(&story.app.app, 7, 1).await.unwrap();
        }
        story.app.settle().await;
        assert_eq!(story.waiting().await.len(), 3);
        let page = story.page("/besoins?sort=supports").await;
        assert!(page.visible().contains("29 besoins dits ici"), "{}", page.visible());
        // The one that says the same is proposed to whoever reads it.
        let mut proposed = 0;
        for id in story.waiting().await {
            let page = story.app.get(format!("/gestion/besoins/{id}")).session("coordinator").send().await.expect(200);
            proposed += usize::from(page.visible().contains("Il dit la même chose qu’un autre") && page.visible().contains("se fait seulement en ligne"));
        }
        assert_eq!(proposed, 1);
        // Bodies were asked; some answered, one is late, one has time.
        for (hearing, count) in [("answered", 4), ("silent", 1), ("waiting", 1), ("unasked", 23)] {
            let list = story.app.get(format!("/api/v1/needs?answer={hearing}")).send().await.expect(200).json();
            assert_eq!(list["total"], count, "{hearing}");
        }
    }
}
