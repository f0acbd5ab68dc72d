//! Registering, confirming, cancelling.

use chrono::{DateTime, TimeDelta, Utc};
use maillage_shell::App;
use maillage_shell::words::Lang;
use maillage_store::{Actor, StoreError, Tx};
use serde_json::json;
use thiserror::Error;

use super::{EVENT_CHANGED, waiting};
use crate::mail::{Mail, jobs};
use crate::model::{Contact, EventId, PersonName, Seat};
use crate::store::events::{self, Event};
use crate::store::registrations::{self, New, Registration};
use crate::store::series;

/// How long a seat is kept for somebody who has not confirmed.
const TO_CONFIRM: TimeDelta = TimeDelta::hours(24);
/// The same mail does not leave again sooner.
const BETWEEN_MAILS: TimeDelta = TimeDelta::minutes(10);
/// Registrations of one contact that may wait for a confirmation at the same time.
const MOST_UNCONFIRMED: u64 = 5;

/// Somebody who wants to come.
#[derive(Debug)]
pub struct Asked {
    /// Name.
    pub name: PersonName,
    /// How to reach them; only the team may leave it out.
    pub contact: Option<Contact>,
    /// Language of mails.
    pub lang: Lang,
    /// Whether the team writes it down, for somebody on the telephone.
    pub by_team: bool,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Inner id of the registration.
    pub registration: String,
    /// What it gives.
    pub seat: Seat,
    /// Whether it was there already.
    pub again: bool,
}

/// Why nobody can register. Nothing was written.
#[derive(Debug, Error)]
pub enum Refusal {
    /// No such event, or no such registration.
    #[error("there is no such event")]
    Unknown,
    /// It was called off.
    #[error("the event was called off")]
    Cancelled,
    /// It is over.
    #[error("the event is over")]
    Over,
    /// Seats are not kept here.
    #[error("the event takes no registration here")]
    NotHere,
    /// Too many registrations of that contact wait for a confirmation.
    #[error("too many registrations wait for a confirmation")]
    TooMany,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Registers somebody: a seat where there is one, else a rank on the waiting list. Sent twice, it is one registration.
pub async fn register(app: &App, actor: &Actor, event: &EventId, asked: &Asked) -> Result<Outcome, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let held = open(&mut tx, event).await?;
    let series = series::find(&mut tx, &held.series).await?.ok_or(Refusal::Unknown)?;
    if !asked.by_team && !series.sheet.takes_registrations() {
        return Err(Refusal::NotHere);
    }
    let id = app.ids().uuid();
    let contact = asked.contact.as_ref().map_or_else(|| id.clone(), Contact::key);
    if let Some(same) = registrations::same(&mut tx, event, &contact, &asked.name.key()).await? {
        return again(app, tx, same).await;
    }
    if !asked.by_team && registrations::unconfirmed(&mut tx, &contact).await? >= MOST_UNCONFIRMED {
        return Err(Refusal::TooMany);
    }
    let seat = if events::take_seat(&mut tx, event).await? { Seat::Seated } else { Seat::Waiting };
    write(&mut tx, &held, asked, &id, &contact, seat).await?;
    if asked.contact.as_ref().and_then(Contact::email).is_some() {
        registrations::mailed(&mut tx, &id).await?;
        tx.enqueue(jobs::new(app, &id, Mail::Asked));
    }
    tx.changed(EVENT_CHANGED, event.as_str());
    tx.audit("agenda.register", "event", event.as_str(), json!({ "seat": seat.code() }));
    tx.commit().await?;
    Ok(Outcome { registration: id, seat, again: false })
}

/// An event that can be joined, held: registrations of one event come one after the other.
async fn open(tx: &mut Tx, event: &EventId) -> Result<Event, Refusal> {
    let now = tx.now();
    let held = events::lock(tx, event).await?.ok_or(Refusal::Unknown)?;
    match (held.is_planned(), held.is_open(now)) {
        (false, _) => Err(Refusal::Cancelled),
        (true, false) => Err(Refusal::Over),
        (true, true) => Ok(held),
    }
}

