//! What each source has brought, and when.

use chrono::{DateTime, NaiveDate, Utc};
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

/// What is known of a place of a source before an import.
#[derive(Clone, Debug)]
pub struct Known {
    /// Public id.
    pub id: String,
    /// Fingerprint of its sheet.
    pub fingerprint: String,
    /// Since when its source no longer has it.
    pub absent_since: Option<NaiveDate>,
}

/// One import of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRun {
    /// Inner id.
    pub id: String,
    /// Name of the source.
    pub source: String,
    /// Name of the file, without its folders.
    pub file_name: String,
    /// SHA-256 of the file, in hexadecimal.
    pub file_sha256: String,
    /// The uploaded file, for an import through the browser.
    pub file_id: Option<String>,
    /// The job that does it, once a person has accepted it.
    pub job_id: Option<String>,
    /// Whether the file holds all the places of its source, so that those it does not hold are absent.
    pub whole: bool,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it ended; none while it runs, or where it was cut short.
    pub ended_at: Option<DateTime<Utc>>,
    /// What it did.
    pub counts: Counts,
}

/// What an import did, in places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// New.
    pub added: usize,
    /// With a new sheet.
    pub changed: usize,
    /// As before.
    pub unchanged: usize,
    /// Back in the source, after an absence.
    pub returned: usize,
    /// No longer in the source.
    pub absent: usize,
    /// Rows refused.
    pub refused: usize,
}

/// A source, and what it brought last.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// Places of it that are in use.
    pub places: usize,
}

statements! {
    /// What is known of the places of a source.
    SELECT_KNOWN = "select source_id, id, fingerprint, absent_since from place where source = $1";
    /// The sources.
    SELECT_SOURCES = "select source, count(*) as places from place where absent_since is null group by source \
        order by source";
    /// The latest imports.
    SELECT_IMPORTS = "select id, source, file_name, file_sha256, file_id, job_id, whole, started_at, ended_at, added, \
        changed, unchanged, returned, absent, refused from place_import order by started_at desc limit $1";
    /// One import.
    SELECT_IMPORT = "select id, source, file_name, file_sha256, file_id, job_id, whole, started_at, ended_at, added, \
        changed, unchanged, returned, absent, refused from place_import where id = $1";
    /// An import begins or has come further.
    UPSERT_IMPORT = "insert into place_import (id, source, file_name, file_sha256, file_id, job_id, whole, actor, \
        started_at, ended_at, added, changed, unchanged, returned, absent, refused) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) \
        on conflict (id) do update set job_id = excluded.job_id, ended_at = excluded.ended_at, added = excluded.added, \
        changed = excluded.changed, unchanged = excluded.unchanged, returned = excluded.returned, \
        absent = excluded.absent, refused = excluded.refused";
}

/// What is known of the places of a source, by their id at the source.
pub async fn known_of(db: &Db, source: &str) -> Result<std::collections::HashMap<String, Known>, StoreError> {
    let rows = db
        .fetch_all(&SELECT_KNOWN, params![source], |row| {
            let known = Known {
                id: row.get("id")?,
                fingerprint: row.get("fingerprint")?,
                absent_since: row.get("absent_since")?,
            };
            Ok((row.get::<String>("source_id")?, known))
        })
        .await?;
    Ok(rows.into_iter().collect())
}

/// Sources with places in use, by name.
pub async fn sources(db: &Db) -> Result<Vec<Source>, StoreError> {
    db.fetch_all(&SELECT_SOURCES, params![], |row| {
        let places: i64 = row.get("places")?;
        Ok(Source { name: row.get("source")?, places: usize::try_from(places).unwrap_or_default() })
    })
    .await
}

/// The latest imports, newest first.
pub async fn imports(db: &Db, limit: u32) -> Result<Vec<ImportRun>, StoreError> {
    db.fetch_all(&SELECT_IMPORTS, params![i64::from(limit)], read).await
}

/// One import by its inner id.
pub async fn import(db: &Db, id: &str) -> Result<Option<ImportRun>, StoreError> {
    db.fetch_optional(&SELECT_IMPORT, params![id], read).await
}

fn read(row: &Row) -> Result<ImportRun, StoreError> {
    let count = |name: &str| row.get::<i64>(name).map(|value| usize::try_from(value).unwrap_or_default());
    Ok(ImportRun {
        id: row.get("id")?,
        source: row.get("source")?,
        file_name: row.get("file_name")?,
        file_sha256: row.get("file_sha256")?,
        file_id: row.get("file_id")?,
        job_id: row.get("job_id")?,
        whole: row.get("whole")?,
        started_at: row.get("started_at")?,
        ended_at: row.get("ended_at")?,
        counts: Counts {
            added: count("added")?,
            changed: count("changed")?,
            unchanged: count("unchanged")?,
            returned: count("returned")?,
            absent: count("absent")?,
            refused: count("refused")?,
        },
    })
}

/// Writes down how far an import has come.
pub async fn record_import(tx: &mut Tx, run: &ImportRun) -> Result<(), StoreError> {
    let actor = tx.actor().as_str().to_owned();
    let count = |value: usize| i64::try_from(value).unwrap_or(i64::MAX);
    let Counts { added, changed, unchanged, returned, absent, refused } = run.counts;
    let values = params![
        run.id.as_str(),
        run.source.as_str(),
        run.file_name.as_str(),
        run.file_sha256.as_str(),
        run.file_id.clone(),
        run.job_id.clone(),
        run.whole,
        actor,
        run.started_at,
        run.ended_at,
        count(added),
        count(changed),
        count(unchanged),
        count(returned),
        count(absent),
        count(refused),
    ];
    tx.execute(&UPSERT_IMPORT, values).await?;
    Ok(())
}
