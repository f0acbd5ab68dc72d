//! A year after the last decision, what people said is gone; counts stay.

use maillage_store::{both_engines, statements};

use crate::kit::{HIDDEN, NORA, NOTE, OWNERS, Seen, begin};

statements! {
    LINKS = "select count(*) as n from moderation_link";
}

both_engines! { OWNERS;
    async fn what_people_said_is_forgotten_after_a_year(test) {
        let story = begin(&test).await;
        let link = story.reported(&[("email", "zoe@exemple.fr")]).await;
        let id = story.hidden(NOTE).await;
        story.contest(&format!("cle={id}"), &[("email", "lou@exemple.fr")]).await.expect(303);
        story.decide("samir", &id, HIDDEN).await.expect(303);
        story.letters().await;
        // Another case waits: it is not old, it is late.
        story.board.pin("/tableau/3", "Un mot qui attend", false);
        let waiting = story.reported(&[("key", "une-autre-cle-de-seize"), ("page", "/tableau/3")]).await;
        story.app.set_clock("2027-11-20T09:00:00Z").await;
        story.app.work().await;
        assert!(story.page(&link).await.seen().contains("On y vend quelque chose."));
        for day in ["2027-11-25T09:00:00Z", "2027-11-26T09:00:00Z"] {
            story.app.set_clock(day).await;
            story.app.work().await;
        }
        story.app.get(&link).send().await.expect(404);
        story.page(&waiting).await;
        let page = story.app.get(format!("/gestion/moderation/{id}")).session(NORA).send().await.expect(200);
        for gone in ["On y vend", "publicité.", "exemple.fr"] {
            assert!(!page.seen().contains(gone), "{gone}: {}", page.seen());
        }
        assert!(page.seen().contains("Effacé : plus d’un an."));
        let left: i64 = test.db.fetch_one(&LINKS, Vec::new(), |row| row.get("n")).await.unwrap();
        assert_eq!(left, 1, "that of the case which waits");
        let text = story.page("/moderation.csv").await.text();
        assert!(text.contains("2026-T4,reports,,,\r\n") && text.contains("decisions,rule-advertising"), "{text}");
        let queue = story.app.get("/gestion/moderation").session(NORA).send().await.expect(200);
        assert!(queue.seen().contains("En retard depuis le 27 novembre 2026"), "{}", queue.seen());
    }
}
