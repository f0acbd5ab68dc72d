//! The change feed: what changed, in the order of commits, for views, notifications and the other nodes.

mod follow;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use follow::{Batch, ChangeFeed};

use crate::engine::Text;
use crate::insert::Insert;
use crate::{Actor, Db, StoreError, Tx, params, statements};

/// A place in the feed: everything up to it has been committed. Grows, with gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Version(pub i64);

impl Version {
    /// Before the first change.
    pub const ZERO: Self = Self(0);
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its place in the feed.
    pub version: Version,
    /// Kind of thing: `place`, `session`…
    pub kind: String,
    /// Which one.
    pub id: String,
    /// Time of the transaction.
    pub at: DateTime<Utc>,
}

/// A change noted in a transaction, written at its commit.
#[derive(Debug)]
pub(crate) struct PendingChange {
    pub kind: &'static str,
    pub id: String,
}

/// Channel of PostgreSQL on which nodes wake each other.
const CHANNEL: &str = "maillage_change";

statements! {
    /// Last version ever given, pruned or not.
    pub(crate) LAST_VERSION = "select max(v) as version from (select coalesce(max(seq), 0) as v from change \
        union all select pruned_to from change_mark) as versions";
    /// One batch and, on each row, the two limits; a row with nulls when there is nothing new.
    pub(crate) NEXT_CHANGES = "select m.pruned_to, m.last, c.seq, c.kind, c.id, c.at from \
        (select pruned_to, (select coalesce(max(seq), 0) from change) as last from change_mark) as m \
        left join (select seq, kind, id, at from change where seq > $1 order by seq limit $2) as c on true \
        order by c.seq";
    /// Highest version older than a time.
    pub(crate) OLD_CHANGES = "select coalesce(max(seq), 0) as seq from change where at < $1";
    /// Forgets the changes up to a version.
    pub(crate) PRUNE_CHANGES = "delete from change where seq <= $1";
    /// Remembers how far changes were forgotten.
    pub(crate) MARK_PRUNED = "update change_mark set pruned_to = $1 where pruned_to < $1";
}

const INSERT: Insert = Insert { table: "change", columns: &["kind", "id", "at"], on_conflict: "" };

/// Writes the changes of a transaction just before its commit.
///
/// On PostgreSQL a lock held from here to the commit makes the order of versions the order in which transactions
/// become visible: a follower that has seen version 7 never sees a 6 appear later. SQLite has one writer anyway.
pub(crate) async fn write(tx: &mut Tx, changes: Vec<PendingChange>) -> Result<Version, StoreError> {
    if changes.is_empty() {
        return Ok(Version::ZERO);
    }
    if !tx.is_sqlite() {
        // 0x6d61696c = "mail": any constant does, as long as all nodes use the same.
        let lock = "select pg_advisory_xact_lock(1835100524, 1)".to_owned();
        tx.source().execute(Text::built("change_order", lock, true), Vec::new()).await?;
    }
    let now = tx.now();
    tx.insert_many(&INSERT, changes.into_iter().map(|change| params![change.kind, change.id, now])).await?;
    if !tx.is_sqlite() {
        let notify = format!("select pg_notify('{CHANNEL}', '')");
        tx.source().execute(Text::built("change_notify", notify, true), Vec::new()).await?;
    }
    tx.fetch_one(&LAST_VERSION, params![], |row| row.get("version").map(Version)).await
}

impl Db {
    /// The version of the last committed change: load a view, then follow from the version asked *before* loading.
    pub async fn version(&self) -> Result<Version, StoreError> {
        self.fetch_one(&LAST_VERSION, params![], |row| row.get("version").map(Version)).await
    }

    /// Follows the feed from a version already known.
    pub fn follow(&self, from: Version) -> ChangeFeed {
        ChangeFeed::new(self.clone(), from)
    }
}

/// Forgets the changes made before a time. A follower that had not read them is told to reload.
pub async fn prune_before(db: &Db, before: DateTime<Utc>, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut tx = db.begin(&Actor::system("retention"), now).await?;
    let upto: i64 = tx.fetch_one(&OLD_CHANGES, params![before], |row| row.get("seq")).await?;
    tx.execute(&MARK_PRUNED, params![upto]).await?;
    let pruned = tx.execute(&PRUNE_CHANGES, params![upto]).await?;
    tx.commit().await?;
    Ok(pruned)
}
