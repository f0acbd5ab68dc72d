//! A project is proposed.

use maillage_shell::App;
use maillage_store::{Actor, Version};
use serde_json::json;

use super::{PROJECT_CHANGED, Refusal};
use crate::model::{ByWhom, Draft, Project, ProjectId, Sheet, State, Step};
use crate::store::steps::Happened;
use crate::store::{projects, slots, steps};

/// A project to propose, by an account.
pub struct Proposing<'a> {
    /// What was told.
    pub draft: Draft,
    /// A word of the sender: sent twice, it is one project.
    pub key: &'a str,
    /// The account that leads it.
    pub lead: &'a str,
}

/// Proposes a project.
pub async fn propose(
    app: &App,
    actor: &Actor,
    proposing: Proposing<'_>,
) -> Result<(ProjectId, Version), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let id: ProjectId = app.ids().public_id().parse().map_err(|_| Refusal::Unknown)?;
    let project = project_of(&proposing, id, tx.now());
    if !projects::insert(&mut tx, &project, proposing.key).await? {
        let id = projects::of_client(&mut tx, proposing.key).await?.ok_or(Refusal::Unknown)?;
        tx.rollback().await?;
        return Ok((id, Version::ZERO));
    }
    for (rank, asks) in (0..).zip(&proposing.draft.slots) {
        slots::insert(&mut tx, &id, rank, asks).await?;
    }
    let happened = Happened { at: tx.now(), step: Step::Proposed, by_whom: ByWhom::Team, reason: None };
    steps::insert(&mut tx, &app.ids().uuid(), &id, &happened).await?;
    tx.changed(PROJECT_CHANGED, id.as_str());
    tx.audit("projects.propose", "project", id.as_str(), json!({ "slots": proposing.draft.slots.len() }));
    Ok((id, tx.commit().await?))
}

fn project_of(
    proposing: &Proposing<'_>,
    id: ProjectId,
    proposed_at: chrono::DateTime<chrono::Utc>,
) -> Project {
    let Draft { need, sheet, test, .. } = proposing.draft.clone();
    let Sheet { title, pitch, makes, area, commune, place, tutor, cohort } = sheet;
    Project {
        id,
        need,
        title,
        pitch,
        makes,
        area,
        commune,
        place,
        lead: Some(proposing.lead.to_owned()),
        tutor,
        cohort,
        test,
        state: State::Proposed,
        proposed_at,
        slots: Vec::new(),
        workshops: Vec::new(),
    }
}
