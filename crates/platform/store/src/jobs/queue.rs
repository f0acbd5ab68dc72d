//! The queue itself: its statements, and what one can ask of it.

use chrono::{DateTime, Utc};

use super::NewJob;
use crate::{Actor, Db, Row, StoreError, Tx, params, statements};

statements! {
    /// Adds a job unless an unfinished one holds its key.
    pub(crate) ADD_JOB = "insert into job (id, kind, payload, unique_key, enqueued_at, run_at, attempts, max_attempts, \
        failed) values ($1, $2, $3, $4, $5, $6, 0, $7, false) on conflict (unique_key) where done_at is null do nothing";
    /// Takes the oldest due job of the kinds listed in a JSON array, until `$2`.
    pub(crate) CLAIM = {
        sqlite: "update job set locked_until = $2, locked_by = $3, attempts = attempts + 1 where id = ( \
            select id from job where done_at is null and run_at <= $1 and (locked_until is null or locked_until < $1) \
            and attempts < max_attempts and kind in (select value from json_each($4)) order by run_at, id limit 1) \
            returning id, kind, payload, attempts, max_attempts",
        postgres: "update job set locked_until = $2, locked_by = $3, attempts = attempts + 1 where id = ( \
            select id from job where done_at is null and run_at <= $1 and (locked_until is null or locked_until < $1) \
            and attempts < max_attempts and kind in (select jsonb_array_elements_text($4)) order by run_at, id limit 1 \
            for update skip locked) returning id, kind, payload, attempts, max_attempts",
    };
    /// Whether there is something to claim: a read, which disturbs nobody.
    pub(crate) ANY_DUE = "select 1 as due from job where done_at is null and run_at <= $1 \
        and (locked_until is null or locked_until < $1) limit 1";
    /// Keeps a claim.
    pub(crate) RENEW = "update job set locked_until = $4 where id = $1 and locked_by = $2 and attempts = $3 and done_at is null";
    /// The work is done.
    pub(crate) FINISH = "update job set done_at = $4, locked_until = null, locked_by = null, last_error = null \
        where id = $1 and locked_by = $2 and attempts = $3 and done_at is null";
    /// The attempt failed: again at `$5`.
    pub(crate) POSTPONE = "update job set run_at = $5, last_error = $4, locked_until = null, locked_by = null \
        where id = $1 and locked_by = $2 and attempts = $3 and done_at is null";
    /// The attempt was not one: the node stops, another goes on at once.
    pub(crate) HAND_BACK = "update job set attempts = attempts - 1, locked_until = null, locked_by = null \
        where id = $1 and locked_by = $2 and attempts = $3 and done_at is null";
    /// The last attempt failed.
    pub(crate) GIVE_UP = "update job set done_at = $5, failed = true, last_error = $4, locked_until = null, locked_by = null \
        where id = $1 and locked_by = $2 and attempts = $3 and done_at is null";
    /// Jobs whose node died during their last attempt.
    pub(crate) BURY = "update job set done_at = $1, failed = true, locked_until = null, locked_by = null, \
        last_error = 'the node stopped during the last attempt' \
        where done_at is null and attempts >= max_attempts and locked_until < $1";
    /// How far a job is.
    pub(crate) PROGRESS = "update job set progress_done = $2, progress_total = $3, progress_message = $4 where id = $1";
    /// A job by its id.
    pub(crate) FIND = "select id, kind, run_at, attempts, last_error, done_at, failed, locked_until, progress_done, \
        progress_total, progress_message from job where id = $1";
    /// Jobs that failed for good, the latest first.
    pub(crate) FAILED = "select id, kind, run_at, attempts, last_error, done_at, failed, locked_until, progress_done, \
        progress_total, progress_message from job where failed order by done_at desc limit $1";
    /// Jobs still to do, by kind.
    pub(crate) UNFINISHED = "select kind, count(*) as jobs from job where done_at is null group by kind order by kind";
    /// Starts a failed job again.
    pub(crate) RETRY_NOW = "update job set done_at = null, failed = false, attempts = 0, run_at = $2 where id = $1 and failed";
    /// Gives an unfinished job up.
    pub(crate) ABANDON = "update job set done_at = $2, failed = true, last_error = 'abandoned', locked_until = null, \
        locked_by = null where id = $1 and done_at is null";
    /// Forgets finished jobs.
    pub(crate) PRUNE = "delete from job where done_at < $1";
}

