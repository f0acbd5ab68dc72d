//! Deciding: with a ground and a reason, and by another person where the decision is contested.

use maillage_shell::App;
use maillage_store::{Actor, Tx};
use serde_json::json;

use super::{APPLY, CASE_CHANGED, Done, Refusal, apply, job, note};
use crate::mail::{self, Mail};
use crate::model::{Case, CaseId, Decider, Decision, Outcome, State, Step, may_decide};
use crate::store::steps::Happened;
use crate::store::{appeals, cases, reports};

/// Decides of a case.
pub async fn decide(
    app: &App,
    decider: Decider<'_>,
    id: &CaseId,
    decision: &Decision,
) -> Result<Done, Refusal> {
    let actor = Actor::person(decider.person);
    let mut tx = app.db().begin(&actor, app.now()).await?;
    let case = cases::find(&mut tx, id).await?.ok_or(Refusal::Unknown)?;
    let by_whom =
        may_decide(case.state, case.decider.as_deref(), decider).ok_or_else(|| match case.state {
            State::Appealed => Refusal::AnotherDecides,
            _ => Refusal::Closed,
        })?;
    let outcome = decision.outcome();
    if outcome == Outcome::Mend && !case.reachable {
        return Err(Refusal::NobodyMends);
    }
    let step = case.step_of(outcome);
    let fresh = decided(&case, decision, step, decider, &tx).ok_or(Refusal::Closed)?;
    if !cases::decide(&mut tx, case.state, &fresh).await? {
        return Err(Refusal::Closed);
    }
    let happened = Happened {
        at: tx.now(),
        step,
        by_whom,
        outcome: Some(outcome),
        ground: decision.ground(),
        words: Some(decision.reason().to_string()),
    };
    note(app, &mut tx, id, &happened).await?;
    tell(app, &mut tx, id, step).await?;
    if !fresh.applied {
        // Should this node stop before the thing is hidden, another hides it.
        let payload = json!({ "case": id.as_str() });
        tx.enqueue(job(app, APPLY, payload).at(app.now() + chrono::TimeDelta::minutes(1)));
    }
    tx.changed(CASE_CHANGED, id.as_str());
    tx.audit(
        "moderation.decide",
        "moderation_case",
        id.as_str(),
        json!({ "step": step.code(), "outcome": outcome.code() }),
    );
    let version = tx.commit().await?;
    let shown = apply(app, &actor, id).await?;
    Ok(Done { id: *id, version: shown.map_or(version, |shown| shown.max(version)) })
}

/// The case, once it is decided.
fn decided(case: &Case, decision: &Decision, step: Step, decider: Decider<'_>, tx: &Tx) -> Option<Case> {
    let hid = case.outcome.is_some_and(Outcome::hides);
    Some(Case {
        state: case.state.after(step)?,
        outcome: Some(decision.outcome()),
        ground: decision.ground(),
        reason: decision.reason().to_string(),
        decided_at: Some(tx.now()),
        decider: Some(decider.person.to_owned()),
        // What nobody hid is not shown again: its owner may have set it aside for another reason.
        applied: !hid && !decision.outcome().hides(),
        ..case.clone()
    })
}

/// Letters to those who wished an answer.
async fn tell(app: &App, tx: &mut Tx, id: &CaseId, step: Step) -> Result<(), Refusal> {
    let mail = if step == Step::Decided { Mail::Decided } else { Mail::Final };
    for report in reports::answered(tx, id).await? {
        tx.enqueue(mail::to_reporter(app, &report.id, mail));
    }
    if step != Step::Decided {
        for appeal in appeals::answered(tx, id).await? {
            tx.enqueue(mail::to_appellant(app, &appeal.id, mail));
        }
    }
    Ok(())
}
