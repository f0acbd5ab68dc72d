//! Moderation takes a project out of sight, or shows it again.

use maillage_shell::{App, Hiding};
use maillage_store::{Actor, StoreError, Version};
use serde_json::json;

use super::PROJECT_CHANGED;
use crate::model::{ByWhom, ProjectId, State, Step};
use crate::store::steps::Happened;
use crate::store::{invitations, projects, steps};

/// Hides a project, or shows it where it stood. Asked twice, it is done once; none where there is no such project, or
/// where nobody saw it.
pub async fn hide(
    app: &App,
    actor: &Actor,
    id: &ProjectId,
    hiding: &Hiding<'_>,
) -> Result<Option<Version>, StoreError> {
    let happened = steps::of_project(app.db(), id).await?;
    let mut tx = app.db().begin(actor, app.now()).await?;
    let Some(project) = projects::held(&mut tx, id).await? else { return Ok(None) };
    if (project.state == State::Hidden) == hiding.hidden {
        tx.rollback().await?;
        return Ok(Some(Version::ZERO));
    }
    let (step, state) = if hiding.hidden {
        (Step::Hidden, project.state.after(Step::Hidden))
    } else {
        (Step::Shown, State::before_hiding(happened.iter().map(|one| one.step)))
    };
    let Some(state) = state else { return Ok(None) };
    if !projects::moved(&mut tx, &project, state).await? {
        return Ok(None);
    }
    if !state.takes_people() {
        invitations::close_project(&mut tx, id).await?;
    }
    let line =
        Happened { at: tx.now(), step, by_whom: ByWhom::Network, reason: Some(hiding.reason.to_owned()) };
    steps::insert(&mut tx, &app.ids().uuid(), id, &line).await?;
    tx.changed(PROJECT_CHANGED, id.as_str());
    tx.audit("projects.move", "project", id.as_str(), json!({ "state": state.code() }));
    tx.commit().await.map(Some)
}
