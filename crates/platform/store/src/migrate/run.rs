//! The runner.

use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};
use sqlx::{Connection as _, PgConnection};

use super::{Migration, MigrationError, Migrations, OWN};
use crate::engine::failure::translate;
use crate::engine::{Engine, Source};
use crate::snapshot::Snapshot;
use crate::{Actor, Db, EngineKind, Row, StoreError, Tx, params, statements};

statements! {
    /// The register of what has been applied.
    pub(crate) CREATE_REGISTER = "create table if not exists schema_migration (owner text not null, version bigint not null, \
        name text not null, checksum text not null, applied_at timestamptz not null, primary key (owner, version))";
    /// What has been applied.
    pub(crate) APPLIED = "select owner, version, name, checksum from schema_migration order by owner, version";
    /// Notes a migration as applied.
    pub(crate) REGISTER = "insert into schema_migration (owner, version, name, checksum, applied_at) values ($1, $2, $3, $4, $5)";
}

/// What [`migrate`] did, or what [`pending`] would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Migrations applied (or to apply), as `owner/name`, in order.
    pub applied: Vec<String>,
    /// Migrations found in the database that this program does not know: it is older than the schema, which is
    /// normal during an upgrade node by node.
    pub unknown: Vec<String>,
}

/// Brings the schema up to date: the store's own tables, then each owner in the order given (so that foreign keys
/// find their tables). Each migration is a transaction of its own. Nodes that start together wait for one another.
pub async fn migrate(db: &Db, owners: &[&Migrations], now: DateTime<Utc>) -> Result<Report, StoreError> {
    check_order(owners)?;
    let lock = Lock::take(db).await?;
    let mut tx = begin(db, now).await?;
    tx.execute(&CREATE_REGISTER, params![]).await?;
    tx.commit().await?;
    let mut applied = Vec::new();
    for (owner, migration) in all(owners) {
        if apply(db, owner, migration, now).await? {
            tracing::info!(migration.owner = owner, migration.name = migration.name, "applied a migration");
            applied.push(format!("{owner}/{}", migration.name));
        }
    }
    lock.release().await?;
    let register = db.fetch_all(&APPLIED, params![], Entry::read).await?;
    Ok(Report { applied, unknown: unknown(&register, owners) })
}

/// What [`migrate`] would apply. Reads only.
pub async fn pending(db: &Db, owners: &[&Migrations]) -> Result<Report, StoreError> {
    check_order(owners)?;
    let register = match db.fetch_all(&APPLIED, params![], Entry::read).await {
        Ok(register) => register,
        // No register yet: nothing is applied.
        Err(StoreError::Statement { .. }) => Vec::new(),
        Err(error) => return Err(error),
    };
    let mut report = Report { applied: Vec::new(), unknown: unknown(&register, owners) };
    for (owner, migration) in all(owners) {
        if is_missing(&register, owner, migration, text(db, migration))? {
            report.applied.push(format!("{owner}/{}", migration.name));
        }
    }
    Ok(report)
}

/// What has been applied, as `owner/name`, sorted.
pub(crate) async fn applied(snapshot: &mut Snapshot) -> Result<Vec<String>, StoreError> {
    let register = snapshot.fetch_all(&APPLIED, params![], Entry::read).await?;
    Ok(register.into_iter().map(|entry| format!("{}/{}", entry.owner, entry.name)).collect())
}

/// Applies one migration unless it is there; whether it did.
async fn apply(
    db: &Db,
    owner: &'static str,
    migration: &'static Migration,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let sql = text(db, migration);
    let mut tx = begin(db, now).await?;
    // Read inside the transaction: on SQLite it is also the lock between processes.
    let register = tx.fetch_all(&APPLIED, params![], Entry::read).await?;
    if !is_missing(&register, owner, migration, sql)? {
        tx.rollback().await?;
        return Ok(false);
    }
    tx.source().batch(migration.name, sql).await.map_err(|error| failed(owner, migration, error))?;
    let row = params![owner, migration.version(), migration.name, checksum(sql), now];
    tx.execute(&REGISTER, row).await?;
    tx.commit().await?;
    Ok(true)
}

