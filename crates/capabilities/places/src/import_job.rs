//! The job that imports an accepted file.

use async_trait::async_trait;
use maillage_shell::{App, Failure};
use maillage_store::Actor;
use maillage_store::jobs::{Handler, Job, JobError};

use crate::exchange::national::{Import, Options, read_bytes};
use crate::import::{Before, Delivery, Importer, Plan};
use crate::model::Sheet;
use crate::store::{self, ImportRun};

/// Kind of the job.
pub const KIND: &str = "places.import";

/// An uploaded file, read.
pub struct Prepared {
    /// The bytes.
    pub bytes: bytes::Bytes,
    /// What they give.
    pub import: Import,
}

impl Prepared {
    /// The sheets alone.
    pub fn sheets(&self) -> Vec<Sheet> {
        self.import.sheets.iter().map(|(_, sheet)| sheet.clone()).collect()
    }

    /// The file as something to be imported.
    pub fn delivery<'a>(&'a self, run: &'a ImportRun, sheets: &'a [Sheet]) -> Delivery<'a> {
        Delivery {
            source: &run.source,
            file_name: &run.file_name,
            file: &self.bytes,
            sheets,
            refused_ids: &self.import.refused_ids,
            complete: self.import.complete && run.whole,
            refused: usize::try_from(self.import.report.refused).unwrap_or(usize::MAX),
        }
    }
}

/// Reads the file of an import, away from the threads that answer requests.
pub async fn prepare(app: &App, run: &ImportRun) -> Result<Prepared, Failure> {
    let id = run.file_id.as_deref().and_then(|id| id.parse().ok()).ok_or(Failure::NotFound)?;
    let bytes = app.files().bytes(&id).await?.ok_or(Failure::NotFound)?;
    let options = Options::new(&run.file_name, app.local(app.now()).date()).within(app.scope());
    let read = tokio::task::spawn_blocking(move || {
        let import = read_bytes(&bytes, &options);
        Prepared { bytes, import }
    });
    read.await.map_err(Failure::internal)
}

/// Does it.
pub struct ImportJob {
    app: App,
}

impl ImportJob {
    /// For an application.
    pub const fn new(app: App) -> Self {
        Self { app }
    }
}

#[async_trait]
impl Handler for ImportJob {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let id = job.payload.get("import").and_then(|id| id.as_str()).unwrap_or_default();
        let Some(run) = store::import(&job.db, id).await? else {
            return Err(JobError::GiveUp("the import is gone".to_owned()));
        };
        let prepared =
            prepare(&self.app, &run).await.map_err(|failure| JobError::Retry(failure.code().to_owned()))?;
        let sheets = prepared.sheets();
        let delivery = prepared.delivery(&run, &sheets);
        let plan = Plan::new(&delivery, &Before::load(&job.db, &delivery).await?)?;
        let importer = Importer {
            db: &job.db,
            ids: self.app.ids(),
            clock: &**self.app.clock(),
            actor: Actor::system("places.import"),
            today: self.app.local(self.app.now()).date(),
        };
        let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel();
        let work = importer.go_on(run.clone(), &delivery, &plan, move |done, total| {
            // Whoever waits for the progress may have gone.
            let _ = sender.send((done, total));
        });
        let tell = async {
            while let Some((done, total)) = receiver.recv().await {
                job.progress(done as u64, total as u64, "places").await?;
            }
            Ok::<(), maillage_store::StoreError>(())
        };
        let (done, told) = tokio::join!(work, tell);
        done?;
        told?;
        Ok(())
    }
}
