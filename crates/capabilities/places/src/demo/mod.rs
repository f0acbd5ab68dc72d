//! The demonstration region: invented places on true communes, and the people who work there.
//!
//! The same seed, scope and day always give the same region. No organisation, person, address or number of it exists:
//! see [`generate`] for the ranges that are kept for fiction.

mod dice;
mod generate;
mod invented;
mod kind;
mod offer;
mod opening;
mod profiles;
mod prose;
mod site;
mod spread;
mod staff;
mod wording;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use maillage_shell::App;
use maillage_store::{Actor, Ids};

use crate::import::{Before, Delivery, Importer, Plan};
use crate::store;

/// Fills the demonstration region. A second time with the same seed, on the same day, changes nothing.
pub async fn fill(app: &App, seed: u64) -> anyhow::Result<()> {
    let today = app.local(app.now()).date();
    let scope = app.scope().clone();
    let sheets = tokio::task::spawn_blocking(move || generate::sheets(&scope, today, seed)).await??;
    anyhow::ensure!(!sheets.is_empty(), "no commune of `{}` has a known position", app.scope());
    let file = serde_json::to_vec(&sheets)?;
    let delivery = Delivery {
        source: generate::SOURCE,
        file_name: "demonstration.json",
        file: &file,
        sheets: &sheets,
        refused_ids: &[],
        refused: 0,
        complete: true,
    };
    let plan = Plan::new(&delivery, &Before::load(app.db(), &delivery).await?)?;
    // Their own identifiers: the addresses of the places are the same in every region of a seed.
    let ids = Ids::seeded(Arc::clone(app.clock()), seed);
    let actor = Actor::system("demo");
    let importer =
        Importer { db: app.db(), ids: &ids, clock: app.clock().as_ref(), actor: actor.clone(), today };
    importer.run(&delivery, &plan, |_, _| ()).await?;
    staff::fill(app, &actor, today, seed).await?;
    let totals = store::totals(app.db(), today).await?;
    tracing::info!(
        places = sheets.len(),
        professionals = totals.people,
        "the demonstration region is filled"
    );
    Ok(())
}
