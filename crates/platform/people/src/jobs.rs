//! Work in the background: mail, and the schedule of retention.

use async_trait::async_trait;
use chrono::TimeDelta;
use maillage_store::jobs::{Every, Handler, Job, JobError, JobRunner};

use crate::acts::erase;
use crate::mail::jobs::{KIND as MAIL, SendMail};
use crate::people::People;
use crate::store::purge;

/// Kind of the job that warns and anonymises idle accounts and forgets what has ended.
const RETENTION: &str = "people.retention";
/// How often it runs: often enough for the salts of a day to go with the day.
const EVERY: TimeDelta = TimeDelta::hours(6);

impl People {
    /// The runner, with the work of this crate.
    pub fn work(&self, runner: JobRunner) -> JobRunner {
        runner
            .handle(MAIL, SendMail(self.clone()))
            .handle(RETENTION, Retention(self.clone()))
            .schedule(RETENTION, Every::Interval(EVERY))
    }

    /// Runs the schedule of retention now: what was warned and anonymised.
    pub async fn retain(&self) -> Result<erase::Run, maillage_store::StoreError> {
        let run = erase::idle(self).await?;
        let forgotten = purge::run(self.db(), self.now()).await?;
        tracing::info!(
            people.warned = run.warned,
            people.erased = run.erased,
            rows.forgotten = forgotten,
            "the schedule of retention was applied to accounts"
        );
        Ok(run)
    }
}

struct Retention(People);

#[async_trait]
impl Handler for Retention {
    async fn run(&self, _: &Job) -> Result<(), JobError> {
        self.0.retain().await?;
        Ok(())
    }
}
