//! Rows of what is known of communes.

use maillage_store::{Db, Insert, Row, StoreError, Tx, Value, params, statements};

use crate::model::{Indicator, Observation, Period, Reported};

/// A value that is kept, and who told it.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// What is told.
    pub what: Observation,
    /// Who told it.
    pub source: String,
}

statements! {
    /// All that is known.
    ALL_VALUES = "select commune, indicator, period, value, status, source from observatory_value";
    /// What is known of an indicator in a period.
    VALUES_OF = "select commune, indicator, period, value, status, source from observatory_value \
        where indicator = $1 and period = $2";
    /// How much is known.
    COUNT_VALUES = "select count(*) as values_known from observatory_value";
}

const INSERT: Insert = Insert {
    table: "observatory_value",
    columns: &["commune", "indicator", "period", "value", "status", "source", "imported_at"],
    on_conflict: "on conflict (commune, indicator, period) do update set value = excluded.value, \
        status = excluded.status, source = excluded.source, imported_at = excluded.imported_at",
};

/// A row; none of an indicator that this version does not know.
fn read(row: &Row) -> Result<Option<Kept>, StoreError> {
    let Some(indicator) = Indicator::from_code(&row.get::<String>("indicator")?) else { return Ok(None) };
    let told = Reported::read(&row.get::<String>("status")?, row.get("value")?);
    let what = Observation { commune: row.parse("commune")?, indicator, period: row.parse("period")?, told };
    Ok(Some(Kept { what, source: row.get("source")? }))
}

/// All that is known.
pub async fn all(db: &Db) -> Result<Vec<Kept>, StoreError> {
    Ok(db.fetch_all(&ALL_VALUES, params![], read).await?.into_iter().flatten().collect())
}

/// What is known of an indicator in a period.
pub async fn of(db: &Db, indicator: Indicator, period: Period) -> Result<Vec<Kept>, StoreError> {
    let values = params![indicator.code(), period.to_string()];
    Ok(db.fetch_all(&VALUES_OF, values, read).await?.into_iter().flatten().collect())
}

/// Whether nothing is known yet.
pub async fn is_empty(db: &Db) -> Result<bool, StoreError> {
    db.fetch_one(&COUNT_VALUES, params![], |row| Ok(row.get::<i64>("values_known")? == 0)).await
}

/// Keeps values, in the place of those before.
pub async fn put(tx: &mut Tx, values: &[Observation], source: &str) -> Result<(), StoreError> {
    let now = tx.now();
    let row = |one: &Observation| -> Vec<Value> {
        params![
            one.commune.as_str(),
            one.indicator.code(),
            one.period.to_string(),
            one.told.value(),
            one.told.status(),
            source,
            now,
        ]
    };
    let rows: Vec<Vec<Value>> = values.iter().map(row).collect();
    tx.insert_many(&INSERT, rows).await.map(drop)
}
