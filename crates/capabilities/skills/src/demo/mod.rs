//! The people of the demonstration region who offer their skills. None of them lives.
//!
//! The same seed gives the same people.

mod draw;

use std::sync::Arc;

use maillage_shell::App;
use maillage_store::{Actor, Ids, Tx};
use maillage_territory::{CommuneCode, Territories};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use serde_json::json;

use crate::acts::DEVELOPER_CHANGED;
use crate::counts;
use crate::model::{Consent, Developer};
use crate::store::consents::{self, Said};
use crate::store::developers;
use draw::Draw;

/// How many there are.
const PEOPLE: usize = 260;

/// Fills the demonstration region, where nobody offers anything yet.
pub async fn fill(app: &App, seed: u64) -> anyhow::Result<()> {
    if !developers::active(app.db()).await?.is_empty() {
        return Ok(());
    }
    let communes = communes(app);
    anyhow::ensure!(!communes.is_empty(), "the demonstration of skills needs communes with a population");
    let ids = Ids::seeded(Arc::clone(app.clock()), seed ^ 0x736b_696c);
    let mut random = StdRng::seed_from_u64(seed ^ 0x736b_696c);
    let mut tx = app.db().begin(&Actor::system("demo"), app.now()).await?;
    for rank in 0..PEOPLE {
        let commune = drawn(&mut random, &communes);
        let developer = Draw { random: &mut random, now: tx.now() }.developer(&ids, rank, commune)?;
        offer(&mut tx, &ids, &developer, rank).await?;
    }
    tx.audit("demo.skills", "developer", "all", json!({ "rows": PEOPLE }));
    tx.commit().await?;
    counts::now(app).await?;
    tracing::info!(people = PEOPLE, "the people of the demonstration offer their skills");
    Ok(())
}

/// The communes of the network, each with its weight: small ones have more volunteers than their size says.
fn communes(app: &App) -> Vec<(CommuneCode, f64)> {
    let all = app.scope().communes(Territories::embedded());
    all.filter_map(|commune| Some((commune.code, f64::from(commune.population?).powf(0.8)))).collect()
}

fn drawn(random: &mut StdRng, communes: &[(CommuneCode, f64)]) -> CommuneCode {
    let mut left = random.random::<f64>() * communes.iter().map(|(_, weight)| weight).sum::<f64>();
    for (code, weight) in communes {
        left -= weight;
        if left <= 0.0 {
            return *code;
        }
    }
    communes[communes.len() - 1].0
}

async fn offer(tx: &mut Tx, ids: &Ids, developer: &Developer, rank: usize) -> anyhow::Result<()> {
    developers::insert(tx, developer, &format!("demo-{rank}")).await?;
    for consent in Consent::ALL {
        if let Some(at) = developer.consents.since(*consent) {
            let said = Said { consent: *consent, given: true, at };
            consents::insert(tx, &ids.uuid(), &developer.id, said).await?;
        }
    }
    tx.changed(DEVELOPER_CHANGED, developer.id.as_str());
    Ok(())
}
