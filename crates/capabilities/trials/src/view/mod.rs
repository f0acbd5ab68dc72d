//! Campaigns in memory: what lists, search, feeds and figures read.

mod snapshot;

use std::sync::Arc;

use arc_swap::ArcSwapOption;
use async_trait::async_trait;
use maillage_shell::{App, View};
use maillage_store::{Change, StoreError};

use crate::acts::{TESTER_CHANGED, TRIAL_CHANGED};
use crate::store::{problems, seats, sessions, testers, trials};

pub use snapshot::{Entry, Snapshot, Stage};

/// Public pages that show no campaign: a yes or a no leaves them ready.
const ELSEWHERE: [&str; 11] = [
    "/carte",
    "/contours",
    "/agenda",
    "/rendez-vous",
    "/besoins",
    "/chiffres",
    "/bilan",
    "/donnees",
    "/tiles",
    "/api/v1/places",
    "/api/v1/events",
];

/// The view of campaigns.
#[derive(Default)]
pub struct TrialsView {
    current: ArcSwapOption<Snapshot>,
}

impl TrialsView {
    /// The present snapshot; an empty one before the first load.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.current.load_full().unwrap_or_default()
    }
}

/// There are tens of campaigns, and all their rows are few: they are read together.
async fn read(app: &App) -> Result<Vec<Entry>, StoreError> {
    let db = app.db();
    let (trials, sessions, problems) =
        (trials::all(db).await?, sessions::all(db).await?, problems::all(db).await?);
    let came = seats::came(db).await?;
    let entry = |trial: crate::model::Trial| {
        let id = trial.id;
        Entry {
            trial,
            sessions: sessions.iter().filter(|one| one.trial == id).cloned().collect(),
            problems: problems.iter().filter(|one| one.trial == id).cloned().collect(),
            came: came.get(&id).copied().unwrap_or_default(),
        }
    };
    Ok(trials.into_iter().map(entry).collect())
}

#[async_trait]
impl View for TrialsView {
    fn name(&self) -> &'static str {
        "trials"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[TRIAL_CHANGED, TESTER_CHANGED]
    }

    fn is_shown_on(&self, path: &str) -> bool {
        !ELSEWHERE.iter().any(|page| path.starts_with(page))
    }

    async fn load(&self, app: &App) -> Result<(), StoreError> {
        let panel = testers::counts(app.db()).await?;
        self.current.store(Some(Arc::new(Snapshot::of(read(app).await?, panel))));
        Ok(())
    }

    async fn refresh(&self, app: &App, changes: &[Change]) -> Result<(), StoreError> {
        if changes.iter().any(|change| change.kind == TRIAL_CHANGED) {
            return self.load(app).await;
        }
        let panel = testers::counts(app.db()).await?;
        self.current.store(Some(Arc::new(self.snapshot().with_panel(panel))));
        Ok(())
    }
}
