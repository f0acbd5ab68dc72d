//! Coming in: a profile is sent, then confirmed by whoever reads the mail of its address.

use chrono::TimeDelta;
use maillage_shell::App;
use maillage_store::{Actor, StoreError, Tx, ViolationKind};
use maillage_vocabulary::Email;
use serde_json::json;

use super::{DEVELOPER_CHANGED, Done, Refusal};
use crate::mail::{self, Mail};
use crate::model::{Consents, Developer, DeveloperId, Draft, State, Step};
use crate::store::consents::{self, Said};
use crate::store::{counts, developers};

/// An address gets one letter with a link in that time: the one that left opens the same page.
const LINK_EVERY: TimeDelta = TimeDelta::minutes(10);

/// A profile to send.
pub struct Joining<'a> {
    /// What was told.
    pub draft: Draft,
    /// A word of the sender: sent twice, it is one profile.
    pub key: &'a str,
}

/// Sends a profile. It counts nowhere before it is confirmed. Where its address has one already, the letter leads to that
/// one, and whoever sent this learns nothing of it.
pub async fn join(app: &App, actor: &Actor, joining: Joining<'_>) -> Result<(), Refusal> {
    let Draft { profile, consents } = joining.draft;
    let mut tx = app.db().begin(actor, app.now()).await?;
    if let Some(known) = developers::of_email(&mut tx, &profile.email).await? {
        return Ok(link_to(app, tx, &known, Mail::Known).await?);
    }
    let id: DeveloperId = app.ids().public_id().parse().map_err(|_| Refusal::Unknown)?;
    let now = tx.now();
    let developer = Developer {
        id,
        profile,
        state: State::Unconfirmed,
        consents: Consents::given(&consents, now),
        joined_at: now,
        renewed_at: None,
    };
    if !developers::insert(&mut tx, &developer, joining.key).await? {
        tx.rollback().await?;
        return Ok(());
    }
    for consent in consents {
        consents::insert(&mut tx, &app.ids().uuid(), &id, Said { consent, given: true, at: now }).await?;
    }
    tx.enqueue(mail::new(app, id, Mail::Confirm));
    tx.audit("skills.join", "developer", id.as_str(), json!({}));
    tx.commit().await?;
    Ok(())
}

/// Sends a link to her own page to whoever has a confirmed profile under that address. Nothing tells whether one has.
pub async fn ask_link(app: &App, actor: &Actor, email: &Email) -> Result<(), StoreError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    match developers::of_email(&mut tx, email).await? {
        Some(id) => link_to(app, tx, &id, Mail::Link).await,
        None => tx.rollback().await,
    }
}

async fn link_to(app: &App, mut tx: Tx, id: &DeveloperId, mail: Mail) -> Result<(), StoreError> {
    let before = tx.now() - LINK_EVERY;
    if developers::ask_link(&mut tx, id, before).await? {
        tx.enqueue(mail::new(app, *id, mail));
    }
    tx.commit().await.map(drop)
}

/// Confirms a profile: whoever does it reads the mail of its address.
pub async fn confirm(app: &App, actor: &Actor, id: &DeveloperId) -> Result<Done, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let developer = developers::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    let to = developer.state.after(Step::Confirmed).ok_or(Refusal::Closed)?;
    match developers::moved(&mut tx, &developer, Step::Confirmed, to).await {
        Ok(true) => {}
        Ok(false) => return Err(Refusal::Closed),
        Err(error) if is_second(&error) => {
            tx.rollback().await?;
            return Err(Refusal::Twice);
        }
        Err(error) => return Err(error.into()),
    }
    if developer.consents.counted.is_some() {
        counts::note(&mut tx, id).await?;
    }
    tx.changed(DEVELOPER_CHANGED, id.as_str());
    tx.audit("skills.confirm", "developer", id.as_str(), json!({ "state": to.code() }));
    let version = tx.commit().await?;
    Ok(Done { id: *id, version })
}

/// Whether another profile of the address was confirmed before.
fn is_second(error: &StoreError) -> bool {
    matches!(error, StoreError::Violation(violation) if violation.kind == ViolationKind::Unique)
}
