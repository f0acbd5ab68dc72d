//! Who came: ticks of the sign-in sheet, each a write of its own, so that two tablets never undo one another.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use maillage_places::model::PlaceId;
use maillage_shell::App;
use maillage_shell::words::Lang;
use maillage_store::{Actor, Db, StoreError};
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::lists::activity::Theme;
use maillage_vocabulary::lists::agenda::AgendaKind;
use serde_json::json;

use super::EVENT_CHANGED;
use crate::model::{EventId, PersonName, Seat};
use crate::store::registrations::{self, New};
use crate::store::{events, links, series};
use maillage_store::Secret;

/// A code shown in the room works that long.
pub const CODE_LIVES: TimeDelta = TimeDelta::minutes(15);

/// Marks somebody as present or not, however often; whether the registration is one of the event.
pub async fn mark(
    app: &App,
    actor: &Actor,
    event: &EventId,
    registration: &str,
    present: bool,
) -> Result<bool, StoreError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let found = if present {
        registrations::present(&mut tx, registration, event).await?
    } else {
        registrations::absent(&mut tx, registration, event).await?
    };
    tx.commit().await?;
    Ok(found)
}

/// Writes down somebody who came without a registration; whether the event takes place. The same name twice is one.
pub async fn walk_in(
    app: &App,
    actor: &Actor,
    event: &EventId,
    name: &PersonName,
) -> Result<bool, StoreError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    if !events::lock(&mut tx, event).await?.is_some_and(|held| held.is_planned()) {
        return Ok(false);
    }
    let (id, key) = (app.ids().uuid(), name.key());
    let contact = "in-the-room";
    if registrations::same(&mut tx, event, contact, &key).await?.is_some() {
        return Ok(true);
    }
    events::add_seat(&mut tx, event).await?;
    let new = New {
        id: &id,
        event,
        seat: Seat::Seated,
        name: name.as_str(),
        name_key: &key,
        email: None,
        phone: None,
        contact,
        lang: Lang::Fr,
        by_team: true,
        confirmed_at: Some(tx.now()),
        expires_at: None,
    };
    registrations::insert(&mut tx, &new).await?;
    registrations::present(&mut tx, &id, event).await?;
    tx.changed(EVENT_CHANGED, event.as_str());
    tx.audit("agenda.walk_in", "event", event.as_str(), json!({}));
    tx.commit().await?;
    Ok(true)
}

/// A code to show in the room: whoever scans it says that they are there.
pub async fn show_code(app: &App, actor: &Actor, event: &EventId) -> Result<Secret, StoreError> {
    let secret = Secret::draw(app.ids());
    let mut tx = app.db().begin(actor, app.now()).await?;
    let until = tx.now() + CODE_LIVES;
    links::show(&mut tx, &secret.fingerprint(), event, until).await?;
    tx.audit("agenda.code", "event", event.as_str(), json!({}));
    tx.commit().await?;
    Ok(secret)
}

/// Marks the one person of that name or contact as present. `false` where nobody, or more than one, answers to it:
/// the list is never shown to whoever asks.
pub async fn check_in(app: &App, event: &EventId, typed: &str) -> Result<bool, StoreError> {
    let name = typed.parse::<PersonName>().map(|name| name.key()).unwrap_or_default();
    let contact = crate::model::Contact::read(typed, "", None)
        .or_else(|_| crate::model::Contact::read("", typed, None))
        .map(|contact| contact.key())
        .unwrap_or_default();
    let own = |one: &registrations::Registration| {
        let key = one.name.parse::<PersonName>().map(|name| name.key()).unwrap_or_default();
        let reached = [one.email.as_deref(), one.phone.as_deref()];
        (!name.is_empty() && key == name)
            || reached
                .iter()
                .flatten()
                .any(|reach| !contact.is_empty() && reach.eq_ignore_ascii_case(&contact))
    };
    let held = registrations::of_event(app.db(), event).await?;
    let mut found = held.iter().filter(|one| one.seat == Seat::Seated && own(one));
    match (found.next(), found.next()) {
        (Some(one), None) => mark(app, &Actor::anonymous(), event, &one.id, true).await,
        _ => Ok(false),
    }
}

/// Who came to an event: what a report of activity begins with.
#[derive(Clone, Debug, PartialEq)]
pub struct Attendance {
    /// Public id of the event.
    pub event: EventId,
    /// Its day, on the clocks of the network.
    pub day: NaiveDate,
    /// How long it lasted, in minutes.
    pub minutes: i64,
    /// What kind of event.
    pub kind: AgendaKind,
    /// Its title.
    pub title: String,
    /// Place of the directory that held it.
    pub place: Option<PlaceId>,
    /// What it was about.
    pub themes: ClosedSet<Theme>,
    /// Whether it took place, as far as is known.
    pub planned: bool,
    /// People who had a seat.
    pub registered: u32,
    /// People who came: marked on the sheet.
    pub present: u32,
    /// People who still waited for a seat.
    pub waiting: u32,
}

/// Attendance of the events that begin from a moment up to another, in order.
pub async fn attendance(
    app: &App,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Attendance>, StoreError> {
    let mut all = Vec::new();
    for counted in events::attendance(app.db(), from, to).await? {
        all.extend(attendance_of(app, app.db(), &counted).await?);
    }
    Ok(all)
}

/// Attendance of the events of a place that begin from a moment up to another, in order.
pub async fn attendance_at(
    app: &App,
    place: PlaceId,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Attendance>, StoreError> {
    let mut all = Vec::new();
    for counted in events::attendance_at(app.db(), place.as_str(), from, to).await? {
        all.extend(attendance_of(app, app.db(), &counted).await?);
    }
    Ok(all)
}

/// Attendance of one event.
pub async fn attendance_of_one(app: &App, event: &EventId) -> Result<Option<Attendance>, StoreError> {
    let Some(known) = events::by_id(app.db(), event).await? else { return Ok(None) };
    let then = attendance(app, known.starts_at, known.starts_at + TimeDelta::seconds(1)).await?;
    Ok(then.into_iter().find(|one| one.event == *event))
}

async fn attendance_of(
    app: &App,
    db: &Db,
    counted: &events::Counted,
) -> Result<Option<Attendance>, StoreError> {
    let event = &counted.event;
    let Some(series) = series::by_id(db, &event.series).await? else { return Ok(None) };
    Ok(Some(Attendance {
        event: event.id,
        day: app.local(event.starts_at).date(),
        minutes: (event.ends_at - event.starts_at).num_minutes(),
        kind: series.sheet.kind,
        title: series.sheet.title.as_str().to_owned(),
        place: series.sheet.place().copied(),
        themes: series.sheet.themes,
        planned: event.is_planned(),
        registered: event.taken,
        present: event.came.unwrap_or(counted.present),
        waiting: counted.waiting,
    }))
}
