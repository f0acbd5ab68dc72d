//! Opening an engine from its address.

use std::path::Path;
use std::str::FromStr as _;
use std::time::Duration;

use sqlx::ConnectOptions as _;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use tempfile::TempDir;

use super::Engine;
use super::failure::translate;
use crate::StoreError;

/// How to open a database.
#[derive(Debug, Clone)]
pub struct DbOptions {
    /// `sqlite://path/to/file.db`, `sqlite::memory:` (a private database that vanishes with the handle, for tests and
    /// demonstrations) or `postgres://user:password@host/name`.
    pub url: String,
    /// Most connections that this process opens; on SQLite, those that read, beside the one that writes.
    pub connections: u32,
    /// Longest wait for a free connection: also how long a request waits when PostgreSQL is gone.
    pub patience: Duration,
    /// SQLite only: flush to the disk at each commit. Without it a commit outlives the death of the process, but the
    /// last ones before a power cut may be undone (never half done). PostgreSQL always flushes.
    pub flush_each_commit: bool,
}

impl DbOptions {
    /// The usual settings for an address.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), connections: 8, patience: Duration::from_secs(5), flush_each_commit: false }
    }
}

/// Statements kept compiled by each connection: more than a capability has, fewer than memory minds.
const STATEMENTS_KEPT: usize = 400;
/// The one writer of SQLite may be held by an import for some seconds: waiting for it takes more patience.
const WRITER_PATIENCE: u32 = 3;

impl Engine {
    /// Opens the engine; the folder is the temporary one behind `sqlite::memory:`.
    pub(crate) async fn open(options: &DbOptions) -> Result<(Self, Option<TempDir>), StoreError> {
        let url = options.url.as_str();
        if url == "sqlite::memory:" {
            // Shared-cache memory locks whole tables and has no WAL: a short-lived file behaves like the real thing.
            let folder = tempfile::tempdir().map_err(StoreError::file)?;
            let path = folder.path().join("memory.db");
            return Ok((open_sqlite(&path, options, SqliteSynchronous::Off).await?, Some(folder)));
        }
        if let Some(path) = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:")) {
            let flush =
                if options.flush_each_commit { SqliteSynchronous::Full } else { SqliteSynchronous::Normal };
            return Ok((open_sqlite(Path::new(path), options, flush).await?, None));
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok((Self::Postgres(open_postgres(options).await?), None));
        }
        // The address may hold a password: it is not repeated.
        Err(StoreError::Settings("a database address starts with sqlite:// or postgres://".to_owned()))
    }
}

async fn open_sqlite(
    path: &Path,
    options: &DbOptions,
    flush: SqliteSynchronous,
) -> Result<Engine, StoreError> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(StoreError::file)?;
    }
    let connect = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(flush)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .statement_cache_capacity(STATEMENTS_KEPT)
        .disable_statement_logging();
    // The writer comes first: it creates the file and turns WAL on.
    let writer = SqlitePoolOptions::new()
        .min_connections(1)
        .max_connections(1)
        .acquire_timeout(options.patience * WRITER_PATIENCE)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .connect_with(connect.clone())
        .await
        .map_err(|error| translate("open", error))?;
    let readers = SqlitePoolOptions::new()
        .max_connections(options.connections.max(1))
        .acquire_timeout(options.patience)
        .max_lifetime(None)
        .test_before_acquire(false)
        // A write outside a transaction is a mistake: refuse it rather than compete with the writer.
        .connect_lazy_with(connect.pragma("query_only", "on"));
    Ok(Engine::Sqlite { readers, writer })
}

async fn open_postgres(options: &DbOptions) -> Result<sqlx::PgPool, StoreError> {
    let connect = PgConnectOptions::from_str(&options.url)
        .map_err(|_| StoreError::Settings("the PostgreSQL address cannot be read".to_owned()))?
        .application_name("maillage")
        .statement_cache_capacity(STATEMENTS_KEPT)
        .options([
            ("statement_timeout", "60s"),
            ("lock_timeout", "10s"),
            ("idle_in_transaction_session_timeout", "60s"),
        ])
        .disable_statement_logging();
    PgPoolOptions::new()
        .max_connections(options.connections.max(2))
        .acquire_timeout(options.patience)
        .idle_timeout(Duration::from_mins(5))
        .connect_with(connect)
        .await
        .map_err(|error| translate("open", error))
}
