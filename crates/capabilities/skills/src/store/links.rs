//! Links of letters, kept as fingerprints.

use chrono::{DateTime, Utc};
use maillage_store::{Db, StoreError, Tx, params, statements};

use crate::model::DeveloperId;

statements! {
    /// One more link.
    INSERT_LINK = "insert into developer_link (fingerprint, developer_id, about, expires_at) values ($1, $2, $3, $4)";
    /// The holder of a link to her own page, as long as it opens.
    OWN = "select developer_id from developer_link where fingerprint = $1 and about is null and expires_at > $2";
    /// The holder of a link to an answer, and what it is about.
    ABOUT = "select developer_id, about from developer_link where fingerprint = $1 and about is not null and expires_at > $2";
}

/// Adds a link: to her own page, or to an answer about something.
pub async fn insert(
    tx: &mut Tx,
    fingerprint: &str,
    (id, about): (&DeveloperId, Option<&str>),
    until: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.execute(&INSERT_LINK, params![fingerprint, id.as_str(), about, until]).await.map(drop)
}

/// Whose page a link opens.
pub async fn own(db: &Db, fingerprint: &str, now: DateTime<Utc>) -> Result<Option<DeveloperId>, StoreError> {
    db.fetch_optional(&OWN, params![fingerprint, now], |row| row.parse("developer_id")).await
}

/// Who answers by a link, and about what.
pub async fn about(
    db: &Db,
    fingerprint: &str,
    now: DateTime<Utc>,
) -> Result<Option<(DeveloperId, String)>, StoreError> {
    db.fetch_optional(&ABOUT, params![fingerprint, now], |row| {
        Ok((row.parse("developer_id")?, row.get("about")?))
    })
    .await
}
