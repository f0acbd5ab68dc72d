//! Secrets that open something without an account: kept as fingerprints.

use chrono::{DateTime, Utc};
use maillage_store::{Db, StoreError, Tx, params, statements};

use crate::model::EventId;

statements! {
    /// A link to a registration.
    INSERT_LINK = "insert into registration_link (fingerprint, registration_id, created_at) values ($1, $2, $3)";
    /// The registration of a link.
    LINK = "select registration_id from registration_link where fingerprint = $1";
    /// A code shown in a room.
    INSERT_CHECK_IN = "insert into check_in (fingerprint, event_id, expires_at) values ($1, $2, $3)";
    /// The event of a code that still holds.
    CHECK_IN = "select event_id from check_in where fingerprint = $1 and expires_at > $2";
    /// The address of a person's calendar, in the place of the former one.
    SET_CALENDAR = "insert into calendar_link (person, fingerprint, created_at) values ($1, $2, $3) \
        on conflict (person) do update set fingerprint = excluded.fingerprint, created_at = excluded.created_at";
    /// Takes it away.
    FORGET_CALENDAR = "delete from calendar_link where person = $1";
    /// Whose calendar it is.
    CALENDAR = "select person from calendar_link where fingerprint = $1";
    /// Whether a person has one.
    HAS_CALENDAR = "select created_at from calendar_link where person = $1";
}

/// Adds a link to a registration.
pub async fn insert(tx: &mut Tx, fingerprint: &str, registration: &str) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&INSERT_LINK, params![fingerprint, registration, now]).await.map(drop)
}

/// The registration of a link, by its inner id.
pub async fn registration(db: &Db, fingerprint: &str) -> Result<Option<String>, StoreError> {
    db.fetch_optional(&LINK, params![fingerprint], |row| row.get("registration_id")).await
}

/// Adds a code shown in a room.
pub async fn show(
    tx: &mut Tx,
    fingerprint: &str,
    event: &EventId,
    until: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.execute(&INSERT_CHECK_IN, params![fingerprint, event.as_str(), until]).await.map(drop)
}

/// The event of a code that still holds.
pub async fn shown(db: &Db, fingerprint: &str, now: DateTime<Utc>) -> Result<Option<EventId>, StoreError> {
    db.fetch_optional(&CHECK_IN, params![fingerprint, now], |row| row.parse("event_id")).await
}

/// Gives a person the address of a calendar; the former one no longer works.
pub async fn set_calendar(tx: &mut Tx, person: &str, fingerprint: &str) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&SET_CALENDAR, params![person, fingerprint, now]).await.map(drop)
}

/// Takes the address away; whether there was one.
pub async fn forget_calendar(tx: &mut Tx, person: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&FORGET_CALENDAR, params![person]).await? > 0)
}

/// Whose calendar it is.
pub async fn calendar(db: &Db, fingerprint: &str) -> Result<Option<String>, StoreError> {
    db.fetch_optional(&CALENDAR, params![fingerprint], |row| row.get("person")).await
}

/// Since when a person has the address of a calendar.
pub async fn calendar_since(db: &Db, person: &str) -> Result<Option<DateTime<Utc>>, StoreError> {
    db.fetch_optional(&HAS_CALENDAR, params![person], |row| row.get("created_at")).await
}
