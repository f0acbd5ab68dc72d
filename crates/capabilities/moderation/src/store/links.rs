//! What opens a case without an account: fingerprints of secrets, each for one side.

use maillage_store::{Db, StoreError, Tx, params, statements};

use crate::model::{CaseId, Party};

statements! {
    /// One more link; nothing where it is there already.
    INSERT_LINK = "insert into moderation_link (fingerprint, case_id, party, created_at) values ($1, $2, $3, $4) \
        on conflict (fingerprint) do nothing";
    /// The case of a link, and the side for which it was made.
    LINK = "select case_id, party from moderation_link where fingerprint = $1";
}

/// Adds a link.
pub async fn insert(tx: &mut Tx, fingerprint: &str, case: &CaseId, party: Party) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&INSERT_LINK, params![fingerprint, case.as_str(), party.code(), now]).await.map(drop)
}

/// The case of a link, and the side for which it was made.
pub async fn find(db: &Db, fingerprint: &str) -> Result<Option<(CaseId, Party)>, StoreError> {
    db.fetch_optional(&LINK, params![fingerprint], |row| Ok((row.parse("case_id")?, row.parse("party")?)))
        .await
}
