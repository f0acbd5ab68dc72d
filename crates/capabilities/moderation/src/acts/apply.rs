//! Making a thing stand as it was decided: its owner hides it, or shows it again.

use maillage_shell::words::Lang;
use maillage_shell::{App, Hiding, Voice};
use maillage_store::{Actor, Secret, StoreError, Version};

use super::CASE_CHANGED;
use crate::model::{Case, CaseId, Outcome, Party};
use crate::store::{cases, links};

/// Kind of the job that does it where the node that decided could not.
pub const APPLY: &str = "moderation.apply";

/// Makes the thing of a case stand as it was decided. The version from which on it does; none where nothing is to be done,
/// or where its owner cannot: then the case says so until somebody does it by hand.
pub async fn apply(app: &App, actor: &Actor, id: &CaseId) -> Result<Option<Version>, StoreError> {
    let Some(case) = cases::by_id(app.db(), id).await?.filter(|case| !case.applied) else { return Ok(None) };
    let Some(decided_at) = case.decided_at else { return Ok(None) };
    let version = match app.written(&case.path) {
        Some((_, owner)) => {
            let contest = contest(app, actor, &case).await?;
            let reason = reason(app, &case);
            let hidden = case.outcome.is_some_and(Outcome::hides);
            let hiding = Hiding { path: &case.path, hidden, reason: &reason, contest: contest.as_deref() };
            let Some(version) = owner.hide(app, actor, &hiding).await? else {
                tracing::warn!(case = id.as_str(), "what was decided must be done by hand: its owner cannot");
                return Ok(None);
            };
            version
        }
        // It is gone: nobody sees it any more.
        None => Version::ZERO,
    };
    let mut tx = app.db().begin(actor, app.now()).await?;
    cases::applied(&mut tx, id, decided_at).await?;
    tx.changed(CASE_CHANGED, id.as_str());
    Ok(Some(tx.commit().await?.max(version)))
}

/// The reason as it stands on the page of the thing, with what finds the case again.
fn reason(app: &App, case: &Case) -> String {
    let voice = Voice::new(app, Lang::Fr);
    voice.tx(
        "moderation-reason-shown",
        &[("reason", (&case.reason).into()), ("reference", case.id.as_str().into())],
    )
}

/// The address at which the author contests, where the owner can hand it on.
async fn contest(app: &App, actor: &Actor, case: &Case) -> Result<Option<String>, StoreError> {
    if !case.reachable || !case.outcome.is_some_and(Outcome::hides) {
        return Ok(None);
    }
    let secret = Secret::draw(app.ids());
    let mut tx = app.db().begin(actor, app.now()).await?;
    links::insert(&mut tx, &secret.fingerprint(), &case.id, Party::Author).await?;
    tx.commit().await?;
    Ok(Some(app.address(&crate::pages::follow_href(secret.as_str()))))
}
