//! What is done with campaigns, testers and what they say: the same acts for pages, API and jobs, each one transaction.
//!
//! Whoever changes seats holds the campaign first, then testers in the order of their ids: two such acts never wait for each other.

pub mod answer;
pub mod decide;
pub mod invite;
pub mod join;
pub mod named;
pub mod own;
pub mod propose;
pub mod say;
pub mod sessions;

use maillage_shell::App;
use maillage_shell::Ctx;
use maillage_store::{Actor, StoreError, Tx};
use thiserror::Error;

use crate::model::{ByWhom, Change, Reason, SeatState, SeatStep, Step, TrialId};
use crate::store::seats::{self, Seat};
use crate::store::steps::{self, Happened};
use crate::store::{cells, sessions as session_rows, trials};

/// Kind of the changes that concern one campaign.
pub const TRIAL_CHANGED: &str = "trial";
/// Kind of the changes that concern the panel.
pub const TESTER_CHANGED: &str = "tester";

/// Why nothing was done. Nothing was written.
#[derive(Debug, Error)]
pub enum Refusal {
    /// There is no such thing.
    #[error("there is no such thing")]
    Unknown,
    /// It does not stand where this can happen.
    #[error("this cannot happen any more, or not yet")]
    Closed,
    /// No seat is left.
    #[error("no seat is left")]
    Full,
    /// No seat is left in that session, or it has begun.
    #[error("no seat is left in that session")]
    SessionFull,
    /// The testers of a former campaign of the team still wait to hear what changed.
    #[error("a former campaign of the team owes its testers an answer")]
    Owes,
    /// Problems have no answer yet.
    #[error("{0} problems have no answer yet")]
    Unanswered(usize),
    /// The picture was refused; the rest is kept.
    #[error(transparent)]
    Picture(#[from] crate::picture::PictureError),
    /// As many photos as can be kept.
    #[error("enough photos")]
    MostPhotos,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Who acts in a request.
pub fn actor(ctx: &Ctx) -> Actor {
    ctx.identity().map_or_else(Actor::anonymous, |who| Actor::person(&who.person))
}

/// Adds a line to what happened to a campaign.
async fn note(
    app: &App,
    tx: &mut Tx,
    trial: &TrialId,
    (step, by_whom): (Step, ByWhom),
    reason: Option<&Reason>,
) -> Result<(), StoreError> {
    let happened = Happened { at: tx.now(), step, by_whom, reason: reason.map(ToString::to_string) };
    steps::insert(tx, &app.ids().uuid(), trial, &happened).await
}

/// Moves a seat of a campaign that is held, and counts what it keeps or frees. The seat in its new state.
pub(crate) async fn move_seat(
    tx: &mut Tx,
    seat: &Seat,
    step: SeatStep,
    reason: Option<maillage_vocabulary::lists::trials::DropReason>,
) -> Result<Seat, Refusal> {
    let to = seat.state.after(step).ok_or(Refusal::Closed)?;
    match seat.state.change(to) {
        Change::Takes => {
            if !trials::take_seat(tx, &seat.trial).await?
                || !cells::take(tx, &seat.trial, &seat.cells).await?
            {
                return Err(Refusal::Full);
            }
        }
        Change::Frees => {
            trials::give_seat(tx, &seat.trial).await?;
            cells::give(tx, &seat.trial, &seat.cells).await?;
        }
        Change::None => {}
    }
    if !seats::moved(tx, seat, to, reason).await? {
        return Err(Refusal::Closed);
    }
    if leaves_session(seat.state, to)
        && let Some(session) = &seat.session
    {
        session_rows::give(tx, session).await?;
    }
    Ok(Seat { state: to, reason, ..seat.clone() })
}

/// Whether a place in a session is free again: not that of somebody who left in the middle.
const fn leaves_session(from: SeatState, to: SeatState) -> bool {
    matches!(from, SeatState::Accepted) && !matches!(to, SeatState::Accepted | SeatState::Came)
}

/// A seat of a campaign that is held: as it stands now.
async fn held_seat(tx: &mut Tx, id: &str) -> Result<Seat, Refusal> {
    let seat = seats::find(tx, id).await?.ok_or(Refusal::Unknown)?;
    trials::hold(tx, &seat.trial).await?;
    seats::find(tx, id).await?.ok_or(Refusal::Unknown)
}
