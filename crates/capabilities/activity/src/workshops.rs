//! What an agenda tells of workshops that took place: a report begins with it.

use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use maillage_places::model::PlaceId;
use maillage_shell::App;
use maillage_store::StoreError;
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::lists::activity::Theme;

/// A workshop that took place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its id in the agenda.
    pub event: String,
    /// Its day, on the clocks of the network.
    pub day: NaiveDate,
    /// How long it lasted, in minutes.
    pub minutes: i64,
    /// Its title.
    pub title: String,
    /// The place that held it.
    pub place: PlaceId,
    /// What it was about.
    pub themes: ClosedSet<Theme>,
    /// People who came; those who had a seat, where nobody was marked.
    pub people: u32,
}

/// An agenda. The binary hands one to this capability: neither knows the other.
#[async_trait]
pub trait Workshops: Send + Sync {
    /// Workshops of a place that began from a moment up to another, in order.
    async fn held(
        &self,
        app: &App,
        place: PlaceId,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<Held>, StoreError>;
}
