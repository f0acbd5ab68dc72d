//! Needs in memory: what lists, search and figures read.

mod filter;
mod snapshot;

use std::sync::Arc;

use arc_swap::ArcSwapOption;
use async_trait::async_trait;
use maillage_shell::{App, View};
use maillage_store::{Change, StoreError};

use crate::acts::NEED_CHANGED;
use crate::store::needs;

pub use filter::{Asked, Filter};
pub use snapshot::Snapshot;

/// Public pages that show no need: a voice leaves them ready.
const ELSEWHERE: [&str; 11] = [
    "/lieux",
    "/carte",
    "/contours",
    "/agenda",
    "/rendez-vous",
    "/chiffres",
    "/bilan",
    "/donnees",
    "/tiles",
    "/api/v1/places",
    "/api/v1/events",
];

/// The view of needs.
#[derive(Default)]
pub struct NeedsView {
    current: ArcSwapOption<Snapshot>,
}

impl NeedsView {
    /// The present snapshot; an empty one before the first load.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.current.load_full().unwrap_or_default()
    }
}

#[async_trait]
impl View for NeedsView {
    fn name(&self) -> &'static str {
        "needs"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[NEED_CHANGED]
    }

    fn is_shown_on(&self, path: &str) -> bool {
        !ELSEWHERE.iter().any(|page| path.starts_with(page))
    }

    async fn load(&self, app: &App) -> Result<(), StoreError> {
        let all = needs::all(app.db()).await?;
        self.current.store(Some(Arc::new(Snapshot::of(all))));
        Ok(())
    }

    async fn refresh(&self, app: &App, changes: &[Change]) -> Result<(), StoreError> {
        let mut ids: Vec<_> = changes.iter().filter_map(|change| change.id.parse().ok()).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut fresh = Vec::with_capacity(ids.len());
        for id in &ids {
            fresh.extend(needs::by_id(app.db(), id).await?);
        }
        self.current.store(Some(Arc::new(self.snapshot().with(fresh))));
        Ok(())
    }
}
