//! Rows of seats: invitations, and what became of them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::trials::DropReason;

use super::{joined, listed_or_none, optional, several};
use crate::model::{Cell, SeatState, SessionId, TrialId};

statements! {
    /// An invitation.
    INSERT_SEAT = "insert into trial_seat (id, trial_id, tester_id, cells, state, sent_at, held_until) \
        values ($1, $2, $3, $4, 'invited', $5, $6)";
    /// One seat.
    SEAT = "select * from trial_seat where id = $1";
    /// The seats of a campaign, in the order of the invitations.
    SEATS = "select * from trial_seat where trial_id = $1 order by sent_at, id";
    /// The seats of a tester, the latest first.
    SEATS_OF_TESTER = "select * from trial_seat where tester_id = $1 order by sent_at desc, id";
    /// The seats of a session.
    SEATS_OF_SESSION = "select * from trial_seat where session_id = $1 order by sent_at, id";
    /// Moves a seat from where it stands.
    MOVE_SEAT = "update trial_seat set state = $3, answered_at = $4, reason = $5, \
        session_id = case when $6 then null else session_id end where id = $1 and state = $2";
    /// The session that a tester chose.
    SET_SESSION = "update trial_seat set session_id = $2, reminded_at = null where id = $1 and state in ('accepted', 'came')";
    /// How often somebody was invited since a day.
    RECENT = "select count(*) as sent from trial_seat where tester_id = $1 and sent_at > $2";
    /// Whether somebody was invited to a campaign.
    INVITED = "select id from trial_seat where trial_id = $1 and tester_id = $2";
    /// Invitations whose time is over.
    FALLEN_SILENT = "select * from trial_seat where state = 'invited' and held_until <= $1 order by trial_id, id limit 200";
    /// Whoever leaves the panel leaves the seat.
    LEAVE_SEATS = "update trial_seat set tester_id = null where tester_id = $1";
    /// Seats of sessions that begin within a span of time, whose testers were not reminded.
    TO_REMIND = "select trial_seat.id as id from trial_seat join trial_session on trial_session.id = trial_seat.session_id \
        where trial_seat.state = 'accepted' and tester_id is not null and reminded_at is null and cancelled_at is null \
        and starts_at >= $1 and starts_at < $2 order by trial_seat.id limit 500";
    /// How many came to each campaign.
    CAME = "select trial_id, count(*) as came from trial_seat where state = 'came' group by trial_id";
    /// Remembers that a reminder was asked for, once.
    REMINDED = "update trial_seat set reminded_at = $2 where id = $1 and reminded_at is null";
}

/// A seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Inner id.
    pub id: String,
    /// Its campaign.
    pub trial: TrialId,
    /// Whose it is; none once that person left the panel.
    pub tester: Option<String>,
    /// Where the person counts.
    pub cells: Vec<Cell>,
    /// Where it stands.
    pub state: SeatState,
    /// When it was offered.
    pub sent_at: DateTime<Utc>,
    /// Until when it is kept without an answer.
    pub held_until: DateTime<Utc>,
    /// When it last moved.
    pub answered_at: Option<DateTime<Utc>>,
    /// The session that was chosen.
    pub session: Option<SessionId>,
    /// Why the person left, where it was told.
    pub reason: Option<DropReason>,
}

fn read(row: &Row) -> Result<Seat, StoreError> {
    Ok(Seat {
        id: row.get("id")?,
        trial: row.parse("trial_id")?,
        tester: row.get("tester_id")?,
        cells: several(row, "cells")?,
        state: row.parse("state")?,
        sent_at: row.get("sent_at")?,
        held_until: row.get("held_until")?,
        answered_at: row.get("answered_at")?,
        session: optional(row, "session_id")?,
        reason: listed_or_none(row, "reason")?,
    })
}

/// An invitation to write.
pub struct New<'a> {
    /// Inner id.
    pub id: &'a str,
    /// Its campaign.
    pub trial: &'a TrialId,
    /// Whom it is for.
    pub tester: &'a str,
    /// Where the person counts.
    pub cells: &'a [Cell],
    /// Until when the seat is kept.
    pub held_until: DateTime<Utc>,
}

/// Adds an invitation.
pub async fn insert(tx: &mut Tx, new: &New<'_>) -> Result<(), StoreError> {
    let now = tx.now();
    let values = params![new.id, new.trial.as_str(), new.tester, joined(new.cells), now, new.held_until];
    tx.execute(&INSERT_SEAT, values).await.map(drop)
}