async fn write(
    tx: &mut Tx,
    event: &Event,
    asked: &Asked,
    id: &str,
    contact: &str,
    seat: Seat,
) -> Result<(), StoreError> {
    let email = asked.contact.as_ref().and_then(Contact::email);
    let until = |now: DateTime<Utc>| (now + TO_CONFIRM).min(event.ends_at);
    let new = New {
        id,
        event: &event.id,
        seat,
        name: asked.name.as_str(),
        name_key: &asked.name.key(),
        email,
        phone: asked.contact.as_ref().and_then(Contact::phone),
        contact,
        lang: asked.lang,
        by_team: asked.by_team,
        confirmed_at: asked.by_team.then(|| tx.now()),
        // Without an address the team calls: nothing runs out by itself.
        expires_at: email.filter(|_| !asked.by_team).map(|_| until(tx.now())),
    };
    registrations::insert(tx, &new).await
}

/// The same person again: nothing new, but the mail leaves once more for whoever lost it.
async fn again(app: &App, mut tx: Tx, same: Registration) -> Result<Outcome, Refusal> {
    let now = tx.now();
    if same.email.is_some() && same.mailed_at.is_none_or(|at| at + BETWEEN_MAILS <= now) {
        registrations::mailed(&mut tx, &same.id).await?;
        tx.enqueue(jobs::new(app, &same.id, Mail::Asked));
        tx.commit().await?;
    }
    Ok(Outcome { registration: same.id, seat: same.seat, again: true })
}

/// Confirms a registration, as often as the link is used; what it gives then.
pub async fn confirm(app: &App, actor: &Actor, id: &str) -> Result<Seat, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let known = registrations::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    open(&mut tx, &known.event).await?;
    if registrations::confirm(&mut tx, id).await? {
        waiting::fill(app, &mut tx, &known.event).await?;
        tx.changed(EVENT_CHANGED, known.event.as_str());
        tx.audit("agenda.confirm", "event", known.event.as_str(), json!({}));
    }
    let now_is = registrations::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    tx.commit().await?;
    Ok(now_is.seat)
}

/// Why a registration is cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The person no longer comes.
    Person,
    /// The team takes the person off: who has an address is told.
    Team,
    /// Nobody confirmed in time.
    Expired,
}

/// Cancels a registration, once; the seat goes to whoever waits. Whether it held.
pub async fn cancel(app: &App, actor: &Actor, id: &str, why: Why) -> Result<bool, StoreError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let Some(known) = registrations::find(&mut tx, id).await? else { return Ok(false) };
    events::lock(&mut tx, &known.event).await?;
    // Read again: it may have got a seat, or lost it, before the event was held.
    let Some(known) = registrations::find(&mut tx, id).await? else { return Ok(false) };
    if why == Why::Expired && known.confirmed_at.is_some() || !registrations::cancel(&mut tx, id).await? {
        return Ok(false);
    }
    if known.seat == Seat::Seated {
        events::give_seat(&mut tx, &known.event).await?;
        waiting::fill(app, &mut tx, &known.event).await?;
    }
    if why == Why::Team && known.email.is_some() {
        tx.enqueue(jobs::new(app, id, Mail::Withdrawn));
    }
    tx.changed(EVENT_CHANGED, known.event.as_str());
    tx.audit("agenda.unregister", "event", known.event.as_str(), json!({ "why": format!("{why:?}") }));
    tx.commit().await?;
    Ok(true)
}

/// Gives back the seats that nobody confirmed in time; how many.
pub async fn expire(app: &App) -> Result<u32, StoreError> {
    let mut gone = 0;
    for one in registrations::expired(app.db(), app.now()).await? {
        gone += u32::from(cancel(app, &Actor::system("agenda"), &one.id, Why::Expired).await?);
    }
    Ok(gone)
}
