//! Taking an appointment, moving it, calling it off, telling who came.
//!
//! Each appointment holds the professional, and one unit of the room or device that it needs, five minutes by five
//! minutes, under a unique key: whoever comes second finds the row there, and nothing is ever held twice.

use std::ops::Range;

use chrono::TimeDelta;
use maillage_shell::App;
use maillage_shell::words::Lang;
use maillage_store::{Actor, StoreError, Tx, Version};
use maillage_vocabulary::lists::activity::Theme;
use serde_json::json;
use thiserror::Error;

use super::APPOINTMENT_CHANGED;
use crate::mail::notices::{self, Notice};
use crate::model::{Contact, DayClock, Grain, Opening, PersonName, SlotKey, grain, moment};
use crate::store::appointments::{self, Appointment, Who};
use crate::store::openings;

/// How long before the beginning people can still take a time by themselves; the team can until it begins.
pub const NOTICE: TimeDelta = TimeDelta::hours(1);
/// How far ahead times are offered.
pub const AHEAD: TimeDelta = TimeDelta::days(92);
/// Appointments of one contact that may be to come at the same time.
const MOST_COMING: u64 = 3;
/// Tries before saying that a time is taken: another person may have got the same unit of several.
const TRIES: usize = 6;

/// Somebody who wants to come.
#[derive(Debug)]
pub struct Asked {
    /// Name.
    pub name: PersonName,
    /// How to reach them; only the team may leave it out.
    pub contact: Option<Contact>,
    /// What about.
    pub theme: Option<Theme>,
    /// Language of mails.
    pub lang: Lang,
    /// Whether the team writes it down, for somebody on the telephone.
    pub by_team: bool,
}

/// An appointment that was taken or moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Its inner id.
    pub appointment: String,
    /// Views that reached it show the act.
    pub version: Version,
}

/// Why an appointment is refused. Nothing was written.
#[derive(Debug, Error)]
pub enum Refusal {
    /// No such opening, or no such appointment.
    #[error("there is no such time")]
    Unknown,
    /// It has begun, or begins too soon.
    #[error("this time is over, or too near")]
    Past,
    /// The opening does not offer that time, or the professional is away.
    #[error("this time is not offered")]
    NotOffered,
    /// Somebody else was faster.
    #[error("this time is taken")]
    Taken,
    /// The same person has this very appointment.
    #[error("this appointment is there already")]
    Again,
    /// That contact has enough appointments to come.
    #[error("too many appointments are to come")]
    TooMany,
    /// The appointment was called off, or has begun.
    #[error("this appointment is closed")]
    Closed,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes a time for somebody.
pub async fn book(app: &App, actor: &Actor, slot: &SlotKey, asked: &Asked) -> Result<Done, Refusal> {
    match several(|| book_once(app, actor, slot, asked)).await {
        // A button pressed twice at once: whoever was faster is the same person.
        Err(Refusal::Taken) if is_theirs(app, actor, slot, asked).await? => Err(Refusal::Again),
        other => other,
    }
}

/// Whether the person who asks for a time has it.
async fn is_theirs(app: &App, actor: &Actor, slot: &SlotKey, asked: &Asked) -> Result<bool, StoreError> {
    let Some(contact) = asked.contact.as_ref().map(Contact::key) else { return Ok(false) };
    let mut tx = app.db().begin(actor, app.now()).await?;
    let Some(opening) = openings::find(&mut tx, &slot.opening).await? else { return Ok(false) };
    let (name, key) = (asked.name.as_str(), asked.name.key());
    let who = Who { name, name_key: &key, email: None, phone: None, contact: &contact };
    appointments::is_same(&mut tx, &opening.person, slot.at, &who).await
}

/// Tries again where another transaction got the same unit of several, or was in the way: the next try sees what it
/// wrote.
async fn several<F>(attempt: impl Fn() -> F) -> Result<Done, Refusal>
where
    F: Future<Output = Result<Option<Done>, Refusal>>,
{
    for _ in 0..TRIES {
        match attempt().await {
            Ok(Some(done)) => return Ok(done),
            Ok(None) | Err(Refusal::Store(StoreError::Busy(_))) => {}
            Err(other) => return Err(other),
        }
    }
    Err(Refusal::Taken)
}

/// Nothing where another transaction got the same unit.
async fn book_once(app: &App, actor: &Actor, slot: &SlotKey, asked: &Asked) -> Result<Option<Done>, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let (opening, span) = offered(app, &mut tx, slot, asked.by_team).await?;
    let (id, key) = (app.ids().uuid(), asked.name.key());
    let contact = asked.contact.as_ref().map_or_else(|| id.clone(), Contact::key);
    let who = Who {
        name: asked.name.as_str(),
        name_key: &key,
        email: asked.contact.as_ref().and_then(Contact::email),
        phone: asked.contact.as_ref().and_then(Contact::phone),
        contact: &contact,
    };
    if appointments::is_same(&mut tx, &opening.person, slot.at, &who).await? {
        return Err(Refusal::Again);
    }
    if !asked.by_team && appointments::coming(&mut tx, &contact).await? >= MOST_COMING {
        return Err(Refusal::TooMany);
    }
    let unit = free_unit(&mut tx, &opening, &span).await?;
    let new = taken(id, &opening, &span, unit, asked);
    appointments::insert(&mut tx, &new, &who).await?;
    if !hold(&mut tx, &new, &span).await? {
        return Ok(None);
    }
    if who.email.is_some() {
        tx.enqueue(notices::new(app, &new.id, Notice::Booked));
    }
    tx.changed(APPOINTMENT_CHANGED, &new.id);
    tx.audit("agenda.book", "appointment", &new.id, json!({ "team": asked.by_team }));
    Ok(Some(Done { appointment: new.id, version: tx.commit().await? }))
}

