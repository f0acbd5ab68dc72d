//! Work in the background: mail, reminders, seats that nobody confirmed, coming meetings, outside calendars, retention.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use maillage_places::view::PlacesView;
use maillage_shell::post::Post;
use maillage_shell::{App, pdf};
use maillage_store::jobs::{Every, Handler, Job, JobError, JobRunner};
use maillage_store::{Actor, StoreError};

use crate::acts::outside::{self, READ};
use crate::acts::{plan, register};
use crate::certificates::{self, PrintCertificates};
use crate::exchange::ical;
use crate::mail::jobs::{KIND as MAIL, SendMail};
use crate::mail::notices::{self, KIND as NOTICE, Notice, SendNotice};
use crate::mail::{Mail, jobs};
use crate::outside::{Address, Fetch, Fresh, Unreachable};
use crate::store::outside as store;
use crate::store::{appointments, registrations, retention};

/// Gives back seats that nobody confirmed.
const EXPIRE: &str = "agenda.expire";
/// Reminds people of what is tomorrow.
const REMIND: &str = "agenda.remind";
/// Asks for the outside calendars, each in a job of its own.
const READ_ALL: &str = "agenda.read_calendars";
/// Unrolls series further, forgets who came three months ago, and certificates after a week.
const UPKEEP: &str = "agenda.upkeep";

/// The runner, with the work of the agenda.
pub fn add(
    runner: JobRunner,
    app: &App,
    (places, post, fetch): (&Arc<PlacesView>, &Arc<dyn Post>, &Arc<dyn Fetch>),
) -> JobRunner {
    let mail = SendMail { app: app.clone(), places: Arc::clone(places), post: Arc::clone(post) };
    let notice = SendNotice { app: app.clone(), places: Arc::clone(places), post: Arc::clone(post) };
    let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default();
    let night = NaiveTime::from_hms_opt(3, 20, 0).unwrap_or_default();
    let runner = if app.press().is_some() {
        let places = Arc::clone(places);
        runner.handle(certificates::KIND, PrintCertificates { app: app.clone(), places })
    } else {
        // Another node may have a press: what is asked for waits for it.
        runner
    };
    runner
        .handle(MAIL, mail)
        .handle(NOTICE, notice)
        .handle(READ, ReadCalendar { app: app.clone(), fetch: Arc::clone(fetch) })
        .handle(READ_ALL, ReadAll(app.clone()))
        .schedule(READ_ALL, Every::Interval(TimeDelta::hours(1)))
        .handle(EXPIRE, Expire(app.clone()))
        .schedule(EXPIRE, Every::Interval(TimeDelta::minutes(10)))
        .handle(REMIND, Remind(app.clone()))
        .schedule(REMIND, Every::Day(nine, app.zone()))
        .handle(UPKEEP, Upkeep(app.clone()))
        .schedule(UPKEEP, Every::Day(night, app.zone()))
}

struct ReadAll(App);

#[async_trait]
impl Handler for ReadAll {
    async fn run(&self, _: &Job) -> Result<(), JobError> {
        let app = &self.0;
        // A little less than an hour: the clock of the schedule is not that of the last reading.
        let due = store::due(app.db(), app.now() - TimeDelta::minutes(50)).await?;
        let mut tx = app.db().begin(&Actor::system("agenda"), app.now()).await?;
        for id in &due {
            tx.enqueue(outside::reading(app, id));
        }
        tx.commit().await?;
        Ok(())
    }
}

struct ReadCalendar {
    app: App,
    fetch: Arc<dyn Fetch>,
}

#[async_trait]
impl Handler for ReadCalendar {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let (app, id) = (&self.app, job.payload["calendar"].as_str().unwrap_or_default());
        let Some(calendar) = store::by_id(app.db(), id).await? else { return Ok(()) };
        let answer = match Address::read(&calendar.address) {
            Ok(address) => {
                let (etag, since) = (calendar.etag.as_deref(), calendar.last_modified.as_deref());
                self.fetch.get(&address, etag, since).await
            }
            Err(_) => Err(Unreachable::Address),
        };
        let done = match answer {
            Ok(None) => return Ok(outside::same(app, id).await?),
            Ok(Some(fresh)) => self.take_in(&calendar, fresh).await?,
            Err(problem) => Err(problem),
        };
        // The next hour asks again: a calendar that cannot be had is told to its place, not tried all the time.
        if let Err(problem) = done {
            tracing::info!(calendar = id, %problem, "an outside calendar could not be read");
            outside::failed(app, id, problem.code()).await?;
        }
        Ok(())
    }
}

impl ReadCalendar {
    async fn take_in(
        &self,
        calendar: &store::Calendar,
        fresh: Fresh,
    ) -> Result<Result<(), Unreachable>, JobError> {
        let options = outside::options(&self.app);
        // Reading is work for a core, not waiting: other requests go on meanwhile.
        let read = tokio::task::spawn_blocking(move || {
            let import = ical::read(&fresh.bytes, &options);
            (fresh, import)
        });
        let (fresh, import) = read.await.map_err(|error| JobError::Retry(error.to_string()))?;
        if !import.is_calendar() {
            return Ok(Err(Unreachable::NoCalendar));
        }
        outside::take_in(&self.app, calendar, &fresh, &import).await?;
        Ok(Ok(()))
    }
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
        pdf::forget_over(&self.0, certificates::KIND).await?;
        tracing::info!(rows.forgotten = gone, "the schedule of retention was applied to registrations");
        Ok(())
    }
}
