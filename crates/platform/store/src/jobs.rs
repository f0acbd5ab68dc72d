//! Background work: a queue in the database, filled in the transaction that wants the work done.
//!
//! A job is claimed by one node at a time under a lease that its runner renews; a node that dies loses its leases, and
//! another takes over. So a handler may run more than once, but never twice at the same time: write handlers that can
//! start again.

mod backoff;
mod queue;
mod runner;
mod schedule;

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, Utc};

pub use backoff::retry_after;
pub(crate) use queue::{ALL as STATEMENTS, insert};
pub use queue::{JobState, Progress, abandon, failed, find, prune_done, retry_now, unfinished};
pub use runner::{JobRunner, Running};
pub(crate) use schedule::ALL as SCHEDULE_STATEMENTS;
pub use schedule::Every;

use crate::{Db, StoreError, params};

/// A job to add to the queue with [`Tx::enqueue`](crate::Tx::enqueue).
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
    /// A job to run as soon as possible, up to 8 attempts (about half an hour).
    pub fn new(id: String, kind: &'static str, payload: serde_json::Value, now: DateTime<Utc>) -> Self {
        Self { id, kind, payload, run_at: now, max_attempts: 8, unique_key: None }
    }

    /// Not before a time.
    #[must_use]
    pub fn at(mut self, run_at: DateTime<Utc>) -> Self {
        self.run_at = run_at;
        self
    }

    /// So many attempts, at least one.
    #[must_use]
    pub fn attempts(mut self, max_attempts: u32) -> Self {
        self.max_attempts = max_attempts.max(1);
        self
    }

    /// Only one unfinished job with this key.
    #[must_use]
    pub fn unique(mut self, key: impl Into<String>) -> Self {
        self.unique_key = Some(key.into());
        self
    }
}

/// Why a handler did not finish: kept in the queue for operators, so without personal values.
#[derive(Debug)]
pub enum JobError {
    /// Try again later.
    Retry(String),
    /// Trying again cannot help.
    GiveUp(String),
}

impl<E: std::error::Error> From<E> for JobError {
    fn from(error: E) -> Self {
        Self::Retry(error.to_string())
    }
}

/// Does the work of one kind of job.
#[async_trait]
pub trait Handler: Send + Sync + 'static {
    /// Runs one job. Look at [`Job::is_stopping`] in long loops.
    async fn run(&self, job: &Job) -> Result<(), JobError>;
}

/// A claimed job, as its handler sees it.
#[derive(Debug)]
pub struct Job {
    /// Identifier.
    pub id: String,
    /// Kind.
    pub kind: String,
    /// What was enqueued.
    pub payload: serde_json::Value,
    /// 1 at the first attempt.
    pub attempt: u32,
    /// The database of the queue.
    pub db: Db,
    /// Time of the claim.
    pub now: DateTime<Utc>,
    stop: Arc<std::sync::atomic::AtomicBool>,
}

impl Job {
    /// Whether the node wants to stop, or the lease was lost: leave at the next safe point with [`JobError::Retry`].
    pub fn is_stopping(&self) -> bool {
        self.stop.load(std::sync::atomic::Ordering::Relaxed)
    }

    /// Tells how far the work is, for those who wait for it.
    pub async fn progress(&self, done: u64, total: u64, message: &str) -> Result<(), StoreError> {
        let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let mut tx = self.db.begin(&crate::Actor::system("jobs"), self.now).await?;
        tx.execute(&queue::PROGRESS, params![self.id.as_str(), count(done), count(total), message]).await?;
        tx.commit().await.map(drop)
    }
}
