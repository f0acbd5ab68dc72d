//! Rows of the files that were sent.

use chrono::{DateTime, Utc};
use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use serde::Serialize;

use crate::model::Period;

/// What a file changes, in values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Counts {
    /// New.
    pub added: u64,
    /// Others than before.
    pub changed: u64,
    /// As before.
    pub unchanged: u64,
    /// Remarks.
    pub remarks: u64,
}

/// A file that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Inner id.
    pub id: String,
    /// Name of the file.
    pub file_name: String,
    /// The file; none where it is not kept.
    pub file_id: Option<String>,
    /// Who made it.
    pub source: String,
    /// The period of values whose column does not tell it.
    pub period: Period,
    /// The job that brings it in, once a person has accepted it.
    pub job_id: Option<String>,
    /// When it was sent.
    pub started_at: DateTime<Utc>,
    /// When it was brought in.
    pub ended_at: Option<DateTime<Utc>>,
    /// What it changed.
    pub counts: Counts,
}

statements! {
    /// The latest files.
    RUNS = "select id, file_name, file_id, source, period, job_id, started_at, ended_at, added, changed, unchanged, \
        remarks from observatory_import order by started_at desc, id desc limit $1";
    /// One of them.
    RUN = "select id, file_name, file_id, source, period, job_id, started_at, ended_at, added, changed, unchanged, \
        remarks from observatory_import where id = $1";
    /// A file is sent, accepted, brought in.
    PUT_RUN = "insert into observatory_import (id, file_name, file_id, source, period, job_id, actor, started_at, \
        ended_at, added, changed, unchanged, remarks) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
        on conflict (id) do update set job_id = excluded.job_id, ended_at = excluded.ended_at, added = excluded.added, \
        changed = excluded.changed, unchanged = excluded.unchanged, remarks = excluded.remarks";
}

fn read(row: &Row) -> Result<Run, StoreError> {
    let count = |name: &str| row.get::<i64>(name).map(i64::unsigned_abs);
    Ok(Run {
        id: row.get("id")?,
        file_name: row.get("file_name")?,
        file_id: row.get("file_id")?,
        source: row.get("source")?,
        period: row.parse("period")?,
        job_id: row.get("job_id")?,
        started_at: row.get("started_at")?,
        ended_at: row.get("ended_at")?,
        counts: Counts {
            added: count("added")?,
            changed: count("changed")?,
            unchanged: count("unchanged")?,
            remarks: count("remarks")?,
        },
    })
}

/// The latest files, the newest first.
pub async fn latest(db: &Db, limit: u32) -> Result<Vec<Run>, StoreError> {
    db.fetch_all(&RUNS, params![i64::from(limit)], read).await
}

/// One of them.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Run>, StoreError> {
    db.fetch_optional(&RUN, params![id], read).await
}

/// Writes down how far a file has come.
pub async fn put(tx: &mut Tx, run: &Run) -> Result<(), StoreError> {
    let actor = tx.actor().as_str().to_owned();
    let count = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
    let values = params![
        run.id.as_str(),
        run.file_name.as_str(),
        run.file_id.clone(),
        run.source.as_str(),
        run.period.to_string(),
        run.job_id.clone(),
        actor,
        run.started_at,
        run.ended_at,
        count(run.counts.added),
        count(run.counts.changed),
        count(run.counts.unchanged),
        count(run.counts.remarks),
    ];
    tx.execute(&PUT_RUN, values).await.map(drop)
}
