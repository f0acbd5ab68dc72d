//! Rows of registrations.

use chrono::{DateTime, Utc};
use maillage_shell::words::Lang;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use crate::model::{EventId, Seat};

statements! {
    /// A new registration.
    INSERT_REGISTRATION = "insert into registration (id, event_id, state, name, email, phone, lang, contact, name_key, \
        by_team, asked_at, confirmed_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    /// One registration.
    REGISTRATION = "select id, event_id, state, name, email, phone, lang, by_team, asked_at, confirmed_at, mailed_at, \
        present_at from registration where id = $1";
    /// Those of an event that still hold, in the order in which they came.
    OF_EVENT = "select id, event_id, state, name, email, phone, lang, by_team, asked_at, confirmed_at, mailed_at, \
        present_at from registration where event_id = $1 and state <> 'cancelled' order by asked_at, id";
    /// The one of the same person, if any.
    SAME = "select id, event_id, state, name, email, phone, lang, by_team, asked_at, confirmed_at, mailed_at, \
        present_at from registration where event_id = $1 and contact = $2 and name_key = $3 and state <> 'cancelled'";
    /// How many of one contact still wait for a confirmation, whatever the event.
    UNCONFIRMED = "select count(*) as asked from registration where contact = $1 and confirmed_at is null \
        and state <> 'cancelled'";
    /// Who comes next on the waiting list: those who confirmed, in the order in which they asked.
    NEXT_WAITING = "select id, event_id, state, name, email, phone, lang, by_team, asked_at, confirmed_at, mailed_at, \
        present_at from registration where event_id = $1 and state = 'waiting' and confirmed_at is not null \
        order by asked_at, id limit 1";
    /// How many wait before somebody.
    RANK = "select count(*) as before from registration where event_id = $1 and state = 'waiting' \
        and (asked_at, id) < ($2, $3)";
    /// Gives a waiting person a seat.
    SEAT = "update registration set state = 'seated', expires_at = null where id = $1 and state = 'waiting'";
    /// Confirms, once.
    CONFIRM = "update registration set confirmed_at = $2, expires_at = null where id = $1 and confirmed_at is null \
        and state <> 'cancelled'";
    /// Cancels, once.
    CANCEL = "update registration set state = 'cancelled', expires_at = null where id = $1 and state <> 'cancelled'";
    /// Those that were never confirmed in time.
    EXPIRED = "select id, event_id, state, name, email, phone, lang, by_team, asked_at, confirmed_at, mailed_at, \
        present_at from registration where expires_at <= $1 and confirmed_at is null and state <> 'cancelled' \
        order by id limit 200";
    /// Remembers that a mail was asked for.
    MAILED = "update registration set mailed_at = $2 where id = $1";
    /// Confirmed people with an address whose event begins within a span of time and who were not reminded.
    TO_REMIND = "select registration.id as id from registration join event on event.id = registration.event_id \
        where event.state = 'planned' and registration.state = 'seated' and email is not null \
        and confirmed_at is not null and reminded_at is null and starts_at >= $1 and starts_at < $2 \
        order by registration.id limit 500";
    /// Remembers that a reminder was asked for, once.
    REMINDED = "update registration set reminded_at = $2 where id = $1 and reminded_at is null";
    /// The person is there: the first time counts.
    PRESENT = "update registration set present_at = coalesce(present_at, $2) where id = $1 and event_id = $3 \
        and state = 'seated'";
    /// The person is not there after all.
    ABSENT = "update registration set present_at = null where id = $1 and event_id = $2";
}

/// A registration.
#[derive(Clone, Debug)]
pub struct Registration {
    /// Inner id.
    pub id: String,
    /// Its event.
    pub event: EventId,
    /// What it gives.
    pub seat: Seat,
    /// Name.
    pub name: String,
    /// Address.
    pub email: Option<String>,
    /// Number.
    pub phone: Option<String>,
    /// Language of mails.
    pub lang: Lang,
    /// Whether the team wrote it down.
    pub by_team: bool,
    /// When it was asked for.
    pub asked_at: DateTime<Utc>,
    /// When it was confirmed.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// When the last mail that can be asked for again was.
    pub mailed_at: Option<DateTime<Utc>>,
    /// When the person was marked as present.
    pub present_at: Option<DateTime<Utc>>,
}

impl Registration {
    fn read(row: &Row) -> Result<Self, StoreError> {
        let lang: String = row.get("lang")?;
        Ok(Self {
            id: row.get("id")?,
            event: row.parse("event_id")?,
            seat: row.parse("state")?,
            name: row.get("name")?,
            email: row.get("email")?,
            phone: row.get("phone")?,
            lang: Lang::read(&lang).unwrap_or_default(),
            by_team: row.get("by_team")?,
            asked_at: row.get("asked_at")?,
            confirmed_at: row.get("confirmed_at")?,
            mailed_at: row.get("mailed_at")?,
            present_at: row.get("present_at")?,
        })
    }
}

