//! The second factor.

use crate::site::{OWNERS, Site};
use chrono::TimeDelta;
use http::StatusCode;

const EMAIL: &str = "coordination@exemple.fr";
const COORDINATOR: &[&str] = &["coordinator network"];

maillage_store::both_engines! { OWNERS;
    async fn a_coordinator_is_led_to_a_phone_first(test) {
        let site = Site::new(&test);
        site.person(EMAIL, COORDINATOR).await;
        let mut browser = site.signed_in(EMAIL).await;
        let page = browser.get("/gestion/personnes").await;
        assert_eq!(page.location(), "/connexion/second-facteur?retour=%2Fgestion%2Fpersonnes");
        let page = browser.get(page.location()).await;
        assert_eq!(page.location(), "/compte/telephone?retour=%2Fgestion%2Fpersonnes");
        let before = browser.session().unwrap().to_owned();
        let wrong = browser.post("/compte/telephone", &[("code", "000000")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let (_, codes) = browser.enrol().await;
        assert_eq!(codes.len(), 8);
        assert_ne!(browser.session().unwrap(), before, "the secret of the session changes with its power");
        assert_eq!(browser.get("/gestion/personnes").await.status, StatusCode::OK);
        site.work().await;
        assert!(site.letters(EMAIL).iter().any(|letter| letter.starts_with("Votre téléphone protège")));
    }

    async fn a_password_alone_opens_nothing_once_a_phone_is_set(test) {
        let site = Site::new(&test);
        let (_, phone) = site.trusted("zoe@exemple.fr", &[]).await;
        let mut browser = site.signed_in("zoe@exemple.fr").await;
        for path in ["/compte", "/compte/donnees", "/compte/telephone", "/api/v1/me"] {
            let answer = browser.get(path).await;
            assert!(matches!(answer.status, StatusCode::SEE_OTHER | StatusCode::UNAUTHORIZED), "{path}");
        }
        assert_eq!(browser.get("/connexion?retour=/compte").await.location(), "/connexion/second-facteur?retour=%2Fcompte");
        site.later(TimeDelta::seconds(30));
        let waiting = browser.session().unwrap().to_owned();
        let code = phone.code(site.now()).unwrap();
        let entered = browser.post("/connexion/code", &[("code", &code), ("next", "/compte/profil")]).await;
        assert_eq!(entered.location(), "/compte/profil", "{}", entered.body);
        assert_ne!(browser.session().unwrap(), waiting);
        assert_eq!(browser.get("/compte").await.status, StatusCode::OK);
    }

    async fn a_code_works_once(test) {
        let site = Site::new(&test);
        let (_, phone) = site.trusted(EMAIL, COORDINATOR).await;
        let mut browser = site.signed_in(EMAIL).await;
        let used = phone.code(site.now()).unwrap();
        let again = browser.post("/connexion/code", &[("code", &used)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "the code that enrolled the phone");
        site.later(TimeDelta::seconds(30));
        let code = phone.code(site.now()).unwrap();
        assert_eq!(browser.post("/connexion/code", &[("code", &code)]).await.status, StatusCode::SEE_OTHER);
        let mut thief = site.signed_in(EMAIL).await;
        assert_eq!(thief.post("/connexion/code", &[("code", &code)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(thief.get("/compte").await.status, StatusCode::SEE_OTHER);
    }

    async fn codes_cannot_be_guessed(test) {
        let site = Site::new(&test);
        let (_, phone) = site.trusted(EMAIL, COORDINATOR).await;
        site.later(TimeDelta::seconds(30));
        let mut browser = site.signed_in(EMAIL).await;
        for _ in 0..5 {
            let wrong = browser.post("/connexion/code", &[("code", "000000")]).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let right = phone.code(site.now()).unwrap();
        let held = browser.post("/connexion/code", &[("code", &right)]).await;
        assert_eq!(held.status, StatusCode::TOO_MANY_REQUESTS);
        let held = browser.post("/connexion/secours", &[("recovery", "aaaa-aaaa-aaaa-aaaa")]).await;
        assert_eq!(held.status, StatusCode::TOO_MANY_REQUESTS, "recovery codes are counted with the others");
    }

    async fn a_recovery_code_works_once(test) {
        let site = Site::new(&test);
        site.person(EMAIL, COORDINATOR).await;
        let (_, codes) = site.signed_in(EMAIL).await.enrol().await;
        let mut browser = site.signed_in(EMAIL).await;
        let typed = codes[0].to_uppercase().replace('-', " ");
        let entered = browser.post("/connexion/secours", &[("recovery", &typed)]).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.body);
        assert!(browser.get("/compte/telephone").await.body.contains("7 codes de secours"));
        let mut thief = site.signed_in(EMAIL).await;
        let again = thief.post("/connexion/secours", &[("recovery", &codes[0])]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn taking_the_phone_away_takes_the_power_away(test) {
        let site = Site::new(&test);
        let (mut browser, phone) = site.trusted(EMAIL, COORDINATOR).await;
        assert_eq!(browser.post("/compte/telephone/retirer", &[("code", "123456")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        site.later(TimeDelta::seconds(30));
        let code = phone.code(site.now()).unwrap();
        assert_eq!(browser.post("/compte/telephone/retirer", &[("code", &code)]).await.location(), "/compte");
        let page = browser.get("/gestion/personnes").await;
        assert!(page.location().starts_with("/connexion/second-facteur"));
        site.later(TimeDelta::seconds(30));
        let (new_phone, _) = browser.enrol().await;
        assert_ne!(new_phone, phone, "another secret");
    }

    async fn a_waiting_session_is_short(test) {
        let site = Site::new(&test);
        let (_, phone) = site.trusted(EMAIL, COORDINATOR).await;
        let mut browser = site.signed_in(EMAIL).await;
        site.later(TimeDelta::minutes(10));
        let code = phone.code(site.now()).unwrap();
        let late = browser.post("/connexion/code", &[("code", &code)]).await;
        assert!(late.location().starts_with("/connexion?"), "{}", late.location());
    }
}
