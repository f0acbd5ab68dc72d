//! Work in the background: deadlines, reminders, letters, retention.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{NaiveTime, TimeDelta};
use maillage_places::view::PlacesView;
use maillage_shell::App;
use maillage_shell::post::Post;
use maillage_store::jobs::{Every, Handler, Job, JobError, JobRunner};

use crate::acts;
use crate::mail::jobs::{KIND as LETTER, SendLetter};
use crate::mail::messages::{KIND as MESSAGE, SendMessage};
use crate::store::retention;

/// Closes what is over.
const CLOSE: &str = "consultations.close";
/// Reminds bodies of the decision that they announced.
const REMIND: &str = "consultations.remind";
/// Forgets answers a year after the synthesis.
const UPKEEP: &str = "consultations.upkeep";

/// The runner, with the work of consultations.
pub fn add(
    runner: JobRunner,
    app: &App,
    places: &Arc<PlacesView>,
    post: Option<&Arc<dyn Post>>,
) -> JobRunner {
    let nine = NaiveTime::from_hms_opt(9, 10, 0).unwrap_or_default();
    let night = NaiveTime::from_hms_opt(3, 40, 0).unwrap_or_default();
    let runner = match post {
        Some(post) => {
            let (places, for_letters) = (Arc::clone(places), Arc::clone(post));
            runner
                .handle(LETTER, SendLetter { app: app.clone(), post: for_letters })
                .handle(MESSAGE, SendMessage { app: app.clone(), places, post: Arc::clone(post) })
        }
        // Another node may have a post: letters wait for it.
        None => runner,
    };
    runner
        .handle(CLOSE, Close(app.clone()))
        .schedule(CLOSE, Every::Interval(TimeDelta::minutes(10)))
        .handle(REMIND, Remind(app.clone()))
        .schedule(REMIND, Every::Day(nine, app.zone()))
        .handle(UPKEEP, Upkeep(app.clone()))
        .schedule(UPKEEP, Every::Day(night, app.zone()))
}

struct Close(App);

#[async_trait]
impl Handler for Close {
    async fn run(&self, _: &Job) -> Result<(), JobError> {
        let closed = acts::close_due(&self.0).await?;
        if closed > 0 {
            tracing::info!(consultations.closed = closed, "the deadline of consultations has passed");
        }
        Ok(())
    }
}

struct Remind(App);

#[async_trait]
impl Handler for Remind {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        while !job.is_stopping() && acts::remind_due(&self.0).await? > 0 {}
        Ok(())
    }
}

struct Upkeep(App);

#[async_trait]
impl Handler for Upkeep {
    async fn run(&self, _: &Job) -> Result<(), JobError> {
        let gone = retention::run(self.0.db(), self.0.now()).await?;
        tracing::info!(rows.forgotten = gone, "the schedule of retention was applied to consultations");
        Ok(())
    }
}
