//! Sign-in through a real OpenID Connect provider.

use std::collections::BTreeSet;

use http::StatusCode;
use maillage_people::command_line::{add_person, list};
use maillage_shell::Authenticator as _;
use maillage_store::testing::TestDb;
use maillage_store::{Actor, Clock as _, SystemClock, params};

use crate::provider::{Provider, follow};
use crate::site::{Browser, OWNERS, Site, grants};

const HOME: &str = "http://127.0.0.1:1";
const EMAIL: &str = "camille.martin@exemple.fr";

/// A site that knows the provider; its clock stands at the present, which the provider signs.
fn site(test: &TestDb, provider: &Provider) -> Site {
    let site = Site::with(test.db.clone(), |settings| {
        settings.server.public_url = Some(HOME.to_owned());
        settings.sign_in.openid = Some(provider.settings());
    });
    site.clock.set(SystemClock.now());
    site
}

/// Leaves for the provider and comes back to the doorstep: the path of the return.
async fn to_the_doorstep(browser: &mut Browser<'_>, back: &str) -> String {
    let left = browser.get(&format!("/connexion/openid?retour={back}")).await;
    assert_eq!(left.status, StatusCode::SEE_OTHER, "{}", left.body);
    follow(left.location(), HOME).await
}

maillage_store::both_engines! { OWNERS;
    async fn somebody_new_gets_an_account(test) {
        for options in [&[][..], &["--signed-userinfo"]] {
            let Some(provider) = Provider::start(options) else { return };
            let site = site(&test, &provider);
            let mut browser = site.browser();
            assert!(browser.get("/connexion").await.body.contains("Se connecter avec ProConnect"));
            let path = to_the_doorstep(&mut browser, "/compte/profil").await;
            assert_eq!(browser.get(&path).await.location(), "/compte/profil");
            let data = browser.get("/compte/donnees").await.json();
            assert_eq!((&data["name"], &data["email"]), (&"Camille Martin".into(), &EMAIL.into()));
            assert_eq!(data["organization_siret"], "13002526500013");
            assert_eq!(data["roles"][0]["role"], "inhabitant", "and no more than that");
            let mut again = site.browser();
            let path = to_the_doorstep(&mut again, "").await;
            assert_eq!(again.get(&path).await.location(), "/compte");
            assert_eq!(list(&site.people).await.unwrap().len(), 1, "the same person");
            assert_eq!(browser.get(&path).await.status, StatusCode::BAD_REQUEST, "a return works once");
        }
    }

    async fn the_account_of_the_address_is_the_person_s(test) {
        let Some(provider) = Provider::start(&[]) else { return };
        let site = site(&test, &provider);
        let (id, _) = add_person(&site.people, EMAIL, "Camille M.", &grants(&["professional network"])).await.unwrap();
        let mut browser = site.browser();
        let path = to_the_doorstep(&mut browser, "").await;
        browser.get(&path).await;
        let who = site.people.by_session(browser.session().unwrap()).await.unwrap().unwrap();
        assert_eq!((who.person.as_str(), who.name.as_str()), (id.as_str(), "Camille M."));
    }

    async fn only_standard_parameters_leave(test) {
        let Some(provider) = Provider::start(&[]) else { return };
        let site = site(&test, &provider);
        let left = site.browser().get("/connexion/openid").await;
        let url = reqwest::Url::parse(left.location()).unwrap();
        let names: BTreeSet<_> = url.query_pairs().map(|(name, _)| name.into_owned()).collect();
        let standard = ["client_id", "code_challenge", "code_challenge_method", "nonce", "redirect_uri", "response_type", "scope", "state"];
        assert_eq!(names, standard.map(str::to_owned).into());
        let value = |wanted: &str| url.query_pairs().find(|(name, _)| name == wanted).unwrap().1.into_owned();
        assert!(value("state").len() >= 32 && value("nonce").len() >= 32);
        assert_eq!(value("scope"), "openid given_name usual_name email siret");
        assert_eq!(value("redirect_uri"), format!("{HOME}/connexion/openid/retour"));
    }

    async fn a_return_belongs_to_the_browser_that_left(test) {
        let Some(provider) = Provider::start(&[]) else { return };
        let site = site(&test, &provider);
        let path = to_the_doorstep(&mut site.browser(), "").await;
        let mut victim = site.browser();
        let answer = victim.get(&path).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "somebody else's code is not taken");
        assert_eq!(victim.session(), None);
        let mut browser = site.browser();
        to_the_doorstep(&mut browser, "").await;
        let invented = browser.get("/connexion/openid/retour?code=x&state=invented").await;
        assert_eq!(invented.status, StatusCode::BAD_REQUEST);
    }

    async fn a_return_comes_in_time(test) {
        let Some(provider) = Provider::start(&[]) else { return };
        let site = site(&test, &provider);
        let mut browser = site.browser();
        let path = to_the_doorstep(&mut browser, "").await;
        site.later(chrono::TimeDelta::minutes(15));
        assert_eq!(browser.get(&path).await.status, StatusCode::BAD_REQUEST);
    }

    async fn a_token_with_another_nonce_is_refused(test) {
        let Some(provider) = Provider::start(&[]) else { return };
        let site = site(&test, &provider);
        let mut browser = site.browser();
        let path = to_the_doorstep(&mut browser, "").await;
        maillage_store::statements! {
            TAMPER = "update openid_state set nonce = $1";
        }
        let mut tx = test.db.begin(&Actor::system("test"), site.now()).await.unwrap();
        tx.execute(&TAMPER, params!["another nonce, of the right length"]).await.unwrap();
        tx.commit().await.unwrap();
        let answer = browser.get(&path).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(answer.body.contains("n’est pas valable"), "{}", answer.body);
        assert_eq!(browser.session(), None);
    }

    async fn without_a_checked_address_there_is_no_account(test) {
        for claims in ["{\"email\":null}", "{\"email_verified\":false}"] {
            let Some(provider) = Provider::start(&["--claims", claims]) else { return };
            let site = site(&test, &provider);
            let mut browser = site.browser();
            let path = to_the_doorstep(&mut browser, "").await;
            let answer = browser.get(&path).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{claims}");
            assert_eq!(browser.session(), None);
            assert!(list(&site.people).await.unwrap().is_empty());
        }
    }

    async fn a_refusal_is_told(test) {
        let Some(provider) = Provider::start(&[]) else { return };
        let site = site(&test, &provider);
        let mut browser = site.browser();
        let left = browser.get("/connexion/openid").await;
        let url = reqwest::Url::parse(left.location()).unwrap();
        let state = url.query_pairs().find(|(name, _)| name == "state").unwrap().1.into_owned();
        let answer = browser.get(&format!("/connexion/openid/retour?error=access_denied&state={state}")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(answer.body.contains("ProConnect n’a pas accepté"), "{}", answer.body);
    }

    async fn a_phone_is_still_asked_for(test) {
        let Some(provider) = Provider::start(&[]) else { return };
        let site = site(&test, &provider);
        let mut browser = site.browser();
        let path = to_the_doorstep(&mut browser, "").await;
        browser.get(&path).await;
        browser.enrol().await;
        let mut again = site.browser();
        let path = to_the_doorstep(&mut again, "").await;
        assert_eq!(again.get(&path).await.location(), "/connexion/second-facteur?retour=%2Fcompte");
        assert_eq!(again.get("/compte").await.status, StatusCode::SEE_OTHER);
    }

    async fn signing_out_is_told_to_the_provider(test) {
        let Some(provider) = Provider::start(&[]) else { return };
        let site = site(&test, &provider);
        let mut browser = site.browser();
        let path = to_the_doorstep(&mut browser, "").await;
        browser.get(&path).await;
        let out = browser.post("/deconnexion", &[]).await;
        assert_eq!(browser.session(), None);
        let refresh = out.headers["refresh"].to_str().unwrap();
        let url = refresh.strip_prefix("0; url=").unwrap();
        assert!(url.starts_with(&provider.issuer) && url.contains("id_token_hint="), "{url}");
        let answer = reqwest::get(url).await.unwrap();
        assert_eq!(answer.status().as_u16(), 200, "the provider knows its own token");
    }

    async fn a_provider_that_is_away_is_told(test) {
        let Some(provider) = Provider::start(&[]) else { return };
        let site = site(&test, &provider);
        drop(provider);
        let answer = site.browser().get("/connexion/openid").await;
        assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
        assert!(answer.body.contains("ProConnect ne répond pas"), "{}", answer.body);
    }
}
