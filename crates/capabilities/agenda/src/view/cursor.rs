//! Where a list of events goes on: after a moment and an id, whatever was added or called off meanwhile.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};

use super::Entry;
use crate::model::EventId;

/// The last event of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    starts_at: DateTime<Utc>,
    id: EventId,
}

impl Cursor {
    /// After an event.
    pub fn after(entry: &Entry) -> Self {
        Self { starts_at: entry.event.starts_at, id: entry.event.id }
    }

    /// Whether an event comes after.
    pub fn is_before(&self, entry: &Entry) -> bool {
        (self.starts_at, self.id) < (entry.event.starts_at, entry.event.id)
    }

    /// The text for addresses.
    pub fn write(&self) -> String {
        URL_SAFE_NO_PAD.encode(format!("{}.{}", self.starts_at.timestamp(), self.id))
    }

    /// Reads the text of an address; nothing where it is none of ours.
    pub fn read(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (seconds, id) = std::str::from_utf8(&bytes).ok()?.split_once('.')?;
        let starts_at = DateTime::from_timestamp(seconds.parse().ok()?, 0)?;
        Some(Self { starts_at, id: id.parse().ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back_and_others_are_refused() {
        let cursor = Cursor {
            starts_at: DateTime::from_timestamp(1_800_000_000, 0).unwrap(),
            id: "7k2m9qxa".parse().unwrap(),
        };
        assert_eq!(Cursor::read(&cursor.write()), Some(cursor));
        for text in ["", "%", "bm9uZQ", "OTk5OTk5OTk5OTk5OTk5OTk5OS43azJtOXF4YQ"] {
            assert_eq!(Cursor::read(text), None, "{text}");
        }
    }
}
