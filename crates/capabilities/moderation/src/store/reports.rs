//! Rows of reports.

use chrono::{DateTime, Utc};
use maillage_shell::words::Lang;
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use crate::model::{CaseId, Wrong};

statements! {
    /// One more report; nothing where its client sent it already.
    INSERT_REPORT = "insert into moderation_report (id, case_id, client_key, wrong, words, email, lang, at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (client_key) do nothing";
    /// The case of a report that a client sent.
    OF_CLIENT = "select case_id from moderation_report where client_key = $1";
    /// One report.
    REPORT = "select * from moderation_report where id = $1";
    /// Those of a case, the first first.
    OF_CASE = "select * from moderation_report where case_id = $1 order by at, id";
}

/// A report.
#[derive(Clone, Debug)]
pub struct Report {
    /// Inner id.
    pub id: String,
    /// Its case.
    pub case: CaseId,
    /// What is wrong.
    pub wrong: Wrong,
    /// What happens; empty once it is forgotten.
    pub words: String,
    /// Where to answer.
    pub email: Option<String>,
    /// In which language.
    pub lang: Lang,
    /// When.
    pub at: DateTime<Utc>,
}

pub(super) fn lang(row: &Row) -> Result<Lang, StoreError> {
    let code: String = row.get("lang")?;
    Ok(if code == Lang::En.code() { Lang::En } else { Lang::Fr })
}

fn read(row: &Row) -> Result<Report, StoreError> {
    Ok(Report {
        id: row.get("id")?,
        case: row.parse("case_id")?,
        wrong: row.parse("wrong")?,
        words: row.get("words")?,
        email: row.get("email")?,
        lang: lang(row)?,
        at: row.get("at")?,
    })
}

/// Adds a report under the fingerprint of its client's key; false where it is there already.
pub async fn insert(tx: &mut Tx, report: &Report, client: &str) -> Result<bool, StoreError> {
    let values = params![
        &report.id,
        report.case.as_str(),
        client,
        report.wrong.code(),
        &report.words,
        report.email.as_deref(),
        report.lang.code(),
        report.at,
    ];
    Ok(tx.execute(&INSERT_REPORT, values).await? == 1)
}

/// The case of what a client sent.
pub async fn of_client(tx: &mut Tx, client: &str) -> Result<Option<CaseId>, StoreError> {
    tx.fetch_optional(&OF_CLIENT, params![client], |row| row.parse("case_id")).await
}

/// One report.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Report>, StoreError> {
    db.fetch_optional(&REPORT, params![id], read).await
}

/// Those of a case, the first first.
pub async fn of_case(db: &Db, case: &CaseId) -> Result<Vec<Report>, StoreError> {
    db.fetch_all(&OF_CASE, params![case.as_str()], read).await
}

/// The same within a transaction.
pub async fn answered(tx: &mut Tx, case: &CaseId) -> Result<Vec<Report>, StoreError> {
    let mut all = tx.fetch_all(&OF_CASE, params![case.as_str()], read).await?;
    all.retain(|report| report.email.is_some());
    Ok(all)
}
