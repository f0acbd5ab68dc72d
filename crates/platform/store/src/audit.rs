//! The audit journal: who did what to which thing, without any personal value. Written by [`Tx::audit`](crate::Tx::audit).

use chrono::{DateTime, Utc};

use crate::{Actor, Db, Row, StoreError, params, statements};

statements! {
    /// Lines about one thing, the latest first.
    pub(crate) OF_SUBJECT = "select seq, at, actor, action, kind, subject, detail from audit \
        where kind = $1 and subject = $2 and seq < $3 order by seq desc limit $4";
    /// What somebody did, the latest first.
    pub(crate) OF_ACTOR = "select seq, at, actor, action, kind, subject, detail from audit \
        where actor = $1 and seq < $2 order by seq desc limit $3";
    /// Everything, the latest first.
    pub(crate) LATEST = "select seq, at, actor, action, kind, subject, detail from audit \
        where seq < $1 order by seq desc limit $2";
    /// Forgets old lines.
    pub(crate) PRUNE = "delete from audit where at < $1";
}

/// A line of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// Its number: the key of the next page.
    pub number: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who: see [`Actor::as_str`].
    pub actor: String,
    /// What: `place.update`…
    pub action: String,
    /// Kind of thing.
    pub kind: String,
    /// Which one.
    pub subject: String,
    /// How: names of fields, counts, states.
    pub detail: serde_json::Value,
}

/// Which lines to read.
#[derive(Debug, Clone, Copy)]
pub enum AuditFilter<'a> {
    /// All.
    Everything,
    /// Those about one thing, by kind and id.
    Subject(&'a str, &'a str),
    /// What one actor did.
    Actor(&'a Actor),
}

/// A page of the journal, the latest line first: the lines with a number below `before` (or the latest ones).
pub async fn lines(
    db: &Db,
    filter: AuditFilter<'_>,
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<AuditLine>, StoreError> {
    let before = before.unwrap_or(i64::MAX);
    let (statement, values) = match filter {
        AuditFilter::Everything => (&LATEST, params![before, limit]),
        AuditFilter::Subject(kind, subject) => (&OF_SUBJECT, params![kind, subject, before, limit]),
        AuditFilter::Actor(actor) => (&OF_ACTOR, params![actor.as_str(), before, limit]),
    };
    db.fetch_all(statement, values, read).await
}

/// Forgets the lines written before a time; how many.
pub async fn prune_audit(db: &Db, before: DateTime<Utc>, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut tx = db.begin(&Actor::system("retention"), now).await?;
    let pruned = tx.execute(&PRUNE, params![before]).await?;
    tx.commit().await?;
    Ok(pruned)
}

fn read(row: &Row) -> Result<AuditLine, StoreError> {
    Ok(AuditLine {
        number: row.get("seq")?,
        at: row.get("at")?,
        actor: row.get("actor")?,
        action: row.get("action")?,
        kind: row.get("kind")?,
        subject: row.get("subject")?,
        detail: row.get("detail")?,
    })
}
