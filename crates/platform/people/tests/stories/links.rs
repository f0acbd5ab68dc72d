//! Links by mail.

use crate::site::{OWNERS, PASSWORD, Site};
use chrono::TimeDelta;
use http::StatusCode;

maillage_store::both_engines! { OWNERS;
    async fn a_link_signs_in_once(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        let sent = site.browser().post("/connexion/lien", &[("email", "ZOE@exemple.fr")]).await;
        assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
        let link = site.link("zoe@exemple.fr").await;
        for _ in 0..3 {
            let page = site.browser().get(&link).await;
            assert!(page.body.contains("Zoé Blanc"), "looking, as mail scanners do, uses nothing: {}", page.body);
        }
        let mut browser = site.browser();
        assert_eq!(browser.open_link(&link).await.location(), "/compte");
        assert_eq!(browser.get("/compte").await.status, StatusCode::OK);
        let mut thief = site.browser();
        assert_eq!(thief.open_link(&link).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(thief.session(), None);
        assert!(thief.get(&link).await.body.contains("ne marche plus"));
    }

    async fn a_link_lives_a_quarter_of_an_hour(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        site.browser().post("/connexion/lien", &[("email", "zoe@exemple.fr")]).await;
        let link = site.link("zoe@exemple.fr").await;
        site.later(TimeDelta::minutes(15));
        let mut late = site.browser();
        assert_eq!(late.open_link(&link).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(late.session(), None);
        assert_eq!(late.open_link("/connexion/lien?cle=invented").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn an_unknown_address_gets_the_same_answer_and_no_mail(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        let known = site.browser().post("/connexion/lien", &[("email", "zoe@exemple.fr")]).await;
        let unknown = site.browser().post("/connexion/lien", &[("email", "nul@exemple.fr")]).await;
        assert_eq!(known.status, unknown.status);
        assert_eq!(known.body.replace("zoe@", "x@"), unknown.body.replace("nul@", "x@"));
        let jobs = maillage_store::jobs::unfinished(&test.db).await.unwrap();
        assert_eq!(jobs.iter().find(|(kind, _)| kind == "people.mail").unwrap().1, 2 + 1, "a job each, beside the notice of the password");
        site.work().await;
        assert!(site.letters("nul@exemple.fr").is_empty());
        let odd = site.browser().post("/connexion/lien", &[("email", "pas une adresse")]).await;
        assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(odd.body.contains("pas une adresse"), "what was typed stays");
    }

    async fn three_links_an_hour(test) {
        let site = Site::new(&test);
        for email in ["zoe@exemple.fr", "nul@exemple.fr"] {
            for _ in 0..3 {
                assert_eq!(site.browser().post("/connexion/lien", &[("email", email)]).await.status, StatusCode::OK);
            }
            let held = site.browser().post("/connexion/lien", &[("email", email)]).await;
            assert_eq!(held.status, StatusCode::TOO_MANY_REQUESTS);
            assert_eq!(held.headers["retry-after"], "3600");
        }
        site.later(TimeDelta::hours(1));
        let again = site.browser().post("/connexion/lien", &[("email", "zoe@exemple.fr")]).await;
        assert_eq!(again.status, StatusCode::OK);
    }

    async fn a_forgotten_password_is_replaced_by_a_link(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        let mut elsewhere = site.signed_in("zoe@exemple.fr").await;
        site.browser().post("/connexion/lien", &[("email", "zoe@exemple.fr")]).await;
        let mut browser = site.browser();
        browser.open_link(&site.link("zoe@exemple.fr").await).await;
        let page = browser.get("/compte/mot-de-passe").await;
        assert!(!page.body.contains("name=\"current\""), "the old one is not asked for: {}", page.body);
        let weak = browser.post("/compte/mot-de-passe", &[("password", "motdepasse123"), ("again", "motdepasse123")]).await;
        assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
        let new = "une autre phrase de passe";
        let set = browser.post("/compte/mot-de-passe", &[("password", new), ("again", new)]).await;
        assert_eq!(set.location(), "/compte", "{}", set.body);
        assert_eq!(elsewhere.get("/compte").await.status, StatusCode::SEE_OTHER, "other devices are signed out");
        assert_eq!(site.browser().sign_in("zoe@exemple.fr", PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(site.browser().sign_in("zoe@exemple.fr", new).await.status, StatusCode::SEE_OTHER);
        site.work().await;
        let letters = site.letters("zoe@exemple.fr");
        assert_eq!(letters.iter().filter(|letter| letter.starts_with("Votre mot de passe a changé")).count(), 2);
    }

    async fn an_old_session_does_not_change_the_password_alone(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        let mut browser = site.signed_in("zoe@exemple.fr").await;
        site.later(TimeDelta::minutes(16));
        let new = "une autre phrase de passe";
        let fields = [("current", "faux"), ("password", new), ("again", new)];
        assert_eq!(browser.post("/compte/mot-de-passe", &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fields = [("current", PASSWORD), ("password", new), ("again", "autre chose")];
        assert_eq!(browser.post("/compte/mot-de-passe", &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fields = [("current", PASSWORD), ("password", new), ("again", new)];
        assert_eq!(browser.post("/compte/mot-de-passe", &fields).await.status, StatusCode::SEE_OTHER);
    }
}
