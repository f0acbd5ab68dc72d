//! Bodies that are too large, requests that take too long, a database that is away.

use maillage_shell::testing::TestPeople;
use maillage_store::both_engines;

use crate::probe::{self, OWNERS};

both_engines! { OWNERS;
    async fn large_bodies_are_refused_except_where_files_are_sent(test) {
        let app = probe::app(&test).0.settings(|settings| settings.server.max_form_bytes = 1000).start().await;
        let post = |path: &str, bytes: usize| {
            app.post(path).body("application/x-www-form-urlencoded", format!("wish={}", "x".repeat(bytes - 5)))
        };
        post("/probe/form", 1000).send().await.expect(200);
        let refused = post("/probe/form", 1001).send().await.expect(413);
        assert!(!app.keys_shown(&refused.html()).iter().any(|_| true));
        let mega = 1024 * 1024;
        assert_eq!(post("/probe/file", mega).send().await.expect(200).text(), mega.to_string());
        post("/probe/file", mega + 1).send().await.expect(413).html();
    }

    async fn forms_keep_repeated_fields_apart(test) {
        let app = probe::app(&test).0.start().await;
        let fields = [("wish", "un lieu & du café"), ("day", "mo"), ("day", "tu")];
        let answer = app.post("/probe/form").form(&fields).send().await.expect(200);
        assert_eq!(answer.text(), "un lieu & du café mo+tu");
        app.post("/probe/form").form(&[("day", "mo")]).send().await.expect(400);
    }

    async fn what_takes_too_long_ends_with_a_page(test) {
        let app = probe::app(&test).0.settings(|settings| settings.server.timeout_seconds = 0).start().await;
        app.get("/probe/slow").send().await.expect(504).html();
        let document = app.get("/api/v1/probe/slow").send().await.expect(504).json();
        assert_eq!(document["type"], "/api/problemes#timed-out");
        app.get("/probe/notice").send().await.expect(200);
    }

    async fn without_a_database_what_is_in_memory_still_answers(test) {
        let app = probe::app(&test).0.people(TestPeople::default().away()).start().await;
        let page = app.get("/probe/notice").session("coordinator").send().await.expect(200);
        assert!(page.text().contains("for nobody"));
        let write = app.post("/probe/form").session("coordinator").form(&[("wish", "x")]);
        let refused = write.send().await.expect(503);
        assert_eq!(refused.header("retry-after"), "5");
        app.get("/api/v1/probe/coordination").token("robot").send().await.expect(503);
    }
}
