//! Files made by jobs: asked for once, made again, forgotten at their time.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use maillage_store::files::{Files, FilesOptions};
use maillage_store::made::{self, Fresh, MadeState, Wish};
use maillage_store::testing::TestDb;
use maillage_store::{Actor, FixedClock, Ids, both_engines, jobs};
use tempfile::TempDir;

fn now() -> DateTime<Utc> {
    "2026-11-24T10:00:00Z".parse().unwrap()
}

fn files() -> (Files, Ids, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let files = Files::open(&FilesOptions::folder(folder.path().join("files").to_str().unwrap())).unwrap();
    (files, Ids::new(Arc::new(FixedClock::new(now()))), folder)
}

async fn ask(test: &TestDb, ids: &Ids) -> bool {
    let mut tx = test.db.begin(&Actor::system("test"), now()).await.unwrap();
    let payload = serde_json::Value::Null;
    let wish = Wish { key: "bilan/2026", kind: "test.print", payload, kept: TimeDelta::days(7) };
    let asked = made::ask(&mut tx, ids, wish).await.unwrap();
    tx.commit().await.unwrap();
    asked
}

async fn keep(test: &TestDb, files: &Files, ids: &Ids, content: &'static str) {
    let fresh = Fresh {
        key: "bilan/2026",
        bytes: content.into(),
        media_type: "application/pdf",
        fingerprint: content,
        kept: TimeDelta::days(7),
    };
    made::keep(&test.db, files, ids, fresh, now()).await.unwrap();
}

both_engines! { &[];
    async fn a_file_is_asked_for_once_and_made_again(test) {
        let (files, ids, _folder) = files();
        let find = async || made::find(&test.db, "bilan/2026", now()).await.unwrap();
        assert_eq!(find().await, None);
        assert!(ask(&test, &ids).await, "a job is left");
        assert!(!ask(&test, &ids).await, "one job is enough");
        assert_eq!(find().await.unwrap().state, MadeState::Waiting);
        keep(&test, &files, &ids, "first").await;
        let first = find().await.unwrap().file.unwrap();
        keep(&test, &files, &ids, "second").await;
        let made = find().await.unwrap();
        assert_eq!((made.fingerprint.as_str(), made.made_at), ("second", Some(now())));
        assert_eq!(files.bytes(&made.file.unwrap()).await.unwrap().as_deref(), Some(b"second".as_slice()));
        assert_eq!(files.bytes(&first).await.unwrap(), None, "the bytes of the one before are gone");
    }

    async fn a_job_that_is_given_up_says_so_and_can_be_asked_again(test) {
        let (_files, ids, _folder) = files();
        ask(&test, &ids).await;
        let job: String = test.db.fetch_one(&JOB, vec![], |row| row.get("id")).await.unwrap();
        assert!(jobs::abandon(&test.db, &Actor::system("test"), &job, now()).await.unwrap());
        assert_eq!(made::find(&test.db, "bilan/2026", now()).await.unwrap().unwrap().state, MadeState::Failed);
        assert!(ask(&test, &ids).await);
    }

    async fn a_file_is_forgotten_at_its_time(test) {
        let (files, ids, _folder) = files();
        ask(&test, &ids).await;
        keep(&test, &files, &ids, "names").await;
        let file = made::find(&test.db, "bilan/2026", now()).await.unwrap().unwrap().file.unwrap();
        let later = now() + TimeDelta::days(7);
        assert_eq!(made::find(&test.db, "bilan/2026", later).await.unwrap(), None, "it is out of reach at once");
        let forget = async |at| made::forget_over(&test.db, &files, "test.print", at).await.unwrap();
        assert_eq!(forget(later - TimeDelta::seconds(1)).await, 0);
        assert_eq!(made::forget_over(&test.db, &files, "other.kind", later).await.unwrap(), 0);
        assert_eq!(forget(later).await, 1);
        assert!(!files.exists(&file).await.unwrap());
        keep(&test, &files, &ids, "late").await;
        assert_eq!(made::find(&test.db, "bilan/2026", later).await.unwrap(), None, "nobody asks any more");
    }
}

maillage_store::statements! {
    JOB = "select id from job";
}
