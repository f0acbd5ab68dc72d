//! Work in the background: remarks and printed reports go after their time; reports are printed.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{Months, NaiveTime, TimeDelta};
use maillage_shell::{App, pdf};
use maillage_store::Actor;
use maillage_store::jobs::{Every, Handler, Job, JobError, JobRunner};

use crate::import_job::{self, ImportJob};
use crate::pull::{self, PullJob};
use crate::state::State;
use crate::store;
use crate::yearly::{self, PrintYearly};

/// Kind of the job that forgets remarks.
const RETENTION: &str = "activity.retention";
/// Months after their last act when a followed person is forgotten.
const FOLLOWED_KEPT: Months = Months::new(12);
/// Months that a remark is kept.
const NOTES_KEPT: Months = Months::new(12);
/// Days that a file is kept once it was sent: it may name people, whom reading passes over.
const FILES_KEPT: TimeDelta = TimeDelta::days(30);
/// When La Coop is asked, on the clocks of the network: while people sleep.
const NIGHT: NaiveTime = NaiveTime::from_hms_opt(2, 40, 0).expect("a time of the day");

/// The runner, with the work of this crate.
pub fn add(runner: JobRunner, app: &App, state: &State) -> JobRunner {
    let day = Every::Interval(TimeDelta::hours(24));
    let places = &state.places;
    let import = ImportJob::new(app.clone(), Arc::clone(places));
    let mut runner = runner
        .handle(RETENTION, Retention(app.clone()))
        .schedule(RETENTION, day)
        .handle(import_job::KIND, import);
    // Another node may have a press: what is asked for waits for it.
    if app.press().is_some() {
        let (activities, places) = (Arc::clone(&state.activities), Arc::clone(places));
        runner = runner.handle(yearly::KIND, PrintYearly { app: app.clone(), activities, places });
    }
    if app.settings().coop.key.is_some() {
        let night = Every::Day(NIGHT, app.zone());
        let pull = PullJob::new(app.clone(), Arc::clone(places));
        runner = runner.handle(pull::KIND, pull).schedule(pull::KIND, night);
    }
    runner
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

/// Forgets the files that were sent more than thirty days ago; what they brought stays.
pub async fn forget_files(app: &App) -> Result<(), maillage_store::StoreError> {
    let mut tx = app.db().begin(&Actor::system("activity.retention"), app.now()).await?;
    let files = store::forget_files(&mut tx, app.now() - FILES_KEPT).await?;
    tx.commit().await?;
    for file in files.iter().filter_map(|file| file.parse().ok()) {
        // A file that was sent again lately, or to another capability, stays.
        app.files().forget(app.db(), &file, app.now()).await?;
    }
    Ok(())
}

/// Forgets the followed people who were last helped more than twelve months ago; how many. Their acts stay, nobody’s.
pub async fn forget_followed(app: &App) -> Result<u64, maillage_store::StoreError> {
    let before = app.local(app.now()).date() - FOLLOWED_KEPT;
    let mut tx = app.db().begin(&Actor::system("activity.retention"), app.now()).await?;
    let idle = store::idle_followed(&mut tx, before).await?;
    for id in &idle {
        store::forget_followed(&mut tx, *id).await?;
    }
    let forgotten = idle.len() as u64;
    if forgotten > 0 {
        tx.audit("activity.follow.forget", "followed", "", serde_json::json!({ "count": forgotten }));
    }
    store::record_forgetting(&mut tx, forgotten).await?;
    tx.commit().await?;
    Ok(forgotten)
}

struct Retention(App);

#[async_trait]
impl Handler for Retention {
    async fn run(&self, _: &Job) -> Result<(), JobError> {
        forget_notes(&self.0).await?;
        pdf::forget_over(&self.0, yearly::KIND).await?;
        forget_files(&self.0).await?;
        forget_followed(&self.0).await?;
        Ok(())
    }
}
