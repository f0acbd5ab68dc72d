//! The daily upkeep of the database: what nobody needs any more is forgotten.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{NaiveTime, TimeDelta};
use chrono_tz::Tz;
use maillage_shell::App;
use maillage_store::jobs::{self, Every, Handler, Job, JobError, JobRunner};
use maillage_store::{Clock, prune_before};

/// Kind of the job.
const KIND: &str = "store.upkeep";
/// How long a node may be away before it has to read everything again.
const CHANGES_KEPT: TimeDelta = TimeDelta::days(7);
/// How long finished jobs can be looked at.
const JOBS_KEPT: TimeDelta = TimeDelta::days(30);

/// Adds the upkeep to the jobs: every night, where the network is.
pub fn add(runner: JobRunner, app: &App) -> JobRunner {
    let zone = app.settings().network.time_zone.parse().unwrap_or(Tz::Europe__Paris);
    let night = Every::Day(NaiveTime::from_hms_opt(3, 40, 0).unwrap_or_default(), zone);
    runner.handle(KIND, Upkeep(Arc::clone(app.clock()))).schedule(KIND, night)
}

struct Upkeep(Arc<dyn Clock>);

#[async_trait]
impl Handler for Upkeep {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let now = self.0.now();
        let changes = prune_before(&job.db, now - CHANGES_KEPT, now).await?;
        let jobs = jobs::prune_done(&job.db, now - JOBS_KEPT, now).await?;
        job.db.maintain().await?;
        tracing::info!(upkeep.changes = changes, upkeep.jobs = jobs, "the database was tidied");
        Ok(())
    }
}
