//! Problems: what several testers met is named once; the team says what it makes of each, then tells the testers.

use maillage_shell::App;
use maillage_store::{Actor, Version};
use serde_json::json;

use super::{Refusal, TRIAL_CHANGED, note};
use crate::mail::{Mail, jobs};
use crate::model::{Answer, AnswerWords, ByWhom, Changes, ProblemId, ProblemTitle, Step, TrialId};
use crate::store::{feedback, problems, seats, trials};

/// As what something said is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Naming {
    /// A problem that nobody had named.
    New(ProblemTitle),
    /// One that is named already.
    Known(ProblemId),
    /// None after all.
    None,
}

/// Names what some testers met; the problem, where there is one.
pub async fn name(
    app: &App,
    actor: &Actor,
    trial: &TrialId,
    (said, naming): (&[String], &Naming),
) -> Result<(Option<ProblemId>, Version), Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    trials::hold(&mut tx, trial).await?;
    let found = trials::find(&mut tx, trial).await?.ok_or(Refusal::Unknown)?;
    if !found.state.takes_answers() {
        return Err(Refusal::Closed);
    }
    let problem = match naming {
        Naming::New(title) => {
            let id: ProblemId = app.ids().public_id().parse().map_err(|_| Refusal::Unknown)?;
            problems::insert(&mut tx, &id, trial, title).await?;
            Some(id)
        }
        Naming::Known(id) => {
            let known = problems::find(&mut tx, trial).await?;
            known.iter().any(|one| one.id == *id).then_some(Some(*id)).ok_or(Refusal::Unknown)?
        }
        Naming::None => None,
    };
    for one in said {
        if !feedback::name(&mut tx, trial, one, problem.as_ref()).await? {
            return Err(Refusal::Unknown);
        }
    }
    tx.changed(TRIAL_CHANGED, trial.as_str());
    tx.audit("trials.name", "trial", trial.as_str(), json!({ "said": said.len() }));
    Ok((problem, tx.commit().await?))
}

/// Keeps what the team makes of a problem.
pub async fn answer(
    app: &App,
    actor: &Actor,
    (trial, problem): (&TrialId, &ProblemId),
    (answer, words): (Answer, Option<&AnswerWords>),
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let found = trials::find(&mut tx, trial).await?.ok_or(Refusal::Unknown)?;
    if !found.state.takes_answers() {
        return Err(Refusal::Closed);
    }
    if !problems::answer(&mut tx, (problem, trial), answer, words).await? {
        return Err(Refusal::Unknown);
    }
    tx.changed(TRIAL_CHANGED, trial.as_str());
    tx.audit("trials.answer_problem", "trial", trial.as_str(), json!({ "answer": answer.code() }));
    Ok(tx.commit().await?)
}

/// Tells the testers what changed: once each problem has its answer. From then on the team may have another campaign accepted.
pub async fn give_back(
    app: &App,
    actor: &Actor,
    trial: &TrialId,
    (changes, by_whom): (&Changes, ByWhom),
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    trials::hold(&mut tx, trial).await?;
    let found = trials::find(&mut tx, trial).await?.ok_or(Refusal::Unknown)?;
    // What was stopped before anybody saw it has no testers to tell.
    let state = found.state.after(Step::Returned).filter(|_| found.public_at.is_some());
    let state = state.ok_or(Refusal::Closed)?;
    let open = problems::find(&mut tx, trial).await?.iter().filter(|one| one.answer.is_none()).count();
    if open > 0 {
        return Err(Refusal::Unanswered(open));
    }
    trials::set_changes(&mut tx, trial, changes).await?;
    if !trials::moved(&mut tx, &found, state).await? {
        return Err(Refusal::Closed);
    }
    note(app, &mut tx, trial, (Step::Returned, by_whom), None).await?;
    for seat in seats::find_of_trial(&mut tx, trial).await? {
        if seat.state.takes_part() {
            tx.enqueue(jobs::new(app, Mail::Returned, &seat.id, ""));
        }
    }
    tx.changed(TRIAL_CHANGED, trial.as_str());
    tx.audit("trials.give_back", "trial", trial.as_str(), json!({}));
    Ok(tx.commit().await?)
}
