//! What a tester answers to an invitation, and what becomes of her seat.

use maillage_shell::App;
use maillage_store::{Actor, StoreError, Tx, Version};
use maillage_vocabulary::lists::trials::DropReason;
use serde_json::json;

use super::{Refusal, TRIAL_CHANGED, held_seat, move_seat};
use crate::mail::{Mail, jobs};
use crate::model::{SeatState, SeatStep, SessionId};
use crate::store::seats::{self, Seat};
use crate::store::{sessions, testers, trials};

/// Takes the seat, in a session where one is chosen. A yes that comes late takes a seat where one is left.
pub async fn accept(
    app: &App,
    actor: &Actor,
    seat: &str,
    session: Option<&SessionId>,
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let seat = held_seat(&mut tx, seat).await?;
    open(&mut tx, &seat).await?;
    let seat = match seat.state {
        // A button pressed twice.
        SeatState::Accepted => seat,
        _ => move_seat(&mut tx, &seat, SeatStep::Accepts, None).await?,
    };
    if let Some(session) = session {
        sit(app, &mut tx, &seat, session).await?;
    }
    done(tx, &seat, "accepted").await
}

/// Chooses another session.
pub async fn choose(app: &App, actor: &Actor, seat: &str, session: &SessionId) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let seat = held_seat(&mut tx, seat).await?;
    open(&mut tx, &seat).await?;
    if seat.state != SeatState::Accepted {
        return Err(Refusal::Closed);
    }
    sit(app, &mut tx, &seat, session).await?;
    done(tx, &seat, "session").await
}

/// Says no.
pub async fn decline(
    app: &App,
    actor: &Actor,
    seat: &str,
    reason: Option<DropReason>,
) -> Result<Version, Refusal> {
    step(app, actor, seat, (SeatStep::Declines, reason), "declined").await
}

/// Leaves the test, and says why.
pub async fn drop_out(app: &App, actor: &Actor, seat: &str, reason: DropReason) -> Result<Version, Refusal> {
    step(app, actor, seat, (SeatStep::Drops, Some(reason)), "dropped").await
}

/// The team of the place sees that somebody came.
pub async fn come(app: &App, actor: &Actor, seat: &str) -> Result<Version, Refusal> {
    step(app, actor, seat, (SeatStep::Comes, None), "came").await
}

async fn step(
    app: &App,
    actor: &Actor,
    seat: &str,
    (step, reason): (SeatStep, Option<DropReason>),
    word: &str,
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let seat = held_seat(&mut tx, seat).await?;
    if reached(seat.state, step) {
        return Ok(Version::ZERO);
    }
    let seat = move_seat(&mut tx, &seat, step, reason).await?;
    done(tx, &seat, word).await
}

/// Whether a step was done already: a link opened twice, a button pressed twice.
const fn reached(state: SeatState, step: SeatStep) -> bool {
    matches!(
        (state, step),
        (SeatState::Declined, SeatStep::Declines)
            | (SeatState::Dropped, SeatStep::Drops)
            | (SeatState::Came, SeatStep::Comes)
    )
}

/// Refuses where the campaign takes nobody any more.
async fn open(tx: &mut Tx, seat: &Seat) -> Result<(), Refusal> {
    let trial = trials::find(tx, &seat.trial).await?.ok_or(Refusal::Unknown)?;
    if trial.state.takes_testers() { Ok(()) } else { Err(Refusal::Closed) }
}

/// Takes a place in a session, and frees the one before.
async fn sit(app: &App, tx: &mut Tx, seat: &Seat, session: &SessionId) -> Result<(), Refusal> {
    if seat.session.as_ref() == Some(session) {
        return Ok(());
    }
    if !sessions::take(tx, session, &seat.trial).await? {
        return Err(Refusal::SessionFull);
    }
    if let Some(before) = &seat.session {
        sessions::give(tx, before).await?;
    }
    if !seats::set_session(tx, &seat.id, Some(session)).await? {
        return Err(Refusal::Closed);
    }
    tx.enqueue(jobs::new(app, Mail::Seated, &seat.id, ""));
    Ok(())
}

async fn done(mut tx: Tx, seat: &Seat, word: &str) -> Result<Version, Refusal> {
    if let Some(tester) = &seat.tester {
        testers::seen(&mut tx, tester).await?;
    }
    tx.changed(TRIAL_CHANGED, seat.trial.as_str());
    tx.audit("trials.answer", "trial", seat.trial.as_str(), json!({ "answer": word }));
    Ok(tx.commit().await?)
}

/// Frees the seats of invitations that nobody answered; how many. Each is looked at again once its campaign is held.
pub async fn fall_silent(app: &App) -> Result<u32, StoreError> {
    let mut freed = 0;
    for due in seats::fallen_silent(app.db(), app.now()).await? {
        freed += u32::from(silence(app, &due.id).await?);
    }
    Ok(freed)
}

async fn silence(app: &App, seat: &str) -> Result<bool, StoreError> {
    let mut tx = app.db().begin(&Actor::system("trials"), app.now()).await?;
    let moved = match held_seat(&mut tx, seat).await {
        Ok(seat) if seat.state == SeatState::Invited && seat.held_until <= tx.now() => {
            move_seat(&mut tx, &seat, SeatStep::FallsSilent, None).await
        }
        Ok(_) => return Ok(false),
        Err(refusal) => Err(refusal),
    };
    match moved {
        Ok(seat) => {
            tx.changed(TRIAL_CHANGED, seat.trial.as_str());
            tx.commit().await?;
            Ok(true)
        }
        Err(Refusal::Store(error)) => Err(error),
        Err(_) => Ok(false),
    }
}
