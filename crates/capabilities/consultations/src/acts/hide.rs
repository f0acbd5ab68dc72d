//! Moderation takes a consultation out of sight, or shows it again.

use maillage_shell::{App, Hiding};
use maillage_store::{Actor, StoreError, Version};
use serde_json::json;

use super::{CONSULTATION_CHANGED, note};
use crate::model::{ByWhom, ConsultationId, State, Step};
use crate::store::{consultations, steps};

/// Hides a consultation, or shows it where it stood. Asked twice, it is done once; none where there is no such
/// consultation, or where nobody saw it.
pub async fn hide(
    app: &App,
    actor: &Actor,
    id: &ConsultationId,
    hiding: &Hiding<'_>,
) -> Result<Option<Version>, StoreError> {
    let happened = steps::of(app.db(), id).await?;
    let mut tx = app.db().begin(actor, app.now()).await?;
    let Some(one) = consultations::find(&mut tx, id).await? else { return Ok(None) };
    if (one.state == State::Hidden) == hiding.hidden {
        tx.rollback().await?;
        return Ok(Some(Version::ZERO));
    }
    let (step, state) = if hiding.hidden {
        (Step::Hidden, one.state.after(Step::Hidden))
    } else {
        (Step::Shown, State::before_hiding(happened.iter().map(|line| line.step)))
    };
    let Some(state) = state else { return Ok(None) };
    if !consultations::moved(&mut tx, id, one.state, state).await? {
        return Ok(None);
    }
    note(app, &mut tx, id, (step, ByWhom::Network), Some(hiding.reason)).await?;
    tx.changed(CONSULTATION_CHANGED, id.as_str());
    tx.audit("consultations.move", "consultation", id.as_str(), json!({ "state": state.code() }));
    tx.commit().await.map(Some)
}
