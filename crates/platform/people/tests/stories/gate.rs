//! What stands before public forms: counts of accounts, first texts, texts that are sent everywhere.

use chrono::TimeDelta;
use maillage_shell::{Gate as _, Sender, Waits, Writing};

use crate::site::{OWNERS, Site};

const SOLD: &str = "Je vends des ordinateurs remis à neuf, à prix très doux, livrés chez vous en deux jours.";

fn from(address: &str) -> Sender {
    Sender(Some(address.parse().unwrap()))
}

/// A text sent without an account.
fn sent<'a>(text: &'a str, to: &'a str, address: &str) -> Writing<'a> {
    Writing { text, to, sender: from(address), person: None }
}

maillage_store::both_engines! { OWNERS;
    async fn an_account_is_counted_wherever_it_sends_from(test) {
        let site = Site::new(&test);
        let zoe = site.person("zoe@exemple.fr", &[]).await;
        for number in 0..60 {
            assert_eq!(site.people.knock_as(&zoe).await.unwrap(), None, "form {number}");
        }
        assert_eq!(site.people.knock_as(&zoe).await.unwrap(), Some(3_600));
        assert_eq!(site.people.knock(from("203.0.113.7")).await.unwrap(), None, "her neighbours do not wait");
        site.later(TimeDelta::minutes(61));
        assert_eq!(site.people.knock_as(&zoe).await.unwrap(), None);
    }

    async fn the_first_texts_of_an_account_wait_for_a_person(test) {
        let site = Site::new(&test);
        let zoe = site.person("zoe@exemple.fr", &[]).await;
        let weigh = async |to: &str| {
            let text = Writing { text: SOLD, to, sender: from("203.0.113.7"), person: Some(&zoe) };
            site.people.weigh(&text).await.unwrap()
        };
        assert_eq!(weigh("/projets/1").await, Some(Waits::First));
        site.people.vouch(&zoe, true).await.unwrap();
        assert_eq!(weigh("/projets/1").await, Some(Waits::First), "one is not enough");
        site.people.vouch(&zoe, true).await.unwrap();
        assert_eq!(weigh("/projets/1").await, None, "now she is known");
        site.people.vouch(&zoe, false).await.unwrap();
        assert_eq!(weigh("/projets/1").await, Some(Waits::First), "one that was refused begins anew");
        let nobody = site.people.weigh(&sent("Bonjour.", "/projets/1", "203.0.113.7")).await.unwrap();
        assert_eq!(nobody, Some(Waits::First), "without an account, nobody is known");
    }

    async fn what_several_send_to_several_things_waits(test) {
        let site = Site::new(&test);
        let weigh = async |text: &str, to: &str, address: &str| {
            site.people.weigh(&sent(text, to, address)).await.unwrap()
        };
        // One neighbourhood writes to three places: it is somebody who looks for help.
        for place in ["/lieux/1", "/lieux/2", "/lieux/3"] {
            assert_eq!(weigh(SOLD, place, "203.0.113.7").await, Some(Waits::First));
        }
        // Another sends the same, dressed up.
        let dressed = format!("Bonsoir. {SOLD} Merci !");
        assert_eq!(weigh(&dressed, "/lieux/4", "198.51.100.1").await, Some(Waits::Alike));
        assert_eq!(weigh("Où apprendre à se servir d’un téléphone quand on travaille la journée ?", "/lieux/4", "198.51.100.1").await, Some(Waits::First));
        assert_eq!(weigh("Merci !", "/lieux/5", "192.0.2.1").await, Some(Waits::First), "everyone says thank you");
        // A day later it is forgotten, and the schedule leaves nothing of it.
        site.later(TimeDelta::hours(25));
        assert_eq!(weigh(SOLD, "/lieux/6", "192.0.2.1").await, Some(Waits::First));
        site.later(TimeDelta::hours(25));
        site.people.retain().await.unwrap();
        let left: i64 = test.db.fetch_one(&LEFT, Vec::new(), |row| row.get("n")).await.unwrap();
        assert_eq!(left, 0);
    }

    async fn two_neighbours_who_say_the_same_of_one_thing_are_heard(test) {
        let site = Site::new(&test);
        for address in ["203.0.113.7", "198.51.100.1", "192.0.2.1"] {
            let waits = site.people.weigh(&sent(SOLD, "/besoins/1", address)).await.unwrap();
            assert_eq!(waits, Some(Waits::First), "{address}");
        }
    }

    async fn an_erased_account_leaves_no_count(test) {
        let site = Site::new(&test);
        let zoe = site.person("zoe@exemple.fr", &[]).await;
        let mut browser = site.signed_in("zoe@exemple.fr").await;
        site.people.vouch(&zoe, true).await.unwrap();
        assert!(browser.get("/compte/donnees").await.body.contains("\"texts_accepted\": 1"));
        browser.post("/compte/effacer", &[("email", "zoe@exemple.fr")]).await;
        let left: i64 = test.db.fetch_one(&COUNTS, Vec::new(), |row| row.get("n")).await.unwrap();
        assert_eq!(left, 0);
    }
}

maillage_store::statements! {
    LEFT = "select count(*) as n from heard";
    COUNTS = "select count(*) as n from accepted_text";
}
