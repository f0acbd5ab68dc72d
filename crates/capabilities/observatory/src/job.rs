//! The job that brings in a file that was accepted.

use async_trait::async_trait;
use maillage_shell::App;
use maillage_store::Actor;
use maillage_store::jobs::{Handler, Job, JobError};

use crate::bring::Plan;
use crate::deliver::look;
use crate::store::imports;

/// Kind of the job.
pub const KIND: &str = "observatory.import";

/// Does it.
pub struct Bring {
    app: App,
}

impl Bring {
    /// For an application.
    pub const fn new(app: App) -> Self {
        Self { app }
    }
}

#[async_trait]
impl Handler for Bring {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let id = job.payload.get("import").and_then(|id| id.as_str()).unwrap_or_default();
        let Some(mut run) = imports::by_id(&job.db, id).await? else {
            return Err(JobError::GiveUp("the import is gone".to_owned()));
        };
        if run.ended_at.is_some() {
            return Ok(());
        }
        let reading = look(&self.app, &run).await;
        let reading = reading.map_err(|failure| JobError::Retry(failure.code().to_owned()))?;
        let plan = Plan::new(&job.db, &reading).await?;
        let actor = Actor::system(KIND);
        job.progress(0, plan.writes.len() as u64, "values").await?;
        plan.run(&self.app, &actor, &run.source, |_| {}).await?;
        run.counts = plan.counts;
        run.ended_at = Some(self.app.now());
        let mut tx = job.db.begin(&actor, self.app.now()).await?;
        imports::put(&mut tx, &run).await?;
        tx.commit().await?;
        Ok(())
    }
}
