//! Profiles that end.

use maillage_store::both_engines;

use crate::kit::{OWNERS, begin, key, link, plain};

both_engines! { OWNERS;
    async fn what_nobody_confirms_goes_after_two_days(test) {
        let story = begin(&test).await;
        story.send(&[]).await.expect(303);
        let path = link(&story.letters().await[0]);
        story.app.set_clock("2026-11-26T08:00:00Z").await;
        story.app.work().await;
        assert_eq!(story.profiles().await, 1);
        story.app.set_clock("2026-11-26T10:00:00Z").await;
        story.app.work().await;
        assert_eq!(story.profiles().await, 0);
        story.app.get(path).send().await.expect(404);
    }

    async fn after_a_year_two_letters_ask_and_silence_erases(test) {
        let story = begin(&test).await;
        story.join("Odette", &[]).await;
        let night = async |day: &str| {
            story.app.set_clock(&format!("{day}T05:00:00Z")).await;
            story.letters().await
        };
        assert!(night("2027-10-24").await.is_empty());
        let first = night("2027-10-26").await;
        assert_eq!(first.len(), 1);
        assert!(first[0].subject.contains("toujours disponible") && plain(&first[0].body).contains("effacé le 24 novembre 2027"), "{}", first[0].body);
        assert!(night("2027-10-27").await.is_empty(), "once");
        assert_eq!(night("2027-11-18").await.len(), 1);
        assert!(night("2027-11-23").await.is_empty());
        assert_eq!(story.profiles().await, 1);
        assert!(night("2027-11-26").await.is_empty());
        assert_eq!((story.profiles().await, story.skills.view().snapshot().len()), (0, 0));
    }

    async fn who_says_that_it_holds_stays_for_a_year_and_is_asked_anew(test) {
        let story = begin(&test).await;
        story.join("Odette", &[]).await;
        story.app.set_clock("2027-10-26T05:00:00Z").await;
        let letters = story.letters().await;
        story.press(key(&link(&letters[0])), "encore").await.expect(303);
        for (day, sent) in [("2027-11-18", 0), ("2027-12-01", 0), ("2028-09-24", 0), ("2028-09-27", 1)] {
            story.app.set_clock(&format!("{day}T05:00:00Z")).await;
            assert_eq!(story.letters().await.len(), sent, "{day}");
        }
        assert_eq!(story.profiles().await, 1);
    }

    async fn a_machine_that_stood_still_asks_before_it_erases(test) {
        let story = begin(&test).await;
        story.join("Odette", &[]).await;
        for (day, sent, profiles) in [("2028-06-01", 1, 1), ("2028-06-10", 0, 1), ("2028-06-16", 1, 1), ("2028-06-20", 0, 1), ("2028-06-25", 0, 0)] {
            story.app.set_clock(&format!("{day}T05:00:00Z")).await;
            assert_eq!((story.letters().await.len(), story.profiles().await), (sent, profiles), "{day}");
        }
    }
}
