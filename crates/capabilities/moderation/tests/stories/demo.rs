//! The reports of the demonstration.

use maillage_moderation::Moderation;
use maillage_shell::Capability as _;
use maillage_shell::post::Post;
use maillage_shell::testing::Mailbox;
use maillage_store::both_engines;

use crate::kit::{NORA, OWNERS, Seen, begin};

both_engines! { OWNERS;
    async fn the_demonstration_has_reports_in_every_state(test) {
        let story = begin(&test).await;
        for rank in 0..20 {
            story.board.pin(&format!("/tableau/demo-{rank:02}"), &format!("Mot numéro {rank}"), rank % 2 == 0);
        }
        let post: std::sync::Arc<dyn Post> = std::sync::Arc::new(Mailbox::default());
        let moderation = Moderation::new(post);
        for _ in 0..2 {
            moderation.demo(&story.app.app, 7, 1).await.unwrap();
        }
        story.app.settle().await;
        let queue = story.app.get("/gestion/moderation").session(NORA).send().await.expect(200);
        for words in ["Une autre personne relit", "C’est décidé", "Relu et confirmé", "Relu et changé", "En retard"] {
            assert!(queue.seen().contains(words), "{words}: {}", queue.seen());
        }
        let page = story.page("/moderation").await;
        assert!(page.seen().contains("trimestre") && !page.seen().contains("Mot numéro"), "{}", page.seen());
    }
}
