//! What is known of communes, in memory; and the index that it makes.

mod snapshot;

use std::sync::Arc;

use arc_swap::ArcSwapOption;
use async_trait::async_trait;
use maillage_shell::{App, View};
use maillage_store::{Change, StoreError};

pub use snapshot::{Series, Snapshot};

use crate::store::values;

/// Kind of the change that new values announce.
pub const CHANGED: &str = "observatory_value";

/// Public pages that show some of them.
const SHOWN_ON: [&str; 4] = ["/observatoire", "/territoires", "/donnees", "/api/v1/observatory"];

/// The view of indicators.
#[derive(Default)]
pub struct IndicatorsView {
    current: ArcSwapOption<Snapshot>,
}

impl IndicatorsView {
    /// What is known now; nothing before the first load.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.current.load_full().unwrap_or_default()
    }
}

#[async_trait]
impl View for IndicatorsView {
    fn name(&self) -> &'static str {
        "observatory-indicators"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[CHANGED]
    }

    fn is_shown_on(&self, path: &str) -> bool {
        SHOWN_ON.iter().any(|page| path.starts_with(page))
    }

    async fn load(&self, app: &App) -> Result<(), StoreError> {
        let kept = values::all(app.db()).await?;
        let snapshot = Snapshot::build(app.scope(), kept);
        self.current.store(Some(Arc::new(snapshot)));
        Ok(())
    }

    async fn refresh(&self, app: &App, _: &[Change]) -> Result<(), StoreError> {
        self.load(app).await
    }
}
