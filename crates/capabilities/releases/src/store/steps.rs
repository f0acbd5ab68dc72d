//! Rows of what happened: lines are added, never changed.

use chrono::{DateTime, Utc};
use maillage_store::{Db, StoreError, Tx, params, statements};

use crate::model::{ByWhom, Step};

statements! {
    /// One more line.
    INSERT_STEP = "insert into release_step (id, thing, at, step, by_whom, reason) values ($1, $2, $3, $4, $5, $6)";
    /// What happened to something, in order.
    STEPS = "select at, step, by_whom, reason from release_step where thing = $1 order by at, id";
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Happened {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub step: Step,
    /// Through whom.
    pub by_whom: ByWhom,
    /// Why, or which version, where it was told.
    pub reason: Option<String>,
}

/// Adds a line about something, by its public id.
pub async fn insert(tx: &mut Tx, line: &str, thing: &str, happened: &Happened) -> Result<(), StoreError> {
    let Happened { at, step, by_whom, reason } = happened;
    let values = params![line, thing, *at, step.code(), by_whom.code(), reason.as_deref()];
    tx.execute(&INSERT_STEP, values).await.map(drop)
}

/// What happened to something, in order.
pub async fn of(db: &Db, thing: &str) -> Result<Vec<Happened>, StoreError> {
    db.fetch_all(&STEPS, params![thing], |row| {
        Ok(Happened {
            at: row.get("at")?,
            step: row.parse("step")?,
            by_whom: row.parse("by_whom")?,
            reason: row.get("reason")?,
        })
    })
    .await
}
