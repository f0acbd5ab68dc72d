//! What everyone may know: counts only, and none that points to somebody.

use maillage_store::both_engines;

use crate::kit::{HIDDEN, KEPT, NORA, OWNERS, Seen, Story, begin};

async fn decided(story: &Story, ranks: std::ops::Range<usize>, form: &[(&str, &str)]) {
    for rank in ranks {
        let path = format!("/tableau/{}-{rank}", form[0].1);
        story.board.pin(&path, "Un mot parmi d’autres", false);
        let key = format!("une-cle-de-seize-{}-{rank}", form[0].1);
        story.reported(&[("key", &key), ("page", &path)]).await;
        let id = story.waiting().await.remove(0);
        story.decide(NORA, &id, form).await.expect(303);
    }
}

both_engines! { OWNERS;
    async fn the_rules_stand_there_before_anything_happened(test) {
        let story = begin(&test).await;
        let page = story.page("/moderation").await;
        for words in ["Nos règles", "Aucun robot ne décide", "en 3 jours", "Aucun signalement"] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        assert_eq!(story.page("/moderation.csv").await.text(), "quarter,measure,ground,outcome,value\r\n");
    }

    async fn counts_of_a_quarter_are_public_and_small_ones_hidden(test) {
        let story = begin(&test).await;
        decided(&story, 0..6, HIDDEN).await;
        story.app.set_clock("2026-11-25T09:00:00Z").await;
        decided(&story, 0..2, KEPT).await;
        let page = story.page("/moderation").await;
        assert!(page.seen().contains("4e trimestre 2026") && page.seen().contains("Pourquoi certains nombres sont masqués"), "{}", page.seen());
        assert!(!page.seen().contains("Un mot parmi d’autres") && page.seen().contains("masqué"));
        let file = story.page("/moderation.csv").await;
        assert!(file.header("content-type").starts_with("text/csv"));
        let text = file.text();
        assert!(text.contains("2026-T4,reports,,,\r\n") && text.contains("2026-T4,decisions,none,kept,\r\n"), "{text}");
        let figures = story.page("/api/v1/moderation/figures").await.json();
        assert_eq!((figures[0]["reports"].as_u64(), figures[0]["total"]["kept"].as_u64()), (None, None), "the total would give them away");
        assert_eq!(figures[0]["total"]["hidden"], 6);
        story.app.get("/api/v1/moderation/figures?x=1").send().await.expect(422);
        // Once enough is decided, how long it takes is told.
        decided(&story, 2..7, KEPT).await;
        let page = story.page("/moderation").await;
        assert!(page.seen().contains("Moins d’une heure"), "{}", page.seen());
        let catalogue = story.page("/donnees").await;
        assert!(catalogue.html().contains("/moderation.csv"));
    }
}
