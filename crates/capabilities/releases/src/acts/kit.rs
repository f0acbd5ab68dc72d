//! How a project is taken up elsewhere is told.

use maillage_projects::model::ProjectId;
use maillage_shell::App;
use maillage_store::{Actor, Version};
use serde_json::json;

use super::{RELEASE_CHANGED, Refusal};
use crate::model::Kit;
use crate::store::kits;

/// Keeps the kit of a project.
pub async fn save(app: &App, actor: &Actor, project: &ProjectId, kit: &Kit) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    kits::save(&mut tx, project, kit).await?;
    tx.changed(RELEASE_CHANGED, project.as_str());
    tx.audit("releases.kit", "release", project.as_str(), json!({ "steps": kit.steps.len() }));
    Ok(tx.commit().await?)
}
