//! Work in the background: remarks go after their time.

use async_trait::async_trait;
use chrono::{Months, TimeDelta};
use maillage_shell::App;
use maillage_store::Actor;
use maillage_store::jobs::{Every, Handler, Job, JobError, JobRunner};

use crate::store;

/// Kind of the job that forgets remarks.
const RETENTION: &str = "activity.retention";
/// Months that a remark is kept.
const NOTES_KEPT: Months = Months::new(12);

/// The runner, with the work of this crate.
pub fn add(runner: JobRunner, app: &App) -> JobRunner {
    let day = Every::Interval(TimeDelta::hours(24));
    runner.handle(RETENTION, Retention(app.clone())).schedule(RETENTION, day)
}

/// Forgets the remarks of acts more than twelve months old; how many.
pub async fn forget_notes(app: &App) -> Result<u64, maillage_store::StoreError> {
    let before = app.local(app.now()).date() - NOTES_KEPT;
    let mut tx = app.db().begin(&Actor::system("activity.retention"), app.now()).await?;
    let forgotten = store::purge_notes(&mut tx, before).await?;
    if forgotten > 0 {
        tx.audit("activity.notes.forget", "activity", "", serde_json::json!({ "count": forgotten }));
    }
    tx.commit().await?;
    tracing::info!(
        activity.notes.forgotten = forgotten,
        "remarks more than twelve months old were forgotten"
    );
    Ok(forgotten)
}

struct Retention(App);

#[async_trait]
impl Handler for Retention {
    async fn run(&self, _: &Job) -> Result<(), JobError> {
        forget_notes(&self.0).await?;
        Ok(())
    }
}
