//! Rows of what happened to needs: lines are added, never changed.

use chrono::{DateTime, Utc};
use maillage_store::{Db, StoreError, Tx, params, statements};

use crate::model::{ByWhom, NeedId, Step};

statements! {
    /// One more line.
    INSERT_STEP = "insert into need_step (id, need_id, at, step, by_whom, reason) values ($1, $2, $3, $4, $5, $6)";
    /// What happened to a need, in order.
    STEPS = "select at, step, by_whom, reason from need_step where need_id = $1 order by at, id";
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
    /// Why, where it was told.
    pub reason: Option<String>,
}

/// Adds a line.
pub async fn insert(tx: &mut Tx, line: &str, need: &NeedId, happened: &Happened) -> Result<(), StoreError> {
    let Happened { at, step, by_whom, reason } = happened;
    let values = params![line, need.as_str(), *at, step.code(), by_whom.code(), reason.as_deref()];
    tx.execute(&INSERT_STEP, values).await.map(drop)
}

/// What happened to a need, in order.
pub async fn of_need(db: &Db, need: &NeedId) -> Result<Vec<Happened>, StoreError> {
    db.fetch_all(&STEPS, params![need.as_str()], |row| {
        Ok(Happened {
            at: row.get("at")?,
            step: row.parse("step")?,
            by_whom: row.parse("by_whom")?,
            reason: row.get("reason")?,
        })
    })
    .await
}
