//! Addresses and links of bodies go when they are of no more use.

use chrono::{DateTime, TimeDelta, Utc};
use maillage_store::{Actor, Db, StoreError, params, statements};
use serde_json::json;

/// Days after the last letter or answer: a year.
pub const KEPT_DAYS: i64 = 365;

statements! {
    /// The address of a body that was last written to, or answered, long ago.
    FORGET_EMAILS = "update need_asked set email = null where email is not null and asked_at <= $1         and (reminded_at is null or reminded_at <= $1)         and not exists (select 1 from need_answer where need_answer.asked_id = need_asked.id and need_answer.at > $1)";
    /// Links that no longer open.
    FORGET_LINKS = "delete from need_link where expires_at <= $1";
}

/// Forgets what is of no more use; how many addresses.
pub async fn run(db: &Db, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut tx = db.begin(&Actor::system("retention"), now).await?;
    let gone = tx.execute(&FORGET_EMAILS, params![now - TimeDelta::days(KEPT_DAYS)]).await?;
    tx.execute(&FORGET_LINKS, params![now]).await?;
    if gone > 0 {
        tx.audit("needs.retention", "need", "all", json!({ "rows": gone }));
    }
    tx.commit().await?;
    Ok(gone)
}
