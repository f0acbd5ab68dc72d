//! Rows of cases.

use chrono::{DateTime, Utc};
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use crate::model::{Case, CaseId, Outcome, Party, State, Wrong};

statements! {
    /// A new case; nothing where the thing has one that waits.
    INSERT_CASE = "insert into moderation_case (id, path, kind, title, author, reachable, wrong, state, opened_at, due_at, \
        applied, by_author, by_reporter) values ($1, $2, $3, $4, $5, $6, $7, 'received', $8, $9, true, false, false) \
        on conflict (path) where state = 'received' do nothing";
    /// The case of a thing that waits for a decision.
    WAITING = "select id from moderation_case where path = $1 and state = 'received'";
    /// One case.
    CASE = "select * from moderation_case where id = $1";
    /// Those that somebody must decide, the first due first.
    TO_DECIDE = "select * from moderation_case where state in ('received', 'appealed') order by due_at, id";
    /// Those that were decided last.
    DECIDED = "select * from moderation_case where state in ('decided', 'confirmed', 'reversed') \
        and (cast($1 as timestamptz) is null or decided_at < $1) order by decided_at desc, id limit $2";
    /// Those of a thing, the latest first.
    OF_PATH = "select * from moderation_case where path = $1 order by opened_at desc, id";
    /// Those whose thing is hidden, and whose reason is still kept.
    HIDDEN = "select * from moderation_case where outcome in ('hidden', 'mend') and applied and reason is not null";
    /// What is wrong is more urgent than what was reported before.
    HURRY = "update moderation_case set wrong = $2, due_at = $3 where id = $1 and state = 'received'";
    /// Moves a case from where it stands to a decision.
    DECIDE = "update moderation_case set state = $3, outcome = $4, ground = $5, reason = $6, decided_at = $7, decider = $8, \
        applied = $9 where id = $1 and state = $2";
    /// Moves a case from where it stands back to those who decide.
    WAIT = "update moderation_case set state = $3, due_at = $4, by_author = by_author or $5, \
        by_reporter = by_reporter or $6 where id = $1 and state = $2";
    /// The thing stands as that decision says.
    APPLIED = "update moderation_case set applied = true where id = $1 and decided_at = $2";
}

fn lost(column: &str) -> StoreError {
    StoreError::Settings(format!("a case holds an unknown `{column}`"))
}

/// A word that may be absent.
fn word<T: std::str::FromStr>(row: &Row, column: &str) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|_| lost(column))).transpose()
}

fn read(row: &Row) -> Result<Case, StoreError> {
    let sides = [(Party::Author, row.get::<bool>("by_author")?), (Party::Reporter, row.get("by_reporter")?)];
    Ok(Case {
        id: row.parse("id")?,
        path: row.get("path")?,
        kind: row.get("kind")?,
        title: row.get("title")?,
        author: row.parse("author")?,
        reachable: row.get("reachable")?,
        wrong: row.parse("wrong")?,
        state: row.parse("state")?,
        outcome: word(row, "outcome")?,
        ground: word(row, "ground")?,
        reason: row.get::<Option<String>>("reason")?.unwrap_or_default(),
        opened_at: row.get("opened_at")?,
        due_at: row.get("due_at")?,
        decided_at: row.get("decided_at")?,
        decider: row.get("decider")?,
        applied: row.get("applied")?,
        contested: sides.into_iter().filter(|(_, contested)| *contested).map(|(party, _)| party).collect(),
    })
}

/// Adds a case; false where the thing has one that waits.
pub async fn insert(tx: &mut Tx, case: &Case) -> Result<bool, StoreError> {
    let values = params![
        case.id.as_str(),
        &case.path,
        &case.kind,
        &case.title,
        case.author.code(),
        case.reachable,
        case.wrong.code(),
        case.opened_at,
        case.due_at,
    ];
    Ok(tx.execute(&INSERT_CASE, values).await? == 1)
}

/// The case of a thing that waits for a decision.
pub async fn waiting(tx: &mut Tx, path: &str) -> Result<Option<CaseId>, StoreError> {
    tx.fetch_optional(&WAITING, params![path], |row| row.parse("id")).await
}

/// One case.
pub async fn by_id(db: &Db, id: &CaseId) -> Result<Option<Case>, StoreError> {
    db.fetch_optional(&CASE, params![id.as_str()], read).await
}

/// The same within a transaction.
pub async fn find(tx: &mut Tx, id: &CaseId) -> Result<Option<Case>, StoreError> {
    tx.fetch_optional(&CASE, params![id.as_str()], read).await
}

/// Those that somebody must decide, the first due first.
pub async fn to_decide(db: &Db) -> Result<Vec<Case>, StoreError> {
    db.fetch_all(&TO_DECIDE, Vec::new(), read).await
}

/// Those that were decided last, before a moment where one is given.
pub async fn decided(db: &Db, before: Option<DateTime<Utc>>, limit: u32) -> Result<Vec<Case>, StoreError> {
    db.fetch_all(&DECIDED, params![before, limit], read).await
}

/// Those whose thing is hidden, and whose reason is still kept.
pub async fn hidden(db: &Db) -> Result<Vec<Case>, StoreError> {
    db.fetch_all(&HIDDEN, Vec::new(), read).await
}

/// Those of a thing, the latest first.
pub async fn of_path(db: &Db, path: &str) -> Result<Vec<Case>, StoreError> {
    db.fetch_all(&OF_PATH, params![path], read).await
}

/// What is wrong is more urgent than what was reported before.
pub async fn hurry(tx: &mut Tx, id: &CaseId, wrong: Wrong, due: DateTime<Utc>) -> Result<(), StoreError> {
    tx.execute(&HURRY, params![id.as_str(), wrong.code(), due]).await.map(drop)
}

/// Writes a decision over a case that stands where it stood; false where it stands elsewhere by now.
pub async fn decide(tx: &mut Tx, before: State, case: &Case) -> Result<bool, StoreError> {
    let values = params![
        case.id.as_str(),
        before.code(),
        case.state.code(),
        case.outcome.map(Outcome::code),
        case.ground.map(crate::model::Ground::code),
        &case.reason,
        case.decided_at,
        case.decider.as_deref(),
        case.applied,
    ];
    Ok(tx.execute(&DECIDE, values).await? == 1)
}

/// Sends a case back to those who decide, contested by a side where it is; false where it stands elsewhere by now.
pub async fn wait(
    tx: &mut Tx,
    case: &Case,
    (to, due): (State, DateTime<Utc>),
    contested: Option<Party>,
) -> Result<bool, StoreError> {
    let values = params![
        case.id.as_str(),
        case.state.code(),
        to.code(),
        due,
        contested == Some(Party::Author),
        contested == Some(Party::Reporter),
    ];
    Ok(tx.execute(&WAIT, values).await? == 1)
}

/// The thing stands as the decision of that moment says.
pub async fn applied(tx: &mut Tx, id: &CaseId, decided_at: DateTime<Utc>) -> Result<bool, StoreError> {
    Ok(tx.execute(&APPLIED, params![id.as_str(), decided_at]).await? == 1)
}
