//! Forgetting what has had its day.

use chrono::{DateTime, TimeDelta, Utc};
use maillage_store::{Actor, Db, StoreError, params, statements};

use super::journal::PRUNE_JOURNAL;
use crate::model::retention::{JOURNAL, SPENT_LINKS};
use crate::model::writing::REMEMBERED;

statements! {
    /// Sessions that ended.
    pub PURGE_SESSIONS = "delete from session where idle_at <= $1 or expires_at <= $1";
    /// Links that ended.
    pub PURGE_LINKS = "delete from link where expires_at <= $1";
    /// Sign-ins that never came back.
    pub PURGE_STATES = "delete from openid_state where expires_at <= $1";
    /// Counters nobody needs.
    pub PURGE_THROTTLES = "delete from throttle where forget_at <= $1 and (until is null or until <= $1)";
    /// Texts that were sent more than a day ago.
    pub PURGE_HEARD = "delete from heard where at <= $1";
    /// Salts of past days: with them goes every trace of the addresses.
    pub PURGE_SALTS = "delete from daily_salt where day < $1";
    /// Tokens that ended.
    pub PURGE_TOKENS = "delete from api_token where expires_at <= $1";
    /// Second factors that were never confirmed.
    pub PURGE_PROPOSALS = "delete from second_factor where confirmed_at is null and created_at <= $1";
}

/// Forgets what has ended; the number of rows.
pub async fn run(db: &Db, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut tx = db.begin(&Actor::system("retention"), now).await?;
    let mut gone = 0;
    for (statement, values) in [
        (&PURGE_SESSIONS, params![now]),
        (&PURGE_LINKS, params![now - SPENT_LINKS]),
        (&PURGE_STATES, params![now]),
        (&PURGE_THROTTLES, params![now]),
        (&PURGE_HEARD, params![now - REMEMBERED]),
        (&PURGE_SALTS, params![now.date_naive()]),
        (&PURGE_TOKENS, params![now]),
        (&PURGE_PROPOSALS, params![now - TimeDelta::days(1)]),
        (&PRUNE_JOURNAL, params![now - JOURNAL]),
    ] {
        gone += tx.execute(statement, values).await?;
    }
    tx.commit().await?;
    Ok(gone)
}
