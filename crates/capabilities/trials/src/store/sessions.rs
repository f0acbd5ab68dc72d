//! Rows of sessions.

use chrono::{DateTime, Utc};
use maillage_places::model::PlaceId;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use crate::model::{SessionId, TrialId};

statements! {
    /// A new session.
    INSERT_SESSION = "insert into trial_session (id, trial_id, place_id, event_id, starts_at, ends_at, seats, taken) \
        values ($1, $2, $3, $4, $5, $6, $7, 0)";
    /// One session.
    SESSION = "select * from trial_session where id = $1";
    /// The sessions of a campaign, in order.
    SESSIONS = "select * from trial_session where trial_id = $1 order by starts_at, id";
    /// All sessions, in order.
    ALL_SESSIONS = "select * from trial_session order by starts_at, id";
    /// One more seat of a session is kept, where one is free.
    TAKE_PLACE = "update trial_session set taken = taken + 1 where id = $1 and trial_id = $2 and taken < seats \
        and cancelled_at is null and starts_at > $3";
    /// One is free again.
    GIVE_PLACE = "update trial_session set taken = taken - 1 where id = $1 and taken > 0";
    /// Calls a session off, once.
    CANCEL_SESSION = "update trial_session set cancelled_at = $2, taken = 0 where id = $1 and cancelled_at is null";
}

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Public id.
    pub id: SessionId,
    /// Its campaign.
    pub trial: TrialId,
    /// Where.
    pub place: PlaceId,
    /// Public id of its event in the agenda.
    pub event: Option<String>,
    /// From when.
    pub starts_at: DateTime<Utc>,
    /// To when.
    pub ends_at: DateTime<Utc>,
    /// Seats.
    pub seats: u16,
    /// Seats that are taken.
    pub taken: u16,
    /// When it was called off.
    pub cancelled_at: Option<DateTime<Utc>>,
}

impl Session {
    /// Whether somebody can still choose it.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.cancelled_at.is_none() && self.starts_at > now && self.taken < self.seats
    }
}

fn read(row: &Row) -> Result<Session, StoreError> {
    Ok(Session {
        id: row.parse("id")?,
        trial: row.parse("trial_id")?,
        place: row.parse("place_id")?,
        event: row.get("event_id")?,
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
        seats: row.get("seats")?,
        taken: row.get("taken")?,
        cancelled_at: row.get("cancelled_at")?,
    })
}

/// Adds a session.
pub async fn insert(tx: &mut Tx, session: &Session) -> Result<(), StoreError> {
    let values = params![
        session.id.as_str(),
        session.trial.as_str(),
        session.place.as_str(),
        session.event.as_deref(),
        session.starts_at,
        session.ends_at,
        session.seats,
    ];
    tx.execute(&INSERT_SESSION, values).await.map(drop)
}

/// One session.
pub async fn by_id(db: &Db, id: &SessionId) -> Result<Option<Session>, StoreError> {
    db.fetch_optional(&SESSION, params![id.as_str()], read).await
}

/// The same within a transaction.
pub async fn find(tx: &mut Tx, id: &SessionId) -> Result<Option<Session>, StoreError> {
    tx.fetch_optional(&SESSION, params![id.as_str()], read).await
}

/// The sessions of a campaign, in order.
pub async fn of_trial(db: &Db, trial: &TrialId) -> Result<Vec<Session>, StoreError> {
    db.fetch_all(&SESSIONS, params![trial.as_str()], read).await
}

/// All sessions, in order.
pub async fn all(db: &Db) -> Result<Vec<Session>, StoreError> {
    db.fetch_all(&ALL_SESSIONS, params![], read).await
}

/// Keeps a seat of a session of a campaign; false where none is free, or it has begun.
pub async fn take(tx: &mut Tx, id: &SessionId, trial: &TrialId) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(&TAKE_PLACE, params![id.as_str(), trial.as_str(), now]).await? == 1)
}

/// Frees a seat of a session.
pub async fn give(tx: &mut Tx, id: &SessionId) -> Result<(), StoreError> {
    tx.execute(&GIVE_PLACE, params![id.as_str()]).await.map(drop)
}

/// Calls a session off; false where it was already.
pub async fn cancel(tx: &mut Tx, id: &SessionId) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(&CANCEL_SESSION, params![id.as_str(), now]).await? == 1)
}
