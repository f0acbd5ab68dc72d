//! Certificates of attendance: for people who were marked as present on the sign-in sheet, once the event is over.

mod job;
mod words;

pub use job::{KEPT, KIND, Order, PrintCertificates};
pub use words::{Given, fingerprint, given, paper};

use maillage_shell::App;
use maillage_store::StoreError;

use crate::model::Seat;
use crate::store::registrations;
use crate::view::Entry;

/// Somebody who came.
#[derive(Clone, PartialEq, Eq)]
pub struct Present {
    /// Inner id of the registration.
    pub id: String,
    /// Name.
    pub name: String,
}

/// Whether certificates can be given: the event took place, and is over.
pub fn is_over(app: &App, entry: &Entry) -> bool {
    entry.event.is_planned() && entry.event.ends_at <= app.now()
}

/// Who came to an event, in the order of names: everyone, or one person.
pub async fn present(app: &App, entry: &Entry, only: &str) -> Result<Vec<Present>, StoreError> {
    if !is_over(app, entry) {
        return Ok(Vec::new());
    }
    let held = registrations::of_event(app.db(), &entry.event.id).await?;
    let came = held.into_iter().filter(|one| one.seat == Seat::Seated && one.present_at.is_some());
    let mut came: Vec<_> = came
        .filter(|one| only.is_empty() || one.id == only)
        .map(|one| Present { id: one.id, name: one.name })
        .collect();
    came.sort_by_cached_key(|one| maillage_search::fold(&one.name));
    Ok(came)
}
