//! Rows that only the demonstration writes: what has happened before it began.

use chrono::{DateTime, Utc};
use maillage_store::{StoreError, Tx, params, statements};

use crate::model::EventId;

statements! {
    /// Seats of an event once its people are invented.
    SET_TAKEN = "update event set taken = $2 where id = $1";
    /// Who came, and when.
    SET_PRESENT = "update registration set present_at = $2 where id = $1";
}

/// Writes how many seats are taken.
pub async fn taken(tx: &mut Tx, event: &EventId, seats: u32) -> Result<(), StoreError> {
    tx.execute(&SET_TAKEN, params![event.as_str(), seats]).await.map(drop)
}

/// Writes that somebody came.
pub async fn present(tx: &mut Tx, registration: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
    tx.execute(&SET_PRESENT, params![registration, at]).await.map(drop)
}
