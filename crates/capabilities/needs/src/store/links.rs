//! Links through which a body answers, kept as fingerprints.

use chrono::{DateTime, Utc};
use maillage_store::{Db, StoreError, Tx, params, statements};

use crate::model::AskedId;

statements! {
    /// One more link.
    INSERT_LINK = "insert into need_link (fingerprint, asked_id, expires_at) values ($1, $2, $3)";
    /// The question of a link that still opens.
    LINK = "select asked_id from need_link where fingerprint = $1 and expires_at > $2";
}

/// Adds a link.
pub async fn insert(
    tx: &mut Tx,
    fingerprint: &str,
    asked: &AskedId,
    until: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.execute(&INSERT_LINK, params![fingerprint, asked.as_str(), until]).await.map(drop)
}

/// The question of a link that still opens.
pub async fn asked(db: &Db, fingerprint: &str, now: DateTime<Utc>) -> Result<Option<AskedId>, StoreError> {
    db.fetch_optional(&LINK, params![fingerprint, now], |row| row.parse("asked_id")).await
}
