//! The counts that everybody sees, in memory.

use std::sync::Arc;

use arc_swap::ArcSwapOption;
use async_trait::async_trait;
use maillage_shell::{App, View};
use maillage_store::{Change, StoreError};

use crate::acts::COUNTS_CHANGED;
use crate::counts::Counts;
use crate::store::counts;

/// Public pages that show some of them.
const SHOWN_ON: [&str; 4] = ["/competences", "/territoires", "/donnees", "/api/v1/skills"];

/// The view of the counts.
#[derive(Default)]
pub struct CountsView {
    current: ArcSwapOption<Counts>,
}

impl CountsView {
    /// The counts as they were last made; none before the first time.
    pub fn snapshot(&self) -> Option<Arc<Counts>> {
        self.current.load_full()
    }
}

#[async_trait]
impl View for CountsView {
    fn name(&self) -> &'static str {
        "skill-counts"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[COUNTS_CHANGED]
    }

    fn is_shown_on(&self, path: &str) -> bool {
        path == "/" || SHOWN_ON.iter().any(|page| path.starts_with(page))
    }

    async fn load(&self, app: &App) -> Result<(), StoreError> {
        let kept = counts::current(app.db()).await?;
        self.current.store(kept.map(|(made_at, document)| Arc::new(Counts::read(made_at, &document))));
        Ok(())
    }

    async fn refresh(&self, app: &App, _: &[Change]) -> Result<(), StoreError> {
        self.load(app).await
    }
}
