//! What goes: a report taken back, notes after their time.

use chrono::NaiveDate;
use maillage_store::{StoreError, Tx, params, statements};

use crate::model::ActivityId;
use crate::view::CHANGED;

statements! {
    /// One activity.
    DELETE_ONE = "delete from activity where id = $1";
    /// Notes of acts before a day.
    PURGE_NOTES = "update activity set note = null where note is not null and day < $1";
}

/// Takes an activity back; false where there is none.
pub async fn delete_one(tx: &mut Tx, id: ActivityId) -> Result<bool, StoreError> {
    let id = id.to_string();
    let gone = tx.execute(&DELETE_ONE, params![&id]).await? > 0;
    if gone {
        tx.changed(CHANGED, &id);
    }
    Ok(gone)
}

/// Forgets the notes of acts before a day; how many.
pub async fn purge_notes(tx: &mut Tx, before: NaiveDate) -> Result<u64, StoreError> {
    tx.execute(&PURGE_NOTES, params![before]).await
}
