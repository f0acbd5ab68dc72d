//! Reading several tables as they were at one instant.

use sqlx::{Postgres, Sqlite, Transaction};

use crate::engine::failure::translate;
use crate::engine::{Engine, Source, Text};
use crate::{Db, Row, Statement, StoreError, Value};

/// The database at one instant, whatever is written meanwhile. Holds a connection until dropped.
#[derive(Debug)]
pub struct Snapshot(Inner);

#[derive(Debug)]
enum Inner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Db {
    /// Opens a snapshot: for backups, and for views built from several tables.
    pub async fn snapshot(&self) -> Result<Snapshot, StoreError> {
        let inner = match self.engine() {
            Engine::Sqlite { readers, .. } => readers.begin().await.map(Inner::Sqlite),
            Engine::Postgres(pool) => pool.begin().await.map(Inner::Postgres),
        }
        .map_err(|error| translate("snapshot", error))?;
        let mut snapshot = Snapshot(inner);
        // Either engine fixes the instant at the first read: make it now. Reading a large base takes its time.
        let first = match &snapshot.0 {
            Inner::Sqlite(_) => "select count(*) from sqlite_schema",
            Inner::Postgres(_) => {
                "set transaction isolation level repeatable read, read only; set local statement_timeout = 0; \
                 set local idle_in_transaction_session_timeout = 0; select 1"
            }
        };
        snapshot.source().batch("snapshot", first).await?;
        Ok(snapshot)
    }
}

impl Snapshot {
    /// Every row, turned into a `T`.
    pub async fn fetch_all<T: Send>(
        &mut self,
        statement: &Statement,
        values: Vec<Value>,
        mut map: impl FnMut(&Row) -> Result<T, StoreError> + Send,
    ) -> Result<Vec<T>, StoreError> {
        let mut found = Vec::new();
        self.for_each(statement, values, &mut |row| map(row).map(|item| found.push(item))).await?;
        Ok(found)
    }

    /// Calls `each` for every row, without keeping them.
    pub async fn for_each(
        &mut self,
        statement: &Statement,
        values: Vec<Value>,
        each: &mut (dyn FnMut(&Row) -> Result<(), StoreError> + Send),
    ) -> Result<(), StoreError> {
        let source = self.source();
        let text = Text::of(statement, source.is_sqlite(), values.len())?;
        source.for_each(text, values, each).await
    }

    pub(crate) fn source(&mut self) -> Source<'_> {
        match &mut self.0 {
            Inner::Sqlite(transaction) => Source::Sqlite(&mut *transaction),
            Inner::Postgres(transaction) => Source::Postgres(&mut *transaction),
        }
    }
}
