//! Rows of what happened to cases: lines are added, never changed.

use chrono::{DateTime, Utc};
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use crate::model::{ByWhom, CaseId, Ground, Outcome, Step};

statements! {
    /// One more line.
    INSERT_STEP = "insert into moderation_step (id, case_id, at, step, by_whom, outcome, ground, words) \
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// What happened to a case, in order.
    OF_CASE = "select * from moderation_step where case_id = $1 order by at, id";
    /// What happened to all cases, for the public counts: words stay behind.
    ALL_STEPS = "select s.case_id, s.at, s.step, s.outcome, s.ground, c.opened_at from moderation_step s \
        join moderation_case c on c.id = s.case_id order by s.at, s.id";
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Happened {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub step: Step,
    /// Through whom.
    pub by_whom: ByWhom,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// On which ground.
    pub ground: Option<Ground>,
    /// Why, where it was told and is still kept.
    pub words: Option<String>,
}

/// A step of a case, for the public counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The case.
    pub case: CaseId,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub step: Step,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// On which ground.
    pub ground: Option<Ground>,
    /// When its case was opened.
    pub opened_at: DateTime<Utc>,
}

fn word<T: std::str::FromStr>(row: &Row, column: &str) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| text.parse().ok()))
}

/// Adds a line.
pub async fn insert(tx: &mut Tx, line: &str, case: &CaseId, happened: &Happened) -> Result<(), StoreError> {
    let values = params![
        line,
        case.as_str(),
        happened.at,
        happened.step.code(),
        happened.by_whom.code(),
        happened.outcome.map(Outcome::code),
        happened.ground.map(Ground::code),
        happened.words.as_deref(),
    ];
    tx.execute(&INSERT_STEP, values).await.map(drop)
}

/// What happened to a case, in order.
pub async fn of_case(db: &Db, case: &CaseId) -> Result<Vec<Happened>, StoreError> {
    db.fetch_all(&OF_CASE, params![case.as_str()], |row| {
        Ok(Happened {
            at: row.get("at")?,
            step: row.parse("step")?,
            by_whom: row.parse("by_whom")?,
            outcome: word(row, "outcome")?,
            ground: word(row, "ground")?,
            words: row.get("words")?,
        })
    })
    .await
}

/// What happened to all cases, in order.
pub async fn all(db: &Db) -> Result<Vec<Counted>, StoreError> {
    db.fetch_all(&ALL_STEPS, Vec::new(), |row| {
        Ok(Counted {
            case: row.parse("case_id")?,
            at: row.get("at")?,
            step: row.parse("step")?,
            outcome: word(row, "outcome")?,
            ground: word(row, "ground")?,
            opened_at: row.get("opened_at")?,
        })
    })
    .await
}
