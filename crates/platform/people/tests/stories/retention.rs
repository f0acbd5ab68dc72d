//! The schedule of retention.

use chrono::TimeDelta;
use http::StatusCode;

use crate::site::{OWNERS, Site};

maillage_store::both_engines! { OWNERS;
    async fn an_idle_account_is_warned_twice_then_anonymised(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        site.work().await;
        let before = site.letters("zoe@exemple.fr").len();
        site.later(TimeDelta::days(335));
        assert_eq!(site.people.retain().await.unwrap().warned, 1);
        assert_eq!(site.people.retain().await.unwrap().warned, 0, "once");
        site.later(TimeDelta::days(15));
        assert_eq!(site.people.retain().await.unwrap().warned, 1);
        site.work().await;
        let letters = site.letters("zoe@exemple.fr");
        assert_eq!(letters.len(), before + 2);
        assert!(letters[before].starts_with("Votre compte sera effacé dans 30 jours"));
        assert!(letters[before + 1].starts_with("Votre compte sera effacé dans 15 jours"));
        site.later(TimeDelta::days(15));
        assert_eq!(site.people.retain().await.unwrap().erased, 1);
        assert!(maillage_people::command_line::list(&site.people).await.unwrap().is_empty());
    }

    async fn coming_back_ends_the_warnings(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        site.later(TimeDelta::days(351));
        assert_eq!(site.people.retain().await.unwrap().warned, 1);
        site.signed_in("zoe@exemple.fr").await;
        site.later(TimeDelta::days(20));
        let run = site.people.retain().await.unwrap();
        assert_eq!((run.warned, run.erased), (0, 0));
    }

    async fn what_has_ended_is_forgotten(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        let mut browser = site.signed_in("zoe@exemple.fr").await;
        browser.get("/compte/telephone").await;
        browser.headers.push(("x-forwarded-for", "203.0.113.7".to_owned()));
        browser.sign_in("zoe@exemple.fr", "faux").await;
        site.browser().post("/connexion/lien", &[("email", "zoe@exemple.fr")]).await;
        site.link("zoe@exemple.fr").await;
        maillage_store::statements! {
            KEPT = "select (select count(*) from session) + (select count(*) from link) \
                + (select count(*) from throttle) + (select count(*) from daily_salt) \
                + (select count(*) from second_factor) as kept";
        }
        let kept = async || test.db.fetch_one(&KEPT, vec![], |row| row.get::<u64>("kept")).await.unwrap();
        assert!(kept().await >= 6);
        site.later(TimeDelta::days(40));
        site.people.retain().await.unwrap();
        assert_eq!(kept().await, 0);
    }

    async fn the_schedule_runs_by_itself(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        site.work().await;
        site.later(TimeDelta::days(340));
        site.work().await;
        assert!(site.letters("zoe@exemple.fr").iter().any(|letter| letter.contains("30 jours")));
        assert_eq!(site.browser().get("/donnees-personnelles").await.status, StatusCode::OK);
    }
}
