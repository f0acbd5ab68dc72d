//! API tokens.

use chrono::TimeDelta;
use http::StatusCode;
use serde_json::json;

use crate::site::{Browser, OWNERS, Site};

/// A program that holds a token.
fn program<'a>(site: &'a Site, token: &str) -> Browser<'a> {
    let mut program = site.browser();
    program.headers.push(("authorization", format!("Bearer {token}")));
    program
}

maillage_store::both_engines! { OWNERS;
    async fn a_token_is_shown_once_and_works_until_revoked(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &["place_manager place:7k2m9qxa"]).await;
        let mut browser = site.signed_in("zoe@exemple.fr").await;
        let fields = [("name", "tableur"), ("rights", "own_account"), ("rights", "edit_places"), ("days", "")];
        let page = browser.post("/compte/cles", &fields).await;
        let token = page.between("id=\"new-token\">", "<").to_owned();
        assert!(token.starts_with("mlg_"), "{token}");
        assert!(!browser.get("/compte").await.body.contains(&token));
        let mut program = program(&site, &token);
        let me = program.get("/api/v1/me").await.json();
        assert_eq!(me["rights"], json!(["own_account", "edit_places"]));
        assert_eq!(me["email"], "zoe@exemple.fr");
        let tokens = program.get("/api/v1/me/tokens").await.json();
        assert_eq!(tokens[0]["name"], "tableur");
        assert!(tokens[0]["expires_at"].as_str().unwrap().starts_with("2027-11-24"), "a year by default");
        let revoke = format!("/api/v1/me/tokens/{}", tokens[0]["id"].as_str().unwrap());
        assert_eq!(program.send("DELETE", &revoke, None).await.status, StatusCode::NO_CONTENT);
        assert_eq!(program.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED);
    }

    async fn a_token_carries_no_more_than_its_maker(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &["place_manager place:7k2m9qxa"]).await;
        let mut browser = site.signed_in("zoe@exemple.fr").await;
        for right in ["manage_people", "run_operations", "invented"] {
            let made = browser.post("/compte/cles", &[("name", "x"), ("rights", right)]).await;
            assert_eq!(made.status, StatusCode::FORBIDDEN, "{right}");
        }
        let narrow = site.token("zoe@exemple.fr", &["own_account"]).await;
        let mut program = program(&site, &narrow);
        let wider = json!({ "name": "x", "rights": ["edit_places"] });
        let made = program.json("POST", "/api/v1/me/tokens", wider).await;
        assert_eq!(made.status, StatusCode::FORBIDDEN, "a token does not make a wider one");
        let same = json!({ "name": "x", "rights": ["own_account"], "days": 1 });
        assert_eq!(program.json("POST", "/api/v1/me/tokens", same).await.status, StatusCode::CREATED);
        let endless = json!({ "name": "x", "rights": ["own_account"], "days": 10_000 });
        let refused = program.json("POST", "/api/v1/me/tokens", endless).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.json()["errors"][0]["pointer"], "/days");
    }

    async fn a_token_ends_and_opens_its_rights_only(test) {
        let site = Site::new(&test);
        site.trusted("chef@exemple.fr", &["coordinator network"]).await;
        let token = site.token("chef@exemple.fr", &["read_dashboards"]).await;
        let mut program = program(&site, &token);
        assert_eq!(program.get("/api/v1/people").await.status, StatusCode::FORBIDDEN);
        assert_eq!(program.get("/gestion/journal").await.status, StatusCode::FORBIDDEN);
        assert_eq!(program.get("/api/v1/me").await.status, StatusCode::OK);
        site.later(TimeDelta::days(30));
        assert_eq!(program.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED);
    }

    async fn a_token_does_not_change_what_opens_the_account(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        let mut program = program(&site, &site.token("zoe@exemple.fr", &["own_account"]).await);
        for path in ["/compte/mot-de-passe", "/compte/telephone", "/compte/effacer", "/compte/cles", "/compte/profil"] {
            let answer = program.post(path, &[("name", "x"), ("rights", "own_account")]).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
        }
    }

    async fn nonsense_is_no_token(test) {
        let site = Site::new(&test);
        for token in ["", "mlg_", "mlg_invented", "other"] {
            assert_eq!(program(&site, token).get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED, "{token}");
        }
    }
}
