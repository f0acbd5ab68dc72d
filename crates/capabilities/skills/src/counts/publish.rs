//! Making the counts that everybody sees.

use maillage_shell::App;
use maillage_statistics::Rule;
use maillage_store::{Actor, StoreError, Version};
use serde_json::json;

use super::area::Ground;
use super::document::Counts;
use super::item::Measure;
use super::protect;
use super::tally::Person;
use crate::acts::COUNTS_CHANGED;
use crate::store::{counts, developers};

/// Counts under it are not shown; as many profiles change before counts are made again. A setting: 5 unless it says else.
pub fn threshold(app: &App) -> u64 {
    u64::from(app.settings().network.smallest_count.max(2))
}

/// Makes the counts again, once enough profiles changed; whether they were.
pub async fn run(app: &App) -> Result<bool, StoreError> {
    if counts::due(app.db(), app.now()).await? < threshold(app) {
        return Ok(false);
    }
    now(app).await?;
    Ok(true)
}

/// Makes them now, whatever changed: for a network that begins.
pub async fn now(app: &App) -> Result<Version, StoreError> {
    let made_at = app.now();
    let counted = developers::active(app.db()).await?;
    let people: Vec<Person> = counted.iter().filter(|one| one.counts()).filter_map(Person::of).collect();
    let (ground, rule) = (Ground::of(app.scope()), Rule::new(threshold(app)));
    // Work for a core, not waiting: requests go on meanwhile.
    let made = tokio::task::spawn_blocking(move || {
        let tables = Measure::ALL.iter().map(|&measure| {
            let counted: Vec<_> = people.iter().filter_map(|one| one.counts(measure, &ground)).collect();
            (measure, protect::tables(&counted, &ground, rule))
        });
        let tables: Vec<_> = tables.collect();
        Counts::new(made_at, ground, &tables)
    });
    let made = made.await.map_err(|error| StoreError::Settings(error.to_string()))?;
    let mut tx = app.db().begin(&Actor::system("skills"), app.now()).await?;
    counts::set(&mut tx, made_at, made.document()).await?;
    tx.changed(COUNTS_CHANGED, "current");
    tx.audit("skills.count", "skill_counts", "current", json!({}));
    tx.commit().await
}
