//! What the network decides of a campaign, and what a team takes back.

use maillage_shell::App;
use maillage_store::{Actor, StoreError, Tx, Version};
use serde_json::json;

use super::{Refusal, TRIAL_CHANGED, move_seat, note};
use crate::mail::{Mail, jobs};
use crate::model::{ByWhom, Former, Quotas, Reason, SeatState, SeatStep, Step, Trial, TrialId};
use crate::store::{cells, seats, teams, trials};

/// A step of a campaign, with why where that must be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The network takes it.
    Accept,
    /// It does not.
    Refuse(Reason),
    /// Testers are invited from now on.
    Recruit,
    /// They begin to try.
    Start,
    /// Nobody tries any more.
    End,
    /// It is put away.
    Close,
    /// It ends before its time.
    Stop(Reason),
}

impl Decision {
    /// Its step.
    pub const fn step(&self) -> Step {
        match self {
            Self::Accept => Step::Accepted,
            Self::Refuse(_) => Step::Refused,
            Self::Recruit => Step::Recruits,
            Self::Start => Step::Starts,
            Self::End => Step::Ends,
            Self::Close => Step::Closed,
            Self::Stop(_) => Step::Stopped,
        }
    }

    const fn reason(&self) -> Option<&Reason> {
        match self {
            Self::Refuse(reason) | Self::Stop(reason) => Some(reason),
            _ => None,
        }
    }

    /// The letter that the team gets, where the network decides.
    const fn letter(&self) -> Option<Mail> {
        match self {
            Self::Accept => Some(Mail::TeamAccepted),
            Self::Refuse(_) => Some(Mail::TeamRefused),
            Self::End => Some(Mail::TeamReport),
            Self::Stop(_) => Some(Mail::TeamStopped),
            Self::Recruit | Self::Start | Self::Close => None,
        }
    }
}

/// Decides.
pub async fn decide(
    app: &App,
    actor: &Actor,
    id: &TrialId,
    (decision, by_whom): (&Decision, ByWhom),
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    trials::hold(&mut tx, id).await?;
    let trial = trials::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    let step = decision.step();
    let state = trial.state.after(step).filter(|_| trial.confirmed_at.is_some()).ok_or(Refusal::Closed)?;
    if *decision == Decision::Accept {
        owes_nothing(&mut tx, &trial).await?;
    }
    if !trials::moved(&mut tx, &trial, state).await? {
        return Err(Refusal::Closed);
    }
    if matches!(decision, Decision::Stop(_) | Decision::End) {
        free(app, &mut tx, &trial, decision).await?;
    }
    note(app, &mut tx, id, (step, by_whom), decision.reason()).await?;
    if by_whom == ByWhom::Network
        && let Some(mail) = decision.letter()
    {
        tx.enqueue(jobs::new(app, mail, &trial.team, id.as_str()));
    }
    tx.changed(TRIAL_CHANGED, id.as_str());
    tx.audit("trials.decide", "trial", id.as_str(), json!({ "state": state.code() }));
    Ok(tx.commit().await?)
}

/// Refuses the next campaign of a team whose testers still wait for an answer. The team is held: of two campaigns accepted at once,
/// one sees the other.
async fn owes_nothing(tx: &mut Tx, trial: &Trial) -> Result<(), Refusal> {
    teams::hold(tx, &trial.team).await?;
    let former = trials::former(tx, &trial.team, &trial.id).await?;
    if former.into_iter().any(Former::owes) { Err(Refusal::Owes) } else { Ok(()) }
}

/// What is asked of testers is asked no more: invitations at the end, all that is promised where it stops.
async fn free(app: &App, tx: &mut Tx, trial: &Trial, decision: &Decision) -> Result<(), Refusal> {
    let stops = matches!(decision, Decision::Stop(_));
    for seat in seats::find_of_trial(tx, &trial.id).await? {
        let waits = matches!(seat.state, SeatState::Invited | SeatState::Silent);
        if waits || stops && seat.state == SeatState::Accepted {
            move_seat(tx, &seat, SeatStep::Withdraws, None).await?;
        }
        if stops && matches!(seat.state, SeatState::Accepted | SeatState::Came) {
            tx.enqueue(jobs::new(app, Mail::Stopped, &seat.id, ""));
        }
    }
    Ok(())
}

/// Sets the seats and quotas of a campaign that is being prepared.
pub async fn set_quotas(app: &App, actor: &Actor, id: &TrialId, quotas: &Quotas) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    if !trials::set_seats(&mut tx, id, quotas.seats()).await? {
        return Err(Refusal::Closed);
    }
    cells::set(&mut tx, id, quotas).await?;
    tx.changed(TRIAL_CHANGED, id.as_str());
    tx.audit("trials.quotas", "trial", id.as_str(), json!({ "seats": quotas.seats() }));
    Ok(tx.commit().await?)
}

/// Hides a campaign, with why, or shows it again, once moderation has decided; [`Version::ZERO`] where it stands so already.
pub async fn hide(
    app: &App,
    actor: &Actor,
    id: &TrialId,
    (hidden, reason): (bool, &Reason),
) -> Result<Option<Version>, StoreError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    if trials::find(&mut tx, id).await?.is_none() {
        return Ok(None);
    }
    if !trials::hide(&mut tx, id, hidden.then_some(reason)).await? {
        tx.rollback().await?;
        return Ok(Some(Version::ZERO));
    }
    let step = if hidden { Step::Hidden } else { Step::Shown };
    note(app, &mut tx, id, (step, ByWhom::Moderation), Some(reason)).await?;
    tx.changed(TRIAL_CHANGED, id.as_str());
    tx.audit("trials.hide", "trial", id.as_str(), json!({ "hidden": hidden }));
    tx.commit().await.map(Some)
}
