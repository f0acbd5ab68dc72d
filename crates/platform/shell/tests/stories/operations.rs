//! What those who run an instance look at.

use maillage_shell::permission::{Permission, Right, Role};
use maillage_store::both_engines;

use crate::probe::{self, OWNERS};

/// A line of the text format of Prometheus: a comment, or a name, labels and a number.
fn is_well_formed(line: &str) -> bool {
    if let Some(comment) = line.strip_prefix("# TYPE ") {
        return comment.split(' ').count() == 2;
    }
    let Some((series, value)) = line.rsplit_once(' ') else { return false };
    let name = series.split('{').next().unwrap_or_default();
    let named = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let closed = series.contains('{') == series.ends_with('}');
    named && closed && value.parse::<f64>().is_ok()
}

both_engines! { OWNERS;
    async fn health_says_whether_one_may_be_asked(test) {
        let app = probe::app(&test).0.start().await;
        assert_eq!(app.get("/health/live").send().await.expect(200).json()["status"], "live");
        let ready = app.get("/health/ready").send().await.expect(200).json();
        assert_eq!(ready, serde_json::json!({ "views": true, "database": true }));
        app.app.db().close().await;
        app.get("/health/live").send().await.expect(200);
        let ready = app.get("/health/ready").send().await.expect(503).json();
        assert_eq!(ready, serde_json::json!({ "views": true, "database": false }));
    }

    async fn counters_are_for_those_who_run_the_instance(test) {
        let app = probe::app(&test).0.start().await;
        app.get("/metrics").send().await.expect(303);
        // A program signs in nowhere.
        let refused = app.get("/metrics").header("authorization", "Bearer mlg_made-up").send().await.expect(401);
        assert_eq!((refused.header("www-authenticate"), refused.header("content-type")), ("Bearer", "application/problem+json"));
        for role in Role::ALL {
            let expected = if Permission::Holds(Right::RunOperations).allows(role) { 200 } else { 403 };
            app.get("/metrics").session(role.code()).send().await.expect(expected);
        }
        app.get("/probe/number/7").send().await.expect(200);
        let counters = app.get("/metrics").session("administrator").send().await.expect(200);
        assert!(counters.header("content-type").starts_with("text/plain; version=0.0.4"));
        let text = counters.text();
        let wrong: Vec<_> = text.lines().filter(|line| !is_well_formed(line)).collect();
        assert_eq!(wrong, Vec::<&str>::new());
        let counted = "maillage_request_seconds_count{route=\"/probe/number/{number}\",method=\"GET\",status=\"200\"} ";
        assert!(text.lines().any(|line| line.starts_with(counted)), "{text}");
        assert!(!text.contains("number/7"), "addresses of requests are nobody's business");
    }

    async fn security_txt_waits_for_an_address(test) {
        let silent = probe::app(&test).0.start().await;
        silent.get("/.well-known/security.txt").send().await.expect(404);
        let app = probe::app(&test)
            .0
            .settings(|settings| settings.network.contact_email = Some("ici@reseau.test".to_owned()))
            .start()
            .await;
        let text = app.get("/.well-known/security.txt").send().await.expect(200).text();
        assert!(text.contains("Contact: mailto:ici@reseau.test\n") && text.contains("Expires: 2027-05-23T"));
        assert!(app.get("/robots.txt").send().await.expect(200).text().starts_with("User-agent: *\n"));
    }
}
