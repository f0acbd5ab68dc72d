//! The audit journal, read.

use chrono::{DateTime, Utc};
use maillage_store::{Db, Row, StoreError, params, statements};

statements! {
    /// A page of the journal, the newest first, before a line.
    pub JOURNAL = "select seq, at, actor, action, kind, subject, detail from audit where seq < $1 \
        and ($2 = '' or action = $2) order by seq desc limit $3";
    /// What was done by a person or to their account.
    pub JOURNAL_OF = "select seq, at, actor, action, kind, subject, detail from audit \
        where actor = $1 or (kind = 'person' and subject = $2) order by seq desc limit $3";
    /// The actions that the journal knows.
    pub ACTIONS = "select distinct action from audit order by action";
    /// Forgets old lines.
    pub PRUNE_JOURNAL = "delete from audit where at < $1";
}

/// A line of the journal.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its number.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who: `person:ID`, `key:ID`, `system:PART`, `anonymous`.
    pub actor: String,
    /// What: `session.open`, `role.give`…
    pub action: String,
    /// Kind of thing concerned.
    pub kind: String,
    /// Which one.
    pub subject: String,
    /// More, without any personal value.
    pub detail: serde_json::Value,
}

impl Line {
    fn read(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            seq: row.get("seq")?,
            at: row.get("at")?,
            actor: row.get("actor")?,
            action: row.get("action")?,
            kind: row.get("kind")?,
            subject: row.get("subject")?,
            detail: row.get("detail")?,
        })
    }
}

/// A page of the journal before a line; `action` empty for all.
pub async fn page(db: &Db, before: i64, action: &str, limit: u32) -> Result<Vec<Line>, StoreError> {
    db.fetch_all(&JOURNAL, params![before, action, limit], Line::read).await
}

/// What was done by a person or to their account, the newest first.
pub async fn about(db: &Db, person: &str, limit: u32) -> Result<Vec<Line>, StoreError> {
    db.fetch_all(&JOURNAL_OF, params![format!("person:{person}"), person, limit], Line::read).await
}

/// The actions that the journal knows.
pub async fn actions(db: &Db) -> Result<Vec<String>, StoreError> {
    db.fetch_all(&ACTIONS, params![], |row| row.get("action")).await
}
