//! Forgetting who said what, a year after the last decision. What stays is what the public counts are made of.

use chrono::{DateTime, TimeDelta, Utc};
use maillage_store::{Actor, Db, StoreError, params, statements};

/// How long what people said stays after the last decision.
pub const KEPT: TimeDelta = TimeDelta::days(365);

statements! {
    /// Cases whose time is over.
    DUE = "update moderation_case set title = '', reason = null, decider = null, purged_at = $2 \
        where decided_at <= $1 and purged_at is null and state in ('decided', 'confirmed', 'reversed')";
    /// What those who reported said.
    FORGET_REPORTS = "update moderation_report set words = '', email = null, client_key = id \
        where case_id in (select id from moderation_case where purged_at = $1)";
    /// What those who contested said.
    FORGET_APPEALS = "update moderation_appeal set words = '', email = null \
        where case_id in (select id from moderation_case where purged_at = $1)";
    /// Words of the log.
    FORGET_WORDS = "update moderation_step set words = null \
        where case_id in (select id from moderation_case where purged_at = $1)";
    /// What opens them.
    FORGET_LINKS = "delete from moderation_link where case_id in (select id from moderation_case where purged_at = $1)";
}

/// Forgets what people said of cases that were decided a year ago; the number of cases.
pub async fn run(db: &Db, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut tx = db.begin(&Actor::system("retention"), now).await?;
    let gone = tx.execute(&DUE, params![now - KEPT, now]).await?;
    if gone == 0 {
        tx.rollback().await?;
        return Ok(0);
    }
    for statement in [&FORGET_REPORTS, &FORGET_APPEALS, &FORGET_WORDS, &FORGET_LINKS] {
        tx.execute(statement, params![now]).await?;
    }
    tx.audit("moderation.retention", "moderation_case", "all", serde_json::json!({ "rows": gone }));
    tx.commit().await?;
    Ok(gone)
}
