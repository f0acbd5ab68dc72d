//! Reporting: one more voice about a thing that waits, or a new case.

use maillage_shell::words::Lang;
use maillage_shell::{App, Written};
use maillage_store::{Actor, Tx, Version, fingerprint};
use serde_json::json;

use super::{CASE_CHANGED, Refusal, note};
use crate::mail::{self, Mail};
use crate::model::{ByWhom, Case, CaseId, Draft, Party, Reference, State, Step};
use crate::store::reports::Report;
use crate::store::steps::Happened;
use crate::store::{cases, links, reports};

/// A report that was sent.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Its case.
    pub case: CaseId,
    /// What its sender keeps.
    pub reference: Reference,
    /// The version that shows it.
    pub version: Version,
}

/// The path that is meant by what was typed: a path, or the whole address of a page of ours.
pub fn page_of(app: &App, typed: &str) -> String {
    let typed = typed.trim();
    let own = app.address("");
    let path = typed.strip_prefix(&own).unwrap_or(typed);
    path.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Reports what stands at a path.
pub async fn report(app: &App, actor: &Actor, page: &str, draft: Draft, lang: Lang) -> Result<Sent, Refusal> {
    let reference = Reference::of_key(&draft.key);
    let client = fingerprint(&draft.key);
    let mut tx = app.db().begin(actor, app.now()).await?;
    if let Some(case) = reports::of_client(&mut tx, &client).await? {
        tx.rollback().await?;
        return Ok(Sent { case, reference, version: Version::ZERO });
    }
    let (written, _) = app.written(page).filter(|(one, _)| one.shown).ok_or(Refusal::Unknown)?;
    let case = waiting(app, &mut tx, &written, &draft).await?;
    let (words, email) = (draft.words.to_string(), draft.email.map(|email| email.to_string()));
    let (id, at) = (app.ids().uuid(), tx.now());
    let report = Report { id, case, wrong: draft.wrong, words, email, lang, at };
    if !reports::insert(&mut tx, &report, &client).await? {
        // The same form came twice at once: the other is the one.
        tx.rollback().await?;
        return Ok(Sent { case, reference, version: Version::ZERO });
    }
    links::insert(&mut tx, &reference.fingerprint(), &case, Party::Reporter).await?;
    let step = Happened {
        at,
        step: Step::Reported,
        by_whom: ByWhom::Reporter,
        outcome: None,
        ground: None,
        words: None,
    };
    note(app, &mut tx, &case, &step).await?;
    if report.email.is_some() {
        tx.enqueue(mail::to_reporter(app, &report.id, Mail::Received));
    }
    tx.changed(CASE_CHANGED, case.as_str());
    tx.audit("moderation.report", "moderation_case", case.as_str(), json!({ "wrong": report.wrong.code() }));
    let version = tx.commit().await?;
    Ok(Sent { case, reference, version })
}

/// The case of a thing that waits: the one that is there, or a new one.
async fn waiting(app: &App, tx: &mut Tx, written: &Written, draft: &Draft) -> Result<CaseId, Refusal> {
    let days = app.settings().network.moderation_days;
    let id = app.ids().public_id().parse().map_err(|_| Refusal::Unknown)?;
    let now = tx.now();
    let case = Case {
        id,
        path: written.path.clone(),
        kind: written.kind.to_owned(),
        title: written.title.clone(),
        author: written.author,
        reachable: written.reachable,
        wrong: draft.wrong,
        state: State::Received,
        outcome: None,
        ground: None,
        reason: String::new(),
        opened_at: now,
        due_at: now + draft.wrong.delay(days),
        decided_at: None,
        decider: None,
        applied: true,
        contested: Vec::new(),
    };
    if cases::insert(tx, &case).await? {
        return Ok(id);
    }
    let id = cases::waiting(tx, &written.path).await?.ok_or(Refusal::Closed)?;
    let there = cases::find(tx, &id).await?.ok_or(Refusal::Unknown)?;
    // The list of what may be wrong begins with the most urgent.
    if draft.wrong < there.wrong {
        cases::hurry(tx, &id, draft.wrong, there.due_at.min(case.due_at)).await?;
    }
    Ok(id)
}
