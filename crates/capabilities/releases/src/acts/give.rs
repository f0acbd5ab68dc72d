//! Something is prepared, given to everybody, changed, taken back.

use maillage_projects::acts::{Refusal as ProjectRefusal, walk};
use maillage_projects::model::{ProjectId, Step as ProjectStep};
use maillage_projects::store::projects;
use maillage_release::{Check, Verdict};
use maillage_shell::App;
use maillage_store::{Actor, Version};
use serde_json::json;

use super::{By, RELEASE_CHANGED, Refusal, note};
use crate::model::{
    ByWhom, Deliverable, DeliverableId, DeliverableState, MOST_DELIVERABLES, Reason, Sheet, Step,
};
use crate::store::deliverables;

/// Prepares a deliverable: its team alone sees it.
pub async fn prepare(
    app: &App,
    actor: &Actor,
    project: &ProjectId,
    (sheet, key): (Sheet, &str),
) -> Result<(DeliverableId, Version), Refusal> {
    let known = deliverables::of_project(app.db(), project).await?;
    let mut tx = app.db().begin(actor, app.now()).await?;
    let id: DeliverableId = app.ids().public_id().parse().map_err(|_| Refusal::Unknown)?;
    let one = Deliverable {
        id,
        project: *project,
        sheet,
        state: DeliverableState::Draft,
        overridden: None,
        made_at: tx.now(),
    };
    if !deliverables::insert(&mut tx, &one, key).await? {
        let id = deliverables::of_client(&mut tx, project, key).await?.ok_or(Refusal::Unknown)?;
        tx.rollback().await?;
        return Ok((id, Version::ZERO));
    }
    if known.len() >= MOST_DELIVERABLES {
        tx.rollback().await?;
        return Err(Refusal::Full);
    }
    tx.changed(RELEASE_CHANGED, project.as_str());
    tx.audit("releases.prepare", "deliverable", id.as_str(), json!({ "nature": one.sheet.nature.code() }));
    Ok((id, tx.commit().await?))
}

/// Gives a deliverable to everybody. Where rules leave a doubt, the network may answer for it, and says why.
pub async fn release(app: &App, actor: &Actor, id: &DeliverableId, by: &By) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = deliverables::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    tx.rollback().await?;
    ready(app, &one.project).await?;
    let overridden = answered_for(one.sheet.check(), by)?;
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = deliverables::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    let state = one.state.after(Step::Released).ok_or(Refusal::Closed)?;
    if !deliverables::moved(&mut tx, &one, state, overridden.as_ref()).await? {
        return Err(Refusal::Closed);
    }
    let version = one.sheet.version.as_ref().map(ToString::to_string);
    note(app, &mut tx, id.as_str(), (Step::Released, by.whom), version).await?;
    if let Some(reason) = &overridden {
        let line = (Step::Overridden, ByWhom::Network);
        note(app, &mut tx, id.as_str(), line, Some(reason.to_string())).await?;
    }
    tx.changed(RELEASE_CHANGED, one.project.as_str());
    let detail = json!({ "licence": one.sheet.licence.code(), "overridden": overridden.is_some() });
    tx.audit("releases.release", "deliverable", id.as_str(), detail);
    tx.commit().await?;
    tell_project(app, actor, &one).await
}

/// The project may release something now.
async fn ready(app: &App, project: &ProjectId) -> Result<(), Refusal> {
    let project = projects::by_id(app.db(), project).await?.ok_or(Refusal::Unknown)?;
    project.state.after(ProjectStep::Released).map(drop).ok_or(Refusal::NotReady)
}

/// The project hears of it. Where it moved away meanwhile, the deliverable is a draft again.
async fn tell_project(app: &App, actor: &Actor, one: &Deliverable) -> Result<Version, Refusal> {
    let what = format!("{} ({})", one.sheet.title, one.sheet.licence);
    match walk::released(app, actor, &one.project, &what).await {
        Ok(version) => Ok(version),
        Err(ProjectRefusal::Store(error)) => Err(error.into()),
        Err(_) => {
            let mut tx = app.db().begin(actor, app.now()).await?;
            let released = Deliverable { state: DeliverableState::Released, ..one.clone() };
            deliverables::moved(&mut tx, &released, one.state, one.overridden.as_ref()).await?;
            tx.changed(RELEASE_CHANGED, one.project.as_str());
            tx.commit().await?;
            Err(Refusal::NotReady)
        }
    }
}

/// Why the network answers for it, where it must; a refusal where nobody may.
fn answered_for(check: Check, by: &By) -> Result<Option<Reason>, Refusal> {
    match check.verdict {
        Verdict::Fits => Ok(None),
        Verdict::Refused => Err(Refusal::DoesNotFit(check)),
        Verdict::ToCheck if by.whom == ByWhom::Network => {
            by.reason.clone().map(Some).ok_or(Refusal::NeedsNetwork(check))
        }
        Verdict::ToCheck => Err(Refusal::NeedsNetwork(check)),
    }
}

/// Changes what is told. Of what everybody may take already, licences are looked at again, unless they stay as they were.
pub async fn change(
    app: &App,
    actor: &Actor,
    id: &DeliverableId,
    (sheet, by): (Sheet, &By),
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = deliverables::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    one.state.after(Step::Changed).ok_or(Refusal::Closed)?;
    let overridden = if one.is_released() {
        if same_terms(&one.sheet, &sheet) { one.overridden.clone() } else { answered_for(sheet.check(), by)? }
    } else {
        None
    };
    if !deliverables::change(&mut tx, &one, &sheet, overridden.as_ref()).await? {
        return Err(Refusal::Closed);
    }
    if one.is_released() {
        let version = sheet.version.as_ref().map(ToString::to_string);
        note(app, &mut tx, id.as_str(), (Step::Changed, by.whom), version).await?;
        if let Some(reason) = overridden.filter(|reason| Some(reason) != one.overridden.as_ref()) {
            let line = (Step::Overridden, ByWhom::Network);
            note(app, &mut tx, id.as_str(), line, Some(reason.to_string())).await?;
        }
    }
    tx.changed(RELEASE_CHANGED, one.project.as_str());
    tx.audit("releases.change", "deliverable", id.as_str(), json!({ "licence": sheet.licence.code() }));
    Ok(tx.commit().await?)
}

fn same_terms(one: &Sheet, other: &Sheet) -> bool {
    one.nature == other.nature && one.licence == other.licence && one.origins() == other.origins()
}

/// Takes a deliverable back, and says why; a draft goes whole.
pub async fn withdraw(app: &App, actor: &Actor, id: &DeliverableId, by: &By) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = deliverables::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    if deliverables::remove_draft(&mut tx, id).await? {
        tx.changed(RELEASE_CHANGED, one.project.as_str());
        tx.audit("releases.withdraw", "deliverable", id.as_str(), json!({ "draft": true }));
        return Ok(tx.commit().await?);
    }
    let state = one.state.after(Step::Withdrawn).ok_or(Refusal::Closed)?;
    if !deliverables::moved(&mut tx, &one, state, one.overridden.as_ref()).await? {
        return Err(Refusal::Closed);
    }
    let reason = by.reason.as_ref().map(ToString::to_string);
    note(app, &mut tx, id.as_str(), (Step::Withdrawn, by.whom), reason).await?;
    tx.changed(RELEASE_CHANGED, one.project.as_str());
    tx.audit("releases.withdraw", "deliverable", id.as_str(), json!({ "draft": false }));
    Ok(tx.commit().await?)
}
