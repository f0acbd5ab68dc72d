//! Work in the background: letters, profiles that end, counts that everybody sees.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::NaiveTime;
use maillage_shell::App;
use maillage_shell::post::Post;
use maillage_store::jobs::{Every, Handler, Job, JobError, JobRunner};
use maillage_store::{Actor, StoreError};

use crate::counts;
use crate::mail::{self, KIND as MAIL, SendMail};
use crate::relay::{KIND as RELAY, Relay};
use crate::store::retention;

/// Asks who still holds, forgets who does not, counts again.
const UPKEEP: &str = "skills.upkeep";
/// Forgets profiles that nobody confirmed.
const EXPIRE: &str = "skills.expire";

/// The runner, with the work of skills.
pub fn add(runner: JobRunner, app: &App, post: &Arc<dyn Post>) -> JobRunner {
    let night = NaiveTime::from_hms_opt(3, 40, 0).unwrap_or_default();
    runner
        .handle(MAIL, SendMail { app: app.clone(), post: Arc::clone(post) })
        .handle(RELAY, Relay { app: app.clone(), post: Arc::clone(post) })
        .handle(EXPIRE, Expire(app.clone()))
        .schedule(EXPIRE, Every::Interval(chrono::TimeDelta::hours(1)))
        .handle(UPKEEP, Upkeep(app.clone()))
        .schedule(UPKEEP, Every::Day(night, app.zone()))
}

struct Expire(App);

#[async_trait]
impl Handler for Expire {
    async fn run(&self, _: &Job) -> Result<(), JobError> {
        forget(&self.0).await?;
        Ok(())
    }
}

async fn forget(app: &App) -> Result<(), StoreError> {
    let gone = retention::run(app.db(), app.now()).await?;
    if gone > 0 {
        tracing::info!(profiles = gone, "profiles that nobody confirmed are forgotten");
    }
    Ok(())
}

struct Upkeep(App);

#[async_trait]
impl Handler for Upkeep {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        for rank in retention::ranks() {
            while !job.is_stopping() && ask_some(&self.0, rank).await? > 0 {}
        }
        forget(&self.0).await?;
        if counts::run(&self.0).await? {
            tracing::info!("skills are counted again");
        }
        Ok(())
    }
}

/// Asks some people whether their profile still holds; how many were looked at.
async fn ask_some(app: &App, rank: usize) -> Result<usize, StoreError> {
    let due = retention::to_ask(app.db(), app.now(), rank).await?;
    let mut tx = app.db().begin(&Actor::system("skills"), app.now()).await?;
    for id in &due {
        if retention::note_asked(&mut tx, id, rank).await? {
            tx.enqueue(mail::renewal(app, *id, rank));
        }
    }
    tx.commit().await?;
    Ok(due.len())
}
