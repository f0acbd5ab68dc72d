//! Consultations in memory: what lists, search, figures and files read.

mod filter;
mod snapshot;

use std::sync::Arc;

use arc_swap::ArcSwapOption;
use async_trait::async_trait;
use maillage_shell::{App, View};
use maillage_store::{Change, StoreError};

use crate::acts::CONSULTATION_CHANGED;
use crate::store::{consultations, syntheses};

pub use filter::{Asked, Filter, Standing};
pub use snapshot::{Entry, Snapshot};

/// Public pages that show no consultation: what happens to one leaves them ready.
const ELSEWHERE: [&str; 11] = [
    "/lieux",
    "/carte",
    "/contours",
    "/agenda",
    "/rendez-vous",
    "/besoins",
    "/chiffres",
    "/bilan",
    "/tiles",
    "/api/v1/places",
    "/api/v1/events",
];

/// The view of consultations.
#[derive(Default)]
pub struct ConsultationsView {
    current: ArcSwapOption<Snapshot>,
}

impl ConsultationsView {
    /// The present snapshot; an empty one before the first load.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.current.load_full().unwrap_or_default()
    }
}

#[async_trait]
impl View for ConsultationsView {
    fn name(&self) -> &'static str {
        "consultations"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[CONSULTATION_CHANGED]
    }

    fn is_shown_on(&self, path: &str) -> bool {
        !ELSEWHERE.iter().any(|page| path.starts_with(page))
    }

    async fn load(&self, app: &App) -> Result<(), StoreError> {
        let all = consultations::all(app.db()).await?;
        let published = syntheses::all_published(app.db()).await?.into_iter().collect();
        self.current.store(Some(Arc::new(Snapshot::of(all, published))));
        Ok(())
    }

    async fn refresh(&self, app: &App, changes: &[Change]) -> Result<(), StoreError> {
        let mut ids: Vec<_> = changes.iter().filter_map(|change| change.id.parse().ok()).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut fresh = Vec::with_capacity(ids.len());
        for id in &ids {
            if let Some(one) = consultations::by_id(app.db(), id).await? {
                let synthesis =
                    if one.state.has_synthesis() { Some(syntheses::of(app.db(), id).await?) } else { None };
                fresh.push((one, synthesis));
            }
        }
        self.current.store(Some(Arc::new(self.snapshot().with(fresh))));
        Ok(())
    }
}
