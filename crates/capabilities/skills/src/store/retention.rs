//! Profiles that nobody confirmed go, and those that were not confirmed again within a year.

use chrono::{DateTime, TimeDelta, Utc};
use maillage_store::{Actor, Db, StoreError, Tx, params, statements};
use serde_json::json;

use super::counts;
use crate::model::DeveloperId;

/// An address is confirmed within two days.
pub const UNCONFIRMED: TimeDelta = TimeDelta::hours(48);
/// A profile holds for a year.
pub const HOLDS: TimeDelta = TimeDelta::days(365);
/// Letters that ask whether it still holds: so many days before its end, and so many after the letter before.
const LETTERS: [(i64, i64); 2] = [(30, 0), (7, 14)];
/// How many they are.
const ALL_LETTERS: i64 = 2;
/// Days that the last letter leaves to answer.
const LAST_DAYS: i64 = 7;
/// Profiles looked at in one transaction.
const SOME: i64 = 200;

statements! {
    /// Those that nobody confirmed.
    FORGET_UNCONFIRMED = "delete from developer where state = 'unconfirmed' and joined_at <= $1";
    /// Those that were last confirmed long ago, and were asked.
    OVER = "select id from developer where renewed_at <= $1 and reminders >= $2 and asked_at <= $3 order by renewed_at, id limit $4";
    /// They go.
    FORGET = "delete from developer where id = $1 and renewed_at <= $2 and reminders >= $3";
    /// Links that no longer open.
    FORGET_LINKS = "delete from developer_link where expires_at <= $1";
    /// Those who are to be asked once more.
    TO_ASK = "select id from developer where renewed_at <= $1 and reminders = $2 and (asked_at is null or asked_at <= $3) \
        order by renewed_at, id limit $4";
    /// Takes note that one was asked.
    ASKED = "update developer set reminders = reminders + 1, asked_at = $4 where id = $1 and reminders = $2 and renewed_at <= $3";
}

/// Forgets profiles that nobody confirmed, those that no longer hold, and links; how many profiles.
pub async fn run(db: &Db, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut tx = db.begin(&Actor::system("retention"), now).await?;
    let mut gone = tx.execute(&FORGET_UNCONFIRMED, params![now - UNCONFIRMED]).await?;
    // Whoever was not asked in time, as the machine stood still, is asked first.
    let (end, left) = (now - HOLDS, now - TimeDelta::days(LAST_DAYS));
    let over: Vec<DeveloperId> =
        tx.fetch_all(&OVER, params![end, ALL_LETTERS, left, SOME], |row| row.parse("id")).await?;
    for id in &over {
        gone += tx.execute(&FORGET, params![id.as_str(), end, ALL_LETTERS]).await?;
        counts::note(&mut tx, id).await?;
        tx.changed(crate::acts::DEVELOPER_CHANGED, id.as_str());
    }
    tx.execute(&FORGET_LINKS, params![now]).await?;
    if gone > 0 {
        tx.audit("skills.retention", "developer", "all", json!({ "rows": gone }));
    }
    tx.commit().await?;
    Ok(gone)
}

/// Which letters there are, by their rank.
pub fn ranks() -> std::ops::Range<usize> {
    0..LETTERS.len()
}

/// Some of those who are to be asked by the letter of that rank.
pub async fn to_ask(db: &Db, now: DateTime<Utc>, rank: usize) -> Result<Vec<DeveloperId>, StoreError> {
    let Some((renewed, reminders)) = due(now, rank) else { return Ok(Vec::new()) };
    let since = LETTERS.get(rank).map_or(0, |(_, after)| *after);
    let values = params![renewed, reminders, now - TimeDelta::days(since), SOME];
    db.fetch_all(&TO_ASK, values, |row| row.parse("id")).await
}

/// Takes note that one was asked; false where another node did, or her profile holds again.
pub async fn note_asked(tx: &mut Tx, id: &DeveloperId, rank: usize) -> Result<bool, StoreError> {
    let now = tx.now();
    let Some((renewed, reminders)) = due(now, rank) else { return Ok(false) };
    Ok(tx.execute(&ASKED, params![id.as_str(), reminders, renewed, now]).await? == 1)
}

/// A profile that was last confirmed before that moment gets the letter of a rank, after so many others.
fn due(now: DateTime<Utc>, rank: usize) -> Option<(DateTime<Utc>, i64)> {
    let (before, _) = LETTERS.get(rank)?;
    Some((now - HOLDS + TimeDelta::days(*before), i64::try_from(rank).ok()?))
}

/// When a profile goes unless its person says that it holds, told by the letter of that rank.
pub fn goes_at(renewed_at: DateTime<Utc>, now: DateTime<Utc>, rank: usize) -> DateTime<Utc> {
    let later = LETTERS.iter().skip(rank + 1).map(|(_, after)| *after).sum::<i64>() + LAST_DAYS;
    (renewed_at + HOLDS).max(now + TimeDelta::days(later))
}
