//! Rows of what leaves by letter: links by which a body decides, and what places write to it.

use chrono::{DateTime, Utc};
use maillage_places::model::PlaceId;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use crate::model::{ConsultationId, Message};

statements! {
    /// A link.
    INSERT_LINK = "insert into consultation_link (fingerprint, consultation_id, expires_at) values ($1, $2, $3)";
    /// The consultation of a link that still holds.
    LINK = "select consultation_id from consultation_link where fingerprint = $1 and used_at is null and expires_at > $2";
    /// Uses a link, once.
    USE_LINK = "update consultation_link set used_at = $2 where fingerprint = $1 and used_at is null and expires_at > $2";
    /// What a place writes.
    INSERT_MESSAGE = "insert into consultation_message (id, consultation_id, place_id, text, at) values ($1, $2, $3, $4, $5)";
    /// One of them.
    MESSAGE = "select consultation_id, place_id, text from consultation_message where id = $1";
    /// How many a place wrote since a moment.
    MESSAGES_SINCE = "select count(*) as messages from consultation_message where consultation_id = $1 and place_id = $2 and at > $3";
}

/// What a place wrote to the body.
#[derive(Clone, Debug)]
pub struct Written {
    /// About which consultation.
    pub consultation: ConsultationId,
    /// Which place.
    pub place: PlaceId,
    /// What.
    pub text: Message,
}

/// Adds a link.
pub async fn insert_link(
    tx: &mut Tx,
    fingerprint: &str,
    consultation: &ConsultationId,
    until: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.execute(&INSERT_LINK, params![fingerprint, consultation.as_str(), until]).await.map(drop)
}

/// The consultation of a link that still holds.
pub async fn of_link(
    db: &Db,
    fingerprint: &str,
    now: DateTime<Utc>,
) -> Result<Option<ConsultationId>, StoreError> {
    db.fetch_optional(&LINK, params![fingerprint, now], |row| row.parse("consultation_id")).await
}

/// Uses a link: its consultation, or none where it does not hold any more.
pub async fn use_link(tx: &mut Tx, fingerprint: &str) -> Result<Option<ConsultationId>, StoreError> {
    let now = tx.now();
    let found =
        tx.fetch_optional(&LINK, params![fingerprint, now], |row| row.parse("consultation_id")).await?;
    let used = tx.execute(&USE_LINK, params![fingerprint, now]).await? == 1;
    Ok(found.filter(|_| used))
}

/// Keeps what a place writes.
pub async fn insert_message(tx: &mut Tx, id: &str, written: &Written) -> Result<(), StoreError> {
    let Written { consultation, place, text } = written;
    let values = params![id, consultation.as_str(), place.as_str(), text.as_str(), tx.now()];
    tx.execute(&INSERT_MESSAGE, values).await.map(drop)
}

/// What a place wrote.
pub async fn message(db: &Db, id: &str) -> Result<Option<Written>, StoreError> {
    let read = |row: &Row| {
        Ok(Written {
            consultation: row.parse("consultation_id")?,
            place: row.parse("place_id")?,
            text: row.parse("text")?,
        })
    };
    db.fetch_optional(&MESSAGE, params![id], read).await
}

/// How many messages a place wrote since a moment.
pub async fn messages_since(
    tx: &mut Tx,
    consultation: &ConsultationId,
    place: &PlaceId,
    since: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let values = params![consultation.as_str(), place.as_str(), since];
    let count = tx.fetch_one(&MESSAGES_SINCE, values, |row| row.get::<i64>("messages")).await?;
    Ok(count.unsigned_abs())
}
