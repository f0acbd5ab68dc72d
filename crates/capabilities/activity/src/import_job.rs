//! The job that brings an accepted file in.

use std::sync::Arc;

use async_trait::async_trait;
use axum::body::Bytes;
use maillage_places::view::{PlacesView, Snapshot};
use maillage_shell::{App, Failure, View as _};
use maillage_store::jobs::{Handler, Job, JobError};
use maillage_store::{Actor, StoreError};

use crate::bring::{Counts, Finder, Plan};
use crate::exchange::{Format, Import, Options};
use crate::model::ActivityId;
use crate::store::{self, ImportRun};

/// Kind of the job.
pub const KIND: &str = "activity.import";
/// Most rows of a file.
const MOST_ROWS: u64 = 2_000_000;

/// A file that was sent, read.
pub struct Prepared {
    /// Its format.
    pub format: Format,
    /// The bytes.
    pub bytes: Bytes,
    /// What they give.
    pub import: Import,
    /// The places that whoever sent it may name.
    pub finder: Finder,
}

impl Prepared {
    /// What bringing it in would change.
    pub async fn plan(&mut self, app: &App) -> Result<Plan, StoreError> {
        let gone: Vec<String> = self.import.gone.iter().map(ToString::to_string).collect();
        Plan::new(app, std::mem::take(&mut self.import.activities), &gone, &self.finder).await
    }
}

/// Reads the file of an import, away from the threads that answer requests.
pub async fn prepare(app: &App, places: Arc<Snapshot>, run: &ImportRun) -> Result<Prepared, Failure> {
    let id = run.file_id.as_deref().and_then(|id| id.parse().ok()).ok_or(Failure::NotFound)?;
    let bytes = app.files().bytes(&id).await?.ok_or(Failure::NotFound)?;
    let (app, file, bounds) = (app.clone(), run.file_name.clone(), run.bounds.clone());
    let read = tokio::task::spawn_blocking(move || {
        let finder = Finder::new(&places, &bounds);
        // The source of ids makes nothing but UUIDs.
        let new_id = || app.ids().uuid().parse().unwrap_or(ActivityId::from_bits(0));
        let options = Options {
            file,
            today: app.local(app.now()).date(),
            author: None,
            most_rows: MOST_ROWS,
            places: &finder,
            new_id: &new_id,
        };
        let format = Format::of(&bytes);
        let import = format.read(&bytes, &options);
        Prepared { format, bytes, import, finder }
    });
    read.await.map_err(Failure::internal)
}

/// Does it.
pub struct ImportJob {
    app: App,
    places: Arc<PlacesView>,
}

impl ImportJob {
    /// For an application.
    pub const fn new(app: App, places: Arc<PlacesView>) -> Self {
        Self { app, places }
    }

    async fn record(&self, run: &ImportRun) -> Result<(), StoreError> {
        let mut tx = self.app.db().begin(&Actor::person(&run.actor), self.app.now()).await?;
        store::record_import(&mut tx, run).await?;
        tx.commit().await.map(drop)
    }
}

#[async_trait]
impl Handler for ImportJob {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let id = job.payload.get("import").and_then(|id| id.as_str()).unwrap_or_default();
        let Some(mut run) = store::import(&job.db, id).await? else {
            return Err(JobError::GiveUp("the import is gone".to_owned()));
        };
        if run.ended_at.is_some() {
            return Ok(());
        }
        if self.places.snapshot().places.is_empty() {
            self.places.load(&self.app).await?;
        }
        let prepared = prepare(&self.app, self.places.snapshot(), &run).await;
        let mut prepared = prepared.map_err(|failure| JobError::Retry(failure.code().to_owned()))?;
        let plan = prepared.plan(&self.app).await?;
        // Cut short and begun again, it goes on: what it was to do was counted at the beginning.
        if run.counts == Counts::default() {
            run.counts = plan.counts;
            self.record(&run).await?;
        }
        let total = plan.writes();
        let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel();
        let actor = Actor::person(&run.actor);
        let work = plan.run(&self.app, &actor, &run.id, move |done| {
            // Whoever waits for the progress may have gone.
            let _ = sender.send(done);
        });
        let tell = async {
            while let Some(done) = receiver.recv().await {
                job.progress(done, total, "activities").await?;
            }
            Ok::<(), StoreError>(())
        };
        let (done, told) = tokio::join!(work, tell);
        done?;
        told?;
        run.ended_at = Some(self.app.now());
        self.record(&run).await?;
        Ok(())
    }
}
