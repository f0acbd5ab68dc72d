//! Bringing in what La Coop’s API tells: every night by a job, or when the command line asks.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use maillage_places::view::{PlacesView, Snapshot};
use maillage_shell::{App, View as _};
use maillage_store::jobs::{Handler, Job, JobError};
use maillage_store::{Actor, StoreError};
use maillage_territory::Territories;
use thiserror::Error;

use crate::bring::{Counts, Finder, Plan};
use crate::coop::{self, Client, Fetch, Key, PullError};
use crate::exchange::{Import, Options};
use crate::model::{Activity, ActivityId, Bounds};
use crate::store::{self, ImportRun, Origin};

/// Kind of the job.
pub const KIND: &str = "activity.coop";
/// Who does it, in the journal.
const ACTOR: &str = "activity.coop";

/// Why nothing was brought in.
#[derive(Debug, Error)]
pub enum BringError {
    /// La Coop did not answer as it should.
    #[error(transparent)]
    Pull(#[from] PullError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Asks for what changed since a moment (by default, since the last change that was seen) and brings in what concerns
/// the network. Well or not, it is written down.
///
/// # Errors
///
/// La Coop or the database failed. What was brought in by then stays, and the same question serves again.
pub async fn bring(
    app: &App,
    places: &Snapshot,
    api: &dyn Fetch,
    since: Option<DateTime<Utc>>,
) -> Result<ImportRun, BringError> {
    let since = match since {
        Some(since) => Some(since),
        None => store::last_pull(app.db()).await?.1,
    };
    let mut run = begun(app);
    let outcome = fetch(app, places, api, since, &mut run).await;
    run.ended_at = Some(app.now());
    run.failure = outcome.as_ref().err().map(ToString::to_string);
    let mut tx = app.db().begin(&Actor::system(ACTOR), app.now()).await?;
    store::record_import(&mut tx, &run).await?;
    tx.commit().await?;
    outcome.map(|()| run)
}

fn begun(app: &App) -> ImportRun {
    ImportRun {
        id: app.ids().uuid(),
        origin: Origin::Coop,
        file_name: "La Coop".to_owned(),
        file_id: None,
        job_id: None,
        actor: ACTOR.to_owned(),
        bounds: Bounds::network(),
        started_at: app.now(),
        ended_at: None,
        since: None,
        read: 0,
        counts: Counts::default(),
        refused: 0,
        failure: None,
    }
}

async fn fetch(
    app: &App,
    places: &Snapshot,
    api: &dyn Fetch,
    since: Option<DateTime<Utc>>,
    run: &mut ImportRun,
) -> Result<(), BringError> {
    let finder = Finder::new(places, &run.bounds);
    // The source of ids makes nothing but UUIDs.
    let new_id = || app.ids().uuid().parse().unwrap_or(ActivityId::from_bits(0));
    let options = Options {
        file: run.file_name.clone(),
        today: app.local(app.now()).date(),
        author: None,
        most_rows: u64::MAX,
        places: &finder,
        new_id: &new_id,
    };
    let pulled = coop::pull(api, since, &options).await?;
    let Import { mut activities, gone, report } = pulled.import;
    (run.read, run.refused) = (report.rows, report.refused);
    let told = activities.len();
    activities.retain(|activity| concerns(app, activity));
    let outside = (told - activities.len()) as u64;
    let gone: Vec<String> = gone.iter().map(ToString::to_string).collect();
    let plan = Plan::new(app, activities, &gone, &finder).await?;
    run.counts = plan.run(app, &Actor::system(ACTOR), &run.id, |_| ()).await?;
    run.counts.elsewhere += outside;
    run.since = pulled.since;
    Ok(())
}

/// Whether an activity is of the network: La Coop tells those of the whole country.
fn concerns(app: &App, activity: &Activity) -> bool {
    let commune = activity.commune.and_then(|code| Territories::embedded().commune(code.as_str()));
    activity.place.is_some() || commune.is_some_and(|commune| app.scope().contains(commune))
}

/// The client of the settings, where there is a key.
pub fn client(app: &App) -> Option<Result<Client, String>> {
    let settings = &app.settings().coop;
    let key = settings.key.as_deref()?;
    let address = settings.address.as_deref().unwrap_or(Client::PUBLISHED);
    let read = Key::read(key).ok_or_else(|| "coop.key is written client:secret".to_owned());
    Some(read.and_then(|key| Client::new(address, key).map_err(|error| error.to_string())))
}

/// Does it every night.
pub struct PullJob {
    app: App,
    places: Arc<PlacesView>,
}

impl PullJob {
    /// For an application.
    pub const fn new(app: App, places: Arc<PlacesView>) -> Self {
        Self { app, places }
    }
}

#[async_trait]
impl Handler for PullJob {
    async fn run(&self, _: &Job) -> Result<(), JobError> {
        let Some(client) = client(&self.app) else { return Ok(()) };
        let client = client.map_err(JobError::GiveUp)?;
        if self.places.snapshot().places.is_empty() {
            self.places.load(&self.app).await?;
        }
        let run = bring(&self.app, &self.places.snapshot(), &client, None).await;
        let run = run.map_err(|error| match error {
            // Another try changes nothing until somebody mends the key.
            BringError::Pull(PullError::Forbidden) => JobError::GiveUp(error.to_string()),
            other => JobError::Retry(other.to_string()),
        })?;
        tracing::info!(
            activity.coop.read = run.read,
            activity.coop.added = run.counts.added,
            activity.coop.changed = run.counts.changed,
            activity.coop.refused = run.refused,
            "what changed at La Coop was brought in"
        );
        Ok(())
    }
}
