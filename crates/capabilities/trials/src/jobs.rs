//! Work in the background: letters, seats that nobody answered for, campaigns that begin, reminders, retention.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{Days, NaiveTime, TimeDelta};
use maillage_places::view::PlacesView;
use maillage_shell::App;
use maillage_shell::post::Post;
use maillage_store::jobs::{Every, Handler, Job, JobError, JobRunner};
use maillage_store::{Actor, StoreError};

use crate::acts::decide::{Decision, decide};
use crate::acts::{Refusal, answer, own};
use crate::mail::jobs::{KIND as LETTER, SendLetter};
use crate::mail::{Mail, jobs};
use crate::model::{ByWhom, State};
use crate::store::{retention, seats};
use crate::view::TrialsView;

/// Frees seats that nobody answered for; a campaign begins with its first session.
const HOURLY: &str = "trials.hourly";
/// Reminds people of what is tomorrow.
const REMIND: &str = "trials.remind";
/// What leaves in its time.
const UPKEEP: &str = "trials.upkeep";

/// The runner, with the work of campaigns.
pub fn add(
    runner: JobRunner,
    app: &App,
    (view, places, post): (&Arc<TrialsView>, &Arc<PlacesView>, &Arc<dyn Post>),
) -> JobRunner {
    let letter = SendLetter { app: app.clone(), places: Arc::clone(places), post: Arc::clone(post) };
    let morning = NaiveTime::from_hms_opt(9, 10, 0).unwrap_or_default();
    let night = NaiveTime::from_hms_opt(3, 40, 0).unwrap_or_default();
    runner
        .handle(LETTER, letter)
        .handle(HOURLY, Hourly { app: app.clone(), view: Arc::clone(view) })
        .schedule(HOURLY, Every::Interval(TimeDelta::hours(1)))
        .handle(REMIND, Remind(app.clone()))
        .schedule(REMIND, Every::Day(morning, app.zone()))
        .handle(UPKEEP, Upkeep(app.clone()))
        .schedule(UPKEEP, Every::Day(night, app.zone()))
}

struct Hourly {
    app: App,
    view: Arc<TrialsView>,
}

#[async_trait]
impl Handler for Hourly {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        while !job.is_stopping() {
            let freed = answer::fall_silent(&self.app).await?;
            if freed == 0 {
                break;
            }
            tracing::info!(seats = freed, "seats that nobody answered for are free again");
        }
        let now = self.app.now();
        for entry in self.view.snapshot().all() {
            let began = entry.sessions.iter().any(|one| one.cancelled_at.is_none() && one.starts_at <= now);
            if entry.trial.state != State::Recruiting || !began {
                continue;
            }
            let start = (&Decision::Start, ByWhom::Network);
            match decide(&self.app, &Actor::system("trials"), &entry.trial.id, start).await {
                Ok(_) | Err(Refusal::Closed) => {}
                Err(refusal) => return Err(refusal.into()),
            }
        }
        Ok(())
    }
}

struct Remind(App);

#[async_trait]
impl Handler for Remind {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        while !job.is_stopping() && remind_some(&self.0).await? > 0 {}
        Ok(())
    }
}

/// Asks for the reminders of some people whose session is tomorrow; how many were looked at.
async fn remind_some(app: &App) -> Result<usize, StoreError> {
    let today = app.local(app.now()).date();
    let day = |days| app.moment((today + Days::new(days)).and_time(NaiveTime::MIN));
    let due = seats::to_remind(app.db(), day(1), day(2)).await?;
    let mut tx = app.db().begin(&Actor::system("trials"), app.now()).await?;
    for id in &due {
        if seats::reminded(&mut tx, id).await? {
            tx.enqueue(jobs::new(app, Mail::Reminder, id, ""));
        }
    }
    tx.commit().await?;
    Ok(due.len())
}

struct Upkeep(App);

#[async_trait]
impl Handler for Upkeep {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let app = &self.0;
        let mut asked = 0;
        for id in retention::to_ask(app.db(), app.now()).await? {
            asked += u32::from(own::ask(app, &id).await?);
        }
        let mut left = 0;
        for id in retention::leaving(app.db(), app.now()).await? {
            if job.is_stopping() {
                return Err(JobError::Retry("the node stops".to_owned()));
            }
            own::leave(app, &Actor::system("retention"), &id).await?;
            left += 1;
        }
        let mut photos = 0;
        for trial in retention::to_purge(app.db(), app.now()).await? {
            for file in retention::purge(app.db(), &trial, app.now()).await? {
                photos += u32::from(app.files().forget(app.db(), &file, app.now()).await?);
            }
        }
        let rows = retention::run(app.db(), app.now()).await?;
        tracing::info!(
            testers.asked = asked,
            testers.left = left,
            photos.forgotten = photos,
            rows.forgotten = rows,
            "the schedule of retention was applied to campaigns of tests"
        );
        Ok(())
    }
}
