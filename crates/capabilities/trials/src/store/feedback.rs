//! Rows of what testers say.

use chrono::{DateTime, Utc};
use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use maillage_vocabulary::lists::trials::{Severity, TaskOutcome};
use maillage_vocabulary::{ClosedList as _, Line, Text};

use super::{listed, listed_or_none, optional, several};
use crate::model::{Cell, Feedback, ProblemId, TrialId, Writer};

statements! {
    /// How a task went; said again, the last word counts. What was named stays named as long as it blocks.
    SAVE_FEEDBACK = "insert into trial_feedback (id, trial_id, seat_id, task, outcome, blocked, severity, spot, by_whom, at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (seat_id, task) do update set outcome = excluded.outcome, \
        blocked = excluded.blocked, severity = excluded.severity, spot = excluded.spot, by_whom = excluded.by_whom, \
        at = excluded.at, problem_id = case when excluded.severity is null then null else trial_feedback.problem_id end";
    /// The one of a seat and a task.
    FEEDBACK_OF = "select id from trial_feedback where seat_id = $1 and task = $2";
    /// Those of a campaign, the most serious first, with where the person counts.
    FEEDBACKS = "select trial_feedback.*, trial_seat.cells as cells from trial_feedback \
        join trial_seat on trial_seat.id = trial_feedback.seat_id where trial_feedback.trial_id = $1 \
        order by severity desc, task, trial_feedback.id";
    /// Those of a seat, in the order of the tasks.
    FEEDBACKS_OF_SEAT = "select trial_feedback.*, '' as cells from trial_feedback where seat_id = $1 order by task";
    /// What was met is named.
    NAME_PROBLEM = "update trial_feedback set problem_id = $3 where id = $1 and trial_id = $2 and severity is not null";
    /// The words of whoever leaves the panel; how it went is counted still.
    CLEAR_WORDS = "update trial_feedback set blocked = null, spot = null where seat_id in \
        (select id from trial_seat where tester_id = $1)";
}

/// What a tester said of a task.
#[derive(Clone, Debug)]
pub struct Said {
    /// Inner id.
    pub id: String,
    /// Whose seat.
    pub seat: String,
    /// Where the person counts.
    pub cells: Vec<Cell>,
    /// Rank of the task, from 0.
    pub task: usize,
    /// How it went.
    pub outcome: TaskOutcome,
    /// What blocked, in words; gone six months after the end.
    pub blocked: Option<Text<1_000>>,
    /// How much.
    pub severity: Option<Severity>,
    /// Where.
    pub spot: Option<Line<120>>,
    /// Who wrote it down.
    pub by_whom: Writer,
    /// When.
    pub at: DateTime<Utc>,
    /// The problem as which it was named.
    pub problem: Option<ProblemId>,
}

fn read(row: &Row) -> Result<Said, StoreError> {
    Ok(Said {
        id: row.get("id")?,
        seat: row.get("seat_id")?,
        cells: several(row, "cells")?,
        task: row.get("task")?,
        outcome: listed(row, "outcome")?,
        blocked: optional(row, "blocked")?,
        severity: listed_or_none(row, "severity")?,
        spot: optional(row, "spot")?,
        by_whom: row.parse("by_whom")?,
        at: row.get("at")?,
        problem: optional(row, "problem_id")?,
    })
}

/// Keeps what was said; its inner id, which stays where the same was said before.
pub async fn save(
    tx: &mut Tx,
    id: &str,
    (trial, seat): (&TrialId, &str),
    said: &Feedback,
    by_whom: Writer,
) -> Result<String, StoreError> {
    let (now, trouble) = (tx.now(), said.trouble.as_ref());
    let task = i64::try_from(said.task).unwrap_or(i64::MAX);
    let values = params![
        id,
        trial.as_str(),
        seat,
        task,
        said.outcome.slug(),
        trouble.map(|one| one.blocked.as_str()),
        trouble.map(|one| one.severity.slug()),
        trouble.and_then(|one| one.spot.as_ref()).map(Line::as_str),
        by_whom.code(),
        now,
    ];
    tx.execute(&SAVE_FEEDBACK, values).await?;
    tx.fetch_one(&FEEDBACK_OF, params![seat, task], |row| row.get("id")).await
}

/// What was said in a campaign, the most serious first.
pub async fn of_trial(db: &Db, trial: &TrialId) -> Result<Vec<Said>, StoreError> {
    db.fetch_all(&FEEDBACKS, params![trial.as_str()], read).await
}

/// What was said for a seat, in the order of the tasks.
pub async fn of_seat(db: &Db, seat: &str) -> Result<Vec<Said>, StoreError> {
    db.fetch_all(&FEEDBACKS_OF_SEAT, params![seat], read).await
}

/// Names what was met, or takes the name away; false where nothing blocked there.
pub async fn name(
    tx: &mut Tx,
    trial: &TrialId,
    feedback: &str,
    problem: Option<&ProblemId>,
) -> Result<bool, StoreError> {
    let values = params![feedback, trial.as_str(), problem.map(ProblemId::as_str)];
    Ok(tx.execute(&NAME_PROBLEM, values).await? == 1)
}

/// Forgets the words of whoever leaves the panel.
pub async fn clear_words(tx: &mut Tx, tester: &str) -> Result<(), StoreError> {
    tx.execute(&CLEAR_WORDS, params![tester]).await.map(drop)
}
