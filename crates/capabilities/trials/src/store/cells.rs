//! Rows of quotas, and of what they leave.

use maillage_store::{Db, Insert, Row, StoreError, Tx, params, statements};

use crate::model::{Cell, Quotas, Room, Seats, Trial, TrialId};

statements! {
    /// The cells of a campaign.
    CELLS = "select cell, target, taken from trial_cell where trial_id = $1 order by cell";
    /// One more seat of a cell is kept, where one is free.
    TAKE_CELL = "update trial_cell set taken = taken + 1 where trial_id = $1 and cell = $2 and taken < target";
    /// One is free again.
    GIVE_CELL = "update trial_cell set taken = taken - 1 where trial_id = $1 and cell = $2 and taken > 0";
    /// Forgets the cells of a campaign that is being prepared.
    CLEAR_CELLS = "delete from trial_cell where trial_id = $1";
}

const ROWS: Insert =
    Insert { table: "trial_cell", columns: &["trial_id", "cell", "target", "taken"], on_conflict: "" };

fn read(row: &Row) -> Result<(Cell, Seats), StoreError> {
    Ok((row.parse("cell")?, Seats { target: row.get("target")?, taken: row.get("taken")? }))
}

/// Writes the quotas of a campaign in the place of others.
pub async fn set(tx: &mut Tx, trial: &TrialId, quotas: &Quotas) -> Result<(), StoreError> {
    tx.execute(&CLEAR_CELLS, params![trial.as_str()]).await?;
    let row = |(cell, target): (Cell, u16)| params![trial.as_str(), cell.to_string(), target, 0];
    let rows: Vec<_> = quotas.cells().into_iter().map(row).collect();
    tx.insert_many(&ROWS, rows).await.map(drop)
}

/// The cells of a campaign.
pub async fn of_trial(db: &Db, trial: &TrialId) -> Result<Vec<(Cell, Seats)>, StoreError> {
    db.fetch_all(&CELLS, params![trial.as_str()], read).await
}

/// The free seats of a campaign.
pub async fn room(tx: &mut Tx, trial: &Trial) -> Result<Room, StoreError> {
    let cells = tx.fetch_all(&CELLS, params![trial.id.as_str()], read).await?;
    Ok(Room::new(trial.sheet.seats.saturating_sub(trial.taken), cells))
}

/// Keeps a seat of each of some cells; false where one has none free: the transaction must then be undone.
pub async fn take(tx: &mut Tx, trial: &TrialId, cells: &[Cell]) -> Result<bool, StoreError> {
    for cell in cells {
        if tx.execute(&TAKE_CELL, params![trial.as_str(), cell.to_string()]).await? == 0 {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Frees a seat of each of some cells.
pub async fn give(tx: &mut Tx, trial: &TrialId, cells: &[Cell]) -> Result<(), StoreError> {
    for cell in cells {
        tx.execute(&GIVE_CELL, params![trial.as_str(), cell.to_string()]).await?;
    }
    Ok(())
}
