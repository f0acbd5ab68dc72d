//! Sessions of a campaign, in places.

use chrono::{DateTime, Utc};
use maillage_places::model::PlaceId;
use maillage_shell::App;
use maillage_store::{Actor, Version};
use serde_json::json;

use super::{Refusal, TRIAL_CHANGED};
use crate::mail::{Mail, jobs};
use crate::model::{SeatState, SessionId, State, TrialId};
use crate::store::sessions::{self, Session};
use crate::store::{seats, trials};

/// A session to plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Where.
    pub place: PlaceId,
    /// Public id of its event in the agenda.
    pub event: Option<String>,
    /// From when.
    pub starts_at: DateTime<Utc>,
    /// To when.
    pub ends_at: DateTime<Utc>,
    /// Seats.
    pub seats: u16,
}

/// Plans a session of a campaign that is accepted.
pub async fn plan(
    app: &App,
    actor: &Actor,
    trial: &TrialId,
    planned: Planned,
) -> Result<(SessionId, Version), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    trials::hold(&mut tx, trial).await?;
    let state = trials::find(&mut tx, trial).await?.ok_or(Refusal::Unknown)?.state;
    if !matches!(state, State::Accepted | State::Recruiting | State::Running) {
        return Err(Refusal::Closed);
    }
    let id: SessionId = app.ids().public_id().parse().map_err(|_| Refusal::Unknown)?;
    let Planned { place, event, starts_at, ends_at, seats } = planned;
    let session =
        Session { id, trial: *trial, place, event, starts_at, ends_at, seats, taken: 0, cancelled_at: None };
    sessions::insert(&mut tx, &session).await?;
    tx.changed(TRIAL_CHANGED, trial.as_str());
    tx.audit("trials.plan", "trial", trial.as_str(), json!({ "seats": seats }));
    Ok((id, tx.commit().await?))
}

/// Calls a session off; its testers are told, and choose another.
pub async fn call_off(
    app: &App,
    actor: &Actor,
    trial: &TrialId,
    session: &SessionId,
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    trials::hold(&mut tx, trial).await?;
    let found = sessions::find(&mut tx, session).await?.filter(|found| found.trial == *trial);
    let found = found.ok_or(Refusal::Unknown)?;
    if found.starts_at <= tx.now() || !sessions::cancel(&mut tx, session).await? {
        return Err(Refusal::Closed);
    }
    for seat in seats::find_of_session(&mut tx, session).await? {
        if seat.state == SeatState::Accepted {
            seats::set_session(&mut tx, &seat.id, None).await?;
            tx.enqueue(jobs::new(app, Mail::CalledOff, &seat.id, session.as_str()));
        }
    }
    tx.changed(TRIAL_CHANGED, trial.as_str());
    tx.audit("trials.call_off", "trial", trial.as_str(), json!({}));
    Ok(tx.commit().await?)
}
