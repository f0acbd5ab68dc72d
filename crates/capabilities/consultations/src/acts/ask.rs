//! Writing a consultation.

use maillage_shell::App;
use maillage_store::{Actor, Version};
use serde_json::json;

use super::{CONSULTATION_CHANGED, Done, Refusal, note};
use crate::model::{ByWhom, ConsultationId, Draft, Step};
use crate::store::consultations;

/// Writes a consultation, under a word of whoever writes it: sent twice, it is one.
pub async fn draft(
    app: &App,
    actor: &Actor,
    (draft, key): (&Draft, &str),
    (author, by): (&str, ByWhom),
) -> Result<Done, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let id: ConsultationId = app.ids().public_id().parse().map_err(|_| Refusal::Unknown)?;
    if !consultations::insert(&mut tx, &id, draft, (key, author)).await? {
        let id = consultations::of_client(&mut tx, key).await?.ok_or(Refusal::Unknown)?;
        tx.rollback().await?;
        return Ok(Done { id, version: Version::ZERO });
    }
    note(app, &mut tx, &id, (Step::Drafted, by), None).await?;
    tx.changed(CONSULTATION_CHANGED, id.as_str());
    tx.audit("consultations.draft", "consultation", id.as_str(), json!({}));
    Ok(Done { id, version: tx.commit().await? })
}

/// Writes a draft anew.
pub async fn change(
    app: &App,
    actor: &Actor,
    id: &ConsultationId,
    draft: &Draft,
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    if !consultations::rewrite(&mut tx, id, draft).await? {
        return Err(Refusal::Closed);
    }
    tx.changed(CONSULTATION_CHANGED, id.as_str());
    tx.audit("consultations.change", "consultation", id.as_str(), json!({}));
    Ok(tx.commit().await?)
}
