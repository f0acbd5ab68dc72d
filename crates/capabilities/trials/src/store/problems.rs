//! Rows of problems: what several testers met, named once, and what the team made of it.

use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use super::optional;
use crate::model::{Answer, AnswerWords, ProblemId, ProblemTitle, TrialId};

statements! {
    /// A new problem.
    INSERT_PROBLEM = "insert into trial_problem (id, trial_id, title, named_at) values ($1, $2, $3, $4)";
    /// The problems of a campaign, in the order in which they were named.
    PROBLEMS = "select * from trial_problem where trial_id = $1 order by named_at, id";
    /// All problems.
    ALL_PROBLEMS = "select * from trial_problem order by named_at, id";
    /// What the team makes of it.
    ANSWER = "update trial_problem set answer = $3, answer_words = $4 where id = $1 and trial_id = $2";
}

/// Something that blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Public id.
    pub id: ProblemId,
    /// Its campaign.
    pub trial: TrialId,
    /// What it is.
    pub title: ProblemTitle,
    /// What the team makes of it.
    pub answer: Option<Answer>,
    /// In words.
    pub words: Option<AnswerWords>,
}

fn read(row: &Row) -> Result<Problem, StoreError> {
    Ok(Problem {
        id: row.parse("id")?,
        trial: row.parse("trial_id")?,
        title: row.parse("title")?,
        answer: optional(row, "answer")?,
        words: optional(row, "answer_words")?,
    })
}

/// Adds a problem.
pub async fn insert(
    tx: &mut Tx,
    id: &ProblemId,
    trial: &TrialId,
    title: &ProblemTitle,
) -> Result<(), StoreError> {
    let now = tx.now();
    tx.execute(&INSERT_PROBLEM, params![id.as_str(), trial.as_str(), title.as_str(), now]).await.map(drop)
}

/// The problems of a campaign.
pub async fn of_trial(db: &Db, trial: &TrialId) -> Result<Vec<Problem>, StoreError> {
    db.fetch_all(&PROBLEMS, params![trial.as_str()], read).await
}

/// The same within a transaction.
pub async fn find(tx: &mut Tx, trial: &TrialId) -> Result<Vec<Problem>, StoreError> {
    tx.fetch_all(&PROBLEMS, params![trial.as_str()], read).await
}

/// All problems.
pub async fn all(db: &Db) -> Result<Vec<Problem>, StoreError> {
    db.fetch_all(&ALL_PROBLEMS, params![], read).await
}

/// Keeps what the team makes of a problem; false where the campaign has no such problem.
pub async fn answer(
    tx: &mut Tx,
    (id, trial): (&ProblemId, &TrialId),
    answer: Answer,
    words: Option<&AnswerWords>,
) -> Result<bool, StoreError> {
    let words = words.map(maillage_vocabulary::Line::as_str);
    Ok(tx.execute(&ANSWER, params![id.as_str(), trial.as_str(), answer.code(), words]).await? == 1)
}
