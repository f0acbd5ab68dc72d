//! Reminders, and forgetting.

use maillage_agenda::attendance;
use maillage_store::{both_engines, params, statements};

use crate::kit::{OWNERS, begin};

statements! {
    /// What is left of people.
    LEFT = "select (select count(*) from registration) + (select count(*) from registration_link) as people";
}

both_engines! { OWNERS;
    async fn people_are_reminded_once_the_day_before(test) {
        let story = begin(&test).await;
        let id = story.announce(&[]).await;
        story.register(&id, "Alma").await;
        story.ask(&id, "Basile").await.expect(303);
        story.app.set_clock("2026-11-29T09:00:00Z").await;
        assert!(story.letters().await.iter().all(|letter| !letter.subject.starts_with("C’est demain")));
        story.app.set_clock("2026-11-30T09:00:00Z").await;
        let told = async || {
            let letters = story.letters().await;
            letters.into_iter().filter(|letter| letter.subject.starts_with("C’est demain")).map(|one| one.name).collect::<Vec<_>>()
        };
        // Only who confirmed: the others may never have asked.
        assert_eq!(told().await, ["Alma"]);
        story.app.set_clock("2026-11-30T20:00:00Z").await;
        assert!(told().await.is_empty());
    }

    async fn names_leave_after_three_months_and_counts_stay(test) {
        let story = begin(&test).await;
        let id = story.announce(&[("capacity", "9")]).await;
        story.register(&id, "Alma").await;
        story.register(&id, "Basile").await;
        story.act(format!("/agenda/{id}/emargement/ajouter"), &[("name", "Odette")]).await.expect(303);
        let left = async || story.app.app.db().fetch_one(&LEFT, params![], |row| row.get::<u64>("people")).await.unwrap();
        story.app.set_clock("2027-03-01T09:00:00Z").await;
        story.app.work().await;
        assert!(left().await >= 5);
        story.app.set_clock("2027-03-04T09:00:00Z").await;
        story.app.work().await;
        assert_eq!(left().await, 0);
        let day = |text: &str| text.parse().unwrap();
        let counted = attendance(&story.app.app, day("2026-12-01T00:00:00Z"), day("2026-12-02T00:00:00Z")).await.unwrap();
        assert_eq!((counted[0].registered, counted[0].present), (3, 1));
        let page = story.managed(format!("/gestion/agenda/{id}")).await.visible();
        assert!(page.contains("Une personne est venue. Les noms ont été effacés."), "{page}");
        // Another night changes nothing.
        story.app.set_clock("2027-03-06T09:00:00Z").await;
        story.app.work().await;
        let again = attendance(&story.app.app, day("2026-12-01T00:00:00Z"), day("2026-12-02T00:00:00Z")).await.unwrap();
        assert_eq!(again, counted);
    }
}
