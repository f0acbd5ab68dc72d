//! Rows of what happened to campaigns, and of draws: lines are added, never changed.

use chrono::{DateTime, Utc};
use maillage_store::{Db, StoreError, Tx, params, statements};

use crate::model::{ByWhom, Step, TrialId};

statements! {
    /// One more line.
    INSERT_STEP = "insert into trial_step (id, trial_id, at, step, by_whom, reason) values ($1, $2, $3, $4, $5, $6)";
    /// What happened to a campaign, in order.
    STEPS = "select at, step, by_whom, reason from trial_step where trial_id = $1 order by at, id";
    /// One more draw.
    INSERT_DRAW = "insert into trial_draw (id, trial_id, at, seed, asked, candidates, invited) values ($1, $2, $3, $4, $5, $6, $7)";
    /// The draws of a campaign, in order.
    DRAWS = "select at, seed, asked, candidates, invited from trial_draw where trial_id = $1 order by at, id";
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

/// A draw that was done.
#[derive(Clone, Copy, Debug)]
pub struct Drawn {
    /// When.
    pub at: DateTime<Utc>,
    /// With which seed.
    pub seed: u32,
    /// How many testers were asked for.
    pub asked: u16,
    /// Among how many.
    pub candidates: u32,
    /// How many were invited.
    pub invited: u16,
}

/// Adds a line.
pub async fn insert(tx: &mut Tx, line: &str, trial: &TrialId, happened: &Happened) -> Result<(), StoreError> {
    let Happened { at, step, by_whom, reason } = happened;
    let values = params![line, trial.as_str(), *at, step.code(), by_whom.code(), reason.as_deref()];
    tx.execute(&INSERT_STEP, values).await.map(drop)
}

/// What happened to a campaign, in order.
pub async fn of_trial(db: &Db, trial: &TrialId) -> Result<Vec<Happened>, StoreError> {
    db.fetch_all(&STEPS, params![trial.as_str()], |row| {
        Ok(Happened {
            at: row.get("at")?,
            step: row.parse("step")?,
            by_whom: row.parse("by_whom")?,
            reason: row.get("reason")?,
        })
    })
    .await
}

/// Adds a draw.
pub async fn insert_draw(tx: &mut Tx, line: &str, trial: &TrialId, drawn: &Drawn) -> Result<(), StoreError> {
    let Drawn { at, seed, asked, candidates, invited } = *drawn;
    tx.execute(&INSERT_DRAW, params![line, trial.as_str(), at, seed, asked, candidates, invited])
        .await
        .map(drop)
}

/// The draws of a campaign, in order.
pub async fn draws(db: &Db, trial: &TrialId) -> Result<Vec<Drawn>, StoreError> {
    db.fetch_all(&DRAWS, params![trial.as_str()], |row| {
        Ok(Drawn {
            at: row.get("at")?,
            seed: row.get("seed")?,
            asked: row.get("asked")?,
            candidates: row.get("candidates")?,
            invited: row.get("invited")?,
        })
    })
    .await
}
