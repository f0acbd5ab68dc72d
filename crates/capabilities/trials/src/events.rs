//! The agenda, in which a session may be announced too.

use chrono::{DateTime, Utc};
use maillage_places::model::PlaceId;

/// An event of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventSeen {
    /// Its public id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its page.
    pub href: String,
    /// Where it takes place; none elsewhere than in a place of the directory.
    pub place: Option<PlaceId>,
    /// From when.
    pub starts_at: DateTime<Utc>,
    /// To when.
    pub ends_at: DateTime<Utc>,
}

/// The coming events. The binary hands them to this capability: neither knows the other.
pub trait Events: Send + Sync {
    /// The event of an address or of a public id, where it is to come.
    fn event(&self, address: &str) -> Option<EventSeen>;
}
