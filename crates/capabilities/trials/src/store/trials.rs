//! Rows of campaigns.

use std::collections::HashMap;

use maillage_store::{Db, Insert, Row, StoreError, Tx, params, statements};
use maillage_vocabulary::ClosedList as _;

use super::{listed, optional};
use crate::model::{Changes, Former, Reason, Sheet, State, Task, Trial, TrialId};

statements! {
    /// A new campaign; nothing where its client sent it already.
    INSERT_TRIAL = "insert into trial (id, client_key, team_id, team_name, team_kind, contact_name, title, tried, phase, minutes, \
        sessions_wanted, territory, seats, taken, thanks, thanks_euros, data_taken, data_fate, charter, state, proposed_at, \
        confirmed_at, public_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, $14, $15, $16, $17, \
        $18, $19, $20, $21, $22, $23) on conflict (client_key) do nothing";
    /// The campaign that a client sent.
    TRIAL_OF_CLIENT = "select id from trial where client_key = $1";
    /// One campaign.
    TRIAL = "select * from trial where id = $1";
    /// All campaigns that a team confirmed, the latest first.
    ALL_TRIALS = "select * from trial where confirmed_at is not null order by proposed_at desc, id";
    /// Those of a team, confirmed or not, the latest first.
    TRIALS_OF_TEAM = "select * from trial where team_id = $1 order by proposed_at desc, id";
    /// The tasks of a campaign.
    TASKS = "select words from trial_task where trial_id = $1 order by rank";
    /// The tasks of all.
    ALL_TASKS = "select trial_id, words from trial_task order by trial_id, rank";
    /// The team opened the link of its mail: what it proposed is read from now on.
    CONFIRM_TRIALS = "update trial set confirmed_at = $2, changed_at = $2 where team_id = $1 and confirmed_at is null";
    /// What it proposed and did not confirm.
    UNCONFIRMED_TRIALS = "select id from trial where team_id = $1 and confirmed_at is null";
    /// Moves a campaign from where it stands. It is public from the first time that testers are invited on.
    MOVE_TRIAL = "update trial set state = $3, changed_at = $4, ended_at = case when $5 then $4 else ended_at end, \
        public_at = case when $6 and public_at is null then $4 else public_at end where id = $1 and state = $2";
    /// Holds a campaign: seats are given one after the other.
    HOLD_TRIAL = "update trial set taken = taken where id = $1";
    /// One more seat is kept, where one is free.
    TAKE_SEAT = "update trial set taken = taken + 1 where id = $1 and taken < seats and state in ('recruiting', 'running')";
    /// A seat is free again.
    GIVE_SEAT = "update trial set taken = taken - 1 where id = $1 and taken > 0";
    /// Testers wanted, while the network prepares the campaign.
    SET_SEATS = "update trial set seats = $2, changed_at = $3 where id = $1 and state in ('proposed', 'accepted')";
    /// The former campaigns of a team, and whether testers told something.
    FORMER = "select state, (select count(*) from trial_feedback where trial_feedback.trial_id = trial.id) as heard from trial \
        where team_id = $1 and id <> $2 and confirmed_at is not null";
    /// What the team told the testers.
    SET_CHANGES = "update trial set changes = $2 where id = $1";
    /// What moderation decided.
    HIDE_TRIAL = "update trial set hidden = $2, changed_at = $3 where id = $1 and (case when hidden is null then 0 else 1 end) <> $4";
}

const TASK_ROWS: Insert =
    Insert { table: "trial_task", columns: &["trial_id", "rank", "words"], on_conflict: "" };

