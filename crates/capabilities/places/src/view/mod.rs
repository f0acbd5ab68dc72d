//! The directory in memory: what lists, maps, search, tiles and exports read.

mod answer;
pub mod calendar;
mod entry;
mod facet;
mod need_words;
mod query;
mod snapshot;
mod staff;
mod whereabouts;

use std::sync::Arc;

use arc_swap::{ArcSwap, ArcSwapOption};
use async_trait::async_trait;
use chrono::NaiveDate;
use maillage_shell::{App, View};
use maillage_store::{Change, StoreError};

use crate::store::{self, Stored};

pub use answer::{Answer, Hit};
pub use calendar::Calendar;
pub use entry::Entry;
pub use facet::{Group, Value, filter_value};
pub use query::{Asked, Misread, OpenWhen, Order, PlaceQuery};
pub use snapshot::Snapshot;
pub use staff::{Counted, Staff};
pub use whereabouts::{Named, Origin};

/// Kind of the changes that concern places.
pub const CHANGED: &str = "place";

/// Kind of the changes that concern professionals.
pub const STAFF_CHANGED: &str = "professional";

/// Above this share of changed places, everything is read again.
const RELOAD_SHARE: usize = 8;

/// The view of places.
#[derive(Default)]
pub struct PlacesView {
    current: ArcSwapOption<Snapshot>,
    staff: ArcSwap<Staff>,
}

impl PlacesView {
    /// The present snapshot; an empty one before the first load.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.current
            .load_full()
            .unwrap_or_else(|| Arc::new(Snapshot::build(Vec::new(), NaiveDate::default(), None)))
    }

    /// The professionals of today; none before the first load.
    pub fn staff(&self) -> Arc<Staff> {
        self.staff.load_full()
    }

    async fn load_staff(&self, app: &App) -> Result<(), StoreError> {
        let today = app.local(app.now()).date();
        self.staff.store(Arc::new(Staff::load(app.db(), today).await?));
        Ok(())
    }

    async fn load_places(&self, app: &App) -> Result<(), StoreError> {
        let stored = store::all(app.db()).await?;
        self.rebuild(app, stored, Vec::new()).await
    }

    async fn refresh_places(&self, app: &App, mut ids: Vec<String>) -> Result<(), StoreError> {
        let current = self.snapshot();
        if ids.len() > current.places.len() / RELOAD_SHARE {
            return self.load_places(app).await;
        }
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
        &[CHANGED, STAFF_CHANGED]
    }

    async fn load(&self, app: &App) -> Result<(), StoreError> {
        self.load_places(app).await?;
        self.load_staff(app).await
    }

    async fn refresh(&self, app: &App, changes: &[Change]) -> Result<(), StoreError> {
        let (places, staff): (Vec<_>, Vec<_>) = changes.iter().partition(|change| change.kind == CHANGED);
        if !places.is_empty() {
            self.refresh_places(app, places.into_iter().map(|change| change.id.clone()).collect()).await?;
        }
        if staff.is_empty() { Ok(()) } else { self.load_staff(app).await }
    }

    /// Calendars reach into the future: they are unrolled again each day. People begin and leave.
    async fn tick(&self, app: &App) -> Result<(), StoreError> {
        let current = self.snapshot();
        if current.day == app.local(app.now()).date() {
            return Ok(());
        }
        self.load_staff(app).await?;
        let kept = current.all().cloned().collect();
        self.rebuild(app, Vec::new(), kept).await
    }
}
