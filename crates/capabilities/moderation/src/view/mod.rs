//! The public counts of moderation, in memory.

mod figures;

use std::collections::HashMap;
use std::sync::Arc;

use arc_swap::ArcSwapOption;
use async_trait::async_trait;
use maillage_shell::{App, Notice, View};
use maillage_statistics::Rule;
use maillage_store::{Change, StoreError};

use crate::acts::CASE_CHANGED;
use crate::model::Case;
use crate::pages::{LOG, follow_href};
use crate::store::{cases, steps};

pub use figures::{Fact, Figures, Quarter, Row};

/// The counts at one moment, the latest quarter first.
#[derive(Default)]
pub struct Snapshot {
    /// A quarter each.
    pub quarters: Vec<Figures>,
    /// Counts under this are hidden.
    pub smallest: u64,
    /// What is hidden, by path: why, and where the decision is read.
    pub hidden: HashMap<String, Notice>,
}

/// The view of moderation.
#[derive(Default)]
pub struct ModerationView {
    current: ArcSwapOption<Snapshot>,
}

impl ModerationView {
    /// The present snapshot; an empty one before the first load.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.current.load_full().unwrap_or_default()
    }
}

#[async_trait]
impl View for ModerationView {
    fn name(&self) -> &'static str {
        "moderation"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[CASE_CHANGED]
    }

    fn is_shown_on(&self, path: &str) -> bool {
        ["/moderation", "/api/v1/moderation", "/donnees"].iter().any(|page| path.starts_with(page))
    }

    async fn load(&self, app: &App) -> Result<(), StoreError> {
        let rule = Rule::new(u64::from(app.settings().network.smallest_count.max(2)));
        let facts: Vec<_> = steps::all(app.db())
            .await?
            .into_iter()
            .map(|step| Fact { day: app.local(step.at).date(), step })
            .collect();
        let quarters = Figures::of(&facts, rule);
        let hidden = cases::hidden(app.db()).await?;
        let hidden = hidden.iter().map(|case| (case.path.clone(), notice(case))).collect();
        let snapshot = Snapshot { quarters, smallest: rule.threshold(), hidden };
        self.current.store(Some(Arc::new(snapshot)));
        Ok(())
    }

    async fn refresh(&self, app: &App, _: &[Change]) -> Result<(), StoreError> {
        // A network has some hundreds of cases a year: they are counted anew.
        self.load(app).await
    }
}

/// Whoever wrote it finds the decision by its public id, unless a way of her own was given to her.
fn notice(case: &Case) -> Notice {
    let href = if case.reachable { LOG.to_owned() } else { follow_href(case.id.as_str()) };
    Notice { reason: case.reason.clone(), href }
}
