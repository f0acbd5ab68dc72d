//! The counts that everybody sees, and the profiles that changed since they were made.

use chrono::{DateTime, Utc};
use maillage_store::{Db, StoreError, Tx, params, statements};
use serde_json::Value;

use crate::model::DeveloperId;

/// There is one row.
const ID: &str = "current";

statements! {
    /// A profile changed.
    NOTE_DUE = "insert into skill_counts_due (developer_id, at) values ($1, $2) \
        on conflict (developer_id) do update set at = excluded.at";
    /// How many changed up to a moment.
    COUNT_DUE = "select count(*) as profiles from skill_counts_due where at <= $1";
    /// They are counted.
    CLEAR_DUE = "delete from skill_counts_due where at <= $1";
    /// The counts, in the place of the former ones.
    SET_COUNTS = "insert into skill_counts (id, made_at, document) values ($1, $2, $3) \
        on conflict (id) do update set made_at = excluded.made_at, document = excluded.document";
    /// The counts.
    COUNTS = "select made_at, document from skill_counts where id = $1";
}

/// Takes note that a profile changed.
pub async fn note(tx: &mut Tx, id: &DeveloperId) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&NOTE_DUE, params![id.as_str(), now]).await.map(drop)
}

/// How many profiles changed up to a moment.
pub async fn due(db: &Db, until: DateTime<Utc>) -> Result<u64, StoreError> {
    db.fetch_one(&COUNT_DUE, params![until], |row| row.get::<i64>("profiles")).await.map(i64::unsigned_abs)
}

/// Keeps the counts that were made of what was there at a moment.
pub async fn set(tx: &mut Tx, made_at: DateTime<Utc>, document: Value) -> Result<(), StoreError> {
    tx.execute(&SET_COUNTS, params![ID, made_at, document]).await?;
    tx.execute(&CLEAR_DUE, params![made_at]).await.map(drop)
}

/// The counts, and when they were made.
pub async fn current(db: &Db) -> Result<Option<(DateTime<Utc>, Value)>, StoreError> {
    db.fetch_optional(&COUNTS, params![ID], |row| Ok((row.get("made_at")?, row.get("document")?))).await
}
