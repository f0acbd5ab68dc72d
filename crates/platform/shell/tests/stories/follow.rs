//! Views follow what is written, on this node or on another.

use maillage_store::{Actor, both_engines};

use crate::probe::{self, OWNERS, write_notice};

both_engines! { OWNERS;
    async fn a_change_shows_once_settled(test) {
        let app = probe::app(&test).0.start().await;
        for text in ["un", "deux", "trois"] {
            write_notice(&app, text).await;
            app.settle().await;
            assert!(app.get("/probe/notice").send().await.text().contains(&format!(">{text} for")));
        }
    }

    async fn a_change_of_another_node_shows_too(test) {
        let app = probe::app(&test).0.start().await;
        let elsewhere = test.second_node().await;
        let mut tx = elsewhere.begin(&Actor::system("story"), app.now()).await.unwrap();
        tx.set("probe.notice", &"écrit ailleurs").await.unwrap();
        tx.commit().await.unwrap();
        app.settle().await;
        assert!(app.get("/probe/notice").send().await.text().contains("écrit ailleurs"));
    }

    async fn what_was_there_before_the_start_is_there_at_once(test) {
        let before = probe::app(&test).0.start().await;
        write_notice(&before, "déjà là").await;
        drop(before);
        let app = probe::app(&test).0.start().await;
        assert!(app.get("/probe/notice").send().await.text().contains("déjà là"));
    }

    async fn changes_of_other_kinds_keep_pages_ready(test) {
        let (builder, probe) = probe::app(&test);
        let app = builder.start().await;
        app.get("/probe/notice").send().await.expect(200);
        let mut tx = app.app.db().begin(&Actor::system("story"), app.now()).await.unwrap();
        tx.changed("weather", "rain");
        tx.commit().await.unwrap();
        app.settle().await;
        app.get("/probe/notice").send().await.expect(200);
        assert_eq!(probe.made(), 1);
    }
}
