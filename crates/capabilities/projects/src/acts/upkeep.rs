//! What time does: invitations run out, people go.

use std::sync::Arc;

use chrono::TimeDelta;
use maillage_shell::App;
use maillage_store::{Actor, StoreError};
use serde_json::json;

use super::{Refusal, change};
use crate::model::ByWhom;
use crate::store::{invitations, projects, slots};
use crate::talents::Talents;

/// Answered invitations are kept a year: the same person is not asked again and again.
const KEPT: TimeDelta = TimeDelta::days(365);

/// Ends invitations that nobody answered, forgets old ones, and frees the seats of people whose profile is gone; how many
/// invitations ended.
pub async fn run(app: &App, talents: &Arc<dyn Talents>) -> Result<u64, StoreError> {
    let mut tx = app.db().begin(&Actor::system("projects"), app.now()).await?;
    let long_ago = tx.now() - KEPT;
    let ended = invitations::tidy(&mut tx, long_ago).await?;
    if ended > 0 {
        tx.audit("projects.upkeep", "project", "all", json!({ "ended": ended }));
    }
    tx.commit().await?;
    for member in slots::members(app.db()).await? {
        if !talents.is_there(app, &member).await? {
            free(app, &member).await?;
        }
    }
    Ok(ended)
}

/// Frees the seats of somebody whose profile is gone.
async fn free(app: &App, member: &str) -> Result<(), StoreError> {
    for project in projects::all(app.db()).await? {
        for slot in project.slots.iter().filter(|slot| slot.member.as_deref() == Some(member)) {
            let seat = (slot.rank, member, ByWhom::Member);
            match change::leave(app, &Actor::system("projects"), &project.id, seat, None).await {
                Ok(_) | Err(Refusal::Unknown | Refusal::Closed) => {}
                Err(Refusal::Store(error)) => return Err(error),
                Err(other) => tracing::warn!(%other, "a seat could not be freed"),
            }
        }
    }
    let mut tx = app.db().begin(&Actor::system("projects"), app.now()).await?;
    slots::forget(&mut tx, member).await?;
    tx.commit().await.map(drop)
}
