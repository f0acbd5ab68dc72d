//! Work in the background: letters, reminders, what is of no more use.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::NaiveTime;
use maillage_shell::App;
use maillage_shell::post::Post;
use maillage_store::jobs::{Every, Handler, Job, JobError, JobRunner};

use crate::acts::asked;
use crate::letters::{KIND, SendLetter};
use crate::store::retention;

/// Reminds bodies that let the day pass.
const REMIND: &str = "needs.remind";
/// Forgets addresses and links.
const UPKEEP: &str = "needs.upkeep";

/// The runner, with the work of needs; letters leave only where there is a post.
pub fn add(runner: JobRunner, app: &App, post: Option<&Arc<dyn Post>>) -> JobRunner {
    let morning = NaiveTime::from_hms_opt(8, 30, 0).unwrap_or_default();
    let night = NaiveTime::from_hms_opt(3, 40, 0).unwrap_or_default();
    let runner = match post {
        Some(post) => runner.handle(KIND, SendLetter { app: app.clone(), post: Arc::clone(post) }),
        None => runner,
    };
    runner
        .handle(REMIND, Remind(app.clone()))
        .schedule(REMIND, Every::Day(morning, app.zone()))
        .handle(UPKEEP, Upkeep(app.clone()))
        .schedule(UPKEEP, Every::Day(night, app.zone()))
}

struct Remind(App);

#[async_trait]
impl Handler for Remind {
    async fn run(&self, _: &Job) -> Result<(), JobError> {
        asked::remind(&self.0).await?;
        Ok(())
    }
}

struct Upkeep(App);

#[async_trait]
impl Handler for Upkeep {
    async fn run(&self, _: &Job) -> Result<(), JobError> {
        retention::run(self.0.db(), self.0.now()).await?;
        Ok(())
    }
}
