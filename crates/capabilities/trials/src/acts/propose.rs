//! A team proposes a campaign, and opens the link of its mail.

use maillage_shell::App;
use maillage_shell::words::Lang;
use maillage_store::{Actor, StoreError, Version};
use serde_json::json;

use super::{Refusal, TRIAL_CHANGED, note};
use crate::mail::{Mail, jobs};
use crate::model::{ByWhom, Draft, State, Step, Trial, TrialId};
use crate::store::{cells, teams, trials};

/// Proposes a campaign under a word of its sender: sent twice, it is one. The link of a mail confirms it.
pub async fn propose(
    app: &App,
    actor: &Actor,
    draft: Draft,
    key: &str,
    lang: Lang,
) -> Result<TrialId, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let team = teams::of_mailbox(&mut tx, &app.ids().uuid(), &draft.email, lang).await?;
    let id: TrialId = app.ids().public_id().parse().map_err(|_| Refusal::Unknown)?;
    let trial = Trial {
        id,
        team: team.clone(),
        sheet: draft.sheet,
        charter: draft.charter,
        taken: 0,
        state: State::Proposed,
        proposed_at: tx.now(),
        confirmed_at: None,
        public_at: None,
        changed_at: tx.now(),
        changes: None,
        hidden: None,
    };
    if !trials::insert(&mut tx, &trial, key).await? {
        let known = trials::of_client(&mut tx, key).await?.ok_or(Refusal::Unknown)?;
        tx.rollback().await?;
        return Ok(known);
    }
    cells::set(&mut tx, &id, &draft.quotas).await?;
    note(app, &mut tx, &id, (Step::Proposed, ByWhom::Team), None).await?;
    tx.enqueue(jobs::new(app, Mail::TeamConfirm, &team, id.as_str()));
    tx.audit("trials.propose", "trial", id.as_str(), json!({ "charter": draft.charter }));
    tx.commit().await?;
    Ok(id)
}

/// The team opened its link: what it proposed is read from now on. Looking is not enough, as programs that check mail follow links.
pub async fn confirm(app: &App, actor: &Actor, team: &str) -> Result<Version, StoreError> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let fresh = trials::confirm(&mut tx, team).await?;
    for id in &fresh {
        tx.changed(TRIAL_CHANGED, id.as_str());
        tx.audit("trials.confirm", "trial", id.as_str(), json!({}));
    }
    tx.commit().await
}

/// Sends a team a new link. Whether the mailbox is known must not show.
pub async fn ask_link(app: &App, actor: &Actor, email: &str) -> Result<(), StoreError> {
    let Some(team) = teams::of_email(app.db(), email.trim()).await? else { return Ok(()) };
    let last = trials::of_team(app.db(), &team.id).await?.into_iter().next();
    let mut tx = app.db().begin(actor, app.now()).await?;
    let about = last.map(|trial| trial.id.to_string()).unwrap_or_default();
    tx.enqueue(jobs::new(app, Mail::TeamLink, &team.id, &about));
    tx.commit().await.map(drop)
}
