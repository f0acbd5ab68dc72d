//! What a file of indicators changes, and bringing it in: in batches, each a transaction.

use std::collections::{BTreeSet, HashMap};

use maillage_shell::App;
use maillage_store::{Actor, Db, StoreError, Version};

use crate::exchange::indicators::Reading;
use crate::model::{Indicator, Observation, Period};
use crate::store::imports::Counts;
use crate::store::values;
use crate::view::CHANGED;

/// Values of one transaction.
const BATCH: usize = 5_000;

/// What a file would change.
#[derive(Debug, Default)]
pub struct Plan {
    /// Values that are new, or others than before.
    pub writes: Vec<Observation>,
    /// How many.
    pub counts: Counts,
}

impl Plan {
    /// Compares what was read with what is known.
    pub async fn new(db: &Db, reading: &Reading) -> Result<Self, StoreError> {
        let pairs: BTreeSet<(Indicator, Period)> =
            reading.values.iter().map(|one| (one.indicator, one.period)).collect();
        let mut known = HashMap::new();
        for (indicator, period) in pairs {
            for kept in values::of(db, indicator, period).await? {
                known.insert((kept.what.commune, indicator, period), kept.what.told);
            }
        }
        let mut plan = Self::default();
        plan.counts.remarks = reading.remarks.total();
        for one in &reading.values {
            match known.get(&(one.commune, one.indicator, one.period)) {
                None => plan.counts.added += 1,
                Some(before) if *before == one.told => {
                    plan.counts.unchanged += 1;
                    continue;
                }
                Some(_) => plan.counts.changed += 1,
            }
            plan.writes.push(*one);
        }
        Ok(plan)
    }

    /// Writes it. `done` hears how many values are written. Stopped in between, it can be done again.
    pub async fn run(
        &self,
        app: &App,
        actor: &Actor,
        source: &str,
        mut done: impl FnMut(usize),
    ) -> Result<Version, StoreError> {
        let (mut written, mut last) = (0, Version::ZERO);
        for batch in self.writes.chunks(BATCH) {
            let mut tx = app.db().begin(actor, app.now()).await?;
            values::put(&mut tx, batch, source).await?;
            written += batch.len();
            if written == self.writes.len() {
                tx.changed(CHANGED, source);
                let detail = serde_json::json!({ "source": source, "values": written });
                tx.audit("observatory.values.import", "observatory_value", source, detail);
            }
            last = tx.commit().await?;
            done(written);
        }
        Ok(last)
    }
}
