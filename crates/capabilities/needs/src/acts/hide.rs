//! Moderation takes a need out of sight, or shows it again.

use maillage_shell::{App, Hiding};
use maillage_store::{Actor, StoreError, Version};
use serde_json::json;

use super::NEED_CHANGED;
use crate::model::{ByWhom, NeedId, State, Step};
use crate::store::steps::Happened;
use crate::store::{needs, steps};

/// Hides a need, or shows it where it stood. Asked twice, it is done once; none where there is no such need, or where
/// nobody saw it.
pub async fn hide(
    app: &App,
    actor: &Actor,
    id: &NeedId,
    hiding: &Hiding<'_>,
) -> Result<Option<Version>, StoreError> {
    let happened = steps::of_need(app.db(), id).await?;
    let mut tx = app.db().begin(actor, app.now()).await?;
    let Some(need) = needs::find(&mut tx, id).await? else { return Ok(None) };
    if (need.state == State::Hidden) == hiding.hidden {
        tx.rollback().await?;
        return Ok(Some(Version::ZERO));
    }
    let (step, state) = if hiding.hidden {
        (Step::Hidden, need.state.after(Step::Hidden))
    } else {
        (Step::Shown, State::before_hiding(happened.iter().map(|one| one.step)))
    };
    let Some(state) = state else { return Ok(None) };
    if !needs::moved(&mut tx, &need, state, None).await? {
        return Ok(None);
    }
    let line =
        Happened { at: tx.now(), step, by_whom: ByWhom::Network, reason: Some(hiding.reason.to_owned()) };
    steps::insert(&mut tx, &app.ids().uuid(), id, &line).await?;
    tx.changed(NEED_CHANGED, id.as_str());
    tx.audit("needs.decide", "need", id.as_str(), json!({ "state": state.code() }));
    tx.commit().await.map(Some)
}
