//! Releases in memory: what lists, maps, search and figures read.

mod filter;
mod snapshot;
mod tree;

use std::sync::Arc;

use arc_swap::ArcSwapOption;
use async_trait::async_trait;
use maillage_shell::{App, View};
use maillage_store::{Change, StoreError};

use crate::acts::{ACHIEVEMENT_CHANGED, RELEASE_CHANGED, REUSE_CHANGED};
use crate::store::{achievements, deliverables, kits, reuses};

pub use filter::{Asked, Filter, Sought};
pub use snapshot::{Releases as ProjectReleases, Snapshot};
pub use tree::{Branch, tree};

/// Public pages that show releases, reuses or achievements.
const HERE: [&str; 12] = [
    "/essaimage",
    "/realisations",
    "/projets/",
    "/lieux/",
    "/territoires",
    "/recherche",
    "/donnees",
    "/sitemap",
    "/api/v1/releases",
    "/api/v1/reuses",
    "/api/v1/achievements",
    "/api/v1/search",
];

/// The view of releases.
#[derive(Default)]
pub struct ReleasesView {
    current: ArcSwapOption<Snapshot>,
}

impl ReleasesView {
    /// The present snapshot; an empty one before the first load.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.current.load_full().unwrap_or_default()
    }
}

#[async_trait]
impl View for ReleasesView {
    fn name(&self) -> &'static str {
        "releases"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[RELEASE_CHANGED, REUSE_CHANGED, ACHIEVEMENT_CHANGED]
    }

    fn is_shown_on(&self, path: &str) -> bool {
        path == "/" || HERE.iter().any(|page| path.starts_with(page))
    }

    async fn load(&self, app: &App) -> Result<(), StoreError> {
        let db = app.db();
        let releases = (deliverables::all_of(db).await?, kits::all(db).await?);
        let snapshot = Snapshot::of(releases, reuses::all(db).await?, achievements::all(db).await?);
        self.current.store(Some(Arc::new(snapshot)));
        Ok(())
    }

    async fn refresh(&self, app: &App, changes: &[Change]) -> Result<(), StoreError> {
        let db = app.db();
        let ids = |kind: &str| {
            let mut ids: Vec<_> = changes
                .iter()
                .filter(|change| change.kind == kind)
                .map(|change| change.id.as_str())
                .collect();
            ids.sort_unstable();
            ids.dedup();
            ids
        };
        let mut snapshot = (*self.snapshot()).clone();
        for project in ids(RELEASE_CHANGED).into_iter().filter_map(|id| id.parse().ok()) {
            let all = deliverables::of_project(db, &project).await?;
            snapshot.set_releases(project, all, kits::of_project(db, &project).await?);
        }
        for id in ids(REUSE_CHANGED).into_iter().filter_map(|id| id.parse().ok()) {
            snapshot.set_reuse(id, reuses::by_id(db, &id).await?);
        }
        for id in ids(ACHIEVEMENT_CHANGED).into_iter().filter_map(|id| id.parse().ok()) {
            snapshot.set_achievement(id, achievements::by_id(db, &id).await?);
        }
        snapshot.index();
        self.current.store(Some(Arc::new(snapshot)));
        Ok(())
    }
}
