//! Work in the background: what time does.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::NaiveTime;
use maillage_shell::App;
use maillage_store::jobs::{Every, Handler, Job, JobError, JobRunner};

use crate::acts::upkeep;
use crate::talents::Talents;

/// Ends invitations, frees seats.
const UPKEEP: &str = "projects.upkeep";

/// The runner, with the work of projects.
pub fn add(runner: JobRunner, app: &App, talents: &Arc<dyn Talents>) -> JobRunner {
    let night = NaiveTime::from_hms_opt(3, 50, 0).unwrap_or_default();
    runner
        .handle(UPKEEP, Upkeep { app: app.clone(), talents: Arc::clone(talents) })
        .schedule(UPKEEP, Every::Day(night, app.zone()))
}

struct Upkeep {
    app: App,
    talents: Arc<dyn Talents>,
}

#[async_trait]
impl Handler for Upkeep {
    async fn run(&self, _: &Job) -> Result<(), JobError> {
        upkeep::run(&self.app, &self.talents).await?;
        Ok(())
    }
}
