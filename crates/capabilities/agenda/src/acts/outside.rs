//! Following an outside calendar: what it announces comes into the agenda of a place, changes and leaves with it.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use maillage_places::model::PlaceId;
use maillage_shell::App;
use maillage_store::jobs::NewJob;
use maillage_store::{Actor, StoreError, Tx, Version};
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::lists::agenda::{AgendaKind, Joining, Venue};
use serde_json::json;
use thiserror::Error;

use super::SERIES_CHANGED;
use crate::exchange::ical::{Draft, Import, Options};
use crate::model::{Description, EventState, Host, Sheet, Span, Title};
use crate::outside::{Address, Fresh};
use crate::store::events::{self, Event};
use crate::store::outside::{self, Calendar, KeptRemark, New, Reading};
use crate::store::series::{self, Series};

/// Kind of the jobs that read one calendar.
pub const READ: &str = "agenda.read_calendar";

/// Why a calendar cannot be followed. Nothing was written.
#[derive(Debug, Error)]
pub enum FollowError {
    /// The place follows it already.
    #[error("the place follows this calendar already")]
    Twice,
    /// There is no such calendar.
    #[error("there is no such calendar")]
    Unknown,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Follows a calendar; it is read at once, in the background. Its inner id.
pub async fn follow(
    app: &App,
    actor: &Actor,
    author: &str,
    place: &PlaceId,
    address: &Address,
) -> Result<String, FollowError> {
    let id = app.ids().uuid();
    let mut tx = app.db().begin(actor, app.now()).await?;
    let new = New { id: &id, place, name: address.host(), address: address.as_str(), author };
    match outside::insert(&mut tx, &new).await {
        Err(error) if error.is_duplicate("outside_calendar", "address") => return Err(FollowError::Twice),
        other => other?,
    }
    tx.enqueue(reading(app, &id));
    tx.audit("agenda.calendar_followed", "outside_calendar", &id, json!({}));
    tx.commit().await?;
    Ok(id)
}

/// The job that reads a calendar. While one waits, another is not added.
pub fn reading(app: &App, id: &str) -> NewJob {
    NewJob::new(app.ids().uuid(), READ, json!({ "calendar": id }), app.now()).unique(format!("{READ}:{id}"))
}

/// Asks for a calendar to be read now.
pub async fn read_now(app: &App, actor: &Actor, id: &str) -> Result<(), StoreError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    tx.enqueue(reading(app, id));
    tx.commit().await.map(drop)
}

/// Follows a calendar no more: what it announced for later leaves the agenda.
pub async fn leave(app: &App, actor: &Actor, id: &str) -> Result<Version, FollowError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let now = tx.now();
    for event in outside::events_of(&mut tx, id, now).await? {
        withdraw(&mut tx, &event).await?;
    }
    if !outside::delete(&mut tx, id).await? {
        return Err(FollowError::Unknown);
    }
    tx.changed(SERIES_CHANGED, id);
    tx.audit("agenda.calendar_left", "outside_calendar", id, json!({}));
    Ok(tx.commit().await?)
}

/// What is read of a calendar: from now on, as far as series are unrolled.
pub fn options(app: &App) -> Options {
    let now = app.now();
    Options { from: now, until: now + chrono::TimeDelta::days(400), zone: app.zone() }
}

/// Writes down that a calendar has not changed.
pub async fn same(app: &App, id: &str) -> Result<(), StoreError> {
    let mut tx = app.db().begin(&Actor::system("agenda"), app.now()).await?;
    outside::is_same(&mut tx, id).await?;
    tx.commit().await.map(drop)
}

/// Writes down why a calendar could not be read; what was read before stays.
pub async fn failed(app: &App, id: &str, problem: &str) -> Result<(), StoreError> {
    let mut tx = app.db().begin(&Actor::system("agenda"), app.now()).await?;
    outside::has_problem(&mut tx, id, problem).await?;
    tx.commit().await.map(drop)
}

/// Brings the agenda to what a calendar says now, in one transaction.
pub async fn take_in(
    app: &App,
    calendar: &Calendar,
    fresh: &Fresh,
    import: &Import,
) -> Result<(), StoreError> {
    let mut tx = app.db().begin(&Actor::system("agenda"), app.now()).await?;
    let now = tx.now();
    let series = outside::series_of(&mut tx, &calendar.id).await?;
    let mut known: HashMap<(String, NaiveDate), Event> = HashMap::new();
    for event in outside::events_of(&mut tx, &calendar.id, now).await? {
        known.insert((event.series.clone(), event.day), event);
    }
    let mut by_uid: BTreeMap<&str, Vec<&Draft>> = BTreeMap::new();
    for draft in &import.drafts {
        by_uid.entry(&draft.uid).or_default().push(draft);
    }
    let mut changes = 0;
    for (uid, drafts) in by_uid {
        changes += bring(app, &mut tx, calendar, (uid, series.get(uid)), &drafts, &mut known).await?;
    }
    for event in known.values() {
        withdraw(&mut tx, event).await?;
        changes += 1;
    }
    outside::forget_empty(&mut tx, &calendar.id).await?;
    let remarks = kept(import);
    let name = if import.name.trim().is_empty() { &calendar.name } else { import.name.trim() };
    let reading = Reading {
        name,
        etag: fresh.etag.as_deref(),
        last_modified: fresh.last_modified.as_deref(),
        events: import.drafts.len(),
        remarks: &remarks,
    };
    outside::was_read(&mut tx, &calendar.id, &reading).await?;
    if changes > 0 || name != calendar.name {
        tx.changed(SERIES_CHANGED, &calendar.id);
        tx.audit("agenda.calendar_read", "outside_calendar", &calendar.id, json!({ "events": changes }));
    }
    tx.commit().await.map(drop)
}

