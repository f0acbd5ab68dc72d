//! The policy areas that the network adds.

use maillage_shell::App;
use maillage_store::{Actor, Version};
use serde_json::json;

use super::Refusal;
use crate::model::{AreaId, AreaName, OwnArea};
use crate::store::areas;

/// Kind of the changes that concern an area.
pub const AREA_CHANGED: &str = "need-area";

/// Adds an area, in French and in English.
pub async fn add(app: &App, actor: &Actor, fr: AreaName, en: AreaName) -> Result<(AreaId, Version), Refusal> {
    let id: AreaId = app.ids().public_id().parse().map_err(|_| Refusal::Unknown)?;
    let mut tx = app.db().begin(actor, app.now()).await?;
    areas::insert(&mut tx, &OwnArea { id, fr, en, offered: true }).await?;
    tx.changed(AREA_CHANGED, id.as_str());
    tx.audit("needs.area", "need-area", id.as_str(), json!({ "offered": true }));
    Ok((id, tx.commit().await?))
}

/// Proposes an area, or no longer. Needs that were told in it keep it.
pub async fn offer(app: &App, actor: &Actor, id: &AreaId, offered: bool) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    if !areas::offer(&mut tx, id, offered).await? {
        return Err(Refusal::Closed);
    }
    tx.changed(AREA_CHANGED, id.as_str());
    tx.audit("needs.area", "need-area", id.as_str(), json!({ "offered": offered }));
    Ok(tx.commit().await?)
}
