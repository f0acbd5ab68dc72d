//! The needs of the demonstration region: what people say in places like these. Nobody said exactly this.
//!
//! The same seed gives the same needs.

mod answers;
mod invented;

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use maillage_places::store as places_store;
use maillage_shell::App;
use maillage_store::{Actor, Ids, StoreError, Tx, fingerprint};
use maillage_territory::CommuneCode;
use maillage_vocabulary::lists::needs::NeedAudience;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use serde_json::json;

use crate::acts::NEED_CHANGED;
use crate::model::{ByWhom, Need, NeedId, State, Step, Story, Title, Wish};
use crate::store::steps::Happened;
use crate::store::{needs, steps, supports};
pub(crate) use invented::NEEDS;
use invented::Told;

/// Needs that wait to be read: the last ones.
const WAITING: usize = 3;
/// Minutes over which they were told.
const SPREAD: i64 = 240 * 24 * 60;
/// Minutes since when, at least, those were told that bodies were asked about.
const LONG_AGO: i64 = 110 * 24 * 60;

/// Fills the demonstration region, where there is no need yet.
pub async fn fill(app: &App, seed: u64) -> anyhow::Result<()> {
    if !needs::all(app.db()).await?.is_empty() {
        return Ok(());
    }
    let mut communes: Vec<CommuneCode> = Vec::new();
    for stored in places_store::all(app.db()).await? {
        communes.extend(stored.place.sheet.location.commune);
    }
    communes.sort_unstable();
    anyhow::ensure!(!communes.is_empty(), "the demonstration of needs needs places");
    let ids = Ids::seeded(Arc::clone(app.clock()), seed ^ 0x6e65_6564);
    let mut random = StdRng::seed_from_u64(seed ^ 0x6e65_6564);
    let mut tx = app.db().begin(&Actor::system("demo"), app.now()).await?;
    let mut raised = Vec::with_capacity(NEEDS.len());
    for (rank, told) in NEEDS.iter().enumerate() {
        let waits = rank + WAITING >= NEEDS.len();
        raised.push(raise(&mut tx, (&ids, &mut random), (told, rank), (waits, &communes)).await?);
    }
    answers::ask(&mut tx, app, &ids, &raised).await?;
    answers::add_area(&mut tx, &ids).await?;
    tx.audit("demo.needs", "need", "all", json!({ "rows": NEEDS.len() }));
    tx.commit().await?;
    tracing::info!(needs = NEEDS.len(), "the needs of the demonstration are told");
    Ok(())
}

async fn raise(
    tx: &mut Tx,
    (ids, random): (&Ids, &mut StdRng),
    (told, rank): (&Told, usize),
    (waits, communes): (bool, &[CommuneCode]),
) -> anyhow::Result<(NeedId, DateTime<Utc>)> {
    // What became a project, or was put to a body, was told long ago.
    let minutes = match (waits, answers::is_asked(rank) || told.commune.is_some()) {
        (true, _) => random.random_range(30..2_880),
        (false, true) => random.random_range(LONG_AGO..SPREAD),
        (false, false) => 4_320 + random.random_range(0..SPREAD),
    };
    let raised_at = tx.now() - TimeDelta::minutes(minutes);
    let need = Need {
        id: ids.public_id().parse()?,
        title: Title::new(told.title)?,
        story: Story::new(told.story)?,
        wish: Wish::new(told.wish).ok(),
        service: None,
        area: told.area.into(),
        kind: told.kind,
        sphere: told.sphere,
        audience: NeedAudience::Everyone,
        commune: match told.commune {
            Some(code) => Some(code.parse()?),
            None => random.random_bool(0.85).then(|| communes[random.random_range(0..communes.len())]),
        },
        place: None,
        state: if waits { State::Received } else { State::Published },
        merged_into: None,
        supports: 0,
        raised_at,
        asked: Vec::new(),
    };
    needs::insert(tx, &need, &format!("demo-{rank}")).await?;
    happened(tx, ids, &need, (Step::Raised, ByWhom::Inhabitant, raised_at)).await?;
    if !waits {
        happened(tx, ids, &need, (Step::Published, ByWhom::Network, raised_at + TimeDelta::days(2))).await?;
    }
    // Few are lived by many, many by few.
    let voices = if waits { 1 } else { 1 + random.random_range(0..9) * random.random_range(0..9) };
    for voice in 0..voices {
        supports::insert(tx, &need.id, &fingerprint(&format!("demo-{rank}-{voice}"))).await?;
    }
    needs::count_supports(tx, &need.id).await?;
    tx.changed(NEED_CHANGED, need.id.as_str());
    Ok((need.id, raised_at))
}

async fn happened(
    tx: &mut Tx,
    ids: &Ids,
    need: &Need,
    (step, by_whom, at): (Step, ByWhom, DateTime<Utc>),
) -> Result<(), StoreError> {
    steps::insert(tx, &ids.uuid(), &need.id, &Happened { at, step, by_whom, reason: None }).await
}
