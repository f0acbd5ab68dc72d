//! Forgetting what people answered, and keeping what was counted.

use chrono::{DateTime, TimeDelta, Utc};
use maillage_store::{Actor, Db, StoreError, params, statements};

/// Answers leave a year after the synthesis; the address of the body a year after the decision, or after the synthesis
/// where none came.
const KEPT: TimeDelta = TimeDelta::days(365);
/// What waits for that long will not come: a draft, a synthesis, a decision.
const KEPT_WAITING: TimeDelta = TimeDelta::days(2 * 365);

statements! {
    /// Consultations whose answers leave: the synthesis is a year old, or they were withdrawn or hidden a year ago, or
    /// closed two years ago without a synthesis.
    MARK = "update consultation set purged_at = $3 where purged_at is null and (published_at <= $1 \
        or (state in ('withdrawn', 'hidden') and changed_at <= $1) or (state = 'closed' and changed_at <= $2))";
    /// Their answers.
    FORGET_ANSWERS = "delete from consultation_answer where consultation_id in \
        (select id from consultation where purged_at is not null)";
    /// What places wrote of workshops and observations.
    FORGET_CONTRIBUTIONS = "delete from consultation_contribution where consultation_id in \
        (select id from consultation where purged_at is not null)";
    /// What places wrote to bodies.
    FORGET_MESSAGES = "delete from consultation_message where at <= $1";
    /// Links that do not hold any more.
    FORGET_LINKS = "delete from consultation_link where expires_at <= $1 or used_at <= $1";
    /// The addresses of bodies that need no letter any more.
    FORGET_CONTACTS = "update consultation set contact = null where contact is not null and \
        (decided_at <= $1 or (state in ('withdrawn', 'hidden') and changed_at <= $1) or published_at <= $2 \
        or (state in ('draft', 'closed') and changed_at <= $2))";
}

/// Forgets; the number of rows.
pub async fn run(db: &Db, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut tx = db.begin(&Actor::system("retention"), now).await?;
    tx.execute(&MARK, params![now - KEPT, now - KEPT_WAITING, now]).await?;
    let mut gone = tx.execute(&FORGET_ANSWERS, params![]).await?;
    gone += tx.execute(&FORGET_CONTRIBUTIONS, params![]).await?;
    gone += tx.execute(&FORGET_MESSAGES, params![now - KEPT]).await?;
    gone += tx.execute(&FORGET_LINKS, params![now]).await?;
    gone += tx.execute(&FORGET_CONTACTS, params![now - KEPT, now - KEPT_WAITING]).await?;
    if gone > 0 {
        tx.audit("consultations.retention", "consultation", "all", serde_json::json!({ "rows": gone }));
    }
    tx.commit().await?;
    Ok(gone)
}
