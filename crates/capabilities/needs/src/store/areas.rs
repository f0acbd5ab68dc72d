//! Rows of the policy areas that the network added.

use maillage_store::{Db, StoreError, Tx, params, statements};

use crate::model::{AreaId, OwnArea};

statements! {
    /// One more area.
    INSERT_AREA = "insert into need_area (id, fr, en, offered, created_at) values ($1, $2, $3, $4, $5)";
    /// Proposes an area, or no longer.
    OFFER_AREA = "update need_area set offered = $2 where id = $1 and offered <> $2";
    /// All of them.
    ALL_AREAS = "select id, fr, en, offered from need_area order by created_at, id";
}

/// Adds an area.
pub async fn insert(tx: &mut Tx, area: &OwnArea) -> Result<(), StoreError> {
    let now = tx.now();
    let values = params![area.id.as_str(), area.fr.as_str(), area.en.as_str(), area.offered, now];
    tx.execute(&INSERT_AREA, values).await.map(drop)
}

/// Proposes an area, or no longer; false where nothing changed.
pub async fn offer(tx: &mut Tx, id: &AreaId, offered: bool) -> Result<bool, StoreError> {
    Ok(tx.execute(&OFFER_AREA, params![id.as_str(), offered]).await? == 1)
}

/// All of them, the first first.
pub async fn all(db: &Db) -> Result<Vec<OwnArea>, StoreError> {
    db.fetch_all(&ALL_AREAS, Vec::new(), |row| {
        Ok(OwnArea {
            id: row.parse("id")?,
            fr: row.parse("fr")?,
            en: row.parse("en")?,
            offered: row.get("offered")?,
        })
    })
    .await
}
