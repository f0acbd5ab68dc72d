//! A place tells what it did.

use maillage_places::model::PlaceId;
use maillage_shell::App;
use maillage_store::{Actor, Version};
use maillage_territory::CommuneCode;
use serde_json::json;

use super::{ACHIEVEMENT_CHANGED, By, Refusal, note};
use crate::model::{Achievement, AchievementId, AchievementSheet, AchievementState, ByWhom, Step};
use crate::store::achievements;

/// An achievement to publish.
pub struct Telling<'a> {
    /// The place.
    pub place: PlaceId,
    /// Where it stands.
    pub commune: Option<CommuneCode>,
    /// What is told.
    pub sheet: AchievementSheet,
    /// A word of the sender: sent twice, it is one achievement.
    pub key: &'a str,
}

/// Publishes an achievement.
pub async fn publish(
    app: &App,
    actor: &Actor,
    telling: Telling<'_>,
) -> Result<(AchievementId, Version), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = Achievement {
        id: app.ids().public_id().parse().map_err(|_| Refusal::Unknown)?,
        place: telling.place,
        commune: telling.commune,
        sheet: telling.sheet,
        state: AchievementState::Published,
        told_at: tx.now(),
    };
    if !achievements::insert(&mut tx, &one, telling.key).await? {
        let id = achievements::of_client(&mut tx, telling.key).await?.ok_or(Refusal::Unknown)?;
        tx.rollback().await?;
        return Ok((id, Version::ZERO));
    }
    let id = one.id;
    note(app, &mut tx, id.as_str(), (Step::Published, ByWhom::Team), None).await?;
    tx.changed(ACHIEVEMENT_CHANGED, id.as_str());
    tx.audit("releases.achieve", "achievement", id.as_str(), json!({ "place": one.place.as_str() }));
    Ok((id, tx.commit().await?))
}

/// Changes what is told of it.
pub async fn change(
    app: &App,
    actor: &Actor,
    id: &AchievementId,
    sheet: &AchievementSheet,
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = achievements::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    one.state.after(Step::Changed).ok_or(Refusal::Closed)?;
    if !achievements::change(&mut tx, id, sheet).await? {
        return Err(Refusal::Closed);
    }
    note(app, &mut tx, id.as_str(), (Step::Changed, ByWhom::Team), None).await?;
    tx.changed(ACHIEVEMENT_CHANGED, id.as_str());
    tx.audit("releases.achieve", "achievement", id.as_str(), json!({ "changed": true }));
    Ok(tx.commit().await?)
}

/// Takes it back, or publishes it again.
pub async fn go(
    app: &App,
    actor: &Actor,
    id: &AchievementId,
    (step, by): (Step, &By),
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = achievements::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    let state = one.state.after(step).ok_or(Refusal::Closed)?;
    if !achievements::moved(&mut tx, &one, state).await? {
        return Err(Refusal::Closed);
    }
    let reason = by.reason.as_ref().map(ToString::to_string);
    note(app, &mut tx, id.as_str(), (step, by.whom), reason).await?;
    tx.changed(ACHIEVEMENT_CHANGED, id.as_str());
    tx.audit("releases.achieve", "achievement", id.as_str(), json!({ "state": state.code() }));
    Ok(tx.commit().await?)
}
