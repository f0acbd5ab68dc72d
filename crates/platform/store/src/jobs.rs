//! Background work: a queue in the database, filled in the transaction that wants the work done.

use chrono::{DateTime, Utc};

use crate::{StoreError, Tx, params, statements};

/// A job to add to the queue with [`Tx::enqueue`].
#[derive(Debug, Clone)]
pub struct NewJob {
    /// Identifier, from [`Ids::uuid`](crate::Ids::uuid).
    pub id: String,
    /// Which handler runs it.
    pub kind: &'static str,
    /// What the handler needs to know. Identifiers rather than personal values.
    pub payload: serde_json::Value,
    /// Not before this time.
    pub run_at: DateTime<Utc>,
    /// Attempts before giving up.
    pub max_attempts: u32,
    /// While an unfinished job holds the same key, this one is not added.
    pub unique_key: Option<String>,
}

impl NewJob {
    /// A job to run as soon as possible, up to 8 attempts (about half a day).
    pub fn new(id: String, kind: &'static str, payload: serde_json::Value, now: DateTime<Utc>) -> Self {
        Self { id, kind, payload, run_at: now, max_attempts: 8, unique_key: None }
    }

    /// Not before a time.
    #[must_use]
    pub fn at(mut self, run_at: DateTime<Utc>) -> Self {
        self.run_at = run_at;
        self
    }

    /// Only one unfinished job with this key.
    #[must_use]
    pub fn unique(mut self, key: impl Into<String>) -> Self {
        self.unique_key = Some(key.into());
        self
    }
}

statements! {
    /// Adds a job unless an unfinished one holds its key.
    pub(crate) ADD_JOB = "insert into job (id, kind, payload, unique_key, enqueued_at, run_at, attempts, max_attempts, failed) \
        values ($1, $2, $3, $4, $5, $6, 0, $7, false) on conflict (unique_key) where done_at is null do nothing";
}

/// Writes a job; whether it was added.
pub(crate) async fn insert(tx: &mut Tx, job: NewJob) -> Result<bool, StoreError> {
    let now = tx.now();
    let values = params![job.id, job.kind, job.payload, job.unique_key, now, job.run_at, job.max_attempts];
    Ok(tx.execute(&ADD_JOB, values).await? == 1)
}
