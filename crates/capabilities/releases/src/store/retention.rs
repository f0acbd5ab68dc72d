//! What ties a reuse to whoever told it goes with time; what was refused goes whole.

use chrono::{DateTime, TimeDelta, Utc};
use maillage_store::{Actor, Db, StoreError, params, statements};
use serde_json::json;

/// Days that an account or a link can take a reuse back: a year.
pub const KEPT_DAYS: i64 = 365;
/// Days that a reuse which nobody sees is kept: ninety.
pub const UNSEEN_DAYS: i64 = 90;

statements! {
    /// Who told a reuse, and the link that takes it back.
    FORGET_TELLERS = "update reuse set person = null, secret = null \
        where declared_at <= $1 and (person is not null or secret is not null)";
    /// The lines of reuses that nobody sees.
    FORGET_STEPS = "delete from release_step where thing in (select id from reuse where state in ('refused', 'withdrawn') \
        and declared_at <= $1 and not exists (select 1 from reuse other where other.from_id = reuse.id))";
    /// Reuses that nobody sees, and from which none was taken.
    FORGET_UNSEEN = "delete from reuse where state in ('refused', 'withdrawn') and declared_at <= $1 \
        and not exists (select 1 from reuse other where other.from_id = reuse.id)";
}

/// Forgets what is of no more use; how many rows.
pub async fn run(db: &Db, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut tx = db.begin(&Actor::system("retention"), now).await?;
    let unseen = now - TimeDelta::days(UNSEEN_DAYS);
    let mut gone = tx.execute(&FORGET_TELLERS, params![now - TimeDelta::days(KEPT_DAYS)]).await?;
    tx.execute(&FORGET_STEPS, params![unseen]).await?;
    gone += tx.execute(&FORGET_UNSEEN, params![unseen]).await?;
    if gone > 0 {
        tx.audit("releases.retention", "reuse", "all", json!({ "rows": gone }));
    }
    tx.commit().await?;
    Ok(gone)
}
