//! What goes: a report taken back, notes after their time, the name of who left.

use chrono::NaiveDate;
use maillage_store::{StoreError, Tx, params, statements};

use crate::model::ActivityId;
use crate::view::CHANGED;

statements! {
    /// One activity.
    DELETE_ONE = "delete from activity where id = $1";
    /// Notes of acts before a day.
    PURGE_NOTES = "update activity set note = null where note is not null and day < $1";
    /// Activities of someone whose account is erased.
    SELECT_AUTHOR = "select id from activity where author = $1";
    /// They stay, as nobody's.
    DETACH = "update activity set author = null, client_key = null, note = null where author = $1";
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

/// Lets the activities of someone who leaves count on, as nobody's, without their notes; how many.
pub async fn detach_author(tx: &mut Tx, author: &str) -> Result<u64, StoreError> {
    for id in tx.fetch_all(&SELECT_AUTHOR, params![author], |row| row.get::<String>("id")).await? {
        tx.changed(CHANGED, &id);
    }
    tx.execute(&DETACH, params![author]).await
}
