//! Rows of what happened to projects: lines are added, never changed.

use chrono::{DateTime, Utc};
use maillage_store::{Db, StoreError, Tx, params, statements};

use crate::model::{ByWhom, ProjectId, Step};

statements! {
    /// One more line.
    INSERT_STEP = "insert into project_step (id, project_id, at, step, by_whom, reason) values ($1, $2, $3, $4, $5, $6)";
    /// What happened to a project, in order.
    STEPS = "select at, step, by_whom, reason from project_step where project_id = $1 order by at, id";
    /// What happened to projects lately, the latest first.
    LATEST = "select project_id, at, step from project_step where at > $1 order by at desc, id";
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
    /// Why, or what, where it was told.
    pub reason: Option<String>,
}

/// Adds a line.
pub async fn insert(
    tx: &mut Tx,
    line: &str,
    project: &ProjectId,
    happened: &Happened,
) -> Result<(), StoreError> {
    let Happened { at, step, by_whom, reason } = happened;
    let values = params![line, project.as_str(), *at, step.code(), by_whom.code(), reason.as_deref()];
    tx.execute(&INSERT_STEP, values).await.map(drop)
}

/// What happened to a project, in order.
pub async fn of_project(db: &Db, project: &ProjectId) -> Result<Vec<Happened>, StoreError> {
    db.fetch_all(&STEPS, params![project.as_str()], |row| {
        Ok(Happened {
            at: row.get("at")?,
            step: row.parse("step")?,
            by_whom: row.parse("by_whom")?,
            reason: row.get("reason")?,
        })
    })
    .await
}

/// What happened since a moment, the latest first.
pub async fn since(
    db: &Db,
    moment: DateTime<Utc>,
) -> Result<Vec<(ProjectId, DateTime<Utc>, Step)>, StoreError> {
    db.fetch_all(&LATEST, params![moment], |row| {
        Ok((row.parse("project_id")?, row.get("at")?, row.parse("step")?))
    })
    .await
}
