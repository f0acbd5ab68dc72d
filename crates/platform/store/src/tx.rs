//! Transactions: rows, changes, audit lines and jobs that happen together or not at all.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::{Postgres, Sqlite, Transaction};

use crate::change::{self, PendingChange, Version};
use crate::db::begin_sqlite;
use crate::engine::failure::translate;
use crate::engine::{Engine, Source, Text};
use crate::insert::{self, Insert};
use crate::jobs::{self, NewJob};
use crate::{Db, Row, Statement, StoreError, Value};

/// Who acts: stands in the audit journal. Holds an identifier, never a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor(String);

impl Actor {
    /// A signed-in person, by the id of the account.
    pub fn person(id: &str) -> Self {
        Self(format!("person:{id}"))
    }

    /// A part of the platform: `import`, `retention`, `command-line`…
    pub fn system(part: &str) -> Self {
        Self(format!("system:{part}"))
    }

    /// An outside program, by the id of its key.
    pub fn key(id: &str) -> Self {
        Self(format!("key:{id}"))
    }

    /// Somebody who is not signed in.
    pub fn anonymous() -> Self {
        Self("anonymous".to_owned())
    }

    /// The text kept in the journal.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An open transaction. Dropping it undoes everything. Once a statement has failed (a violated constraint too) it only
/// gives [`StoreError::TransactionFailed`]: begin another.
#[derive(Debug)]
#[must_use = "a transaction that is not committed is undone"]
pub struct Tx {
    db: Db,
    inner: Inner,
    actor: Actor,
    now: DateTime<Utc>,
    changes: Vec<PendingChange>,
    audit: Vec<Vec<Value>>,
    jobs: Vec<NewJob>,
    failed: bool,
}

#[derive(Debug)]
enum Inner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Inner {
    fn source(&mut self) -> Source<'_> {
        match self {
            Self::Sqlite(transaction) => Source::Sqlite(&mut *transaction),
            Self::Postgres(transaction) => Source::Postgres(&mut *transaction),
        }
    }
}

const AUDIT: Insert = Insert {
    table: "audit",
    columns: &["at", "actor", "action", "kind", "subject", "detail"],
    on_conflict: "",
};

impl Tx {
    pub(crate) async fn begin(db: Db, actor: &Actor, now: DateTime<Utc>) -> Result<Self, StoreError> {
        let inner = match db.engine() {
            Engine::Sqlite { writer, .. } => Inner::Sqlite(begin_sqlite(writer).await?),
            Engine::Postgres(pool) => {
                Inner::Postgres(pool.begin().await.map_err(|error| translate("begin", error))?)
            }
        };
        let (changes, audit, jobs) = (Vec::new(), Vec::new(), Vec::new());
        Ok(Self { db, inner, actor: actor.clone(), now, changes, audit, jobs, failed: false })
    }

    /// The time given to [`Db::begin`]: what "now" means for everything written here.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Who acts.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Runs a statement; the number of rows touched.
    pub async fn execute(&mut self, statement: &Statement, values: Vec<Value>) -> Result<u64, StoreError> {
        let text = Text::of(statement, self.is_sqlite(), values.len())?;
        let done = self.usable()?.execute(text, values).await;
        self.note(done)
    }

    /// Every row, turned into a `T`. Sees what this transaction wrote.
    pub async fn fetch_all<T: Send>(
        &mut self,
        statement: &Statement,
        values: Vec<Value>,
        mut map: impl FnMut(&Row) -> Result<T, StoreError> + Send,
    ) -> Result<Vec<T>, StoreError> {
        let mut found = Vec::new();
        let text = Text::of(statement, self.is_sqlite(), values.len())?;
        let each = &mut |row: &Row| map(row).map(|item| found.push(item));
        let done = self.usable()?.for_each(text, values, each).await;
        self.note(done)?;
        Ok(found)
    }

    /// The first row, if any. Sees what this transaction wrote.
    pub async fn fetch_optional<T: Send>(
        &mut self,
        statement: &Statement,
        values: Vec<Value>,
        map: impl FnMut(&Row) -> Result<T, StoreError> + Send,
    ) -> Result<Option<T>, StoreError> {
        Ok(self.fetch_all(statement, values, map).await?.into_iter().next())
    }

