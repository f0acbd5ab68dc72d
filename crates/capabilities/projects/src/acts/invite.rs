//! People are asked to fill seats, and answer. It proposes; people accept.

use std::sync::Arc;

use chrono::TimeDelta;
use maillage_shell::App;
use maillage_store::{Actor, Tx, Version};
use serde_json::json;

use super::{Refusal, held, step};
use crate::letters;
use crate::model::{ByWhom, Invitation, InvitationState, Project, ProjectId, Step, WhyYou};
use crate::store::{invitations, slots};
use crate::talents::Talents;

/// Days to answer.
pub const ANSWER_DAYS: i64 = 14;

/// Somebody to ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// The project.
    pub project: ProjectId,
    /// Rank of the seat.
    pub rank: u32,
    /// Public id of the profile.
    pub profile: String,
    /// Why this person.
    pub why: WhyYou,
}

/// Asks people to fill seats of one project, in one transaction. Seats that were filled meanwhile are left out, and so are
/// people who were asked for the seat already; how many letters leave.
pub async fn invite(
    app: &App,
    actor: &Actor,
    talents: &Arc<dyn Talents>,
    (id, seats): (&ProjectId, &[Seat]),
) -> Result<(usize, Version), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let mut project = held(&mut tx, id).await?;
    if !project.state.takes_people() {
        return Err(Refusal::Closed);
    }
    let known = invitations::find_of(&mut tx, id).await?;
    let mut sent = 0;
    for seat in seats {
        let free = project.free_slots().any(|slot| slot.rank == seat.rank);
        let member = project.slots.iter().any(|slot| slot.member.as_ref() == Some(&seat.profile));
        let asked = known.iter().any(|one| {
            one.rank == seat.rank && one.profile == seat.profile && one.state == InvitationState::Sent
        });
        if free && !member && !asked && send(app, &mut tx, talents, (&project, seat)).await? {
            sent += 1;
        }
    }
    if sent == 0 {
        tx.rollback().await?;
        return Ok((0, Version::ZERO));
    }
    step(app, &mut tx, &mut project, (Step::TeamProposed, ByWhom::Network), None).await?;
    tx.audit("projects.invite", "project", id.as_str(), json!({ "letters": sent }));
    Ok((sent, tx.commit().await?))
}

/// Writes to one person; whether there is somebody.
async fn send(
    app: &App,
    tx: &mut Tx,
    talents: &Arc<dyn Talents>,
    (project, seat): (&Project, &Seat),
) -> Result<bool, Refusal> {
    let Some(slot) = project.slots.iter().find(|slot| slot.rank == seat.rank) else { return Ok(false) };
    let now = tx.now();
    let invitation = Invitation {
        id: app.ids().uuid(),
        project: project.id,
        rank: seat.rank,
        profile: seat.profile.clone(),
        state: InvitationState::Sent,
        why: seat.why.clone(),
        sent_at: now,
        expires_at: now + TimeDelta::days(ANSWER_DAYS),
    };
    let word = letters::invitation(app, (project, slot, &seat.why), &invitation.id)?;
    if !talents.write(app, tx, &seat.profile, &word).await? {
        return Ok(false);
    }
    invitations::insert(tx, &invitation).await?;
    Ok(true)
}

/// Takes the seat: once, if it is free, and if the person has room.
pub async fn accept(
    app: &App,
    actor: &Actor,
    talents: &Arc<dyn Talents>,
    id: &str,
) -> Result<(ProjectId, Version), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let invitation = invitations::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    let mut project = held(&mut tx, &invitation.project).await?;
    let profile = &invitation.profile;
    // Read again: it may have been answered before the project was held.
    let invitation = invitations::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    if invitation.state != InvitationState::Sent || invitation.expires_at <= tx.now() {
        return Err(Refusal::Closed);
    }
    let most = talents.all().into_iter().find(|one| one.id == *profile).map(|one| one.slots_max);
    let room = slots::seats_of(&mut tx, profile).await? < most.ok_or(Refusal::Unknown)? as u64;
    if !room || project.slots.iter().any(|slot| slot.member.as_ref() == Some(profile)) {
        return Err(Refusal::NoRoom);
    }
    if !slots::fill(&mut tx, &project.id, invitation.rank, profile).await? {
        return Err(Refusal::Taken);
    }
    invitations::answer(&mut tx, id, InvitationState::Accepted).await?;
    invitations::close_seat(&mut tx, &project.id, invitation.rank).await?;
    step(app, &mut tx, &mut project, (Step::Joined, ByWhom::Member), None).await?;
    for slot in project.slots.iter_mut().filter(|slot| slot.rank == invitation.rank) {
        slot.member = Some(profile.clone());
    }
    if project.free_slots().next().is_none() && project.state.after(Step::TeamFormed).is_some() {
        step(app, &mut tx, &mut project, (Step::TeamFormed, ByWhom::Member), None).await?;
    }
    tx.audit("projects.seat", "project", project.id.as_str(), json!({ "taken": invitation.rank }));
    Ok((project.id, tx.commit().await?))
}

/// Not this one. Nobody is told why; the person can be asked for another.
pub async fn decline(app: &App, actor: &Actor, id: &str) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let invitation = invitations::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    if !invitations::answer(&mut tx, id, InvitationState::Declined).await? {
        return Err(Refusal::Closed);
    }
    tx.changed(super::PROJECT_CHANGED, invitation.project.as_str());
    tx.audit("projects.seat", "project", invitation.project.as_str(), json!({ "declined": invitation.rank }));
    Ok(tx.commit().await?)
}