fn sheet(row: &Row, tasks: Vec<Task>) -> Result<Sheet, StoreError> {
    Ok(Sheet {
        team_name: row.parse("team_name")?,
        team_kind: listed(row, "team_kind")?,
        contact_name: row.parse("contact_name")?,
        title: row.parse("title")?,
        tried: row.parse("tried")?,
        phase: listed(row, "phase")?,
        tasks,
        minutes: row.get("minutes")?,
        sessions_wanted: row.get("sessions_wanted")?,
        territory: optional(row, "territory")?,
        seats: row.get("seats")?,
        thanks: listed(row, "thanks")?,
        thanks_euros: row.get("thanks_euros")?,
        data_taken: row.parse("data_taken")?,
        data_fate: row.parse("data_fate")?,
    })
}

fn read(row: &Row, tasks: Vec<Task>) -> Result<Trial, StoreError> {
    Ok(Trial {
        id: row.parse("id")?,
        team: row.get("team_id")?,
        sheet: sheet(row, tasks)?,
        charter: row.get("charter")?,
        taken: row.get("taken")?,
        state: row.parse("state")?,
        proposed_at: row.get("proposed_at")?,
        confirmed_at: row.get("confirmed_at")?,
        public_at: row.get("public_at")?,
        changed_at: row.get("changed_at")?,
        changes: optional(row, "changes")?,
        hidden: optional(row, "hidden")?,
    })
}

/// Adds a campaign under the key of its client; false where it is there already.
pub async fn insert(tx: &mut Tx, trial: &Trial, client_key: &str) -> Result<bool, StoreError> {
    let sheet = &trial.sheet;
    let values = params![
        trial.id.as_str(),
        client_key,
        trial.team.as_str(),
        sheet.team_name.as_str(),
        sheet.team_kind.slug(),
        sheet.contact_name.as_str(),
        sheet.title.as_str(),
        sheet.tried.as_str(),
        sheet.phase.slug(),
        sheet.minutes,
        sheet.sessions_wanted,
        sheet.territory.map(|code| code.to_string()),
        sheet.seats,
        sheet.thanks.slug(),
        sheet.thanks_euros,
        sheet.data_taken.as_str(),
        sheet.data_fate.as_str(),
        trial.charter,
        trial.state.code(),
        trial.proposed_at,
        trial.confirmed_at,
        trial.public_at,
        trial.changed_at,
    ];
    if tx.execute(&INSERT_TRIAL, values).await? == 0 {
        return Ok(false);
    }
    let row = |(rank, task): (u32, &Task)| params![trial.id.as_str(), rank, task.as_str()];
    let rows: Vec<_> = (0_u32..).zip(&sheet.tasks).map(row).collect();
    tx.insert_many(&TASK_ROWS, rows).await?;
    Ok(true)
}

/// The campaign that a client sent under a key.
pub async fn of_client(tx: &mut Tx, client_key: &str) -> Result<Option<TrialId>, StoreError> {
    tx.fetch_optional(&TRIAL_OF_CLIENT, params![client_key], |row| row.parse("id")).await
}

/// One campaign.
pub async fn by_id(db: &Db, id: &TrialId) -> Result<Option<Trial>, StoreError> {
    let tasks = db.fetch_all(&TASKS, params![id.as_str()], |row| row.parse("words")).await?;
    db.fetch_optional(&TRIAL, params![id.as_str()], |row| read(row, tasks.clone())).await
}

/// The same within a transaction.
pub async fn find(tx: &mut Tx, id: &TrialId) -> Result<Option<Trial>, StoreError> {
    let tasks = tx.fetch_all(&TASKS, params![id.as_str()], |row| row.parse("words")).await?;
    tx.fetch_optional(&TRIAL, params![id.as_str()], |row| read(row, tasks.clone())).await
}

/// All campaigns that a team confirmed, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Trial>, StoreError> {
    let tasks = all_tasks(db).await?;
    db.fetch_all(&ALL_TRIALS, params![], |row| with_tasks(row, &tasks)).await
}

/// Those of a team, the latest first.
pub async fn of_team(db: &Db, team: &str) -> Result<Vec<Trial>, StoreError> {
    let tasks = all_tasks(db).await?;
    db.fetch_all(&TRIALS_OF_TEAM, params![team], |row| with_tasks(row, &tasks)).await
}

