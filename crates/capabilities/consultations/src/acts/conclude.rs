//! Writing what was found, publishing it, and recording what was decided.

use chrono::TimeDelta;
use maillage_places::model::PlaceId;
use maillage_shell::App;
use maillage_store::{Actor, Version};
use serde_json::json;

use super::{CONSULTATION_CHANGED, Done, Refusal, find, go, note, smallest_count};
use crate::counts::Collected;
use crate::mail::{self, Letter};
use crate::model::{ByWhom, ConsultationId, Decision, Findings, State, Step, Verdict, Why};
use crate::store::{answers, consultations, contributions, letters, syntheses};

/// Days between two letters to a body that has not told its decision.
const BETWEEN_LETTERS: TimeDelta = TimeDelta::days(14);
/// Letters to a body, at most: after that, the page goes on counting the days.
const MOST_LETTERS: i64 = 6;

/// Keeps what was found so far.
pub async fn save(
    app: &App,
    actor: &Actor,
    id: &ConsultationId,
    findings: &Findings,
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = find(&mut tx, id).await?;
    if one.state != State::Closed || !syntheses::save(&mut tx, id, findings).await? {
        return Err(Refusal::Closed);
    }
    tx.audit("consultations.save", "consultation", id.as_str(), json!({}));
    Ok(tx.commit().await?)
}

/// Publishes the synthesis with its counts: from now on nothing of it changes.
pub async fn publish(
    app: &App,
    actor: &Actor,
    id: &ConsultationId,
    name: impl Fn(&PlaceId) -> String,
) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = find(&mut tx, id).await?;
    if one.state != State::Closed {
        return Err(Refusal::Closed);
    }
    let missing = syntheses::of_in(&mut tx, id).await?.findings.missing();
    if !missing.is_empty() {
        return Err(Refusal::Unfit(missing));
    }
    let given = answers::of_in(&mut tx, id, &one.questions).await?;
    let brought = contributions::of_in(&mut tx, id).await?;
    let brought: Vec<_> = brought.into_iter().map(|one| (one.place, one.contribution)).collect();
    let collected = Collected {
        methods: &one.methods,
        questions: &one.questions,
        given: &given,
        brought: &brought,
        smallest: smallest_count(app),
    };
    go(app, &mut tx, &one, (Step::Published, ByWhom::Network), None).await?;
    if !syntheses::freeze(&mut tx, id, &collected.results(name)).await? {
        return Err(Refusal::Closed);
    }
    consultations::published(&mut tx, id).await?;
    tx.enqueue(mail::jobs::new(app, *id, Letter::Published));
    tx.audit("consultations.publish", "consultation", id.as_str(), json!({}));
    Ok(tx.commit().await?)
}

/// Adds a dated line to a synthesis that is published.
pub async fn correct(app: &App, actor: &Actor, id: &ConsultationId, text: &Why) -> Result<Version, Refusal> {
    let mut tx = app.db().begin(actor, app.now()).await?;
    let one = find(&mut tx, id).await?;
    go(app, &mut tx, &one, (Step::Corrected, ByWhom::Network), Some(text.as_str())).await?;
    tx.audit("consultations.correct", "consultation", id.as_str(), json!({}));
    Ok(tx.commit().await?)
}

/// Records what was decided: the network, for the body.
pub async fn decide(
    app: &App,
    actor: &Actor,
    id: &ConsultationId,
    (verdict, why): (Verdict, &Why),
) -> Result<Version, Refusal> {
    let tx = app.db().begin(actor, app.now()).await?;
    record(app, tx, id, (verdict, why, ByWhom::Network)).await
}

/// Records what was decided: the body itself, by the link of a letter, once.
pub async fn decide_by_link(
    app: &App,
    fingerprint: &str,
    (verdict, why): (Verdict, &Why),
) -> Result<Done, Refusal> {
    let mut tx = app.db().begin(&Actor::anonymous(), app.now()).await?;
    let id = letters::use_link(&mut tx, fingerprint).await?.ok_or(Refusal::Spent)?;
    let version = record(app, tx, &id, (verdict, why, ByWhom::Body)).await?;
    Ok(Done { id, version })
}

async fn record(
    app: &App,
    mut tx: maillage_store::Tx,
    id: &ConsultationId,
    (verdict, why, by): (Verdict, &Why, ByWhom),
) -> Result<Version, Refusal> {
    let one = find(&mut tx, id).await?;
    go(app, &mut tx, &one, (Step::Decided, by), None).await?;
    let decision = Decision { verdict, why: why.clone(), by, at: tx.now() };
    consultations::decided(&mut tx, id, &decision).await?;
    tx.audit("consultations.decide", "consultation", id.as_str(), json!({ "state": verdict.code() }));
    Ok(tx.commit().await?)
}

/// Reminds the bodies whose decision is awaited since the announced day; how many.
pub async fn remind_due(app: &App) -> Result<usize, Refusal> {
    let (today, since) = (app.local(app.now()).date(), app.now() - BETWEEN_LETTERS);
    let due = consultations::to_remind(app.db(), today, since, MOST_LETTERS).await?;
    let mut reminded = 0;
    for id in &due {
        let mut tx = app.db().begin(&Actor::system("calendar"), app.now()).await?;
        if !consultations::reminded(&mut tx, id, since).await? {
            continue;
        }
        note(app, &mut tx, id, (Step::Reminded, ByWhom::Calendar), None).await?;
        tx.enqueue(mail::jobs::new(app, *id, Letter::Reminder));
        tx.changed(CONSULTATION_CHANGED, id.as_str());
        tx.audit("consultations.remind", "consultation", id.as_str(), json!({}));
        tx.commit().await?;
        reminded += 1;
    }
    Ok(reminded)
}
