//! Rows of what somebody agreed to, and took back: lines are added, never changed. They go with the profile.

use chrono::{DateTime, Utc};
use maillage_store::{Db, StoreError, Tx, params, statements};

use crate::model::{Consent, DeveloperId};

statements! {
    /// One more line.
    INSERT_CONSENT = "insert into developer_consent (id, developer_id, consent, given, at) values ($1, $2, $3, $4, $5)";
    /// The lines of a profile, in order.
    CONSENTS = "select consent, given, at from developer_consent where developer_id = $1 order by at, id";
}

/// Something that was agreed to, or taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// What.
    pub consent: Consent,
    /// Whether it was given.
    pub given: bool,
    /// When.
    pub at: DateTime<Utc>,
}

/// Adds a line.
pub async fn insert(tx: &mut Tx, line: &str, id: &DeveloperId, said: Said) -> Result<(), StoreError> {
    let values = params![line, id.as_str(), said.consent.code(), said.given, said.at];
    tx.execute(&INSERT_CONSENT, values).await.map(drop)
}

/// What was agreed to, in order.
pub async fn of(db: &Db, id: &DeveloperId) -> Result<Vec<Said>, StoreError> {
    db.fetch_all(&CONSENTS, params![id.as_str()], |row| {
        Ok(Said { consent: row.parse("consent")?, given: row.get("given")?, at: row.get("at")? })
    })
    .await
}
