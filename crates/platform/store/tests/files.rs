//! Files: content comes back, limits hold, what is in use stays.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use futures::{TryStreamExt as _, stream};
use maillage_store::files::{FileId, Files, FilesOptions, PutError, Stored};
use maillage_store::migrate::{Migration, Migrations};
use maillage_store::{Actor, FixedClock, Ids, StoreError, Tx, both_engines, params, statements};
use tempfile::TempDir;

const SCHEMA: &str = "create table picture (id text primary key, file text not null references file (id))";
static TABLES: Migrations = Migrations {
    owner: "sample",
    list: &[Migration { name: "0001_sample", sqlite: SCHEMA, postgres: SCHEMA }],
};

statements! {
    USE_FILE = "insert into picture (id, file) values ($1, $2)";
    STOP_USING = "delete from picture";
}

fn now() -> DateTime<Utc> {
    "2026-11-24T10:00:00Z".parse().unwrap()
}

fn files() -> (Files, Ids, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let files = Files::open(&FilesOptions::folder(folder.path().join("files").to_str().unwrap())).unwrap();
    (files, Ids::new(Arc::new(FixedClock::new(now()))), folder)
}

/// So many pieces of 1 MiB.
async fn put(files: &Files, ids: &Ids, pieces: u8, limit: u64) -> Result<Stored, PutError> {
    let pieces = (0..pieces).map(|n| Ok::<_, std::io::Error>(Bytes::from(vec![n; 1024 * 1024])));
    files.put(ids, limit, stream::iter(pieces)).await
}

fn stored_files(folder: &TempDir) -> usize {
    let count = |path: &std::path::Path| {
        std::fs::read_dir(path).map_or(0, |entries| entries.flatten().filter(|e| e.path().is_file()).count())
    };
    std::fs::read_dir(folder.path().join("files")).unwrap().flatten().map(|entry| count(&entry.path())).sum()
}

both_engines! { &[&TABLES];
    async fn a_file_in_use_stays(test) {
        let (files, ids, folder) = files();
        let stored = files.put_bytes(&ids, "hello").await.unwrap();
        let begin = async || -> Tx { test.db.begin(&Actor::system("test"), now()).await.unwrap() };
        let mut tx = begin().await;
        files.keep(&mut tx, &stored, "text/plain").await.unwrap();
        tx.execute(&USE_FILE, params!["p", stored.id.as_str()]).await.unwrap();
        tx.commit().await.unwrap();

        assert!(!files.forget(&test.db, &stored.id, now()).await.unwrap());
        assert_eq!(files.sweep(&test.db, now() + TimeDelta::days(1), now()).await.unwrap(), 0);
        assert_eq!(files.bytes(&stored.id).await.unwrap().as_deref(), Some(b"hello".as_slice()));

        let mut tx = begin().await;
        tx.execute(&STOP_USING, params![]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(files.sweep(&test.db, now(), now()).await.unwrap(), 0, "a recent file is left alone");
        assert_eq!(files.sweep(&test.db, now() + TimeDelta::days(1), now()).await.unwrap(), 1);
        assert!(!files.exists(&stored.id).await.unwrap());
        assert_eq!(stored_files(&folder), 0);
        let mut tx = begin().await;
        assert!(matches!(files.keep(&mut tx, &stored, "text/plain").await, Err(StoreError::File(_))), "gone since");
    }
}

#[tokio::test]
async fn registered_files_are_copied_elsewhere() {
    let test = maillage_store::testing::TestDb::sqlite(&[&TABLES]).await;
    let ((here, ids, _here), (there, _, _there)) = (files(), files());
    let mut tx = test.db.begin(&Actor::system("test"), now()).await.unwrap();
    let mut kept = Vec::new();
    for text in ["a", "b", "c"] {
        let stored = here.put_bytes(&ids, text).await.unwrap();
        here.keep(&mut tx, &stored, "text/plain").await.unwrap();
        kept.push(stored.id);
    }
    tx.commit().await.unwrap();
    there.put_bytes(&ids, "a").await.unwrap();
    assert_eq!(here.copy_to(&there, &test.db, &ids).await.unwrap(), 2);
    assert_eq!(there.bytes(&kept[2]).await.unwrap().as_deref(), Some(b"c".as_slice()));
    let (empty, _, _empty) = files();
    let missing = empty.copy_to(&there, &test.db, &ids).await;
    assert_eq!(missing.unwrap(), 0, "all are there already");
    let (nowhere, _, _nowhere) = files();
    assert!(
        empty.copy_to(&nowhere, &test.db, &ids).await.unwrap_err().to_string().contains("3 registered files")
    );
}

#[tokio::test]
async fn large_and_small_files_come_back() {
    let (files, ids, folder) = files();
    for pieces in [0, 1, 8, 19] {
        let stored = put(&files, &ids, pieces, 20 << 20).await.unwrap();
        assert_eq!(stored.size, u64::from(pieces) << 20);
        let content = files.get(&stored.id).await.unwrap().unwrap();
        assert_eq!(content.size, stored.size);
        let read: Vec<Bytes> = content.stream.try_collect().await.unwrap();
        assert_eq!(files.put_bytes(&ids, read.concat()).await.unwrap(), stored, "same content, same name");
    }
    assert_eq!(stored_files(&folder), 4);
}

#[tokio::test]
async fn a_file_too_large_or_broken_off_leaves_nothing() {
    let (files, ids, folder) = files();
    let limit = 17 << 20;
    assert!(matches!(put(&files, &ids, 18, limit).await, Err(PutError::TooLarge(l)) if l == limit));
    let broken = stream::iter([Ok(Bytes::from(vec![1; 9 << 20])), Err(std::io::Error::other("cut"))]);
    assert!(matches!(files.put(&ids, limit, broken).await, Err(PutError::Broken(_))));
    assert_eq!(stored_files(&folder), 0);
}

#[tokio::test]
async fn names_are_checked() {
    let (files, _, _folder) = files();
    let unknown = "0".repeat(64).parse::<FileId>().unwrap();
    assert!(files.get(&unknown).await.unwrap().is_none());
    assert!(files.bytes(&unknown).await.unwrap().is_none());
    assert!("../../etc/passwd".parse::<FileId>().is_err());
    assert!("G".repeat(64).parse::<FileId>().is_err());
}
