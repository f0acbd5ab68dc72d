//! Drawing testers and inviting them.

use chrono::{DateTime, TimeDelta, Utc};
use maillage_shell::App;
use maillage_store::{Actor, Db, StoreError, Tx, Version};
use serde_json::json;

use super::{Refusal, TRIAL_CHANGED};
use crate::mail::{Mail, jobs};
use crate::model::{Candidate, Draw, Pick, Trial, TrialId, draw};
use crate::store::steps::{self, Drawn};
use crate::store::{cells, consents, seats, testers, trials};

/// How long a seat is kept without an answer.
pub const TO_ANSWER: TimeDelta = TimeDelta::days(10);
/// Invitations count for that long: no quarter of a year is longer.
pub const QUARTER: TimeDelta = TimeDelta::days(92);
/// Invitations of one person in that time, unless the network says otherwise.
pub const USUAL_MOST: u16 = 2;
/// The name of that setting.
const MOST: &str = "trials.invitations_a_quarter";

/// How often one person is invited in three months, at most.
pub async fn most_invitations(db: &Db) -> Result<u16, StoreError> {
    Ok(db.setting(MOST).await?.unwrap_or(USUAL_MOST))
}

/// Sets it.
pub async fn set_most_invitations(app: &App, actor: &Actor, most: u16) -> Result<(), StoreError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    tx.set(MOST, &most).await?;
    tx.audit("trials.settings", "setting", MOST, json!({ "most": most }));
    tx.commit().await.map(drop)
}

/// What is asked of a draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Testers to invite, at most.
    pub people: u16,
    /// The seed of the lots.
    pub seed: u32,
}

/// A draw, and what came of it.
#[derive(Clone, Debug)]
pub struct Invited {
    /// The draw.
    pub draw: Draw,
    /// Among how many it was done.
    pub candidates: usize,
    /// How many were invited; none where it was only looked at.
    pub invited: u16,
    /// The version that shows it.
    pub version: Version,
}

/// Looks at a draw without inviting anybody.
pub async fn preview(app: &App, id: &TrialId, asked: Asked) -> Result<Invited, Refusal> {
    let most = most_invitations(app.db()).await?;
    let mut tx = app.db().begin(&Actor::system("trials"), app.now()).await?;
    let trial = trials::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    let (draw, candidates) = drawn(&mut tx, &trial, asked, most).await?;
    tx.rollback().await?;
    Ok(Invited { draw, candidates, invited: 0, version: Version::ZERO })
}

/// Draws testers and invites them: each gets a seat, kept for ten days.
pub async fn invite(app: &App, actor: &Actor, id: &TrialId, asked: Asked) -> Result<Invited, Refusal> {
    let most = most_invitations(app.db()).await?;
    let mut tx = app.db().begin(actor, app.now()).await?;
    trials::hold(&mut tx, id).await?;
    let trial = trials::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    if !trial.state.takes_testers() {
        return Err(Refusal::Closed);
    }
    let (draw, candidates) = drawn(&mut tx, &trial, asked, most).await?;
    let mut picks: Vec<&Pick> = draw.picks.iter().collect();
    // Always in one order: two draws that ask the same people would wait for each other.
    picks.sort_unstable_by_key(|pick| &pick.id);
    let mut invited = 0;
    for pick in picks {
        invited += u16::from(invite_one(app, &mut tx, &trial, pick, most).await?);
    }
    let line = Drawn {
        at: tx.now(),
        seed: asked.seed,
        asked: asked.people,
        candidates: u32::try_from(candidates).unwrap_or(u32::MAX),
        invited,
    };
    steps::insert_draw(&mut tx, &app.ids().uuid(), id, &line).await?;
    tx.changed(TRIAL_CHANGED, id.as_str());
    tx.audit("trials.invite", "trial", id.as_str(), json!({ "seed": asked.seed, "invited": invited }));
    let version = tx.commit().await?;
    Ok(Invited { draw, candidates, invited, version })
}

fn quarter_before(now: DateTime<Utc>) -> DateTime<Utc> {
    now - QUARTER
}

async fn drawn(tx: &mut Tx, trial: &Trial, asked: Asked, most: u16) -> Result<(Draw, usize), StoreError> {
    let since = quarter_before(tx.now());
    let room = cells::room(tx, trial).await?;
    let panel = testers::panel(tx, &trial.id, since).await?;
    let candidates: Vec<_> =
        panel.iter().filter_map(|one| Candidate::of(one, &trial.sheet, &room, most)).collect();
    Ok((draw(&room, &candidates, asked.people, asked.seed), candidates.len()))
}

/// Invites somebody who was drawn. What another act changed since (consent, invitations, leaving) is looked at again once the
/// person is held; false where it stands against it.
async fn invite_one(app: &App, tx: &mut Tx, trial: &Trial, pick: &Pick, most: u16) -> Result<bool, Refusal> {
    if !testers::hold(tx, &pick.id).await? {
        return Ok(false);
    }
    let since = quarter_before(tx.now());
    let agrees = consents::phases(&consents::find(tx, &pick.id).await?).contains(trial.sheet.phase);
    let rested = seats::recent(tx, &pick.id, since).await? < most;
    if !agrees || !rested || seats::is_invited(tx, &trial.id, &pick.id).await? {
        return Ok(false);
    }
    // The campaign is held: what the draw found free is free.
    if !trials::take_seat(tx, &trial.id).await? || !cells::take(tx, &trial.id, &pick.cells).await? {
        return Err(Refusal::Full);
    }
    let id = app.ids().uuid();
    let held_until = tx.now() + TO_ANSWER;
    let new = seats::New { id: &id, trial: &trial.id, tester: &pick.id, cells: &pick.cells, held_until };
    seats::insert(tx, &new).await?;
    tx.enqueue(jobs::new(app, Mail::Invited, &id, ""));
    Ok(true)
}
