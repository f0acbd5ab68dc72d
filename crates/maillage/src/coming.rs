//! Hands the coming events of the agenda to the tests of products; neither crate knows the other.

use std::sync::Arc;

use maillage_agenda::model::EventId;
use maillage_agenda::view::AgendaView;
use maillage_trials::events::{EventSeen, Events};

/// The coming events.
pub struct Coming(pub Arc<AgendaView>);

impl Events for Coming {
    fn event(&self, address: &str) -> Option<EventSeen> {
        // An address copied from a browser, or the identifier alone.
        let last = address.split(['?', '#']).next()?.trim_end_matches('/').rsplit('/').next()?;
        let snapshot = self.0.snapshot();
        let entry =
            snapshot.by_id(&EventId::of_address(last).ok()?).filter(|entry| entry.event.is_planned())?;
        let sheet = &entry.series.sheet;
        Some(EventSeen {
            id: entry.event.id.to_string(),
            title: sheet.title.as_str().to_owned(),
            href: entry.href(),
            place: sheet.place().copied(),
            starts_at: entry.event.starts_at,
            ends_at: entry.event.ends_at,
        })
    }
}
