//! Following the feed.

use std::time::Duration;

use sqlx::PgPool;
use sqlx::postgres::PgListener;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::{CHANNEL, Change, NEXT_CHANGES, Version};
use crate::engine::Engine;
use crate::{Db, Row, StoreError, params};

/// What a follower gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Batch {
    /// Changes, at least one, in the order of commits.
    Changes(Vec<Change>),
    /// Changes were forgotten, or the database went back in time (restored): what was derived from it must be rebuilt,
    /// and is then at least at this version. The feed goes on from there.
    Reload(Version),
}

/// A follower of the feed. Misses nothing, and is told when it has missed too much.
#[derive(Debug)]
pub struct ChangeFeed {
    db: Db,
    at: Version,
    wake: watch::Receiver<u64>,
}

/// The net under wake-ups: another process on the same SQLite file, a listener that is reconnecting.
const POLL: Duration = Duration::from_millis(500);
/// Changes in a batch, at most.
const BATCH: i64 = 5_000;

impl ChangeFeed {
    pub(super) fn new(db: Db, from: Version) -> Self {
        if let Engine::Postgres(pool) = db.engine() {
            let (pool, wake) = (pool.clone(), db.wake().clone());
            db.listen_once(move || tokio::spawn(listen(pool, wake)).abort_handle());
        }
        let wake = db.wake().subscribe();
        Self { db, at: from, wake }
    }

    /// Where the follower is: what it has been given.
    pub fn version(&self) -> Version {
        self.at
    }

    /// Waits for something to happen. On an error (database away) it pauses before giving it back, so that a plain loop
    /// that logs and calls again is right. Can be cancelled without loss.
    pub async fn next_batch(&mut self) -> Result<Batch, StoreError> {
        loop {
            self.wake.mark_unchanged();
            match self.ready().await {
                Ok(Some(batch)) => return Ok(batch),
                Ok(None) => {}
                Err(error) => {
                    sleep(POLL).await;
                    return Err(error);
                }
            }
            // Woken or not, the table says what there is.
            let _ = timeout(POLL, self.wake.changed()).await;
        }
    }

    /// What is there already, without waiting; `None` when the follower is up to date.
    pub async fn ready(&mut self) -> Result<Option<Batch>, StoreError> {
        let (mut pruned, mut last, mut changes) = (0, 0, Vec::new());
        let read = &mut |row: &Row| {
            pruned = row.get("pruned_to")?;
            last = row.get("last")?;
            if let Some(seq) = row.get("seq")? {
                let (kind, id, at) = (row.get("kind")?, row.get("id")?, row.get("at")?);
                changes.push(Change { version: Version(seq), kind, id, at });
            }
            Ok(())
        };
        self.db.for_each(&NEXT_CHANGES, params![self.at.0, BATCH], read).await?;
        let newest = Version(last.max(pruned));
        if Version(pruned) > self.at || self.at > newest {
            self.at = newest;
            return Ok(Some(Batch::Reload(newest)));
        }
        Ok(changes.last().map(|change| change.version).map(|reached| {
            self.at = reached;
            Batch::Changes(changes)
        }))
    }
}

/// Passes the wake-ups of the other nodes on, for as long as the handle lives.
async fn listen(pool: PgPool, wake: watch::Sender<u64>) {
    loop {
        if let Err(error) = listen_until_lost(&pool, &wake).await {
            tracing::debug!(%error, "listening to changes is interrupted; polling goes on");
        }
        sleep(Duration::from_secs(1)).await;
    }
}

async fn listen_until_lost(pool: &PgPool, wake: &watch::Sender<u64>) -> Result<(), sqlx::Error> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(CHANNEL).await?;
    loop {
        listener.recv().await?;
        wake.send_modify(|count| *count = count.wrapping_add(1));
    }
}
