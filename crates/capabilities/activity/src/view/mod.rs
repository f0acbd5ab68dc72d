//! Activities in memory: compact columns, scanned once for a whole dashboard.

mod chunk;
mod facts;
mod filter;
mod names;
mod scan;
mod split;
mod tally;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use arc_swap::ArcSwap;
use async_trait::async_trait;
use maillage_shell::{App, View};
use maillage_store::{Change, StoreError};

use crate::model::ActivityId;
use crate::store;

pub use facts::Facts;
pub use filter::{Bits, Filter, Period, Public, Slice};
pub use scan::{scan, scan_parts};
pub use tally::{DURATIONS, Month, Tally};

/// Kind of the changes that concern one activity.
pub const CHANGED: &str = "activity";

/// Kind of the changes that concern a whole delivery.
pub const DELIVERED: &str = "activity_delivery";

/// Beginnings of the paths of pages that never show activity: lists, sheets, maps. They are most of what people read, and
/// acts are told all day long.
const ELSEWHERE: [&str; 8] =
    ["/lieux", "/carte", "/contours", "/agenda", "/donnees", "/tiles", "/api/v1/places", "/api/v1/events"];

/// The view of activities.
#[derive(Default)]
pub struct ActivityView {
    current: ArcSwap<Facts>,
}

impl ActivityView {
    /// The present facts; none before the first load.
    pub fn facts(&self) -> Arc<Facts> {
        self.current.load_full()
    }

    async fn take_in(&self, app: &App, changes: &[Change]) -> Result<(), StoreError> {
        let mut facts = Facts::clone(&self.facts());
        for change in changes {
            if change.kind == DELIVERED {
                let activities = store::of_delivery(app.db(), &change.id).await?;
                facts.put_all(&activities);
            } else if let Ok(id) = change.id.parse::<ActivityId>() {
                match store::by_id(app.db(), id).await? {
                    Some(kept) => facts.put(&kept.activity),
                    None => facts.remove(id),
                }
            }
        }
        self.current.store(Arc::new(facts));
        Ok(())
    }
}

#[async_trait]
impl View for ActivityView {
    fn name(&self) -> &'static str {
        "activity"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &[CHANGED, DELIVERED]
    }

    fn is_shown_on(&self, path: &str) -> bool {
        !ELSEWHERE.iter().any(|page| path.starts_with(page))
    }

    async fn load(&self, app: &App) -> Result<(), StoreError> {
        let mut facts = Facts::default();
        store::for_each(app.db(), &mut |activity| {
            facts.push(&activity);
            Ok(())
        })
        .await?;
        facts.seal();
        self.current.store(Arc::new(facts));
        Ok(())
    }

    async fn refresh(&self, app: &App, changes: &[Change]) -> Result<(), StoreError> {
        self.take_in(app, changes).await
    }
}
