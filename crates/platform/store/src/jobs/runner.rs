//! The runner: claims due jobs and hands them to their handlers.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use chrono::TimeDelta;
use futures::FutureExt as _;
use futures::future::{Either, select};
use serde_json::json;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{interval, timeout};

use super::queue::{ANY_DUE, BURY, CLAIM, FINISH, GIVE_UP, HAND_BACK, POSTPONE, RENEW};
use super::schedule::{Every, enqueue_due, know};
use super::{Handler, Job, JobError, retry_after};
use crate::{Actor, Clock, Db, Ids, Row, Statement, StoreError, Value, params};

/// How long a claim holds without being renewed: how long the jobs of a dead node wait.
const LEASE: TimeDelta = TimeDelta::minutes(2);
/// A claim is renewed well before it ends.
const RENEW_EVERY: Duration = Duration::from_secs(30);
/// How often an idle runner looks.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How long stopping waits for handlers at work.
const STOP_WITHIN: Duration = Duration::from_secs(20);

/// Runs jobs. Register handlers, then [`start`](JobRunner::start) it.
pub struct JobRunner {
    db: Db,
    clock: Arc<dyn Clock>,
    ids: Ids,
    node: String,
    at_once: usize,
    handlers: BTreeMap<&'static str, Arc<dyn Handler>>,
    schedules: Vec<(&'static str, Every)>,
    stop: Arc<AtomicBool>,
}

struct Claimed {
    job: Job,
    is_last_attempt: bool,
}

impl JobRunner {
    /// A runner with no handler yet. It claims under a name of its own.
    pub fn new(db: Db, clock: Arc<dyn Clock>, ids: Ids) -> Self {
        let (node, stop) = (ids.uuid(), Arc::default());
        Self { db, clock, ids, node, at_once: 4, handlers: BTreeMap::new(), schedules: Vec::new(), stop }
    }

    /// Registers the handler of a kind. Jobs of kinds without a handler wait for a node that has one.
    #[must_use]
    pub fn handle(mut self, kind: &'static str, handler: impl Handler) -> Self {
        self.handlers.insert(kind, Arc::new(handler));
        self
    }

    /// Enqueues a job of that kind at the times of `every`, with an empty payload.
    #[must_use]
    pub fn schedule(mut self, kind: &'static str, every: Every) -> Self {
        self.schedules.push((kind, every));
        self
    }

    /// Jobs that this node runs side by side; 4 unless told otherwise.
    #[must_use]
    pub fn at_once(mut self, jobs: usize) -> Self {
        self.at_once = jobs.max(1);
        self
    }

    /// Runs in the background until stopped.
    pub fn start(self) -> Running {
        let (stop, stopped) = watch::channel(false);
        let leave = self.stop.clone();
        let task = tokio::spawn(Arc::new(self).serve(stopped));
        Running { stop, leave, task }
    }

    /// Runs everything that is due now, one job after the other, and the jobs that these leave; how many ran. For tests
    /// and for the command line.
    pub async fn run_due(&self) -> Result<usize, StoreError> {
        self.know_schedules().await?;
        let mut ran = 0;
        loop {
            self.housekeep().await?;
            let Some(claimed) = self.claim().await? else { return Ok(ran) };
            self.run(claimed).await?;
            ran += 1;
        }
    }

    async fn serve(self: Arc<Self>, mut stopped: watch::Receiver<bool>) {
        let mut working = JoinSet::new();
        let mut known = false;
        while !*stopped.borrow() {
            match self.fill(&mut working, &mut known).await {
                Ok(()) => {}
                Err(error) => tracing::warn!(%error, "the job queue cannot be read; trying again"),
            }
            let pause = tokio::time::sleep(LOOK_EVERY);
            tokio::select! {
                () = pause => {}
                _ = stopped.changed() => {}
                Some(_) = working.join_next() => {}
            }
        }
        let all = async { while working.join_next().await.is_some() {} };
        if timeout(STOP_WITHIN, all).await.is_err() {
            // Their leases run out, and another node starts them again.
            tracing::warn!(jobs.running = working.len(), "jobs were cut short by the stop");
            working.shutdown().await;
        }
    }

    /// Claims until there is nothing to do or no hand left.
    async fn fill(self: &Arc<Self>, working: &mut JoinSet<()>, known: &mut bool) -> Result<(), StoreError> {
        if !*known {
            self.know_schedules().await?;
            *known = true;
        }
        self.housekeep().await?;
        while working.len() < self.at_once && !self.stop.load(Ordering::Relaxed) {
            let Some(claimed) = self.claim().await? else { return Ok(()) };
            let runner = self.clone();
            working.spawn(async move {
                let (id, kind) = (claimed.job.id.clone(), claimed.job.kind.clone());
                if let Err(error) = runner.run(claimed).await {
                    tracing::warn!(%error, job.id = id, job.kind = kind, "the end of a job could not be written");
                }
            });
        }
        Ok(())
    }

