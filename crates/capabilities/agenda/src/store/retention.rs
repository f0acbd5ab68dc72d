//! Forgetting who came, and keeping how many.

use chrono::{DateTime, TimeDelta, Utc};
use maillage_store::{Actor, Db, StoreError, params, statements};

use crate::model::grain;

/// Registrations leave so long after the end of their event: three months.
pub const KEPT: TimeDelta = TimeDelta::days(92);
/// Openings that ended leave after a year.
const OPENINGS_KEPT: TimeDelta = TimeDelta::days(365);
/// What was held is of no use once it is over.
const HELD_KEPT: TimeDelta = TimeDelta::days(2);

statements! {
    /// The counts stay with the event.
    KEEP_COUNTS = "update event set came = (select count(*) from registration where registration.event_id = event.id \
        and present_at is not null), purged_at = $2 where ends_at <= $1 and purged_at is null";
    /// Who registered goes; links go with them.
    FORGET_PEOPLE = "delete from registration where event_id in (select id from event where ends_at <= $1)";
    /// Who had an appointment goes; that somebody came stays.
    FORGET_APPOINTMENTS = "update appointment set name = '', email = null, phone = null, contact = '', name_key = '', \
        purged_at = $2 where ends_at <= $1 and purged_at is null";
    /// Their links.
    FORGET_APPOINTMENT_LINKS = "delete from appointment_link where appointment_id in \
        (select id from appointment where purged_at is not null)";
    /// What was held in the past.
    FORGET_HELD = "delete from held where grain < $1";
    /// Openings that ended a year ago, with the name of the professional.
    FORGET_OPENINGS = "delete from opening where last_day < $1";
    /// Absences that ended three months ago.
    FORGET_ABSENCES = "delete from absence where last_day < $1";
    /// Codes of rooms that have closed.
    FORGET_CODES = "delete from check_in where expires_at <= $1";
}

/// Forgets registrations and appointments three months after, and codes that ended; the number of rows.
pub async fn run(db: &Db, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut tx = db.begin(&Actor::system("retention"), now).await?;
    tx.execute(&KEEP_COUNTS, params![now - KEPT, now]).await?;
    let mut gone = tx.execute(&FORGET_PEOPLE, params![now - KEPT]).await?;
    gone += tx.execute(&FORGET_CODES, params![now]).await?;
    gone += tx.execute(&FORGET_APPOINTMENTS, params![now - KEPT, now]).await?;
    tx.execute(&FORGET_APPOINTMENT_LINKS, params![]).await?;
    tx.execute(&FORGET_HELD, params![grain(now - HELD_KEPT)]).await?;
    gone += tx.execute(&FORGET_ABSENCES, params![(now - KEPT).date_naive()]).await?;
    gone += tx.execute(&FORGET_OPENINGS, params![(now - OPENINGS_KEPT).date_naive()]).await?;
    if gone > 0 {
        tx.audit("agenda.retention", "registration", "all", serde_json::json!({ "rows": gone }));
    }
    tx.commit().await?;
    Ok(gone)
}
