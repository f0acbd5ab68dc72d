//! What testers say of a task, and the photos that show it.

use std::sync::Arc;

use bytes::Bytes;
use maillage_shell::App;
use maillage_store::Actor;
use serde_json::json;
use tokio::sync::Semaphore;

use super::{Refusal, TRIAL_CHANGED, held_seat};
use crate::model::{Feedback, Writer};
use crate::picture::{MEDIA_TYPE, Picture, PictureError, take_in};
use crate::store::{feedback, photos, testers, trials};

/// Photos of one task, at most.
pub const MOST_PHOTOS: u64 = 3;

/// Keeps how a task went; its inner id. Said again, the last word counts.
pub async fn say(
    app: &App,
    actor: &Actor,
    seat: &str,
    (said, by_whom): (&Feedback, Writer),
) -> Result<String, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let seat = held_seat(&mut tx, seat).await?;
    let trial = trials::find(&mut tx, &seat.trial).await?.ok_or(Refusal::Unknown)?;
    if !trial.state.takes_feedback() || !seat.state.takes_part() {
        return Err(Refusal::Closed);
    }
    if said.task >= trial.sheet.tasks.len() {
        return Err(Refusal::Unknown);
    }
    let id = app.ids().uuid();
    let id = feedback::save(&mut tx, &id, (&seat.trial, &seat.id), said, by_whom).await?;
    if let (Some(tester), Writer::Tester) = (&seat.tester, by_whom) {
        testers::seen(&mut tx, tester).await?;
    }
    tx.changed(TRIAL_CHANGED, seat.trial.as_str());
    tx.audit("trials.say", "trial", seat.trial.as_str(), json!({ "task": said.task, "by": by_whom.code() }));
    tx.commit().await?;
    Ok(id)
}

/// Draws pictures anew, one at a time: what each takes of the memory is bounded, and so is the whole.
#[derive(Clone)]
pub struct DarkRoom(Arc<Semaphore>);

impl Default for DarkRoom {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(1)))
    }
}

impl DarkRoom {
    /// Reads a picture off the threads that answer requests.
    pub async fn develop(&self, bytes: Bytes) -> Result<Picture, PictureError> {
        let _turn = self.0.acquire().await.map_err(|_| PictureError::Broken)?;
        let drawn = tokio::task::spawn_blocking(move || take_in(&bytes)).await;
        drawn.unwrap_or(Err(PictureError::Broken))
    }
}

/// Keeps a photo of what was said.
pub async fn show(
    app: &App,
    actor: &Actor,
    (room, feedback): (&DarkRoom, &str),
    bytes: Bytes,
) -> Result<(), Refusal> {
    let picture = room.develop(bytes).await?;
    let (width, height) = (picture.width, picture.height);
    let stored = app.files().put_bytes(app.ids(), picture.bytes).await?;
    let mut tx = app.db().begin(actor, app.now()).await?;
    if photos::count(&mut tx, feedback).await? >= MOST_PHOTOS {
        return Err(Refusal::MostPhotos);
    }
    app.files().keep(&mut tx, &stored, MEDIA_TYPE).await?;
    photos::insert(&mut tx, &app.ids().uuid(), feedback, (&stored.id, width, height)).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a photo of a seat back, with its picture.
pub async fn take_back(app: &App, actor: &Actor, seat: &str, photo: &str) -> Result<(), Refusal> {
    let found = photos::by_id(app.db(), photo).await?.filter(|(_, found)| found.seat == seat);
    let (trial, found) = found.ok_or(Refusal::Unknown)?;
    let mut tx = app.db().begin(actor, app.now()).await?;
    photos::delete(&mut tx, &found.id).await?;
    tx.audit("trials.take_photo_back", "trial", trial.as_str(), json!({}));
    tx.commit().await?;
    app.files().forget(app.db(), &found.file, app.now()).await?;
    Ok(())
}
