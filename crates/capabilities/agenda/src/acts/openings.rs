//! Saying when one receives, when one is away, and which rooms and devices there are.

use maillage_shell::App;
use maillage_store::{Actor, StoreError, Version};
use serde_json::json;
use thiserror::Error;

use super::OPENING_CHANGED;
use crate::model::{Absence, Equipment, Opening};
use crate::store::openings;

/// Draws of public ids before giving up.
const DRAWS: usize = 3;

/// Why an act on openings is refused. Nothing was written.
#[derive(Debug, Error)]
pub enum OpeningError {
    /// There is no such thing.
    #[error("there is no such opening")]
    Unknown,
    /// The person receives elsewhere at these hours.
    #[error("another opening of the person has hours in common")]
    Crosses,
    /// Openings need it.
    #[error("openings need this room or device")]
    Needed,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Declares an opening; its public id is drawn here. It may not cross another one of the same person.
pub async fn declare(app: &App, actor: &Actor, new: &Opening) -> Result<Version, OpeningError> {
    let mut draws = 0;
    loop {
        draws += 1;
        let opening = Opening { id: app.ids().public_id(), ..new.clone() };
        match declare_once(app, actor, &opening).await {
            // Two public ids met: rare, and another draw mends it.
            Err(OpeningError::Store(error)) if error.is_duplicate("opening", "id") && draws < DRAWS => {}
            other => return other,
        }
    }
}

async fn declare_once(app: &App, actor: &Actor, new: &Opening) -> Result<Version, OpeningError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    if openings::held_by(&mut tx, &new.person).await?.iter().any(|other| other.crosses(new)) {
        return Err(OpeningError::Crosses);
    }
    openings::insert(&mut tx, new).await?;
    tx.changed(OPENING_CHANGED, &new.id);
    tx.audit("agenda.opening", "opening", &new.id, json!({}));
    Ok(tx.commit().await?)
}

/// Takes an opening away. What was booked stays.
pub async fn withdraw(app: &App, actor: &Actor, id: &str) -> Result<Version, OpeningError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    if !openings::delete(&mut tx, id).await? {
        return Err(OpeningError::Unknown);
    }
    tx.changed(OPENING_CHANGED, id);
    tx.audit("agenda.opening_withdrawn", "opening", id, json!({}));
    Ok(tx.commit().await?)
}

/// Adds days on which a professional receives nobody. What was booked stays, and is to be called off by hand.
pub async fn be_away(app: &App, actor: &Actor, new: &Absence) -> Result<Version, OpeningError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    openings::insert_absence(&mut tx, new).await?;
    tx.changed(OPENING_CHANGED, &new.id);
    tx.audit("agenda.absence", "absence", &new.id, json!({}));
    Ok(tx.commit().await?)
}

/// Takes an absence of a person away.
pub async fn be_back(app: &App, actor: &Actor, id: &str, person: &str) -> Result<Version, OpeningError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    if !openings::delete_absence(&mut tx, id, person).await? {
        return Err(OpeningError::Unknown);
    }
    tx.changed(OPENING_CHANGED, id);
    tx.audit("agenda.absence_withdrawn", "absence", id, json!({}));
    Ok(tx.commit().await?)
}

/// Adds a room or a device.
pub async fn add_equipment(app: &App, actor: &Actor, new: &Equipment) -> Result<Version, OpeningError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    openings::insert_equipment(&mut tx, new).await?;
    tx.changed(OPENING_CHANGED, &new.id);
    tx.audit("agenda.equipment", "equipment", &new.id, json!({}));
    Ok(tx.commit().await?)
}

/// Takes away a room or a device that no opening needs.
pub async fn remove_equipment(app: &App, actor: &Actor, id: &str) -> Result<Version, OpeningError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    if openings::is_needed(&mut tx, id).await? {
        return Err(OpeningError::Needed);
    }
    if !openings::delete_equipment(&mut tx, id).await? {
        return Err(OpeningError::Unknown);
    }
    tx.changed(OPENING_CHANGED, id);
    tx.audit("agenda.equipment_withdrawn", "equipment", id, json!({}));
    Ok(tx.commit().await?)
}
