//! The waiting list: whoever waited longest gets the seat that is free.

use maillage_shell::App;
use maillage_store::{StoreError, Tx};

use crate::mail::{Mail, jobs};
use crate::model::EventId;
use crate::store::{events, registrations};

/// Seats those who wait and have confirmed, as long as there are seats. The event is held by the transaction.
pub async fn fill(app: &App, tx: &mut Tx, event: &EventId) -> Result<(), StoreError> {
    while let Some(next) = registrations::next_waiting(tx, event).await? {
        if !events::take_seat(tx, event).await? {
            break;
        }
        registrations::seat(tx, &next.id).await?;
        if next.email.is_some() {
            tx.enqueue(jobs::new(app, &next.id, Mail::Promoted));
        }
    }
    Ok(())
}