    /// The row of a statement that always gives one; [`StoreError::NoRow`] otherwise.
    pub async fn fetch_one<T: Send>(
        &mut self,
        statement: &Statement,
        values: Vec<Value>,
        map: impl FnMut(&Row) -> Result<T, StoreError> + Send,
    ) -> Result<T, StoreError> {
        self.fetch_optional(statement, values, map).await?.ok_or(StoreError::NoRow(statement.name()))
    }

    /// Inserts many rows, several to a statement; each holds the columns of `insert` in order. Gives back the number
    /// of rows inserted.
    pub async fn insert_many(
        &mut self,
        insert: &Insert,
        rows: impl IntoIterator<Item = Vec<Value>>,
    ) -> Result<u64, StoreError> {
        let mut rows = rows.into_iter();
        let mut inserted = 0;
        loop {
            let chunk: Vec<_> = rows.by_ref().take(insert.rows_at_once()).collect();
            if chunk.is_empty() {
                return Ok(inserted);
            }
            let done = insert::chunk(self.usable()?, insert, chunk).await;
            inserted += self.note(done)?;
        }
    }

    /// Notes that the thing `kind`/`id` changed: whoever follows the feed hears of it after the commit.
    pub fn changed(&mut self, kind: &'static str, id: &str) {
        self.changes.push(PendingChange { kind, id: id.to_owned() });
    }

    /// Writes a line of the audit journal. `detail` says what was done without any personal value: names of fields,
    /// counts, states.
    pub fn audit(&mut self, action: &str, kind: &str, subject: &str, detail: serde_json::Value) {
        let detail = if detail.is_null() { json!({}) } else { detail };
        self.audit.push(crate::params![self.now, self.actor.as_str(), action, kind, subject, detail]);
    }

    /// Adds a job to the queue, if and when this transaction commits.
    pub fn enqueue(&mut self, job: NewJob) {
        self.jobs.push(job);
    }

    /// Writes changes, audit lines and jobs, and commits. Gives back the version of the last change: a view that has
    /// reached it shows this transaction. [`Version::ZERO`] when nothing was noted as changed.
    pub async fn commit(mut self) -> Result<Version, StoreError> {
        self.usable()?;
        let audit = std::mem::take(&mut self.audit);
        self.insert_many(&AUDIT, audit).await?;
        for job in std::mem::take(&mut self.jobs) {
            jobs::insert(&mut self, job).await?;
        }
        let changes = std::mem::take(&mut self.changes);
        // Last: on PostgreSQL writing the changes takes the lock that puts commits in order.
        let version = change::write(&mut self, changes).await?;
        match self.inner {
            Inner::Sqlite(transaction) => transaction.commit().await,
            Inner::Postgres(transaction) => transaction.commit().await,
        }
        .map_err(|error| translate("commit", error))?;
        if version > Version::ZERO {
            self.db.wake().send_modify(|count| *count = count.wrapping_add(1));
        }
        Ok(version)
    }

    /// Undoes everything now, rather than at the drop.
    pub async fn rollback(self) -> Result<(), StoreError> {
        match self.inner {
            Inner::Sqlite(transaction) => transaction.rollback().await,
            Inner::Postgres(transaction) => transaction.rollback().await,
        }
        .map_err(|error| translate("rollback", error))
    }

    /// After a failure PostgreSQL refuses everything; SQLite may go on, or may have undone the transaction and would
    /// write outside of it. Refusing on both is safe, and what works on one works on the other.
    fn usable(&mut self) -> Result<Source<'_>, StoreError> {
        if self.failed { Err(StoreError::TransactionFailed) } else { Ok(self.inner.source()) }
    }

    fn note<T>(&mut self, done: Result<T, StoreError>) -> Result<T, StoreError> {
        self.failed |= done.as_ref().is_err_and(StoreError::breaks_transaction);
        done
    }

    pub(crate) fn source(&mut self) -> Source<'_> {
        self.inner.source()
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        matches!(self.inner, Inner::Sqlite(_))
    }
}
