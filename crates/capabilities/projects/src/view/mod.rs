//! Projects in memory: what lists, search and figures read.

mod filter;
mod snapshot;

use std::sync::Arc;

use arc_swap::ArcSwapOption;
use async_trait::async_trait;
use maillage_shell::{App, View};
use maillage_store::{Change, StoreError};

use crate::acts::PROJECT_CHANGED;
use crate::store::projects;

pub use filter::{Asked, Filter, Phase};
pub use snapshot::Snapshot;

/// Public pages that show projects.
const HERE: [&str; 5] = ["/projets", "/besoins/", "/territoires", "/chercher", "/api/v1/projects"];

/// The view of projects.
#[derive(Default)]
pub struct ProjectsView {
    current: ArcSwapOption<Snapshot>,
}

impl ProjectsView {
    /// The present snapshot; an empty one before the first load.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.current.load_full().unwrap_or_default()
    }
}

#[async_trait]
impl View for ProjectsView {
    fn name(&self) -> &'static str {
        "projects"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[PROJECT_CHANGED]
    }

    fn is_shown_on(&self, path: &str) -> bool {
        // The home page and the releases of a project show some, too.
        path == "/" || path.starts_with("/essaimage") || HERE.iter().any(|page| path.starts_with(page))
    }

    async fn load(&self, app: &App) -> Result<(), StoreError> {
        let all = projects::all(app.db()).await?;
        self.current.store(Some(Arc::new(Snapshot::of(all))));
        Ok(())
    }

    async fn refresh(&self, app: &App, changes: &[Change]) -> Result<(), StoreError> {
        let mut ids: Vec<_> = changes.iter().filter_map(|change| change.id.parse().ok()).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut fresh = Vec::with_capacity(ids.len());
        for id in &ids {
            fresh.extend(projects::by_id(app.db(), id).await?);
        }
        self.current.store(Some(Arc::new(self.snapshot().with(fresh))));
        Ok(())
    }
}
