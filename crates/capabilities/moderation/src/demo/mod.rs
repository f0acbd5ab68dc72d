//! The reports of the demonstration region: of what its people wrote there, and of a few things that are gone. Nobody
//! reported exactly this.
//!
//! The same seed gives the same reports.

mod invented;

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use maillage_shell::words::Lang;
use maillage_shell::{App, Author, Written};
use maillage_store::{Actor, Ids, Tx, fingerprint};
use serde_json::json;

use crate::acts::{CASE_CHANGED, apply};
use crate::model::{ByWhom, Case, CaseId, Ground, Outcome, Party, Reference, State, Step};
use crate::store::appeals::Appeal;
use crate::store::reports::Report;
use crate::store::steps::Happened;
use crate::store::{appeals, cases, links, reports, steps};
use invented::{GONE, Gone, LIVE, Live, Next, PATTERNS};

/// Words with which things are found that people wrote.
const WORDS: [&str; 9] =
    ["ligne", "car", "téléphone", "ordinateur", "aide", "papier", "guichet", "mot", "apprendre"];
/// Things of the list that wait for a decision: the first ones.
const STILL: usize = 6;
/// Results of each.
const MOST: usize = 30;

/// Fills the demonstration region, where nothing is reported yet and people wrote something.
pub async fn fill(app: &App, seed: u64) -> anyhow::Result<()> {
    if !cases::decided(app.db(), None, 1).await?.is_empty() || !cases::to_decide(app.db()).await?.is_empty() {
        return Ok(());
    }
    let things = things(app).await?;
    if things.len() < LIVE.len() {
        return Ok(());
    }
    let ids = Ids::seeded(Arc::clone(app.clock()), seed ^ 0x6d6f_6465);
    let mut told = Telling { ids, tx: app.db().begin(&Actor::system("demo"), app.now()).await?, rank: 0 };
    let mut hidden = Vec::new();
    for (live, thing) in LIVE.iter().zip(&things) {
        hidden.extend(told.live(live, thing).await?);
    }
    // Of what waits, nothing else can be told.
    let decided = &things[STILL..];
    for (rank, gone) in GONE.iter().flat_map(|gone| (0..gone.count).map(move |rank| (rank, gone))) {
        told.gone(gone, rank, &decided[told.rank % decided.len()]).await?;
    }
    let rows = told.rank;
    let mut tx = told.tx;
    tx.audit("demo.moderation", "moderation_case", "all", json!({ "rows": rows }));
    tx.commit().await?;
    for case in hidden {
        apply(app, &Actor::system("demo"), &case).await?;
    }
    tracing::info!(cases = rows, "the reports of the demonstration are told");
    Ok(())
}

/// What people wrote and everyone sees, always in the same order.
async fn things(app: &App) -> anyhow::Result<Vec<Written>> {
    for view in app.capabilities().iter().flat_map(|one| one.views()) {
        view.load(app).await?;
    }
    let hits = app
        .capabilities()
        .iter()
        .flat_map(|one| WORDS.iter().flat_map(|word| one.search(word, Lang::Fr, MOST)))
        .filter_map(|hit| app.written(&hit.href).map(|(written, _)| written));
    let mut things: Vec<_> = hits.filter(|written| written.shown).collect();
    things.sort_by(|one, other| (&one.title, &one.path).cmp(&(&other.title, &other.path)));
    things.dedup_by(|one, other| one.path == other.path);
    Ok(things)
}

struct Telling {
    ids: Ids,
    tx: Tx,
    rank: usize,
}

impl Telling {
    /// A case of a thing that is there; its id, where the thing is to be hidden.
    async fn live(&mut self, live: &Live, thing: &Written) -> anyhow::Result<Option<CaseId>> {
        let now = self.tx.now();
        let opened_at = now - TimeDelta::hours(live.hours_ago);
        let mut case = self.open(thing, live.wrong, opened_at).await?;
        for (rank, words) in live.words.iter().enumerate() {
            let at = opened_at + TimeDelta::minutes(40 * i64::try_from(rank)?);
            self.report(&case, (live.wrong, words), at).await?;
        }
        let decided_at = |after| opened_at + TimeDelta::hours(after);
        match live.next {
            Next::Waits => {}
            Next::Decided { after, outcome, ground, reason } => {
                self.decide(&mut case, (outcome, ground, reason), decided_at(after)).await?;
            }
            Next::Contested { after, outcome, ground, reason, words, then } => {
                self.decide(&mut case, (outcome, ground, reason), decided_at(after)).await?;
                self.contest(&mut case, words, decided_at(after + 24)).await?;
                if let Some((outcome, ground, reason)) = then {
                    self.decide(&mut case, (outcome, ground, reason), decided_at(after + 60)).await?;
                }
            }
        }
        Ok((!case.applied).then_some(case.id))
    }

