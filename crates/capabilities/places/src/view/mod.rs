//! The directory in memory: what lists, maps, search, tiles and exports read.

mod answer;
pub mod calendar;
mod entry;
mod facet;
mod need_words;
mod query;
mod snapshot;

use std::sync::Arc;

use arc_swap::ArcSwapOption;
use async_trait::async_trait;
use chrono::NaiveDate;
use maillage_shell::{App, View};
use maillage_store::{Change, StoreError};

use crate::store::{self, Stored};

pub use answer::{Answer, Hit};
pub use calendar::Calendar;
pub use entry::Entry;
pub use facet::{Group, Value};
pub use query::{Asked, Order, Origin, PlaceQuery};
pub use snapshot::Snapshot;

/// Kind of the changes that concern places.
pub const CHANGED: &str = "place";

/// Above this share of changed places, everything is read again.
const RELOAD_SHARE: usize = 8;

/// The view of places.
#[derive(Default)]
pub struct PlacesView {
    current: ArcSwapOption<Snapshot>,
}

impl PlacesView {
    /// The present snapshot; an empty one before the first load.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.current
            .load_full()
            .unwrap_or_else(|| Arc::new(Snapshot::build(Vec::new(), NaiveDate::default(), None)))
    }

    async fn rebuild(&self, app: &App, stored: Vec<Stored>, kept: Vec<Arc<Entry>>) -> Result<(), StoreError> {
        let day = app.local(app.now()).date();
        let previous = self.current.load_full();
        // Building is work for a core, not waiting: other requests go on meanwhile.
        let built = tokio::task::spawn_blocking(move || {
            let fresh =
                stored.into_iter().map(|Stored { place, source }| Arc::new(Entry::new(place, source)));
            Snapshot::build(kept.into_iter().chain(fresh).collect(), day, previous.as_deref())
        });
        match built.await {
            Ok(snapshot) => self.current.store(Some(Arc::new(snapshot))),
            Err(error) => tracing::error!(error = %error, "the view of places could not be built"),
        }
        Ok(())
    }
}

#[async_trait]
impl View for PlacesView {
    fn name(&self) -> &'static str {
        "places"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[CHANGED]
    }

    async fn load(&self, app: &App) -> Result<(), StoreError> {
        let stored = store::all(app.db()).await?;
        self.rebuild(app, stored, Vec::new()).await
    }

    async fn refresh(&self, app: &App, changes: &[Change]) -> Result<(), StoreError> {
        let current = self.snapshot();
        if changes.len() > current.places.len() / RELOAD_SHARE {
            return self.load(app).await;
        }
        let mut ids: Vec<_> = changes.iter().map(|change| change.id.clone()).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut stored = Vec::with_capacity(ids.len());
        for id in &ids {
            stored.extend(store::by_id(app.db(), id).await?);
        }
        let kept = current
            .all()
            .filter(|entry| ids.binary_search_by(|id| id.as_str().cmp(entry.place.id.as_str())).is_err())
            .cloned()
            .collect();
        self.rebuild(app, stored, kept).await
    }

    /// Calendars reach into the future: they are unrolled again each day.
    async fn tick(&self, app: &App) -> Result<(), StoreError> {
        let current = self.snapshot();
        if current.day == app.local(app.now()).date() {
            return Ok(());
        }
        let kept = current.all().cloned().collect();
        self.rebuild(app, Vec::new(), kept).await
    }
}
