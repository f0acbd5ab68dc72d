//! What was brought in, when, by whom; files, and what another system was asked for.

use chrono::{DateTime, Utc};
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use crate::bring::Counts;
use crate::model::Bounds;

/// Where a delivery comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file that a person sent.
    File,
    /// The API of La Coop.
    Coop,
}

impl Origin {
    const ALL: [Self; 2] = [Self::File, Self::Coop];

    /// Its name in the database and for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Coop => "coop",
        }
    }
}

/// One delivery: a file, or one question to another system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRun {
    /// Inner id.
    pub id: String,
    /// Where it comes from.
    pub origin: Origin,
    /// Name of the file, without its folders.
    pub file_name: String,
    /// The file, until it is forgotten.
    pub file_id: Option<String>,
    /// The job that does it, once a person has accepted it.
    pub job_id: Option<String>,
    /// Who brought it.
    pub actor: String,
    /// For which places that person may bring activities.
    pub bounds: Bounds,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// The last change that was seen at the source: where to begin next time.
    pub since: Option<DateTime<Utc>>,
    /// Rows read.
    pub read: u64,
    /// What it did.
    pub counts: Counts,
    /// Rows refused.
    pub refused: u64,
    /// Why it failed, for those who run the software.
    pub failure: Option<String>,
}

statements! {
    /// One delivery.
    SELECT_IMPORT = "select * from activity_import where id = $1";
    /// The latest deliveries.
    SELECT_IMPORTS = "select * from activity_import order by started_at desc, id desc limit $1";
    /// The latest deliveries of a person.
    SELECT_IMPORTS_OF = "select * from activity_import where actor = $1 order by started_at desc, id desc limit $2";
    /// The last time that another system was asked.
    SELECT_LAST_PULL = "select * from activity_import where origin = 'coop' order by started_at desc, id desc limit 1";
    /// Up to where it was read, the last time that it answered.
    SELECT_LAST_SINCE = "select since from activity_import where origin = 'coop' and since is not null \
        order by started_at desc, id desc limit 1";
    /// A delivery begins or has come further.
    UPSERT_IMPORT = "insert into activity_import (id, origin, file_name, file_id, job_id, actor, bounds, started_at, \
        ended_at, since, read_rows, added, changed, unchanged, gone, elsewhere, refused, failure) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) \
        on conflict (id) do update set job_id = excluded.job_id, ended_at = excluded.ended_at, \
        since = excluded.since, read_rows = excluded.read_rows, added = excluded.added, \
        changed = excluded.changed, unchanged = excluded.unchanged, gone = excluded.gone, \
        elsewhere = excluded.elsewhere, refused = excluded.refused, failure = excluded.failure";
    /// Files sent before a moment.
    SELECT_OLD_FILES = "select distinct file_id from activity_import where file_id is not null and started_at < $1";
    /// Lets go of the files sent before a moment.
    FORGET_FILES = "update activity_import set file_id = null where file_id is not null and started_at < $1";
}

fn read(row: &Row) -> Result<ImportRun, StoreError> {
    let count = |name: &str| row.get::<i64>(name).map(|value| u64::try_from(value).unwrap_or_default());
    let origin: String = row.get("origin")?;
    let bounds: String = row.get("bounds")?;
    Ok(ImportRun {
        id: row.get("id")?,
        origin: Origin::ALL.into_iter().find(|one| one.code() == origin).unwrap_or(Origin::File),
        file_name: row.get("file_name")?,
        file_id: row.get("file_id")?,
        job_id: row.get("job_id")?,
        actor: row.get("actor")?,
        bounds: Bounds::read(&bounds),
        started_at: row.get("started_at")?,
        ended_at: row.get("ended_at")?,
        since: row.get("since")?,
        read: count("read_rows")?,
        counts: Counts {
            added: count("added")?,
            changed: count("changed")?,
            unchanged: count("unchanged")?,
            gone: count("gone")?,
            elsewhere: count("elsewhere")?,
        },
        refused: count("refused")?,
        failure: row.get("failure")?,
    })
}

/// One delivery by its inner id.
pub async fn import(db: &Db, id: &str) -> Result<Option<ImportRun>, StoreError> {
    db.fetch_optional(&SELECT_IMPORT, params![id], read).await
}

/// The latest deliveries, of a person or of all.
pub async fn imports(db: &Db, actor: Option<&str>, limit: u32) -> Result<Vec<ImportRun>, StoreError> {
    match actor {
        Some(actor) => db.fetch_all(&SELECT_IMPORTS_OF, params![actor, limit], read).await,
        None => db.fetch_all(&SELECT_IMPORTS, params![limit], read).await,
    }
}

/// The last time that La Coop was asked; and up to where it was read, the last time that it answered.
pub async fn last_pull(db: &Db) -> Result<(Option<ImportRun>, Option<DateTime<Utc>>), StoreError> {
    let last = db.fetch_optional(&SELECT_LAST_PULL, params![], read).await?;
    let since = db.fetch_optional(&SELECT_LAST_SINCE, params![], |row| row.get("since")).await?;
    Ok((last, since))
}

/// Writes down how far a delivery has come.
pub async fn record_import(tx: &mut Tx, run: &ImportRun) -> Result<(), StoreError> {
    let count = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
    let Counts { added, changed, unchanged, gone, elsewhere } = run.counts;
    let values = params![
        run.id.as_str(),
        run.origin.code(),
        run.file_name.as_str(),
        run.file_id.clone(),
        run.job_id.clone(),
        run.actor.as_str(),
        run.bounds.to_string(),
        run.started_at,
        run.ended_at,
        run.since,
        count(run.read),
        count(added),
        count(changed),
        count(unchanged),
        count(gone),
        count(elsewhere),
        count(run.refused),
        run.failure.clone(),
    ];
    tx.execute(&UPSERT_IMPORT, values).await?;
    Ok(())
}

/// Lets go of the files that were sent before a moment; which ones.
pub async fn forget_files(tx: &mut Tx, before: DateTime<Utc>) -> Result<Vec<String>, StoreError> {
    let files = tx.fetch_all(&SELECT_OLD_FILES, params![before], |row| row.get("file_id")).await?;
    tx.execute(&FORGET_FILES, params![before]).await?;
    Ok(files)
}