/// Writes a job; whether it was added.
pub(crate) async fn insert(tx: &mut Tx, job: NewJob) -> Result<bool, StoreError> {
    let now = tx.now();
    let values = params![job.id, job.kind, job.payload, job.unique_key, now, job.run_at, job.max_attempts];
    Ok(tx.execute(&ADD_JOB, values).await? == 1)
}

/// How far a job is, as its handler told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Units done.
    pub done: u64,
    /// Units in all.
    pub total: u64,
    /// A word for the person who waits.
    pub message: String,
}

/// What became of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobState {
    /// Identifier.
    pub id: String,
    /// Kind.
    pub kind: String,
    /// Attempts begun.
    pub attempts: u32,
    /// Not before this time.
    pub run_at: DateTime<Utc>,
    /// When it ended, well or not.
    pub done_at: Option<DateTime<Utc>>,
    /// Whether it ended badly: all attempts failed, or its handler gave up.
    pub failed: bool,
    /// Until when a node has claimed it.
    pub locked_until: Option<DateTime<Utc>>,
    /// Last failure, if any.
    pub last_error: Option<String>,
    /// Last progress told.
    pub progress: Option<Progress>,
}

impl JobState {
    fn read(row: &Row) -> Result<Self, StoreError> {
        let message: Option<String> = row.get("progress_message")?;
        let progress = match message {
            Some(message) => {
                Some(Progress { done: row.get("progress_done")?, total: row.get("progress_total")?, message })
            }
            None => None,
        };
        Ok(Self {
            id: row.get("id")?,
            kind: row.get("kind")?,
            attempts: row.get("attempts")?,
            run_at: row.get("run_at")?,
            done_at: row.get("done_at")?,
            failed: row.get("failed")?,
            locked_until: row.get("locked_until")?,
            last_error: row.get("last_error")?,
            progress,
        })
    }
}

/// A job by its id.
pub async fn find(db: &Db, id: &str) -> Result<Option<JobState>, StoreError> {
    db.fetch_optional(&FIND, params![id], JobState::read).await
}

/// Jobs that failed for good, the latest first.
pub async fn failed(db: &Db, limit: u32) -> Result<Vec<JobState>, StoreError> {
    db.fetch_all(&FAILED, params![limit], JobState::read).await
}

/// Jobs still to do, by kind.
pub async fn unfinished(db: &Db) -> Result<Vec<(String, u64)>, StoreError> {
    db.fetch_all(&UNFINISHED, params![], |row| Ok((row.get("kind")?, row.get("jobs")?))).await
}

/// Starts a failed job again, with all its attempts; whether there was one. A violation of the unique key when a new job
/// has taken its place.
pub async fn retry_now(db: &Db, actor: &Actor, id: &str, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let mut tx = db.begin(actor, now).await?;
    let found = tx.execute(&RETRY_NOW, params![id, now]).await? == 1;
    tx.audit("job.retry", "job", id, serde_json::Value::Null);
    tx.commit().await?;
    Ok(found)
}

/// Gives up an unfinished job; whether there was one. A handler at work learns it when its lease is renewed.
pub async fn abandon(db: &Db, actor: &Actor, id: &str, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let mut tx = db.begin(actor, now).await?;
    let found = tx.execute(&ABANDON, params![id, now]).await? == 1;
    tx.audit("job.abandon", "job", id, serde_json::Value::Null);
    tx.commit().await?;
    Ok(found)
}

/// Forgets the jobs that ended before a time; how many.
pub async fn prune_done(db: &Db, before: DateTime<Utc>, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut tx = db.begin(&Actor::system("retention"), now).await?;
    let pruned = tx.execute(&PRUNE, params![before]).await?;
    tx.commit().await?;
    Ok(pruned)
}
