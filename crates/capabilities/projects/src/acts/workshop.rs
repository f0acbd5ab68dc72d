//! Workshops with inhabitants are announced, then held.

use chrono::NaiveDate;
use maillage_agenda::model::EventId;
use maillage_places::model::PlaceId;
use maillage_shell::App;
use maillage_store::{Actor, Version};
use serde_json::json;

use super::{PROJECT_CHANGED, Refusal, held, step};
use crate::model::{Aim, ByWhom, Held, ProjectId, Step, Workshop, WorkshopId};
use crate::store::workshops;

/// A workshop that is to come.
pub struct Planned {
    /// Its day.
    pub day: NaiveDate,
    /// Where.
    pub place: Option<PlaceId>,
    /// Its event in the agenda.
    pub event: Option<EventId>,
    /// What it is for.
    pub aim: Aim,
}

/// Announces a workshop.
pub async fn plan(
    app: &App,
    actor: &Actor,
    id: &ProjectId,
    planned: Planned,
) -> Result<(WorkshopId, Version), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let project = held(&mut tx, id).await?;
    project.state.after(Step::Workshop).ok_or(Refusal::Closed)?;
    let workshop: WorkshopId = app.ids().public_id().parse().map_err(|_| Refusal::Unknown)?;
    let Planned { day, place, event, aim } = planned;
    workshops::insert(&mut tx, id, &Workshop { id: workshop, day, place, event, aim, held: None }).await?;
    tx.changed(PROJECT_CHANGED, id.as_str());
    tx.audit("projects.workshop", "project", id.as_str(), json!({ "day": day }));
    Ok((workshop, tx.commit().await?))
}

/// Tells what became of a workshop. Told again, it is mended, and happened once.
pub async fn hold(
    app: &App,
    actor: &Actor,
    id: &ProjectId,
    (workshop, told): (&WorkshopId, &Held),
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let mut project = held(&mut tx, id).await?;
    let known = project.workshops.iter().find(|one| one.id == *workshop).ok_or(Refusal::Unknown)?;
    let (first, aim) = (known.held.is_none(), known.aim.to_string());
    if !workshops::hold(&mut tx, id, workshop, told).await? {
        return Err(Refusal::Unknown);
    }
    if first {
        step(app, &mut tx, &mut project, (Step::Workshop, ByWhom::Team), Some(aim)).await?;
    }
    tx.changed(PROJECT_CHANGED, id.as_str());
    tx.audit("projects.workshop", "project", id.as_str(), json!({ "people": told.people }));
    Ok(tx.commit().await?)
}

/// Takes a workshop back that was not held.
pub async fn cancel(
    app: &App,
    actor: &Actor,
    id: &ProjectId,
    workshop: &WorkshopId,
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    held(&mut tx, id).await?;
    if !workshops::remove(&mut tx, id, workshop).await? {
        return Err(Refusal::Closed);
    }
    tx.changed(PROJECT_CHANGED, id.as_str());
    tx.audit("projects.workshop", "project", id.as_str(), json!({ "cancelled": workshop.as_str() }));
    Ok(tx.commit().await?)
}
