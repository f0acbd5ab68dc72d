//! The agenda of the demonstration region.

use maillage_store::both_engines;

use crate::kit::{OWNERS, begin};

both_engines! { OWNERS;
    async fn it_fills_three_months_on_both_sides_of_today(test) {
        let story = begin(&test).await;
        let agenda = story.app.app.capabilities().iter().find(|one| one.name() == "agenda").unwrap().clone();
        agenda.demo(&story.app.app, 7, 0).await.unwrap();
        story.app.settle().await;
        let events = story.app.get("/api/v1/events?limit=500").send().await.expect(200).json();
        let coming = events["total"].as_u64().unwrap();
        assert!((200..500).contains(&coming), "{coming} events to come");
        let day = |text: &str| text.parse().unwrap();
        let counted = maillage_agenda::attendance(&story.app.app, day("2026-08-20T00:00:00Z"), day("2026-11-24T00:00:00Z")).await.unwrap();
        assert!((200..500).contains(&counted.len()), "{} events past", counted.len());
        assert!(counted.iter().any(|one| one.present > 0) && counted.iter().any(|one| one.waiting > 0));
        assert!(counted.iter().all(|one| one.present <= one.registered));
        // Again: nothing more.
        agenda.demo(&story.app.app, 7, 0).await.unwrap();
        story.app.settle().await;
        assert_eq!(story.app.get("/api/v1/events").send().await.expect(200).json()["total"], coming);
        assert_eq!(story.letters().await.iter().filter(|letter| !letter.to.ends_with(".invalid")).count(), 0);
    }
}
