//! Files in an S3-compatible store. Needs one: `TEST_S3_ENDPOINT` names it, and its bucket `maillage-test` exists.
#![cfg(feature = "s3")]

use std::sync::Arc;

use bytes::Bytes;
use chrono::DateTime;
use futures::{TryStreamExt as _, stream};
use maillage_store::files::{Files, FilesOptions, PutError};
use maillage_store::{FixedClock, Ids};

#[expect(clippy::disallowed_methods, reason = "the address of the test store is given by the environment")]
fn options() -> Option<FilesOptions> {
    let endpoint = std::env::var("TEST_S3_ENDPOINT").ok()?;
    Some(FilesOptions {
        place: "s3://maillage-test/some/prefix".to_owned(),
        endpoint: Some(endpoint),
        region: None,
        access_key: Some("test".to_owned()),
        secret_key: Some("test".to_owned()),
    })
}

#[tokio::test]
async fn files_come_back_from_s3() {
    let Some(options) = options() else { return eprintln!("skipped: TEST_S3_ENDPOINT is not set") };
    let files = Files::open(&options).unwrap();
    let ids = Ids::new(Arc::new(FixedClock::new(DateTime::UNIX_EPOCH)));
    for pieces in [1_u8, 19] {
        let sent = (0..pieces).map(|n| Ok::<_, std::io::Error>(Bytes::from(vec![n; 1 << 20])));
        let stored = files.put(&ids, 20 << 20, stream::iter(sent)).await.unwrap();
        assert!(files.exists(&stored.id).await.unwrap());
        let content = files.get(&stored.id).await.unwrap().unwrap();
        assert_eq!(content.size, u64::from(pieces) << 20);
        let read: Vec<Bytes> = content.stream.try_collect().await.unwrap();
        assert_eq!(files.put_bytes(&ids, read.concat()).await.unwrap(), stored);
    }
    let unknown = "0".repeat(64).parse().unwrap();
    assert!(files.get(&unknown).await.unwrap().is_none());
    let large = stream::iter((0..12_u8).map(|n| Ok::<_, std::io::Error>(Bytes::from(vec![n; 1 << 20]))));
    assert!(matches!(files.put(&ids, 10 << 20, large).await, Err(PutError::TooLarge(_))));
}
