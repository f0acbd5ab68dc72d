//! The tests of the demonstration region: an invented panel, and campaigns at each point of their way. Nobody said exactly this.
//!
//! The same seed gives the same people and the same draws.

mod campaign;
mod invented;
mod people;
mod screen;

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use maillage_places::model::PlaceId;
use maillage_places::store as places_store;
use maillage_shell::App;
use maillage_store::{Actor, Ids, StoreError, Tx};
use maillage_territory::CommuneCode;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use serde_json::json;

use crate::store::trials;

/// A place of the region, as tests need it.
struct Spot {
    id: PlaceId,
    commune: CommuneCode,
    phone: bool,
}

/// What the demonstration is made with.
struct Demo<'a> {
    app: &'a App,
    ids: Ids,
    random: StdRng,
    places: Vec<Spot>,
}

impl Demo<'_> {
    /// So many days ago.
    fn ago(&self, days: i64) -> DateTime<Utc> {
        self.app.now() - TimeDelta::days(days)
    }

    /// A transaction at a moment of the past.
    async fn at(&self, moment: DateTime<Utc>) -> Result<Tx, StoreError> {
        self.app.db().begin(&Actor::system("demo"), moment).await
    }

    /// One of a list.
    fn pick<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        (!list.is_empty()).then(|| list[self.random.random_range(0..list.len())])
    }

    /// Whether something happens, so many times of a hundred.
    fn chance(&mut self, percent: u32) -> bool {
        self.random.random_range(0..100) < percent
    }
}

/// Fills the demonstration region, where there is no campaign yet.
pub async fn fill(app: &App, seed: u64) -> anyhow::Result<()> {
    if !trials::all(app.db()).await?.is_empty() {
        return Ok(());
    }
    let spot = |stored: places_store::Stored| {
        let sheet = &stored.place.sheet;
        Some(Spot {
            id: stored.place.id,
            commune: sheet.location.commune?,
            phone: sheet.contact.phone.is_some(),
        })
    };
    let places: Vec<_> = places_store::all(app.db()).await?.into_iter().filter_map(spot).collect();
    anyhow::ensure!(!places.is_empty(), "the demonstration of tests needs places");
    let seed = seed ^ 0x0074_7269_616c;
    let ids = Ids::seeded(Arc::clone(app.clock()), seed);
    let mut demo = Demo { app, ids, random: StdRng::seed_from_u64(seed), places };
    let testers = people::join(&mut demo).await?;
    for told in &invented::CAMPAIGNS {
        campaign::lead(&mut demo, told).await?;
    }
    let mut tx = demo.at(app.now()).await?;
    tx.audit("demo.trials", "trial", "all", json!({ "rows": invented::CAMPAIGNS.len(), "testers": testers }));
    tx.commit().await?;
    tracing::info!(campaigns = invented::CAMPAIGNS.len(), testers, "the tests of the demonstration are told");
    Ok(())
}
