//! Needs in memory: what lists, search and figures read.

mod around;
mod filter;
mod snapshot;

use std::sync::Arc;

use arc_swap::ArcSwapOption;
use async_trait::async_trait;
use maillage_shell::{App, View};
use maillage_store::{Change, StoreError};

use crate::acts::NEED_CHANGED;
use crate::acts::areas::AREA_CHANGED;
use crate::store::{areas, needs};

pub use filter::{Asked, Filter, Selection};
pub use snapshot::{Finder, Snapshot};

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
    "/tiles/places",
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
        &[NEED_CHANGED, AREA_CHANGED]
    }

    fn is_shown_on(&self, path: &str) -> bool {
        !ELSEWHERE.iter().any(|page| path.starts_with(page))
    }

    async fn load(&self, app: &App) -> Result<(), StoreError> {
        let all = needs::all(app.db()).await?;
        let own_areas = areas::all(app.db()).await?;
        self.current.store(Some(Arc::new(Snapshot::of(all, own_areas))));
        Ok(())
    }

    async fn refresh(&self, app: &App, changes: &[Change]) -> Result<(), StoreError> {
        let needs_changed = changes.iter().filter(|change| change.kind == NEED_CHANGED);
        let mut ids: Vec<_> = needs_changed.filter_map(|change| change.id.parse().ok()).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut fresh = Vec::with_capacity(ids.len());
        for id in &ids {
            fresh.extend(needs::by_id(app.db(), id).await?);
        }
        let mut snapshot = self.snapshot().with(fresh);
        if changes.iter().any(|change| change.kind == AREA_CHANGED) {
            snapshot = snapshot.with_areas(areas::all(app.db()).await?);
        }
        self.current.store(Some(Arc::new(snapshot)));
        Ok(())
    }
}
