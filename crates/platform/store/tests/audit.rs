//! The audit journal is read page by page and forgets with time.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use chrono::{DateTime, TimeDelta, Utc};
use maillage_store::audit::{AuditFilter, AuditLine, lines, prune_audit};
use maillage_store::{Actor, both_engines};
use serde_json::{Value, json};

fn now() -> DateTime<Utc> {
    "2026-11-24T10:00:00Z".parse().unwrap()
}

fn numbers(found: &[AuditLine]) -> Vec<&str> {
    found.iter().map(|line| line.subject.as_str()).collect()
}

both_engines! { &[];
    async fn lines_are_found_by_subject_and_by_actor(test) {
        for (n, actor) in [Actor::person("1"), Actor::person("2"), Actor::person("1")].iter().enumerate() {
            let mut tx = test.db.begin(actor, now() + TimeDelta::days(i64::try_from(n).unwrap())).await.unwrap();
            tx.audit("place.update", "place", &format!("p{n}"), json!({"fields": ["name"]}));
            tx.audit("place.see", "place", "p", Value::Null);
            tx.commit().await.unwrap();
        }
        let first = lines(&test.db, AuditFilter::Everything, None, 4).await.unwrap();
        assert_eq!(numbers(&first), ["p", "p2", "p", "p1"]);
        let rest = lines(&test.db, AuditFilter::Everything, first.last().map(|line| line.number), 4).await.unwrap();
        assert_eq!(numbers(&rest), ["p", "p0"]);
        assert_eq!(rest[1].detail, json!({"fields": ["name"]}));
        assert_eq!((rest[0].detail.clone(), rest[0].actor.as_str()), (json!({}), "person:1"));
        let seen = lines(&test.db, AuditFilter::Subject("place", "p"), None, 10).await.unwrap();
        assert_eq!(seen.len(), 3);
        let other = Actor::person("2");
        assert_eq!(numbers(&lines(&test.db, AuditFilter::Actor(&other), None, 10).await.unwrap()), ["p", "p1"]);
        assert_eq!(prune_audit(&test.db, now() + TimeDelta::days(2), now()).await.unwrap(), 4);
        assert_eq!(numbers(&lines(&test.db, AuditFilter::Everything, None, 10).await.unwrap()), ["p", "p2"]);
    }

    async fn upkeep_can_run_while_others_write(test) {
        let mut tx = test.db.begin(&Actor::system("test"), now()).await.unwrap();
        tx.audit("place.see", "place", "p", Value::Null);
        tx.commit().await.unwrap();
        test.db.maintain().await.unwrap();
        test.db.ping().await.unwrap();
        test.db.close().await;
        assert!(test.db.ping().await.is_err_and(|error| error.is_transient()));
    }
}
