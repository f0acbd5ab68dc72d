//! Rows of seats.

use std::collections::HashMap;

use maillage_store::{Db, Row, StoreError, Tx, params, statements};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::skills::Level;

use super::projects::lost;
use crate::model::{Asks, ProjectId, Slot};

statements! {
    /// One more seat.
    INSERT_SLOT = "insert into project_slot (project_id, rank, skill, level, hours, priority, learner, remote, member, \
        filled_at) values ($1, $2, $3, $4, $5, $6, $7, $8, null, null)";
    /// Takes a seat away that nobody fills.
    REMOVE_SLOT = "delete from project_slot where project_id = $1 and rank = $2 and member is null";
    /// The seats of one project.
    SLOTS_OF = "select * from project_slot where project_id = $1 order by rank";
    /// All seats.
    ALL_SLOTS = "select * from project_slot order by project_id, rank";
    /// Somebody fills a seat that is free.
    FILL_SLOT = "update project_slot set member = $3, filled_at = $4 where project_id = $1 and rank = $2 and member is null";
    /// Whoever fills a seat leaves it.
    FREE_SLOT = "update project_slot set member = null, filled_at = null where project_id = $1 and rank = $2 and member = $3";
    /// The seats that somebody fills, in projects where work is not over.
    SEATS_OF = "select count(*) as seats from project_slot join project on project.id = project_slot.project_id \
        where project_slot.member = $1 and project.state in ('open', 'teamed', 'making', 'prototype', 'validated')";
    /// Everybody who fills a seat.
    MEMBERS = "select distinct member from project_slot where member is not null";
    /// The row that two acceptances of one person wait for.
    HOLD_MEMBER = "insert into project_member (profile, accepted) values ($1, 1) \
        on conflict (profile) do update set accepted = project_member.accepted + 1";
    /// Forgets it.
    FORGET_MEMBER = "delete from project_member where profile = $1";
}

fn read(row: &Row) -> Result<(ProjectId, Slot), StoreError> {
    let number = |column: &str| -> Result<u32, StoreError> {
        Ok(u32::try_from(row.get::<i64>(column)?).unwrap_or_default())
    };
    let skill: String = row.get("skill")?;
    let level = u8::try_from(number("level")?).unwrap_or_default();
    let asks = Asks {
        skill: ClosedList::from_slug(&skill).ok_or_else(|| lost("skill"))?,
        level: Level::of_number(level).ok_or_else(|| lost("level"))?,
        hours: number("hours")?,
        priority: u8::try_from(number("priority")?).unwrap_or(1),
        learner: row.get("learner")?,
        remote: row.get("remote")?,
    };
    Ok((row.parse("project_id")?, Slot { rank: number("rank")?, asks, member: row.get("member")? }))
}

/// Adds a seat.
pub async fn insert(tx: &mut Tx, project: &ProjectId, rank: u32, asks: &Asks) -> Result<(), StoreError> {
    let values = params![
        project.as_str(),
        i64::from(rank),
        asks.skill.slug(),
        i64::from(asks.level.number()),
        i64::from(asks.hours),
        i64::from(asks.priority),
        asks.learner,
        asks.remote,
    ];
    tx.execute(&INSERT_SLOT, values).await.map(drop)
}

/// Takes a seat away; false where somebody fills it.
pub async fn remove(tx: &mut Tx, project: &ProjectId, rank: u32) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMOVE_SLOT, params![project.as_str(), i64::from(rank)]).await? == 1)
}

/// The seats of one project, by rank.
pub async fn of_project(db: &Db, project: &ProjectId) -> Result<Vec<Slot>, StoreError> {
    let rows = db.fetch_all(&SLOTS_OF, params![project.as_str()], read).await?;
    Ok(rows.into_iter().map(|(_, slot)| slot).collect())
}

/// The same within a transaction.
pub async fn find(tx: &mut Tx, project: &ProjectId) -> Result<Vec<Slot>, StoreError> {
    let rows = tx.fetch_all(&SLOTS_OF, params![project.as_str()], read).await?;
    Ok(rows.into_iter().map(|(_, slot)| slot).collect())
}

/// All seats, by project.
pub async fn all(db: &Db) -> Result<HashMap<ProjectId, Vec<Slot>>, StoreError> {
    let mut by_project: HashMap<ProjectId, Vec<Slot>> = HashMap::new();
    for (project, slot) in db.fetch_all(&ALL_SLOTS, Vec::new(), read).await? {
        by_project.entry(project).or_default().push(slot);
    }
    Ok(by_project)
}

/// Somebody fills a seat; false where it is not free any more.
pub async fn fill(tx: &mut Tx, project: &ProjectId, rank: u32, member: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    let values = params![project.as_str(), i64::from(rank), member, now];
    Ok(tx.execute(&FILL_SLOT, values).await? == 1)
}

/// Whoever fills a seat leaves it; false where it is somebody else.
pub async fn free(tx: &mut Tx, project: &ProjectId, rank: u32, member: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&FREE_SLOT, params![project.as_str(), i64::from(rank), member]).await? == 1)
}

/// The seats that somebody fills where work is not over, once no other acceptance of the same person is under way.
pub async fn seats_of(tx: &mut Tx, member: &str) -> Result<u64, StoreError> {
    tx.execute(&HOLD_MEMBER, params![member]).await?;
    let seats: i64 = tx.fetch_one(&SEATS_OF, params![member], |row| row.get("seats")).await?;
    Ok(seats.unsigned_abs())
}

/// Everybody who fills a seat.
pub async fn members(db: &Db) -> Result<Vec<String>, StoreError> {
    db.fetch_all(&MEMBERS, Vec::new(), |row| row.get("member")).await
}

/// Forgets that somebody ever accepted.
pub async fn forget(tx: &mut Tx, member: &str) -> Result<(), StoreError> {
    tx.execute(&FORGET_MEMBER, params![member]).await.map(drop)
}
