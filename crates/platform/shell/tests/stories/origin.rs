//! Another site cannot have a person's browser write here.

use maillage_store::both_engines;

use crate::probe::{self, OWNERS};

both_engines! { OWNERS;
    async fn writes_come_from_our_own_pages(test) {
        let app = probe::app(&test).0.start().await;
        let post = || app.post("/probe/coordination").session("coordinator");
        assert_eq!(post().send().await.expect(200).text(), "Zoé coordinator");
        post().without("sec-fetch-site").header("origin", "https://reseau.test").send().await.expect(200);
    }

    async fn writes_from_elsewhere_are_refused_before_any_handler(test) {
        let app = probe::app(&test).0.start().await;
        let post = || app.post("/probe/coordination").session("coordinator").without("sec-fetch-site");
        let elsewhere = [
            post().header("sec-fetch-site", "cross-site"),
            post().header("sec-fetch-site", "same-site"),
            post().header("origin", "https://evil.test"),
            post().header("origin", "null"),
            post().header("authorization", "Basic dTpw").header("origin", "https://evil.test"),
            post(),
        ];
        for request in elsewhere {
            let answer = request.send().await.expect(403);
            let title = app.app.words().plain(maillage_shell::words::Lang::Fr, "error-cross-site-title");
            assert!(answer.visible().contains(title));
        }
        let answer = app.post("/probe/form").header("sec-fetch-site", "cross-site").form(&[("wish", "x")]);
        answer.send().await.expect(403);
    }

    async fn a_token_writes_from_anywhere(test) {
        let app = probe::app(&test).0.start().await;
        let post = || app.post("/api/v1/probe/coordination").without("sec-fetch-site");
        assert_eq!(post().token("robot").send().await.expect(200).text(), "Zoé robot");
        post().token("robot").header("origin", "https://elsewhere.test").send().await.expect(200);
        let refused = post().token("unknown").send().await.expect(401);
        assert_eq!(refused.json()["type"], "/api/problemes#sign-in-needed");
    }
}