    async fn know_schedules(&self) -> Result<(), StoreError> {
        for (kind, every) in &self.schedules {
            know(&self.db, kind, *every, self.clock.now()).await?;
        }
        Ok(())
    }

    async fn housekeep(&self) -> Result<(), StoreError> {
        if self.schedules.is_empty() {
            return Ok(());
        }
        enqueue_due(&self.db, &self.ids, &self.schedules, self.clock.now()).await
    }

    async fn claim(&self) -> Result<Option<Claimed>, StoreError> {
        let now = self.clock.now();
        if self.db.fetch_optional(&ANY_DUE, params![now], |_| Ok(())).await?.is_none() {
            return Ok(None);
        }
        let kinds = json!(self.handlers.keys().collect::<Vec<_>>());
        let mut tx = self.db.begin(&Actor::system("jobs"), now).await?;
        tx.execute(&BURY, params![now]).await?;
        let read = |row: &Row| {
            let attempt = row.get("attempts")?;
            let job = Job {
                id: row.get("id")?,
                kind: row.get("kind")?,
                payload: row.get("payload")?,
                attempt,
                db: self.db.clone(),
                now,
                stop: self.stop.clone(),
            };
            Ok(Claimed { job, is_last_attempt: attempt >= row.get("max_attempts")? })
        };
        let values = params![now, now + LEASE, self.node.as_str(), kinds];
        let claimed = tx.fetch_optional(&CLAIM, values, read).await?;
        tx.commit().await?;
        Ok(claimed)
    }

    async fn run(&self, claimed: Claimed) -> Result<(), StoreError> {
        let Claimed { job, is_last_attempt } = claimed;
        let Some(handler) = self.handlers.get(job.kind.as_str()).cloned() else { return Ok(()) };
        // A handler that panics has failed like any other.
        let work = std::panic::AssertUnwindSafe(handler.run(&job)).catch_unwind();
        let keep = self.keep(&job);
        let end = match select(Box::pin(work), Box::pin(keep)).await {
            Either::Left((Ok(end), _)) => end,
            Either::Left((Err(_), _)) => Err(JobError::Retry("the handler panicked".to_owned())),
            // The lease is lost: somebody else has the job, or it was abandoned. What it wrote so far stays.
            Either::Right(((), _)) => return Ok(()),
        };
        self.conclude(&job, end, is_last_attempt).await
    }

    /// Renews the lease for as long as the work lasts; ends when it is lost.
    async fn keep(&self, job: &Job) {
        let mut ticks = interval(RENEW_EVERY);
        ticks.tick().await;
        loop {
            ticks.tick().await;
            match self.settle(&RENEW, job, params![self.clock.now() + LEASE]).await {
                Ok(0) => return,
                Ok(_) => {}
                Err(error) => tracing::warn!(%error, job.id = job.id, "a lease could not be renewed"),
            }
        }
    }

    async fn conclude(&self, job: &Job, end: Result<(), JobError>, is_last: bool) -> Result<(), StoreError> {
        let now = self.clock.now();
        let (statement, values) = match end {
            Ok(()) => (&FINISH, params![now]),
            Err(JobError::Retry(_)) if job.is_stopping() => (&HAND_BACK, params![]),
            Err(JobError::Retry(reason)) if !is_last => {
                let wait =
                    TimeDelta::from_std(retry_after(job.attempt, self.ids.fraction())).unwrap_or(LEASE);
                tracing::info!(
                    job.id = job.id,
                    job.kind = job.kind,
                    reason,
                    "a job failed and will be tried again"
                );
                (&POSTPONE, params![reason, now + wait])
            }
            Err(JobError::Retry(reason) | JobError::GiveUp(reason)) => {
                tracing::warn!(job.id = job.id, job.kind = job.kind, reason, "a job failed for good");
                (&GIVE_UP, params![reason, now])
            }
        };
        self.settle(statement, job, values).await.map(drop)
    }

    /// Writes about a job, provided that this node still has it; the rows touched.
    async fn settle(&self, statement: &Statement, job: &Job, more: Vec<Value>) -> Result<u64, StoreError> {
        let mut tx = self.db.begin(&Actor::system("jobs"), self.clock.now()).await?;
        let mut values = params![job.id.as_str(), self.node.as_str(), job.attempt];
        values.extend(more);
        let touched = tx.execute(statement, values).await?;
        tx.commit().await?;
        Ok(touched)
    }
}

/// A runner at work. Dropping it stops it without waiting.
#[derive(Debug)]
pub struct Running {
    stop: watch::Sender<bool>,
    leave: Arc<AtomicBool>,
    task: tokio::task::JoinHandle<()>,
}

impl Running {
    /// Claims nothing more, asks the handlers at work to leave, and waits for them for up to 20 s.
    pub async fn stop(mut self) {
        self.ask();
        let _ = (&mut self.task).await;
    }

    fn ask(&self) {
        self.leave.store(true, Ordering::Relaxed);
        self.stop.send_replace(true);
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.ask();
    }
}
