//! Rows of places.

use std::collections::{HashMap, HashSet};
use std::panic::resume_unwind;
use std::thread::available_parallelism;

use chrono::{DateTime, NaiveDate, Utc};
use futures::{StreamExt as _, TryStreamExt as _};
use maillage_store::{Db, Insert, Row, StoreError, Tx, params, statements};

use crate::model::{Place, PlaceId, Sheet, Status};

/// A place and the source that it was imported from.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The place.
    pub place: Place,
    /// Name of the source.
    pub source: String,
}

statements! {
    /// All places.
    SELECT_ALL = "select id, source, absent_since, sheet from place";
    /// The public ids of all places.
    SELECT_IDS = "select id from place";
    /// One place.
    SELECT_ONE = "select id, source, absent_since, sheet from place where id = $1";
    /// A new sheet for a place, which is in its source.
    UPDATE_SHEET = "update place set name = $2, commune = $3, fingerprint = $4, sheet = $5, absent_since = null, \
        changed_at = $6 where id = $1";
    /// A place that is back in its source, unchanged.
    UPDATE_PRESENT = "update place set absent_since = null, changed_at = $2 where id = $1";
    /// A place that its source no longer has.
    UPDATE_ABSENT = "update place set absent_since = $2, changed_at = $3 where id = $1 and absent_since is null";
}

const INSERT: Insert = Insert {
    table: "place",
    columns: &[
        "id",
        "source",
        "source_id",
        "name",
        "commune",
        "absent_since",
        "fingerprint",
        "sheet",
        "created_at",
        "changed_at",
    ],
    on_conflict: "",
};

/// Rows read at once by a core.
const SHARE: usize = 1_000;

/// Every place, in no order. Reading sheets takes longer than fetching them: every core reads some while the others
/// come, and no more rows are held than are being read.
pub async fn all(db: &Db) -> Result<Vec<Stored>, StoreError> {
    let cores = available_parallelism().map_or(1, usize::from);
    let shares = db.stream(&SELECT_ALL, params![], Raw::of)?.chunks(SHARE);
    let reading = shares.map(|share| async {
        match tokio::task::spawn_blocking(move || share.into_iter().map(|raw| raw?.read()).collect()).await {
            Ok(read) => read,
            Err(broken) => resume_unwind(broken.into_panic()),
        }
    });
    let parts: Vec<Vec<Stored>> = reading.buffered(cores).try_collect().await?;
    Ok(parts.into_iter().flatten().collect())
}

/// One place by its public id.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Stored>, StoreError> {
    db.fetch_optional(&SELECT_ONE, params![id], read).await
}

/// Those of the places whose public id is among these. Few files hold any: ours, and those made from them.
pub async fn with_ids(db: &Db, wanted: &[PlaceId]) -> Result<HashMap<PlaceId, Stored>, StoreError> {
    let mut found = HashMap::new();
    if wanted.is_empty() {
        return Ok(found);
    }
    let wanted: HashSet<&PlaceId> = wanted.iter().collect();
    let ids: Vec<PlaceId> = db.fetch_all(&SELECT_IDS, params![], |row| row.parse("id")).await?;
    if ids.iter().any(|id| wanted.contains(id)) {
        let stored = all(db).await?.into_iter().map(|stored| (stored.place.id, stored));
        found.extend(stored.filter(|(id, _)| wanted.contains(id)));
    }
    Ok(found)
}

/// A row as the database gives it.
struct Raw {
    id: PlaceId,
    source: String,
    absent: Option<NaiveDate>,
    sheet: String,
}

impl Raw {
    fn of(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.parse("id")?,
            source: row.get("source")?,
            absent: row.get("absent_since")?,
            sheet: row.get("sheet")?,
        })
    }

    fn read(self) -> Result<Stored, StoreError> {
        let sheet: Sheet = serde_json::from_str(&self.sheet)
            .map_err(|error| StoreError::Column { column: "sheet".to_owned(), reason: error.to_string() })?;
        let status = self.absent.map_or(Status::Active, Status::AbsentFromSource);
        Ok(Stored { place: Place { id: self.id, status, sheet }, source: self.source })
    }
}

fn read(row: &Row) -> Result<Stored, StoreError> {
    Raw::of(row)?.read()
}

/// A sheet, ready to be written: its text and its fingerprint.
#[derive(Clone, Debug)]
pub struct Written {
    /// The sheet as JSON.
    pub text: String,
    /// What changes when the sheet does.
    pub fingerprint: String,
}

/// A place to add to a source.
pub struct NewPlace<'a> {
    /// Its public id.
    pub id: PlaceId,
    /// Under what its source knows it.
    pub source_id: &'a str,
    /// Its sheet.
    pub sheet: &'a Sheet,
    /// The sheet, ready to be written.
    pub written: &'a Written,
}

/// New places of a source.
pub async fn insert_new(
    tx: &mut Tx,
    source: &str,
    places: &[NewPlace<'_>],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let rows: Vec<_> = places
        .iter()
        .map(|NewPlace { id, source_id, sheet, written }| {
            params![
                id.as_str(),
                source,
                *source_id,
                sheet.name.as_str(),
                sheet.location.commune.map(|code| code.to_string()),
                None::<NaiveDate>,
                written.fingerprint.as_str(),
                written.text.as_str(),
                now,
                now,
            ]
        })
        .collect();
    tx.insert_many(&INSERT, rows).await?;
    for place in places {
        tx.changed(crate::view::CHANGED, place.id.as_str());
    }
    Ok(())
}

/// A changed sheet.
pub async fn change_sheet(
    tx: &mut Tx,
    id: &str,
    sheet: &Sheet,
    written: &Written,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let commune = sheet.location.commune.map(|code| code.to_string());
    let values =
        params![id, sheet.name.as_str(), commune, written.fingerprint.as_str(), written.text.as_str(), now];
    tx.execute(&UPDATE_SHEET, values).await?;
    tx.changed(crate::view::CHANGED, id);
    Ok(())
}

/// A place that is in its source again.
pub async fn mark_present(tx: &mut Tx, id: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
    tx.execute(&UPDATE_PRESENT, params![id, now]).await?;
    tx.changed(crate::view::CHANGED, id);
    Ok(())
}

/// A place that its source no longer has.
pub async fn mark_absent(
    tx: &mut Tx,
    id: &str,
    day: NaiveDate,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.execute(&UPDATE_ABSENT, params![id, day, now]).await?;
    tx.changed(crate::view::CHANGED, id);
    Ok(())
}
