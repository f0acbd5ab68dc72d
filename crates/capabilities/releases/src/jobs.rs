//! Work in the background.

use async_trait::async_trait;
use chrono::NaiveTime;
use maillage_shell::App;
use maillage_store::jobs::{Every, Handler, Job, JobError, JobRunner};

use crate::acts::upkeep;

/// Forgets, and catches up.
const UPKEEP: &str = "releases.upkeep";

/// The runner, with the work of releases.
pub fn add(runner: JobRunner, app: &App) -> JobRunner {
    let night = NaiveTime::from_hms_opt(3, 55, 0).unwrap_or_default();
    runner.handle(UPKEEP, Upkeep(app.clone())).schedule(UPKEEP, Every::Day(night, app.zone()))
}

struct Upkeep(App);

#[async_trait]
impl Handler for Upkeep {
    async fn run(&self, _: &Job) -> Result<(), JobError> {
        upkeep::run(&self.0).await?;
        Ok(())
    }
}