fn kept(import: &Import) -> Vec<KeptRemark> {
    let remark = |one: &crate::exchange::ical::Remark| KeptRemark {
        line: one.line,
        left: one.left.code().to_owned(),
        text: one.text.clone(),
    };
    import.remarks.iter().map(remark).collect()
}

/// Brings one event of a calendar with its occurrences; how many things changed. What is met again leaves `known`.
async fn bring(
    app: &App,
    tx: &mut Tx,
    calendar: &Calendar,
    (uid, series): (&str, Option<&Series>),
    drafts: &[&Draft],
    known: &mut HashMap<(String, NaiveDate), Event>,
) -> Result<u32, StoreError> {
    // An occurrence that was moved on its own has words of its own: those of the others tell what it is.
    let Some(told) = drafts.iter().find(|draft| !draft.moved).or(drafts.first()) else { return Ok(0) };
    let Some(sheet) = sheet(calendar, told) else { return Ok(0) };
    let mut changes = 0;
    let id = if let Some(series) = series {
        if series.sheet != sheet {
            series::update_sheet(tx, &series.id, &sheet).await?;
            changes += 1;
        }
        series.id.clone()
    } else {
        let Some(series) = new_series(app, calendar, told, sheet) else { return Ok(0) };
        outside::insert_series(tx, &series, &calendar.id, uid).await?;
        series.id
    };
    for draft in drafts {
        let own = known.remove(&(id.clone(), draft.day));
        changes += u32::from(match own {
            Some(event) => change(tx, &event, draft).await?,
            None => events::insert(tx, &[event(app, &id, draft)?]).await? > 0,
        });
    }
    Ok(changes)
}

fn new_series(app: &App, calendar: &Calendar, told: &Draft, sheet: Sheet) -> Option<Series> {
    let first = Span::new(app.local(told.starts_at), app.local(told.ends_at)).ok()?;
    Some(Series {
        id: app.ids().uuid(),
        author: format!("calendar:{}", calendar.id),
        first,
        rule: None,
        made_until: told.day,
        sheet,
        calendar: None,
    })
}

/// What an event of a calendar announces: its words, in the place that follows it.
fn sheet(calendar: &Calendar, told: &Draft) -> Option<Sheet> {
    let parts = [told.location.as_str(), told.description.as_str(), told.url.as_str()];
    let words: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Some(Sheet {
        title: Title::new(&told.title).ok()?,
        kind: AgendaKind::Other,
        description: Description::new(&words.join("\n")).ok(),
        host: Host::Place(calendar.place),
        venue: Venue::OnSite,
        link: None,
        joining: Joining::Open,
        capacity: None,
        phone: None,
        price: None,
        languages: ClosedSet::new(),
        welcome: ClosedSet::new(),
        themes: ClosedSet::new(),
        audience: ClosedSet::new(),
    })
}

fn event(app: &App, series: &str, draft: &Draft) -> Result<Event, StoreError> {
    let id = app.ids().public_id();
    Ok(Event {
        id: id.parse().map_err(|_| StoreError::Settings(format!("{id} is no public id")))?,
        series: series.to_owned(),
        day: draft.day,
        starts_at: draft.starts_at,
        ends_at: draft.ends_at,
        moved: draft.moved,
        state: if draft.cancelled { EventState::Cancelled } else { EventState::Planned },
        capacity: None,
        taken: 0,
        revision: 0,
        came: None,
    })
}

/// Whether an event had to change.
async fn change(tx: &mut Tx, event: &Event, draft: &Draft) -> Result<bool, StoreError> {
    let times = (draft.starts_at, draft.ends_at);
    let is_planned = event.is_planned();
    if is_planned == draft.cancelled {
        if draft.cancelled {
            events::cancel(tx, &event.id).await?;
        } else {
            outside::revive(tx, event).await?;
        }
    }
    let moves = !draft.cancelled && (event.starts_at, event.ends_at) != times;
    if moves {
        events::shift(tx, &event.id, times, draft.moved).await?;
    }
    Ok(moves || is_planned == draft.cancelled)
}

/// An event that a calendar holds no more: it leaves, or is called off where people were written down for it.
async fn withdraw(tx: &mut Tx, event: &Event) -> Result<(), StoreError> {
    if !outside::withdraw(tx, event).await? {
        events::cancel(tx, &event.id).await?;
    }
    Ok(())
}
