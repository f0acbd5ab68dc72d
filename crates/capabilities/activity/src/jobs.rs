//! Work in the background: remarks and printed reports go after their time; reports are printed.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{Months, TimeDelta};
use maillage_shell::{App, pdf};
use maillage_store::Actor;
use maillage_store::jobs::{Every, Handler, Job, JobError, JobRunner};

use crate::pages::State;
use crate::store;
use crate::yearly::{self, PrintYearly};

/// Kind of the job that forgets remarks.
const RETENTION: &str = "activity.retention";
/// Months that a remark is kept.
const NOTES_KEPT: Months = Months::new(12);

/// The runner, with the work of this crate.
pub fn add(runner: JobRunner, app: &App, state: &State) -> JobRunner {
    let day = Every::Interval(TimeDelta::hours(24));
    let runner = runner.handle(RETENTION, Retention(app.clone())).schedule(RETENTION, day);
    if app.press().is_none() {
        // Another node may have a press: what is asked for waits for it.
        return runner;
    }
    let (activities, places) = (Arc::clone(&state.activities), Arc::clone(&state.places));
    runner.handle(yearly::KIND, PrintYearly { app: app.clone(), activities, places })
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
        pdf::forget_over(&self.0, yearly::KIND).await?;
        Ok(())
    }
}
