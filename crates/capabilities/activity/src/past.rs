//! What an agenda tells of what took place: a report begins with it.

use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use maillage_places::model::PlaceId;
use maillage_shell::App;
use maillage_store::StoreError;
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::lists::activity::{ActivityKind, Theme};

/// A workshop or an appointment that took place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its id in the agenda.
    pub event: String,
    /// Its day, on the clocks of the network.
    pub day: NaiveDate,
    /// How long it lasted, in minutes.
    pub minutes: i64,
    /// The place that held it.
    pub place: PlaceId,
    /// What it was about.
    pub themes: ClosedSet<Theme>,
    /// What it was.
    pub what: Meeting,
}

/// What took place. Nothing here says who came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meeting {
    /// A workshop, which anybody of its place tells.
    Workshop {
        /// Its title.
        title: String,
        /// People who came; those who had a seat, where nobody was marked.
        people: u32,
    },
    /// An appointment that somebody came to. Whoever received them tells it, nobody else.
    Appointment {
        /// The account of whoever received.
        person: String,
        /// When it began, on the clocks of the network.
        time: NaiveTime,
    },
}

impl Held {
    /// The kind of its report.
    pub const fn kind(&self) -> ActivityKind {
        match self.what {
            Meeting::Workshop { .. } => ActivityKind::Workshop,
            Meeting::Appointment { .. } => ActivityKind::Individual,
        }
    }

    /// Whether its report is for this person to tell.
    pub fn is_told_by(&self, author: &str) -> bool {
        match &self.what {
            Meeting::Workshop { .. } => true,
            Meeting::Appointment { person, .. } => person == author,
        }
    }
}

/// An agenda. The binary hands one to this capability: neither knows the other.
#[async_trait]
pub trait PastAgenda: Send + Sync {
    /// What took place in a place and began from a moment up to another, in order.
    async fn held(
        &self,
        app: &App,
        place: PlaceId,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Vec<Held>, StoreError>;

    /// One thing that took place, whenever.
    async fn one(&self, app: &App, event: &str) -> Result<Option<Held>, StoreError>;
}
