//! Signing in with a password, and all that must not work.

use crate::site::{OWNERS, PASSWORD, Site};
use chrono::TimeDelta;
use http::StatusCode;
use maillage_shell::{Authenticator as _, Gate as _, Sender};

maillage_store::both_engines! { OWNERS;
    async fn a_password_opens_the_account(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        let mut browser = site.browser();
        let page = browser.get("/connexion?retour=%2Fcompte%2Fprofil").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("value=\"/compte/profil\""), "{}", page.body);
        let fields = [("email", " Zoe@Exemple.fr "), ("password", PASSWORD), ("next", "/compte/profil")];
        let answer = browser.post("/connexion/mot-de-passe", &fields).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/compte/profil"));
        let cookie = answer.headers["set-cookie"].to_str().unwrap();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
        let account = browser.get("/compte").await;
        assert!(account.body.contains("Zoé Blanc") && account.body.contains("Firefox sur Android"), "{}", account.body);
    }

    async fn nobody_is_sent_elsewhere(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        let fields = [("email", "zoe@exemple.fr"), ("password", PASSWORD), ("next", "//evil.example")];
        let answer = site.browser().post("/connexion/mot-de-passe", &fields).await;
        assert_eq!(answer.location(), "/compte");
    }

    async fn whether_an_account_exists_cannot_be_told(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        let wrong = site.browser().sign_in("zoe@exemple.fr", "pas le bon mot").await;
        let unknown = site.browser().sign_in("nul@exemple.fr", "pas le bon mot").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.status, unknown.status);
        assert_eq!(wrong.body.replace("zoe@exemple.fr", "X"), unknown.body.replace("nul@exemple.fr", "X"));
    }

    async fn failures_are_slowed_down_on_every_node(test) {
        let site = Site::new(&test);
        let other = site.beside(test.second_node().await);
        site.person("zoe@exemple.fr", &[]).await;
        for email in ["zoe@exemple.fr", "nul@exemple.fr"] {
            for node in [&site, &other, &site, &other, &site] {
                assert_eq!(node.browser().sign_in(email, "faux").await.status, StatusCode::UNPROCESSABLE_ENTITY);
            }
            let held = other.browser().sign_in(email, PASSWORD).await;
            assert_eq!(held.status, StatusCode::TOO_MANY_REQUESTS, "even with the right password");
            assert_eq!(held.headers["retry-after"], "30");
        }
        site.later(TimeDelta::seconds(31));
        assert_eq!(site.browser().sign_in("zoe@exemple.fr", "faux").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let held = site.browser().sign_in("zoe@exemple.fr", PASSWORD).await;
        assert_eq!(held.headers["retry-after"], "60", "each failure doubles the wait");
        site.later(TimeDelta::seconds(61));
        site.signed_in("zoe@exemple.fr").await;
        let again = site.browser().sign_in("zoe@exemple.fr", "faux").await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a success forgets the failures");
    }

    async fn a_network_is_slowed_down_whatever_the_account(test) {
        let site = Site::new(&test);
        let mut browser = site.browser();
        browser.headers.push(("x-forwarded-for", "203.0.113.7".to_owned()));
        for number in 0..30 {
            let answer = browser.sign_in(&format!("n{number}@exemple.fr"), "faux").await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "try {number}");
        }
        let mut neighbour = site.browser();
        neighbour.headers.push(("x-forwarded-for", "203.0.113.99".to_owned()));
        let held = neighbour.sign_in("autre@exemple.fr", "faux").await;
        assert_eq!(held.status, StatusCode::TOO_MANY_REQUESTS);
        let mut far = site.browser();
        far.headers.push(("x-forwarded-for", "198.51.100.1".to_owned()));
        assert_eq!(far.sign_in("autre@exemple.fr", "faux").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn forms_without_an_account_are_counted_by_network(test) {
        let site = Site::new(&test);
        let knock = async |address: &str| {
            let sender = Sender(Some(address.parse().unwrap()));
            site.people.knock(sender).await.unwrap()
        };
        for number in 0..60 {
            assert_eq!(knock("203.0.113.7").await, None, "form {number}");
        }
        assert_eq!(knock("203.0.113.99").await, Some(3_600), "the neighbourhood waits");
        assert_eq!(knock("198.51.100.1").await, None, "nobody else does");
        assert_eq!(site.people.knock(Sender(None)).await.unwrap(), None);
        site.later(TimeDelta::minutes(61));
        assert_eq!(knock("203.0.113.7").await, None);
    }

    async fn a_session_cannot_be_planted(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        site.person("eve@exemple.fr", &[]).await;
        let eve = site.signed_in("eve@exemple.fr").await;
        let planted = eve.session().unwrap().to_owned();
        let mut victim = site.browser();
        victim.cookies.insert("maillage_session".to_owned(), planted.clone());
        victim.sign_in("zoe@exemple.fr", PASSWORD).await;
        assert_ne!(victim.session().unwrap(), planted);
        let planted = site.people.by_session(&planted).await.unwrap();
        assert!(planted.is_none(), "the session that was there before is ended");
    }

    async fn another_site_cannot_act_in_our_name(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        let mut browser = site.signed_in("zoe@exemple.fr").await;
        for origin in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
            browser.headers = vec![(origin.0, origin.1.to_owned())];
            for path in ["/deconnexion", "/compte/effacer", "/compte/mot-de-passe", "/connexion/mot-de-passe"] {
                assert_eq!(browser.post(path, &[]).await.status, StatusCode::FORBIDDEN, "{path}");
            }
        }
        browser.headers.clear();
        assert_eq!(browser.get("/compte").await.status, StatusCode::OK);
    }

    async fn a_session_ended_here_ends_everywhere_within_five_seconds(test) {
        let site = Site::new(&test);
        let other = site.beside(test.second_node().await);
        site.person("zoe@exemple.fr", &[]).await;
        let mut phone = site.signed_in("zoe@exemple.fr").await;
        let mut laptop = site.signed_in("zoe@exemple.fr").await;
        let mut elsewhere = other.browser();
        elsewhere.cookies.clone_from(&phone.cookies);
        assert_eq!(elsewhere.get("/compte").await.status, StatusCode::OK);
        assert_eq!(phone.get("/compte").await.status, StatusCode::OK);
        assert_eq!(laptop.post("/compte/sessions/fermer", &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(phone.get("/compte").await.location(), "/connexion?retour=%2Fcompte", "at once on the same node");
        site.later(TimeDelta::seconds(5));
        assert_eq!(elsewhere.get("/compte").await.location(), "/connexion?retour=%2Fcompte");
        assert_eq!(laptop.get("/compte").await.status, StatusCode::OK);
    }

    async fn sessions_end_when_unused_and_when_old(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        let mut idle = site.signed_in("zoe@exemple.fr").await;
        let mut used = site.signed_in("zoe@exemple.fr").await;
        for _ in 0..29 {
            site.later(TimeDelta::days(1));
            assert_eq!(used.get("/compte").await.status, StatusCode::OK);
        }
        assert_eq!(idle.get("/compte").await.status, StatusCode::SEE_OTHER, "unused for two weeks");
        site.later(TimeDelta::days(1));
        assert_eq!(used.get("/compte").await.status, StatusCode::SEE_OTHER, "a month old");
    }

    async fn signing_out_ends_the_session(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        let mut browser = site.signed_in("zoe@exemple.fr").await;
        let secret = browser.session().unwrap().to_owned();
        assert_eq!(browser.post("/deconnexion", &[]).await.location(), "/");
        assert_eq!(browser.session(), None);
        assert!(site.people.by_session(&secret).await.unwrap().is_none());
        assert_eq!(browser.post("/deconnexion", &[]).await.location(), "/", "twice does no harm");
    }

    async fn one_cannot_end_the_session_of_another(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        site.person("eve@exemple.fr", &[]).await;
        let mut zoe = site.signed_in("zoe@exemple.fr").await;
        site.signed_in("zoe@exemple.fr").await;
        let page = zoe.get("/compte").await;
        let id = page.between("action=\"/compte/sessions/", "/fermer\"").to_owned();
        let path = format!("/compte/sessions/{id}/fermer");
        assert_eq!(site.signed_in("eve@exemple.fr").await.post(&path, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(zoe.post(&path, &[]).await.status, StatusCode::SEE_OTHER);
    }

    async fn only_fingerprints_stand_in_the_database(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        let browser = site.signed_in("zoe@exemple.fr").await;
        let secret = browser.session().unwrap();
        maillage_store::statements! {
            DUMP = "select s.id || s.fingerprint || s.device as line, p.password from session s \
                join person p on p.id = s.person";
        }
        let rows = test.db.fetch_all(&DUMP, vec![], |row| Ok((row.get::<String>("line")?, row.get::<String>("password")?)));
        for (line, password) in rows.await.unwrap() {
            assert!(!line.contains(secret));
            assert!(password.starts_with("$argon2id$") && !password.contains(PASSWORD));
        }
    }
}
