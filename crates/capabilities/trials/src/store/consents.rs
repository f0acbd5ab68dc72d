//! Rows of consents: each with the day on which it was given, and that on which it was taken back.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use maillage_vocabulary::lists::trials::TrialPhase;
use maillage_vocabulary::{ClosedList as _, ClosedSet};

use super::listed;

statements! {
    /// A consent.
    GIVE_CONSENT = "insert into tester_consent (tester_id, phase, given_at) values ($1, $2, $3) \
        on conflict (tester_id, phase, given_at) do update set revoked_at = null";
    /// It is taken back.
    REVOKE_CONSENT = "update tester_consent set revoked_at = $3 where tester_id = $1 and phase = $2 and revoked_at is null";
    /// The consents of a tester, in the order in which they were given.
    CONSENTS = "select phase, given_at, revoked_at from tester_consent where tester_id = $1 order by given_at, phase";
    /// The consents of all that hold now.
    CONSENTS_NOW = "select tester_id, phase from tester_consent where revoked_at is null";
}

/// A consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consent {
    /// To which phase.
    pub phase: TrialPhase,
    /// Since when.
    pub given_at: DateTime<Utc>,
    /// When it was taken back.
    pub revoked_at: Option<DateTime<Utc>>,
}

fn read(row: &Row) -> Result<Consent, StoreError> {
    Ok(Consent {
        phase: listed(row, "phase")?,
        given_at: row.get("given_at")?,
        revoked_at: row.get("revoked_at")?,
    })
}

/// The phases that hold among some consents.
pub fn phases(consents: &[Consent]) -> ClosedSet<TrialPhase> {
    consents.iter().filter(|one| one.revoked_at.is_none()).map(|one| one.phase).collect()
}

/// Records a consent.
pub async fn give(tx: &mut Tx, tester: &str, phase: TrialPhase) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&GIVE_CONSENT, params![tester, phase.slug(), now]).await.map(drop)
}

/// Records that a consent was taken back.
pub async fn revoke(tx: &mut Tx, tester: &str, phase: TrialPhase) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&REVOKE_CONSENT, params![tester, phase.slug(), now]).await.map(drop)
}

/// The consents of a tester, in the order in which they were given.
pub async fn of_tester(db: &Db, tester: &str) -> Result<Vec<Consent>, StoreError> {
    db.fetch_all(&CONSENTS, params![tester], read).await
}

/// The same within a transaction.
pub async fn find(tx: &mut Tx, tester: &str) -> Result<Vec<Consent>, StoreError> {
    tx.fetch_all(&CONSENTS, params![tester], read).await
}

/// The phases that each tester agrees to now.
pub async fn now(tx: &mut Tx) -> Result<HashMap<String, ClosedSet<TrialPhase>>, StoreError> {
    let read = |row: &Row| Ok((row.get::<String>("tester_id")?, listed(row, "phase")?));
    let mut all: HashMap<String, ClosedSet<TrialPhase>> = HashMap::new();
    for (tester, phase) in tx.fetch_all(&CONSENTS_NOW, params![], read).await? {
        all.entry(tester).or_default().insert(phase);
    }
    Ok(all)
}
