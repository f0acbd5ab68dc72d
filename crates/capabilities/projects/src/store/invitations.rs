//! Rows of invitations.

use chrono::{DateTime, Utc};
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use super::projects::lost;
use crate::model::{Invitation, InvitationState, ProjectId};

statements! {
    /// One more invitation.
    INSERT_INVITATION = "insert into project_invitation (id, project_id, rank, profile, state, why, sent_at, expires_at, \
        answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, null)";
    /// One invitation.
    INVITATION = "select * from project_invitation where id = $1";
    /// The invitations that wait for an answer.
    WAITING = "select * from project_invitation where state = 'sent' order by sent_at, id";
    /// The invitations of a project, the latest first.
    INVITATIONS_OF = "select * from project_invitation where project_id = $1 order by sent_at desc, id";
    /// An answer, where none was given.
    ANSWER_INVITATION = "update project_invitation set state = $2, answered_at = $3 where id = $1 and state = 'sent'";
    /// A seat is filled: whoever else was asked for it has no more answer to give.
    CLOSE_SEAT = "update project_invitation set state = 'expired', answered_at = $3 \
        where project_id = $1 and rank = $2 and state = 'sent'";
    /// Nothing of a project waits any more.
    CLOSE_PROJECT = "update project_invitation set state = 'expired', answered_at = $2 \
        where project_id = $1 and state = 'sent'";
    /// Those that nobody answered in time.
    EXPIRE = "update project_invitation set state = 'expired', answered_at = $1 where state = 'sent' and expires_at <= $1";
    /// Invitations that were answered long ago.
    FORGET_INVITATIONS = "delete from project_invitation where answered_at is not null and answered_at <= $1";
}

fn read(row: &Row) -> Result<Invitation, StoreError> {
    Ok(Invitation {
        id: row.get("id")?,
        project: row.parse("project_id")?,
        rank: u32::try_from(row.get::<i64>("rank")?).unwrap_or_default(),
        profile: row.get("profile")?,
        state: row.parse("state")?,
        why: serde_json::from_value(row.get("why")?).map_err(|_| lost("why"))?,
        sent_at: row.get("sent_at")?,
        expires_at: row.get("expires_at")?,
    })
}

/// Adds an invitation.
pub async fn insert(tx: &mut Tx, one: &Invitation) -> Result<(), StoreError> {
    let values = params![
        one.id.as_str(),
        one.project.as_str(),
        i64::from(one.rank),
        one.profile.as_str(),
        one.state.code(),
        serde_json::to_value(&one.why).unwrap_or_default(),
        one.sent_at,
        one.expires_at,
    ];
    tx.execute(&INSERT_INVITATION, values).await.map(drop)
}

/// One invitation.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Invitation>, StoreError> {
    db.fetch_optional(&INVITATION, params![id], read).await
}

/// The same within a transaction.
pub async fn find(tx: &mut Tx, id: &str) -> Result<Option<Invitation>, StoreError> {
    tx.fetch_optional(&INVITATION, params![id], read).await
}

/// Those that wait for an answer, the first first.
pub async fn waiting(db: &Db) -> Result<Vec<Invitation>, StoreError> {
    db.fetch_all(&WAITING, Vec::new(), read).await
}

/// Those of a project, the latest first.
pub async fn of_project(db: &Db, project: &ProjectId) -> Result<Vec<Invitation>, StoreError> {
    db.fetch_all(&INVITATIONS_OF, params![project.as_str()], read).await
}

/// The same within a transaction.
pub async fn find_of(tx: &mut Tx, project: &ProjectId) -> Result<Vec<Invitation>, StoreError> {
    tx.fetch_all(&INVITATIONS_OF, params![project.as_str()], read).await
}

/// Answers; false where it was answered already.
pub async fn answer(tx: &mut Tx, id: &str, state: InvitationState) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(&ANSWER_INVITATION, params![id, state.code(), now]).await? == 1)
}

/// A seat is filled: nobody else is asked for it any more.
pub async fn close_seat(tx: &mut Tx, project: &ProjectId, rank: u32) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&CLOSE_SEAT, params![project.as_str(), i64::from(rank), now]).await.map(drop)
}

/// Nothing of a project waits any more.
pub async fn close_project(tx: &mut Tx, project: &ProjectId) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&CLOSE_PROJECT, params![project.as_str(), now]).await.map(drop)
}

/// Ends those that nobody answered in time, and forgets those that were answered before a moment; how many ended.
pub async fn tidy(tx: &mut Tx, long_ago: DateTime<Utc>) -> Result<u64, StoreError> {
    let now = tx.now();
    let ended = tx.execute(&EXPIRE, params![now]).await?;
    tx.execute(&FORGET_INVITATIONS, params![long_ago]).await?;
    Ok(ended)
}