/// A registration to write.
pub struct New<'a> {
    /// Inner id.
    pub id: &'a str,
    /// Event.
    pub event: &'a EventId,
    /// What it gives.
    pub seat: Seat,
    /// Name.
    pub name: &'a str,
    /// What two ways of writing the name share.
    pub name_key: &'a str,
    /// Address.
    pub email: Option<&'a str>,
    /// Number.
    pub phone: Option<&'a str>,
    /// What the same person gives twice.
    pub contact: &'a str,
    /// Language of mails.
    pub lang: Lang,
    /// Whether the team writes it down.
    pub by_team: bool,
    /// When it was confirmed.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// Until when it can be.
    pub expires_at: Option<DateTime<Utc>>,
}

/// Adds a registration.
pub async fn insert(tx: &mut Tx, new: &New<'_>) -> Result<(), StoreError> {
    let values = params![
        new.id,
        new.event.as_str(),
        new.seat.code(),
        new.name,
        new.email,
        new.phone,
        new.lang.code(),
        new.contact,
        new.name_key,
        new.by_team,
        tx.now(),
        new.confirmed_at,
        new.expires_at,
    ];
    tx.execute(&INSERT_REGISTRATION, values).await.map(drop)
}

/// One registration.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Registration>, StoreError> {
    db.fetch_optional(&REGISTRATION, params![id], Registration::read).await
}

/// One registration, within a transaction.
pub async fn find(tx: &mut Tx, id: &str) -> Result<Option<Registration>, StoreError> {
    tx.fetch_optional(&REGISTRATION, params![id], Registration::read).await
}

/// Those of an event that still hold, in the order in which they came.
pub async fn of_event(db: &Db, event: &EventId) -> Result<Vec<Registration>, StoreError> {
    db.fetch_all(&OF_EVENT, params![event.as_str()], Registration::read).await
}

/// The same, within a transaction.
pub async fn held(tx: &mut Tx, event: &EventId) -> Result<Vec<Registration>, StoreError> {
    tx.fetch_all(&OF_EVENT, params![event.as_str()], Registration::read).await
}

/// The registration of the same person, if any.
pub async fn same(
    tx: &mut Tx,
    event: &EventId,
    contact: &str,
    name_key: &str,
) -> Result<Option<Registration>, StoreError> {
    tx.fetch_optional(&SAME, params![event.as_str(), contact, name_key], Registration::read).await
}

/// How many registrations of one contact still wait for a confirmation.
pub async fn unconfirmed(tx: &mut Tx, contact: &str) -> Result<u64, StoreError> {
    tx.fetch_one(&UNCONFIRMED, params![contact], |row| row.get("asked")).await
}

/// Who comes next on the waiting list.
pub async fn next_waiting(tx: &mut Tx, event: &EventId) -> Result<Option<Registration>, StoreError> {
    tx.fetch_optional(&NEXT_WAITING, params![event.as_str()], Registration::read).await
}

/// The rank of somebody on the waiting list, from 1.
pub async fn rank(db: &Db, of: &Registration) -> Result<u64, StoreError> {
    let values = params![of.event.as_str(), of.asked_at, &of.id];
    let before: u64 = db.fetch_one(&RANK, values, |row| row.get("before")).await?;
    Ok(before + 1)
}

/// Gives a waiting person a seat; whether they still waited.
pub async fn seat(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&SEAT, params![id]).await? == 1)
}

/// Confirms; whether that was the first time.
pub async fn confirm(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(&CONFIRM, params![id, now]).await? == 1)
}

/// Cancels; whether it held.
pub async fn cancel(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&CANCEL, params![id]).await? == 1)
}

/// Some of those that were never confirmed in time.
pub async fn expired(db: &Db, now: DateTime<Utc>) -> Result<Vec<Registration>, StoreError> {
    db.fetch_all(&EXPIRED, params![now], Registration::read).await
}

/// Remembers that a mail was asked for.
pub async fn mailed(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&MAILED, params![id, now]).await.map(drop)
}

/// Some of those to remind of an event that begins from a moment up to another.
pub async fn to_remind(db: &Db, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<Vec<String>, StoreError> {
    db.fetch_all(&TO_REMIND, params![from, to], |row| row.get("id")).await
}

/// Remembers that a reminder was asked for; whether that was the first time.
pub async fn reminded(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(&REMINDED, params![id, now]).await? == 1)
}

/// Marks somebody as present, however often; whether they have a seat there.
pub async fn present(tx: &mut Tx, id: &str, event: &EventId) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(&PRESENT, params![id, now, event.as_str()]).await? == 1)
}

/// Takes that mark away, however often; whether the registration is of that event.
pub async fn absent(tx: &mut Tx, id: &str, event: &EventId) -> Result<bool, StoreError> {
    Ok(tx.execute(&ABSENT, params![id, event.as_str()]).await? == 1)
}