    /// A case of a thing that is gone, or was kept, some weeks ago.
    async fn gone(&mut self, gone: &Gone, rank: i64, beside: &Written) -> anyhow::Result<()> {
        let opened_at = self.tx.now() - TimeDelta::days(gone.days_ago + 3 * rank);
        let folder = beside.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let path = format!("{folder}/{}", self.ids.public_id());
        let title = PATTERNS[self.rank % PATTERNS.len()].to_owned();
        let thing = if gone.outcome.hides() {
            Written { path, title, author: Author::Inhabitant, reachable: false, ..beside.clone() }
        } else {
            beside.clone()
        };
        let mut case = self.open(&thing, gone.wrong, opened_at).await?;
        self.report(&case, (gone.wrong, gone.words), opened_at).await?;
        let at = opened_at + TimeDelta::hours(gone.after + 5 * rank);
        self.decide(&mut case, (gone.outcome, gone.ground, gone.reason), at).await?;
        // What is gone is hidden for good.
        cases::applied(&mut self.tx, &case.id, at).await?;
        Ok(())
    }

    async fn open(
        &mut self,
        thing: &Written,
        wrong: crate::model::Wrong,
        opened_at: DateTime<Utc>,
    ) -> anyhow::Result<Case> {
        self.rank += 1;
        let case = Case {
            id: self.ids.public_id().parse()?,
            path: thing.path.clone(),
            kind: thing.kind.to_owned(),
            title: thing.title.clone(),
            author: thing.author,
            reachable: thing.reachable,
            wrong,
            state: State::Received,
            outcome: None,
            ground: None,
            reason: String::new(),
            opened_at,
            due_at: opened_at + wrong.delay(3),
            decided_at: None,
            decider: None,
            applied: true,
            contested: Vec::new(),
        };
        anyhow::ensure!(
            cases::insert(&mut self.tx, &case).await?,
            "a thing of the demonstration is reported already"
        );
        self.tx.changed(CASE_CHANGED, case.id.as_str());
        Ok(case)
    }

    async fn report(
        &mut self,
        case: &Case,
        (wrong, words): (crate::model::Wrong, &str),
        at: DateTime<Utc>,
    ) -> anyhow::Result<()> {
        let id = self.ids.uuid();
        let key = format!("demo-{id}");
        let (words, lang) = (words.to_owned(), Lang::Fr);
        let report = Report { id, case: case.id, wrong, words, email: None, lang, at };
        reports::insert(&mut self.tx, &report, &fingerprint(&key)).await?;
        let reference = Reference::of_key(&key);
        links::insert(&mut self.tx, &reference.fingerprint(), &case.id, Party::Reporter).await?;
        self.happened(&case.id, (Step::Reported, ByWhom::Reporter, at), None, None).await
    }

    async fn decide(
        &mut self,
        case: &mut Case,
        (outcome, ground, reason): (Outcome, Option<Ground>, &str),
        at: DateTime<Utc>,
    ) -> anyhow::Result<()> {
        let (before, step) = (case.state, case.step_of(outcome));
        let hid = case.outcome.is_some_and(Outcome::hides);
        case.state = before.after(step).unwrap_or(before);
        (case.outcome, case.ground, case.reason) = (Some(outcome), ground, reason.to_owned());
        (case.decided_at, case.decider) = (Some(at), Some("demo".to_owned()));
        case.applied = hid == outcome.hides();
        cases::decide(&mut self.tx, before, case).await?;
        self.happened(&case.id, (step, ByWhom::Moderator, at), Some((outcome, ground)), Some(reason)).await
    }

    async fn contest(&mut self, case: &mut Case, words: &str, at: DateTime<Utc>) -> anyhow::Result<()> {
        let hides = case.outcome.is_some_and(Outcome::hides);
        let party = if hides { Party::Author } else { Party::Reporter };
        let (id, words, lang) = (self.ids.uuid(), words.to_owned(), Lang::Fr);
        let appeal = Appeal { id, case: case.id, party, words, email: None, lang, at };
        appeals::insert(&mut self.tx, &appeal).await?;
        cases::wait(&mut self.tx, case, (State::Appealed, at + case.wrong.delay(3)), Some(party)).await?;
        case.state = State::Appealed;
        self.happened(&case.id, (Step::Appealed, party.acts(), at), None, Some(&appeal.words)).await
    }

    async fn happened(
        &mut self,
        case: &CaseId,
        (step, by_whom, at): (Step, ByWhom, DateTime<Utc>),
        decided: Option<(Outcome, Option<Ground>)>,
        words: Option<&str>,
    ) -> anyhow::Result<()> {
        let (outcome, ground) = (decided.map(|(outcome, _)| outcome), decided.and_then(|(_, ground)| ground));
        let happened = Happened { at, step, by_whom, outcome, ground, words: words.map(str::to_owned) };
        steps::insert(&mut self.tx, &self.ids.uuid(), case, &happened).await?;
        Ok(())
    }
}
