//! The handle on the database.

use std::sync::{Arc, OnceLock};

use chrono::{DateTime, Utc};
use futures::stream::{BoxStream, StreamExt as _};
use sqlx::SqlitePool;
use tempfile::TempDir;
use tokio::sync::watch;
use tokio::task::AbortHandle;

use crate::engine::failure::translate;
use crate::engine::open::DbOptions;
use crate::engine::{Engine, Source, Text};
use crate::{Actor, Row, Statement, StoreError, Tx, Value};

/// A database, SQLite or PostgreSQL. Cheap to clone: clones share the connections.
#[derive(Debug, Clone)]
pub struct Db {
    inner: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    engine: Engine,
    /// Bumped after each commit that changed something: wakes those who follow.
    wake: watch::Sender<u64>,
    /// The task that listens to the other nodes, once somebody follows (PostgreSQL).
    listener: OnceLock<AbortHandle>,
    /// Folder of `sqlite::memory:`, removed with the handle.
    _folder: Option<TempDir>,
}

impl Drop for Shared {
    fn drop(&mut self) {
        if let Some(listener) = self.listener.get() {
            listener.abort();
        }
    }
}

/// The two engines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EngineKind {
    /// Embedded, one machine.
    Sqlite,
    /// Any number of nodes.
    Postgres,
}

impl Db {
    /// Opens a database with the usual settings; see [`DbOptions::url`] for the addresses. Creates a missing SQLite
    /// file. The schema is the business of [`migrate`](crate::migrate::migrate).
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        Self::open_with(&DbOptions::new(url)).await
    }

    /// Opens a database.
    pub async fn open_with(options: &DbOptions) -> Result<Self, StoreError> {
        let (engine, folder) = Engine::open(options).await?;
        let (wake, _) = watch::channel(0);
        let shared = Shared { engine, wake, listener: OnceLock::new(), _folder: folder };
        Ok(Self { inner: Arc::new(shared) })
    }

    /// Which engine stands behind.
    pub fn kind(&self) -> EngineKind {
        match self.engine() {
            Engine::Sqlite { .. } => EngineKind::Sqlite,
            Engine::Postgres(_) => EngineKind::Postgres,
        }
    }

    /// Every row, turned into a `T`.
    pub async fn fetch_all<T: Send>(
        &self,
        statement: &Statement,
        values: Vec<Value>,
        mut map: impl FnMut(&Row) -> Result<T, StoreError> + Send,
    ) -> Result<Vec<T>, StoreError> {
        let mut found = Vec::new();
        self.for_each(statement, values, &mut |row| map(row).map(|item| found.push(item))).await?;
        Ok(found)
    }

    /// The first row, if any.
    pub async fn fetch_optional<T: Send>(
        &self,
        statement: &Statement,
        values: Vec<Value>,
        map: impl FnMut(&Row) -> Result<T, StoreError> + Send,
    ) -> Result<Option<T>, StoreError> {
        Ok(self.fetch_all(statement, values, map).await?.into_iter().next())
    }

    /// The row of a statement that always gives one (`count(*)`…); [`StoreError::NoRow`] otherwise.
    pub async fn fetch_one<T: Send>(
        &self,
        statement: &Statement,
        values: Vec<Value>,
        map: impl FnMut(&Row) -> Result<T, StoreError> + Send,
    ) -> Result<T, StoreError> {
        self.fetch_optional(statement, values, map).await?.ok_or(StoreError::NoRow(statement.name()))
    }

    /// Calls `each` for every row, without keeping them.
    pub async fn for_each(
        &self,
        statement: &Statement,
        values: Vec<Value>,
        each: &mut (dyn FnMut(&Row) -> Result<(), StoreError> + Send),
    ) -> Result<(), StoreError> {
        let source = self.source();
        let text = Text::of(statement, source.is_sqlite(), values.len())?;
        source.for_each(text, values, each).await
    }

    /// The rows as they come, in bounded memory: exports. Holds a connection until dropped or read to its end.
    pub fn stream<T: Send + 'static>(
        &self,
        statement: &Statement,
        values: Vec<Value>,
        mut map: impl FnMut(&Row) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<BoxStream<'_, Result<T, StoreError>>, StoreError> {
        let source = self.source();
        let text = Text::of(statement, source.is_sqlite(), values.len())?;
        Ok(source.rows(text, values)?.map(move |row| map(&row?)).boxed())
    }

    /// Opens the transaction of `actor` at the time `now`. Nothing is written before [`Tx::commit`]; dropping the
    /// transaction undoes it. SQLite runs writing transactions one after the other; PostgreSQL runs them side by side
    /// (read committed): guard a check-then-write with a unique index or a `where` on the expected state.
    pub async fn begin(&self, actor: &Actor, now: DateTime<Utc>) -> Result<Tx, StoreError> {
        Tx::begin(self.clone(), actor, now).await
    }

    /// Whether the database answers: for health checks.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.source().execute(Text::built("ping", "select 1".to_owned(), true), Vec::new()).await.map(drop)
    }

    /// Daily upkeep. SQLite: refreshes the statistics of its planner and empties the write-ahead log into the file.
    /// PostgreSQL does this by itself.
    pub async fn maintain(&self) -> Result<(), StoreError> {
        let Engine::Sqlite { writer, .. } = self.engine() else { return Ok(()) };
        let upkeep = "pragma optimize; pragma wal_checkpoint(truncate)";
        Source::SqlitePool(writer).batch("maintain", upkeep).await
    }

    /// Closes the connections, waiting for those in use. On SQLite this also empties the write-ahead log.
    pub async fn close(&self) {
        match self.engine() {
            Engine::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Engine::Postgres(pool) => pool.close().await,
        }
    }

    /// Compiles a statement without running it.
    pub(crate) async fn prepare(&self, statement: &Statement) -> Result<(), StoreError> {
        let source = self.source();
        let text = Text::of(statement, source.is_sqlite(), statement.parameters())?;
        source.prepare(text).await
    }

    pub(crate) fn engine(&self) -> &Engine {
        &self.inner.engine
    }

    /// Where reads outside a transaction go.
    pub(crate) fn source(&self) -> Source<'_> {
        match self.engine() {
            Engine::Sqlite { readers, .. } => Source::SqlitePool(readers),
            Engine::Postgres(pool) => Source::PostgresPool(pool),
        }
    }

    pub(crate) fn wake(&self) -> &watch::Sender<u64> {
        &self.inner.wake
    }

    /// Starts the listener of the other nodes, once.
    pub(crate) fn listen_once(&self, start: impl FnOnce() -> AbortHandle) {
        self.inner.listener.get_or_init(start);
    }
}

/// Waits for the writer of SQLite; a queue too long is "busy", not "gone".
pub(crate) async fn begin_sqlite(
    writer: &SqlitePool,
) -> Result<sqlx::Transaction<'static, sqlx::Sqlite>, StoreError> {
    let mut begun = writer.begin_with("BEGIN IMMEDIATE").await;
    if let Err(sqlx::Error::InvalidSavePointStatement) = begun {
        // When the disk is full SQLite undoes the transaction by itself; the driver goes on counting it as open and
        // would refuse every other one. A new connection has forgotten it.
        writer.acquire().await.map_err(|error| translate("begin", error))?.close_on_drop();
        begun = writer.begin_with("BEGIN IMMEDIATE").await;
    }
    begun.map_err(|error| match error {
        sqlx::Error::PoolTimedOut => StoreError::Busy(error.into()),
        other => translate("begin", other),
    })
}
