//! One immutable state of the agenda: events in the order in which they begin.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDateTime, Utc};
use maillage_places::view::Snapshot as Places;
use maillage_search::{Index, IndexBuilder, Weight};
use maillage_shell::App;
use maillage_territory::{Commune, TerritoryCode};
use maillage_vocabulary::ClosedList;

use crate::model::EventId;
use crate::store::events::Event;
use crate::store::series::Series;
use crate::words;

/// An event, ready to be shown.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The event.
    pub event: Event,
    /// Its series.
    pub series: Arc<Series>,
    /// From when to when, on the clocks of the network.
    pub span: (NaiveDateTime, NaiveDateTime),
    slug: String,
}

impl Entry {
    /// Prepares an event.
    pub fn new(app: &App, event: Event, series: Arc<Series>) -> Self {
        let slug = words::slug(series.sheet.title.as_str());
        let span = (app.local(event.starts_at), app.local(event.ends_at));
        Self { event, series, span, slug }
    }

    /// The address of its page.
    pub fn href(&self) -> String {
        format!("/agenda/{}-{}", self.event.id, self.slug)
    }

    /// The commune where it takes place.
    pub fn commune(&self, places: &Places) -> Option<&'static Commune> {
        words::commune(places, &self.series.sheet)
    }

    /// Whether it takes place in a territory.
    pub fn is_in(&self, places: &Places, territory: TerritoryCode) -> bool {
        self.commune(places).is_some_and(|commune| commune.is_in(territory))
    }
}

/// The agenda at one moment.
#[derive(Default)]
pub struct Snapshot {
    entries: Vec<Arc<Entry>>,
    by_id: HashMap<EventId, Arc<Entry>>,
    index: Index,
    /// The entry of each document of the index: the next event of a series.
    documents: Vec<Arc<Entry>>,
}

impl Snapshot {
    /// From its events, in any order.
    pub fn of(entries: Vec<Entry>) -> Self {
        Self::from_shared(entries.into_iter().map(Arc::new).collect())
    }

    fn from_shared(mut entries: Vec<Arc<Entry>>) -> Self {
        entries.sort_by_key(|entry| (entry.event.starts_at, entry.event.id));
        let by_id = entries.iter().map(|entry| (entry.event.id, Arc::clone(entry))).collect();
        let (index, documents) = index(&entries);
        Self { entries, by_id, index, documents }
    }

    /// With some events changed, without those that ended before a moment.
    #[must_use]
    pub fn with(&self, fresh: Vec<Entry>, oldest: DateTime<Utc>) -> Self {
        let fresh: Vec<_> = fresh.into_iter().map(Arc::new).collect();
        let kept = self.entries.iter().filter(|entry| {
            entry.event.ends_at >= oldest && !fresh.iter().any(|other| other.event.id == entry.event.id)
        });
        let kept: Vec<_> = kept.cloned().collect();
        Self::from_shared(kept.into_iter().chain(fresh).collect())
    }

    /// Events in the order in which they begin, from those of the last days on.
    pub fn entries(&self) -> impl Iterator<Item = &Arc<Entry>> {
        self.entries.iter()
    }

    /// Events that have not ended at that moment.
    pub fn coming(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Arc<Entry>> {
        self.entries.iter().filter(move |entry| entry.event.ends_at > now)
    }

    /// An event by its public id.
    pub fn by_id(&self, id: &EventId) -> Option<&Arc<Entry>> {
        self.by_id.get(id)
    }

    /// The other events of a series that are to come.
    pub fn others(&self, of: &Entry, now: DateTime<Utc>) -> impl Iterator<Item = &Arc<Entry>> {
        self.coming(now)
            .filter(move |entry| entry.event.series == of.event.series && entry.event.id != of.event.id)
    }

    /// The events that answer to words, best first, with how well; one a series.
    pub fn find(&self, query: &str, limit: usize) -> Vec<(Arc<Entry>, f32)> {
        let found = self.index.find(query);
        let best = found.best(found.ids(), limit).into_iter();
        best.filter_map(|(document, score)| {
            self.documents.get(document as usize).map(|entry| (Arc::clone(entry), score))
        })
        .collect()
    }
}

/// The words of each series, told by its next event that takes place.
fn index(entries: &[Arc<Entry>]) -> (Index, Vec<Arc<Entry>>) {
    let mut seen = std::collections::HashSet::new();
    let mut builder = IndexBuilder::new();
    let mut documents = Vec::new();
    for entry in entries.iter().filter(|entry| entry.event.is_planned()) {
        if !seen.insert(entry.event.series.as_str()) {
            continue;
        }
        let sheet = &entry.series.sheet;
        let themes = sheet.themes.iter().map(ClosedList::label);
        let keywords: Vec<_> = themes.chain([sheet.kind.label()]).collect();
        let body = sheet.description.as_ref().map_or("", |text| text.as_str());
        builder.push(&[
            (Weight::Title, sheet.title.as_str()),
            (Weight::Keyword, &keywords.join(" ")),
            (Weight::Body, body),
        ]);
        documents.push(Arc::clone(entry));
    }
    (builder.build(), documents)
}
