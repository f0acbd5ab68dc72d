//! What goes wrong is told in the person's language, as a page with ways out or as a problem document.

use std::collections::BTreeSet;

use maillage_shell::Failure;
use maillage_shell::testing::TestApp;
use maillage_shell::words::Lang;
use maillage_store::both_engines;

use crate::probe::{self, OWNERS, SECRET};

/// Failures that lead a person elsewhere instead of showing a page.
const LEADING: [&str; 2] = ["sign-in-needed", "second-factor-needed"];

async fn page(app: &TestApp, failure: &Failure, lang: Lang) {
    let code = failure.code();
    let answer = app.get(format!("/probe/fail/{code}")).lang(lang.code()).send().await;
    if LEADING.contains(&code) {
        assert_eq!(answer.status.as_u16(), 303, "{code}");
        let back = format!("?retour=%2Fprobe%2Ffail%2F{code}");
        assert!(answer.location().starts_with("/connexion") && answer.location().ends_with(&back), "{code}");
        return;
    }
    let answer = answer.expect(failure.status().as_u16());
    let (html, text) = (answer.html(), answer.visible());
    assert!(html.contains(&format!("<html lang=\"{}\">", lang.code())));
    assert!(text.contains(app.app.words().plain(lang, &format!("error-{code}-title"))), "{code}: {text}");
    let ways: Vec<_> = ["href=\"/\"", "href=\"/lieux\"", "action=\"/recherche\""]
        .into_iter()
        .filter(|way| !html.contains(way))
        .collect();
    assert!(ways.is_empty(), "{code} has no way {ways:?}");
    assert_eq!(app.keys_shown(&html), Vec::<String>::new(), "{code}");
    assert!(!html.contains(SECRET) && !html.contains("hunter2"), "{code}");
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"), "{code}");
    assert_eq!(answer.header("cache-control"), "private, no-store", "{code}");
}

async fn problem(app: &TestApp, failure: &Failure, lang: Lang) {
    let code = failure.code();
    let answer = app.get(format!("/api/v1/probe/fail/{code}")).lang(lang.code()).send().await;
    let answer = answer.expect(failure.status().as_u16());
    assert_eq!(answer.header("content-type"), "application/problem+json", "{code}");
    let document = answer.json();
    assert_eq!(document["type"], format!("/api/problemes#{code}"));
    assert_eq!(document["status"], failure.status().as_u16());
    assert_eq!(document["title"], app.app.words().plain(lang, &format!("error-{code}-title")));
    let detail = document["detail"].as_str().unwrap();
    assert!(!detail.is_empty() && app.keys_shown(detail).is_empty(), "{code}: {detail}");
    assert!(!answer.text().contains("hunter2"), "{code}");
}

both_engines! { OWNERS;
    async fn every_failure_has_its_page_and_its_document_in_both_languages(test) {
        let app = probe::app(&test).0.start().await;
        for failure in Failure::samples() {
            for lang in Lang::ALL {
                page(&app, &failure, lang).await;
                problem(&app, &failure, lang).await;
            }
        }
    }

    async fn wrong_fields_are_pointed_at(test) {
        let app = probe::app(&test).0.start().await;
        let document = app.get("/api/v1/probe/fail/invalid").send().await.expect(422).json();
        let pointers: Vec<_> =
            document["errors"].as_array().unwrap().iter().map(|error| error["pointer"].as_str().unwrap()).collect();
        assert_eq!(pointers, ["/email", "/days/2"]);
        assert_eq!(document["errors"][0]["detail"], "Écrivez une adresse");
        let document = app.get("/api/v1/probe/fail/bad-request").send().await.expect(400).json();
        assert_eq!(document["detail"], "`near` is no position");
        assert!(document.get("errors").is_none());
    }

    async fn who_must_wait_is_told_how_long(test) {
        let app = probe::app(&test).0.start().await;
        for path in ["/probe/fail/too-many", "/api/v1/probe/fail/too-many"] {
            assert_eq!(app.get(path).send().await.expect(429).header("retry-after"), "90");
        }
        assert_eq!(app.get("/probe/fail/unavailable").send().await.expect(503).header("retry-after"), "5");
        let page = app.get("/probe/fail/unavailable").send().await.html();
        assert!(page.contains("href=\"/probe/fail/unavailable\""), "a way to try again");
        assert!(!app.get("/probe/fail/not-found").send().await.html().contains("href=\"/probe/fail/not-found\""));
    }

    async fn what_no_handler_saw_has_a_page_too(test) {
        let app = probe::app(&test).0.start().await;
        app.get("/nowhere").send().await.expect(404).html();
        app.get("/probe/number/300").send().await.expect(400).html();
        let wrong = app.request("DELETE", "/probe/notice").header("sec-fetch-site", "same-origin").send().await.expect(405);
        assert!(wrong.header("allow").contains("GET") && wrong.html().contains("<h1"));
        let wrong = app.request("DELETE", "/api/v1/suggest").header("sec-fetch-site", "same-origin").send().await.expect(405);
        assert!(wrong.header("allow").contains("GET"));
        assert_eq!(wrong.json()["type"], "/api/problemes#method-not-allowed");
        app.post("/probe/form").body("text/plain", "wish=1").send().await.expect(400).html();
        app.get("/recherche?q=a&q=b").send().await.expect(400).html();
        let document = app.get("/api/v1/nowhere").send().await.expect(404).json();
        assert_eq!(document["type"], "/api/problemes#not-found");
        let document = app.get("/api/v1/suggest?q=%FF&q=1").send().await.expect(400).json();
        assert_eq!(document["type"], "/api/problemes#bad-request");
    }

    async fn the_page_of_problems_explains_every_type(test) {
        let app = probe::app(&test).0.start().await;
        for lang in Lang::ALL {
            let page = app.get("/api/problemes").lang(lang.code()).send().await.expect(200);
            let anchors: BTreeSet<_> = page.all_between(" id=\"", "\"").into_iter().collect();
            let missing: Vec<_> = Failure::samples()
                .iter()
                .map(Failure::code)
                .filter(|code| !anchors.contains(*code))
                .collect();
            assert_eq!(missing, Vec::<&str>::new());
        }
    }

    async fn the_telephone_of_the_network_stands_on_error_pages(test) {
        let app = probe::app(&test)
            .0
            .settings(|settings| settings.network.help_phone = Some("04 92 00 00 00".to_owned()))
            .start()
            .await;
        assert!(app.get("/nowhere").send().await.html().contains("href=\"tel:0492000000\""));
    }
}
