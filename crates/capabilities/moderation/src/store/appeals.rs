//! Rows of appeals: one on each side of a case, held by a unique index.

use chrono::{DateTime, Utc};
use maillage_shell::words::Lang;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use super::reports::lang;
use crate::model::{CaseId, Party};

statements! {
    /// Contests a case; nothing where that side did.
    INSERT_APPEAL = "insert into moderation_appeal (id, case_id, party, words, email, lang, at) \
        values ($1, $2, $3, $4, $5, $6, $7) on conflict (case_id, party) do nothing";
    /// One appeal.
    APPEAL = "select * from moderation_appeal where id = $1";
    /// Those of a case, the first first.
    OF_CASE = "select * from moderation_appeal where case_id = $1 order by at, id";
}

/// An appeal.
#[derive(Clone, Debug)]
pub struct Appeal {
    /// Inner id.
    pub id: String,
    /// Its case.
    pub case: CaseId,
    /// Which side contests.
    pub party: Party,
    /// Why; empty once it is forgotten.
    pub words: String,
    /// Where to answer.
    pub email: Option<String>,
    /// In which language.
    pub lang: Lang,
    /// When.
    pub at: DateTime<Utc>,
}

fn read(row: &Row) -> Result<Appeal, StoreError> {
    Ok(Appeal {
        id: row.get("id")?,
        case: row.parse("case_id")?,
        party: row.parse("party")?,
        words: row.get("words")?,
        email: row.get("email")?,
        lang: lang(row)?,
        at: row.get("at")?,
    })
}

/// Contests a case; false where that side did.
pub async fn insert(tx: &mut Tx, appeal: &Appeal) -> Result<bool, StoreError> {
    let values = params![
        &appeal.id,
        appeal.case.as_str(),
        appeal.party.code(),
        &appeal.words,
        appeal.email.as_deref(),
        appeal.lang.code(),
        appeal.at,
    ];
    Ok(tx.execute(&INSERT_APPEAL, values).await? == 1)
}

/// One appeal.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Appeal>, StoreError> {
    db.fetch_optional(&APPEAL, params![id], read).await
}

/// Those of a case, the first first.
pub async fn of_case(db: &Db, case: &CaseId) -> Result<Vec<Appeal>, StoreError> {
    db.fetch_all(&OF_CASE, params![case.as_str()], read).await
}

/// Those of a case to which an answer is wished.
pub async fn answered(tx: &mut Tx, case: &CaseId) -> Result<Vec<Appeal>, StoreError> {
    let mut all = tx.fetch_all(&OF_CASE, params![case.as_str()], read).await?;
    all.retain(|appeal| appeal.email.is_some());
    Ok(all)
}
