//! Work in the background: letters, what a node could not do itself, and the schedule of retention.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::NaiveTime;
use maillage_shell::App;
use maillage_shell::post::Post;
use maillage_store::Actor;
use maillage_store::jobs::{Every, Handler, Job, JobError, JobRunner};

use crate::acts::{APPLY, apply};
use crate::mail::{KIND as MAIL, SendMail};
use crate::store::retention;

/// Forgets what people said a year after the last decision.
const UPKEEP: &str = "moderation.upkeep";

/// The runner, with the work of moderation.
pub fn add(runner: JobRunner, app: &App, post: &Arc<dyn Post>) -> JobRunner {
    let night = NaiveTime::from_hms_opt(3, 50, 0).unwrap_or_default();
    runner
        .handle(MAIL, SendMail { app: app.clone(), post: Arc::clone(post) })
        .handle(APPLY, Apply(app.clone()))
        .handle(UPKEEP, Upkeep(app.clone()))
        .schedule(UPKEEP, Every::Day(night, app.zone()))
}

struct Apply(App);

#[async_trait]
impl Handler for Apply {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        if let Ok(id) = job.payload["case"].as_str().unwrap_or_default().parse() {
            apply(&self.0, &Actor::system("moderation"), &id).await?;
        }
        Ok(())
    }
}

struct Upkeep(App);

#[async_trait]
impl Handler for Upkeep {
    async fn run(&self, _: &Job) -> Result<(), JobError> {
        let gone = retention::run(self.0.db(), self.0.now()).await?;
        tracing::info!(cases.forgotten = gone, "the schedule of retention was applied to moderation");
        Ok(())
    }
}
