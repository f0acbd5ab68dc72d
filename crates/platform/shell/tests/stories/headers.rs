//! Every answer, good or bad, carries the headers that protect who reads it.

use maillage_shell::testing::Answer;
use maillage_store::both_engines;

use crate::probe::{self, OWNERS};

fn check(answer: &Answer) {
    let policy = answer.header("content-security-policy");
    for part in ["default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"] {
        assert!(policy.contains(part), "{}: {policy}", answer.asked);
    }
    assert!(!policy.contains("unsafe"), "{}: {policy}", answer.asked);
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{}", answer.asked);
    assert_eq!(answer.header("referrer-policy"), "same-origin", "{}", answer.asked);
    assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{}", answer.asked);
    assert!(answer.header("permissions-policy").contains("camera=()"), "{}", answer.asked);
    assert!(!answer.header("cache-control").is_empty(), "{}", answer.asked);
}

both_engines! { OWNERS;
    async fn all_answers_are_protected(test) {
        let app = probe::app(&test).0.start().await;
        let style = app.app.assets().url("style.css").to_owned();
        let mut paths: Vec<_> = app.public_paths();
        paths.retain(|path| !["/probe/slow", "/probe/racing", "/api/v1/probe/slow"].contains(path));
        paths.extend([style.as_str(), "/nowhere", "/api/v1/nowhere", "/langue/en?retour=/api", "/probe/account"]);
        paths.extend(["/api/v1/probe/fail/internal", "/probe/fail/internal", "/probe/number/300"]);
        for path in paths {
            check(&app.get(path).send().await);
            // The second answer may come from the pages kept ready.
            let second = app.get(path).send().await;
            check(&second);
            if !second.header("etag").is_empty() {
                let known = app.get(path).header("if-none-match", second.header("etag")).send().await;
                check(&known.expect(304));
            }
        }
        check(&app.post("/probe/form").header("sec-fetch-site", "cross-site").send().await);
    }

    async fn https_is_remembered_where_it_is_used(test) {
        let plain = probe::app(&test).0.start().await.get("/api").send().await;
        assert_eq!(plain.header("strict-transport-security"), "");
        let app = probe::app(&test)
            .0
            .settings(|settings| settings.server.public_url = Some("https://reseau.test".to_owned()))
            .start()
            .await;
        assert!(app.get("/api").send().await.header("strict-transport-security").starts_with("max-age="));
        let cookie = app.get("/langue/en").send().await.header("set-cookie").to_owned();
        assert!(cookie.contains("; Secure") && cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax"));
    }

    async fn the_policy_opens_to_the_chosen_tiles_alone(test) {
        let with = |tiles: &str| {
            let tiles = tiles.to_owned();
            probe::app(&test).0.settings(|settings| settings.map.tiles = Some(tiles))
        };
        let app = with("https://tiles.test/{z}/{x}/{y}.png").start().await;
        let policy = app.get("/api").send().await.header("content-security-policy").to_owned();
        assert!(policy.contains("img-src 'self' data: https://tiles.test;"), "{policy}");
        let app = with("https://t.test;script-src *").start().await;
        let policy = app.get("/api").send().await.header("content-security-policy").to_owned();
        assert!(!policy.contains("t.test") && !policy.contains('*'), "{policy}");
    }

    async fn assets_never_change_and_travel_compressed(test) {
        let app = probe::app(&test).0.start().await;
        let style = app.app.assets().url("style.css").to_owned();
        assert!(style.starts_with("/assets/"));
        let plain = app.get(&style).send().await.expect(200);
        assert_eq!(plain.header("content-type"), "text/css; charset=utf-8");
        assert!(plain.header("cache-control").contains("immutable"));
        let gzip = app.get(&style).header("accept-encoding", "gzip").send().await.expect(200);
        assert_eq!((gzip.header("content-encoding"), gzip.header("vary")), ("gzip", "accept-encoding"));
        assert_eq!(gzip.text(), plain.text());
        assert!(gzip.bytes.len() < plain.bytes.len());
        app.get("/assets/style.css").send().await.expect(404);
        app.get("/assets/..%2Fmanifest.json").send().await.expect(404);
    }
}
