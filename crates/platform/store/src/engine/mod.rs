//! The two engines behind one door. Nothing outside this folder, `row.rs` and the catalogue readers names sqlx.

mod bind;
pub(crate) mod failure;
pub(crate) mod open;

use futures::stream::{BoxStream, StreamExt as _, TryStreamExt as _};
use sqlx::{
    AssertSqlSafe, Executor as _, PgConnection, PgPool, SqlSafeStr, SqlStr, SqliteConnection, SqlitePool,
};

use self::bind::{postgres_arguments, sqlite_arguments};
use self::failure::translate;
use crate::row::{Inner, Row};
use crate::{Statement, StoreError, Value};

/// What a handle stands on.
#[derive(Debug, Clone)]
pub(crate) enum Engine {
    /// One connection writes, under `BEGIN IMMEDIATE`; the others only read.
    Sqlite {
        readers: SqlitePool,
        writer: SqlitePool,
    },
    Postgres(PgPool),
}

/// Where a statement runs.
pub(crate) enum Source<'a> {
    SqlitePool(&'a SqlitePool),
    Sqlite(&'a mut SqliteConnection),
    PostgresPool(&'a PgPool),
    Postgres(&'a mut PgConnection),
}

/// A text ready to run, with the name that errors and logs show.
pub(crate) struct Text {
    pub name: &'static str,
    sql: SqlStr,
    persistent: bool,
}

impl Text {
    /// The text of a statement for the engine of `source`, after counting its parameters.
    pub(crate) fn of(statement: &Statement, sqlite: bool, given: usize) -> Result<Self, StoreError> {
        let (name, wanted) = (statement.name(), statement.parameters());
        if given != wanted {
            return Err(StoreError::Parameters { statement: name, wanted, given });
        }
        let text = if sqlite { statement.sqlite() } else { statement.postgres() };
        Ok(Self { name, sql: text.into_sql_str(), persistent: true })
    }

    /// A text put together from static parts, or from names read in the catalogue and quoted.
    pub(crate) fn built(name: &'static str, sql: String, persistent: bool) -> Self {
        Self { name, sql: AssertSqlSafe(sql).into_sql_str(), persistent }
    }
}

/// Runs the same expression on whichever source it is: `$query` is the text with its arguments bound.
macro_rules! on {
    ($source:expr, $text:expr, $values:expr, |$query:ident, $executor:ident, $row:ident| $run:expr) => {{
        let Text { name, sql, persistent } = $text;
        match $source {
            Source::SqlitePool($executor) => {
                let $row = Inner::Sqlite;
                let $query = sqlx::query_with(sql, sqlite_arguments(name, $values)?).persistent(persistent);
                $run
            }
            Source::Sqlite($executor) => {
                let $row = Inner::Sqlite;
                let $query = sqlx::query_with(sql, sqlite_arguments(name, $values)?).persistent(persistent);
                $run
            }
            Source::PostgresPool($executor) => {
                let $row = Inner::Postgres;
                let $query = sqlx::query_with(sql, postgres_arguments(name, $values)?).persistent(persistent);
                $run
            }
            Source::Postgres($executor) => {
                let $row = Inner::Postgres;
                let $query = sqlx::query_with(sql, postgres_arguments(name, $values)?).persistent(persistent);
                $run
            }
        }
    }};
}

impl<'a> Source<'a> {
    pub(crate) fn is_sqlite(&self) -> bool {
        matches!(self, Self::SqlitePool(_) | Self::Sqlite(_))
    }

    /// Runs a text; the number of rows touched.
    pub(crate) async fn execute(self, text: Text, values: Vec<Value>) -> Result<u64, StoreError> {
        let label = text.name;
        let done = on!(self, text, values, |query, executor, _row| {
            query.execute(executor).await.map(|done| done.rows_affected())
        });
        done.map_err(|error| translate(label, error))
    }

    /// The rows of a text, as they come.
    pub(crate) fn rows(
        self,
        text: Text,
        values: Vec<Value>,
    ) -> Result<BoxStream<'a, Result<Row, StoreError>>, StoreError> {
        let label = text.name;
        Ok(on!(self, text, values, |query, executor, row| {
            query.fetch(executor).map_ok(move |r| Row(row(r))).map_err(move |e| translate(label, e)).boxed()
        }))
    }

    /// Calls `each` for every row. The one place where reading loops: callers stay small when compiled.
    pub(crate) async fn for_each(
        self,
        text: Text,
        values: Vec<Value>,
        each: &mut (dyn FnMut(&Row) -> Result<(), StoreError> + Send),
    ) -> Result<(), StoreError> {
        let mut rows = self.rows(text, values)?;
        while let Some(row) = rows.try_next().await? {
            each(&row)?;
        }
        Ok(())
    }

    /// Asks the engine to compile a text without running it.
    pub(crate) async fn prepare(self, text: Text) -> Result<(), StoreError> {
        let Text { name, sql, .. } = text;
        match self {
            Self::SqlitePool(pool) => pool.prepare(sql).await.map(drop),
            Self::Sqlite(connection) => connection.prepare(sql).await.map(drop),
            Self::PostgresPool(pool) => pool.prepare(sql).await.map(drop),
            Self::Postgres(connection) => connection.prepare(sql).await.map(drop),
        }
        .map_err(|error| translate(name, error))
    }

    /// Runs several statements without parameters: migrations.
    pub(crate) async fn batch(self, name: &'static str, sql: &'static str) -> Result<(), StoreError> {
        let query = sqlx::raw_sql(sql);
        match self {
            Self::SqlitePool(pool) => query.execute(pool).await.map(drop),
            Self::Sqlite(connection) => query.execute(connection).await.map(drop),
            Self::PostgresPool(pool) => query.execute(pool).await.map(drop),
            Self::Postgres(connection) => query.execute(connection).await.map(drop),
        }
        .map_err(|error| translate(name, error))
    }
}
