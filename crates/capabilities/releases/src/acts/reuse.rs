//! A reuse is told, read, taken back.

use maillage_projects::acts::walk;
use maillage_projects::model::ProjectId;
use maillage_projects::store::projects;
use maillage_shell::App;
use maillage_store::{Actor, Secret, Version};
use serde_json::json;

use super::{By, REUSE_CHANGED, Refusal, note};
use crate::model::{ByWhom, Reuse, ReuseId, ReuseSheet, ReuseState, Step};
use crate::store::reuses;

/// A reuse to tell.
pub struct Telling<'a> {
    /// The project.
    pub project: ProjectId,
    /// What is told.
    pub sheet: ReuseSheet,
    /// A word of the sender: sent twice, it is one reuse.
    pub key: &'a str,
    /// The account that tells it.
    pub person: Option<&'a str>,
    /// Whether somebody must read it before everybody does.
    pub waits: bool,
}

/// What was told.
pub struct Told {
    /// The reuse.
    pub id: ReuseId,
    /// What takes it back; none where it was told before.
    pub secret: Option<Secret>,
    /// Whether everybody sees it at once.
    pub shown: bool,
    /// The version that has it.
    pub version: Version,
}

/// Tells a reuse.
pub async fn tell(app: &App, actor: &Actor, telling: Telling<'_>) -> Result<Told, Refusal> {
    let project = projects::by_id(app.db(), &telling.project).await?.ok_or(Refusal::Unknown)?;
    if !project.state.is_out() {
        return Err(Refusal::NotReady);
    }
    let secret = Secret::draw(app.ids());
    let mut tx = app.db().begin(actor, app.now()).await?;
    if let Some(from) = &telling.sheet.from {
        let source = reuses::find(&mut tx, from).await?.ok_or(Refusal::Unknown)?;
        if !source.is_shown() || source.project != telling.project {
            return Err(Refusal::Closed);
        }
    }
    let state = if telling.waits { ReuseState::Waiting } else { ReuseState::Shown };
    let reuse = Reuse {
        id: app.ids().public_id().parse().map_err(|_| Refusal::Unknown)?,
        project: telling.project,
        sheet: telling.sheet,
        state,
        person: telling.person.map(str::to_owned),
        declared_at: tx.now(),
    };
    if !reuses::insert(&mut tx, &reuse, telling.key, Some(&secret.fingerprint())).await? {
        let id = reuses::of_client(&mut tx, telling.key).await?.ok_or(Refusal::Unknown)?;
        tx.rollback().await?;
        return Ok(Told { id, secret: None, shown: false, version: Version::ZERO });
    }
    let id = reuse.id;
    note(app, &mut tx, id.as_str(), (Step::Declared, ByWhom::Elsewhere), None).await?;
    tx.changed(REUSE_CHANGED, id.as_str());
    tx.audit("releases.reuse", "reuse", id.as_str(), json!({ "state": state.code() }));
    let version = tx.commit().await?;
    let version =
        if telling.waits { version } else { tell_project(app, actor, &reuse).await?.unwrap_or(version) };
    Ok(Told { id, secret: Some(secret), shown: !telling.waits, version })
}

/// The log of the project hears of it; a project that is no longer out does not.
async fn tell_project(app: &App, actor: &Actor, reuse: &Reuse) -> Result<Option<Version>, Refusal> {
    match walk::reused(app, actor, &reuse.project, reuse.sheet.who.as_str()).await {
        Ok(version) => Ok(Some(version)),
        Err(maillage_projects::acts::Refusal::Store(error)) => Err(error.into()),
        Err(_) => Ok(None),
    }
}

/// Somebody read a reuse: everybody sees it, or it is none, and a reason says why. The reuse as it was.
pub async fn decide(
    app: &App,
    actor: &Actor,
    id: &ReuseId,
    (step, by): (Step, &By),
) -> Result<(Reuse, Version), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let reuse = reuses::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    let state = reuse.state.after(step).ok_or(Refusal::Closed)?;
    if !reuses::moved(&mut tx, &reuse, state).await? {
        return Err(Refusal::Closed);
    }
    let reason = by.reason.as_ref().map(ToString::to_string);
    note(app, &mut tx, id.as_str(), (step, by.whom), reason).await?;
    tx.changed(REUSE_CHANGED, id.as_str());
    tx.audit("releases.reuse", "reuse", id.as_str(), json!({ "state": state.code() }));
    let version = tx.commit().await?;
    let told = if step == Step::Shown { tell_project(app, actor, &reuse).await? } else { None };
    Ok((reuse, told.unwrap_or(version)))
}
