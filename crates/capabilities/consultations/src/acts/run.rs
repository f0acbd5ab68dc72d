//! What places and people bring to an open consultation.

use chrono::TimeDelta;
use maillage_places::model::PlaceId;
use maillage_shell::App;
use maillage_store::{Actor, Tx, Version};
use maillage_territory::Commune;
use serde_json::json;

use super::{CONSULTATION_CHANGED, Refusal, find};
use crate::mail;
use crate::model::{Answer, Consultation, ConsultationId, Contribution, Message, Method, Mode};
use crate::store::letters::Written;
use crate::store::{answers, consultations, contributions, letters, places};

/// Messages of a place about one consultation in a day, at most.
const MESSAGES_A_DAY: u64 = 5;

/// A place joins an open consultation of its territory; joined twice, it is joined.
pub async fn join(
    app: &App,
    actor: &Actor,
    id: &ConsultationId,
    place: &PlaceId,
    commune: Option<&Commune>,
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = find(&mut tx, id).await?;
    if !commune.is_some_and(|commune| commune.is_in(one.territory)) {
        return Err(Refusal::Elsewhere);
    }
    hold_open(&mut tx, id).await?;
    if places::join(&mut tx, id, place).await? {
        tx.changed(CONSULTATION_CHANGED, id.as_str());
        tx.audit("consultations.join", "consultation", id.as_str(), json!({ "place": place.as_str() }));
    }
    Ok(tx.commit().await?)
}

/// Holds a consultation open up to the end of the transaction: what closes it waits.
async fn hold_open(tx: &mut Tx, id: &ConsultationId) -> Result<(), Refusal> {
    if consultations::count_more(tx, id, 0).await? { Ok(()) } else { Err(Refusal::Closed) }
}

/// An answer to a short questionnaire.
pub struct Answering<'a> {
    /// What was answered.
    pub answer: &'a Answer,
    /// The place that collected it, or whose address led there.
    pub place: Option<&'a PlaceId>,
    /// Who sends it: the fingerprint of a browser, or the word of a form of a team.
    pub sender: &'a str,
}

/// Takes an answer; false where its sender answered already.
pub async fn answer(
    app: &App,
    actor: &Actor,
    id: &ConsultationId,
    answering: &Answering<'_>,
) -> Result<bool, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = find(&mut tx, id).await?;
    if !one.uses(Method::Questionnaire) {
        return Err(Refusal::Closed);
    }
    let place = answering.place;
    if let Some(place) = place {
        joined(&mut tx, &one, place).await?;
    }
    let line = app.ids().uuid();
    let new = answers::insert(&mut tx, &line, id, (place, answering.sender), answering.answer).await?;
    if !new {
        tx.rollback().await?;
        return Ok(false);
    }
    if !consultations::count_more(&mut tx, id, 1).await? {
        return Err(Refusal::Closed);
    }
    if answering.answer.mode != Mode::Online {
        tx.audit("consultations.answer", "consultation", id.as_str(), json!({}));
    }
    tx.commit().await?;
    Ok(true)
}

async fn joined(tx: &mut Tx, one: &Consultation, place: &PlaceId) -> Result<(), Refusal> {
    if places::has_joined(tx, &one.id, place).await? { Ok(()) } else { Err(Refusal::NotJoined) }
}

/// Mends an answer that the team of a place typed.
pub async fn mend_answer(
    app: &App,
    actor: &Actor,
    (id, place): (&ConsultationId, &PlaceId),
    line: &str,
    answer: &Answer,
) -> Result<(), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    hold_open(&mut tx, id).await?;
    if !answers::update(&mut tx, line, id, place, answer).await? {
        return Err(Refusal::Unknown);
    }
    tx.audit("consultations.mend", "consultation", id.as_str(), json!({}));
    tx.commit().await?;
    Ok(())
}

/// Takes an answer back that the team of a place typed.
pub async fn take_back_answer(
    app: &App,
    actor: &Actor,
    (id, place): (&ConsultationId, &PlaceId),
    line: &str,
) -> Result<(), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    if !answers::delete(&mut tx, line, id, place).await? {
        return Err(Refusal::Unknown);
    }
    if !consultations::count_more(&mut tx, id, -1).await? {
        return Err(Refusal::Closed);
    }
    tx.audit("consultations.take_back", "consultation", id.as_str(), json!({}));
    tx.commit().await?;
    Ok(())
}

/// Takes a workshop or an observation, under a word of whoever tells it: sent twice, it is one.
pub async fn contribute(
    app: &App,
    actor: &Actor,
    (id, place): (&ConsultationId, &PlaceId),
    key: &str,
    contribution: &Contribution,
) -> Result<(), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = find(&mut tx, id).await?;
    if !one.uses(contribution.kind.method()) {
        return Err(Refusal::Closed);
    }
    hold_open(&mut tx, id).await?;
    joined(&mut tx, &one, place).await?;
    let line = app.ids().uuid();
    if contributions::insert(&mut tx, &line, id, (place, key), contribution).await? {
        tx.audit("consultations.contribute", "consultation", id.as_str(), json!({}));
    }
    tx.commit().await?;
    Ok(())
}

/// Mends a workshop or an observation of a place.
pub async fn mend_contribution(
    app: &App,
    actor: &Actor,
    (id, place): (&ConsultationId, &PlaceId),
    line: &str,
    contribution: &Contribution,
) -> Result<(), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = find(&mut tx, id).await?;
    hold_open(&mut tx, id).await?;
    if !one.uses(contribution.kind.method()) {
        return Err(Refusal::Closed);
    }
    if !contributions::update(&mut tx, line, id, place, contribution).await? {
        return Err(Refusal::Unknown);
    }
    tx.audit("consultations.mend", "consultation", id.as_str(), json!({}));
    tx.commit().await?;
    Ok(())
}

/// Takes a workshop or an observation of a place back.
pub async fn take_back_contribution(
    app: &App,
    actor: &Actor,
    (id, place): (&ConsultationId, &PlaceId),
    line: &str,
) -> Result<(), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    hold_open(&mut tx, id).await?;
    if !contributions::delete(&mut tx, line, id, place).await? {
        return Err(Refusal::Unknown);
    }
    tx.audit("consultations.take_back", "consultation", id.as_str(), json!({}));
    tx.commit().await?;
    Ok(())
}

/// A place that takes part writes to the body: by a letter of the network, which shows nobody’s address.
pub async fn write(
    app: &App,
    actor: &Actor,
    (id, place): (&ConsultationId, &PlaceId),
    text: Message,
) -> Result<(), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = find(&mut tx, id).await?;
    joined(&mut tx, &one, place).await?;
    let since = tx.now() - TimeDelta::days(1);
    if letters::messages_since(&mut tx, id, place, since).await? >= MESSAGES_A_DAY {
        return Err(Refusal::TooMany);
    }
    let line = app.ids().uuid();
    let written = Written { consultation: *id, place: *place, text };
    letters::insert_message(&mut tx, &line, &written).await?;
    tx.enqueue(mail::messages::new(app, &line));
    tx.audit("consultations.write", "consultation", id.as_str(), json!({ "place": place.as_str() }));
    tx.commit().await?;
    Ok(())
}