async fn begin(db: &Db, now: DateTime<Utc>) -> Result<Tx, StoreError> {
    let mut tx = db.begin(&Actor::system("migrate"), now).await?;
    if !tx.is_sqlite() {
        // Building an index may take longer than a page may.
        tx.source().batch("migrate", "set local statement_timeout = 0; set local lock_timeout = 0").await?;
    }
    Ok(tx)
}

/// An advisory lock held by a connection of its own: it goes with the connection, whatever happens.
struct Lock(Option<PgConnection>);

impl Lock {
    async fn take(db: &Db) -> Result<Self, StoreError> {
        let Engine::Postgres(pool) = db.engine() else { return Ok(Self(None)) };
        let mut connection = pool.acquire().await.map_err(|error| translate("migrate", error))?.detach();
        let wait = "set statement_timeout = 0; set lock_timeout = 0; select pg_advisory_lock(1835100524, 2)";
        Source::Postgres(&mut connection).batch("migrate", wait).await?;
        Ok(Self(Some(connection)))
    }

    async fn release(self) -> Result<(), StoreError> {
        match self.0 {
            Some(connection) => connection.close().await.map_err(|error| translate("migrate", error)),
            None => Ok(()),
        }
    }
}

/// A line of the register.
struct Entry {
    owner: String,
    version: i64,
    name: String,
    checksum: String,
}

impl Entry {
    fn read(row: &Row) -> Result<Self, StoreError> {
        let (owner, version) = (row.get("owner")?, row.get("version")?);
        Ok(Self { owner, version, name: row.get("name")?, checksum: row.get("checksum")? })
    }
}

fn all(owners: &[&Migrations]) -> Vec<(&'static str, &'static Migration)> {
    let each = |migrations: &Migrations| {
        let owner = migrations.owner;
        migrations.list.iter().map(move |migration| (owner, migration))
    };
    each(&OWN).chain(owners.iter().flat_map(|migrations| each(migrations))).collect()
}

fn text(db: &Db, migration: &'static Migration) -> &'static str {
    if db.kind() == EngineKind::Sqlite { migration.sqlite } else { migration.postgres }
}

/// A checkout with Windows line ends is not an edit.
fn checksum(sql: &str) -> String {
    hex::encode(Sha256::digest(sql.replace("\r\n", "\n")))
}

fn check_order(owners: &[&Migrations]) -> Result<(), MigrationError> {
    let mut last = ("", 0);
    for (owner, migration) in all(owners) {
        let after = if last.0 == owner { last.1 } else { 0 };
        if migration.version() <= after {
            return Err(MigrationError::Order { owner: owner.to_owned(), name: migration.name.to_owned() });
        }
        last = (owner, migration.version());
    }
    Ok(())
}

/// Whether a migration is still to apply; refuses one that was edited or slipped in.
fn is_missing(
    register: &[Entry],
    owner: &str,
    migration: &Migration,
    sql: &str,
) -> Result<bool, MigrationError> {
    let mine = || register.iter().filter(|entry| entry.owner == owner);
    let named = || (owner.to_owned(), migration.name.to_owned());
    match mine().find(|entry| entry.version == migration.version()) {
        Some(entry) if entry.checksum == checksum(sql) => Ok(false),
        Some(_) => {
            let (owner, name) = named();
            Err(MigrationError::Edited { owner, name })
        }
        None if mine().any(|entry| entry.version > migration.version()) => {
            let (owner, name) = named();
            Err(MigrationError::Late { owner, name })
        }
        None => Ok(true),
    }
}

fn unknown(register: &[Entry], owners: &[&Migrations]) -> Vec<String> {
    let known = all(owners);
    let is_known = |e: &Entry| known.iter().any(|(owner, m)| *owner == e.owner && m.version() == e.version);
    register
        .iter()
        .filter(|entry| !is_known(entry))
        .map(|entry| format!("{}/{}", entry.owner, entry.name))
        .collect()
}

fn failed(owner: &str, migration: &Migration, error: StoreError) -> StoreError {
    match error {
        StoreError::Statement { source, .. } => MigrationError::Failed {
            owner: owner.to_owned(),
            name: migration.name.to_owned(),
            reason: source.to_string(),
        }
        .into(),
        other => other,
    }
}