/// The row of a new appointment, without who comes.
fn taken(
    id: String,
    opening: &Opening,
    span: &Range<Grain>,
    unit: Option<u16>,
    asked: &Asked,
) -> Appointment {
    Appointment {
        id,
        person: opening.person.clone(),
        shown_name: opening.shown_name.as_str().to_owned(),
        place: opening.place,
        equipment: opening.equipment.clone().zip(unit),
        theme: asked.theme,
        starts_at: moment(span.start),
        ends_at: moment(span.end),
        booked: true,
        came: None,
        name: String::new(),
        email: None,
        phone: None,
        lang: asked.lang,
        by_team: asked.by_team,
        revision: 0,
    }
}

/// The opening of a time that is offered, and what the time takes.
async fn offered(
    app: &App,
    tx: &mut Tx,
    slot: &SlotKey,
    by_team: bool,
) -> Result<(Opening, Range<Grain>), Refusal> {
    let opening = openings::find(tx, &slot.opening).await?.ok_or(Refusal::Unknown)?;
    let (now, notice) = (tx.now(), if by_team { TimeDelta::zero() } else { NOTICE });
    if slot.at <= now + notice {
        return Err(Refusal::Past);
    }
    let day = app.local(slot.at).date();
    let start = grain(slot.at);
    let mut slots = DayClock::new(day, app.zone()).slots(&opening);
    let span = slots.find(|span| span.start == start && moment(start) == slot.at);
    let span = span.filter(|_| slot.at <= now + AHEAD).ok_or(Refusal::NotOffered)?;
    if openings::absent(tx, &opening.person, day).await? {
        return Err(Refusal::NotOffered);
    }
    Ok((opening, span))
}

/// A unit of the room or device that is free for a time; none where none is needed.
async fn free_unit(tx: &mut Tx, opening: &Opening, span: &Range<Grain>) -> Result<Option<u16>, Refusal> {
    let Some(id) = &opening.equipment else { return Ok(None) };
    let thing = openings::equipment(tx, id).await?.ok_or(Refusal::NotOffered)?;
    let held = appointments::units_held(tx, &equipment(id), span).await?;
    (0..thing.units).find(|unit| !held.contains(unit)).map(Some).ok_or(Refusal::Taken)
}

/// Holds all that an appointment takes: the person first. Whether the room or device could be held too; where not,
/// another of its units may be free.
async fn hold(tx: &mut Tx, new: &Appointment, span: &Range<Grain>) -> Result<bool, Refusal> {
    let person = format!("person:{}", new.person);
    if !appointments::hold(tx, &person, 0, span, &new.id).await? {
        return Err(Refusal::Taken);
    }
    match &new.equipment {
        Some((id, unit)) => Ok(appointments::hold(tx, &equipment(id), *unit, span, &new.id).await?),
        None => Ok(true),
    }
}

fn equipment(id: &str) -> String {
    format!("equipment:{id}")
}

/// Gives an appointment another time; where that one is taken, the former one stays. The person is told.
pub async fn shift(
    app: &App,
    actor: &Actor,
    id: &str,
    slot: &SlotKey,
    by_team: bool,
) -> Result<Done, Refusal> {
    several(|| shift_once(app, actor, id, slot, by_team)).await
}

async fn shift_once(
    app: &App,
    actor: &Actor,
    id: &str,
    slot: &SlotKey,
    by_team: bool,
) -> Result<Option<Done>, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let known = appointments::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    let now = tx.now();
    if !known.is_open(now) {
        return Err(Refusal::Closed);
    }
    let (opening, span) = offered(app, &mut tx, slot, by_team).await?;
    // An appointment is never in its own way.
    appointments::release(&mut tx, id).await?;
    let unit = free_unit(&mut tx, &opening, &span).await?;
    let new = Appointment {
        person: opening.person.clone(),
        shown_name: opening.shown_name.as_str().to_owned(),
        place: opening.place,
        equipment: opening.equipment.clone().zip(unit),
        starts_at: moment(span.start),
        ends_at: moment(span.end),
        ..known
    };
    if !appointments::shift(&mut tx, &new).await? {
        return Err(Refusal::Closed);
    }
    if !hold(&mut tx, &new, &span).await? {
        return Ok(None);
    }
    if new.email.is_some() {
        tx.enqueue(notices::new(app, id, Notice::Moved));
    }
    tx.changed(APPOINTMENT_CHANGED, id);
    tx.audit("agenda.appointment_move", "appointment", id, json!({ "team": by_team }));
    Ok(Some(Done { appointment: new.id, version: tx.commit().await? }))
}

/// Calls an appointment off, once; its time is free again. Whoever is called off by the team is told. Whether it held.
pub async fn cancel(app: &App, actor: &Actor, id: &str, by_team: bool) -> Result<Done, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let known = appointments::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    let now = tx.now();
    if !known.is_open(now) || !appointments::cancel(&mut tx, id).await? {
        return Err(Refusal::Closed);
    }
    if by_team && known.email.is_some() {
        tx.enqueue(notices::new(app, id, Notice::CalledOff));
    }
    tx.changed(APPOINTMENT_CHANGED, id);
    tx.audit("agenda.appointment_cancel", "appointment", id, json!({ "team": by_team }));
    Ok(Done { appointment: known.id, version: tx.commit().await? })
}

/// Tells whether somebody came, or that it is not known after all; however often.
pub async fn mark(app: &App, actor: &Actor, id: &str, came: Option<bool>) -> Result<(), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    if !appointments::mark(&mut tx, id, came).await? {
        return Err(Refusal::Closed);
    }
    tx.audit("agenda.appointment_mark", "appointment", id, json!({}));
    tx.commit().await?;
    Ok(())
}
