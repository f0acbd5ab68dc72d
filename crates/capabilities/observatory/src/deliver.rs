//! What pages and API do alike with a file of indicators: take it, look at it, accept it.

use bytes::Bytes;
use chrono::Datelike as _;
use maillage_shell::permission::{Right, Target};
use maillage_shell::{App, Ctx, Failure};
use maillage_store::{Actor, NewJob};

use crate::bring::Plan;
use crate::exchange::indicators::{Options, Reading, read};
use crate::job::KIND;
use crate::model::Period;
use crate::store::imports::{self, Counts, Run};

/// The longest name of a file or of a source.
const LONGEST_NAME: usize = 100;

/// What is said of a file.
#[derive(Clone, Debug)]
pub struct Said {
    /// Its name.
    pub file_name: String,
    /// Who made it; the name of the file where nothing is said.
    pub source: String,
    /// The period of values whose column does not tell it; this year where nothing is said.
    pub period: Option<Period>,
}

/// The period of values that tell none: this year.
pub fn this_year(app: &App) -> Period {
    let year = u16::try_from(app.local(app.now()).year()).ok().and_then(Period::year);
    // The clock of a server is within these centuries.
    year.unwrap_or_else(Period::earliest)
}

/// Keeps a file, for the coordination to look at.
pub async fn send(ctx: &Ctx, said: Said, bytes: Bytes) -> Result<Run, Failure> {
    ctx.require(Right::RunObservatory, Target::Network)?;
    let app = ctx.app();
    let short = |text: &str| text.trim().chars().take(LONGEST_NAME).collect::<String>();
    let stored = app.files().put_bytes(app.ids(), bytes).await?;
    let file_name = short(&said.file_name);
    let source = Some(short(&said.source)).filter(|source| !source.is_empty());
    let run = Run {
        id: app.ids().uuid(),
        source: source.unwrap_or_else(|| file_name.clone()),
        file_name,
        file_id: Some(stored.id.as_str().to_owned()),
        period: said.period.unwrap_or_else(|| this_year(app)),
        job_id: None,
        started_at: ctx.now(),
        ended_at: None,
        counts: Counts::default(),
    };
    let mut tx = app.db().begin(&actor(ctx)?, ctx.now()).await?;
    app.files().keep(&mut tx, &stored, "text/csv").await?;
    imports::put(&mut tx, &run).await?;
    tx.commit().await?;
    Ok(run)
}

/// A file that was sent.
pub async fn find(ctx: &Ctx, id: &str) -> Result<Run, Failure> {
    imports::by_id(ctx.app().db(), id).await?.ok_or(Failure::NotFound)
}

/// Reads the file again, away from the threads that answer requests.
pub async fn look(app: &App, run: &Run) -> Result<Reading, Failure> {
    let id = run.file_id.as_deref().and_then(|id| id.parse().ok()).ok_or(Failure::NotFound)?;
    let bytes = app.files().bytes(&id).await?.ok_or(Failure::NotFound)?;
    let (scope, period) = (app.scope().clone(), run.period);
    let work = move || read(bytes.as_ref(), Options { scope: &scope, period });
    tokio::task::spawn_blocking(work).await.map_err(Failure::internal)?.map_err(Failure::internal)
}

/// What the file would change; what it changed, once it is brought in.
pub async fn counts(app: &App, run: &Run, reading: &Reading) -> Result<Counts, Failure> {
    if run.ended_at.is_some() {
        return Ok(run.counts);
    }
    Ok(Plan::new(app.db(), reading).await?.counts)
}

/// A person accepts: a job brings it in. Asked twice, it is done once.
pub async fn accept(ctx: &Ctx, run: &mut Run) -> Result<(), Failure> {
    ctx.require(Right::RunObservatory, Target::Network)?;
    if run.job_id.is_some() {
        return Ok(());
    }
    let app = ctx.app();
    let mut tx = app.db().begin(&actor(ctx)?, ctx.now()).await?;
    let payload = serde_json::json!({ "import": run.id });
    let job = NewJob::new(app.ids().uuid(), KIND, payload, ctx.now()).unique(&run.id);
    run.job_id = Some(job.id.clone());
    tx.enqueue(job);
    imports::put(&mut tx, run).await?;
    tx.audit("observatory.import.accept", "observatory_import", &run.id, serde_json::Value::Null);
    tx.commit().await?;
    Ok(())
}

fn actor(ctx: &Ctx) -> Result<Actor, Failure> {
    Ok(Actor::person(&ctx.signed_in()?.person))
}
