//! What is told of a project is changed; seats come and go.

use maillage_shell::App;
use maillage_store::{Actor, Version};
use serde_json::json;

use super::{PROJECT_CHANGED, Refusal, held, step};
use crate::model::{Asks, ByWhom, MOST_SLOTS, Project, ProjectId, Reason, Sheet, State, Step};
use crate::store::{invitations, projects, slots};

/// Changes what is told: seats and the need stay.
pub async fn change(app: &App, actor: &Actor, id: &ProjectId, sheet: Sheet) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let project = held(&mut tx, id).await?;
    let Sheet { title, pitch, makes, area, commune, place, tutor, cohort } = sheet;
    let changed = Project { title, pitch, makes, area, commune, place, tutor, cohort, ..project };
    projects::change(&mut tx, &changed).await?;
    tx.changed(PROJECT_CHANGED, id.as_str());
    tx.audit("projects.change", "project", id.as_str(), json!({}));
    Ok(tx.commit().await?)
}

/// Adds a seat. A team that was complete waits for one more.
pub async fn add_slot(app: &App, actor: &Actor, id: &ProjectId, asks: &Asks) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let mut project = held(&mut tx, id).await?;
    if project.slots.len() >= MOST_SLOTS {
        return Err(Refusal::Full);
    }
    match project.state {
        State::Proposed | State::Open | State::Making | State::Prototype | State::Validated => {}
        // A seat comes free that nobody had.
        State::Teamed => {
            step(app, &mut tx, &mut project, (Step::Left, ByWhom::Team), None).await?;
        }
        _ => return Err(Refusal::Closed),
    }
    let rank = project.slots.iter().map(|slot| slot.rank + 1).max().unwrap_or_default();
    slots::insert(&mut tx, id, rank, asks).await?;
    tx.changed(PROJECT_CHANGED, id.as_str());
    tx.audit("projects.slots", "project", id.as_str(), json!({ "added": rank }));
    Ok(tx.commit().await?)
}

/// Takes a seat away that nobody fills; the last one stays. A team all of whose other seats are filled is complete.
pub async fn remove_slot(app: &App, actor: &Actor, id: &ProjectId, rank: u32) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let mut project = held(&mut tx, id).await?;
    let slot = project.slots.iter().find(|slot| slot.rank == rank).ok_or(Refusal::Unknown)?;
    if slot.member.is_some() {
        return Err(Refusal::Taken);
    }
    if project.slots.len() == 1 || !slots::remove(&mut tx, id, rank).await? {
        return Err(Refusal::Closed);
    }
    invitations::close_seat(&mut tx, id, rank).await?;
    project.slots.retain(|slot| slot.rank != rank);
    if project.state == State::Open && project.free_slots().next().is_none() {
        step(app, &mut tx, &mut project, (Step::TeamFormed, ByWhom::Team), None).await?;
    }
    tx.changed(PROJECT_CHANGED, id.as_str());
    tx.audit("projects.slots", "project", id.as_str(), json!({ "removed": rank }));
    Ok(tx.commit().await?)
}

/// Whoever fills a seat leaves it.
pub async fn leave(
    app: &App,
    actor: &Actor,
    id: &ProjectId,
    (rank, member, by_whom): (u32, &str, ByWhom),
    reason: Option<&Reason>,
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let mut project = held(&mut tx, id).await?;
    if !slots::free(&mut tx, id, rank, member).await? {
        return Err(Refusal::Unknown);
    }
    if project.state.after(Step::Left).is_some() {
        let reason = reason.map(ToString::to_string);
        step(app, &mut tx, &mut project, (Step::Left, by_whom), reason).await?;
    }
    tx.changed(PROJECT_CHANGED, id.as_str());
    tx.audit("projects.seat", "project", id.as_str(), json!({ "left": rank }));
    Ok(tx.commit().await?)
}
