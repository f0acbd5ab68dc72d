//! What a tester does on her own page: other answers, other consents, staying, leaving with everything.

use maillage_shell::App;
use maillage_store::{Actor, StoreError, Tx, Version};
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::lists::trials::TrialPhase;
use serde_json::json;

use super::{Refusal, TESTER_CHANGED, TRIAL_CHANGED, move_seat};
use crate::model::{CalledName, Profile, SeatStep, TrialId};
use crate::store::seats::{self, Seat};
use crate::store::{consents, feedback, links, photos, retention, testers, trials};

/// Writes other brackets, another name.
pub async fn update(
    app: &App,
    actor: &Actor,
    tester: &str,
    name: &CalledName,
    profile: &Profile,
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    if !testers::update(&mut tx, tester, name.as_str(), profile).await? {
        return Err(Refusal::Unknown);
    }
    testers::seen(&mut tx, tester).await?;
    tx.changed(TESTER_CHANGED, tester);
    tx.audit("trials.update_tester", "tester", tester, json!({}));
    Ok(tx.commit().await?)
}

/// Gives some consents and takes the others back. Invitations to a phase that is taken back are over, and their seats free.
pub async fn agree(
    app: &App,
    actor: &Actor,
    tester: &str,
    phases: ClosedSet<TrialPhase>,
) -> Result<Version, Refusal> {
    let (mut tx, own) = hold(app, actor, tester).await?;
    let now = consents::phases(&consents::find(&mut tx, tester).await?);
    for phase in phases.iter().filter(|phase| !now.contains(*phase)) {
        consents::give(&mut tx, tester, phase).await?;
    }
    for phase in now.iter().filter(|phase| !phases.contains(*phase)) {
        consents::revoke(&mut tx, tester, phase).await?;
    }
    for seat in &own {
        let trial = trials::find(&mut tx, &seat.trial).await?.ok_or(Refusal::Unknown)?;
        if !phases.contains(trial.sheet.phase) {
            withdraw(&mut tx, seat).await?;
        }
    }
    testers::seen(&mut tx, tester).await?;
    tx.audit("trials.consent", "tester", tester, json!({ "phases": phases.len() }));
    Ok(tx.commit().await?)
}

/// The person stays.
pub async fn stay(app: &App, actor: &Actor, tester: &str) -> Result<(), StoreError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    testers::seen(&mut tx, tester).await?;
    tx.commit().await.map(drop)
}

/// Asks the person whether she stays, once; whether it was new.
pub async fn ask(app: &App, tester: &str) -> Result<bool, StoreError> {
    let mut tx = app.db().begin(&Actor::system("retention"), app.now()).await?;
    let asked = retention::asked(&mut tx, tester).await?;
    if asked {
        tx.enqueue(crate::mail::jobs::new(app, crate::mail::Mail::Stay, tester, ""));
    }
    tx.commit().await?;
    Ok(asked)
}

/// Takes everything back: who the person is, what she said in words and pictures. That a seat was taken, and how a task went, is
/// counted still, and belongs to nobody.
pub async fn leave(app: &App, actor: &Actor, tester: &str) -> Result<Version, Refusal> {
    let (mut tx, own) = hold(app, actor, tester).await?;
    for seat in &own {
        withdraw(&mut tx, seat).await?;
        links::forget(&mut tx, &seat.id).await?;
    }
    let pictures = photos::of_tester(&mut tx, tester).await?;
    for photo in &pictures {
        photos::delete(&mut tx, &photo.id).await?;
    }
    feedback::clear_words(&mut tx, tester).await?;
    seats::leave(&mut tx, tester).await?;
    links::forget(&mut tx, tester).await?;
    if !testers::delete(&mut tx, tester).await? {
        return Err(Refusal::Unknown);
    }
    tx.changed(TESTER_CHANGED, tester);
    tx.audit("trials.leave", "tester", tester, json!({ "seats": own.len(), "photos": pictures.len() }));
    let version = tx.commit().await?;
    for photo in pictures {
        app.files().forget(app.db(), &photo.file, app.now()).await?;
    }
    Ok(version)
}

/// How often an act begins anew because its person was invited meanwhile: invitations are few.
const TRIES: usize = 8;

/// Holds the campaigns of a tester, in order, then the tester; her seats as they stand. A campaign that invited her meanwhile is
/// not held yet, and comes before the tester: then all begins anew.
async fn hold(app: &App, actor: &Actor, tester: &str) -> Result<(Tx, Vec<Seat>), Refusal> {
    for _ in 0..TRIES {
        let mut tx = app.db().begin(actor, app.now()).await?;
        let campaigns = campaigns_of(&seats::find_of_tester(&mut tx, tester).await?);
        for trial in &campaigns {
            trials::hold(&mut tx, trial).await?;
        }
        if !testers::hold(&mut tx, tester).await? {
            return Err(Refusal::Unknown);
        }
        let seats = seats::find_of_tester(&mut tx, tester).await?;
        if campaigns_of(&seats) == campaigns {
            return Ok((tx, seats));
        }
        tx.rollback().await?;
    }
    Err(Refusal::Closed)
}

/// The campaigns of some seats, each once, in order.
fn campaigns_of(seats: &[Seat]) -> Vec<TrialId> {
    let mut campaigns: Vec<TrialId> = seats.iter().map(|seat| seat.trial).collect();
    campaigns.sort_unstable();
    campaigns.dedup();
    campaigns
}

/// Frees a seat that is promised; what is over stays as it is.
async fn withdraw(tx: &mut Tx, seat: &Seat) -> Result<(), Refusal> {
    if seat.state.after(SeatStep::Withdraws).is_some() {
        move_seat(tx, seat, SeatStep::Withdraws, None).await?;
        tx.changed(TRIAL_CHANGED, seat.trial.as_str());
    }
    Ok(())
}
