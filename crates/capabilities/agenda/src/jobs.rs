//! Work in the background: mail, reminders, seats that nobody confirmed, coming meetings, retention.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use maillage_places::view::PlacesView;
use maillage_shell::App;
use maillage_shell::post::Post;
use maillage_store::jobs::{Every, Handler, Job, JobError, JobRunner};
use maillage_store::{Actor, StoreError};

use crate::acts::{plan, register};
use crate::mail::jobs::{KIND as MAIL, SendMail};
use crate::mail::notices::{self, KIND as NOTICE, Notice, SendNotice};
use crate::mail::{Mail, jobs};
use crate::store::{appointments, registrations, retention};

/// Gives back seats that nobody confirmed.
const EXPIRE: &str = "agenda.expire";
/// Reminds people of what is tomorrow.
const REMIND: &str = "agenda.remind";
/// Unrolls series further, and forgets who came three months ago.
const UPKEEP: &str = "agenda.upkeep";

/// The runner, with the work of the agenda.
pub fn add(runner: JobRunner, app: &App, places: &Arc<PlacesView>, post: &Arc<dyn Post>) -> JobRunner {
    let mail = SendMail { app: app.clone(), places: Arc::clone(places), post: Arc::clone(post) };
    let notice = SendNotice { app: app.clone(), places: Arc::clone(places), post: Arc::clone(post) };
    let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default();
    let night = NaiveTime::from_hms_opt(3, 20, 0).unwrap_or_default();
    runner
        .handle(MAIL, mail)
        .handle(NOTICE, notice)
        .handle(EXPIRE, Expire(app.clone()))
        .schedule(EXPIRE, Every::Interval(TimeDelta::minutes(10)))
        .handle(REMIND, Remind(app.clone()))
        .schedule(REMIND, Every::Day(nine, app.zone()))
        .handle(UPKEEP, Upkeep(app.clone()))
        .schedule(UPKEEP, Every::Day(night, app.zone()))
}

struct Expire(App);

#[async_trait]
impl Handler for Expire {
    async fn run(&self, _: &Job) -> Result<(), JobError> {
        let gone = register::expire(&self.0).await?;
        if gone > 0 {
            tracing::info!(registrations = gone, "seats that nobody confirmed are free again");
        }
        Ok(())
    }
}

struct Remind(App);

#[async_trait]
impl Handler for Remind {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        while !job.is_stopping() && remind_some(&self.0).await? > 0 {}
        while !job.is_stopping() && remind_of_appointments(&self.0).await? > 0 {}
        Ok(())
    }
}

/// Asks for the reminders of some people who come tomorrow; how many were looked at.
async fn remind_some(app: &App) -> Result<usize, StoreError> {
    let (from, to) = tomorrow(app);
    let due = registrations::to_remind(app.db(), from, to).await?;
    let mut tx = app.db().begin(&Actor::system("agenda"), app.now()).await?;
    for id in &due {
        if registrations::reminded(&mut tx, id).await? {
            tx.enqueue(jobs::new(app, id, Mail::Reminder));
        }
    }
    tx.commit().await?;
    Ok(due.len())
}

/// Asks for the reminders of some people who have an appointment tomorrow; how many were looked at.
async fn remind_of_appointments(app: &App) -> Result<usize, StoreError> {
    let (from, to) = tomorrow(app);
    let due = appointments::to_remind(app.db(), from, to).await?;
    let mut tx = app.db().begin(&Actor::system("agenda"), app.now()).await?;
    for id in &due {
        if appointments::reminded(&mut tx, id).await? {
            tx.enqueue(notices::new(app, id, Notice::Reminder));
        }
    }
    tx.commit().await?;
    Ok(due.len())
}

/// The next day on the clocks of the network.
fn tomorrow(app: &App) -> (DateTime<Utc>, DateTime<Utc>) {
    let today = app.local(app.now()).date();
    let day = |days| app.moment((today + Days::new(days)).and_time(NaiveTime::MIN));
    (day(1), day(2))
}

struct Upkeep(App);

#[async_trait]
impl Handler for Upkeep {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        while !job.is_stopping() && plan::extend(&self.0).await? > 0 {}
        let gone = retention::run(self.0.db(), self.0.now()).await?;
        tracing::info!(rows.forgotten = gone, "the schedule of retention was applied to registrations");
        Ok(())
    }
}
