//! Forgetting who came, and keeping how many.

use chrono::{DateTime, TimeDelta, Utc};
use maillage_store::{Actor, Db, StoreError, params, statements};

/// Registrations leave so long after the end of their event: three months.
pub const KEPT: TimeDelta = TimeDelta::days(92);

statements! {
    /// The counts stay with the event.
    KEEP_COUNTS = "update event set came = (select count(*) from registration where registration.event_id = event.id \
        and present_at is not null), purged_at = $2 where ends_at <= $1 and purged_at is null";
    /// Who registered goes; links go with them.
    FORGET_PEOPLE = "delete from registration where event_id in (select id from event where ends_at <= $1)";
    /// Codes of rooms that have closed.
    FORGET_CODES = "delete from check_in where expires_at <= $1";
}

/// Forgets the registrations of events that ended three months ago, and codes that ended; the number of rows.
pub async fn run(db: &Db, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut tx = db.begin(&Actor::system("retention"), now).await?;
    tx.execute(&KEEP_COUNTS, params![now - KEPT, now]).await?;
    let mut gone = tx.execute(&FORGET_PEOPLE, params![now - KEPT]).await?;
    gone += tx.execute(&FORGET_CODES, params![now]).await?;
    if gone > 0 {
        tx.audit("agenda.retention", "registration", "all", serde_json::json!({ "rows": gone }));
    }
    tx.commit().await?;
    Ok(gone)
}
