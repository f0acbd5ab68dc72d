//! Counters of failures and of mails, shared by all nodes.

use chrono::{DateTime, NaiveDate, Utc};
use maillage_store::{Db, Ids, Row, StoreError, Tx, params, statements};

use crate::model::throttle::{FORGOTTEN_AFTER, Quota, Waits, seconds_until};

statements! {
    /// Counts once more; a counter that is due to be forgotten begins anew. Gives back the wait that was running.
    pub COUNT = "insert into throttle (key, count, started_at, forget_at) values ($1, 1, $2, $3) \
        on conflict (key) do update set \
        count = case when throttle.forget_at <= $2 then 1 else throttle.count + 1 end, \
        started_at = case when throttle.forget_at <= $2 then $2 else throttle.started_at end, \
        until = case when throttle.forget_at <= $2 then null else throttle.until end, \
        forget_at = case when $4 or throttle.forget_at <= $2 then $3 else throttle.forget_at end \
        returning count, until, forget_at";
    /// Makes a key wait.
    pub HOLD = "update throttle set until = $2 where key = $1";
    /// Takes one count back.
    pub UNCOUNT = "update throttle set count = count - 1, until = null where key = $1 and count > 0";
    /// Forgets a key.
    pub FORGET = "delete from throttle where key = $1";
    /// The salt of a day.
    pub SALT = "select salt from daily_salt where day = $1";
    /// Keeps the salt of a day, unless another node did.
    pub INSERT_SALT = "insert into daily_salt (day, salt) values ($1, $2) on conflict (day) do nothing";
}

/// A counter, once it has counted.
struct Counted {
    count: u32,
    held_until: Option<DateTime<Utc>>,
    forget_at: DateTime<Utc>,
}

impl Counted {
    fn read(row: &Row) -> Result<Self, StoreError> {
        Ok(Self { count: row.get("count")?, held_until: row.get("until")?, forget_at: row.get("forget_at")? })
    }
}

/// Counts a try as a failure before it is made, so that tries made side by side cannot slip past the wait; a success
/// takes it back ([`forget`], [`give_back`]). Seconds to wait when the key is held: the caller then undoes the
/// transaction, because what was not tried does not count.
pub async fn attempt(tx: &mut Tx, key: &str, rule: Waits) -> Result<Option<u64>, StoreError> {
    let now = tx.now();
    let counted = count(tx, key, now + FORGOTTEN_AFTER, true).await?;
    if let Some(until) = counted.held_until.filter(|until| *until > now) {
        return Ok(Some(seconds_until(until, now)));
    }
    if let Some(wait) = rule.after(counted.count) {
        tx.execute(&HOLD, params![key, now + wait]).await?;
    }
    Ok(None)
}

/// Counts a mail; the seconds to wait when the quota is used up.
pub async fn spend(tx: &mut Tx, key: &str, quota: Quota) -> Result<Option<u64>, StoreError> {
    let now = tx.now();
    let counted = count(tx, key, now + quota.window, false).await?;
    Ok((counted.count > quota.most).then(|| seconds_until(counted.forget_at, now)))
}

/// Counts once more. With `slides`, each count puts the end of the window off.
async fn count(
    tx: &mut Tx,
    key: &str,
    forget_at: DateTime<Utc>,
    slides: bool,
) -> Result<Counted, StoreError> {
    let now = tx.now();
    tx.fetch_one(&COUNT, params![key, now, forget_at, slides], Counted::read).await
}

/// Takes one count back.
pub async fn give_back(tx: &mut Tx, key: &str) -> Result<(), StoreError> {
    tx.execute(&UNCOUNT, params![key]).await.map(drop)
}

/// Forgets a key: the person signed in.
pub async fn forget(tx: &mut Tx, key: &str) -> Result<(), StoreError> {
    tx.execute(&FORGET, params![key]).await.map(drop)
}

/// The salt of a day, the same on all nodes.
pub async fn salt(db: &Db, ids: &Ids, day: NaiveDate, now: DateTime<Utc>) -> Result<String, StoreError> {
    let read = |row: &Row| row.get("salt");
    if let Some(salt) = db.fetch_optional(&SALT, params![day], read).await? {
        return Ok(salt);
    }
    let mut tx = db.begin(&maillage_store::Actor::system("throttle"), now).await?;
    tx.execute(&INSERT_SALT, params![day, ids.token(32)]).await?;
    let salt = tx.fetch_one(&SALT, params![day], read).await?;
    tx.commit().await?;
    Ok(salt)
}
