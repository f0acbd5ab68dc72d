//! Announcing, changing, moving and calling off.

use chrono::{Days, NaiveDate, NaiveTime};
use maillage_shell::App;
use maillage_store::{Actor, StoreError, Tx, Version};
use serde_json::json;
use thiserror::Error;

use super::{EVENT_CHANGED, SERIES_CHANGED, waiting};
use crate::mail::{Mail, jobs};
use crate::model::{Capacity, EventId, EventState, Rule, Sheet, Span};
use crate::store::events::{self, Event};
use crate::store::registrations;
use crate::store::series::{self, Series};

/// How far series are unrolled into events, in days: one year and a month.
pub const HORIZON: Days = Days::new(400);
/// Events that one series has ahead, at most.
const MOST_AHEAD: usize = 400;
/// Draws of public ids before giving up.
const DRAWS: usize = 3;

/// Something to announce.
#[derive(Clone, Debug)]
pub struct NewSeries {
    /// What.
    pub sheet: Sheet,
    /// The first meeting.
    pub span: Span,
    /// Which other days; `None` for one meeting.
    pub rule: Option<Rule>,
}

/// Which meetings an act is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// This one.
    One,
    /// This one and those of its series that follow.
    Following,
}

/// Why an act on the agenda is refused.
#[derive(Debug, Error)]
pub enum PlanError {
    /// The rule gives no day.
    #[error("the rule gives no day")]
    NoDay,
    /// There is no such event.
    #[error("there is no such event")]
    Unknown,
    /// The event was called off already, or is over.
    #[error("the event was called off, or is over")]
    Closed,
    /// It comes from an outside calendar: it is changed there.
    #[error("the event comes from an outside calendar")]
    Outside,
    /// Other hours end before they begin, or last too long.
    #[error(transparent)]
    Span(#[from] crate::model::SpanError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What an act gave: the event to show, and the version that shows it.
#[derive(Clone, Copy, Debug)]
pub struct Done {
    /// The event.
    pub event: EventId,
    /// Views that reached it show the act.
    pub version: Version,
}

/// Announces a series; its meetings are made up to the horizon.
pub async fn announce(app: &App, actor: &Actor, author: &str, new: &NewSeries) -> Result<Done, PlanError> {
    let mut draws = 0;
    loop {
        draws += 1;
        match announce_once(app, actor, author, new).await {
            // Two public ids met: rare, and another draw mends it.
            Err(PlanError::Store(error)) if error.is_duplicate("event", "id") && draws < DRAWS => {}
            other => return other,
        }
    }
}

async fn announce_once(app: &App, actor: &Actor, author: &str, new: &NewSeries) -> Result<Done, PlanError> {
    let (first, made_until) = (new.span.day(), horizon(app).max(new.span.day()));
    let series = Series {
        id: app.ids().uuid(),
        author: author.to_owned(),
        first: new.span,
        rule: new.rule.clone(),
        made_until,
        sheet: new.sheet.clone(),
        calendar: None,
    };
    let made = meetings(app, &series, first, made_until)?;
    let Some(event) = made.first().map(|event| event.id) else { return Err(PlanError::NoDay) };
    let mut tx = app.db().begin(actor, app.now()).await?;
    series::insert(&mut tx, &series).await?;
    events::insert(&mut tx, &made).await?;
    tx.changed(SERIES_CHANGED, &series.id);
    tx.audit("agenda.announce", "event_series", &series.id, json!({ "events": made.len() }));
    Ok(Done { event, version: tx.commit().await? })
}

/// The last day that is unrolled now.
fn horizon(app: &App) -> NaiveDate {
    let today = app.local(app.now()).date();
    today.checked_add_days(HORIZON).unwrap_or(today)
}

/// Unrolled up to that day: nothing is left to unroll.
fn for_good() -> NaiveDate {
    NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(NaiveDate::MAX)
}

/// The meetings of a series from a day to another, ready to be written.
fn meetings(app: &App, series: &Series, from: NaiveDate, to: NaiveDate) -> Result<Vec<Event>, StoreError> {
    let days = match &series.rule {
        Some(rule) => rule.days(series.first.day(), from, to),
        None => vec![series.first.day()],
    };
    let new = |day| {
        let span = series.first.on(day);
        let id = app.ids().public_id();
        Ok(Event {
            id: id.parse().map_err(|_| StoreError::Settings(format!("{id} is no public id")))?,
            series: series.id.clone(),
            day,
            starts_at: app.moment(span.start()),
            ends_at: app.moment(span.end()),
            moved: false,
            state: EventState::Planned,
            capacity: series.sheet.capacity.map(Capacity::get),
            taken: 0,
            revision: 0,
            came: None,
        })
    };
    days.into_iter().take(MOST_AHEAD).map(new).collect()
}

/// Unrolls some of the series whose last meetings draw near; how many. Called each day.
pub async fn extend(app: &App) -> Result<usize, StoreError> {
    let to = horizon(app);
    let due = series::to_extend(app.db(), to, 100).await?;
    for one in &due {
        let mut series = one.clone();
        let from = series.made_until.checked_add_days(Days::new(1)).unwrap_or(to);
        let made = meetings(app, &series, from, to)?;
        // A series that has ended is never looked at again.
        let over = series.rule.as_ref().is_none_or(|rule| rule.is_over(series.first.day(), to));
        series.made_until = if over { for_good() } else { to };
        let mut tx = app.db().begin(&Actor::system("agenda"), app.now()).await?;
        events::insert(&mut tx, &made).await?;
        series::update_rule(&mut tx, &series).await?;
        if !made.is_empty() {
            tx.changed(SERIES_CHANGED, &series.id);
        }
        tx.commit().await?;
    }
    Ok(due.len())
}

/// Writes what a series announces. More seats go to those who wait.
pub async fn edit(app: &App, actor: &Actor, event: &EventId, sheet: &Sheet) -> Result<Done, PlanError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let held = events::lock(&mut tx, event).await?.ok_or(PlanError::Unknown)?;
    own(&mut tx, &held).await?;
    series::update_sheet(&mut tx, &held.series, sheet).await?;
    events::set_capacity(&mut tx, &held.series, sheet.capacity.map(Capacity::get)).await?;
    let now = tx.now();
    for one in events::of_series(&mut tx, &held.series, now).await? {
        waiting::fill(app, &mut tx, &one.id).await?;
    }
    tx.changed(SERIES_CHANGED, &held.series);
    tx.audit("agenda.edit", "event_series", &held.series, json!({}));
    Ok(Done { event: *event, version: tx.commit().await? })
}

/// Moves one meeting to another day or other hours; everyone who registered is told.
pub async fn shift(app: &App, actor: &Actor, event: &EventId, span: Span) -> Result<Done, PlanError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    open(&mut tx, event).await?;
    shift_one(app, &mut tx, event, span, true).await?;
    tx.audit("agenda.move", "event", event.as_str(), json!({}));
    Ok(Done { event: *event, version: tx.commit().await? })
}

