//! What is done with files of activity, by pages and API alike: sent, looked at, accepted.

use axum::body::Bytes;
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure};
use maillage_store::{Actor, NewJob};

use crate::bring::Counts;
use crate::import_job::{self, KIND, Prepared};
use crate::model::Bounds;
use crate::state::State;
use crate::store::{self, ImportRun, Origin};

/// Longest name of a file that is kept, in characters.
const NAME_MAX: usize = 200;
/// Imports in a list.
const LISTED: u32 = 30;

/// How far a file has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing of it can be taken.
    Refused,
    /// Somebody may accept it.
    Waiting,
    /// It is being brought in.
    Running,
    /// It was brought in.
    Done,
}

impl Step {
    /// Of an import.
    pub const fn of(run: &ImportRun) -> Self {
        match (&run.job_id, &run.ended_at) {
            (None, Some(_)) => Self::Refused,
            (Some(_), Some(_)) => Self::Done,
            (Some(_), None) => Self::Running,
            (None, None) => Self::Waiting,
        }
    }

    /// Its name for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Done => "done",
        }
    }
}

fn person(ctx: &Ctx) -> Result<String, Failure> {
    Ok(ctx.signed_in()?.person.clone())
}

/// Whether the person sees what everybody brought.
fn sees_all(ctx: &Ctx) -> bool {
    ctx.can(Right::ImportActivities, Target::Network)
}

/// The latest imports: one’s own, those of everybody for who may import for the network.
pub async fn list(ctx: &Ctx) -> Result<Vec<ImportRun>, Failure> {
    let person = person(ctx)?;
    let of = (!sees_all(ctx)).then_some(person.as_str());
    Ok(store::imports(ctx.app().db(), of, LISTED).await?)
}

/// An import that the person may see.
pub async fn find(ctx: &Ctx, id: &str) -> Result<ImportRun, Failure> {
    let person = person(ctx)?;
    let run = store::import(ctx.app().db(), id).await?;
    run.filter(|run| run.actor == person || sees_all(ctx)).ok_or(Failure::NotFound)
}

/// Keeps a file that was sent, and reads it once: what holds nothing that could be taken is over at once.
pub async fn send(ctx: &Ctx, state: &State, name: &str, bytes: Bytes) -> Result<ImportRun, Failure> {
    let app = ctx.app();
    let identity = ctx.signed_in()?;
    let stored = app.files().put_bytes(app.ids(), bytes).await?;
    let mut run = ImportRun {
        id: app.ids().uuid(),
        origin: Origin::File,
        file_name: name.chars().take(NAME_MAX).collect(),
        file_id: Some(stored.id.as_str().to_owned()),
        job_id: None,
        actor: identity.person.clone(),
        bounds: Bounds::of(identity.scopes(Right::ImportActivities)),
        started_at: ctx.now(),
        ended_at: None,
        since: None,
        read: 0,
        counts: Counts::default(),
        refused: 0,
        failure: None,
    };
    let mut tx = app.db().begin(&Actor::person(&run.actor), ctx.now()).await?;
    app.files().keep(&mut tx, &stored, "application/octet-stream").await?;
    store::record_import(&mut tx, &run).await?;
    tx.commit().await?;
    let prepared = import_job::prepare(app, state.places.snapshot(), &run).await?;
    let report = &prepared.import.report;
    (run.read, run.refused) = (report.rows, report.refused);
    if prepared.import.activities.is_empty() {
        run.ended_at = Some(ctx.now());
    }
    let mut tx = app.db().begin(&Actor::person(&run.actor), ctx.now()).await?;
    store::record_import(&mut tx, &run).await?;
    tx.commit().await?;
    Ok(run)
}

/// Reads the file of an import again, with what it would change where it waits; none while it is brought in, and once
/// the file was forgotten.
pub async fn look(ctx: &Ctx, state: &State, run: &mut ImportRun) -> Result<Option<Prepared>, Failure> {
    let step = Step::of(run);
    if step == Step::Running || run.file_id.is_none() {
        return Ok(None);
    }
    let mut prepared = import_job::prepare(ctx.app(), state.places.snapshot(), run).await?;
    if step == Step::Waiting {
        run.counts = prepared.plan(ctx.app()).await?.counts;
    }
    Ok(Some(prepared))
}

/// A person accepts; a job does it.
pub async fn accept(ctx: &Ctx, run: &mut ImportRun) -> Result<(), Failure> {
    if Step::of(run) != Step::Waiting || run.file_id.is_none() {
        return Ok(());
    }
    let (app, person) = (ctx.app(), person(ctx)?);
    let payload = serde_json::json!({ "import": run.id });
    let job = NewJob::new(app.ids().uuid(), KIND, payload, ctx.now()).unique(&run.id);
    run.job_id = Some(job.id.clone());
    let mut tx = app.db().begin(&Actor::person(&person), ctx.now()).await?;
    tx.enqueue(job);
    store::record_import(&mut tx, run).await?;
    tx.audit("activity.import.accept", "activity_delivery", &run.id, serde_json::Value::Null);
    tx.commit().await?;
    Ok(())
}
