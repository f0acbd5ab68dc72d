//! One's own account.

use http::StatusCode;

use crate::site::{OWNERS, PASSWORD, Site};

maillage_store::both_engines! { OWNERS;
    async fn name_and_language_are_one_s_own(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        let mut browser = site.signed_in("zoe@exemple.fr").await;
        let saved = browser.post("/compte/profil", &[("name", "Zoé B."), ("lang", "en")]).await;
        assert_eq!(saved.location(), "/compte");
        let page = browser.get("/compte").await;
        assert!(page.body.contains("<html lang=\"en\">") && page.body.contains("Zoé B."), "{}", page.body);
        let wrong = browser.post("/compte/profil", &[("name", " "), ("lang", "fr")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        site.browser().post("/connexion/lien", &[("email", "zoe@exemple.fr")]).await;
        site.work().await;
        assert!(site.letters("zoe@exemple.fr").iter().any(|letter| letter.starts_with("Your link to sign in")));
    }

    async fn one_takes_one_s_data_away(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &["professional territory:D04"]).await;
        site.token("zoe@exemple.fr", &["own_account"]).await;
        let mut browser = site.signed_in("zoe@exemple.fr").await;
        let file = browser.get("/compte/donnees").await;
        assert!(file.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
        assert_eq!(file.headers["cache-control"], "private, no-store");
        let data = file.json();
        assert_eq!(data["email"], "zoe@exemple.fr");
        assert_eq!(data["roles"][1]["within"], "territory:D04");
        assert_eq!(data["tokens"][0]["name"], "essai");
        assert_eq!(data["sessions"][0]["device"], "Firefox/Android");
        assert_eq!(data["journal"][0]["action"], "session.open");
        for secret in ["argon2", "mlg_", browser.session().unwrap()] {
            assert!(!file.body.contains(secret), "{secret}");
        }
    }

    async fn leaving_takes_the_name_away(test) {
        let site = Site::new(&test);
        let id = site.person("zoe@exemple.fr", &["professional network"]).await;
        let token = site.token("zoe@exemple.fr", &["own_account"]).await;
        let mut other = site.signed_in("zoe@exemple.fr").await;
        let mut browser = site.signed_in("zoe@exemple.fr").await;
        let wrong = browser.post("/compte/effacer", &[("email", "autre@exemple.fr")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(browser.post("/compte/effacer", &[("email", "ZOE@exemple.fr")]).await.location(), "/");
        assert_eq!(browser.session(), None);
        assert_eq!(other.get("/compte").await.status, StatusCode::SEE_OTHER);
        assert_eq!(site.browser().sign_in("zoe@exemple.fr", PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut program = site.browser();
        program.headers.push(("authorization", format!("Bearer {token}")));
        assert_eq!(program.get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED);
        maillage_store::statements! {
            LEFT = "select id, coalesce(email, '') || name || search_key || coalesce(password, '') as named, \
                (select count(*) from role_grant) + (select count(*) from session) + (select count(*) from api_token) \
                + (select count(*) from link) as attached from person";
        }
        let left: Vec<(String, String, i64)> = test.db
            .fetch_all(&LEFT, vec![], |row| Ok((row.get("id")?, row.get("named")?, row.get("attached")?)))
            .await.unwrap();
        assert_eq!(left, [(id, String::new(), 0)]);
        site.person("zoe@exemple.fr", &[]).await;
    }

    async fn the_account_is_for_its_person_only(test) {
        let site = Site::new(&test);
        for path in ["/compte", "/compte/profil", "/compte/mot-de-passe", "/compte/telephone", "/compte/donnees", "/compte/effacer"] {
            let answer = site.browser().get(path).await;
            assert!(answer.location().starts_with("/connexion?retour="), "{path}");
        }
        assert_eq!(site.browser().get("/api/v1/me").await.status, StatusCode::UNAUTHORIZED);
    }

    async fn the_drawing_of_the_phone_needs_no_style(test) {
        let site = Site::new(&test);
        site.person("zoe@exemple.fr", &[]).await;
        let page = site.signed_in("zoe@exemple.fr").await.get("/compte/telephone").await;
        let drawing = page.between("<svg class=\"qr\"", "</svg>");
        assert!(drawing.contains("<path d=\"M0 0h7v1h-7z"), "{drawing}");
        assert!(!page.body.contains("style=\""));
    }
}