fn with_tasks(row: &Row, tasks: &HashMap<TrialId, Vec<Task>>) -> Result<Trial, StoreError> {
    let id: TrialId = row.parse("id")?;
    read(row, tasks.get(&id).cloned().unwrap_or_default())
}

async fn all_tasks(db: &Db) -> Result<HashMap<TrialId, Vec<Task>>, StoreError> {
    let mut tasks: HashMap<TrialId, Vec<Task>> = HashMap::new();
    let mut each = |row: &Row| {
        tasks.entry(row.parse("trial_id")?).or_default().push(row.parse("words")?);
        Ok(())
    };
    db.for_each(&ALL_TASKS, params![], &mut each).await?;
    Ok(tasks)
}

/// What the team proposed is read from now on; the campaigns that were not confirmed before.
pub async fn confirm(tx: &mut Tx, team: &str) -> Result<Vec<TrialId>, StoreError> {
    let fresh = tx.fetch_all(&UNCONFIRMED_TRIALS, params![team], |row| row.parse("id")).await?;
    let now = tx.now();
    tx.execute(&CONFIRM_TRIALS, params![team, now]).await?;
    Ok(fresh)
}

/// Moves a campaign from where it stood; false where it stands elsewhere by now.
pub async fn moved(tx: &mut Tx, trial: &Trial, to: State) -> Result<bool, StoreError> {
    let now = tx.now();
    let ends = to.is_over() && !trial.state.is_over();
    let values =
        params![trial.id.as_str(), trial.state.code(), to.code(), now, ends, to == State::Recruiting];
    Ok(tx.execute(&MOVE_TRIAL, values).await? == 1)
}

/// Holds a campaign up to the end of the transaction.
pub async fn hold(tx: &mut Tx, id: &TrialId) -> Result<(), StoreError> {
    tx.execute(&HOLD_TRIAL, params![id.as_str()]).await.map(drop)
}

/// Keeps one more seat, and holds the campaign; false where none is free.
pub async fn take_seat(tx: &mut Tx, id: &TrialId) -> Result<bool, StoreError> {
    Ok(tx.execute(&TAKE_SEAT, params![id.as_str()]).await? == 1)
}

/// Frees a seat, and holds the campaign.
pub async fn give_seat(tx: &mut Tx, id: &TrialId) -> Result<(), StoreError> {
    tx.execute(&GIVE_SEAT, params![id.as_str()]).await.map(drop)
}

/// Sets how many testers are wanted; false where it is too late.
pub async fn set_seats(tx: &mut Tx, id: &TrialId, seats: u16) -> Result<bool, StoreError> {
    let now = tx.now();
    Ok(tx.execute(&SET_SEATS, params![id.as_str(), seats, now]).await? == 1)
}

/// The other campaigns of a team.
pub async fn former(tx: &mut Tx, team: &str, other_than: &TrialId) -> Result<Vec<Former>, StoreError> {
    tx.fetch_all(&FORMER, params![team, other_than.as_str()], |row| {
        Ok(Former { state: row.parse("state")?, heard: row.get::<u64>("heard")? > 0 })
    })
    .await
}

/// Keeps what the team tells the testers.
pub async fn set_changes(tx: &mut Tx, id: &TrialId, changes: &Changes) -> Result<(), StoreError> {
    tx.execute(&SET_CHANGES, params![id.as_str(), changes.as_str()]).await.map(drop)
}

/// Hides a campaign, with why, or shows it again; false where it stands so already.
pub async fn hide(tx: &mut Tx, id: &TrialId, why: Option<&Reason>) -> Result<bool, StoreError> {
    let now = tx.now();
    let values =
        params![id.as_str(), why.map(maillage_vocabulary::Line::as_str), now, i64::from(why.is_some())];
    Ok(tx.execute(&HIDE_TRIAL, values).await? == 1)
}
