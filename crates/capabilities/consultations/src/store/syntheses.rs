//! Rows of what was found.

use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use serde_json::json;

use super::{document, lost};
use crate::counts::Results;
use crate::model::{ConsultationId, Findings, ToldFindings};

statements! {
    /// Writes what was found, as long as it is not published.
    SAVE = "insert into consultation_synthesis (consultation_id, findings, changed_at) values ($1, $2, $3) \
        on conflict (consultation_id) do update set findings = excluded.findings, changed_at = excluded.changed_at \
        where consultation_synthesis.results is null";
    /// Publishes it with its counts, once.
    FREEZE = "update consultation_synthesis set results = $2, changed_at = $3 where consultation_id = $1 and results is null";
    /// What was found in one.
    SYNTHESIS = "select consultation_id, findings, results from consultation_synthesis where consultation_id = $1";
    /// All that is published.
    ALL_PUBLISHED = "select consultation_id, findings, results from consultation_synthesis where results is not null";
}

/// What was found, and counted once it is published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Synthesis {
    /// What was found.
    pub findings: Findings,
    /// The counts; none before it is published.
    pub results: Option<Results>,
}

fn read(row: &Row) -> Result<(ConsultationId, Synthesis), StoreError> {
    let told: ToldFindings = document(row, "findings")?;
    let results: Option<serde_json::Value> = row.get("results")?;
    let results =
        results.map(|value| serde_json::from_value(value).map_err(|_| lost("results"))).transpose()?;
    let findings = told.read().map_err(|_| lost("findings"))?;
    Ok((row.parse("consultation_id")?, Synthesis { findings, results }))
}

/// Writes what was found; false where it is published already.
pub async fn save(
    tx: &mut Tx,
    consultation: &ConsultationId,
    findings: &Findings,
) -> Result<bool, StoreError> {
    let values = params![consultation.as_str(), json!(findings.told()), tx.now()];
    Ok(tx.execute(&SAVE, values).await? == 1)
}

/// Publishes it with its counts; false where it is published already.
pub async fn freeze(
    tx: &mut Tx,
    consultation: &ConsultationId,
    results: &Results,
) -> Result<bool, StoreError> {
    let values = params![consultation.as_str(), json!(results), tx.now()];
    Ok(tx.execute(&FREEZE, values).await? == 1)
}

/// What was found in a consultation; empty where nothing was written.
pub async fn of(db: &Db, consultation: &ConsultationId) -> Result<Synthesis, StoreError> {
    let found = db.fetch_optional(&SYNTHESIS, params![consultation.as_str()], read).await?;
    Ok(found.map(|(_, synthesis)| synthesis).unwrap_or_default())
}

/// The same within a transaction.
pub async fn of_in(tx: &mut Tx, consultation: &ConsultationId) -> Result<Synthesis, StoreError> {
    let found = tx.fetch_optional(&SYNTHESIS, params![consultation.as_str()], read).await?;
    Ok(found.map(|(_, synthesis)| synthesis).unwrap_or_default())
}

/// All that is published.
pub async fn all_published(db: &Db) -> Result<Vec<(ConsultationId, Synthesis)>, StoreError> {
    db.fetch_all(&ALL_PUBLISHED, Vec::new(), read).await
}
