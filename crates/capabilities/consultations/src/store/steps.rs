//! Rows of what happened to consultations: lines are added, never changed.

use chrono::{DateTime, Utc};
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use crate::model::{ByWhom, ConsultationId, Step};

statements! {
    /// One more line.
    INSERT_STEP = "insert into consultation_step (id, consultation_id, at, step, by_whom, reason) values ($1, $2, $3, $4, $5, $6)";
    /// What happened to a consultation, in order.
    STEPS = "select at, step, by_whom, reason from consultation_step where consultation_id = $1 order by at, id";
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
    /// Why, or what was added, where it was told.
    pub reason: Option<String>,
}

/// Adds a line.
pub async fn insert(
    tx: &mut Tx,
    line: &str,
    consultation: &ConsultationId,
    happened: &Happened,
) -> Result<(), StoreError> {
    let Happened { at, step, by_whom, reason } = happened;
    let values = params![line, consultation.as_str(), *at, step.code(), by_whom.code(), reason.as_deref()];
    tx.execute(&INSERT_STEP, values).await.map(drop)
}

/// What happened to a consultation, in order.
pub async fn of(db: &Db, consultation: &ConsultationId) -> Result<Vec<Happened>, StoreError> {
    let read = |row: &Row| {
        Ok(Happened {
            at: row.get("at")?,
            step: row.parse("step")?,
            by_whom: row.parse("by_whom")?,
            reason: row.get("reason")?,
        })
    };
    let mut steps = db.fetch_all(&STEPS, params![consultation.as_str()], read).await?;
    // What happens in one moment happens in the order of a life.
    steps.sort_by_key(|step| (step.at, step.step));
    Ok(steps)
}
