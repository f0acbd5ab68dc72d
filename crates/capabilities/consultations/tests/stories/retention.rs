//! What is forgotten, and what stays.

use maillage_store::{Db, both_engines, params, statements};

use crate::kit::{OWNERS, Seen, begin};

statements! {
    /// Rows that tell what people answered.
    ANSWERS = "select (select count(*) from consultation_answer) + (select count(*) from consultation_contribution) as rows_left";
    /// Addresses of bodies.
    CONTACTS = "select count(*) as rows_left from consultation where contact is not null";
    /// Links and messages.
    LETTERS = "select (select count(*) from consultation_link) + (select count(*) from consultation_message) as rows_left";
}

async fn left(db: &Db) -> [i64; 3] {
    let count =
        async |statement| db.fetch_one(statement, params![], |row| row.get("rows_left")).await.unwrap();
    [count(&ANSWERS).await, count(&CONTACTS).await, count(&LETTERS).await]
}

both_engines! { OWNERS;
    async fn answers_go_a_year_after_the_synthesis_and_counts_stay(test) {
        let story = begin(&test).await;
        let id = story.opened(&[]).await;
        let manosque = story.places[0].clone();
        story.joined(&id, &manosque).await;
        story.answered(&id, 0..25, &[("q0", "1"), ("uptake", "used")]).await;
        story.team(&id, "apport", &[("place", &manosque), ("key", "une-observation-la"), ("kind", "observation"), ("day", "2026-11-23"), ("count", "9"), ("said", "Rien.")]).await.expect(303);
        story.team(&id, "message", &[("place", &manosque), ("message", "Bonjour.")]).await.expect(303);
        story.closed().await;
        story.publish(&id, &[]).await.expect(303);
        story.app.work().await;
        story.lead(&id, "decision", &[("verdict", "followed"), ("why", "Oui.")]).await.expect(303);
        let db = story.app.app.db();
        assert_eq!(left(db).await, [26, 1, 2]);
        story.app.set_clock("2027-12-15T09:00:00Z").await;
        story.app.work().await;
        assert_eq!(left(db).await, [26, 1, 0], "links ended, messages are a year old");
        story.app.set_clock("2027-12-17T09:00:00Z").await;
        story.app.work().await;
        assert_eq!(left(db).await, [0, 0, 0]);
        let page = story.page(format!("/consultations/{id}")).await;
        for words in ["25 questionnaires remplis", "Oui.", "Espace numérique"] {
            assert!(page.seen().contains(words), "{words}: {}", page.seen());
        }
        let results = story.app.get(format!("/api/v1/consultations/{id}/results")).send().await.expect(200).json();
        assert_eq!(results["questions"][0]["rows"][0]["count"], 25);
    }

    async fn what_is_abandoned_is_forgotten_too(test) {
        let story = begin(&test).await;
        let withdrawn = story.opened(&[]).await;
        story.answered(&withdrawn, 0..3, &[("q0", "1")]).await;
        story.lead(&withdrawn, "retirer", &[("reason", "Abandonné.")]).await.expect(303);
        story.drafted(&[("key", "une-seconde-cle-de-seize")]).await;
        let closed = story.opened(&[("key", "une-troisieme-cle-de-seize")]).await;
        story.answered(&closed, 0..3, &[("q0", "1")]).await;
        story.closed().await;
        story.app.set_clock("2027-11-25T09:00:00Z").await;
        story.app.work().await;
        assert_eq!(left(story.app.app.db()).await, [3, 2, 0]);
        story.app.set_clock("2028-12-16T09:00:00Z").await;
        story.app.work().await;
        assert_eq!(left(story.app.app.db()).await, [0, 0, 0]);
    }
}