/// Gives other hours to a meeting and to those that follow, except those that were moved on their own.
pub async fn shift_following(
    app: &App,
    actor: &Actor,
    event: &EventId,
    (from, to): (NaiveTime, NaiveTime),
) -> Result<Done, PlanError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let held = open(&mut tx, event).await?;
    let mut series = series::find(&mut tx, &held.series).await?.ok_or(PlanError::Unknown)?;
    series.first = series.first.at(from, to)?;
    for one in following(&mut tx, &held).await?.iter().filter(|one| !one.moved) {
        shift_one(app, &mut tx, &one.id, series.first.on(one.day), false).await?;
    }
    series::update_rule(&mut tx, &series).await?;
    tx.changed(SERIES_CHANGED, &series.id);
    tx.audit("agenda.move", "event_series", &series.id, json!({}));
    Ok(Done { event: *event, version: tx.commit().await? })
}

async fn shift_one(
    app: &App,
    tx: &mut Tx,
    event: &EventId,
    span: Span,
    moved: bool,
) -> Result<(), StoreError> {
    let times = (app.moment(span.start()), app.moment(span.end()));
    if events::shift(tx, event, times, moved).await? {
        tell(app, tx, event, Mail::Moved).await?;
        tx.changed(EVENT_CHANGED, event.as_str());
    }
    Ok(())
}

/// Calls off one meeting, or it and those that follow; everyone who registered is told.
pub async fn cancel(app: &App, actor: &Actor, event: &EventId, which: Which) -> Result<Done, PlanError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let held = open(&mut tx, event).await?;
    let several = match which {
        Which::One => vec![held.clone()],
        Which::Following => {
            end_before(&mut tx, &held).await?;
            following(&mut tx, &held).await?
        }
    };
    for one in &several {
        if events::cancel(&mut tx, &one.id).await? {
            tell(app, &mut tx, &one.id, Mail::Cancelled).await?;
            tx.changed(EVENT_CHANGED, one.id.as_str());
        }
    }
    tx.audit("agenda.cancel", "event", event.as_str(), json!({ "events": several.len() }));
    Ok(Done { event: *event, version: tx.commit().await? })
}

/// The series makes no meeting from that day on.
async fn end_before(tx: &mut Tx, event: &Event) -> Result<(), PlanError> {
    let mut series = series::find(tx, &event.series).await?.ok_or(PlanError::Unknown)?;
    let before = event.day.pred_opt().unwrap_or(event.day);
    series.rule = series.rule.map(|rule| rule.until(before));
    Ok(series::update_rule(tx, &series).await?)
}

/// An event that can still be changed, held.
async fn open(tx: &mut Tx, event: &EventId) -> Result<Event, PlanError> {
    let now = tx.now();
    let held = events::lock(tx, event).await?.ok_or(PlanError::Unknown)?;
    own(tx, &held).await?;
    if held.is_open(now) { Ok(held) } else { Err(PlanError::Closed) }
}

/// Refuses what comes from an outside calendar.
async fn own(tx: &mut Tx, event: &Event) -> Result<(), PlanError> {
    let series = series::find(tx, &event.series).await?.ok_or(PlanError::Unknown)?;
    if series.calendar.is_some() { Err(PlanError::Outside) } else { Ok(()) }
}

/// An event and those of its series that follow and are to come.
async fn following(tx: &mut Tx, event: &Event) -> Result<Vec<Event>, StoreError> {
    let just_before = event.starts_at - chrono::TimeDelta::microseconds(1);
    let all = events::of_series(tx, &event.series, just_before).await?;
    let now = tx.now();
    Ok(all.into_iter().filter(|one| one.is_open(now)).collect())
}

/// A mail to everyone who holds a seat or waits for one.
async fn tell(app: &App, tx: &mut Tx, event: &EventId, mail: Mail) -> Result<(), StoreError> {
    for one in registrations::held(tx, event).await?.iter().filter(|one| one.email.is_some()) {
        tx.enqueue(jobs::new(app, &one.id, mail));
    }
    Ok(())
}