/// One seat.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Seat>, StoreError> {
    db.fetch_optional(&SEAT, params![id], read).await
}

/// The same within a transaction.
pub async fn find(tx: &mut Tx, id: &str) -> Result<Option<Seat>, StoreError> {
    tx.fetch_optional(&SEAT, params![id], read).await
}

/// The seats of a campaign, in the order of the invitations.
pub async fn of_trial(db: &Db, trial: &TrialId) -> Result<Vec<Seat>, StoreError> {
    db.fetch_all(&SEATS, params![trial.as_str()], read).await
}

/// The same within a transaction.
pub async fn find_of_trial(tx: &mut Tx, trial: &TrialId) -> Result<Vec<Seat>, StoreError> {
    tx.fetch_all(&SEATS, params![trial.as_str()], read).await
}

/// The seats of a tester, the latest first.
pub async fn of_tester(db: &Db, tester: &str) -> Result<Vec<Seat>, StoreError> {
    db.fetch_all(&SEATS_OF_TESTER, params![tester], read).await
}

/// The same within a transaction.
pub async fn find_of_tester(tx: &mut Tx, tester: &str) -> Result<Vec<Seat>, StoreError> {
    tx.fetch_all(&SEATS_OF_TESTER, params![tester], read).await
}

/// The seats of a session.
pub async fn of_session(db: &Db, session: &SessionId) -> Result<Vec<Seat>, StoreError> {
    db.fetch_all(&SEATS_OF_SESSION, params![session.as_str()], read).await
}

/// The same within a transaction.
pub async fn find_of_session(tx: &mut Tx, session: &SessionId) -> Result<Vec<Seat>, StoreError> {
    tx.fetch_all(&SEATS_OF_SESSION, params![session.as_str()], read).await
}

/// Moves a seat from where it stood; false where it stands elsewhere by now. A seat that is not kept has no session.
pub async fn moved(
    tx: &mut Tx,
    seat: &Seat,
    to: SeatState,
    reason: Option<DropReason>,
) -> Result<bool, StoreError> {
    let (now, reason) = (tx.now(), reason.map(DropReason::slug));
    let values = params![seat.id.as_str(), seat.state.code(), to.code(), now, reason, !to.takes_part()];
    Ok(tx.execute(&MOVE_SEAT, values).await? == 1)
}

/// Keeps the session that was chosen, or none; false where the seat is not taken.
pub async fn set_session(tx: &mut Tx, seat: &str, session: Option<&SessionId>) -> Result<bool, StoreError> {
    Ok(tx.execute(&SET_SESSION, params![seat, session.map(SessionId::as_str)]).await? == 1)
}

/// How often somebody was invited since a day. Of a tester that is held.
pub async fn recent(tx: &mut Tx, tester: &str, since: DateTime<Utc>) -> Result<u16, StoreError> {
    tx.fetch_one(&RECENT, params![tester, since], |row| row.get("sent")).await
}

/// Whether somebody was invited to a campaign.
pub async fn is_invited(tx: &mut Tx, trial: &TrialId, tester: &str) -> Result<bool, StoreError> {
    let found =
        tx.fetch_optional(&INVITED, params![trial.as_str(), tester], |row| row.get::<String>("id")).await?;
    Ok(found.is_some())
}

/// Invitations whose time is over.
pub async fn fallen_silent(db: &Db, now: DateTime<Utc>) -> Result<Vec<Seat>, StoreError> {
    db.fetch_all(&FALLEN_SILENT, params![now], read).await
}

/// Nobody sits any more in the seats of whoever leaves the panel.
pub async fn leave(tx: &mut Tx, tester: &str) -> Result<(), StoreError> {
    tx.execute(&LEAVE_SEATS, params![tester]).await.map(drop)
}

/// How many came to each campaign.
pub async fn came(db: &Db) -> Result<HashMap<TrialId, u64>, StoreError> {
    let came = db.fetch_all(&CAME, params![], |row| Ok((row.parse("trial_id")?, row.get("came")?))).await?;
    Ok(came.into_iter().collect())
}

/// Seats whose session begins within a span of time, to be reminded of.
pub async fn to_remind(db: &Db, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<Vec<String>, StoreError> {
    db.fetch_all(&TO_REMIND, params![from, to], |row| row.get("id")).await
}

/// Remembers that a reminder was asked for; false where it was already.
pub async fn reminded(tx: &mut Tx, seat: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(&REMINDED, params![seat, now]).await? == 1)
}
