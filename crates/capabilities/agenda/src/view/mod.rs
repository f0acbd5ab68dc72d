//! The coming events in memory: what lists, search, calendars and figures read; openings and what is taken of them.

mod cursor;
pub mod diary;
mod filter;
mod snapshot;

use std::collections::HashMap;
use std::sync::Arc;

use arc_swap::ArcSwapOption;
use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use maillage_shell::{App, View};
use maillage_store::{Change, StoreError};

use crate::acts::{EVENT_CHANGED, SERIES_CHANGED};
use crate::store::{events, series};

pub use cursor::Cursor;
pub use filter::{Asked, Filter, only_theme};
pub use snapshot::{Entry, Snapshot};

/// Events that ended less than that long ago are still there: people look for the page of yesterday's workshop.
const PAST: TimeDelta = TimeDelta::days(7);
/// Above that many changed events, everything is read again.
const MOST_ONE_BY_ONE: usize = 200;

/// The view of the agenda.
#[derive(Default)]
pub struct AgendaView {
    current: ArcSwapOption<Snapshot>,
}

impl AgendaView {
    /// The present snapshot; an empty one before the first load.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.current.load_full().unwrap_or_default()
    }

    async fn read_all(&self, app: &App) -> Result<(), StoreError> {
        let since = app.now() - PAST;
        let series = series::since(app.db(), since).await?;
        let series: HashMap<_, _> = series.into_iter().map(|one| (one.id.clone(), Arc::new(one))).collect();
        let events = events::since(app.db(), since).await?;
        let entries = events.into_iter().filter_map(|event| {
            let series = series.get(&event.series)?;
            Some(Entry::new(app, event, Arc::clone(series)))
        });
        self.current.store(Some(Arc::new(Snapshot::of(entries.collect()))));
        Ok(())
    }

    async fn read_some(&self, app: &App, mut ids: Vec<&str>) -> Result<(), StoreError> {
        ids.sort_unstable();
        ids.dedup();
        let current = self.snapshot();
        let mut fresh = Vec::with_capacity(ids.len());
        for id in ids.iter().filter_map(|id| id.parse().ok()) {
            let Some(event) = events::by_id(app.db(), &id).await? else { continue };
            let known = current.entries().find(|entry| entry.event.series == event.series);
            let series = match known {
                Some(entry) => Some(Arc::clone(&entry.series)),
                None => series::by_id(app.db(), &event.series).await?.map(Arc::new),
            };
            fresh.extend(series.map(|series| Entry::new(app, event, series)));
        }
        self.current.store(Some(Arc::new(current.with(fresh, app.now() - PAST))));
        Ok(())
    }
}

#[async_trait]
impl View for AgendaView {
    fn name(&self) -> &'static str {
        "agenda"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[EVENT_CHANGED, SERIES_CHANGED]
    }

    async fn load(&self, app: &App) -> Result<(), StoreError> {
        self.read_all(app).await
    }

    async fn refresh(&self, app: &App, changes: &[Change]) -> Result<(), StoreError> {
        if changes.len() > MOST_ONE_BY_ONE || changes.iter().any(|change| change.kind == SERIES_CHANGED) {
            return self.read_all(app).await;
        }
        self.read_some(app, changes.iter().map(|change| change.id.as_str()).collect()).await
    }

    /// What has ended leaves.
    async fn tick(&self, app: &App) -> Result<(), StoreError> {
        let oldest: DateTime<Utc> = app.now() - PAST;
        let current = self.snapshot();
        if current.entries().next().is_some_and(|entry| entry.event.ends_at < oldest) {
            self.current.store(Some(Arc::new(current.with(Vec::new(), oldest))));
        }
        Ok(())
    }
}
